import { oneOf } from '../../address.js';

/** Which gaps are shown: those of needs, trends, learning or evidence. */
export const tabs = ['needs', 'trends', 'learning', 'evidence'] as const;
export type Tab = (typeof tabs)[number];

export const tab = oneOf<Tab>('needs', ...tabs);
