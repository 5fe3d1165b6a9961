import { Kind, visit, type DocumentNode } from 'graphql';

/** The fields that lead to sets of changes. */
const FIELDS: ReadonlySet<string> = new Set(['changeSet', 'changeSets']);

const known = new WeakMap<DocumentNode, boolean>();

/**
 * Whether a document asks for sets of changes. What they are hangs on more than the graph, whose version stays as it is
 * while they are proposed or declined, and on who asks: members see their own.
 */
export function asksForChangeSets(document: DocumentNode): boolean {
  const told = known.get(document);
  if (told !== undefined) return told;
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      found ||= FIELDS.has(name.value);
    },
  });
  known.set(document, found);
  return found;
}
