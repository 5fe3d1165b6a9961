import { inWords, phrase, sentence, type Phrase, type Sentence, type InBoth } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { isTurnedDown } from './decisions.js';
import { timeOfClaims } from './offers.js';
import { isInferred, surestOf, type Certainty } from '../answer/sureness.js';
import { NONE } from '../projection/columns.js';
import { yearOf, type Bounds } from '../projection/days.js';
import { claimsIn, type ClaimAt } from '../projection/projection.js';
import { gatherAll, gather } from '../projection/gathering.js';

/** Who asks for something, with the claims that say so. */
export type Askers = ReadonlyMap<number, readonly ClaimAt[]>;

const certainties: readonly Certainty[] = ['STATED', 'INFERRED', 'UNCONFIRMED'];

/** The claims among them that an organisation has a need. */
const statements = (claims: readonly ClaimAt[]): readonly ClaimAt[] =>
  claims.every(isStatement) ? claims : claims.filter(isStatement);

const isStatement = ({ table }: ClaimAt): boolean => table.verb === 'STATES';

/** How it is known that an organisation has a need: by the surest of the claims that say so. */
export const certaintyIn = (view: View, claims: readonly ClaimAt[]): Certainty => surestOf(view, statements(claims));

/** A statement as sure as it is known: as a fact, as inferred, or as what nobody has confirmed. */
export function asSureAs(certainty: Certainty, { da, en }: InBoth): readonly [Phrase, Phrase] {
  switch (certainty) {
    case 'STATED':
      return [da, en];
    case 'INFERRED':
      return [phrase`Det er udledt, at ${da}`, phrase`It is inferred that ${en}`];
    case 'UNCONFIRMED':
      return [phrase`Det er ubekræftet, at ${da}`, phrase`It is unconfirmed that ${en}`];
  }
}

/** Those who ask by how that is known, the surest first; within each the newest statement first, then by id. */
export function byCertainty(view: View, askers: Askers): ReadonlyMap<Certainty, readonly number[]> {
  const groups = new Map<Certainty, { readonly asker: number; readonly last: number }[]>();
  for (const [asker, claims] of askers) {
    const said = statements(claims);
    const certainty = surestOf(view, said);
    gather(groups, certainty, { asker, last: lastSaid(view, said) });
  }
  return new Map(
    certainties.flatMap((certainty) => {
      const group = groups.get(certainty);
      if (!group) return [];
      group.sort((one, other) => other.last - one.last || one.asker - other.asker);
      return [[certainty, group.map(({ asker }) => asker)] as const];
    }),
  );
}

/** Those who ask, in the order of `byCertainty`. */
export const askersInOrder = (view: View, askers: Askers): number[] => [...byCertainty(view, askers).values()].flat();

/** When a need was stated: the date of what the claim rests on, else that of its assessment; null where neither is recorded. */
function saidIn(view: View, { table, row }: ClaimAt): Bounds | null {
  const own = table.boundsOf('asOf', row);
  if (own) return own;
  const assessment = table.referenceOf('assessment', row);
  return assessment === NONE ? null : view.projection.entities.boundsOf('Assessment', 'period', assessment);
}

/** The last day on which a need was stated; before all others where no date is recorded. */
function lastSaid(view: View, said: readonly ClaimAt[]): number {
  let last = Number.MIN_SAFE_INTEGER;
  for (const claim of said) last = Math.max(last, saidIn(view, claim)?.last ?? last);
  return last;
}

/** When it is told that a need was stated: by the assessments in which it was, where any is recorded, or by the years. */
export type ToldBy = 'OCCASION' | 'YEAR';

/**
 * Who asks for a need, and how that is known: a sentence for those who stated it, one for those of whom it is inferred,
 * with the application that it rests on where one is on record, and one for what nobody has confirmed.
 */
export function whoAsksFor(view: View, need: number, askers: Askers, toldBy: ToldBy = 'YEAR'): Sentence[] {
  return [...byCertainty(view, askers)].flatMap(([certainty, who]) => {
    switch (certainty) {
      case 'STATED':
        return [whoStated(view, need, askers, who, toldBy)];
      case 'INFERRED':
        return inferredBy(view, need, who).map((group) => ofWhomInferred(view, need, askers, group, toldBy));
      case 'UNCONFIRMED':
        return [ofWhomUnconfirmed(view, need, askers, who, toldBy)];
    }
  });
}

/** The only organisation on record that asks for a need, on whatever occasion; null where nobody does, or several do. */
export function onlyAskerOf(view: View, need: number): number | null {
  const table = view.projection.claims('STATES');
  let only: number | null = null;
  for (const row of table.to(need)) {
    if (view.judge(table, row) !== 'COUNTS') continue;
    const asker = table.subjectOf(row);
    if (only !== null && only !== asker) return null;
    only = asker;
  }
  return only;
}

/**
 * Who asks for a theme: who has stated a need about it, of whom that is inferred, and who seeks it without having either.
 * @param about the theme in words: “the theme X”
 */
export function whoAsksAbout(view: View, about: InBoth, askers: Askers): Sentence[] {
  const needing = new Map([...askers].filter(([, claims]) => statements(claims).length > 0));
  const seeking = [...askers.keys()].filter((asker) => !needing.has(asker));
  const { da, en } = about;
  const told = (who: readonly number[], inDanish: Phrase, inEnglish: Phrase): Sentence =>
    sentence(inDanish, inEnglish, view.claimIds(claimsOf(askers, who)));
  const ofNeeds = [...byCertainty(view, needing)].map(([certainty, who]) => {
    const they = view.namesInOrder(who);
    const has = who.length === 1 ? 'has' : 'have';
    switch (certainty) {
      case 'STATED':
        return told(
          who,
          phrase`${they} har meldt et behov ind om ${da}.`,
          phrase`${they} ${has} stated a need about ${en}.`,
        );
      case 'INFERRED':
        return told(
          who,
          phrase`Det er udledt, at ${they} har et behov, der handler om ${da}.`,
          phrase`It is inferred that ${they} ${has} a need about ${en}.`,
        );
      case 'UNCONFIRMED':
        return told(
          who,
          phrase`Det er ubekræftet, at ${they} har meldt et behov ind om ${da}.`,
          phrase`It is unconfirmed that ${they} ${has} stated a need about ${en}.`,
        );
    }
  });
  const ofWishes = [false, true].flatMap((over) => {
    const who = seeking.filter((asker) => (timeOfClaims(view, askers.get(asker) ?? []) === 'OVER') === over);
    if (who.length === 0) return [];
    const they = view.namesInOrder(who);
    const seek = who.length === 1 ? 'seeks' : 'seek';
    return [
      told(who, phrase`${they} ${over ? 'søgte' : 'søger'} ${da}.`, phrase`${they} ${over ? 'sought' : seek} ${en}.`),
    ];
  });
  return [...ofNeeds, ...whatIsInferredOfNeeds(view, needing), ...ofWishes];
}

/** Whose needs it is only inferred of that they are about the theme, of those who have stated them. */
export function whatIsInferredOfNeeds(view: View, needing: Askers): Sentence[] {
  const links = (asker: number): ClaimAt[] =>
    (needing.get(asker) ?? []).filter(({ table }) => table.verb === 'HAS_THEME');
  const stated = byCertainty(view, needing).get('STATED') ?? [];
  const inferred = stated.filter((asker) => isInferred(view, links(asker)));
  if (inferred.length === 0) return [];
  const claims = inferred.flatMap(links);
  const isOne = new Set(claims.map(({ table, row }) => table.subjectOf(row))).size === 1;
  const [needs, needsAre] = isOne ? ['behovet', 'need is'] : ['behovene', 'needs are'];
  const they = view.namesInOrder(inferred);
  return [
    inferred.length === stated.length
      ? sentence(
          [`Hvad ${needs} handler om, er udledt.`],
          [`What the ${needsAre} about is inferred.`],
          view.claimIds(claims),
        )
      : sentence(
          phrase`For ${they} er det udledt, hvad ${needs} handler om.`,
          phrase`For ${they} what the ${needsAre} about is inferred.`,
          view.claimIds(claims),
        ),
  ];
}

const claimsOf = (askers: Askers, who: readonly number[]): ClaimAt[] =>
  claimsIn(who.map((asker) => askers.get(asker) ?? []));

function whoStated(view: View, need: number, askers: Askers, who: readonly number[], toldBy: ToldBy): Sentence {
  const [they, it] = [view.namesInOrder(who), view.name(need)];
  const claims = claimsOf(askers, who);
  const when = whenSaid(view, claims, toldBy);
  return when === null
    ? sentence(
        phrase`${they} har meldt behovet ${it} ind; året er ikke registreret.`,
        phrase`${they} ${who.length === 1 ? 'has' : 'have'} stated the need ${it}; the year is not recorded.`,
        view.claimIds(claims),
      )
    : sentence(
        phrase`${they} meldte behovet ${it} ind i ${when}.`,
        phrase`${they} stated the need ${it} in ${when}.`,
        view.claimIds(claims),
      );
}

function ofWhomUnconfirmed(view: View, need: number, askers: Askers, who: readonly number[], toldBy: ToldBy): Sentence {
  const [they, it] = [view.namesInOrder(who), view.name(need)];
  const claims = claimsOf(askers, who);
  const [da, en] = inBrackets(whenSaid(view, claims, toldBy));
  return sentence(
    phrase`Det er ubekræftet, at ${they} har meldt behovet ${it} ind (${da}).`,
    phrase`It is unconfirmed that ${they} ${who.length === 1 ? 'has' : 'have'} stated the need ${it} (${en}).`,
    view.claimIds(claims),
  );
}

/** Organisations of which it is inferred that they have a need, and the applications on it that they made. */
interface InferredFrom {
  readonly who: readonly number[];
  readonly applications: readonly number[];
  readonly claims: readonly ClaimAt[];
}

/** First those who applied for something on the need, then those of whom no such application is on record. */
function inferredBy(view: View, need: number, who: readonly number[]): InferredFrom[] {
  const addressing = new Map(
    countingOn(view, 'ADDRESSES', need)
      .filter(({ subject }) => view.projection.entities.isKind(subject, 'Application'))
      .map((claim) => [claim.subject, claim]),
  );
  const made = new Map<number, ClaimAt[]>();
  const applications = new Set<number>();
  for (const [application, addresses] of addressing) {
    for (const applies of countingOn(view, 'APPLIES', application)) {
      if (!who.includes(applies.subject)) continue;
      gatherAll(made, applies.subject, [applies, addresses]);
      applications.add(application);
    }
  }
  const [applied, others] = [who.filter((each) => made.has(each)), who.filter((each) => !made.has(each))];
  return [
    { who: applied, applications: [...applications], claims: [...made.values()].flat() },
    { who: others, applications: [], claims: [] },
  ].filter((group) => group.who.length > 0);
}

/** What a sentence tells of where a need was inferred from is no part of the numbers, so it isn't counted as left out. */
function countingOn(view: View, verb: 'ADDRESSES' | 'APPLIES', object: number) {
  const table = view.projection.claims(verb);
  return [...table.to(object)]
    .filter((row) => view.judge(table, row, false) === 'COUNTS')
    .map((row) => ({ table, row, subject: table.subjectOf(row) }));
}

function ofWhomInferred(
  view: View,
  need: number,
  askers: Askers,
  { who, applications, claims }: InferredFrom,
  toldBy: ToldBy,
): Sentence {
  const [they, it] = [view.namesInOrder(who), view.name(need)];
  const has = who.length === 1 ? 'has' : 'have';
  const stating = claimsOf(askers, who);
  const ids = view.claimIds([...stating, ...claims]);
  if (applications.length === 0) {
    const [da, en] = inBrackets(whenSaid(view, stating, toldBy));
    return sentence(
      phrase`Det er udledt (${da}), at ${they} har behovet ${it}.`,
      phrase`It is inferred (${en}) that ${they} ${has} the need ${it}.`,
      ids,
    );
  }
  const [da, en] = applicationsInWords(view, applications, yearsOf(view, stating));
  return sentence(
    phrase`Det er udledt af ${da}, at ${they} har behovet ${it}.`,
    phrase`It is inferred, from ${en}, that ${they} ${has} the need ${it}.`,
    ids,
  );
}

/** “an application of 2014 that was turned down” */
function applicationsInWords(view: View, applications: readonly number[], said: string | null): [Phrase, Phrase] {
  const { entities } = view.projection;
  const decided = yearsFrom(applications.map((each) => entities.boundsOf('Application', 'decided', each))) ?? said;
  const [da, en] = decided === null ? ['', ''] : [` fra ${decided}`, ` of ${decided}`];
  const allTurnedDown = applications.every((application) => isTurnedDown(view, application));
  const [resultDa, resultEn] = [
    allTurnedDown ? ', der fik afslag' : '',
    allTurnedDown ? ` that ${applications.length === 1 ? 'was' : 'were'} turned down` : '',
  ];
  return applications.length === 1
    ? [phrase`en ansøgning${da}${resultDa}`, phrase`an application${en}${resultEn}`]
    : [
        phrase`${inWords(applications.length, 'da')} ansøgninger${da}${resultDa}`,
        phrase`${inWords(applications.length, 'en')} applications${en}${resultEn}`,
      ];
}

/** When it was said: in which assessments or years; null where neither is recorded. */
function whenSaid(view: View, claims: readonly ClaimAt[], toldBy: ToldBy): Phrase | null {
  const assessments = new Set(claims.map(({ table, row }) => table.referenceOf('assessment', row)));
  assessments.delete(NONE);
  if (toldBy === 'OCCASION' && assessments.size > 0) return phrase`${view.names(assessments)}`;
  const years = yearsOf(view, claims);
  return years === null ? null : [years];
}

const inBrackets = (when: Phrase | null): readonly [Phrase, Phrase] =>
  when ? [when, when] : [['år ikke registreret'], ['year not recorded']];

/** The years in which needs were stated: `2014`, `2020–2022`; null where none is recorded. */
const yearsOf = (view: View, claims: readonly ClaimAt[]): string | null =>
  yearsFrom(claims.map((claim) => saidIn(view, claim)));

function yearsFrom(dates: readonly (Bounds | null)[]): string | null {
  const known = dates.filter((date) => date !== null);
  if (known.length === 0) return null;
  const first = yearOf(Math.min(...known.map((date) => date.first)));
  const last = yearOf(Math.max(...known.map((date) => date.last)));
  return first === last ? String(first) : `${first}–${last}`;
}
