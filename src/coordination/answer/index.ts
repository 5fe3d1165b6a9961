import { ReasonEntitiesResolver, ReasonResolver } from './answer.types.js';

export const answerResolvers = [ReasonResolver, ReasonEntitiesResolver] as const;
