import type { Records } from '../records.js';

const purposes = ['PROGRAMME', 'ADVOCACY', 'OWN_ORGANISATION', null] as const;

/** A world in which it is on record what most needs are for: each claim that states one, in the order of their ids, has the next. */
export function withPurposes({ entities, claims }: Records): Records {
  const ids = claims.filter(({ verb }) => verb === 'STATES').map(({ id }) => id);
  ids.sort();
  return {
    entities,
    claims: claims.map((claim) => {
      const purpose = purposes[ids.indexOf(claim.id) % purposes.length];
      return claim.verb === 'STATES' && purpose != null ? { ...claim, values: { ...claim.values, purpose } } : claim;
    }),
  };
}
