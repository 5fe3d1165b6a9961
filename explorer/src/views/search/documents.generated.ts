import type {
  FoundByKindQuery,
  FoundByKindQueryVariables,
} from '../../api.generated.js';
import type { Document } from '../../ask.js';

export const FoundByKind: Document<FoundByKindQuery, FoundByKindQueryVariables> = { name: 'FoundByKind', hash: 'ee1120d220a578d20b6d638bf9251a0efb18eaa6b448a7a31e428d10b1b25bd6' };
