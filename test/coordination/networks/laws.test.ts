import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { network } from '../../../src/coordination/networks/network.question.js';
import { networkOverlap } from '../../../src/coordination/networks/network-overlap.question.js';
import { removalImpact } from '../../../src/coordination/networks/removal-impact.question.js';
import { projectionOf } from '../../../src/coordination/projection/building.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { close } from '../expecting.js';
import { datedWorlds, randomWorlds } from '../random-worlds.js';
import {
  claim,
  initiative,
  network as networkCalled,
  organisation,
  theme,
  together,
  type Records,
} from '../records.js';
import { pairsInFull } from './pairs-in-full.js';

const few = { numRuns: 20, seed: 2026 };
const of = (records: Records): Projection => projectionOf(records, 1);
const letters = Array.from({ length: 6 }, (_, at) => `organisation:o${at}`);
const networks = ['organisation:w0', 'organisation:w1'];
const questions = fc.constantFrom({}, { asOf: '2024' }, { window: { from: '2024-06' } });

const answers = (world: Records, question = {}) => {
  const projection = of(world);
  return {
    removals: letters.map((id) => removalImpact.work(projection, { organisation: id, ...question })),
    network: network.work(projection, question),
    networks: networkOverlap.work(projection, { networks, ...question }),
  };
};

/** A world with an organisation and an effort of its own beside it, which have nothing to do with the rest. */
const withStranger = (world: Records): Records =>
  together([
    world,
    organisation('z'),
    initiative('z'),
    theme('z'),
    claim('HAS_THEME', 'initiative:z', 'theme:z'),
    claim('PARTICIPATES_IN', 'organisation:z', 'initiative:z'),
  ]);

const others = Array.from({ length: 6 }, (_, at) => `organisation:v${at}`);

/** Dated worlds with six more networks, of which one may be gone. */
const withNetworks = fc
  .tuple(
    datedWorlds,
    fc.uniqueArray(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...others)), {
      selector: ([member, joined]) => `${member} ${joined}`,
      minLength: 6,
      maxLength: 20,
    }),
    fc.option(fc.constantFrom(...others)),
  )
  .map(([world, members, gone]) =>
    together([
      world,
      ...others.map((id) => networkCalled(id.slice(id.indexOf(':') + 1))),
      ...members.map(([member, joined]) => claim('MEMBER_OF', member, joined)),
      ...(gone === null ? [] : [claim('SUCCEEDS', networks[0] ?? '', gone)]),
    ]),
  );

/** Each two of the networks of a world that are sure enough. */
function eachTwo({ entities }: Records): (readonly [string, string])[] {
  const ids = entities
    .filter(({ values }) => values['network'] === true && values['confidence'] !== 'UNCONFIRMED')
    .map(({ id }) => id)
    .sort();
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
}

const measures = (world: Records) =>
  network.work(of(world), {}).nodes.map(({ organisation: id, degree, betweenness, constraint, effectiveSize }) => ({
    id,
    degree,
    betweenness: close(betweenness),
    constraint: constraint === null ? null : close(constraint),
    effectiveSize: effectiveSize === null ? null : close(effectiveSize),
  }));

describe('The laws of networks', () => {
  test('scores, shares and measures lie within their bounds', () => {
    fc.assert(
      fc.property(datedWorlds, questions, (world, question) => {
        const { removals, network: whole, networks: overlap } = answers(world, question);
        const shares = [
          ...[...removals, ...overlap.items].flatMap(({ score, completeness }) => [score, completeness]),
          ...overlap.items.flatMap(({ jaccard, containment }) => [jaccard, containment?.share]),
          ...whole.nodes.map(({ normalisedBetweenness }) => normalisedBetweenness),
          whole.density,
          whole.completeness,
        ];
        for (const value of shares) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1);
        }
        for (const { degree, constraint, effectiveSize } of whole.nodes) {
          expect(constraint === null).toBe(degree === 0);
          // Two contacts who know each other constrain the most.
          expect(constraint ?? 1).toBeGreaterThan(0);
          expect(constraint ?? 1).toBeLessThanOrEqual(9 / 8 + 1e-9);
          expect(effectiveSize ?? 1).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(effectiveSize ?? 0).toBeLessThanOrEqual(degree);
        }
        expect(Math.abs(whole.externalInternal.index ?? 0)).toBeLessThanOrEqual(1);
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

  test('under other names everybody has the same measures', () => {
    const turned = (id: string): string =>
      id.replace(/^organisation:o(\d)$/u, (_, digit) => `organisation:o${5 - Number(digit)}`);
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const renamed = {
          entities: world.entities.map((each) => ({ ...each, id: turned(each.id) as typeof each.id })),
          claims: world.claims.map(({ verb, subject, object, values, key }) =>
            claim(verb, turned(subject), turned(object), values, key),
          ),
        };
        const order = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
        const back = network
          .work(of(renamed), {})
          .nodes.map(({ organisation: id, degree, betweenness, constraint, effectiveSize }) => ({
            id: turned(id),
            degree,
            betweenness,
            constraint,
            effectiveSize,
          }));
        expect(back.sort(order)).toEqual(measures(world).sort(order));
      }),
      few,
    );
  });

  test('somebody in an effort alone changes no measure, no loss and no meeting of networks', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const more = withStranger(world);
        expect(
          network.work(of(more), {}).nodes.filter(({ organisation: id }) => id !== 'organisation:z'),
        ).toMatchObject(measures(world).map(({ id, ...rest }) => ({ organisation: id, ...rest })));
        const shown = (records: Records) => {
          const { removals } = answers(records);
          return [
            removals.map(({ needsLost, themesLost, methodsLost, cutOff }) => [
              needsLost,
              themesLost,
              methodsLost,
              cutOff,
            ]),
            pairsInFull(of(records), networks).map(({ jaccard, sharedThemes, missingLinks, carriers }) => [
              jaccard,
              sharedThemes,
              missingLinks,
              carriers,
            ]),
          ];
        };
        expect(shown(more)).toEqual(shown(world));
      }),
      few,
    );
  });

  test('what one organisation alone holds no other does, and whoever is cut off was reached through it', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const { removals, network: whole } = answers(world);
        for (const list of ['needsLost', 'themesLost', 'methodsLost'] as const) {
          const lost = removals.flatMap((removal) => removal[list]);
          expect(new Set(lost).size).toBe(lost.length);
        }
        const component = new Map<string, number>(whole.nodes.map((node) => [node.organisation, node.component]));
        for (const { organisation: id, cutOff } of removals) {
          expect(cutOff).not.toContain(id);
          expect(cutOff.every((other) => component.get(other) === component.get(id))).toBe(true);
        }
      }),
      few,
    );
  });

  test('one more who takes part makes no theme hang on anybody on whom it did not hang before', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const more = together([
          world,
          organisation('z'),
          claim('PARTICIPATES_IN', 'organisation:z', 'initiative:i0', { role: 'LEAD' }),
        ]);
        const themes = (records: Records) =>
          letters.flatMap((id) =>
            removalImpact.work(of(records), { organisation: id }).themesLost.map((lost) => `${id} ${lost}`),
          );
        expect(themes(world)).toEqual(expect.arrayContaining(themes(more)));
      }),
      few,
    );
  });

  test('networks meet in the same way whichever is named first', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const projection = of(world);
        expect(networkOverlap.work(projection, { networks: networks.toReversed() })).toEqual(
          networkOverlap.work(projection, { networks }),
        );
      }),
      few,
    );
  });

  test('each two of all networks meet as they do alone: those that share most come first, then those that lack most', () => {
    fc.assert(
      fc.property(withNetworks, questions, (world, question) => {
        const projection = of(world);
        const all = networkOverlap.work(projection, question);
        const told = eachTwo(world)
          .flatMap((two) => networkOverlap.work(projection, { networks: two, ...question }).items)
          .filter(({ sharedMembers, missingLinks }) => sharedMembers.length + missingLinks.length > 0)
          .sort(
            (one, other) =>
              (other.score ?? 0) - (one.score ?? 0) || other.missingLinks.length - one.missingLinks.length,
          );
        const shown = (pairs: typeof told) =>
          pairs.map(({ a, b, score, sharedMembers, missingLinks, reasons, completeness }) => [
            [a, b, score, completeness],
            [sharedMembers, missingLinks, reasons],
          ]);
        expect(shown([...all.items])).toEqual(shown(told));
      }),
      few,
    );
  });

  test('the pairs of one network with all others, or with those that are named, are its pairs among all of these', () => {
    fc.assert(
      fc.property(withNetworks, questions, fc.constantFrom(...others), (world, question, one) => {
        const projection = of(world);
        const pairs = (asked: object) =>
          networkOverlap
            .work(projection, { ...question, ...asked })
            .items.map(({ a, b, reasons }) => ({ a, b, reasons }));
        const its = (all: ReturnType<typeof pairs>) => all.filter(({ a, b }) => a === one || b === one);
        expect(pairs({ network: one })).toEqual(its(pairs({})));
        expect(pairs({ networks, network: one })).toEqual(its(pairs({ networks: [...networks, one] })));
      }),
      few,
    );
  });

  test('a page of the networks is that part of them all, with what all of them rest on', () => {
    fc.assert(
      fc.property(withNetworks, questions, (world, question) => {
        const whole = networkOverlap.work(of(world), question);
        const projection = of(world);
        for (const page of [
          { offset: 0, limit: 3 },
          { offset: 2, limit: 5 },
          { offset: 100, limit: 5 },
        ])
          expect(networkOverlap.work(projection, question, page)).toEqual({
            ...whole,
            items: whole.items.slice(page.offset, page.offset + page.limit),
          });
      }),
      few,
    );
  });

  test('a link that is missing is a theme that both work on, and one more effort with both mends it', () => {
    fc.assert(
      fc.property(randomWorlds, (world) => {
        const [pair] = pairsInFull(of(world), networks);
        const shared = pair?.sharedThemes.map((each) => each.theme) ?? [];
        for (const missing of pair?.missingLinks ?? []) {
          expect(shared).toContain(missing);
          const mended = together([
            world,
            organisation('y'),
            organisation('z'),
            initiative('z'),
            claim('HAS_THEME', 'initiative:z', missing),
            claim('MEMBER_OF', 'organisation:y', networks[0] ?? ''),
            claim('MEMBER_OF', 'organisation:z', networks[1] ?? ''),
            claim('PARTICIPATES_IN', 'organisation:y', 'initiative:z'),
            claim('PARTICIPATES_IN', 'organisation:z', 'initiative:z'),
          ]);
          expect(networkOverlap.work(of(mended), { networks }).items[0]?.missingLinks).not.toContain(missing);
        }
      }),
      few,
    );
  });
});
