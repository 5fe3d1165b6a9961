import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import {
  inWords,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { asLastClause } from '../answer/sureness.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, float, int, listOf, object, oneOf, orNull, the } from '../declaration/fields.js';
import { question, type Asked, type Holding } from '../declaration/question.js';
import { participantsOf } from '../facts/participation.js';
import { codeOf, type ClaimAt, type Projection } from '../projection/projection.js';
import { addressing } from './need-facts.js';
import { askersOf, needsOf } from './need-coverage.js';
import { gatherAll } from '../projection/gathering.js';

const metric = { name: 'purpose-coverage', version: 1 } as const;

const PurposeCoverage = object(
  'PurposeCoverage',
  'How far needs for one kind of work are served, organisation by organisation.',
  {
    purpose: orNull(
      oneOf(terms.PlaceOfUse, 'The work; null for the needs of which it is not on record what they are for.'),
    ),
    coverage: orNull(
      float(
        'Of the needs for it, counted once for each that states one, the share that is served; null where there is none.',
      ),
    ),
    stated: int('How many such needs there are.'),
    served: int('Of how many of these whoever states it takes part in an initiative that addresses it.'),
    unknown: int('Of how many more that is not on record: nobody is, in the initiatives that address them.'),
    needs: entities('Need', 'The needs.'),
    unserved: entities('Need', 'Those of them with which nobody who states them for this work is served.'),
  },
);

const CoverageByPurpose = answer(
  'CoverageByPurpose',
  'Whether needs for work in the Global South and for advocacy are served equally. The score is how far apart the two are: 0 where they are alike.',
  {
    purposes: listOf(the(PurposeCoverage, 'Each kind of work, and what it is not on record what it is for.')),
  },
);

const takes = { ...evidence };

type Purpose = keyof typeof terms.PlaceOfUse.values;
const purposes: readonly Purpose[] = valuesOf(terms.PlaceOfUse);

/** A need, and an organisation that states it. */
interface Wish {
  readonly need: number;
  /** For which work it is; empty where no claim says. */
  readonly purposes: readonly Purpose[];
  /** Null where nobody is on record in the initiatives that address the need. */
  readonly isServed: boolean | null;
  readonly stating: readonly ClaimAt[];
  /** The claims by which it is served. */
  readonly serving: readonly ClaimAt[];
}

/**
 * Whether needs for work in the Global South and for advocacy are served equally.
 *
 * - Needs are counted once for each organisation that STATES them, by the `purpose` of these claims: PROGRAMME (in the
 *   Global South), ADVOCACY, OWN_ORGANISATION. One stated for several counts for each; where no claim says, it counts for
 *   none and stands in the row without a purpose. What a need is for is never inferred from what addresses it.
 * - Served, as in `needGaps`: whoever states it takes part (LEAD, PARTNER, HOST) in an initiative that ADDRESSES it and is
 *   or was carried out. Where there are such initiatives and nobody is on record in any, that is unknown and left out.
 * - `coverage` of a purpose = served / stated, what is unknown left out. 0 to 1, no unit; null where nothing is stated.
 * - `score` = |coverage of PROGRAMME − coverage of ADVOCACY|: 0 where both are served alike, 1 where one is wholly and the
 *   other not at all; null where either is. Its band rests on the smaller of the two numbers.
 * - `completeness`: of all needs so counted the share of which it is on record what they are for.
 * @throws BAD_PERIOD, BAD_DATE
 */
export const coverageByPurpose = question({
  name: 'coverageByPurpose',
  about: 'Are needs for work in the Global South and for advocacy served equally?',
  metric,
  arguments: takes,
  answer: CoverageByPurpose,
  work: coverageBy,
});

function coverageBy(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const wishes = needsOf(view).flatMap((need) => wishesFor(view, need));
  const rows = [...purposes, null].map((purpose) => rowOf(wishes, purpose));
  const [south, advocacy] = [rowFor(rows, 'PROGRAMME'), rowFor(rows, 'ADVOCACY')];
  const score =
    south?.coverage == null || advocacy?.coverage == null ? null : Math.abs(south.coverage - advocacy.coverage);
  const known = wishes.filter((wish) => wish.purposes.length > 0).length;
  return {
    ...view.basis(metric, {}, share(known, wishes.length)),
    reasons: reasonsOf(view, wishes, rows),
    band: bandOf(score, Math.min(south?.counted ?? 0, advocacy?.counted ?? 0)),
    score,
    purposes: rows.map((row) => shownRow(view, row)),
  };
}

function wishesFor(view: View, need: number): Wish[] {
  const { initiatives } = addressing(view, need, false);
  const joined = new Map<number, ClaimAt[]>();
  for (const [initiative, addressed] of initiatives) {
    for (const { organisation, claims } of participantsOf(view, initiative))
      gatherAll(joined, organisation, [...claims, ...addressed]);
  }
  const nobodyKnown = initiatives.size > 0 && joined.size === 0;
  return [...askersOf(view, need, null)].map(([asker, stating]) => {
    const said = new Set(stating.map(({ table, row }) => table.codeOf('purpose', row)));
    return {
      need,
      purposes: purposes.filter((purpose) => said.has(codeOf(terms.PlaceOfUse, purpose))),
      isServed: nobodyKnown ? null : joined.has(asker),
      stating,
      serving: joined.get(asker) ?? [],
    };
  });
}

/** The needs for one kind of work. */
interface Row {
  readonly purpose: Purpose | null;
  readonly wishes: readonly Wish[];
  readonly served: readonly Wish[];
  /** How many there are of which it is known whether they are served. */
  readonly counted: number;
  readonly coverage: number | null;
}

function rowOf(all: readonly Wish[], purpose: Purpose | null): Row {
  const wishes = all.filter((wish) =>
    purpose === null ? wish.purposes.length === 0 : wish.purposes.includes(purpose),
  );
  const served = wishes.filter(({ isServed }) => isServed === true);
  const counted = wishes.filter(({ isServed }) => isServed !== null).length;
  return { purpose, wishes, served, counted, coverage: share(served.length, counted) };
}

const rowFor = (rows: readonly Row[], purpose: Purpose): Row | undefined => rows.find((row) => row.purpose === purpose);

const shownRow = (view: View, row: Row): Holding<typeof PurposeCoverage> => ({
  purpose: row.purpose,
  coverage: row.coverage,
  stated: row.wishes.length,
  served: row.served.length,
  unknown: row.wishes.length - row.counted,
  needs: view.idsOf(new Set(row.wishes.map(({ need }) => need))),
  unserved: view.idsOf(unservedIn(row)),
});

/** The needs of which it is known that nobody who states them for this work is served. */
function unservedIn({ wishes }: Row): Set<number> {
  const spared = new Set(wishes.filter(({ isServed }) => isServed !== false).map(({ need }) => need));
  return new Set(wishes.map(({ need }) => need).filter((need) => !spared.has(need)));
}

const workWords: Readonly<Record<Purpose, InBoth<string>>> = {
  PROGRAMME: { da: 'programmer i det Globale Syd', en: 'programmes in the Global South' },
  ADVOCACY: { da: 'fortalerarbejde', en: 'advocacy' },
  OWN_ORGANISATION: { da: 'egen organisation', en: 'their own organisation' },
};

/** How far each is served, which of the two less, what nobody is served with, and of how much the purpose is unknown. */
function reasonsOf(view: View, wishes: readonly Wish[], rows: readonly Row[]): Sentence[] {
  if (wishes.length === 0)
    return oneSentence(
      ['Det er ikke registreret, at nogen har meldt behov ind.'],
      ['Nobody is on record as having stated needs.'],
    );
  const stated = rows.filter(({ purpose, wishes: own }) => purpose !== null && own.length > 0);
  return [
    ...stated.flatMap((row, at) => howFarServed(view, row, at === 0)),
    ...(stated.length > 0 ? [whichLess(rows)] : []),
    ...stated.flatMap((row) => nobodyServed(view, row)),
    ...ofUnknownPurpose(view, rows, wishes.length),
    ...caveats(
      view,
      wishes.flatMap(({ stating, serving }) => [...stating, ...serving]),
    ),
  ];
}

/** @param first whether it is told how needs are counted */
function howFarServed(view: View, { purpose, wishes, served, counted }: Row, first: boolean): Sentence[] {
  if (purpose === null) return [];
  const work = workWords[purpose];
  const how = first
    ? { da: ', talt organisation for organisation', en: ', counted organisation by organisation' }
    : { da: '', en: '' };
  const [one, unknown] = [counted === 1, wishes.length - counted];
  const inferred = asLastClause(
    view,
    wishes.map(({ stating, serving }) => [stating, serving]),
  );
  const claims = view.claimIds(wishes.flatMap(({ stating, serving }) => [...stating, ...serving]));
  if (counted === 0)
    return oneSentence(
      [`Om behov til ${work.da} bliver eller er blevet imødekommet, er ikke registreret${inferred.da}.`],
      [`Whether needs for ${work.en} are or were met is not on record${inferred.en}.`],
      claims,
    );
  const some =
    one && served.length === 1
      ? { da: 'det', en: 'it' }
      : { da: `${inWords(served.length, 'da')} af dem`, en: `${inWords(served.length, 'en')} of them` };
  return oneSentence(
    phrase`Til ${work.da} er der meldt ${needsCounted(counted, 'da')} ind${how.da}; for ${some.da} er eller var den, der meldte det ind, med i en indsats om det${restIn(unknown, 'da')}${inferred.da}.`,
    phrase`${needsCounted(counted, 'en')} for ${work.en} ${one ? 'is' : 'are'} on record${how.en}; for ${some.en} whoever stated it takes or took part in an initiative on it${restIn(unknown, 'en')}${inferred.en}.`,
    claims,
  );
}

function needsCounted(count: number, language: Language): string {
  if (language === 'da') return count === 1 ? 'ét behov' : `${inWords(count, 'da')} behov`;
  const number = inWords(count, 'en');
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${count === 1 ? 'need' : 'needs'}`;
}

/** How many more there are of which it is not known. */
function restIn(unknown: number, language: Language): string {
  if (unknown === 0) return '';
  return language === 'da'
    ? `; for ${inWords(unknown, 'da')} til er det ikke registreret`
    : `; for ${inWords(unknown, 'en')} more that is not on record`;
}

/** Which of the two kinds of work is served less. */
function whichLess(rows: readonly Row[]): Sentence {
  const pair = (['PROGRAMME', 'ADVOCACY'] as const).map((purpose) => ({
    purpose,
    coverage: rowFor(rows, purpose)?.coverage ?? null,
  }));
  const missing = pair.filter(({ coverage }) => coverage === null).map(({ purpose }) => workWords[purpose]);
  const [less, more] = pair.toSorted((one, other) => (one.coverage ?? 0) - (other.coverage ?? 0));
  if (missing.length > 0 || !less || !more) {
    const [da, en] = [missing.map((work) => work.da).join(' og '), missing.map((work) => work.en).join(' and ')];
    return sentence(
      [`De to kan ikke sammenlignes: om behov til ${da} er der ikke noget registreret at tælle.`],
      [`The two cannot be compared: nothing that could be counted is on record of needs for ${en}.`],
    );
  }
  const [few, many] = [less, more].map(({ coverage }) => Math.round((coverage ?? 0) * 100));
  const [one, other] = [workWords[less.purpose], workWords[more.purpose]];
  return less.coverage === more.coverage
    ? sentence(
        [`Behov til ${one.da} og til ${other.da} er dermed dækket lige godt: ${few} procent.`],
        [`So needs for ${one.en} and for ${other.en} are served equally: ${few} per cent.`],
      )
    : sentence(
        [`Behov til ${one.da} er dermed dækket dårligere end behov til ${other.da}: ${few} mod ${many} procent.`],
        [`So needs for ${one.en} are served less than needs for ${other.en}: ${few} against ${many} per cent.`],
      );
}

function nobodyServed(view: View, row: Row): Sentence[] {
  const unserved = unservedIn(row);
  if (row.purpose === null || unserved.size === 0) return [];
  const [them, work] = [view.names(unserved), workWords[row.purpose]];
  const claims = row.wishes.filter(({ need }) => unserved.has(need)).flatMap(({ stating }) => stating);
  return oneSentence(
    phrase`Ingen af dem, der har meldt ${them} ind til ${work.da}, er registreret i en indsats om det.`,
    phrase`None of those who stated ${them} for ${work.en} is on record in an initiative on it.`,
    view.claimIds(claims),
  );
}

function ofUnknownPurpose(view: View, rows: readonly Row[], all: number): Sentence[] {
  const wishes = rows.find(({ purpose }) => purpose === null)?.wishes ?? [];
  if (wishes.length === 0) return [];
  const claims = view.claimIds(wishes.flatMap(({ stating }) => stating));
  if (wishes.length === all)
    return oneSentence(
      ['Det er ikke registreret, hvad noget af behovene er til, så det kan ikke siges, om de er dækket lige godt.'],
      ['What any of the needs is for is not on record, so whether they are served equally cannot be told.'],
      claims,
    );
  const them = view.names(new Set(wishes.map(({ need }) => need)));
  return oneSentence(
    phrase`For ${inWords(wishes.length, 'da')} af i alt ${inWords(all, 'da')} er det ikke registreret, hvad behovet er til: ${them}.`,
    phrase`Of ${inWords(wishes.length, 'en')} of ${inWords(all, 'en')} in all it is not on record what the need is for: ${them}.`,
    claims,
  );
}
