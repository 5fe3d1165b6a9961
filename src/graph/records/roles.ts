/** What a caller may do, from the least to the most: each may do what those before it may. */
export const roles = ['READER', 'MEMBER', 'EDITOR', 'ADMIN'] as const;

/**
 * A READER reads what is public, a MEMBER what its networks share, an EDITOR decides what is on record, an ADMIN runs
 * Samspil. A field says who may with `@Authorized`, and nothing else does.
 */
export type Role = (typeof roles)[number];

/** Who asks, as far as it matters here: nothing tells which person it is. */
export interface Caller {
  readonly role: Role;
  /** The ids of the networks that it belongs to, each once, sorted. */
  readonly networks: readonly string[];
  /**
   * Tells callers with tokens apart. It is in memory only, since who guesses a subject could make it; what is kept or
   * logged is the pseudonym that the graph has for it.
   */
  readonly subject?: string;
}

export const reader: Caller = { role: 'READER', networks: [] };
export const editor: Caller = { role: 'EDITOR', networks: [] };

/** Whether a caller may do what is for this role. */
export const mayAs = (caller: Caller, role: Role): boolean => roles.indexOf(caller.role) >= roles.indexOf(role);

/** The same text for callers who may see and do the same, and for no others. */
export const rightsOf = ({ role, networks }: Caller): string => JSON.stringify([role, ...networks]);
