import { SamspilError } from '../../errors.js';
import { sourcesOfClaim } from '../../graph/reading/index.js';
import type { ClaimId, EntityId } from '../../graph/records/index.js';
import { term, terms, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import type { Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  edtf,
  entities,
  entity,
  int,
  label,
  listOf,
  object,
  oneOf,
  orNull,
  text,
  the,
} from '../declaration/fields.js';
import { writtenQuestion, type Asked, type Holding, type Reading } from '../declaration/question.js';
import { whyLeftOut } from '../facts/wording.js';
import { claimsIn, type Projection } from '../projection/projection.js';
import { yearFacts, type YearFacts } from './accountability-facts.js';
import { whatWasTakenUp, yearReasons } from './accountability-reasons.js';
import { proofIn } from '../facts/proofs.js';

const metric = { name: 'accountability-report', version: 1 } as const;

const FigureKey = termSet('ReportFigureKey', 'What a figure of a report counts.', {
  NEEDS: term('behov', 'needs', 'Needs that somebody stated in an assessment held in the year.'),
  NEEDS_ADDRESSED: term(
    'behov, der arbejdes med',
    'needs addressed',
    'Those of them that an initiative of the year addresses.',
  ),
  INITIATIVES: term('indsatser', 'initiatives', 'Initiatives carried out in the year, whole or in part.'),
  ORGANISATIONS: term('deltagere', 'participants', 'Organisations that take part in them.'),
  PRODUCTS: term('udgivelser', 'publications', 'Learnings and practices published in the year.'),
  USES: term('ibrugtagninger', 'uses begun', 'That an organisation began in the year to use a learning or practice.'),
  USES_PROVED: term('dokumenterede ibrugtagninger', 'uses proved', 'Those of them for which a proof is on record.'),
});

/** How each figure is counted, in the words of a report. */
const definitions: Readonly<Record<keyof typeof FigureKey.values, readonly [da: string, en: string]>> = {
  NEEDS: [
    'Behov, som mindst én organisation har meldt ind i en behovsafklaring, der blev holdt i året. Hvert behov tæller én gang.',
    'Needs that at least one organisation stated in an assessment held in the year. Each need counts once.',
  ],
  NEEDS_ADDRESSED: [
    'De af dem, som mindst én indsats, der blev gennemført i året, arbejder for at imødekomme. Det siger ikke, at behovet er dækket.',
    'Those of them that at least one initiative carried out in the year works to meet. It does not say that the need is met.',
  ],
  INITIATIVES: [
    'Indsatser, hvis periode rører året, og som hverken kun er planlagt eller aflyst. Arbejdsområder og de, hvis periode ikke kendes, tæller ikke med.',
    'Initiatives whose period touches the year and that are neither only planned nor cancelled. Work areas, and those of an unknown period, do not count.',
  ],
  ORGANISATIONS: [
    'Organisationer, der leder, er partner i eller er vært for mindst én af dem. Hver tæller én gang; bevillingsgivere tæller ikke med.',
    'Organisations that lead, are a partner in or host at least one of them. Each counts once; funders do not count.',
  ],
  PRODUCTS: [
    'Læringer og praksisser, hvis udgivelsesdato ligger i året.',
    'Learnings and practices whose date of publication lies in the year.',
  ],
  USES: [
    'Par af en organisation og en læring eller praksis, som den fra en dato i året er registreret som at have prøvet eller taget i brug.',
    'Pairs of an organisation and a learning or practice that it is on record as having tried or used from a date in the year.',
  ],
  USES_PROVED: [
    'De af dem, hvor det er registreret, hvad der viser det.',
    'Those of them of which it is on record what shows it.',
  ],
};

const Figure = object('ReportFigure', 'A number of a report, and what it counts.', {
  key: oneOf(FigureKey, 'What it counts.'),
  value: int('The number.'),
  of: orNull(int('Of how many, where it is a part of another figure.')),
  definition: label('How it is counted, to be printed beside it.'),
});

const UseInYear = object('UseInYear', 'That an organisation began to use a learning or practice.', {
  organisation: entity('Organisation', 'The organisation.'),
  product: entity('Entity', 'The learning or practice.'),
  level: orNull(oneOf(terms.UptakeLevel, 'How far it has come; null where nobody says.')),
  proof: orNull(text('What shows it; null where nothing does.')),
});

const AccountabilityReport = answer(
  'AccountabilityReport',
  'What can be told of a year: needs, efforts and uptake, with definitions and sources. The score is the share of the needs stated that an initiative addresses.',
  {
    year: edtf('The year.'),
    figures: listOf(the(Figure, 'The figures, each with how it is counted.')),
    needs: entities('Need', 'The needs stated.'),
    notAddressed: entities('Need', 'Those of them that no initiative of the year is on record as addressing.'),
    initiatives: entities('Initiative', 'The initiatives carried out.'),
    organisations: entities('Organisation', 'Who took part in them.'),
    products: entities('Entity', 'The learnings and practices published.'),
    uses: listOf(the(UseInYear, 'What was taken into use.')),
    sources: entities('Source', 'The sources that this rests on, those of most statements first.'),
  },
);
type AccountabilityReport = Holding<typeof AccountabilityReport>;
type Figure = Holding<typeof Figure>;

const takes = {
  year: edtf('The year, such as `2025`; not one that has yet to begin.'),
  ...sure,
};

interface Found extends Omit<AccountabilityReport, 'figures' | 'uses' | 'sources'> {
  readonly counts: Omit<Record<keyof typeof FigureKey.values, number>, 'USES' | 'USES_PROVED'>;
  readonly uses: readonly (Omit<Holding<typeof UseInYear>, 'proof'> & {
    readonly claims: readonly ClaimId[];
  })[];
  /** What is said behind the uses. */
  readonly further: readonly Sentence[];
  /** All claims that it rests on. */
  readonly claims: readonly ClaimId[];
}

/**
 * What can be told of a year to whoever pays or asks: needs, efforts and uptake, each figure with its definition, all with
 * their sources.
 *
 * - What each figure counts stands in `ReportFigureKey`, and in the words of a report in its `definition`. A date touches the year
 *   where any day of it does: “2024/2026” is in 2025, a use “from 2025” begins in it.
 * - `score` = |needs addressed| / |needs stated|, 0 to 1, no unit; null where none is stated.
 * - `completeness`: of the initiatives that are neither planned nor cancelled, nor work areas, the share whose period is known:
 *   the others may have been carried out in the year. Of the year that goes on its days up to today count.
 *
 * Nothing is said of what it cost: money is told by pool (`poolPortfolio`). An initiative that addresses a need has not met it.
 * @throws BAD_DATE for what is no year, BAD_PERIOD for a year that has yet to begin
 */
export const accountabilityReport = writtenQuestion({
  name: 'accountabilityReport',
  about: 'What can we tell the ministry of a year: needs, efforts and uptake, with definitions and sources?',
  metric,
  weight: { cost: 900, each: 0 },
  arguments: takes,
  answer: AccountabilityReport,
  work: foundIn,
  written,
});

function foundIn(projection: Projection, { year, minConfidence }: Asked<typeof takes>): Found {
  if (!/^\d{4}$/u.test(year)) throw new SamspilError('BAD_DATE', `“${year}” is no year. Write one such as “2025”.`);
  const thisYear = projection.today.slice(0, year.length);
  if (year > thisYear)
    throw new SamspilError(
      'BAD_PERIOD',
      `${year} has yet to begin: there is nothing to tell of it. Ask about ${thisYear}.`,
    );
  const view = new View(projection, {
    minConfidence,
    window: { from: year, to: year === thisYear ? projection.today : year },
  });
  const facts = yearFacts(view, view.span ?? view.reference);
  const { needs, addressed, initiatives, organisations, products, uses, undated, dated } = facts;
  const [da, en] = year === thisYear ? [`indtil nu i ${year}`, `in ${year} so far`] : [`i ${year}`, `in ${year}`];
  const score = share(addressed.size, needs.size);
  const claims = restsOn(facts);
  return {
    ...view.basis(metric, { year }, share(dated.recorded, dated.wanted)),
    reasons: yearReasons(view, { da, en }, facts),
    further: [...whyLeftOut(view, undated), ...caveats(view, claims)],
    band: bandOf(score, needs.size),
    score,
    year,
    counts: {
      NEEDS: needs.size,
      NEEDS_ADDRESSED: addressed.size,
      INITIATIVES: initiatives.length,
      ORGANISATIONS: organisations.size,
      PRODUCTS: products.size,
    },
    needs: view.idsOf(needs.keys()),
    notAddressed: view.idsOf([...needs.keys()].filter((need) => !addressed.has(need))),
    initiatives: view.idsOf(initiatives),
    organisations: view.idsOf(organisations.keys()),
    products: view.idsOf(products.keys()),
    uses: uses.map(({ organisation, product, level, claims: own }) => ({
      organisation: view.idOf(organisation),
      product: view.idOf(product),
      level,
      claims: view.claimIds(own),
    })),
    claims: view.claimIds(claims),
  };
}

const restsOn = ({ needs, addressed, organisations, products, uses }: YearFacts) =>
  claimsIn(
    needs.values(),
    addressed.values(),
    organisations.values(),
    products.values(),
    uses.map(({ claims }) => claims),
  );

async function written(
  { counts, uses: begun, claims, reasons, further, ...found }: Found,
  _: Asked<typeof takes>,
  reading: Reading,
): Promise<AccountabilityReport> {
  const values = await reading.claims(claims);
  const uses = begun.map(({ claims: own, ...use }) => ({
    ...use,
    proof: proofIn(own, values),
  }));
  const proved = uses.filter(({ proof }) => proof !== null).length;
  const cited = new Map<EntityId, number>();
  for (const source of [...values.values()].flatMap(sourcesOfClaim)) cited.set(source, (cited.get(source) ?? 0) + 1);
  // A source that whoever asks may not see is not among them.
  const seen = await reading.entities([...cited.keys()]);
  return {
    ...found,
    reasons: [
      ...reasons,
      whatWasTakenUp(
        uses.length,
        proved,
        begun.flatMap((use) => use.claims),
      ),
      ...further,
    ],
    figures: figuresOf({ ...counts, USES: uses.length, USES_PROVED: proved }),
    uses,
    sources: [...seen.keys()].sort(
      (one, other) => (cited.get(other) ?? 0) - (cited.get(one) ?? 0) || (one < other ? -1 : 1),
    ),
  };
}

const wholes: Readonly<Partial<Record<keyof typeof FigureKey.values, keyof typeof FigureKey.values>>> = {
  NEEDS_ADDRESSED: 'NEEDS',
  USES_PROVED: 'USES',
};

const figuresOf = (counts: Readonly<Record<keyof typeof FigureKey.values, number>>): Figure[] =>
  valuesOf(FigureKey).map((key) => {
    const whole = wholes[key];
    const [da, en] = definitions[key];
    return {
      key,
      value: counts[key],
      of: whole === undefined ? null : counts[whole],
      definition: { da: [da], en: [en] },
    };
  });
