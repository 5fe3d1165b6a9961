import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How many objects an answer has; what is told of the schema and values that are JSON are none. */
export function objectsIn(
  data: Readonly<Record<string, unknown>>,
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): number {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  return objectsBehind(data, new Shape([selectionSet], byName));
}

function objectsBehind(object: object, shape: Shape): number {
  let count = 0;
  for (const [key, value] of Object.entries(object)) {
    const behind = typeof value === 'object' && value !== null ? shape.behind(key) : undefined;
    if (behind) count += objects(value, behind);
  }
  return count;
}

function objects(value: unknown, shape: Shape): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (!Array.isArray(value)) return 1 + objectsBehind(value, shape);
  let count = 0;
  for (const each of value) count += objects(each, shape);
  return count;
}

/** Which keys of an answer lead to objects. GraphQL lets a key lead to objects in all types or in none. */
class Shape {
  #keys: Map<string, SelectionSetNode[]> | undefined;
  readonly #shapes = new Map<string, Shape | undefined>();

  constructor(
    private readonly sets: readonly SelectionSetNode[],
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  behind(key: string): Shape | undefined {
    if (!this.#shapes.has(key)) {
      this.#keys ??= this.#collect();
      const sets = this.#keys.get(key);
      this.#shapes.set(key, sets && new Shape(sets, this.fragments));
    }
    return this.#shapes.get(key);
  }

  #collect(): Map<string, SelectionSetNode[]> {
    const keys = new Map<string, SelectionSetNode[]>();
    const seen = new Set<string>();
    const collect = (set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = this.fragments.get(selection.name.value);
          if (!fragment || seen.has(selection.name.value)) continue;
          seen.add(selection.name.value);
          collect(fragment.selectionSet);
        } else if (selection.selectionSet && !selection.name.value.startsWith('__')) {
          const key = (selection.alias ?? selection.name).value;
          keys.set(key, [...(keys.get(key) ?? []), selection.selectionSet]);
        }
      }
    };
    this.sets.forEach(collect);
    return keys;
  }
}
