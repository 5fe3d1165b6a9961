import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Data = Readonly<Record<string, unknown>>;

/** A document that is asked again is looked through once. */
const shapes = new WeakMap<OperationDefinitionNode, Shape>();

/** How many objects an answer has; what is told of the schema and values that are JSON are none. */
export function objectsIn(data: Data, document: DocumentNode, operation: OperationDefinitionNode): number {
  const shape = shapes.get(operation) ?? shapeOf(document, operation);
  shapes.set(operation, shape);
  return objectsBehind(data, shape);
}

function shapeOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Shape {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Shape([selectionSet], new Map(fragments.map((fragment) => [fragment.name.value, fragment])));
}

function objectsBehind(object: Data, shape: Shape): number {
  let count = 0;
  for (const { key, behind } of shape.leading) count += objects(object[key], behind);
  return count;
}

function objects(value: unknown, shape: Shape): number {
  if (Array.isArray(value)) {
    let count = 0;
    for (const each of value) count += objects(each, shape);
    return count;
  }
  return isObject(value) ? 1 + objectsBehind(value, shape) : 0;
}

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Which keys of an answer lead to objects. GraphQL lets a key lead to objects in all types or in none. */
class Shape {
  #leading: readonly { readonly key: string; readonly behind: Shape }[] | undefined;

  constructor(
    private readonly sets: readonly SelectionSetNode[],
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  get leading(): readonly { readonly key: string; readonly behind: Shape }[] {
    return (this.#leading ??= [...this.#collect()].map(([key, sets]) => ({
      key,
      behind: new Shape(sets, this.fragments),
    })));
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
