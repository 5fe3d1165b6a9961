/**
 * What somebody may be allowed to do: an EDITOR decides what is on record. A field says who may with `@Authorized`, and
 * nothing else does.
 */
export type Role = 'EDITOR';

/** Those who may do nothing but read. */
export const reader: ReadonlySet<Role> = new Set();
export const editor: ReadonlySet<Role> = new Set(['EDITOR']);
