import { bandOf, descending, pageInFull, shareRecorded, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { dayFrom, indexNamed } from '../answer/question.js';
import {
  joined,
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import { eachAsLastClause } from '../answer/sureness.js';
import { byOther, View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  boolean,
  claims,
  edtf,
  entities,
  entity,
  id,
  int,
  listOf,
  object,
  optional,
  orNull,
  the,
} from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { lastDecisions } from '../facts/assessments.js';
import type { CarriedOut } from '../facts/carried-out.js';
import { participantsIn } from '../facts/participation.js';
import { startInWords } from '../facts/time-words.js';
import { whyLeftOut } from '../facts/wording.js';
import { inferredLinks, whoTakesPart, workInWords } from '../facts/work-words.js';
import { startText, type Bounds, byStart, startsBefore } from '../projection/days.js';
import { claimsIn, type ClaimAt, type Projection } from '../projection/projection.js';
import { usesOf } from './method-uses.js';

const metric = { name: 'new-method', version: 1 } as const;

const PrioritisedNeed = object('PrioritisedNeed', 'A prioritised need that a method is for.', {
  need: entity('Need', 'The need.'),
  rank: orNull(int('Its place in the assessment, from 1; null where it has none.')),
  requires: boolean('Whether it is on record as requiring the method.'),
  initiatives: entities('Initiative', 'The initiatives with the method that address it.'),
  claims: claims('The claims that say so.'),
});

const NewMethod = answer(
  'NewMethod',
  'A method that is new among us. The score tells how high the needs that it is for were prioritised.',
  {
    method: entity('Method', 'The method.'),
    since: edtf('When the first initiative with it started, as precisely as that is on record.'),
    initiatives: entities('Initiative', 'The initiatives that use it or used it.'),
    participants: entities('Organisation', 'Who takes part in them.'),
    themes: entities('Theme', 'What these are about.'),
    needs: listOf(the(PrioritisedNeed, 'The prioritised needs that it is for, the highest first.')),
    outside: entities('Initiative', 'Initiatives with it that do not count: planned, cancelled or to come.'),
  },
);

const takes = {
  since: edtf('From the first day of this date: a method that was used before it is not new.'),
  theme: optional(id('Only methods that an initiative on this theme uses.')),
  ...sure,
};

type Claims = ReadonlyMap<number, readonly ClaimAt[]>;

/** A method, and what uses it. */
interface MethodFacts extends CarriedOut {
  readonly method: number;
  /** When its first use started; null where none has a start on record. */
  readonly first: Bounds | null;
  readonly isNew: 'YES' | 'NO' | 'UNKNOWN';
}

type Decided = NonNullable<ReturnType<typeof lastDecisions>>;

/** A prioritised need that a method is for. */
interface ServedNeed {
  readonly need: number;
  readonly rank: number | null;
  readonly required: readonly ClaimAt[];
  /** By initiative with the method the claims that it addresses the need. */
  readonly addressed: Claims;
}

/**
 * Methods that are new among us since a date, and the prioritised needs that they are for.
 *
 * - A method is used where an initiative USES it that is or was carried out, as in `methodDiffusion`.
 * - It is new where the first use on record surely started on the first day of `since` or later, and no use may have
 *   started before: one whose start is not on record, or is known only to a year in which that day lies, makes it
 *   `unknown`. A method that nothing uses is in neither list.
 * - Prioritised: the needs that the newest assessment which prioritised any PRIORITISES. A method is for one of them that
 *   REQUIRES it, or that an initiative with it ADDRESSES.
 * - `score` = (n − r + 1) / n, with n needs prioritised and r the highest place among those that the method is for; a need
 *   without a place comes last. 0 to 1, no unit: 0 where it is for none, null where nothing was prioritised.
 * - `completeness`: of these inputs the share recorded: of each initiative with a method (of an entry with this one) when
 *   it starts; of each prioritised need a method that it requires.
 *
 * New among us is not new in the world. A method that was only planned, or written about, before is new all the same.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_DATE
 */
export const newMethods = listQuestion({
  name: 'newMethods',
  about: 'Which methods are new among us since a date, and for which prioritised needs?',
  metric,
  arguments: takes,
  list: {
    about: 'Methods that are new among us, those for the needs with the highest priority first.',
    of: NewMethod,
    beside: {
      assessment: orNull(
        entity('Assessment', 'The assessment that prioritised the needs; null where none is on record.'),
      ),
      unknown: entities(
        'Method',
        'Methods of which it is not on record whether they were used before: neither new nor not.',
      ),
    },
  },
  work: newSince,
});

function newSince(projection: Projection, asked: Asked<typeof takes>, page: Page) {
  const view = new View(projection, asked);
  const day = dayFrom(asked.since);
  const theme = asked.theme == null ? null : indexNamed(projection, asked.theme, 'Theme');
  const methods = methodsUsed(view, day).filter(({ initiatives }) => theme === null || isOn(view, initiatives, theme));
  const decided = lastDecisions(view);
  const basis = (of: readonly MethodFacts[]) =>
    view.basis(metric, { since: asked.since, theme: asked.theme ?? null }, completenessOf(view, of, decided));
  const found = methods
    .filter(({ isNew }) => isNew === 'YES')
    .map((facts) => newMethod(view, facts, decided))
    .sort((one, other) => descending(one.score ?? 0, other.score ?? 0));
  return {
    ...pageInFull(basis(methods), found, page, (each) => shownMethod(view, each, decided, basis([each]))),
    assessment: decided && view.idOf(decided.assessment),
    unknown: view.idsOf(methods.filter(({ isNew }) => isNew === 'UNKNOWN').map(({ method }) => method)),
  };
}

/** Every method that something uses. */
function methodsUsed(view: View, day: number): MethodFacts[] {
  return view.sureOf('Method').flatMap((method) => {
    const { initiatives, outside } = usesOf(view, method);
    if (initiatives.size === 0) return [];
    const [first = null, ...others] = [...initiatives.keys()].map((use) => view.period(use)).sort(byStart);
    return [{ method, initiatives, outside, first, isNew: isNewSince(day, [first, ...others]) }];
  });
}

/** @param starts of all uses; null of one whose start is not on record */
function isNewSince(day: number, starts: readonly (Bounds | null)[]): MethodFacts['isNew'] {
  const since = { first: day, last: day, firstSlack: 0, lastSlack: 0, end: 'KNOWN' } as const;
  if (starts.some((start) => startsBefore(start, since))) return 'NO';
  return starts.every((start) => start !== null && start.first >= day) ? 'YES' : 'UNKNOWN';
}

const themesOf = (view: View, initiatives: Claims): Set<number> =>
  new Set([...initiatives.keys()].flatMap((use) => view.from('HAS_THEME', use).map(({ other }) => other)));

const isOn = (view: View, initiatives: Claims, theme: number): boolean => themesOf(view, initiatives).has(theme);

function completenessOf(view: View, methods: readonly MethodFacts[], decided: Decided | null): number | null {
  const uses = new Set(methods.flatMap(({ initiatives }) => [...initiatives.keys()]));
  const isMethod = ({ other }: { readonly other: number }): boolean => view.projection.entities.isKind(other, 'Method');
  const recorded = [
    ...[...uses].map((use) => view.period(use) !== null),
    ...[...(decided?.decisions.keys() ?? [])].map((need) => view.from('REQUIRES', need).some(isMethod)),
  ];
  return shareRecorded(recorded);
}

function servedBy(view: View, { method, initiatives }: MethodFacts, { decisions }: Decided): ServedNeed[] {
  const required = byOther(view.to('REQUIRES', method));
  const addressed = new Map<number, Map<number, ClaimAt[]>>();
  for (const use of initiatives.keys()) {
    for (const { other, ...claim } of view.from('ADDRESSES', use)) {
      const by = addressed.get(other) ?? new Map<number, ClaimAt[]>();
      addressed.set(other, by.set(use, [...(by.get(use) ?? []), claim]));
    }
  }
  return [...decisions]
    .filter(([need]) => required.has(need) || addressed.has(need))
    .map(([need, { rank }]) => ({
      need,
      rank,
      required: required.get(need) ?? [],
      addressed: addressed.get(need) ?? new Map<number, ClaimAt[]>(),
    }))
    .sort((one, other) => placeOf(one) - placeOf(other) || one.need - other.need);
}

const placeOf = ({ rank }: ServedNeed): number => rank ?? Number.POSITIVE_INFINITY;

function scoreOf(served: readonly ServedNeed[], decided: Decided | null): number | null {
  if (!decided) return null;
  const [highest] = served;
  const { size } = decided.decisions;
  // Who numbered the needs may have left numbers out.
  return highest ? Math.max(size - (highest.rank ?? size) + 1, 1) / size : 0;
}

/** What is known of a new method, before it is put into words. */
interface NewMethodFacts extends MethodFacts {
  readonly themes: ReadonlySet<number>;
  /** Who takes part in what uses it, with the claims that say so. */
  readonly joining: Claims;
  readonly served: readonly ServedNeed[];
  readonly score: number | null;
}

function newMethod(view: View, facts: MethodFacts, decided: Decided | null): NewMethodFacts {
  const served = decided ? servedBy(view, facts, decided) : [];
  return {
    ...facts,
    themes: themesOf(view, facts.initiatives),
    joining: participantsIn(view, facts.initiatives.keys()),
    served,
    score: scoreOf(served, decided),
  };
}

function shownMethod(
  view: View,
  facts: NewMethodFacts,
  decided: Decided | null,
  basis: ReturnType<View['basis']>,
): Holding<typeof NewMethod> {
  const { method, first, initiatives, outside, themes, joining, served, score } = facts;
  return {
    ...basis,
    reasons: newMethodReasons(view, facts, decided),
    band: bandOf(score, decided?.decisions.size),
    score,
    method: view.idOf(method),
    since: first ? startText(first) : '',
    initiatives: view.idsOf(initiatives.keys()),
    participants: view.idsOf(joining.keys()),
    themes: view.idsOf(themes),
    needs: served.map(({ need, rank, required, addressed }) => ({
      need: view.idOf(need),
      rank,
      requires: required.length > 0,
      initiatives: view.idsOf(addressed.keys()),
      claims: view.claimIds([
        ...(decided?.decisions.get(need)?.claims ?? []),
        ...required,
        ...claimsIn(addressed.values()),
      ]),
    })),
    outside: view.idsOf(outside.keys()),
  };
}

/** Where it was first used, who is in that, and which prioritised needs it is for. */
function newMethodReasons(view: View, facts: NewMethodFacts, decided: Decided | null): Sentence[] {
  const { initiatives, outside, joining, served } = facts;
  return [
    ...firstUse(view, facts),
    ...whoTakesPart(view, joining),
    ...(decided ? whatItIsFor(view, served, decided) : [nothingPrioritised()]),
    ...inferredLinks(view, initiatives, 'METHOD'),
    ...whyLeftOut(view, outside),
    ...caveats(view, claimsIn(initiatives.values(), joining.values())),
  ];
}

function firstUse(view: View, { method, first, initiatives }: MethodFacts): Sentence[] {
  if (!first) return [];
  const isFirst = (use: number): boolean => !startsBefore(first, view.period(use) ?? first);
  const uses = [...initiatives].filter(([use]) => isFirst(use));
  const [it, inWhat] = [view.name(method), view.names(uses.map(([use]) => use))];
  return oneSentence(
    phrase`Metoden ${it} er første gang registreret i ${inWhat} fra ${startInWords(first, 'da')}.`,
    phrase`The method ${it} is first on record in ${inWhat} from ${startInWords(first, 'en')}.`,
    view.claimIds(uses.flatMap(([, said]) => said)),
  );
}

const nothingPrioritised = (): Sentence =>
  sentence(
    ['Det er ikke registreret, hvilke behov der er prioriteret.'],
    ['Which needs were prioritised is not on record.'],
  );

/** Of which prioritised needs it is told that they require it, and which the initiatives with it address. */
function whatItIsFor(view: View, served: readonly ServedNeed[], { assessment, decisions }: Decided): Sentence[] {
  const by = view.name(assessment);
  if (served.length === 0)
    return oneSentence(
      phrase`Det er ikke registreret, at den hører til et behov, som ${by} har prioriteret.`,
      phrase`It is not on record as belonging to a need that ${by} prioritised.`,
    );
  const prioritised = (needs: readonly ServedNeed[], language: Language): Phrase => {
    const list = joined(
      needs.map(({ need, rank }) => phrase`${view.name(need)}${placeInWords(rank, language)}`),
      language,
    );
    return language === 'da' ? phrase`${list}, som ${by} har prioriteret` : phrase`${list}, which ${by} prioritised`;
  };
  const claimsOf = (needs: readonly ServedNeed[], of: (need: ServedNeed) => readonly ClaimAt[]) =>
    view.claimIds(needs.flatMap((each) => [...of(each), ...(decisions.get(each.need)?.claims ?? [])]));
  const required = served.filter((each) => each.required.length > 0);
  const addressed = served.filter((each) => each.required.length === 0);
  const inferred = eachAsLastClause(
    view,
    required.map((each) => each.required),
  );
  return [
    ...(required.length > 0
      ? oneSentence(
          phrase`Den hører med til det, der skal til for ${prioritised(required, 'da')}${inferred.da}.`,
          phrase`It belongs to what it takes to meet ${prioritised(required, 'en')}${inferred.en}.`,
          claimsOf(required, (each) => each.required),
        )
      : []),
    ...addressed.map((each) => {
      const work = workInWords(
        view,
        each.addressed.keys(),
        inEach((language) => prioritised([each], language)),
      );
      return sentence(
        phrase`${work.da}.`,
        phrase`${work.en}.`,
        claimsOf([each], () => claimsIn(each.addressed.values())),
      );
    }),
  ];
}

const placeInWords = (rank: number | null, language: Language): string => {
  if (rank === null) return '';
  return language === 'da' ? ` (nummer ${rank})` : ` (number ${rank})`;
};
