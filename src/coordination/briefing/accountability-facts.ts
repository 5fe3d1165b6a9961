import { terms } from '../../graph/vocabulary/index.js';
import type { LeftOut } from '../answer/exclusions.js';
import { byOther, type View } from '../answer/view.js';
import { whyNotCarriedOut } from '../facts/carried-out.js';
import { initiativesIn } from '../facts/items.js';
import { participantsIn } from '../facts/participation.js';
import { touches, type Span } from '../projection/days.js';
import { codeOf, termOf, type ClaimAt } from '../projection/projection.js';
import { gather } from '../projection/gathering.js';

type ClaimsBy = ReadonlyMap<number, readonly ClaimAt[]>;

/** That an organisation took a learning or practice into use, and when it began to. */
export interface BegunUse {
  readonly organisation: number;
  readonly product: number;
  readonly level: keyof typeof terms.UptakeLevel.values | null;
  readonly claims: readonly ClaimAt[];
}

/** What is on record of a year. */
export interface YearFacts {
  /** The assessments that were held in it. */
  readonly assessments: readonly number[];
  /** The needs that somebody stated in them, with the claims that say so. */
  readonly needs: ClaimsBy;
  readonly statedBy: ReadonlySet<number>;
  /** Those of them that an initiative of the year addresses, with the claims that say so. */
  readonly addressed: ClaimsBy;
  /** The initiatives that were carried out in it. */
  readonly initiatives: readonly number[];
  /** The initiatives that may have been: it is not known when. */
  readonly undated: ReadonlyMap<number, LeftOut>;
  readonly organisations: ClaimsBy;
  /** The learnings and practices that were published in it, with the claims on who left or published them. */
  readonly products: ClaimsBy;
  readonly uses: readonly BegunUse[];
  /** Of the initiatives that are looked at how many are dated, and how many there are. */
  readonly dated: { readonly recorded: number; readonly wanted: number };
}

/** @param view of the year @param year its days */
export function yearFacts(view: View, year: Span): YearFacts {
  const assessments = within(view, 'Assessment', 'period', year);
  const needs = new Map<number, ClaimAt[]>();
  const statedBy = new Set<number>();
  for (const { need, organisation, claim } of statedIn(view, new Set(assessments))) {
    gather(needs, need, claim);
    statedBy.add(organisation);
  }
  const { initiatives, undated, wanted } = carriedOut(view);
  return {
    assessments,
    needs,
    statedBy,
    addressed: addressedBy(view, needs.keys(), new Set(initiatives)),
    initiatives,
    undated,
    organisations: participantsIn(view, initiatives),
    products: new Map(
      [...within(view, 'Learning', 'published', year), ...within(view, 'Practice', 'published', year)].map(
        (product) => [product, [...view.to('PRODUCED', product, false), ...view.to('PUBLISHED', product, false)]],
      ),
    ),
    uses: usesBegun(view, year),
    dated: { recorded: wanted - undated.size, wanted },
  };
}

/** The entities of a kind of which a date touches the year. */
function within(view: View, kind: 'Assessment' | 'Learning' | 'Practice', date: string, year: Span): number[] {
  const { entities } = view.projection;
  return view.sureOf(kind).filter((each) => {
    const days = entities.boundsOf(kind, date, each);
    return days !== null && touches(days, year);
  });
}

function* statedIn(view: View, assessments: ReadonlySet<number>) {
  const table = view.projection.claims('STATES');
  const { start, end } = view.projection.entities.ofKind('Need');
  for (let need = start; need < end; need += 1) {
    for (const row of table.to(need)) {
      if (assessments.has(table.referenceOf('assessment', row)) && view.reads(table, row))
        yield {
          need,
          organisation: table.subjectOf(row),
          claim: { table, row },
        };
    }
  }
}

const WORK_AREA = codeOf(terms.InitiativeKind, 'WORK_AREA');

/** The initiatives that were carried out in the year, but work areas, to which they belong; those of an unknown period apart. */
function carriedOut(view: View) {
  const initiatives: number[] = [];
  const undated = new Map<number, LeftOut>();
  let wanted = 0;
  for (const initiative of initiativesIn(view.projection)) {
    if (view.projection.entities.codeOf('Initiative', 'kind', initiative) === WORK_AREA) continue;
    const why = whyNotCarriedOut(view, initiative);
    if (why === null) initiatives.push(initiative);
    else view.leaveOut(initiative, why);
    if (why === 'PERIOD_UNKNOWN') undated.set(initiative, why);
    wanted += Number(why === null || why === 'PERIOD' || why === 'PERIOD_UNKNOWN');
  }
  return { initiatives, undated, wanted };
}

function addressedBy(view: View, needs: Iterable<number>, initiatives: ReadonlySet<number>): Map<number, ClaimAt[]> {
  const addressed = new Map<number, ClaimAt[]>();
  for (const need of needs) {
    const claims = view.to('ADDRESSES', need).filter(({ other }) => initiatives.has(other));
    if (claims.length > 0) addressed.set(need, claims);
  }
  return addressed;
}

/** The levels from which something is in use: to know it is not, to try it is. */
const USED = codeOf(terms.UptakeLevel, 'TRIED');

/** Who began to use what in the year; of several claims on the same the first counts. */
function usesBegun(view: View, year: Span): BegunUse[] {
  const { entities } = view.projection;
  const uses: BegunUse[] = [];
  for (const kind of ['Learning', 'Practice'] as const) {
    const { start, end } = entities.ofKind(kind);
    for (let product = start; product < end; product += 1) {
      const byOrganisation = byOther(view.to('APPLIED', product));
      for (const [organisation, claims] of byOrganisation) {
        const begun = claims.filter(({ table, row }) => startsIn(view.validity(table, row)?.first, year));
        const levels = begun.map(({ table, row }) => table.codeOf('level', row));
        const level = levels.find((code) => code !== 0) ?? 0;
        if (begun.length > 0 && (level === 0 || level >= USED))
          uses.push({
            organisation,
            product,
            level: termOf(terms.UptakeLevel, level) ?? null,
            claims: begun,
          });
      }
    }
  }
  return uses;
}

const startsIn = (first: number | undefined, { first: from, last: to }: Span): boolean =>
  first !== undefined && first >= from && first <= to;
