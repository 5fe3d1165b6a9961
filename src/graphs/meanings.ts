import { folded } from '../graph/records/index.js';
import { type Kind, kinds, type Verb, verbNames, verbOf } from '../graph/vocabulary/index.js';
import { type Asking, words, type Words } from '../workbooks/index.js';

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
    text: whatNodes(said, count),
    options: [...drawn.map((kind) => ({ value: kind, text: words(kinds[kind].da, kinds[kind].en) })), leaveOut],
    suggested: 'Organisation',
  });
  return drawn.find((kind) => kind === answer) ?? null;
}

function whatNodes(said: string | null, count: number): Words {
  const [da, en] =
    count === 1
      ? ['Hvad er den ene knude', 'What is the one node']
      : [`Hvad er de ${count} knuder`, `What are the ${count} nodes`];
  const [does, is] = count === 1 ? ['does', 'is'] : ['do', 'are'];
  return said === null
    ? words(`${da}, der ikke siger det?`, `${en} that ${does} not say so?`)
    : words(`${da}, der kaldes »${said}«?`, `${en} that ${is} called “${said}”?`);
}

const whatTies = (said: Words, count: number, between: Words): Words =>
  count === 1
    ? words(
        `Hvad siger den ene forbindelse${said.da} (${between.da})?`,
        `What does the one tie${said.en} say (${between.en})?`,
      )
    : words(
        `Hvad siger de ${count} forbindelser${said.da} (${between.da})?`,
        `What do the ${count} ties${said.en} say (${between.en})?`,
      );

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
    text: whatTies(said === null ? words('', '') : words(` »${said}«`, ` “${said}”`), count, between),
    options: [...fitting.map(({ verb }) => ({ value: verb, text: words(verbOf(verb).da, verbOf(verb).en) })), leaveOut],
  });
  return fitting.find(({ verb }) => verb === answer) ?? null;
}
