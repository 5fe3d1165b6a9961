import { SamspilError } from '../../errors.js';
import { bandOf, descending, pageInFull, share, type Basis, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import type { Question } from '../answer/question.js';
import { inWords, joined, phrase, sentence, type Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, claims, entities, entity, int, listOf, object, the, withDefault } from '../declaration/fields.js';
import { listQuestion } from '../declaration/question.js';
import type { Time } from '../facts/time.js';
import { isParticipation } from '../facts/participation.js';
import { toldByTime, verbOfWorkThen } from '../facts/work-words.js';
import { monthOf, surelyTouches } from '../projection/days.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { askersOf, needsOf } from './need-coverage.js';
import { certaintyIn } from '../facts/demand.js';
import { addressing, type NeedFacts } from './need-facts.js';

const metric = { name: 'persistent-need', version: 3 } as const;

const YearOfNeed = object('YearOfNeed', 'A year in which a need was stated.', {
  year: int('The year in which the assessment ended.'),
  organisations: entities('Organisation', 'Who stated it that year.'),
  claims: claims('The claims that say so.'),
});

const PersistentNeed = answer(
  'PersistentNeed',
  'A need that comes back though efforts were made. The score is the share of the years with an assessment in which it was stated.',
  {
    need: entity('Need', 'The need.'),
    years: listOf(the(YearOfNeed, 'The years in which it was stated, the first one first.')),
    efforts: entities('Initiative', 'The initiatives that had begun to work on it when it was stated last.'),
  },
);

interface Stated {
  readonly organisations: Set<number>;
  readonly claims: ClaimAt[];
  /** The last day of its last assessment. */
  last: number;
}

/**
 * Needs that come back though efforts were made.
 *
 * - A need is stated in a year where an organisation STATES it in an assessment whose last day lies in that year.
 *   Statements that name no assessment have no year.
 * - It is listed where it was stated in at least `minYears` different years, and an initiative that counts as in
 *   `needGaps` had begun when its last year ended.
 * - `score` = years in which it was stated / years in which any assessment was held, 0 to 1.
 * - `completeness`: of the statements of needs the share that names an assessment of a known year, and of the efforts
 *   on needs the share with a known period, taken together.
 *
 * Version 2 did not tell what had ended when the need was stated last from what was under way.
 * @throws BAD_USER_INPUT for a number of years that is not whole or below 2, BAD_PERIOD, BAD_DATE
 */
export const persistentNeeds = listQuestion({
  name: 'persistentNeeds',
  about: 'Which needs come back though efforts were made.',
  metric,
  arguments: {
    minYears: withDefault(int('In how many different years a need must have been stated, from 2.'), 2),
    ...evidence,
  },
  list: { about: 'Needs that come back though efforts were made, the highest score first.', of: PersistentNeed },
  work: needsThatComeBack,
});

function needsThatComeBack(
  projection: Projection,
  { minYears, ...question }: Question & { readonly minYears: number },
  page: Page,
) {
  if (!Number.isInteger(minYears) || minYears < 2) {
    throw new SamspilError('BAD_USER_INPUT', `minYears is ${minYears}; write a whole number from 2.`);
  }
  const view = new View(projection, question);
  const years = assessmentYears(view);
  const heldIn = new Set(years.values()).size;
  const known = needsOf(view).map((need) => {
    const facts = { need, askers: askersOf(view, need, null), ...addressing(view, need, false) };
    return { facts, stated: statedIn(view, facts, years) };
  });
  readWhoTakesPart(view, new Set(known.flatMap(({ facts }) => [...facts.initiatives.keys()])));
  const basis = (of: readonly Pick<ReturningNeed, 'facts' | 'stated'>[]): Basis =>
    view.basis(metric, { minYears }, completenessOf(view, of));
  const needs = known.flatMap(({ facts, stated }) => {
    const efforts = effortsBefore(view, facts, stated);
    if (stated.size < minYears || efforts.length === 0) return [];
    return { facts, stated, efforts, score: stated.size / heldIn };
  });
  needs.sort((one, other) => descending(one.score, other.score));
  return pageInFull(basis(known), needs, page, (need) => shown(view, need, heldIn, basis([need])));
}

/** A need that comes back, before it is put into words. */
interface ReturningNeed {
  readonly facts: Facts;
  readonly stated: ReadonlyMap<number, Stated>;
  readonly efforts: readonly number[];
  readonly score: number;
}

function shown(view: View, { facts, stated, efforts, score }: ReturningNeed, heldIn: number, basis: Basis) {
  return {
    ...basis,
    reasons: reasonsOf(view, facts, stated, efforts),
    band: bandOf(score, heldIn),
    score,
    need: view.idOf(facts.need),
    years: [...stated].map(([year, { organisations, claims }]) => ({
      year,
      organisations: view.idsOf(organisations),
      claims: view.claimIds(claims),
    })),
    efforts: view.idsOf(efforts),
  };
}

/** What is told of a need that comes back. */
type Facts = Pick<NeedFacts, 'need' | 'askers' | 'initiatives'>;

/** Who takes part in the efforts is not told; that some of it does not count is. */
function readWhoTakesPart(view: View, efforts: Iterable<number>): void {
  const table = view.projection.claims('PARTICIPATES_IN');
  for (const effort of efforts) for (const row of table.to(effort)) isParticipation(view, table, row);
}

/** The year in which each assessment ended, where that is known. */
function assessmentYears(view: View): Map<number, number> {
  const { entities } = view.projection;
  const years = new Map<number, number>();
  for (const assessment of view.sureOf('Assessment')) {
    const period = entities.boundsOf('Assessment', 'period', assessment);
    if (period) years.set(assessment, Math.floor(monthOf(period.last) / 12));
  }
  return years;
}

/** Who stated a need in which year, the first year first. */
function statedIn(view: View, { askers }: Facts, years: ReadonlyMap<number, number>): Map<number, Stated> {
  const stated = new Map<number, Stated>();
  for (const [asker, claims] of askers) {
    for (const claim of claims) {
      const assessment = claim.table.referenceOf('assessment', claim.row);
      const year = years.get(assessment);
      if (year === undefined) continue;
      const known = stated.get(year) ?? { organisations: new Set<number>(), claims: [], last: 0 };
      known.organisations.add(asker);
      known.claims.push(claim);
      known.last = Math.max(
        known.last,
        view.projection.entities.boundsOf('Assessment', 'period', assessment)?.last ?? 0,
      );
      stated.set(year, known);
    }
  }
  return new Map([...stated].sort(([one], [other]) => one - other));
}

/** The efforts that had begun when a need was stated last. */
function effortsBefore(view: View, { initiatives }: Facts, stated: ReadonlyMap<number, Stated>): number[] {
  const last = Math.max(...[...stated.values()].map((each) => each.last), Number.NEGATIVE_INFINITY);
  return [...initiatives.keys()].filter((initiative) => {
    const period = view.period(initiative);
    return period !== null && period.first <= last;
  });
}

function reasonsOf(
  view: View,
  { need, askers, initiatives }: Facts,
  stated: ReadonlyMap<number, Stated>,
  efforts: readonly number[],
): Sentence[] {
  const it = view.name(need);
  const inYears = [...stated].map(([year, { organisations }]) => [year, organisations.size] as const);
  const list = (language: 'da' | 'en') =>
    joined(
      inYears.map(([year, count]) =>
        language === 'da' ? phrase`${year} af ${inWords(count, 'da')}` : phrase`${year} by ${inWords(count, 'en')}`,
      ),
      language,
    );
  const statements = [...stated.values()].flatMap(({ claims }) => claims);
  const stating = new Set(statements.map(({ table, row }) => table.subjectOf(row)));
  const inferred = [...askers].flatMap(([asker, claims]) =>
    stating.has(asker) && certaintyIn(view, claims) !== 'STATED' ? [asker] : [],
  );
  const isStated = inferred.length === 0;
  const last = [...stated.values()].at(-1)?.last ?? Number.NEGATIVE_INFINITY;
  const work = toldByTime(
    view,
    efforts,
    (effort) => verbOfWorkThen(view, effort),
    undefined,
    undefined,
    (effort) => timeAt(view, effort, last),
  );
  const addressing = efforts.flatMap((effort) => initiatives.get(effort) ?? []);
  return [
    sentence(
      phrase`${it} ${isStated ? 'er meldt ind' : 'er registreret som behov'} i ${list('da')}.`,
      phrase`${it} ${isStated ? 'was stated' : 'is on record as a need'} in ${list('en')}.`,
      view.claimIds(statements),
    ),
    ...(inferred.length === 0 ? [] : [ofWhomItIsInferred(view, inferred)]),
    sentence(
      phrase`Det kom igen, selv om ${work.da}.`,
      phrase`It came back though ${work.en}.`,
      view.claimIds(addressing),
    ),
    ...caveats(view, [...statements, ...addressing]),
  ];
}

/** When an effort took place, seen from the day on which a need was stated last: its period decides. */
function timeAt(view: View, effort: number, day: number): Time {
  const period = view.period(effort);
  const then = { first: day, last: day };
  if (period && surelyTouches(period, then)) return 'NOW';
  return period?.end === 'KNOWN' && period.last < day ? 'OVER' : 'UNKNOWN';
}

const ofWhomItIsInferred = (view: View, who: readonly number[]): Sentence =>
  sentence(phrase`For ${view.names(who)} er det udledt.`, phrase`For ${view.names(who)} it is inferred.`);

function completenessOf(view: View, known: readonly Pick<ReturningNeed, 'facts' | 'stated'>[]): number | null {
  let wanted = 0;
  let recorded = 0;
  for (const { facts, stated } of known) {
    const efforts = [...facts.initiatives.keys()];
    for (const claims of facts.askers.values()) wanted += claims.length;
    wanted += efforts.length;
    for (const { claims } of stated.values()) recorded += claims.length;
    recorded += efforts.filter((effort) => view.period(effort) !== null).length;
  }
  return share(recorded, wanted);
}
