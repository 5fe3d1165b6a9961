import { oneOf } from '../../address.js';

/** Which gaps are shown: those of needs, trends, learning or evidence, or needs and themes against what is done. */
export const tabs = ['needs', 'trends', 'learning', 'evidence', 'matrix'] as const;
export type Tab = (typeof tabs)[number];

export const tab = oneOf(...tabs);
