import type { EntityId } from '../../graph/ids.js';
import { bandOf, share, type Answer } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { organisationsIn } from '../facts/organisations.js';
import { knownTo } from './complementarity.js';
import { dimensionInWords } from '../facts/wording.js';
import { groupOf } from '../facts/networks.js';
import type { Ties } from '../facts/participation.js';
import { inBoth, topicsTogether, type Portfolios, type Topics } from '../facts/portfolio.js';
import {
  inWords,
  joined,
  name,
  names,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import { isNetwork } from '../facts/networks.js';
import type { View } from '../answer/view.js';

export const bridgingMetric = { id: 'bridging', version: 1 } as const;

/** Organisations that belong together: a network and its members, or a component of the organisation network. */
export interface Group {
  /** Null for a component. */
  readonly network: EntityId | null;
  readonly organisations: readonly EntityId[];
}

/** A tie that would join two groups that work on the same and have none. */
export interface Bridging extends Answer {
  readonly kind: 'BRIDGING';
  readonly joins: 'NETWORKS' | 'COMPONENTS';
  readonly a: Group;
  readonly b: Group;
  readonly sharedThemes: readonly EntityId[];
  readonly sharedNeeds: readonly EntityId[];
  /** The two organisations, one of each group, that have most of it in common. */
  readonly suggestedTie: readonly [EntityId, EntityId];
  /** Organisations that work with both of them. */
  readonly commonContacts: readonly EntityId[];
}

interface GroupFacts {
  readonly network: number | null;
  /** By index, ascending. */
  readonly organisations: readonly number[];
  readonly themes: Topics;
  readonly needs: Topics;
}

/** Two groups without a tie, with what they share. */
export interface Gulf {
  readonly a: GroupFacts;
  readonly b: GroupFacts;
  readonly themes: readonly number[];
  readonly needs: readonly number[];
}

/**
 * All pairs of networks and of components that share a theme or a need and have no tie, by the number of shared themes
 * and needs descending, then by ids.
 *
 * - A network is itself and its members; a component is the organisations that common initiatives connect. A network
 *   is in a component only where it takes part in an initiative itself. Of two components at least one has two or more.
 * - Themes of an organisation are its own and its initiatives'; needs are those it states and its initiatives address.
 * - Tied: a common organisation, or a tie (a common initiative, COORDINATES_WITH) between any two of them.
 * - `score` = shared themes and needs / all themes and needs of both. 0 to 1, no unit.
 * - `completeness`: of themes and needs, for each organisation of both groups, the share that is recorded.
 *
 * Source: structural holes, Burt 1992.
 */
export function gulfs(view: View, ties: Ties, portfolios: Portfolios): Gulf[] {
  const networks = networkGroups(view, portfolios);
  const components = componentGroups(view, ties, portfolios);
  const found = [...gulfsBetween(networks, ties), ...gulfsBetween(components, ties)];
  const size = ({ themes, needs }: Gulf): number => themes.length + needs.length;
  return found.sort(
    (one, other) => size(other) - size(one) || firstOf(one.a) - firstOf(other.a) || firstOf(one.b) - firstOf(other.b),
  );
}

/** Where a group stands among others: by its network, else by its first organisation. */
const firstOf = ({ network, organisations }: GroupFacts): number => network ?? organisations[0] ?? 0;

function networkGroups(view: View, portfolios: Portfolios): GroupFacts[] {
  return organisationsIn(view)
    .filter((organisation) => isNetwork(view, organisation))
    .map((network) => ({ network, group: groupOf(view, network) }))
    .filter(({ group }) => group.size > 1)
    .map(({ network, group }) => groupFacts(network, [...group], portfolios));
}

function componentGroups(view: View, ties: Ties, portfolios: Portfolios): GroupFacts[] {
  const seen = new Set<number>();
  const groups: GroupFacts[] = [];
  for (const organisation of organisationsIn(view)) {
    const stands = !isNetwork(view, organisation) || portfolios.initiativesOf(organisation).length > 0;
    if (seen.has(organisation) || !stands) continue;
    const component = new Set([organisation]);
    for (const member of component) for (const other of ties.inCommonInitiatives(member)) component.add(other);
    for (const member of component) seen.add(member);
    groups.push(groupFacts(null, [...component], portfolios));
  }
  return groups;
}

function groupFacts(network: number | null, organisations: readonly number[], portfolios: Portfolios): GroupFacts {
  return {
    network,
    organisations: [...organisations].sort((one, other) => one - other),
    themes: topicsTogether(organisations.map((organisation) => portfolios.themesOf(organisation))),
    needs: topicsTogether(organisations.map((organisation) => portfolios.needsOf(organisation))),
  };
}

function gulfsBetween(groups: readonly GroupFacts[], ties: Ties): Gulf[] {
  const found: Gulf[] = [];
  for (const [at, a] of groups.entries()) {
    for (const b of groups.slice(at + 1)) {
      if (a.network === null && a.organisations.length === 1 && b.organisations.length === 1) continue;
      const themes = inBoth(a.themes, b.themes);
      const needs = inBoth(a.needs, b.needs);
      if (themes.length + needs.length > 0 && !areTied(a, b, ties)) found.push({ a, b, themes, needs });
    }
  }
  return found;
}

function areTied(a: GroupFacts, b: GroupFacts, ties: Ties): boolean {
  const others = new Set(b.organisations);
  return a.organisations.some(
    (organisation) => others.has(organisation) || [...ties.of(organisation).keys()].some((tied) => others.has(tied)),
  );
}

/** A gulf in full, with the tie that would bridge it. */
export function bridging(view: View, ties: Ties, portfolios: Portfolios, gulf: Gulf): Bridging {
  const { a, b, themes, needs } = gulf;
  const [one, other] = bestTie(gulf, portfolios);
  const contacts = ties.common(one, other);
  const all = union(a.themes, b.themes) + union(a.needs, b.needs);
  const score = (themes.length + needs.length) / all;
  const claims = [...claimsOn(themes, a.themes, b.themes), ...claimsOn(needs, a.needs, b.needs)];
  return {
    ...view.basis(bridgingMetric, {}, completenessOf([...a.organisations, ...b.organisations], portfolios)),
    kind: 'BRIDGING',
    joins: a.network === null ? 'COMPONENTS' : 'NETWORKS',
    reasons: [
      whatTheyShare(view, gulf, claims),
      whoCouldMeet(view, one, other),
      ...(contacts.length > 0 ? [knownTo(view, contacts, [one], [other], ties)] : []),
      ...caveats(view, claims),
    ],
    band: bandOf(score),
    score,
    a: shownGroup(view, a),
    b: shownGroup(view, b),
    sharedThemes: view.idsOf(themes),
    sharedNeeds: view.idsOf(needs),
    suggestedTie: [view.idOf(one), view.idOf(other)],
    commonContacts: view.idsOf(contacts),
  };
}

const union = (one: Topics, other: Topics): number => new Set([...one.keys(), ...other.keys()]).size;

const claimsOn = (topics: readonly number[], one: Topics, other: Topics) =>
  topics.flatMap((topic) => [...(one.get(topic) ?? []), ...(other.get(topic) ?? [])]);

const shownGroup = (view: View, { network, organisations }: GroupFacts): Group => ({
  network: network === null ? null : view.idOf(network),
  organisations: view.idsOf(organisations),
});

/** The pair that has most themes and needs in common; of equals the one whose ids come first. */
function bestTie({ a, b }: Gulf, portfolios: Portfolios): [number, number] {
  let best: [number, number] = [a.organisations[0] ?? 0, b.organisations[0] ?? 0];
  let most = -1;
  for (const one of a.organisations) {
    for (const other of b.organisations) {
      const shared =
        inBoth(portfolios.themesOf(one), portfolios.themesOf(other)).length +
        inBoth(portfolios.needsOf(one), portfolios.needsOf(other)).length;
      if (shared > most) [best, most] = [[one, other], shared];
    }
  }
  return best;
}

function whatTheyShare(view: View, { a, b, themes, needs }: Gulf, claims: Parameters<View['claimIds']>[0]): Sentence {
  const topics = (language: Language): Phrase =>
    joined(
      [
        ...(needs.length > 0 ? [dimensionInWords('NEED', names(view.idsOf(needs)), language)] : []),
        ...(themes.length > 0 ? [dimensionInWords('THEME', names(view.idsOf(themes)), language)] : []),
      ],
      language,
    );
  return sentence(
    phrase`${groupInWords(view, a, 'da')} og ${groupInWords(view, b, 'da')} har ${topics('da')} til fælles, men intet samarbejde på tværs er registreret.`,
    phrase`${groupInWords(view, a, 'en')} and ${groupInWords(view, b, 'en')} have ${topics('en')} in common, but no joint work between them is on record.`,
    view.claimIds(claims),
  );
}

function groupInWords(view: View, { network, organisations }: GroupFacts, language: Language): Phrase {
  if (network !== null) return [name(view.idOf(network))];
  if (organisations.length <= 2) return [names(view.idsOf(organisations))];
  const others = organisations.length - 1;
  const first = name(view.idOf(organisations[0] ?? 0));
  return language === 'da'
    ? phrase`${first} med ${inWords(others, 'da')} andre`
    : phrase`${first} with ${inWords(others, 'en')} others`;
}

function whoCouldMeet(view: View, one: number, other: number): Sentence {
  const [a, b] = [name(view.idOf(one)), name(view.idOf(other))];
  return sentence(
    phrase`${a} og ${b} har mest til fælles og kunne slå bro.`,
    phrase`${a} and ${b} have most in common and could build the bridge.`,
  );
}

function completenessOf(organisations: readonly number[], portfolios: Portfolios): number | null {
  let recorded = 0;
  for (const organisation of organisations) {
    recorded += Number(portfolios.themesOf(organisation).size > 0) + Number(portfolios.needsOf(organisation).size > 0);
  }
  return share(recorded, organisations.length * 2);
}

/** Over all organisations: of themes and needs the share that is recorded. */
export const portfolioCompleteness = (view: View, portfolios: Portfolios): number | null =>
  completenessOf(organisationsIn(view), portfolios);
