import type {
  FoundByKindQuery,
  FoundByKindQueryVariables,
} from '../../api.generated.js';
import type { Document } from '../../ask.js';

export const FoundByKind: Document<FoundByKindQuery, FoundByKindQueryVariables> = { name: 'FoundByKind', hash: '2613548dce9c4fa22d9d6b762d86ebab33d599a115e307ea78813021de17657b' };
