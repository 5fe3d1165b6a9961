import { kindNames, kinds, type Kind } from './kinds.js';
import { verbNames, verbOf, type Verb } from './verbs.js';

/** One field that leads from an entity along a verb, in one direction, to entities of one or more kinds. */
export interface Relation {
  readonly owner: Kind;
  readonly field: string;
  /** What it shows. */
  readonly about: string;
  readonly verb: Verb;
  readonly direction: 'outgoing' | 'incoming';
  readonly kinds: readonly Kind[];
  /** The same, where the verb leads from such an entity to other kinds too; else null: then its claims need no look at the kind. */
  readonly only: readonly Kind[] | null;
}

const relations = readRelations();
const relationsByKind: ReadonlyMap<Kind, readonly Relation[]> = new Map(
  kindNames.map((kind) => [kind, relations.filter(({ owner }) => owner === kind)]),
);

/** The fields of a kind of entity that lead to others, read from the vocabulary. */
export const relationsOf = (kind: Kind): readonly Relation[] => relationsByKind.get(kind) ?? [];

/** The field of this name, such as `Initiative.participants`. */
export function relationOf(kind: Kind, field: string): Relation {
  const relation = relations.find(({ owner, field: name }) => owner === kind && name === field);
  if (!relation) throw new Error(`The vocabulary has no ${kind}.${field}`);
  return relation;
}

/** The field that leads to the organisations behind an entity of this kind, where there is one. */
export function relationBehind(kind: Kind): Relation | undefined {
  const declaration = kinds[kind];
  return 'behind' in declaration ? relationOf(kind, declaration.behind) : undefined;
}

function readRelations(): Relation[] {
  const found = new Map<string, Omit<Relation, 'only'>>();
  const add = (relation: Omit<Relation, 'only'>) => {
    const name = `${relation.owner}.${relation.field}`;
    const known = found.get(name);
    const isSame = (part: 'verb' | 'direction' | 'about'): boolean => known?.[part] === relation[part];
    if (known && !(isSame('verb') && isSame('direction') && isSame('about'))) {
      throw new Error(
        `The vocabulary gives ${name} two meanings: ${known.verb}, ${known.about} and ${relation.verb}, ${relation.about}`,
      );
    }
    found.set(name, known ? { ...known, kinds: [...known.kinds, ...relation.kinds] } : relation);
  };
  for (const verb of verbNames) {
    for (const { from, outgoing, to, incoming } of verbOf(verb).ends) {
      add({ owner: from, ...outgoing, verb, direction: 'outgoing', kinds: [to] });
      add({ owner: to, ...incoming, verb, direction: 'incoming', kinds: [from] });
    }
  }
  return [...found.values()].map((relation) => ({ ...relation, only: hasSibling(relation) ? relation.kinds : null }));
}

/** Whether the verb leads from such an entity to kinds that another field shows. */
function hasSibling({ verb, direction, owner, field }: Omit<Relation, 'only'>): boolean {
  return verbOf(verb).ends.some(({ from, outgoing, to, incoming }) =>
    direction === 'outgoing' ? from === owner && outgoing.field !== field : to === owner && incoming.field !== field,
  );
}
