import { fileUnreadable } from '../drafts/index.js';
import { words } from '../workbooks/index.js';
import { readGrant, type ReadGrant } from './grant.js';

/** The grants of a file, and what it says of itself. */
export interface GrantsFile {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly grants: readonly ReadGrant[];
}

/** A package of 360Giving, of which nothing is known yet but what it is. */
interface GrantsPackage {
  readonly grants: unknown;
  readonly title?: unknown;
  readonly publisher?: unknown;
}

/** Whether JSON is a package of 360Giving. */
export const isGrantsPackage = (json: unknown): json is GrantsPackage =>
  typeof json === 'object' && json !== null && 'grants' in json;

/** The grants of a package. @throws FILE_UNREADABLE where it has none */
export function grantsIn({ grants, title, publisher }: GrantsPackage): GrantsFile {
  if (!Array.isArray(grants) || grants.length === 0)
    throw fileUnreadable(
      words(
        'Filen har ingen bevillinger: en liste med dem skal stå under »grants«.',
        'The file has no grants: a list of them belongs under “grants”.',
      ),
    );
  return {
    title: textOf(title),
    publisher: isNamed(publisher) ? textOf(publisher.name) : null,
    grants: grants.map((grant: unknown, at) => readGrant(grant, at + 1)),
  };
}

const isNamed = (of: unknown): of is { readonly name: unknown } =>
  typeof of === 'object' && of !== null && 'name' in of;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
