import { TrendListResolver } from './trend.js';
import { LearningListResolver } from './learning.js';
import { PracticeListResolver } from './practice.js';

/** What this room gives to the schema. */
export const learning = [TrendListResolver, LearningListResolver, PracticeListResolver] as const;
