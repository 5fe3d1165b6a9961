import type { View } from '../answer/view.js';
import { latestTime, timeOfInitiative, times, type Time } from '../facts/time.js';
import type { DividedNetwork, Gulf } from './gulfs.js';
import type { OrganisationGroup } from './organisation-groups.js';
import { topicKinds, verbsOf } from './organisation-topics.js';

/**
 * The time of two groups that work on the same: the latest of the initiatives of either that are about what they share.
 * What organisations only say of themselves has no time: UNKNOWN.
 */
export function timeOfGulf(view: View, divided: DividedNetwork, gulf: Gulf): Time {
  const [ofA, ofB] = [timesOf(view, divided, gulf.a), timesOf(view, divided, gulf.b)];
  const found: Time[] = [];
  for (const topic of [...gulf.themes, ...gulf.needs]) {
    for (const place of [ofA.get(topic), ofB.get(topic)]) found.push(times[place ?? UNKNOWN] ?? 'UNKNOWN');
  }
  return latestTime(found);
}

const UNKNOWN = times.indexOf('UNKNOWN');

/** By topic, the time of the latest work of a group on it, as a place in `times`: the same group stands in many gulfs. */
const known = new WeakMap<OrganisationGroup, ReadonlyMap<number, number>>();

function timesOf(view: View, divided: DividedNetwork, group: OrganisationGroup): ReadonlyMap<number, number> {
  const found = known.get(group) ?? findTimes(view, divided, group);
  known.set(group, found);
  return found;
}

function findTimes(view: View, { topics, whole }: DividedNetwork, { organisations }: OrganisationGroup) {
  const found = new Map<number, number>();
  const seen = new Set<number>();
  for (const organisation of organisations) {
    for (const initiative of whole.participations.initiativesOf(organisation)) {
      if (seen.has(initiative) || !topics.counts(initiative)) continue;
      seen.add(initiative);
      const time = times.indexOf(timeOfInitiative(view, initiative));
      for (const kind of topicKinds) {
        const table = view.projection.claims(verbsOf(kind).ofInitiative);
        for (const row of table.from(initiative)) {
          if (view.judge(table, row) !== 'COUNTS') continue;
          const topic = table.objectOf(row);
          found.set(topic, Math.min(found.get(topic) ?? times.length, time));
        }
      }
    }
  }
  return found;
}
