import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BasisObject, ReasonObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { ExternalInternal } from './belonging.js';
import type { NetworkAnswer, NetworkFilter, NetworkNode, NetworkTie } from './network.js';

@InputType('NetworkFilter', {
  description: 'Which part of the organisation network. Nobody is in the part of an empty list.',
})
export class NetworkFilterInput implements NetworkFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only initiatives with one of these themes, and who takes part in them.',
  })
  themes?: string[];

  @Field(() => [ID], { nullable: true, description: 'Only members of one of these networks, and the networks.' })
  networks?: string[];
}

@ObjectType('NetworkNode', { description: 'An organisation in the network, with its measures in the part asked for.' })
class NetworkNodeObject implements Omit<NetworkNode, 'organisation'> {
  @Field(() => Int, { description: 'With how many others it works.' })
  degree!: number;

  @Field(() => Float, { description: 'On how many shortest ways between two others it lies (Freeman 1977).' })
  betweenness!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The same as a share of all pairs of others, 0 to 1; null below three nodes.',
  })
  normalisedBetweenness!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much its contacts are each other’s contacts (Burt 1992): low where it joins others; null without ties.',
  })
  constraint!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many of its contacts it reaches that do not reach each other (Burt 1992); null without ties.',
  })
  effectiveSize!: number | null;

  @Field(() => Int, { description: 'The number of the part that it is in, from 1: what ties connect.' })
  component!: number;

  @Field(() => Int, {
    description:
      'The number of the group, from 1, that works more with each other than with others (Louvain): a suggestion, another division may be as good.',
  })
  community!: number;

  @Field(() => Boolean, { description: 'Whether its part falls apart without it.' })
  articulationPoint!: boolean;
}

@ObjectType('NetworkTie', { description: 'Two organisations that take part in the same initiatives.' })
class NetworkTieObject implements Pick<NetworkTie, 'weight' | 'collaboration' | 'bridge'> {
  @Field(() => Int, { description: 'In how many initiatives both take part.' })
  weight!: number;

  @Field(() => Float, {
    description: 'The sum of 1 / (participants − 1) over them: small ones count for more (Newman 2001).',
  })
  collaboration!: number;

  @Field(() => Boolean, { description: 'Whether the network falls apart without this tie.' })
  bridge!: boolean;
}

export const NetworkNodeConnection = rankedType('NetworkNode', NetworkNodeObject, 'The organisations, by id.');
export const NetworkTieConnection = rankedType('NetworkTie', NetworkTieObject, 'The ties, by the ids of their ends.');

@ObjectType('ExternalInternal', {
  description:
    'Whether organisations work rather across their networks than within (E-I index, Krackhardt and Stern 1988).',
})
class ExternalInternalObject implements ExternalInternal {
  @Field(() => Float, {
    nullable: true,
    description: '−1, all within, to 1, all across; null where no tie counts.',
  })
  index!: number | null;

  @Field(() => Int, { description: 'Ties between organisations that share no network.' })
  external!: number;

  @Field(() => Int, { description: 'Ties between organisations that share one.' })
  internal!: number;

  @Field(() => Int, { description: 'Ties with an end in no network on record. They are left out.' })
  unplaced!: number;
}

@ObjectType('OrganisationNetwork', {
  implements: BasisObject,
  description: 'Who works with whom, as nodes and ties. Only work in common initiatives makes a tie.',
})
export class OrganisationNetworkObject
  extends BasisObject
  implements Omit<NetworkAnswer, keyof BasisObject | 'nodes' | 'ties'>
{
  @Field(() => [ReasonObject], { description: 'What one sees at a glance.' })
  reasons!: NetworkAnswer['reasons'];

  @Field(() => Float, { nullable: true, description: 'The share of all possible ties that is there; null below two.' })
  density!: number | null;

  @Field(() => Int, { description: 'In how many parts it falls.' })
  componentCount!: number;

  @Field(() => Int, { description: 'In how many groups it may be seen to fall.' })
  communityCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How much more ties lie within the groups than chance would have it; null without ties.',
  })
  modularity!: number | null;

  @Field(() => ExternalInternalObject, { description: 'How far ties lead out of networks.' })
  externalInternal!: ExternalInternal;
}

/** Where these types lead to entities. */
export const networkViewEntityFields = [
  entityFields(NetworkNodeObject, { organisation: one('The organisation.') }),
  entityFields(NetworkTieObject, {
    a: one('The one whose id comes first.'),
    b: one('The other.'),
    initiatives: many('What both take part in.'),
  }),
] as const;
