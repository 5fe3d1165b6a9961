import { terms } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { codeOf } from '../projection/projection.js';

const RETIRED = codeOf(terms.Evidence, 'RETIRED');

/** Whether an entity is a practice that is no longer recommended. */
export const isRetired = ({ projection: { entities } }: View, entity: number): boolean =>
  entities.isKind(entity, 'Practice') && entities.codeOf('Practice', 'evidence', entity) === RETIRED;
