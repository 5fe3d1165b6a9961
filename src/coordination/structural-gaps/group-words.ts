import {
  joined,
  names,
  phrase,
  sentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import { howSure } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { boolean, entities, entity, label, object, orNull, type Holding } from '../declaration/fields.js';
import { choiceOf, rarity } from '../facts/items.js';
import { dimensionInWords } from '../facts/wording.js';
import type { ClaimAt } from '../projection/projection.js';
import { groupInWords } from './group-names.js';
import type { DividedNetwork, Gulf } from './gulfs.js';
import type { OrganisationGroup } from './organisation-groups.js';
import { workedOutOnce } from '../projection/worked-out.js';

export const Group = object(
  'Group',
  'Organisations that belong together: a network with its members, those that work more with each other than with others, or those that common initiatives connect.',
  {
    network: orNull(entity('Organisation', 'The network; null for communities and parts of the organisation network.')),
    organisations: entities('Organisation', 'Its organisations.'),
    about: entities(
      'Theme',
      'Up to three themes that tell most about it: many of its organisations work on them, and few initiatives do.',
    ),
    label: label('What to call it: the network, or who is in it and what it is about.'),
    suggested: boolean(
      'Whether it is a suggestion: found by a method (communities by Louvain) that might as well have found another one, and not on record.',
    ),
  },
);
/** A group of organisations as answers show it. */
export type ShownGroup = Holding<typeof Group>;

/** How many themes a label names. */
const SHOWN = 3;

/**
 * A group with a label: what it is called (see `groupInWords`) and what it is about. That are the up
 * to three themes with the largest `organisations × idf(theme)`, of equal ones those whose ids come first: themes of many
 * of its organisations that few initiatives have (class-based TF-IDF, Grootendorst 2022).
 */
export function shownGroup(view: View, divided: DividedNetwork, group: OrganisationGroup): ShownGroup {
  return workedOutOnce(known, group, () => makeShown(view, divided, group));
}

/** The same large group stands in many answers. */
const known = new WeakMap<OrganisationGroup, ShownGroup>();

function makeShown(view: View, divided: DividedNetwork, group: OrganisationGroup): ShownGroup {
  const about = topThemes(view, divided, group).map((theme) => view.idOf(theme));
  const called = (language: Language): Phrase => {
    const who = groupInWords(view, divided, group, language);
    if (group.network !== null || about.length === 0) return who;
    return language === 'da' ? phrase`${who} om ${names(about)}` : phrase`${who} on ${names(about)}`;
  };
  return {
    network: group.network === null ? null : view.idOf(group.network),
    organisations: group.organisations.map((organisation) => view.idOf(organisation)),
    about,
    label: inEach(called),
    suggested: group.kind === 'COMMUNITIES',
  };
}

function topThemes(view: View, { topics }: DividedNetwork, { organisations }: OrganisationGroup): number[] {
  const weights = weightsOfTopics(view);
  const told = new Map<number, number>();
  for (const organisation of organisations) {
    for (const theme of topics.of('themes', organisation)) told.set(theme, (told.get(theme) ?? 0) + weights(theme));
  }
  const sorted = [...told].sort(([one, first], [other, second]) => second - first || one - other);
  return sorted.slice(0, SHOWN).map(([theme]) => theme);
}

/**
 * How much a theme or need tells: idf as in `Rarity`, where what no initiative has counts as if one had it, so that what
 * only organisations say of themselves has a weight too.
 */
export function weightsOfTopics(view: View): (topic: number) => number {
  const rarities = rarity(view, choiceOf({}));
  const most = Math.log(1 + Math.max(1, rarities.initiatives));
  return (topic) => {
    const told = rarities.of(topic);
    return Number.isFinite(told) ? told : most;
  };
}

/**
 * What the two sides of a gulf have in common, or had, and that nothing joins them.
 * @param shared for each topic the claims on either side that say so
 * @param beside the claims by which organisations are in the initiatives that have these topics
 */
export function whatTheyShare(
  view: View,
  divided: DividedNetwork,
  gulf: Gulf,
  shared: readonly (readonly (readonly ClaimAt[])[])[],
  beside: readonly ClaimAt[] = [],
): Sentence {
  const { a, b, themes, needs, time } = gulf;
  const topics = (language: Language): Phrase =>
    joined(
      [
        ...(needs.length > 0 ? [dimensionInWords('NEED', view.names(needs), language)] : []),
        ...(themes.length > 0 ? [dimensionInWords('THEME', view.names(themes), language)] : []),
      ],
      language,
    );
  const sides = (language: Language): Phrase => {
    const [one, other] = [groupInWords(view, divided, a, language), groupInWords(view, divided, b, language)];
    if (a.network !== null && b.network !== null)
      return language === 'da' ? phrase`${one} og ${other}` : phrase`${one} and ${other}`;
    return language === 'da'
      ? phrase`${one} på den ene side og ${other} på den anden`
      : phrase`${one} on the one side and ${other} on the other`;
  };
  const claims = view.claimIds([...shared.flat(2), ...beside]);
  const sure = howSure(view, shared);
  const [inferred, inferredInEnglish] = sure ? [` (${sure.da})`, ` (${sure.en})`] : ['', ''];
  return time === 'OVER'
    ? sentence(
        phrase`${sides('da')} havde ${topics('da')} til fælles i arbejde, der er slut${inferred}; intet samarbejde på tværs er registreret.`,
        phrase`${sides('en')} had ${topics('en')} in common in work that is over${inferredInEnglish}; no joint work between them is on record.`,
        claims,
      )
    : sentence(
        phrase`${sides('da')} har ${topics('da')} til fælles${inferred}, men intet samarbejde på tværs er registreret.`,
        phrase`${sides('en')} have ${topics('en')} in common${inferredInEnglish}, but no joint work between them is on record.`,
        claims,
      );
}

/** That communities are found by a method and not on record. */
export const isSuggestion = (): Sentence =>
  sentence(
    phrase`Grupperne er et forslag: de er fundet ud fra, hvem der arbejder sammen, og en anden inddeling kan være lige så god.`,
    phrase`The groups are a suggestion: they follow from who works together, and another division may be as good.`,
  );
