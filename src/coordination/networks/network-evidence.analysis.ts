import type { ClaimId, EntityId } from '../../graph/records/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { initiativesOf } from '../facts/participation.js';
import { View } from '../answer/view.js';
import type { Analysis } from '../declaration/question.js';
import { network, type MeasuredNetwork, type NetworkQuestion } from './network.question.js';
import { workedOutOnce } from '../projection/worked-out.js';

/** An organisation in an initiative that ties it to others, with every claim that says so. */
export interface TyingParticipation {
  readonly organisation: EntityId;
  readonly initiative: EntityId;
  /** Of several the first of LEAD, HOST and PARTNER; PARTNER where none is recorded. */
  readonly role: 'LEAD' | 'HOST' | 'PARTNER';
  readonly claims: readonly ClaimId[];
}

export interface NetworkWithEvidence extends MeasuredNetwork {
  /**
   * By organisation, then by initiative. A tie rests on those of its two ends in its initiatives. They stand here once
   * and not at each tie: who takes part in an initiative with nine others has nine ties by the same claim.
   */
  readonly participations: readonly TyingParticipation[];
}

/**
 * The same answer as `network`, with the claims that its ties rest on.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const networkWithEvidence: Analysis<NetworkQuestion, NetworkWithEvidence> = {
  name: 'networkWithEvidence',
  work: (projection, question) => {
    const answer = network.work(projection, question);
    return { ...answer, participations: participationsIn(answer, new View(projection, question)) };
  },
};

function participationsIn({ nodes, ties }: MeasuredNetwork, view: View): TyingParticipation[] {
  const tying = new Map<EntityId, Set<EntityId>>();
  for (const { a, b, initiatives } of ties) {
    for (const organisation of [a, b]) {
      const known = workedOutOnce(tying, organisation, () => new Set());
      for (const initiative of initiatives) known.add(initiative);
    }
  }
  return nodes.flatMap(({ organisation }) => {
    const wanted = tying.get(organisation);
    if (!wanted) return [];
    return initiativesOf(view, view.projection.entities.indexOf(organisation))
      .map(({ initiative, claims }) => ({
        organisation,
        initiative: view.idOf(initiative),
        role: roleIn(claims),
        claims: view.claimIds(claims),
      }))
      .filter(({ initiative }) => wanted.has(initiative))
      .sort((one, other) => (one.initiative < other.initiative ? -1 : 1));
  });
}

const leading = ['LEAD', 'HOST'] as const;

const roleIn = (claims: readonly ClaimAt[]): TyingParticipation['role'] =>
  leading.find((role) =>
    claims.some(({ table, row }) => table.codeOf('role', row) === codeOf(terms.ParticipationRole, role)),
  ) ?? 'PARTNER';
