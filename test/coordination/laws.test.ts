import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { times } from '../../src/coordination/facts/time.js';
import { needGaps } from '../../src/coordination/gaps/need-gaps.question.js';
import { overlap, overlapOfTwo } from '../../src/coordination/overlap/overlap.question.js';
import { overlaps, type OverlapsQuestion } from '../../src/coordination/overlap/overlaps.question.js';
import type { Projection } from '../../src/coordination/projection/projection.js';
import { synergies } from '../../src/coordination/synergy/synergies.question.js';
import type { ClaimRecord, EntityRecord } from '../../src/graph/records/records.js';
import { claim, initiative, method, need, organisation, theme, together, worldOf, type Records } from './records.js';

/** How often each law is tried; small, for it is tried in every run. */
const byClass = ['DUPLICATION_RISK', 'SUCCESSION', 'UNDATED', 'JOINT_EFFORT', 'CO_PRESENCE'];
const few = { numRuns: 60, seed: 2026 };

const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const [initiatives, themes, methods, needs, organisations] = [
  slugs('i', 6),
  slugs('t', 3),
  slugs('m', 3),
  slugs('n', 3),
  slugs('o', 5),
];

const confidence = fc.constantFrom('UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED', 'CONFIRMED');
const dates = fc.constantFrom(
  {},
  {},
  { from: '2024' },
  { from: '2024-05', current: true },
  { from: '2023', to: '2025-03' },
);

const claimsOf = (
  verb: ClaimRecord['verb'],
  subjects: readonly string[],
  objects: readonly string[],
  values: fc.Arbitrary<object> = fc.constant({}),
) =>
  fc.uniqueArray(
    fc
      .record({ subject: fc.constantFrom(...subjects), object: fc.constantFrom(...objects), confidence, dates, values })
      .map(({ subject, object, confidence, dates, values }) =>
        claim(verb, subject, object, { confidence, ...dates, ...values }),
      )
      .filter(({ subject, object }) => subject !== object),
    { selector: ({ id }) => id, maxLength: 12 },
  );

const ids = (kind: string, list: readonly string[]): string[] => list.map((slug) => `${kind}:${slug}`);

const initiativeRecord = (slug: string): fc.Arbitrary<EntityRecord> =>
  fc
    .record({
      kind: fc.constantFrom('POOL_INITIATIVE', 'CROSS_CUTTING_EFFORT'),
      status: fc.constantFrom('PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'UNKNOWN'),
      period: fc.constantFrom('2023', '2024-02/2024-11', '2024/..', '2025-01/2025-06', '/2024', '2026-03-04/2026-05'),
      confidence,
    })
    .map((values) => initiative(slug, values));

/** Small worlds in which everything that may go wrong is likely. */
const worlds: fc.Arbitrary<Records> = fc
  .record({
    initiatives: fc.tuple(...initiatives.map(initiativeRecord)),
    claims: fc.tuple(
      claimsOf('HAS_THEME', ids('initiative', initiatives), ids('theme', themes)),
      claimsOf('USES', ids('initiative', initiatives), ids('method', methods)),
      claimsOf('ADDRESSES', ids('initiative', initiatives), ids('need', needs)),
      claimsOf(
        'PARTICIPATES_IN',
        ids('organisation', organisations),
        ids('initiative', initiatives),
        fc.constantFrom({}, { role: 'LEAD' }, { role: 'FUNDER' }),
      ),
      claimsOf('COORDINATES_WITH', ids('initiative', initiatives), ids('initiative', initiatives)),
      claimsOf('MEMBER_OF', ids('organisation', organisations), ['organisation:o0']),
      claimsOf('STATES', ids('organisation', organisations), ids('need', needs)),
      claimsOf('OFFERS', ids('organisation', organisations), ids('method', methods)),
      claimsOf(
        'SEEKS',
        ids('organisation', organisations),
        ids('method', methods),
        fc.constantFrom({}, { weight: 2 }, { weight: 3 }),
      ),
    ),
  })
  .map(({ initiatives, claims }) =>
    together([
      ...initiatives,
      ...themes.map(theme),
      ...methods.map(method),
      ...needs.map((slug) => need(slug)),
      ...organisations.map((slug) => organisation(slug, slug === 'o0' ? { network: true } : {})),
      ...claims.flat(),
    ]),
  );

const questions: fc.Arbitrary<OverlapsQuestion> = fc.constantFrom<OverlapsQuestion>(
  {},
  { minConfidence: 'UNCONFIRMED' },
  { minConfidence: 'CONFIRMED' },
  { asOf: '2024-06-15' },
  { window: { from: '2024-03', to: '2024' } },
  { filter: { dimensions: ['THEME', 'NEED'] } },
);

const of = (records: Records): Projection => worldOf(records);
const pairsOf = (list: readonly string[]) =>
  list.flatMap((a, at) => list.slice(at + 1).map((b) => [`initiative:${a}`, `initiative:${b}`] as const));

describe('The laws of overlap', () => {
  test('it is the same from both sides', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const projection = of(world);
        for (const [a, b] of pairsOf(initiatives)) {
          const [one, other] = [overlap.work(projection, { a, b }), overlap.work(projection, { a: b, b: a })];
          expect(other).toMatchObject({
            score: one.score,
            jaccard: one.jaccard,
            class: one.class,
            months: one.months,
            completeness: one.completeness,
          });
          expect(other.dimensions.map(({ onlyB }) => onlyB)).toEqual(one.dimensions.map(({ onlyA }) => onlyA));
        }
      }),
      few,
    );
  });

  test('scores, shares and completeness lie between 0 and 1', () => {
    fc.assert(
      fc.property(worlds, questions, (world, question) => {
        for (const { score, jaccard, containment, completeness, months } of overlaps.work(of(world), question).items) {
          for (const value of [score, jaccard, containment?.share, completeness, months.ofShorter]) {
            expect(value ?? 0).toBeGreaterThanOrEqual(0);
            expect(value ?? 0).toBeLessThanOrEqual(1);
          }
        }
      }),
      few,
    );
  });

  test('an initiative has everything in common with its twin', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const twin = (id: string): string => (id === 'initiative:i0' ? 'initiative:twin' : id);
        const copies = world.claims.filter(
          ({ subject, verb }) => subject === 'initiative:i0' && verb !== 'COORDINATES_WITH',
        );
        const twins = copies.map(({ verb, subject, object, values }) => claim(verb, twin(subject), object, values));
        const [original] = world.entities;
        if (!original) return;
        const { score } = overlap.work(of(together([world, initiative('twin', original.values), ...twins])), {
          a: 'initiative:i0',
          b: 'initiative:twin',
        });
        expect(score ?? 1).toBe(1);
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(worlds, questions, fc.integer(), (world, question, seed) => {
        const mixed = fc.sample(fc.tuple(shuffled(world.entities), shuffled(world.claims)), { numRuns: 1, seed })[0];
        if (!mixed) return;
        const projection = of({ entities: mixed[0], claims: mixed[1] });
        expect(overlaps.work(projection, question)).toEqual(overlaps.work(of(world), question));
        expect(needGaps.work(projection, {})).toEqual(needGaps.work(of(world), {}));
        expect(synergies.work(projection, {})).toEqual(synergies.work(of(world), {}));
      }),
      { ...few, numRuns: 30 },
    );
  });

  test('an unrelated initiative changes no class and no Jaccard', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const more = together([world, initiative('z'), theme('own'), claim('HAS_THEME', 'initiative:z', 'theme:own')]);
        const shown = (records: Records) =>
          overlaps
            .work(of(records), {})
            .items.map(({ a, b, class: found, jaccard }) => `${a} ${b} ${found} ${jaccard}`)
            .sort();
        expect(shown(more)).toEqual(shown(world));
      }),
      few,
    );
  });

  test('the index finds what comparing all pairs one by one finds', () => {
    fc.assert(
      fc.property(worlds, questions, (world, question) => {
        const projection = of(world);
        const list = overlaps.work(projection, { ...question, orderBy: 'SCORE' }).items;
        const oneByOne = pairsOf(initiatives)
          .map(([a, b]) => overlapOfTwo(projection, { a, b, ...question, dimensions: question.filter?.dimensions }))
          .filter((each) => each.class !== null && each.class !== 'CO_PRESENCE');
        const key = ({ a, b, score, class: found }: (typeof list)[number]) => `${a} ${b} ${found} ${score?.toFixed(9)}`;
        expect(list.map(key).sort()).toEqual(oneByOne.map(key).sort());
        const order = list.map(({ score, a, b }) => [-(Math.round((score ?? 0) * 1e12) / 1e12), a, b] as const);
        expect(order).toEqual(
          order.toSorted(([s1, a1, b1], [s2, a2, b2]) => s1 - s2 || (`${a1} ${b1}` < `${a2} ${b2}` ? -1 : 1)),
        );
      }),
      { ...few, numRuns: 150 },
    );
  });

  test('by relevance come time, what shares several items, class, weak ties, relevance and ids, and all are counted', () => {
    fc.assert(
      fc.property(worlds, questions, (world, question) => {
        const projection = of(world);
        const oneByOne = pairsOf(initiatives)
          .map(([a, b]) => overlapOfTwo(projection, { a, b, ...question, dimensions: question.filter?.dimensions }))
          .filter((each) => each.class !== null);
        const shared = ({ dimensions }: (typeof oneByOne)[number]) =>
          dimensions.reduce((sum, each) => sum + each.shared.length, 0);
        const places = (each: (typeof oneByOne)[number]) => [
          times.indexOf(each.time),
          shared(each) >= 2 ? 0 : 1,
          byClass.findIndex((found) => found === each.class),
          each.weakTies.length > 0 ? 1 : 0,
          -Math.round(each.relevance * 1e12),
        ];
        const key = ({ a, b }: (typeof oneByOne)[number]) => `${a} ${b}`;
        const inOrder = oneByOne.toSorted((one, other) => {
          const [first, second] = [places(one), places(other)];
          const at = first.findIndex((place, position) => place !== second[position]);
          return at === -1 ? (key(one) < key(other) ? -1 : 1) : (first[at] ?? 0) - (second[at] ?? 0);
        });
        const listed = overlaps.work(projection, question);
        expect(listed.items.map(key)).toEqual(inOrder.filter((each) => each.class !== 'CO_PRESENCE').map(key));
        const now = overlaps.work(projection, { ...question, when: 'NOW' });
        expect(now.items.map(key)).toEqual(
          inOrder.filter((each) => each.class !== 'CO_PRESENCE' && each.time !== 'OVER').map(key),
        );
        const counts = new Map<string, number>();
        for (const each of oneByOne)
          counts.set(`${each.class} ${each.time}`, (counts.get(`${each.class} ${each.time}`) ?? 0) + 1);
        for (const list of [listed, now])
          expect(new Map(list.counts.map((each) => [`${each.class} ${each.time}`, each.count]))).toEqual(counts);
      }),
      { ...few, numRuns: 150 },
    );
  });

  test('the score is what its formula says', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const projection = of(world);
        for (const found of overlaps.work(projection, {}).items)
          expect(found.score).toBeCloseTo(scoreByHand(world, found.a, found.b), 9);
      }),
      few,
    );
  });
});

describe('The laws of gaps', () => {
  test('coverage, priority and score lie between 0 and 1', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { coverage, priority, score } of needGaps.work(of(world), {}).items) {
          for (const value of [coverage, priority, score]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
      few,
    );
  });

  test('taking a participation or an addressed need away never raises coverage', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, choice) => {
        const removable = world.claims.filter(({ verb }) => verb === 'PARTICIPATES_IN' || verb === 'ADDRESSES');
        const removed = removable[choice % Math.max(1, removable.length)];
        const before = coverages(world);
        for (const [need, coverage] of coverages({
          ...world,
          claims: world.claims.filter((each) => each !== removed),
        })) {
          // A need that was covered without being fragile is not listed: its coverage was 1.
          expect(coverage).toBeLessThanOrEqual(before.get(need) ?? 1);
        }
      }),
      few,
    );
  });

  test('what ranks a gap agrees with the facts that it is told by, on whatever page it stands', () => {
    fc.assert(
      fc.property(worlds, fc.nat(3), (world, offset) => {
        const all = needGaps.work(of(world), {});
        for (const { coverage, askers, served, initiatives, type } of all.items) {
          expect(coverage).toBe(served.length / askers.length);
          expect(type === 'ABSOLUTE').toBe(initiatives.length === 0);
        }
        const page = needGaps.work(of(world), {}, { offset, limit: 1 });
        expect(page).toEqual({ ...all, items: all.items.slice(offset, offset + 1) });
      }),
      few,
    );
  });

  test('each need is a gap, covered or unknown, and only one of them', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { items: gaps, unknown, covered } = needGaps.work(of(world), {});
        expect(
          [...gaps, ...unknown]
            .map(({ need }) => need)
            .concat(covered)
            .sort(),
        ).toEqual(ids('need', needs));
      }),
      few,
    );
  });
});

test('What two organisations give each other lies between 0 and 1, and mutual between the two', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      for (const found of synergies.work(of(world), { kinds: ['COMPLEMENTARITY'] }).items) {
        if (found.kind !== 'COMPLEMENTARITY' || found.giveAToB === null || found.giveBToA === null) continue;
        const smaller = Math.min(found.giveAToB, found.giveBToA);
        const larger = Math.max(found.giveAToB, found.giveBToA);
        expect(smaller).toBeGreaterThanOrEqual(0);
        expect(larger).toBeLessThanOrEqual(1);
        expect(found.mutual).toBeGreaterThanOrEqual(smaller - 1e-12);
        expect(found.mutual).toBeLessThanOrEqual(larger + 1e-12);
      }
    }),
    few,
  );
});

const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const coverages = (world: Records): Map<string, number> =>
  new Map(needGaps.work(of(world), {}).items.map(({ need, coverage }) => [need, coverage ?? 0]));

/** The score of a pair straight from the definition, on the records themselves, at the default confidence. */
function scoreByHand({ entities, claims }: Records, a: string, b: string): number {
  const unsure = new Set(
    entities.filter(({ values }) => values['confidence'] === 'UNCONFIRMED').map(({ id }) => id as string),
  );
  const cancelled = new Set(
    entities.filter(({ values }) => values['status'] === 'CANCELLED').map(({ id }) => id as string),
  );
  const items = new Map<string, Set<string>>();
  for (const { verb, subject, object, values } of claims) {
    if (!['HAS_THEME', 'USES', 'ADDRESSES'].includes(verb) || values['confidence'] === 'UNCONFIRMED') continue;
    if (unsure.has(subject) || cancelled.has(subject)) continue;
    items.set(subject, (items.get(subject) ?? new Set()).add(object));
  }
  const idf = (item: string): number =>
    Math.log(1 + items.size / [...items.values()].filter((own) => own.has(item)).length);
  const dimension = (item: string): string => item.slice(0, item.indexOf(':'));
  const [ofA, ofB] = [[...(items.get(a) ?? [])], [...(items.get(b) ?? [])]];
  const counts = (item: string): boolean =>
    [ofA, ofB].every((own) => own.some((each) => dimension(each) === dimension(item)));
  const union = [...new Set([...ofA, ...ofB])].filter(counts);
  const sum = (list: readonly string[]): number => list.reduce((total, item) => total + idf(item), 0);
  return sum(union.filter((item) => ofA.includes(item) && ofB.includes(item))) / sum(union);
}
