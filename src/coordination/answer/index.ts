import {
  ReasonEntitiesResolver,
  ReasonPartEntitiesResolver,
  ReasonPartsResolver,
  ReasonResolver,
} from './answer.types.js';

export const answerResolvers = [
  ReasonResolver,
  ReasonPartsResolver,
  ReasonEntitiesResolver,
  ReasonPartEntitiesResolver,
] as const;
