import type { GapOfNeedQuery, GroupQuery, NeedQuery } from '../../api.generated.js';

export type NeedData = NeedQuery;
export type GapQuery = GapOfNeedQuery;
export type Asking = NonNullable<NeedQuery['need']>;
export type TrailData = NonNullable<NeedQuery['needTrail']>;
export type CandidatesData = NonNullable<NeedQuery['gapCandidates']>;
export type GroupData = NonNullable<GroupQuery['consortium']>;
