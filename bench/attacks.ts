import { performance } from 'node:perf_hooks';
import type { Report } from '#samspil/database/index.js';
import { postBody } from './asking.js';
import { inMegabytes, memoryHeld, memoryInUse } from './memory.js';
import { table } from './table.js';

/** What one attack did. */
export interface AttackRow {
  readonly what: string;
  readonly status: number;
  readonly code: string;
  /** How long it was worked on, and how long somebody else waited for an answer meanwhile, in milliseconds. */
  readonly milliseconds: number;
  readonly otherWaited: number;
  /** By how many bytes memory grew while it was worked on, and what of it stayed. */
  readonly grew: number;
  readonly stayed: number;
  /** How many promises failed that nobody waited for any more. */
  readonly lost: number;
  /** Whether it was refused, in time, without taking much memory or losing a promise, and the other was answered. */
  readonly stood: boolean;
}

const MOST_MILLISECONDS = 1_000;
const MOST_BYTES = 50 * 1_048_576;

interface Attack {
  readonly what: string;
  readonly body: string;
}

const asking = (what: string, query: string, variables: object = {}): Attack => ({
  what,
  body: JSON.stringify({ query, variables }),
});

const many = (count: number, part: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => part(number)).join(' ');

const nested = (levels: number, leaf: string): string =>
  `${'{ organisations { nodes { initiatives { nodes { participants { nodes '.repeat(levels)}{ ${leaf} }${' } } } } } }'.repeat(levels)}`;

const initiativesBy = 'query ($filter: InitiativeFilter) { initiatives(filter: $filter) { totalCount } }';

const attacks: readonly Attack[] = [
  // These two ended a process: what they had begun failed when nobody waited for it any more.
  asking('one bad id among good ones', '{ nodes(ids: ["organisation:dke", "bad", "theme:demokrati"]) { id } }'),
  asking('changes with a filter that is null', '{ changesSince(date: "2026", filter: null) { totalCount } }'),
  asking('depth', `{ organisations { nodes ${nested(30, 'id').replaceAll('organisations', 'memberships')} } }`),
  asking(
    'breadth: pages within pages',
    `{ organisations(first: 100) { nodes { initiatives(first: 100) { nodes { participants(first: 100) { nodes { id } } } } } } }`,
  ),
  asking('alias overloading, 1,000 analyses', `{ ${many(1_000, (n) => `a${n}: needGaps { totalCount }`)} }`),
  asking('alias overloading of __typename', `{ ${many(1_000, (n) => `a${n}: __typename`)} }`),
  asking('directive overloading', `{ viewer { role ${'@skip(if: false) '.repeat(500)} } }`),
  asking('a field 500 times', `{ viewer { ${'role '.repeat(500)} } }`),
  asking('a field 5,000 times', `{ viewer { ${'role '.repeat(5_000)} } }`),
  asking('fragments in a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
  asking(
    'fragments that stand for 2^60 fields',
    `{ ...f0 ...g0 } ${many(60, (n) => `fragment f${n} on Query { ...f${n + 1} ...g${n + 1} } fragment g${n} on Query { ...f${n + 1} ...g${n + 1} }`)} fragment f60 on Query { viewer { role } } fragment g60 on Query { viewer { role } }`,
  ),
  {
    what: 'a batch of 100',
    body: JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ needGaps { totalCount } }' }))),
  },
  asking('a document of 900 kB', `# ${'x'.repeat(900_000)}\n{ ${'viewer { role } '.repeat(3_000)} }`),
  { what: 'a body of 5 MB', body: JSON.stringify({ query: '{ viewer { role } }', pad: 'x'.repeat(5_000_000) }) },
  asking(
    'introspection in circles',
    `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
  ),
  asking('1,000 mistakes', `{ ${many(1_000, (n) => `nothing${n}`)} }`),
  asking(
    'a filter of 2^12 alternatives',
    `{ organisations(filter: { and: [${many(12, () => '{ or: [{ text: "a" }, { text: "b" }] }')}] }) { totalCount } }`,
  ),
  asking('a text of 500 kB to look for', 'query ($text: String!) { search(text: $text) { totalCount } }', {
    text: 'ab '.repeat(160_000),
  }),
  asking('a date of 900 kB', 'query ($date: EDTF) { overlaps(asOf: $date) { totalCount } }', {
    date: `[2014,${'2015,'.repeat(180_000)}2016]`,
  }),
  asking(
    'a date of 500 kB in the document',
    `{ overlaps(asOf: "[2014,${'2015,'.repeat(100_000)}2016]") { totalCount } }`,
  ),
  asking('a filter of 300,000 empty parts', initiativesBy, {
    filter: { and: Array.from({ length: 300_000 }, () => ({})) },
  }),
  asking('a filter of 2,400 periods', initiativesBy, {
    filter: { or: Array.from({ length: 2_400 }, (_, n) => ({ period: `${1_000 + n}-01-01~/${3_500 + n}-12-31~` })) },
  }),
  asking('10,000 ids at once', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array.from({ length: 10_000 }, (_, n) => `organisation:o${n}`),
  }),
  asking('10,000 representations', 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }', {
    of: Array.from({ length: 10_000 }, (_, n) => ({ __typename: 'Organisation', orgId: `DK-CVR-${n}-a-b-c-d-e-f` })),
  }),
  {
    what: 'variables nested 10,000 deep',
    body: `{"query":"query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }","variables":{"of":[${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}]}}`,
  },
];

/** What anybody might ask meanwhile. */
const ordinary = JSON.stringify({ query: '{ organisations(first: 5) { totalCount nodes { id name { da } } } }' });

async function send(address: string, body: string): Promise<{ status: number; text: string; milliseconds: number }> {
  const start = performance.now();
  const response = await postBody(address, body);
  const text = await response.text();
  return { status: response.status, text, milliseconds: performance.now() - start };
}

/** Sends each attack while somebody asks something ordinary. */
export async function measureAttacks(address: string, report: Report): Promise<AttackRow[]> {
  // So that nobody waits for what is done once.
  await send(address, ordinary);
  for (const list of ['needGaps', 'changesSince(date: "2026")'])
    await send(address, JSON.stringify({ query: `{ ${list} { totalCount } }` }));
  const rows: AttackRow[] = [];
  let lost = 0;
  const onLost = () => (lost += 1);
  process.on('unhandledRejection', onLost);
  for (const { what, body } of attacks) {
    report(what);
    lost = 0;
    const before = memoryHeld();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, memoryInUse())), 5);
    const [attack, other] = await Promise.all([send(address, body), send(address, ordinary)]);
    clearInterval(watch);
    most = Math.max(most, memoryInUse());
    const stayed = memoryHeld() - before;
    rows.push(rowOf(what, attack, other, { grew: most - before, stayed, lost }));
  }
  process.off('unhandledRejection', onLost);
  return rows;
}

type Sent = Awaited<ReturnType<typeof send>>;

type Left = Pick<AttackRow, 'grew' | 'stayed' | 'lost'>;

function rowOf(what: string, attack: Sent, other: Sent, left: Left): AttackRow {
  const inTime = attack.milliseconds < MOST_MILLISECONDS && other.milliseconds < MOST_MILLISECONDS;
  const answered = other.status === 200 && other.text.includes('"totalCount"');
  return {
    what,
    status: attack.status,
    code: /"code":"(?<code>\w+)"/u.exec(attack.text)?.groups?.['code'] ?? 'answered',
    milliseconds: attack.milliseconds,
    otherWaited: other.milliseconds,
    ...left,
    stood:
      inTime &&
      answered &&
      attack.status < 500 &&
      left.grew < MOST_BYTES &&
      left.stayed < MOST_BYTES &&
      left.lost === 0,
  };
}

export const attackTable = (rows: readonly AttackRow[]): string[] =>
  table([
    ['attack', 'status', 'code', 'ms', 'other waited', 'MB grew', 'MB stayed', 'stood'],
    ...rows.map(({ what, status, code, milliseconds, otherWaited, grew, stayed, stood }) => [
      what,
      String(status),
      code,
      milliseconds.toFixed(0),
      otherWaited.toFixed(0),
      inMegabytes(grew, 1),
      inMegabytes(Math.max(0, stayed), 1),
      stood ? 'yes' : 'NO',
    ]),
  ]);
