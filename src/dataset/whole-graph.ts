import { cypherQuery } from '../database/index.js';
import type { ClaimId, Stored } from '../graph/records/index.js';
import type { Kind, Verb } from '../graph/vocabulary/index.js';

/** All that is on record of a kind, what was merged included. */
export const entitiesOfKind = cypherQuery<{ kind: Kind }, { properties: Stored }>('dataset/entities-of-kind');
/** All claims of a verb on entities of a kind, as their sources state them. */
export const claimsOfVerb = cypherQuery<{ kind: Kind; verb: Verb }, { recordedAs: ClaimId; properties: Stored }>(
  'dataset/claims-of-verb',
);
