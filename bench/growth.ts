import type { Report } from '#samspil/database/index.js';
import { inMilliseconds, timeAlone, type Figure } from './figures.js';
import { generatedProjection } from './generated-projection.js';
import { compareBest, someInitiatives, tenBest, tenInFull } from './overlaps.js';
import { times } from './timing.js';

const ASKED = 200;

/**
 * (b) How the time for the ten best overlaps grows with the graph, without Neo4j. Before it is timed, each score is
 * compared with that of the pair worked out in full, which is done in another way.
 */
export async function measureGrowth(size: number, seed: number, report: Report): Promise<Figure[]> {
  const projection = generatedProjection(size, seed, report);
  const ids = someInitiatives(size, seed);
  const first = await times(1, () => tenBest(projection, ids[0] ?? ''));
  for (const id of ids) compareBest(tenBest(projection, id), tenInFull(projection, id), id);
  const each = await times(ASKED, (at) => tenBest(projection, ids[at % ids.length] ?? ''));
  return [
    { what: FIRST_QUESTION, size, samspil: inMilliseconds(first) },
    { what: LATER_QUESTION, size, samspil: inMilliseconds(each) },
  ];
}

const FIRST_QUESTION = 'ten best overlaps, the first question after reading the graph: it makes the index';
export const LATER_QUESTION = 'ten best overlaps, any later question';

/** Judges that the time has grown no more than the graph has, from the smallest to each larger one. */
export function judgedGrowth(figures: readonly Figure[]): Figure[] {
  const [smallest, ...larger] = figures
    .filter(({ what }) => what === LATER_QUESTION)
    .toSorted((one, other) => one.size - other.size);
  return figures.map((figure) => {
    if (!smallest || !larger.includes(figure)) return figure;
    const grown = timeAlone(figure.samspil) / timeAlone(smallest.samspil);
    const limit = figure.size / smallest.size;
    const says = `${grown.toFixed(1)} × that of ${smallest.size.toLocaleString('en')}, at most ${limit}`;
    return { ...figure, goal: { says, met: grown <= limit } };
  });
}
