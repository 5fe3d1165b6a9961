import type { View } from '../answer/view.js';
import { initiativesOf } from '../facts/participation.js';
import type { ClaimAt } from '../projection/projection.js';
import type { DividedNetwork, Gulf } from './gulfs.js';
import type { OrganisationGroup } from './organisation-groups.js';
import { topicKinds, verbsOf, type TopicKind } from './organisation-topics.js';
import { gather } from '../projection/gathering.js';

/**
 * That both sides work on what they share: for each theme and need the claims of one organisation a side, of the two
 * that are given where they work on it, else of the first who does. Groups may be large, and one of each side is proof.
 */
export function proofOf(view: View, divided: DividedNetwork, gulf: Gulf, pair: readonly [number, number]): ClaimAt[] {
  return topicKinds.flatMap((kind) =>
    [gulf.a, gulf.b].flatMap((group, side) => {
      const asked = pair[side] ?? 0;
      const byOrganisation = new Map<number, number[]>();
      for (const topic of gulf[kind]) {
        const works = divided.topics.of(kind, asked).includes(topic);
        const who = works ? asked : (divided.topicsOf(group).firstOn(topic) ?? asked);
        gather(byOrganisation, who, topic);
      }
      return [...byOrganisation].flatMap(([who, topics]) => claimsOf(view, divided, kind, who, new Set(topics)));
    }),
  );
}

/** The claims by which an organisation works on some topics. */
function claimsOf(
  view: View,
  { topics }: DividedNetwork,
  kind: TopicKind,
  organisation: number,
  wanted: ReadonlySet<number>,
): ClaimAt[] {
  const { own, ofInitiative } = verbsOf(kind);
  const claims: ClaimAt[] = view.from(own, organisation).filter(({ other }) => wanted.has(other));
  for (const { initiative, claims: participation } of initiativesOf(view, organisation)) {
    if (!topics.counts(initiative)) continue;
    const about = view.from(ofInitiative, initiative).filter(({ other }) => wanted.has(other));
    if (about.length > 0) claims.push(...participation, ...about);
  }
  return claims;
}

/**
 * The two organisations, one of each side and on no other, that have most in common; of equals those whose ids come
 * first.
 */
export function closestPair({ topics }: DividedNetwork, gulf: Gulf): readonly [number, number] {
  const [ofA, ofB] = [onlyIn(gulf.a, gulf.b), onlyIn(gulf.b, gulf.a)];
  const counts = new Uint32Array(ofA.length * ofB.length);
  for (const kind of topicKinds) {
    const shared = new Set(gulf[kind]);
    const places = (organisations: readonly number[]) =>
      placesByTopic(organisations, shared, (each) => topics.of(kind, each));
    const [placesInA, placesInB] = [places(ofA), places(ofB)];
    for (const topic of shared) {
      for (const one of placesInA.get(topic) ?? []) {
        for (const other of placesInB.get(topic) ?? []) {
          const place = one * ofB.length + other;
          counts[place] = (counts[place] ?? 0) + 1;
        }
      }
    }
  }
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  const place = counts.indexOf(most);
  return [ofA[Math.floor(place / ofB.length)] ?? 0, ofB[place % ofB.length] ?? 0];
}

/** A network is in its own group and, where the two are not tied, not in the other one: somebody is always left. */
function onlyIn({ organisations }: OrganisationGroup, other: OrganisationGroup): number[] {
  const others = new Set(other.organisations);
  return organisations.filter((organisation) => !others.has(organisation));
}

function placesByTopic(
  organisations: readonly number[],
  wanted: ReadonlySet<number>,
  topicsOf: (organisation: number) => Uint32Array,
) {
  const places = new Map<number, number[]>();
  for (const topic of wanted) places.set(topic, []);
  for (const [place, organisation] of organisations.entries()) {
    for (const topic of topicsOf(organisation)) places.get(topic)?.push(place);
  }
  return places;
}
