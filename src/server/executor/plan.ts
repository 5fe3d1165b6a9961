import { collectFields } from '@graphql-tools/utils';
import {
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../variables.js';

/** What stands at a place of an answer. */
export type Shape = { readonly nullable: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'list'; readonly entry: Shape }
  | { readonly kind: 'object'; readonly type: GraphQLObjectType }
  | { readonly kind: 'abstract'; readonly type: GraphQLAbstractType }
);

type Field = GraphQLField<unknown, unknown>;
export type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** A schema as it is executed: with the resolvers that it had when its server was made. */
export class Executable {
  readonly #resolvers = new Map<Field, Resolve | undefined>();
  readonly #shapes = new Map<GraphQLOutputType, Shape>();

  constructor(readonly schema: GraphQLSchema) {
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields())) this.#resolvers.set(field, field.resolve);
  }

  /** What resolves a field; undefined where its value is what its object has under its name. */
  resolverOf(field: Field): Resolve | undefined {
    return this.#resolvers.has(field) ? this.#resolvers.get(field) : field.resolve;
  }

  shapeOf(type: GraphQLOutputType): Shape {
    const known = this.#shapes.get(type);
    if (known) return known;
    const shape = this.#shape(type);
    this.#shapes.set(type, shape);
    return shape;
  }

  #shape(type: GraphQLOutputType): Shape {
    const nullable = !isNonNullType(type);
    const held = getNullableType(type);
    if (isListType(held)) return { kind: 'list', nullable, entry: this.shapeOf(held.ofType) };
    if (isLeafType(held)) return { kind: 'leaf', nullable, type: held };
    return isAbstractType(held) ? { kind: 'abstract', nullable, type: held } : { kind: 'object', nullable, type: held };
  }
}

/** What is asked of the objects of one type. */
export interface Selection {
  /** In the order of the answer. */
  readonly fields: readonly PlannedField[];
  /** Whether nothing of it has to be resolved, down to its leaves: it is what an object has under these names. */
  readonly isPlain: boolean;
}

/** A field of a type, with all that the document asks of it at one place of the answer. */
export class PlannedField {
  readonly name: string;
  readonly resolve: Resolve | undefined;
  readonly shape: Shape;
  #behind: Map<GraphQLObjectType, Selection> | undefined;

  constructor(
    private readonly plan: Plan,
    readonly key: string,
    /** Where it is asked. */
    readonly nodes: FieldNode[],
    /** The first of these, whose arguments are those of all. */
    readonly first: FieldNode,
    readonly parent: GraphQLObjectType,
    readonly field: Field,
  ) {
    this.name = field.name;
    this.resolve = plan.executable.resolverOf(field);
    this.shape = plan.executable.shapeOf(field.type);
  }

  /** Whether it asks for the name of the type alone. */
  get isTypename(): boolean {
    return this.field === TypeNameMetaFieldDef;
  }

  isPlain(variables: Variables): boolean {
    if (this.isTypename) return true;
    if (this.resolve) return false;
    const { shape } = this;
    return (
      shape.kind === 'leaf' ||
      (shape.kind === 'object' && !shape.type.isTypeOf && this.behind(shape.type, variables).isPlain)
    );
  }

  /** What is asked of the objects of a type that it leads to. */
  behind(type: GraphQLObjectType, variables: Variables): Selection {
    this.#behind ??= new Map();
    const known = this.#behind.get(type);
    if (known) return known;
    const selections = this.nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    const selection = this.plan.selection(type, { kind: Kind.SELECTION_SET, selections }, variables);
    this.#behind.set(type, selection);
    return selection;
  }
}

/**
 * What an operation asks, worked out where its answer first gets to, so that an answer of a thousand objects of a kind
 * looks at the document once. It holds for all requests with the same values in `@skip` and `@include`.
 */
export class Plan {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  #parts: readonly Selection[] | undefined;
  #size = 0;

  constructor(
    readonly executable: Executable,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** How many fields are worked out so far. */
  get size(): number {
    return this.#size;
  }

  /** What is asked of the query, or the parts of a mutation: one is begun when that before it is done. */
  parts(variables: Variables): readonly Selection[] {
    return (this.#parts ??= this.#partsOf(variables));
  }

  #partsOf(variables: Variables): readonly Selection[] {
    const { operation, selectionSet } = this.operation;
    const type = this.executable.schema.getRootType(operation);
    if (!type) return [];
    const root = this.selection(type, selectionSet, variables);
    return operation === OperationTypeNode.MUTATION
      ? root.fields.map((field) => ({ ...root, fields: [field] }))
      : [root];
  }

  selection(type: GraphQLObjectType, set: SelectionSetNode, variables: Variables): Selection {
    const { schema } = this.executable;
    const { fields } = collectFields(schema, this.fragments, variables, type, set);
    const planned: PlannedField[] = [];
    for (const [key, nodes] of fields) {
      const [first] = nodes;
      const field = first && fieldOf(schema, type, first.name.value);
      if (field) planned.push(new PlannedField(this, key, nodes, first, type, field));
    }
    this.#size += 1 + planned.length;
    return { fields: planned, isPlain: planned.every((field) => field.isPlain(variables)) };
  }
}

function fieldOf(schema: GraphQLSchema, type: GraphQLObjectType, name: string): Field | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const ofQuery = [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
  return ofQuery && type === schema.getQueryType() ? ofQuery : type.getFields()[name];
}

/** The variables on which it depends what of a document is asked at all. */
export function decidingIn(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly string[] {
  if (variableDefinitions.length === 0) return [];
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
