import { beforeAll, describe, expect, test } from 'vitest';
import { worldChanges } from '../../../src/coordination/provenance/world-changes.analysis.js';
import { loadProjection } from '../../../src/coordination/projection/loading.js';
import { today, type Day } from '../../../src/graph/records/dates.js';
import { verbNames } from '../../../src/graph/vocabulary/index.js';
import { writeRecords } from '../../../src/graph/writing/write.js';
import { answer, ask, database, edit, loadOnly } from '../../world.js';
import { claim, initiative, organisation, theme } from '../records.js';
import { cypherRows } from '../oracle.js';

interface Change {
  readonly what: string;
  readonly date: string;
  readonly count: number;
  readonly claimId: string | null;
  readonly entity: { readonly id: string } | null;
  readonly role: string | null;
  readonly recordedVersion: number | null;
  readonly reasons: readonly { readonly da: string; readonly en: string }[];
  readonly [name: string]: unknown;
}

interface Changes {
  readonly totalCount: number;
  readonly nodes: readonly Change[];
  readonly totals: Readonly<Record<string, number>>;
  readonly reasons: readonly { readonly en: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly [name: string]: unknown;
}

const changes = async (question: string, fields = ''): Promise<Changes> => {
  const { changesSince } = await answer<{ changesSince: Changes }>(`{ changesSince(${question}) {
    totalCount totals { recorded corrected removed began ended happened } reasons { en } graphVersion
    excludedCount { confidence validityUnknown } metric { name version parameters } asOf completeness
    pageInfo { endCursor hasNextPage }
    nodes { what date count claimId entity { id } role recordedVersion reasons { da en } ${fields} } } }`);
  return changesSince;
};

/** The dates of claims in plain Cypher, for up to two claims of one verb between the same two. */
const datesInCypher = `
  MATCH (subject:Entity)-[claim]->(object:Entity)
  WHERE all(part IN [claim, subject, object] WHERE part.confidence <> 'UNCONFIRMED') AND claim.firstDay IS NOT NULL
    AND NOT EXISTS {
      MATCH (subject)-[better]->(object)
      WHERE type(better) = type(claim) AND better.firstDay IS NOT NULL AND better.confidence <> 'UNCONFIRMED'
        AND (better.precedence < claim.precedence OR (better.precedence = claim.precedence AND better.id < claim.id))
        AND better.firstDay <= claim.lastDay AND better.lastDay >= claim.firstDay
    }
  WITH subject, object, claim, replace(claim.from, '~', '') AS from, replace(claim.to, '~', '') AS to
  WHERE from IS NOT NULL AND coalesce(from <> to, true)
  WITH subject, object, claim, from, to, CASE size(from) WHEN 4 THEN from + '-12-31'
    WHEN 7 THEN toString(date(from + '-01') + duration('P1M') - duration('P1D')) ELSE from END AS latestStart,
    CASE size(to) WHEN 4 THEN to + '-01-01' WHEN 7 THEN to + '-01' ELSE to END AS earliestEnd
  UNWIND ['BEGAN', 'ENDED'] AS what
  WITH subject, object, claim, what, from, to, latestStart, earliestEnd
  WHERE what = 'BEGAN' AND claim.firstDay <= $today AND latestStart >= $since AND NOT EXISTS {
      MATCH (subject)-[before]->(object)
      WHERE type(before) = type(claim) AND before.confidence <> 'UNCONFIRMED'
        AND date(before.lastDay) + duration('P1D') = date(claim.firstDay)
    } OR what = 'ENDED' AND to IS NOT NULL AND claim.lastDay >= $since AND earliestEnd <= $today AND NOT EXISTS {
      MATCH (subject)-[next]->(object)
      WHERE type(next) = type(claim) AND next.confidence <> 'UNCONFIRMED'
        AND date(claim.lastDay) + duration('P1D') = date(next.firstDay)
    }
  RETURN what, claim.id AS claim
  ORDER BY what, claim`;

describe.each(['seed/example', 'seed/globalt-fokus', 'test/datasets/toy'])('In %s', (folder) => {
  beforeAll(async () => loadOnly(folder));

  test.each(['1990', '2012-06', '2019-05', '2024', '2026-03-01'])(
    'what claims began and ended since %s is what plain Cypher says',
    async (since) => {
      const until = '2026-10-15' as Day;
      const question = { since, filter: { verbs: verbNames }, what: ['BEGAN', 'ENDED'] };
      const { items } = worldChanges.work(await loadProjection(database), { ...question, until });
      const first = since.padEnd(7, '-01').padEnd(10, '-01');
      const rows = await cypherRows(datesInCypher, { since: first, today: until });
      const lines = items.map(({ what, claim: id }) => `${what} ${String(id)}`);
      expect(lines.sort()).toEqual(rows.map(({ what, claim: id }) => `${String(what)} ${String(id)}`).sort());
    },
  );
});

describe('What has changed since', () => {
  const since = today();

  beforeAll(async () => {
    await loadOnly('seed/example');
    const [row] = await database.runStatement(
      "MATCH (o:Organisation {id: 'organisation:myretuen'}) RETURN o { .kind, .nameDa, .confidence, .sources } AS values",
    );
    const values = row?.['values'] as Record<string, string>;
    const corrected = organisation('myretuen', { ...values, size: 'LARGE', shortName: 'Myrerne' });
    await database.write(async (tx) =>
      writeRecords(
        tx,
        {
          entities: [corrected, theme('myrer'), organisation('rygte', { confidence: 'UNCONFIRMED' })],
          claims: [
            claim('HAS_THEME', 'organisation:myretuen', 'theme:myrer', {
              from: '2026-01',
              sources: ['source:klimakredsen-2026'],
            }),
          ],
        },
        'redaktion',
      ),
    );
  });

  test('a first import is one entry; what people record and correct afterwards stands above it, one by one', async () => {
    const found = await changes(
      `date: "${since}", filter: { what: [RECORDED, CORRECTED, REMOVED] }`,
      'values { property label { da } after } claim { id subject { id } }',
    );
    expect(found.totalCount).toBe(4);
    expect(
      found.nodes.map(({ what, count, role, recordedVersion, entity, claimId }) => [
        what,
        count,
        role,
        recordedVersion,
        entity?.id ?? claimId,
      ]),
    ).toEqual([
      ['CORRECTED', 1, 'redaktion', 2, 'organisation:myretuen'],
      ['RECORDED', 1, 'redaktion', 2, 'HAS_THEME organisation:myretuen theme:myrer'],
      ['RECORDED', 1, 'redaktion', 2, 'theme:myrer'],
      ['RECORDED', found.nodes[3]?.count, 'import', 1, null],
    ]);
    expect(found.nodes[3]?.count).toBeGreaterThan(500);
    expect(found.totals['recorded']).toBe(Number(found.nodes[3]?.count) + 2);
    expect(found.nodes[0]?.reasons[0]?.da).toContain('kort navn fra »Myretuen« til »Myrerne«');
    expect(found.nodes[0]?.['values']).toContainEqual({
      property: 'shortName',
      label: { da: 'kort navn' },
      after: 'Myrerne',
    });
    expect(found.nodes[1]?.['claim']).toMatchObject({ subject: { id: 'organisation:myretuen' } });
    expect(found).toMatchObject({ graphVersion: 2, metric: { name: 'changes', version: 2 }, asOf: since });
  });

  test('what is unconfirmed shows where it is asked for by name', async () => {
    const question = `date: "${since}", filter: { organisations: ["organisation:rygte"] }`;
    expect((await changes(question)).totalCount).toBe(0);
    expect((await changes(`${question}, minConfidence: UNCONFIRMED`)).nodes).toMatchObject([
      { what: 'RECORDED', entity: { id: 'organisation:rygte' } },
    ]);
  });

  test('in my themes: the record and the world in one list, and apart', async () => {
    const question = 'date: "2025-12-31", filter: { themes: ["theme:myrer"] }, first: 100';
    const { totals, nodes } = await changes(question);
    expect(totals).toMatchObject({ corrected: 1, removed: 0 });
    expect(nodes.map(({ what }) => what).slice(0, 2)).toEqual(['CORRECTED', 'RECORDED']);
    expect(nodes.find(({ what, claimId }) => what === 'BEGAN' && claimId?.includes('theme:myrer'))).toMatchObject({
      date: '2026-01',
      role: null,
      recordedVersion: null,
    });
  });

  test('one write can be opened however much it is, page by page', async () => {
    const whole = await changes(`date: "${since}", filter: { recordedVersion: 1 }, first: 100`);
    expect(whole.totalCount).toBe(whole.totals['recorded']);
    expect(whole.totals['began']).toBe(0);
    const ids = new Set<string>();
    for (let after = '', more = true; more;) {
      const page = await changes(`date: "${since}", filter: { recordedVersion: 1 }, first: 100${after}`);
      for (const { entity, claimId } of page.nodes) ids.add(entity?.id ?? claimId ?? '');
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(ids.size).toBe(whole.totalCount);
  });

  test('since May 2019: who was a member then, and what has changed', async () => {
    const { node } = await answer<{ node: unknown }>(
      '{ node(id: "organisation:myretuen") { ... on Organisation { memberships(asOf: "2019-05") { nodes { id } } } } }',
    );
    expect(JSON.stringify(node)).toContain('organisation:klimakredsen');
    const { nodes, reasons } = await changes(
      'date: "2019-05", filter: { organisations: ["organisation:myretuen"], verbs: [MEMBER_OF], what: [BEGAN, ENDED] }',
      'claim { id sources { id } } dateOfSource',
    );
    expect(nodes).toMatchObject([
      { what: 'BEGAN', date: '2025-01', claimId: 'MEMBER_OF organisation:myretuen organisation:partnerhuset' },
      {
        what: 'ENDED',
        date: '2024-12',
        claimId: 'MEMBER_OF organisation:myretuen organisation:klimakredsen sekretariat-2026',
        claim: { sources: [{ id: 'source:klimakredsen-2026' }] },
        dateOfSource: false,
      },
    ]);
    expect(nodes[1]?.reasons[0]?.da).toMatch(/^Ophørt i december 2024: Myrerne var medlem af Klimakredsen/u);
    expect(reasons[0]?.en).toMatch(/^What was recorded, corrected and removed can be followed from/u);
  });

  test('a date in the future has nothing to show, and says why', async () => {
    const { totalCount, nodes, totals, reasons } = await changes('date: "2999"');
    expect([totalCount, nodes, Object.values(totals)]).toEqual([0, [], [0, 0, 0, 0, 0, 0]]);
    expect(reasons.map(({ en }) => en)).toEqual(['There is nothing to show: 2999 lies in the future.']);
  });

  test.each([
    ['date: "2019/2020"', 'BAD_DATE'],
    ['date: "March"', 'BAD_DATE'],
    ['date: "2020", filter: { themes: ["theme:nobody"] }', 'UNKNOWN_ID'],
    ['date: "2020", filter: { networks: ["organisation:myretuen"] }', 'WRONG_KIND'],
    ['date: "2020", first: 101', 'PAGE_OUT_OF_RANGE'],
    ['date: "2020", after: "x"', 'BAD_CURSOR'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ changesSince(${question}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});

describe('Pages of a list while somebody writes', () => {
  const [kept, duplicate] = ['organisation:broendgraverne', 'organisation:broendgraverne-danmark'];
  const decisions = [
    `mutation { mergeOrganisations(kept: "${kept}", duplicate: "${duplicate}", reason: "Samme", despiteIdentifiers: true) { claims } }`,
    `mutation { unmergeOrganisations(duplicate: "${duplicate}", reason: "Ikke samme") { claims } }`,
  ];
  const record = async (slug: string, values = {}) =>
    database.write(async (tx) => writeRecords(tx, { entities: [initiative(slug, values)], claims: [] }, 'redaktion'));

  beforeAll(async () => loadOnly('seed/example'));

  /** All pages of a list, one after the other, with what is done between two of them. */
  async function pages(
    list: (page: string) => string,
    first: number,
    between: (page: number) => Promise<unknown>,
  ): Promise<string[]> {
    const found: string[] = [];
    for (let after = '', at = 0; ; at += 1) {
      const { page } = await answer<{ page: { nodes: unknown[]; pageInfo: Changes['pageInfo'] } }>(
        `{ page: ${list(`first: ${first}${after}`)} }`,
      );
      found.push(...page.nodes.map((node) => JSON.stringify(node)));
      if (!page.pageInfo.hasNextPage) return found;
      after = `, after: "${page.pageInfo.endCursor}"`;
      await between(at);
    }
  }

  const shown = 'pageInfo { endCursor hasNextPage }';
  const ranked: Readonly<Record<string, (page: string) => string>> = {
    changesSince: (page) =>
      `changesSince(date: "2026-01", ${page}) { ${shown} nodes { what date count claimId recordedVersion } }`,
    overlaps: (page) => `overlaps(${page}) { ${shown} nodes { a { id } b { id } score } }`,
    duplicateCandidates: (page) =>
      `duplicateCandidates(kind: ORGANISATION, minScore: 0, ${page}) { ${shown} nodes { score evidence { points } } }`,
  };

  test.each(Object.entries(ranked))('are of the state at which the list was begun: %s', async (name, list) => {
    const whole = await pages(list, 100, async () => {});
    const paged = await pages(list, Math.ceil(whole.length / 3), async (at) => {
      if (at === 0) await record(`nyt-for-${name.toLowerCase()}`, { period: '2026-02/2026-03' });
      await edit(decisions[at] ?? '');
    });
    expect(whole.length).toBeGreaterThan(1);
    expect(paged).toEqual(whole);
  });

  test('of a list by name have all that was there, and what comes meanwhile where it belongs', async () => {
    const list = (page: string) => `initiatives(${page}) { ${shown} nodes { id } }`;
    const whole = await pages(list, 100, async () => {});
    const paged = await pages(list, Math.ceil(whole.length / 3), async (at) => record(at === 0 ? 'zzz' : 'abc'));
    expect(paged).toEqual([...whole, '{"id":"initiative:zzz"}']);
  });

  test('taken from the end are those of the same state too', async () => {
    const list = async (page: string) =>
      answer<{ changesSince: Changes & { pageInfo: { startCursor: string } } }>(
        `{ changesSince(date: "2019", ${page}) { totalCount pageInfo { startCursor } nodes { what date claimId } } }`,
      ).then(({ changesSince }) => changesSince);
    const whole = await list('first: 40');
    const last = await list('last: 5');
    await record('nyt-til-sidst', { period: '2026-01-01/2026-02-01' });
    const before = await list(`last: 5, before: "${last.pageInfo.startCursor}"`);
    expect(before.totalCount).toBe(whole.totalCount);
    expect((await list('first: 1')).totalCount).toBeGreaterThan(whole.totalCount);
  });

  test('end where something was hidden meanwhile, and the refusal says to begin again', async () => {
    const { changesSince } = await answer<{ changesSince: Changes }>(
      '{ changesSince(date: "2019", first: 2) { pageInfo { endCursor } } }',
    );
    await record('nyt-og-skjult', { visibility: 'RESTRICTED' });
    const next = `{ changesSince(date: "2019", after: "${changesSince.pageInfo.endCursor}") { totalCount } }`;
    expect((await ask(next)).errors).toBeUndefined();
    const [stored] = await database.runStatement(
      "MATCH (o:Theme {id: 'theme:klima'}) RETURN o { .nameDa, .nameEn, .confidence, .sources } AS values",
    );
    const hidden = { ...theme('klima'), values: { ...Object(stored?.['values']), visibility: 'RESTRICTED' } };
    await database.write(async (tx) => writeRecords(tx, { entities: [hidden], claims: [] }, 'redaktion'));
    const { errors } = await ask(next);
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'GRAPH_CHANGED' });
    expect(errors?.[0]?.message).toMatch(/Begin again, without a cursor/u);
  });
});

describe('A change written when it is past midnight in Copenhagen and not yet in Greenwich', () => {
  beforeAll(async () => {
    await loadOnly('seed/example');
    await database.runStatement("MATCH (change:Change) SET change.at = datetime('2026-06-30T22:30:00Z')");
  });

  test.each([
    ['2026-07-01', ['2026-07-01']],
    ['2026-07-02', []],
  ])('asked for since %s: its day is the first of July', async (since, days) => {
    const { nodes } = await changes(`date: "${since}", filter: { what: [RECORDED] }`);
    expect(nodes.map(({ date }) => date)).toEqual(days);
  });
});
