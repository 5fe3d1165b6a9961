import { claimId, prefixOf, type EntityId } from '#samspil/graph/records/ids.js';
import type { ClaimRecord, EntityRecord, Values } from '#samspil/graph/records/records.js';
import type { Kind, Verb } from '#samspil/graph/vocabulary/index.js';
import { Chance, skewed, type Drawing } from './chance.js';
import { angles, bodies, emblems, topics, ways, type Phrase } from './words.js';

/** How many there are of each kind of entity in a generated graph, and how many of its organisations are networks. */
export type Sizes = Readonly<Record<GeneratedKind | 'networks', number>>;

type GeneratedKind = (typeof generatedKinds)[number];

/** In the order in which they are generated. */
const generatedKinds = [
  'Source',
  'Organisation',
  'Place',
  'Theme',
  'Method',
  'Audience',
  'Need',
  'Assessment',
  'Initiative',
] as const satisfies readonly Kind[];

const SMALLEST = 100;
/** The day as of which a generated graph is told: what ends later is running. */
const TODAY = '2026-09';
const YEARS = { first: 2014, last: 2027 } as const;

/** How unevenly things are chosen: themes as Zipf has it for words, organisations less so. */
const SKEW = { vocabulary: 0.8, organisations: 0.5, networks: 1 } as const;

/**
 * How many there are of each kind beside so many initiatives. Vocabularies grow slowly, as they do: ten times the
 * initiatives need about twice the themes.
 * @throws RangeError below 100 initiatives
 */
export function sizesFor(initiatives: number): Sizes {
  if (initiatives < SMALLEST) throw new RangeError(`${initiatives} initiatives are too few; give ${SMALLEST} or more`);
  const grown = (count: number) => Math.round(count * Math.cbrt(initiatives / 1_000));
  const organisations = Math.min(20_000, Math.round(initiatives / 5));
  return {
    Source: grown(20),
    Organisation: organisations,
    Place: grown(40),
    Theme: grown(60),
    Method: grown(40),
    Audience: grown(8),
    Need: grown(80),
    Assessment: 3,
    Initiative: initiatives,
    // One organisation in fifty.
    networks: Math.max(3, Math.min(60, Math.round(organisations / 50))),
  };
}

/** The same with a thousand networks among 50,000 organisations: what a graph holds that many networks have in common. */
export const withManyNetworks = (initiatives: number): Sizes => ({
  ...sizesFor(initiatives),
  Organisation: 50_000,
  networks: 1_000,
});

/** How many initiatives there are, where `sizesFor` tells the rest, or how many of everything. */
export type Size = number | Sizes;

const sizesOf = (size: Size): Sizes => (typeof size === 'number' ? sizesFor(size) : size);

/** The entities of a fictional graph: the same ones for the same size and seed, one at a time. */
export function* generatedEntities(size: Size, seed: number): Generator<EntityRecord> {
  const chance = new Chance(seed);
  const sizes = sizesOf(size);
  for (const kind of generatedKinds) {
    for (let number = 0; number < sizes[kind]; number += 1) {
      const values = { ...valuesOf[kind](chance, number, sizes), confidence: someConfidence(chance) };
      yield {
        id: idOf(kind, number),
        kind,
        values: kind === 'Source' ? values : { ...values, ...sources(chance, sizes) },
      };
    }
  }
}

/**
 * The claims of the same graph. Each initiative has one to five participants and about eight themes, methods, needs,
 * audiences and places.
 */
export function* generatedClaims(size: Size, seed: number): Generator<ClaimRecord> {
  const chance = new Chance(seed + 1);
  const sizes = sizesOf(size);
  const claim = (verb: Verb, [from, subject]: End, [to, object]: End, more: Values = {}): ClaimRecord =>
    claimOf(verb, idOf(from, subject), idOf(to, object), {
      ...more,
      ...validity(chance),
      confidence: someConfidence(chance),
      ...sources(chance, sizes),
    });
  const drawn = drawings(sizes);
  for (let number = 0; number < sizes.Need; number += 1) yield* claimsOfNeed(number, chance, drawn, claim);
  for (let number = 0; number < sizes.Organisation; number += 1)
    yield* claimsOfOrganisation(number, chance, drawn, claim);
  for (let number = 0; number < sizes.Initiative; number += 1) yield* claimsOfInitiative(number, chance, drawn, claim);
}

type End = readonly [kind: GeneratedKind, number: number];
type MakeClaim = (verb: Verb, subject: End, object: End, more?: Values) => ClaimRecord;
type Drawings = ReturnType<typeof drawings>;

const drawings = (sizes: Sizes) => ({
  theme: skewed(sizes.Theme, SKEW.vocabulary),
  method: skewed(sizes.Method, SKEW.vocabulary),
  need: skewed(sizes.Need, SKEW.vocabulary),
  audience: skewed(sizes.Audience, SKEW.vocabulary),
  place: skewed(sizes.Place, SKEW.vocabulary),
  organisation: skewed(sizes.Organisation, SKEW.organisations),
  network: skewed(sizes.networks, SKEW.networks),
  initiative: skewed(sizes.Initiative, 0),
  assessment: skewed(sizes.Assessment, 0),
});

function* claimsOfNeed(need: number, chance: Chance, drawn: Drawings, claim: MakeClaim): Generator<ClaimRecord> {
  const toEach = eachOf(chance, claim, ['Need', need]);
  yield* toEach('HAS_THEME', 'Theme', chance.between(1, 2), drawn.theme);
  yield* toEach('REQUIRES', 'Method', chance.between(0, 2), drawn.method);
  yield* toEach('REQUIRES', 'Theme', chance.between(0, 1), drawn.theme);
}

function* claimsOfOrganisation(
  organisation: number,
  chance: Chance,
  drawn: Drawings,
  claim: MakeClaim,
): Generator<ClaimRecord> {
  const subject: End = ['Organisation', organisation];
  const toEach = eachOf(chance, claim, subject);
  for (const network of chance.several(chance.between(0, 3), drawn.network))
    if (network !== organisation) yield claim('MEMBER_OF', subject, ['Organisation', network]);
  yield* toEach('WORKS_IN', 'Place', chance.between(0, 3), drawn.place);
  yield* toEach('OFFERS', 'Method', chance.between(0, 2), drawn.method);
  yield* toEach('OFFERS', 'Theme', chance.between(0, 1), drawn.theme);
  yield* toEach('SEEKS', 'Method', chance.between(0, 1), drawn.method);
  yield* toEach('SEEKS', 'Theme', chance.between(0, 1), drawn.theme);
  const said = () => ({ assessment: idOf('Assessment', drawn.assessment(chance)) });
  yield* toEach('STATES', 'Need', chance.between(0, 3), drawn.need, said);
  const rated = () => ({ ...said(), importance: chance.between(1, 5), ability: chance.between(1, 5) });
  yield* toEach('RATES', 'Need', chance.between(0, 2), drawn.need, rated);
}

function* claimsOfInitiative(
  initiative: number,
  chance: Chance,
  drawn: Drawings,
  claim: MakeClaim,
): Generator<ClaimRecord> {
  const subject: End = ['Initiative', initiative];
  const toEach = eachOf(chance, claim, subject);
  const participants = chance.several(chance.between(1, 5), drawn.organisation);
  for (const [place, organisation] of participants.entries())
    yield claim('PARTICIPATES_IN', ['Organisation', organisation], subject, { role: roleAt(place, chance) });
  yield* toEach('HAS_THEME', 'Theme', chance.between(1, 4), drawn.theme);
  yield* toEach('USES', 'Method', chance.between(1, 3), drawn.method);
  yield* toEach('ADDRESSES', 'Need', chance.between(0, 2), drawn.need);
  yield* toEach('TARGETS', 'Audience', chance.between(1, 2), drawn.audience);
  yield* toEach('WORKS_IN', 'Place', chance.between(0, 2), drawn.place);
  const other = drawn.initiative(chance);
  if (chance.happens(0.05) && other !== initiative) yield claim('COORDINATES_WITH', subject, ['Initiative', other]);
}

const roleAt = (place: number, chance: Chance): string =>
  place === 0 ? 'LEAD' : chance.happens(0.1) ? 'FUNDER' : chance.happens(0.1) ? 'HOST' : 'PARTNER';

/** Claims of one entity on several others. */
const eachOf =
  (chance: Chance, claim: MakeClaim, subject: End) =>
  (verb: Verb, kind: GeneratedKind, count: number, drawing: Drawing, more?: () => Values): ClaimRecord[] =>
    chance.several(count, drawing).map((object) => claim(verb, subject, [kind, object], more?.()));

function claimOf(verb: Verb, subject: EntityId, object: EntityId, values: Values): ClaimRecord {
  const { assessment } = values;
  const key = typeof assessment === 'string' ? assessment : undefined;
  return { id: claimId(verb, subject, object, key), verb, subject, object, ...(key !== undefined && { key }), values };
}

const idOf = (kind: GeneratedKind, number: number): EntityId => `${prefixOf(kind)}:${number + 1}` as EntityId;

const organisationKinds = ['NATIONAL_NGO', 'INTERNATIONAL_NGO', 'ASSOCIATION', 'PARTNER_COUNTRY_NGO'] as const;
const initiativeKinds = ['POOL_INITIATIVE', 'CROSS_CUTTING_EFFORT', 'PROJECT', 'COURSE', 'ADVOCACY'] as const;
const methodCategories = ['LEARNING', 'PLANNING', 'ADVOCACY', 'KNOWLEDGE', 'LEADERSHIP'] as const;
const tiers = ['LEADERSHIP', 'STAFF', 'VOLUNTEERS', 'PARTNERS'] as const;

/** What is recorded of an entity beside its confidence and sources. */
const valuesOf: Readonly<Record<GeneratedKind, (chance: Chance, number: number, sizes: Sizes) => Values>> = {
  Source: (_chance, number) => ({ ...named(['Fiktiv kilde', 'Fictional source'], number), kind: 'PAGE' }),
  // The first ones are networks: they are in many initiatives too.
  Organisation: (chance, number, { networks }) => ({
    ...named(phrase(chance.oneOf(bodies), chance.oneOf(emblems)), number),
    kind: number < networks ? 'NATIONAL_NETWORK' : chance.oneOf(organisationKinds),
    ...(number < networks && { network: true }),
    country: 'DK',
    size: chance.oneOf(['SMALL', 'MEDIUM', 'LARGE']),
  }),
  Place: (_chance, number) => ({ ...named(['Egn', 'Region'], number), kind: 'REGION' }),
  Theme: (chance, number) => named(chance.oneOf(topics), number),
  Method: (chance, number) => ({ ...named(chance.oneOf(ways), number), category: chance.oneOf(methodCategories) }),
  Audience: (chance, number) => ({ ...named(['Målgruppe', 'Audience'], number), tier: chance.oneOf(tiers) }),
  Need: (chance, number) => named(phrase(['Mere viden om', 'More knowledge of'], chance.oneOf(topics)), number),
  Assessment: (_chance, number) => ({
    ...named(['Fiktiv behovsafklaring', 'Fictional needs assessment'], number),
    period: `${2024 + number}-09/${2024 + number}-11`,
  }),
  Initiative: (chance, number) => ({
    ...named(phrase(chance.oneOf(angles), chance.oneOf(topics)), number),
    kind: chance.oneOf(initiativeKinds),
    ...whenAndHow(chance),
  }),
};

const phrase = (one: Phrase, other: Phrase): Phrase => [`${one[0]} ${other[0]}`, `${one[1]} ${other[1]}`];

const named = ([da, en]: Phrase, number: number): Values => ({
  nameDa: `${da} ${number + 1}`,
  nameEn: `${en} ${number + 1}`,
});

/** One in twenty has no known period. */
function whenAndHow(chance: Chance): Values {
  if (chance.happens(0.05)) return { status: 'UNKNOWN' };
  const start = someMonth(chance);
  const end = monthsAfter(start, chance.between(2, 35));
  const status = end < TODAY ? 'COMPLETED' : start > TODAY ? 'PLANNED' : 'RUNNING';
  return { status, period: `${start}/${end}` };
}

/** Three claims in ten say since when they hold, and of those half still do. */
function validity(chance: Chance): Values {
  const asOf = { asOf: chance.happens(0.5) ? '2026-03' : '2025' };
  if (!chance.happens(0.3)) return chance.happens(0.8) ? asOf : {};
  const from = someMonth(chance);
  return chance.happens(0.5) && from <= TODAY
    ? { ...asOf, from, current: true }
    : { ...asOf, from, to: monthsAfter(from, chance.between(6, 60)) };
}

const someMonth = (chance: Chance): string => monthOf(chance.between(YEARS.first, YEARS.last), chance.between(0, 11));

function monthsAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return monthOf(Math.floor(months / 12), months % 12);
}

const monthOf = (year: number, month: number): string => `${year}-${String(month + 1).padStart(2, '0')}`;

function someConfidence(chance: Chance): string {
  const share = chance.fraction();
  return share < 0.8 ? 'REPORTED' : share < 0.9 ? 'CONFIRMED' : share < 0.97 ? 'INFERRED' : 'UNCONFIRMED';
}

const sources = (chance: Chance, sizes: Sizes): Values => ({
  sources: [idOf('Source', chance.between(0, sizes.Source - 1))],
});
