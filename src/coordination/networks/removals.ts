import { share } from '../answer/answer.js';
import { NONE } from '../projection/columns.js';
import type { View } from '../answer/view.js';
import { Cuts } from '../network-measures/cuts.js';
import { onlyAskerOf } from '../facts/demand.js';
import { isGone } from '../facts/successions.js';
import { timesOf } from '../facts/time.js';
import { organisationNetwork, type OrganisationNetwork } from '../network-measures/organisation-network.js';
import type { Participations } from '../facts/participations.js';
import { CountedInitiatives, topicNames, topics, type Topic } from './topic-work.js';
import { gather } from '../projection/gathering.js';

/** What would be lost without an organisation, before it is put into words. */
export interface Removal {
  readonly organisation: number;
  /** The topics that lose their last provider or participant, by index. */
  readonly lost: Readonly<Record<Topic, readonly number[]>>;
  /** Needs that it alone asks for, too. */
  readonly selfServed: readonly number[];
  /** How many others would be cut off. */
  readonly cutOff: number;
  /** The largest share that is lost of anything, 0 to 1; null where it takes part in nothing on record. */
  readonly score: number | null;
  /** Of how many that is the share. */
  readonly outOf: number;
}

/** What whole answers on removal rest on. All of it is found in one pass over participations, topics and ties. */
export interface RemovalGround {
  /** The organisation network with the ties of what is not over, between those that still exist, and where it falls apart. */
  readonly network: OrganisationNetwork;
  readonly cuts: Cuts;
  readonly counted: CountedInitiatives;
  /** For each initiative that counts, that its status is known and that a participant is recorded. */
  readonly completeness: number | null;
  readonly soles: Readonly<Record<Topic, Soles>>;
}

/** The topics that hang on one organisation each. */
export interface Soles {
  /** Topics by the organisation that they hang on. */
  readonly by: ReadonlyMap<number, readonly number[]>;
  /** Needs by the organisation that alone asks for them and that they hang on. */
  readonly selfServed: ReadonlyMap<number, readonly number[]>;
  /** How many topics have anybody. */
  readonly held: number;
}

export function removalGround(view: View): RemovalGround {
  const timeOf = timesOf(view);
  const network = organisationNetwork(view, {
    joins: (initiative) => timeOf(initiative) !== 'OVER',
    isNode: (organisation) => !isGone(view, organisation),
  });
  const counted = new CountedInitiatives(view);
  const { participations } = network;
  const soles = {
    // A need wants somebody who answers for the work; a theme or a method is alive while anybody takes part.
    NEED: solesOf(view, 'NEED', counted, participations, true),
    THEME: solesOf(view, 'THEME', counted, participations, false),
    METHOD: solesOf(view, 'METHOD', counted, participations, false),
  };
  return { network, cuts: new Cuts(network), counted, soles, completeness: completenessOf(counted, participations) };
}

function completenessOf(counted: CountedInitiatives, participations: Participations): number | null {
  let [recorded, wanted] = [0, 0];
  for (const initiative of counted) {
    wanted += 2;
    recorded += Number(counted.isStatusKnown(initiative));
    recorded += Number(participations.participantsOf(initiative).length > 0);
  }
  return share(recorded, wanted);
}

const MANY = -2;

/** @param leadsFirst whether only leads hold a topic where an initiative has any */
function solesOf(
  view: View,
  topic: Topic,
  counted: CountedInitiatives,
  participations: Participations,
  leadsFirst: boolean,
): Soles {
  const { start, end } = view.projection.entities.ofKind(topics[topic].kind);
  const holders = new Int32Array(end - start).fill(NONE);
  counted.forEachWork(topic, (initiative, worksOn) => {
    if (!counted.isCurrent(initiative)) return;
    const onlyLeads = leadsFirst && participations.isLed(initiative);
    const last = participations.endOf(initiative);
    for (let place = participations.startOf(initiative); place < last; place += 1) {
      if (onlyLeads && !participations.isLeadAt(place)) continue;
      const organisation = participations.organisationAt(place);
      const known = holders[worksOn - start];
      if (known === NONE) holders[worksOn - start] = organisation;
      else if (known !== organisation) holders[worksOn - start] = MANY;
    }
  });
  return solesIn(holders, start, topic === 'NEED' ? (need) => onlyAskerOf(view, need) : () => null);
}

/** @param servedBy who alone asks for a topic: where it holds it too, it serves itself, and nothing is lost to others */
function solesIn(holders: Int32Array, start: number, servedBy: (topic: number) => number | null): Soles {
  const by = new Map<number, number[]>();
  const selfServed = new Map<number, number[]>();
  let held = 0;
  for (const [at, organisation] of holders.entries()) {
    if (organisation !== NONE) held += 1;
    if (organisation < 0) continue;
    const found = servedBy(start + at) === organisation ? selfServed : by;
    gather(found, organisation, start + at);
  }
  return { by, selfServed, held };
}

/**
 * What would be lost without each organisation, by id: the facts behind `removalImpact`, for all at once and in linear
 * time.
 */
export function removalsOf(view: View, ground: RemovalGround = removalGround(view)): Removal[] {
  return view.sureOf('Organisation').map((organisation) => removalOf(ground, organisation));
}

const nothing: readonly number[] = [];

export function removalOf({ network, cuts, soles }: RemovalGround, organisation: number): Removal {
  const position = network.positionOf(organisation);
  const cutOff = position === NONE ? 0 : cuts.countCutOff(position);
  const others = position === NONE ? 0 : cuts.sizeOf(cuts.components[position] ?? 0) - 1;
  const lost = {
    NEED: soles.NEED.by.get(organisation) ?? nothing,
    THEME: soles.THEME.by.get(organisation) ?? nothing,
    METHOD: soles.METHOD.by.get(organisation) ?? nothing,
  };
  const parts = [[cutOff, others], ...topicNames.map((topic) => [lost[topic].length, soles[topic].held])];
  let [largest, outOf] = [0, 0];
  for (const [part = 0, whole = 0] of parts) {
    const found = part / Math.max(1, whole);
    if (found > largest || (found === largest && whole > outOf)) [largest, outOf] = [found, whole];
  }
  const takesPart = network.participations.initiativesOf(organisation).length > 0;
  const score = takesPart ? largest : null;
  return { organisation, lost, selfServed: soles.NEED.selfServed.get(organisation) ?? nothing, cutOff, score, outOf };
}
