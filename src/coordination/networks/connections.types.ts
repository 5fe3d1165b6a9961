import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { enumOf } from '../../graph/index.js';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { Brokerage } from './brokerage.js';
import { Time } from '../facts/time.js';
import { TimeCountObject } from './acted-on-networks.types.js';
import type { Broker, Brokers } from './brokers.js';

@ObjectType('Brokerage', {
  description:
    'How often an organisation stands between two contacts that do not work together, by whose networks they are in; each pair counts once in each direction (Gould and Fernandez).',
})
class BrokerageObject implements Brokerage {
  @Field(() => Int, { description: 'All three share networks.' })
  coordinator!: number;

  @Field(() => Int, { description: 'It lets somebody from outside into its own network.' })
  gatekeeper!: number;

  @Field(() => Int, { description: 'It speaks for its own network outside.' })
  representative!: number;

  @Field(() => Int, { description: 'It helps two of the same network that it is not in.' })
  consultant!: number;

  @Field(() => Int, { description: 'It joins two of different networks.' })
  liaison!: number;

  @Field(() => Int, { description: 'One of the three is in no network on record. They are left out.' })
  unplaced!: number;
}

@ObjectType('Broker', {
  implements: AnswerObject,
  description:
    'An organisation in more than one network. Its score is its normalised betweenness: the share of all pairs of other organisations between which it lies; null where it takes part in nothing on record.',
})
class BrokerObject
  extends AnswerObject
  implements Pick<Broker, 'time' | 'brokerage' | 'openPairs' | 'openPairsPlaced'>
{
  @Field(() => enumOf(Time), {
    description:
      'NOW where two of its memberships are known to hold, OVER where fewer than two are not over, else UNKNOWN.',
  })
  time!: Broker['time'];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many pairs of those that it works or has worked with do not work with each other; null where it is no part of the organisation network.',
  })
  openPairs!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many of these pairs both are in a network on record; null where there is no such part.',
  })
  openPairsPlaced!: number | null;

  @Field(() => BrokerageObject, {
    nullable: true,
    description: 'Between whom it stands; null where it is no part of the organisation network.',
  })
  brokerage!: Brokerage | null;
}

export const BrokerConnection: ClassType = rankedType(
  'Broker',
  BrokerObject,
  'Organisations that can carry messages between networks: those first of whom most memberships are not over, then who stands between most pairs.',
);
Field(() => [TimeCountObject], {
  description: 'How many there are of each time, whether or not what is over is left out.',
})(BrokerConnection.prototype, 'counts' satisfies keyof Brokers);

/** Where these types lead to entities. */
export const connectionEntityFields = [
  entityFields(BrokerObject, {
    organisation: one('The organisation.'),
    networks: many('Those of the networks asked for that it is or was a member of.'),
    networksOver: many('Those of them of which its membership is over.'),
  }),
] as const;
