import { inWords, phrase, type Language, type Phrase } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { organisationsIn } from '../facts/organisations.js';
import { dimensionInWords } from '../facts/wording.js';
import { NONE } from '../projection/columns.js';
import type { DividedNetwork } from './gulfs.js';
import type { OrganisationGroup } from './organisation-groups.js';

/** Up to how many organisations a group is called by all of their names. */
const NAMED = 3;

/**
 * What a group is called in running text: a network by its name; up to three organisations by theirs; more by the network
 * or theme that all of them have and nobody outside has; else by the one with most ties, of equals with most initiatives,
 * of equals the first by id, and how many others.
 */
export function groupInWords(
  view: View,
  divided: DividedNetwork,
  group: OrganisationGroup,
  language: Language,
): Phrase {
  const { network, organisations } = group;
  if (network !== null) return [view.name(network)];
  const inOrder = byStanding(divided, organisations);
  if (organisations.length <= NAMED) return [view.namesInOrder(inOrder)];
  const mark = markOf(view, divided, group);
  if (mark?.network !== undefined) {
    const it = view.name(mark.network);
    return language === 'da' ? phrase`medlemmerne af ${it}` : phrase`the members of ${it}`;
  }
  if (mark?.theme !== undefined) {
    const it = dimensionInWords('THEME', view.name(mark.theme), language);
    return language === 'da' ? phrase`dem, der arbejder med ${it},` : phrase`those who work on ${it}`;
  }
  const [first = NONE, ...others] = inOrder;
  const it = view.name(first);
  return language === 'da'
    ? phrase`${it} og ${inWords(others.length, 'da')} andre`
    : phrase`${it} and ${inWords(others.length, 'en')} others`;
}

/** Those with most ties first, then with most initiatives, then by id. */
function byStanding({ whole }: DividedNetwork, organisations: readonly number[]): number[] {
  const ties = (organisation: number): number => {
    const position = whole.positionOf(organisation);
    return position === NONE ? 0 : whole.degree(position);
  };
  const initiatives = (organisation: number): number => whole.participations.initiativesOf(organisation).length;
  return organisations.toSorted(
    (one, other) => ties(other) - ties(one) || initiatives(other) - initiatives(one) || one - other,
  );
}

/** What tells a group from all others. */
interface Mark {
  readonly network?: number;
  readonly theme?: number;
}

/** What large groups have that nobody else has, each looked for once. */
const marks = new WeakMap<OrganisationGroup, Mark>();

function markOf(view: View, divided: DividedNetwork, group: OrganisationGroup): Mark {
  const known = marks.get(group);
  if (known) return known;
  const network = networkOfAllAndNoOthers(view, group);
  const theme = network === undefined ? themeOfAllAndNoOthers(view, divided, group) : undefined;
  const mark = network === undefined ? (theme === undefined ? {} : { theme }) : { network };
  marks.set(group, mark);
  return mark;
}

function networkOfAllAndNoOthers(view: View, { organisations }: OrganisationGroup): number | undefined {
  const table = view.projection.claims('MEMBER_OF');
  const counting = (rows: Iterable<number>): number[] => [...rows].filter((row) => view.judge(table, row) === 'COUNTS');
  const [first = NONE] = organisations;
  const candidates = new Set(counting(table.from(first)).map((row) => table.objectOf(row)));
  return [...candidates].find((network) => {
    const members = new Set(counting(table.to(network)).map((row) => table.subjectOf(row)));
    return members.size === organisations.length && organisations.every((organisation) => members.has(organisation));
  });
}

function themeOfAllAndNoOthers(
  view: View,
  { topics }: DividedNetwork,
  { organisations }: OrganisationGroup,
): number | undefined {
  const [first = NONE] = organisations;
  const has = (organisation: number, theme: number): boolean => topics.of('themes', organisation).includes(theme);
  const common = [...topics.of('themes', first)].filter((theme) => organisations.every((each) => has(each, theme)));
  if (common.length === 0) return undefined;
  const inside = new Set(organisations);
  const outside = organisationsIn(view).filter((organisation) => !inside.has(organisation));
  return common.find((theme) => outside.every((organisation) => !has(organisation, theme)));
}
