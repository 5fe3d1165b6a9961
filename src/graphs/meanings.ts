import { folded } from '../graph/records/index.js';
import { type Kind, kinds, type Verb, verbNames, verbOf } from '../graph/vocabulary/index.js';
import { type Asking, words } from '../workbooks/index.js';

/** The kinds that somebody draws: those of which a name and a choice say enough. */
export const drawn = [
  'Organisation',
  'Initiative',
  'Theme',
  'Method',
  'Need',
  'Place',
  'Pool',
  'Trend',
] as const satisfies readonly Kind[];
export type Drawn = (typeof drawn)[number];

const LEAVE_OUT = 'LEAVE_OUT';
const leaveOut = { value: LEAVE_OUT, text: words('lad dem ude', 'leave them out') };

/** Of which kind nodes are; null where they are left out or that waits for an answer. */
export function kindMeant(said: string | null, count: number, asking: Asking): Drawn | null {
  const known = drawn.find(
    (kind) =>
      said !== null && [kind, kinds[kind].da, kinds[kind].en, kinds[kind].plural].map(folded).includes(folded(said)),
  );
  if (known) return known;
  const answer = asking.ask({
    id: `kind:${said ?? ''}`,
    text:
      said === null
        ? words(`Hvad er de ${count} knuder, der ikke siger det?`, `What are the ${count} nodes that do not say so?`)
        : words(
            `Hvad er de ${count} knuder, der kaldes »${said}«?`,
            `What are the ${count} nodes that are called “${said}”?`,
          ),
    options: [...drawn.map((kind) => ({ value: kind, text: words(kinds[kind].da, kinds[kind].en) })), leaveOut],
    suggested: 'Organisation',
  });
  return drawn.find((kind) => kind === answer) ?? null;
}

/** A claim that ties say, and whether they are drawn the other way round. */
export interface TieMeaning {
  readonly verb: Verb;
  readonly isReversed: boolean;
}

/** What ties between two kinds say; null where nothing fits, they are left out, or that waits for an answer. */
export function tieMeant(
  said: string | null,
  [from, to]: readonly [Drawn, Drawn],
  count: number,
  asking: Asking,
): TieMeaning | null {
  const fitting = verbNames.flatMap((verb): TieMeaning[] => {
    const { ends } = verbOf(verb);
    const isAlong = ends.some((end) => end.from === from && end.to === to);
    const isAgainst = ends.some((end) => end.from === to && end.to === from);
    return isAlong ? [{ verb, isReversed: false }] : isAgainst ? [{ verb, isReversed: true }] : [];
  });
  const known = fitting.find(
    ({ verb }) => said !== null && [verb, verbOf(verb).da, verbOf(verb).en].map(folded).includes(folded(said)),
  );
  if (known || fitting.length === 0) return known ?? null;
  const between = words(`${kinds[from].da} → ${kinds[to].da}`, `${kinds[from].en} → ${kinds[to].en}`);
  const answer = asking.ask({
    id: `tie:${said ?? ''} ${from} ${to}`,
    text: words(
      `Hvad siger de ${count} forbindelser${said === null ? '' : ` »${said}«`} (${between.da})?`,
      `What do the ${count} ties${said === null ? '' : ` “${said}”`} say (${between.en})?`,
    ),
    options: [...fitting.map(({ verb }) => ({ value: verb, text: words(verbOf(verb).da, verbOf(verb).en) })), leaveOut],
  });
  return fitting.find(({ verb }) => verb === answer) ?? null;
}
