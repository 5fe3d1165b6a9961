import { grantingDecisions, rejectingDecisions, type terms } from '../../graph/vocabulary/index.js';
import type { Recipe } from '../mapping/recipes.js';
import { rowsIn, words, type Words } from '../words.js';
import type { ReadColumn } from './choosing.js';
import type { Mention, RowRead, RowsRead, Unread } from './rows.js';

type Decision = keyof typeof terms.Decision.values;

/**
 * What follows from rows of applications: one that was granted has become an effort, supported by the pool with what was
 * granted. Where no decision stands in the sheet the amounts tell it: as much as was applied for, or a part of it. A row
 * that was turned down and has an amount, or was granted nothing, can't be right and is left out.
 */
export function withGrants(recipe: Recipe, columns: readonly ReadColumn[], read: RowsRead, notes: Words[]): RowsRead {
  const [thing] = Object.entries(recipe.things).find(([, { from }]) => from === 'GRANT') ?? [];
  if (thing === undefined) return read;
  const currency = currencyIn(columns);
  const rows: RowRead[] = [];
  const unread: Unread[] = [...read.unread];
  const told: number[] = [];
  for (const row of read.rows) {
    const [application] = row.mentions['application'] ?? [];
    if (!application) {
      rows.push(row);
      continue;
    }
    const grant = grantOf(application, currency);
    if ('wrong' in grant) {
      unread.push({ row: row.number, why: grant.wrong });
      continue;
    }
    if (grant.decision !== application.values['decision']) told.push(row.number);
    rows.push(withGrant(row, thing, application, grant));
  }
  if (told.length > 0) {
    const which = rowsIn(told);
    notes.push(
      words(
        `Afgørelsen følger af, hvad der er ansøgt og bevilget (${which.da}).`,
        `The decision follows from what was applied for and granted (${which.en}).`,
      ),
    );
  }
  return { rows, unread: unread.toSorted((one, other) => one.row - other.row) };
}

interface Grant {
  readonly decision: Decision | undefined;
  readonly isGranted: boolean;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
}

function grantOf({ values }: Mention, usual: string | undefined): Grant | { readonly wrong: Words } {
  const given = values['decision'] as Decision | undefined;
  const [amount, granted] = [numberIn(values['amount']), numberIn(values['granted'])];
  if (given !== undefined && rejectingDecisions.has(given) && granted !== undefined && granted > 0)
    return {
      wrong: words(
        `den har fået afslag, og der er bevilget ${granted}`,
        `it was turned down, and ${granted} was granted`,
      ),
    };
  if (given !== undefined && grantingDecisions.has(given) && granted === 0)
    return {
      wrong: words('den har fået en bevilling, og der er bevilget 0', 'it has a grant, and 0 was granted'),
    };
  const decision = given ?? decisionBy(amount, granted);
  const isGranted = decision === undefined ? (granted ?? 0) > 0 : grantingDecisions.has(decision);
  const written = values['currency'];
  const hasAmount = amount !== undefined || granted !== undefined;
  return {
    decision,
    isGranted,
    // What is eligible without more is granted as applied for.
    amount: granted ?? (decision === 'ELIGIBLE' ? amount : undefined),
    currency: typeof written === 'string' ? written : hasAmount ? usual : undefined,
  };
}

function decisionBy(amount: number | undefined, granted: number | undefined): Decision | undefined {
  if (amount === undefined || granted === undefined || granted === 0 || granted > amount) return undefined;
  return granted === amount ? 'ELIGIBLE' : 'PARTLY_GRANTED';
}

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function withGrant(
  row: RowRead,
  thing: string,
  application: Mention,
  { decision, isGranted, amount, currency }: Grant,
): RowRead {
  const values = {
    ...application.values,
    ...(decision !== undefined && { decision }),
    ...(currency !== undefined && { currency }),
  };
  const mentions = { ...row.mentions, application: [{ ...application, values }] };
  if (!isGranted) return { ...row, mentions };
  return {
    ...row,
    mentions: { ...mentions, [thing]: [{ name: application.name, numbers: [], values: {}, empty: [] }] },
    claims: {
      ...row.claims,
      grant: { ...(amount !== undefined && { amount }), ...(currency !== undefined && { currency }) },
    },
  };
}

/** The currency that the headers of amounts name. */
function currencyIn(columns: readonly ReadColumn[]): string | undefined {
  const headers = columns.filter(({ property }) => property === 'amount' || property === 'granted');
  const named = headers.flatMap(({ header }) =>
    /(?<!\p{L})(?:kr|dkk|kroner)(?!\p{L})/iu.test(header)
      ? ['DKK']
      : /(?<!\p{L})eur(?!\p{L})|€/iu.test(header)
        ? ['EUR']
        : [],
  );
  const [only, ...others] = new Set(named);
  return others.length === 0 ? only : undefined;
}
