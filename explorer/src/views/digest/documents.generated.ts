import type {
  WhatHasChangedQuery,
  WhatHasChangedQueryVariables,
} from '../../api.generated.js';
import type { Document } from '../../ask.js';

export const WhatHasChanged: Document<WhatHasChangedQuery, WhatHasChangedQueryVariables> = { name: 'WhatHasChanged', hash: 'bf0572da6022cc864bd868ea7ae7d294cc6d97ed7ed01d3534bd7aa31ee4eca7' };
