import { Field, Float, Int, ObjectType } from 'type-graphql';
import { amountSums, type AmountSum, type Countable, type EntityNode } from '../reading/index.js';
import { terms, type Kind } from '../vocabulary/index.js';
import { typeOf } from './entity.js';
import { CurrencyScalar, enumOf } from './scalars.js';

/** A sum as GraphQL shows it. */
interface SumShown extends Omit<AmountSum, 'pool'> {
  readonly pool: EntityNode;
}

@ObjectType('AmountSum', {
  description:
    'What the entities of a page’s list have of one pool, in one year and one currency. Amounts are never added across pools.',
})
export class AmountSumObject implements SumShown {
  @Field(() => typeOf('Pool'), { description: 'The pool.' })
  readonly pool!: EntityNode;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of a grant the year in which it begins, else its initiative; of an application that of its decision; null where no date is on record.',
  })
  readonly year!: number | null;

  @Field(() => enumOf(terms.Decision), { nullable: true, description: 'What was decided on applications.' })
  readonly decision!: string | null;

  @Field(() => CurrencyScalar, { nullable: true, description: 'The currency; null where none is on record.' })
  readonly currency!: string | null;

  @Field(() => Float, { nullable: true, description: 'The sum; null of those of which no amount is on record.' })
  readonly amount!: number | null;

  @Field(() => Int, { description: 'How many entities are in it.' })
  readonly count!: number;
}

/** The sums of the entities of a list, as GraphQL shows them. */
export const sumsOf = (kind: Kind, countable: Countable): SumShown[] =>
  amountSums(kind, countable).map(({ pool, ...sum }) => ({ ...sum, pool: pool.node }));
