import type { EntityId } from '../../graph/records/index.js';
import { phrase, sentence, type Sentence } from '../answer/sentence.js';
import { asLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { initiativesOf, makesTies } from '../facts/participation.js';
import { organisationNetwork } from '../network-measures/organisation-network.js';
import { isThere, type FoundEffect, type Worlds } from './effect.js';

/** Organisations without a tie in the organisation network (see `OrganisationNetwork`) that would have one, and the other way round. */
export function tieEffects({ before, after }: Worlds): FoundEffect[] {
  const [then, now] = [degrees(before), degrees(after)];
  return [...now].flatMap(([id, is]): FoundEffect[] => {
    const was = then.get(id);
    // Of what is new it is no news that it had no ties.
    if (was === undefined || was > 0 === is > 0 || !isThere(before, id)) return [];
    const weight = Math.max(was, is);
    return is > 0
      ? [{ what: 'TIED', ids: [id], weight, inWords: () => tied(after, id) }]
      : [{ what: 'ISOLATED', ids: [id], weight, inWords: () => isolated(before, id) }];
  });
}

/** How many ties each organisation has. */
function degrees(view: View): ReadonlyMap<EntityId, number> {
  const network = organisationNetwork(view);
  return new Map([...network.nodes].map((node, position) => [view.idOf(node), network.degree(position)]));
}

function tied(view: View, id: EntityId): Sentence {
  const { it, sure, claims } = partsOf(view, id);
  return sentence(
    phrase`${it} ville have registrerede forbindelser til andre; i dag er der ingen${sure.da}.`,
    phrase`${it} would have ties to others on record; today there are none${sure.en}.`,
    claims,
  );
}

function isolated(view: View, id: EntityId): Sentence {
  const { it, sure, claims } = partsOf(view, id);
  return sentence(
    phrase`${it} ville ikke længere have registrerede forbindelser til andre${sure.da}.`,
    phrase`${it} would no longer have ties to others on record${sure.en}.`,
    claims,
  );
}

function partsOf(view: View, id: EntityId) {
  const organisation = view.projection.entities.indexOf(id);
  const joined = initiativesOf(view, organisation).filter(({ initiative }) => makesTies(view, initiative));
  const claims = joined.map((each) => each.claims);
  return { it: view.name(organisation), sure: asLastClause(view, [claims]), claims: view.claimIds(claims.flat()) };
}
