import type { Projection } from '../../../src/coordination/projection/projection.js';
import { claim, initiative, method, need, organisation, theme, worldOf } from '../records.js';

/** Numbers that look like chance and are the same each time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** A world as large as a country's sector, with two to five participants, two themes, a method and a need for each initiative. */
export function largeWorld(organisations: number, initiatives: number): Projection {
  const below = numbers(7);
  const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  const [who, what, which] = [slugs('o', organisations), slugs('t', 200), slugs('i', initiatives)];
  const claims = which.flatMap((slug) => {
    const id = `initiative:${slug}`;
    const joined = new Set(Array.from({ length: 2 + below(4) }, () => below(organisations)));
    return [
      ...[...joined].map((at, place) =>
        claim('PARTICIPATES_IN', `organisation:o${at}`, id, { role: place === 0 ? 'LEAD' : 'PARTNER' }),
      ),
      ...[...new Set([below(200), below(200)])].map((at) => claim('HAS_THEME', id, `theme:t${at}`)),
      claim('USES', id, `method:t${below(200)}`),
      claim('ADDRESSES', id, `need:t${below(200)}`),
    ];
  });
  return worldOf({
    entities: [
      ...who.map((slug) => organisation(slug)),
      ...which.map((slug) => initiative(slug)),
      ...what.flatMap((slug) => [theme(slug), method(slug), need(slug)]),
    ],
    claims,
  });
}
