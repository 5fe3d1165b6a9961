import { caveats } from '../answer/caveats.js';
import {
  joined,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { isGone } from '../facts/successions.js';
import { isInferred } from '../answer/sureness.js';
import { dimensionInWords } from '../facts/wording.js';
import { whetherUnderWay } from '../facts/work-words.js';
import { initiativesOf, makesTies, type Participation } from '../facts/participation.js';
import { claimsIn, type ClaimAt } from '../projection/projection.js';
import type { OrganisationNetwork } from '../network-measures/organisation-network.js';
import type { Removal, RemovalGround } from './removals.js';
import { topicNames, topics, type Topic } from './topic-work.js';

/** What hangs on an organisation: topics by kind, then who is connected only through it. */
export function removalReasons(
  view: View,
  ground: RemovalGround,
  removal: Removal,
  cutOff: readonly number[],
): Sentence[] {
  const it = view.name(removal.organisation);
  if (removal.score === null) {
    return oneSentence(
      phrase`${it} er ikke registreret i nogen indsats, så det vides ikke, hvad der hviler på den.`,
      phrase`${it} is not on record in any initiative, so what rests on it is not known.`,
    );
  }
  if (nothingGoesOn(ground, removal)) {
    return oneSentence(
      phrase`Alt, hvad ${it} er registreret i, er slut, så der er ikke noget at miste.`,
      phrase`All that ${it} is on record in is over, so there is nothing to lose.`,
    );
  }
  const current = initiativesOf(view, removal.organisation).filter(({ initiative }) =>
    ground.counted.isCurrent(initiative),
  );
  const lost = topicNames
    .filter((topic) => removal.lost[topic].length > 0)
    .map((topic) => ({ topic, behind: claimsBehind(view, current, removal, topic) }));
  const claims = claimsIn(lost.map(({ behind }) => behind));
  const ties = tiesToCutOff(view, ground, removal, cutOff);
  const found = [
    ...lost.map(({ topic, behind }) => whatIsLost(view, ground, removal, topic, behind)),
    ...whatIsInferred(view, removal, claims),
    ...(cutOff.length > 0 ? [whoIsCutOff(view, removal, cutOff, ties)] : []),
    ...whetherUnderWay(view, initiativesOfWork([...claims, ...[...ties.values()].flat()])),
  ];
  if (found.length > 0) return [...found, ...caveats(view, claims)];
  return oneSentence(
    phrase`Der er ikke registreret noget, som hviler på ${it} alene.`,
    phrase`Nothing is on record that rests on ${it} alone.`,
  );
}

const nothingGoesOn = ({ network, counted }: RemovalGround, { organisation }: Removal): boolean => {
  const counting = network.participations.initiativesOf(organisation).filter((each) => counted.has(each));
  return counting.length > 0 && !counting.some((each) => counted.isCurrent(each));
};

function whatIsLost(
  view: View,
  { network }: RemovalGround,
  { organisation, lost }: Removal,
  topic: Topic,
  claims: readonly ClaimAt[],
): Sentence {
  const it = view.name(organisation);
  const what = view.names(lost[topic]);
  const inLanguage = (language: Language) => dimensionInWords(topic, what, language);
  const ids = view.claimIds(claims);
  switch (topic) {
    case 'NEED': {
      const others = othersIn(view, network, organisation, claims);
      const they = view.names(others);
      return others.size === 0
        ? sentence(
            phrase`Trækker ${it} sig, er der ingen tilbage til at føre arbejdet med ${inLanguage('da')} videre.`,
            phrase`If ${it} withdraws, nobody is left to carry on the work on ${inLanguage('en')}.`,
            ids,
          )
        : sentence(
            phrase`Trækker ${it} sig, er der ingen tilbage, der leder arbejdet med ${inLanguage('da')}; ${they} er også med.`,
            phrase`If ${it} withdraws, nobody is left to lead the work on ${inLanguage('en')}; ${they} ${others.size === 1 ? 'takes' : 'take'} part, too.`,
            ids,
          );
    }
    case 'THEME':
      return sentence(
        phrase`Af det, der ikke er slut, er ${it} den eneste, der er med i indsatser om ${inLanguage('da')}.`,
        phrase`In what is not over, ${it} is the only one that takes part in initiatives on ${inLanguage('en')}.`,
        ids,
      );
    case 'METHOD':
      return sentence(
        phrase`Af det, der ikke er slut, er ${it} den eneste, der er med i indsatser, som bruger ${inLanguage('da')}.`,
        phrase`In what is not over, ${it} is the only one that takes part in initiatives that use ${inLanguage('en')}.`,
        ids,
      );
  }
}

/** Of what it is only inferred that the work is on it. */
function whatIsInferred(view: View, { lost }: Removal, claims: readonly ClaimAt[]): Sentence[] {
  const claimsOn = (topic: number): ClaimAt[] => claims.filter(({ table, row }) => table.objectOf(row) === topic);
  const inferred = topicNames.map((topic) => lost[topic].filter((each) => isInferred(view, claimsOn(each))));
  if (inferred.every(({ length }) => length === 0)) return [];
  const which = (language: Language): Phrase =>
    joined(
      topicNames.flatMap((topic, at) => {
        const own = inferred[at] ?? [];
        return own.length === 0 ? [] : [dimensionInWords(topic, view.names(own), language)];
      }),
      language,
    );
  return oneSentence(
    phrase`At arbejdet gælder ${which('da')}, er udledt.`,
    phrase`That the work is on ${which('en')} is inferred.`,
    view.claimIds(inferred.flat().flatMap(claimsOn)),
  );
}

/** That the organisation is in the initiatives, and that these have the topics. */
function claimsBehind(view: View, current: readonly Participation[], { lost }: Removal, topic: Topic): ClaimAt[] {
  const wanted = new Set(lost[topic]);
  const found: ClaimAt[] = [];
  for (const { initiative, claims } of current) {
    const about = view.from(topics[topic].verb, initiative).filter(({ other }) => wanted.has(other));
    if (about.length > 0) found.push(...claims, ...about);
  }
  return found;
}

/** The initiatives that some take part in, by the claims that they do. */
const initiativesOfWork = (claims: readonly ClaimAt[]): number[] =>
  claims.flatMap(({ table, row }) => (table.verb === 'PARTICIPATES_IN' ? [table.objectOf(row)] : []));

/** Who else takes part in the initiatives that some claims are about, those left out that no longer exist. */
function othersIn(
  view: View,
  network: OrganisationNetwork,
  organisation: number,
  claims: readonly ClaimAt[],
): Set<number> {
  const others = new Set(initiativesOfWork(claims).flatMap((each) => [...network.participations.participantsOf(each)]));
  others.delete(organisation);
  return new Set([...others].filter((each) => !isGone(view, each)));
}

/** What ties it to those it works with itself of those who would be cut off. */
function tiesToCutOff(
  view: View,
  { network, counted }: RemovalGround,
  { organisation }: Removal,
  cutOff: readonly number[],
): ReadonlyMap<number, readonly ClaimAt[]> {
  const near = new Set([...network.of(network.positionOf(organisation))].map((node) => network.at(node)));
  const isCurrent = (initiative: number): boolean => counted.isCurrent(initiative);
  return new Map(
    cutOff.filter((each) => near.has(each)).map((each) => [each, tieClaims(view, organisation, each, isCurrent)]),
  );
}

function whoIsCutOff(
  view: View,
  removal: Removal,
  cutOff: readonly number[],
  ties: ReadonlyMap<number, readonly ClaimAt[]>,
): Sentence {
  const it = view.name(removal.organisation);
  // Those whom it works with itself stand before those behind them.
  const who = view.namesInOrder([...ties.keys(), ...cutOff.filter((each) => !ties.has(each))]);
  return sentence(
    phrase`${who} er kun forbundet med de andre gennem ${it}.`,
    phrase`${who} ${cutOff.length === 1 ? 'is' : 'are'} connected to the others only through ${it}.`,
    view.claimIds([...ties.values()].flat()),
  );
}

/**
 * The claims that tie two organisations: that each takes part in what both do or did.
 * @param joins which initiatives are looked at
 */
function tieClaims(
  view: View,
  one: number,
  other: number,
  joins = (initiative: number): boolean => makesTies(view, initiative),
): ClaimAt[] {
  const ofOther = new Map(initiativesOf(view, other).map(({ initiative, claims }) => [initiative, claims]));
  return initiativesOf(view, one).flatMap(({ initiative, claims }) => {
    const others = joins(initiative) ? ofOther.get(initiative) : undefined;
    return others ? [...claims, ...others] : [];
  });
}
