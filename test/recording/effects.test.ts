import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Caller, editor } from '../../src/graph/records/roles.js';
import { graphVersion } from '../../src/graph/reading/version.js';
import { onDayOf } from '../clock.js';
import { answer, ask, database, loadOnly } from '../world.js';

const NEED = 'need:kunstig-intelligens';
const ASKING = ['blaa-anemone', 'nordlyshjaelpen', 'solsortene', 'tusmoerkeskolen'].map(
  (slug) => `organisation:${slug}`,
);
const sources = ['source:aarsmoede-2026'];
const member: Caller = { role: 'MEMBER', networks: ['organisation:eksempelnettet'], subject: 'a member' };

interface Effect {
  readonly what: string;
  readonly ids: readonly string[];
  readonly entities: readonly { readonly id: string }[];
  readonly reason: {
    readonly da: string;
    readonly en: string;
    readonly parts: readonly { readonly text: string; readonly entity: { readonly id: string } | null }[];
  };
}
const EFFECTS = 'effects { what ids entities { id } reason { da en parts { text entity { id } } } }';

async function asked<Data>(source: string, variables: Record<string, unknown>, caller: Caller): Promise<Data> {
  const { data, errors } = await ask(source, variables, caller);
  if (errors) throw errors[0];
  return data as Data;
}

const effectsOf = async (changes: readonly object[], caller: Caller = editor): Promise<readonly Effect[]> => {
  const { preview } = await asked<{ preview: { effects: readonly Effect[] } }>(
    `query ($changes: [ChangeInput!]!, $madeOn: Int) { preview(changes: $changes, madeOn: $madeOn) { ${EFFECTS} } }`,
    { changes, madeOn: await graphVersion(database) },
    caller,
  );
  return preview.effects;
};

/** The type of each gap, UNKNOWN included, by need. */
async function gaps(): Promise<ReadonlyMap<string, string>> {
  const { needGaps } = await answer<{
    needGaps: Record<'nodes' | 'unknown', readonly { readonly need: { readonly id: string }; readonly type: string }[]>;
  }>('{ needGaps(first: 100) { nodes { need { id } type } unknown { need { id } type } } }');
  return new Map([...needGaps.nodes, ...needGaps.unknown].map(({ need, type }) => [need.id, type]));
}

const initiative = {
  initiative: {
    key: 'rules',
    kind: 'CROSS_CUTTING_EFFORT',
    status: 'RUNNING',
    period: '2026-10/2027-06',
    name: { da: 'Fælles spilleregler (fiktiv)', en: 'Common rules (fictional)' },
  },
};
const proposal = [
  initiative,
  { addresses: { subject: 'rules', object: NEED, sources } },
  { hasTheme: { subject: 'rules', object: 'theme:digital-sikkerhed', sources } },
  ...ASKING.map((subject) => ({ participatesIn: { subject, object: 'rules', role: 'PARTNER', sources } })),
];

describe('What else a set of changes would change', () => {
  onDayOf('2026-11-15');
  beforeEach(async () => loadOnly('seed/example'));

  test('is told before it is accepted, and is so after it', async () => {
    expect((await gaps()).get(NEED)).toBe('ABSOLUTE');
    const { propose } = await asked<{ propose: { id: string; preview: { effects: readonly Effect[] } } }>(
      `mutation ($changes: [ChangeInput!]!) { propose(changes: $changes, reason: "Fra mødet") { id preview { ${EFFECTS} } } }`,
      { changes: proposal },
      member,
    );
    const [closed, ...others] = propose.preview.effects;
    expect(closed).toMatchObject({
      what: 'GAP_CLOSED',
      ids: [NEED],
      entities: [{ id: NEED }],
      reason: {
        da: 'Behovet »Bruge kunstig intelligens forsvarligt« ville ikke længere stå uden indsats, men være mødt, så vidt det er registreret.',
        en: 'The need “Use artificial intelligence responsibly” would no longer be without any initiative, but be met as far as is on record.',
      },
    });
    expect(others).toEqual([]);
    await asked('mutation ($id: ID!) { accept(id: $id, reason: "Godt") { id } }', { id: propose.id }, editor);
    expect((await gaps()).has(NEED)).toBe(false);
  });

  test('names what is new as it is given, and what is on record so that it can be a link', async () => {
    const effects = await effectsOf([
      initiative,
      ...['digital-sikkerhed', 'digitalisering'].map((slug) => ({
        hasTheme: { subject: 'rules', object: `theme:${slug}`, sources },
      })),
      { addresses: { subject: 'rules', object: 'need:digital-sikkerhed', sources } },
    ]);
    const pair = effects.find(({ what }) => what === 'DUPLICATION_RISK');
    expect(pair?.ids).toContain('initiative:faelles-spilleregler-fiktiv');
    expect(pair?.reason.da).toContain('»Fælles spilleregler (fiktiv)«');
    expect(pair?.reason.en).toContain('“Common rules (fictional)”');
    const linked = pair?.reason.parts.flatMap(({ entity }) => (entity ? [entity.id] : [])) ?? [];
    expect(linked).toContain('need:digital-sikkerhed');
    expect(linked).not.toContain('initiative:faelles-spilleregler-fiktiv');
  });

  test('is not told where something is wrong with it, and of what counts for nothing there is nothing', async () => {
    expect(await effectsOf([...proposal, { theme: { id: 'theme:nowhere', note: 'x' } }])).toEqual([]);
    expect(await effectsOf(proposal, { ...member, networks: ['organisation:nowhere'] })).toEqual([]);
    const unsure = { addresses: { subject: 'rules', object: NEED, sources, confidence: 'UNCONFIRMED' } };
    expect(await effectsOf([initiative, unsure])).toEqual([]);
    expect(await effectsOf([{ organisation: { id: ASKING[0], note: 'x' } }])).toEqual([]);
  });

  test('is told without anything hidden, also where what is new is called like that', async () => {
    const called = { kind: 'INTERNATIONAL_NGO', name: { da: 'Hemmelig Forening (fiktiv)' } };
    const joins = { subject: 'secret', object: 'initiative:faelles-stemme', sources };
    const before = await previewed(called, joins);
    await asked(
      'mutation ($changes: [ChangeInput!]!) { record(changes: $changes, reason: "Fra mødet") { id } }',
      {
        changes: [
          { organisation: { ...called, key: 'secret', note: 'fortroligt', visibility: 'RESTRICTED' } },
          { participatesIn: { ...joins, key: 'again', role: 'LEAD' } },
        ],
      },
      editor,
    );
    expect(before).toContain('organisation:hemmelig-forening-fiktiv');
    expect(await previewed(called, joins)).toBe(before);
  });

  test('is of needs just what needGaps says otherwise once it is recorded', async () => {
    const sets = [withdrawals, ...fc.sample(changeSets, { numRuns: 10, seed: 2026 })];
    let told = 0;
    for (const changes of sets) {
      const before = await gaps();
      const effects = (await effectsOf(changes)).filter(({ what }) => what.startsWith('GAP_'));
      const { record } = await asked<{ record: { id: string } }>(
        'mutation ($changes: [ChangeInput!]!, $madeOn: Int) { record(changes: $changes, madeOn: $madeOn, reason: "Fra mødet") { id } }',
        { changes, madeOn: await graphVersion(database) },
        editor,
      );
      expect(record.id).not.toBe('');
      const now = await gaps();
      const changed = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
      expect(effects.flatMap(({ ids }) => ids).toSorted()).toEqual(changed.toSorted());
      const closed = effects.filter(({ what }) => what === 'GAP_CLOSED').flatMap(({ ids }) => ids);
      expect(closed.filter((id) => now.has(id))).toEqual([]);
      told += effects.length;
    }
    expect(told).toBeGreaterThan(5);
  });
});

/** All that a member is told of a new organisation that takes part in something, as text. */
const previewed = async (called: object, joins: object): Promise<string> =>
  JSON.stringify(
    await asked(
      `query ($changes: [ChangeInput!]!) { preview(changes: $changes) { changes { id what values { property before after } } ${EFFECTS} } }`,
      { changes: [{ organisation: { key: 'secret', size: 'LARGE', ...called } }, { participatesIn: joins }] },
      member,
    ),
  );

const idsOf = (kind: string, ...slugs: string[]) => fc.constantFrom(...slugs.map((slug) => `${kind}:${slug}`));
const needs = idsOf('need', 'kunstig-intelligens', 'klageveje', 'klimapolitik', 'unge-frivillige', 'digital-sikkerhed');
const initiatives = idsOf('initiative', 'naboer-i-syd', 'trygge-forbindelser', 'faelles-stemme', 'maalt-med-hjertet');
const organisations = fc.constantFrom(...ASKING, 'organisation:myretuen', 'organisation:kludetaeppet');
const confidence = fc.constantFrom('UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED', 'CONFIRMED');

const withdrawals = [
  'ADDRESSES initiative:tryg-i-felten need:trivsel-blandt-udsendte',
  'ADDRESSES initiative:ledelse-i-taage need:ledelse-i-usikre-tider',
  'initiative:ungevaerkstedet',
].map((id) => ({ withdraw: { id, withClaims: id.startsWith('initiative:') } }));

/** Sets of changes of what needs hang on. */
const changeSets: fc.Arbitrary<object[]> = fc.uniqueArray(
  fc.oneof(
    fc
      .record({ subject: initiatives, object: needs, confidence, sources: fc.constant(sources) })
      .map((addresses) => ({ addresses })),
    fc
      .record({
        subject: organisations,
        object: initiatives,
        confidence,
        role: fc.constantFrom('LEAD', 'PARTNER', 'FUNDER'),
        sources: fc.constant(sources),
      })
      .map((participatesIn) => ({ participatesIn })),
    fc
      .record({ id: initiatives, status: fc.constantFrom('CANCELLED', 'RUNNING', 'COMPLETED', 'PLANNED') })
      .map((changed) => ({ initiative: changed })),
    fc.record({ id: needs, confidence }).map((need) => ({ need })),
  ),
  {
    minLength: 2,
    maxLength: 6,
    size: 'max',
    selector: (change) => JSON.stringify(Object.entries(change).map(([kind, value]) => [kind, keyOf(value)])),
  },
);

/** By which two changes would be one of the same record. */
const keyOf = (value: object): unknown =>
  'id' in value ? value.id : 'subject' in value && 'object' in value ? [value.subject, value.object] : value;
