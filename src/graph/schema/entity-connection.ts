import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { addOwnValues, claimTypeOf, ownNameOf, PlainClaim, verbsInWords } from './claim.js';
import { connectionType } from './connection.js';
import { Entity, typeOf } from './entity.js';
import { facetsType } from './facets.js';
import { AmountSumObject } from './sums.js';
import { type EntityNode, hasAmounts } from '../reading/index.js';
import type { ExcludedClaims } from '../records/index.js';
import { type Relation, kinds, type Kind, type Verb } from '../vocabulary/index.js';

/** Claims that do not count, as GraphQL shows them. */
@ObjectType('ExcludedCount', {
  description: 'How many claims an answer would have read but for one reason; each is counted once.',
})
export class ExcludedCountObject implements ExcludedClaims {
  @Field(() => Int, { description: 'Not for the caller to see.' })
  visibility!: number;

  @Field(() => Int, { description: 'Less sure than was asked for, itself or one of its ends.' })
  confidence!: number;

  @Field(() => Int, { description: 'Known not to hold at the date asked for.' })
  period!: number;

  @Field(() => Int, { description: 'Not known to hold at the date asked for.' })
  validityUnknown!: number;
}

const made = new Map<string, ClassType>();

/** The connection of entities of a kind, or of several: that of their list, and of each relation whose claims carry what all do. */
export const entityConnectionType = (kind: Kind | undefined): ClassType =>
  once(kind ?? 'Entity', (name) => {
    const edge = edgeType(name, `${kind ? capital(kinds[kind].en) : 'Entity'} in a list or relation.`, kind);
    const claim = {
      nullable: true,
      description: 'What says that it belongs here; null in a list.',
    };
    Field(() => PlainClaim, claim)(edge.prototype, 'claim');
    const plural = kind ? kinds[kind].plural : 'entities';
    return withExcluded(withFacets(connectionType(name, edge, nodeTypeOf(kind), `A page of ${plural}.`), kind), {
      nullable: true,
      description: 'The claims that were left out, by why; null in a list.',
    });
  });

/** The connection of a relation: of its own where its claims carry what others don’t, which relations to one kind share that carry the same. */
export function relationConnectionType({ verb, kinds: ends }: Relation): ClassType {
  const kind = ends.length === 1 ? ends[0] : undefined;
  const ownName = ownNameOf(verb);
  return ownName === undefined ? entityConnectionType(kind) : ownConnectionType(ownName, verb, kind);
}

const ownConnectionType = (ownName: string, verb: Verb, kind: Kind | undefined): ClassType =>
  once(`${ownName}${kind ?? 'Entity'}`, (name) => {
    const edge = edgeType(name, `An entity, and what claims ${verbsInWords(ownName)}.`, kind);
    Field(() => claimTypeOf(verb), { description: 'What says so.' })(edge.prototype, 'claim');
    addOwnValues(edge, verb);
    const connection = connectionType(
      name,
      edge,
      nodeTypeOf(kind),
      `A page of what is claimed by ${verbsInWords(ownName)}.`,
    );
    return withExcluded(withFacets(connection, kind), { description: 'The claims that were left out, by why.' });
  });

function once(name: string, make: (name: string) => ClassType): ClassType {
  const type = made.get(name) ?? make(name);
  made.set(name, type);
  return type;
}

/** A kind's own type, or the interface where a relation leads to several kinds. */
const nodeTypeOf = (kind: Kind | undefined) => (): object => (kind ? typeOf(kind) : Entity);

function edgeType(name: string, description: string, kind: Kind | undefined): ClassType {
  @ObjectType(`${name}Edge`, { description })
  class EdgeObject {
    @Field(nodeTypeOf(kind), { description: 'The entity itself.' })
    readonly node!: EntityNode;

    @Field(() => String, { description: 'Its place in the list.' })
    readonly cursor!: string;
  }
  return EdgeObject;
}

function withExcluded(connection: ClassType, options: { readonly nullable?: boolean; readonly description: string }) {
  Field(() => ExcludedCountObject, options)(connection.prototype, 'excludedCount');
  return connection;
}

/** Of entities of several kinds nothing is counted. */
function withFacets(connection: ClassType, kind: Kind | undefined): ClassType {
  if (!kind) return connection;
  const facets = facetsType(kind);
  Field(() => facets, {
    nullable: true,
    description: 'How many of the whole list, not of this page alone, have which value.',
  })(connection.prototype, 'facets');
  if (hasAmounts(kind))
    Field(() => [AmountSumObject], {
      nullable: true,
      description: 'Sums of amounts of the whole list, by pool, year, decision and currency.',
    })(connection.prototype, 'sums');
  return connection;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
