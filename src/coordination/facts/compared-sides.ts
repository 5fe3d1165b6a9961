import { SamspilError } from '../../errors.js';
import { terms } from '../../graph/vocabulary/index.js';
import { isNetwork } from './networks.js';
import type { Bounds } from '../projection/days.js';
import { hull } from './months.js';
import { initiativesOf, participantsOf, providersAmong, type Participation } from './participation.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { knownIndex, wrongKind } from '../answer/question.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import { latestTime, timeOfInitiative, type Time } from './time.js';

const WORK_AREA = codeOf(terms.InitiativeKind, 'WORK_AREA');

export type SideKind = 'INITIATIVE' | 'WORK_AREA' | 'NETWORK';

/** One of the two that are compared: an initiative, or the initiatives of a work area or of a network's members. */
export interface Side {
  readonly entity: number;
  readonly kind: SideKind;
  /** The initiatives that count, by index. */
  readonly initiatives: readonly number[];
  /** Why none counts, where that is the fault of the initiative itself. */
  readonly leftOut: LeftOut | null;
  /** Whether the date asked for bounds the claims on them. */
  readonly dated: boolean;
  /** The claims by which they belong together. */
  readonly belonging: readonly ClaimAt[];
}

/**
 * What an id stands for in a comparison. A work area is itself and what is PART_OF it, at any depth; a network is the
 * initiatives that its members take part in.
 * @throws UNKNOWN_ID, WRONG_KIND for anything but an initiative or a network
 */
export function sideNamed(view: View, id: string): Side {
  const entity = knownIndex(view.projection, id);
  const { entities } = view.projection;
  if (entities.isKind(entity, 'Initiative')) {
    return entities.codeOf('Initiative', 'kind', entity) === WORK_AREA
      ? workArea(view, entity)
      : initiativeSide(view, entity);
  }
  if (!isNetwork(view, entity)) throw wrongKind(view.projection, entity, 'an initiative, a work area or a network');
  return network(view, entity);
}

/** @throws BAD_USER_INPUT where both are the same or one is a network and the other isn't */
export function checkComparable(one: Side, other: Side, idOf: (entity: number) => string): void {
  if (one.entity === other.entity) {
    throw new SamspilError('BAD_USER_INPUT', `“${idOf(one.entity)}” is compared with itself. Name two.`);
  }
  if ((one.kind === 'NETWORK') !== (other.kind === 'NETWORK')) {
    throw new SamspilError(
      'WRONG_KIND',
      `“${idOf(one.entity)}” and “${idOf(other.entity)}”: compare a network with a network.`,
    );
  }
}

/**
 * A single initiative. One that lies outside the date asked for, or of unknown period, has what it has whenever.
 * @param dated whether the date asked for matters
 */
export function initiativeSide(view: View, initiative: number, dated = true): Side {
  const why = view.whyNot(initiative);
  const never = why === 'CONFIDENCE' || why === 'CANCELLED';
  const leftOut = dated || never ? why : null;
  if (leftOut) view.leaveOut(initiative, leftOut);
  return {
    entity: initiative,
    kind: 'INITIATIVE',
    initiatives: never ? [] : [initiative],
    leftOut,
    dated: dated && why === null,
    belonging: [],
  };
}

function workArea(view: View, area: number): Side {
  const found = new Set([area]);
  const belonging: ClaimAt[] = [];
  for (const whole of found) {
    for (const { other, ...claim } of view.to('PART_OF', whole)) {
      found.add(other);
      belonging.push(claim);
    }
  }
  return { entity: area, kind: 'WORK_AREA', initiatives: counted(view, found), leftOut: null, dated: true, belonging };
}

function network(view: View, entity: number): Side {
  const found = new Set<number>();
  const belonging: ClaimAt[] = [];
  for (const { other, ...claim } of view.to('MEMBER_OF', entity)) {
    belonging.push(claim);
    for (const { initiative } of initiativesOf(view, other)) found.add(initiative);
  }
  return { entity, kind: 'NETWORK', initiatives: counted(view, found), leftOut: null, dated: true, belonging };
}

function counted(view: View, initiatives: Iterable<number>): number[] {
  const result: number[] = [];
  for (const initiative of initiatives) {
    const why = view.whyNot(initiative);
    if (why) view.leaveOut(initiative, why);
    else result.push(initiative);
  }
  return result.sort((one, other) => one - other);
}

/** When a side takes place; for several initiatives from the first start to the last end that are known. */
export const periodOf = (view: View, { initiatives }: Side): Bounds | null =>
  hull(initiatives.map((initiative) => view.period(initiative)));

/** The time of a side: of several initiatives that of the one that goes on, is to come, is over last. */
export const timeOfSide = (view: View, { kind, entity, initiatives }: Side): Time =>
  kind === 'INITIATIVE'
    ? timeOfInitiative(view, entity)
    : latestTime(initiatives.map((initiative) => timeOfInitiative(view, initiative)));

/** Who takes part on a side. An organisation that leads one of its initiatives is a lead. */
export function participantsIn(view: View, { initiatives, dated }: Side): Map<number, Participation> {
  const found = new Map<number, Participation>();
  for (const initiative of initiatives) {
    for (const participation of participantsOf(view, initiative, dated)) {
      const known = found.get(participation.organisation);
      found.set(participation.organisation, {
        ...participation,
        lead: participation.lead || known?.lead === true,
        claims: [...(known?.claims ?? []), ...participation.claims],
      });
    }
  }
  return found;
}

/** Whom to talk to about a side: a network itself, the leads of a work area, else the leads of its initiatives. */
export function contactsFor(view: View, side: Side, participants: ReadonlyMap<number, Participation>): number[] {
  if (side.kind === 'NETWORK') return [side.entity];
  const ofArea =
    side.kind === 'WORK_AREA' && side.initiatives.includes(side.entity) ? participantsOf(view, side.entity) : [];
  const asked = ofArea.length > 0 ? ofArea : [...participants.values()];
  return providersAmong(asked).map(({ organisation }) => organisation);
}
