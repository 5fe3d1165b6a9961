import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { SamspilError } from '../../errors.js';

/** What a field costs beside the objects that it leads to, such as an analysis that looks at the whole graph. */
export interface Weight {
  readonly cost: number;
  /** What each entry of its page costs beside the objects that it has, where it leads to pages. */
  readonly each: number;
  /** Whether it keeps the thread that analyses busy, so that requests with it wait for each other. */
  readonly heavy: boolean;
}

/** Tells the weight of a field with the arguments that it is given. */
export type Weigh = (
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLCompositeType,
  given: Readonly<Record<string, unknown>>,
) => Weight;

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the operation declares them, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many of a connection are shown where nothing is said, and at most: what asks for more is refused anyhow. */
const [USUAL_PAGE, LARGEST_PAGE] = [20, 100];
/** How many are expected in a list whose length nobody can tell. */
const USUAL_LIST = 5;
/** How many fields are counted before a document is given up. */
const MOST_FIELDS = 10_000;

/** What a request may cost. */
export interface Estimate {
  /** One for each object that it may lead to, so that sizes of connections multiply, and what fields weigh. */
  readonly requested: number;
  /** Whether anything of it is heavy. */
  readonly heavy: boolean;
  /** What a field was counted as where it is first asked for, by the type that it is asked of. */
  readonly counted: (node: FieldNode | undefined, parent: string) => Counted;
}

/** What one field was counted as. */
export interface Counted {
  readonly weight: number;
  /** How many entries. */
  readonly entries: number;
  /** What each entry may cost, itself included. */
  readonly each: number;
}

const nothing: Counted = { weight: 0, entries: 0, each: 0 };

/**
 * What a request may cost, told before anything of it is done. Plain values cost nothing.
 * @throws TOO_COSTLY where it stands for more fields than are counted; GraphQLError for the value of an argument
 */
export function estimated(schema: GraphQLSchema, asked: Asked, weigh: Weigh): Estimate {
  const counting = new Counting(schema, asked, weigh);
  const requested = Math.max(1, counting.all());
  return { requested, heavy: counting.heavy, counted: (node, parent) => counting.counted(node, parent) };
}

/** @param why what the request is or has */
export const tooCostly = (why: string): SamspilError =>
  new SamspilError('TOO_COSTLY', `The request ${why}. Ask for smaller pages, fewer levels or one analysis at a time.`);

/** Whether a field leads to a list of objects. */
export const leadsToList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

/** Counts each part of a document once, as it will be executed: what stands there several times is merged. */
class Counting {
  readonly #fragments: Record<string, FragmentDefinitionNode>;
  readonly #numbers = new Map<FieldNode, number>();
  readonly #behind = new Map<string, number>();
  readonly #counted = new Map<FieldNode, Map<string, Counted>>();
  #fields = 0;
  heavy = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly asked: Asked,
    private readonly weigh: Weigh,
  ) {
    const fragments = asked.document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  all(): number {
    const { operation, variables } = this.asked;
    const root = this.schema.getRootType(operation.operation);
    if (!root) return 0;
    const { fields } = collectFields(this.schema, this.#fragments, variables, root, operation.selectionSet);
    return this.#ofObject(root, fields, 1);
  }

  counted(node: FieldNode | undefined, parent: string): Counted {
    return (node && this.#counted.get(node)?.get(parent)) ?? nothing;
  }

  #ofObject(type: GraphQLObjectType, fields: ReadonlyMap<string, FieldNode[]>, page: number): number {
    let sum = 0;
    for (const nodes of fields.values()) sum += this.#ofField(type, nodes, page);
    return sum;
  }

  /** @param page how many entries a connection shows, where the field is asked of one */
  #ofField(parent: GraphQLObjectType, nodes: FieldNode[], page: number): number {
    const [node] = nodes;
    const field = node && parent.getFields()[node.name.value];
    // What is asked of the schema itself is no part of the graph.
    if (!field) return 0;
    this.#fields += 1;
    if (this.#fields > MOST_FIELDS) throw tooCostly(`has more than ${MOST_FIELDS} fields`);
    const type = getNamedType(field.type);
    const given = getArgumentValues(field, node, this.asked.variables);
    if (!isCompositeType(type)) return 0;
    const isPage = isConnection(parent) && (field.name === 'edges' || field.name === 'nodes');
    const weighed = this.weigh(field, parent, given);
    this.heavy ||= weighed.heavy;
    const ownPage = isConnection(type) ? pageSize(given) : null;
    const weight = weighed.cost + (ownPage ?? 0) * weighed.each;
    const each = 1 + this.#behindEach(type, nodes, ownPage ?? 1);
    const entries = !leadsToList(field) ? 1 : isPage ? page : listSize(given);
    this.#note(node, parent, { weight, entries, each });
    return weight + entries * each;
  }

  /** What an object may lead to, of whichever type it turns out to be. */
  #behindEach(type: GraphQLCompositeType, nodes: FieldNode[], page: number): number {
    const key = `${type.name} ${page} ${nodes.map((node) => this.#numberOf(node)).join()}`;
    const known = this.#behind.get(key);
    if (known !== undefined) return known;
    const { variables } = this.asked;
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const most = types.reduce((largest, each) => {
      const { fields } = collectSubFields(this.schema, this.#fragments, variables, each, nodes);
      return Math.max(largest, this.#ofObject(each, fields, page));
    }, 0);
    this.#behind.set(key, most);
    return most;
  }

  /** Where the same words stand in several places, whatever is asked there besides is counted in each of them. */
  #note(node: FieldNode, parent: GraphQLObjectType, { weight, entries, each }: Counted): void {
    const known = this.#counted.get(node) ?? new Map<string, Counted>();
    const before = known.get(parent.name);
    known.set(parent.name, {
      weight,
      entries: Math.min(entries, before?.entries ?? entries),
      each: Math.max(each, before?.each ?? each),
    });
    this.#counted.set(node, known);
  }

  #numberOf(node: FieldNode): number {
    const known = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, known);
    return known;
  }
}

const isConnection = ({ name }: GraphQLCompositeType): boolean => name.endsWith('Connection');

function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const asked = first ?? last;
  return typeof asked === 'number' ? Math.min(Math.max(asked, 0), LARGEST_PAGE) : USUAL_PAGE;
}

/** A list that is asked for by a list of ids or keys is as long as that. */
function listSize(given: Readonly<Record<string, unknown>>): number {
  const lists = Object.values(given).filter((value) => Array.isArray(value));
  return lists.length === 0 ? USUAL_LIST : Math.max(...lists.map((list) => list.length));
}
