import { relationOf, type Kind } from '../vocabulary/index.js';
import { claimsAlong, type ClaimAlong } from './claims-along.js';
import { endsAlong } from './filter-tests.js';
import { yearOf, type Countable } from './facets.js';
import { sortNameOf, storedOf, type EntityAt } from './entity-at.js';
import { sortedByKeys } from './sorting.js';

/** What some entities have of one pool, in one year. */
export interface AmountSum {
  readonly pool: EntityAt;
  /** Null where no date is on record. */
  readonly year: number | null;
  /** What was decided; null of grants. */
  readonly decision: string | null;
  /** Null where none is recorded. */
  readonly currency: string | null;
  /** Null of those of which no amount is on record. */
  readonly amount: number | null;
  readonly count: number;
}

type Stated = Omit<AmountSum, 'count'>;

/** The kinds of entity with amounts that belong to a pool, and what each such entity states. */
const statedBy: Partial<Record<Kind, (entity: EntityAt, countable: Countable) => Stated[]>> = {
  Initiative: grantsOf,
  Application: appliedFor,
};

/** Whether entities of a kind have amounts of pools. */
export const hasAmounts = (kind: Kind): boolean => statedBy[kind] !== undefined;

/**
 * Sums of amounts by pool, year, decision and currency, by the names of the pools and then in that order. Amounts are
 * never added across pools, nor across currencies; those without an amount are counted apart.
 */
export function amountSums(kind: Kind, countable: Countable): AmountSum[] {
  const sums = new Map<string, AmountSum>();
  for (const entity of countable.entities)
    for (const stated of statedBy[kind]?.(entity, countable) ?? []) {
      const key = JSON.stringify([...keysOf(stated), stated.amount === null]);
      const { amount, count } = sums.get(key) ?? { amount: stated.amount === null ? null : 0, count: 0 };
      sums.set(key, {
        ...stated,
        amount: amount === null || stated.amount === null ? null : amount + stated.amount,
        count: count + 1,
      });
    }
  return sortedByKeys([...sums.values()], keysOf, []);
}

const keysOf = ({ pool, year, decision, currency }: Omit<Stated, 'amount'>): string[] => [
  sortNameOf(pool.node),
  pool.node.id,
  year === null ? '' : String(year),
  decision ?? '',
  currency ?? '',
];

/** A grant of each pool: of several claims of one the first that states an amount holds, as they are shown. */
function grantsOf(entity: EntityAt, countable: Countable): Stated[] {
  const claims = along(countable, entity, 'Initiative', 'pools');
  return [...endsAlong(claims)].map((pool) => {
    const ofPool = claims.filter(({ end }) => end === pool);
    const grant = ofPool.find(({ claim }) => typeof claim.values['amount'] === 'number') ?? ofPool[0];
    const values: Values = grant?.claim.values ?? {};
    const firstDay = values['firstDay'] ?? storedOf(entity)['firstDay'];
    return { pool, ...moneyIn(values), year: yearIn(firstDay), decision: null };
  });
}

/** What was applied for or granted, of the pool to which the application was made or of that of its round. */
function appliedFor(entity: EntityAt, countable: Countable): Stated[] {
  const stored = storedOf(entity);
  const { decidedFirstDay, decision } = stored;
  const pools = endsAlong([
    ...along(countable, entity, 'Application', 'pools'),
    ...along(countable, entity, 'Application', 'rounds').flatMap(({ end }) => along(countable, end, 'Round', 'pools')),
  ]);
  return [...pools].map((pool) => ({
    pool,
    ...moneyIn(stored),
    year: yearIn(decidedFirstDay),
    decision: textIn(decision),
  }));
}

const along = ({ graph, counting }: Countable, entity: EntityAt, kind: Kind, field: string): ClaimAlong[] =>
  claimsAlong(graph, entity, relationOf(kind, field), { ...counting, asOf: null });

type Values = Readonly<Record<string, unknown>>;

const moneyIn = ({ amount, currency }: Values): Pick<Stated, 'amount' | 'currency'> =>
  typeof amount === 'number' ? { amount, currency: textIn(currency) } : { amount: null, currency: null };

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const yearIn = (day: unknown): number | null => (typeof day === 'string' ? yearOf(day) : null);
