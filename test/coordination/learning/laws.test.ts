import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceGaps } from '../../../src/coordination/learning/evidence-gaps.question.js';
import { audienceCoverage } from '../../../src/coordination/audiences/audience-coverage.question.js';
import { missingProducts } from '../../../src/coordination/learning/missing-products.question.js';
import { trendGaps } from '../../../src/coordination/trends/trend-gaps.question.js';
import { uptakeGaps } from '../../../src/coordination/learning/uptake-gaps.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { synergies } from '../../../src/coordination/synergy/synergies.question.js';
import { randomWorlds } from '../random-worlds.js';
import { claim, initiative, organisation, theme, together, type Records } from '../records.js';

const few = { numRuns: 60, seed: 2026 };
const of = (records: Records): Projection => projectionOf(records, 1);

/** Every answer of this folder to the question that asks for nothing in particular. */
const answers = (world: Records) => {
  const projection = of(world);
  return {
    uptake: uptakeGaps.work(projection, {}),
    trends: trendGaps.work(projection, {}),
    missing: missingProducts.work(projection, {}),
    evidence: evidenceGaps.work(projection, {}),
    audience: audienceCoverage.work(projection, { audience: 'audience:a0' }),
  };
};

const uptakes = (world: Records): Map<string, number | null> => {
  const { items, unknown, putIntoPractice } = uptakeGaps.work(of(world), {});
  return new Map([
    ...[...items, ...unknown].map(({ product, uptake }): [string, number | null] => [product, uptake]),
    ...putIntoPractice.map((product): [string, number | null] => [product, 1]),
  ]);
};

const awareness = (world: Records): Map<string, number | null> => {
  const { items, unknown, known } = trendGaps.work(of(world), {});
  return new Map([
    ...[...items, ...unknown].map((gap): [string, number | null] => [gap.trend, gap.awareness]),
    ...known.map((trend): [string, number | null] => [trend, 1]),
  ]);
};

/** A world with one more claim between two of the ends, unless it is there already. */
const withOneMore = (world: Records, added: Records['claims'][number]): Records =>
  world.claims.some(({ id }) => id === added.id) ? world : together([world, added]);

describe('The laws of learning and trends', () => {
  test('scores, shares and completeness lie between 0 and 1', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const { uptake, trends, missing, evidence, audience } = answers(world);
        const all = [
          uptake,
          ...uptake.items,
          trends,
          ...trends.items,
          missing,
          ...missing.items,
          evidence,
          ...evidence.items,
          audience,
        ];
        const shares = [
          uptake.uptake,
          audience.reach,
          audience.trendCoverage,
          ...all.map(({ completeness }) => completeness),
          ...all.map((each) => ('score' in each ? each.score : null)),
        ];
        for (const value of shares) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      few,
    );
  });

  test('the order in which records come makes no difference', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const turned = { entities: world.entities.toReversed(), claims: world.claims.toReversed() };
        expect(answers(turned)).toEqual(answers(world));
      }),
      few,
    );
  });

  test('what is unknown is no gap, and every product and trend is in one list only', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const { uptake, trends } = answers(world);
        const products = [...uptake.items, ...uptake.unknown].map(({ product }) => product);
        const listed = [...products, ...uptake.putIntoPractice];
        expect(new Set(listed).size).toBe(listed.length);
        const all = [...[...trends.items, ...trends.unknown].map(({ trend }) => trend), ...trends.known];
        const onRecord = world.entities.filter(
          ({ kind, values }) => kind === 'Trend' && values['confidence'] !== 'UNCONFIRMED',
        );
        expect(all.sort()).toEqual(onRecord.map(({ id }) => id).sort());
        expect(uptake.unknown.every(({ score }) => score === null)).toBe(true);
        expect(trends.unknown.every(({ score }) => score === null)).toBe(true);
      }),
      few,
    );
  });

  test('one more that has applied it never lowers uptake, one more that has only received it never raises it', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const before = uptakes(world).get('learning:l0');
        const after = (verb: 'APPLIED' | 'RECEIVED') =>
          uptakes(withOneMore(world, claim(verb, 'organisation:o0', 'learning:l0'))).get('learning:l0');
        if (before == null) return;
        expect(after('APPLIED')).toBeGreaterThanOrEqual(before);
        expect(after('RECEIVED')).toBeLessThanOrEqual(before);
      }),
      few,
    );
  });

  test('one more that knows a trend never lowers awareness', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const more = awareness(withOneMore(world, claim('AWARE_OF', 'organisation:o0', 'trend:x0')));
        // Where nobody's awareness was on record, anything may be told from now on.
        const before = awareness(world).get('trend:x0') ?? 0;
        expect(more.get('trend:x0') ?? before).toBeGreaterThanOrEqual(before);
      }),
      few,
    );
  });

  test('an organisation and an effort on something else change no uptake, no awareness and no gap', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const more = together([
          world,
          organisation('z'),
          initiative('z'),
          theme('own'),
          claim('HAS_THEME', 'initiative:z', 'theme:own'),
          claim('PARTICIPATES_IN', 'organisation:z', 'initiative:z'),
        ]);
        expect(uptakes(more)).toEqual(uptakes(world));
        expect(awareness(more)).toEqual(awareness(world));
        const cells = (records: Records) =>
          evidenceGaps
            .work(of(records), {})
            .items.map(({ type, theme, method, score }) => [type, theme, method, score]);
        expect(cells(more)).toEqual(cells(world));
      }),
      few,
    );
  });
});

/** In what order weights are added up shows in the last decimals. */
const rounded = <Value>(value: Value): Value | string => (typeof value === 'number' ? value.toFixed(9) : value);

describe('The laws of what organisations give each other', () => {
  const given = (world: Records) =>
    synergies
      .work(of(world), { kinds: ['COMPLEMENTARITY'] })
      .items.flatMap((item) => (item.kind === 'COMPLEMENTARITY' ? [{ ...item, pair: `${item.a} ${item.b}` }] : []));

  test('each pair comes once, the smaller id first, and is the same under other names', () => {
    // Turning the names of organisations round turns each pair round, and with it who gives and who gets.
    const turned = (id: string): string =>
      id.replace(/^organisation:o(\d)$/u, (_, digit) => `organisation:o${5 - Number(digit)}`);
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const renamed = {
          entities: world.entities.map((each) => ({ ...each, id: turned(each.id) as typeof each.id })),
          claims: world.claims.map(({ verb, subject, object, values }) =>
            claim(verb, turned(subject), turned(object), values),
          ),
        };
        const mirrored = given(renamed).map(({ a, b, giveAToB, giveBToA, mutual }) =>
          [`${turned(b)} ${turned(a)}`, giveBToA, giveAToB, mutual].map(rounded),
        );
        const pairs = given(world).map(({ pair, giveAToB, giveBToA, mutual }) =>
          [pair, giveAToB, giveBToA, mutual].map(rounded),
        );
        expect(new Set(pairs.map(([pair]) => pair)).size).toBe(pairs.length);
        expect(mirrored.map(String).sort()).toEqual(pairs.map(String).sort());
      }),
      few,
    );
  });

  test('an organisation that neither offers nor seeks anything changes nothing', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const shown = (records: Records) =>
          given(records).map(({ pair, giveAToB, giveBToA }) => [pair, giveAToB, giveBToA]);
        expect(shown(together([world, organisation('z')]))).toEqual(shown(world));
      }),
      few,
    );
  });
});
