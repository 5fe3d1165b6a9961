import { term, termSet } from '../../graph/vocabulary/index.js';
import { bandOf, share, shareRecorded } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed } from '../answer/question.js';
import {
  names,
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Names,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { asLastClause } from '../answer/sureness.js';
import type { LeftOut } from '../answer/exclusions.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  claims,
  edtf,
  entities,
  entity,
  id,
  listOf,
  object,
  oneOf,
  orNull,
  the,
} from '../declaration/fields.js';
import { question, type Asked } from '../declaration/question.js';
import { oftenestFirst } from '../facts/order.js';
import { coordination, initiativesOf, makesTies, participantsOf, participantsIn } from '../facts/participation.js';
import { startInWords } from '../facts/time-words.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
import { inferredLinks } from '../facts/work-words.js';
import { startsBefore, startText, yearOf, type Bounds, byStart } from '../projection/days.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { nothingUses, usesOf } from './method-uses.js';
import { gatherAll } from '../projection/gathering.js';

const metric = { name: 'method-diffusion', version: 1 } as const;

const DiffusionChannel = termSet('DiffusionChannel', 'By which way a method may have come to an organisation.', {
  FIRST: term('den første', 'first', 'Nobody on record surely used it earlier.'),
  TOGETHER: term('sammen med en bruger', 'together', 'It began in an initiative with somebody who already used it.'),
  KNOWN_BEFORE: term('kendte en bruger', 'known before', 'It had worked with somebody who already used it.'),
  NO_TIE: term('ingen kendt vej', 'no tie', 'No tie with anybody who already used it is on record.'),
  UNDATED: term('uden dato', 'undated', 'Since when it uses it is not on record.'),
});
type Channel = keyof typeof DiffusionChannel.values;

const MethodAdoption = object('MethodAdoption', 'An organisation that uses a method, and whom it may have it from.', {
  organisation: entity('Organisation', 'The organisation.'),
  since: orNull(edtf('Since when it uses it, as precisely as that is on record; null where it is not.')),
  channel: oneOf(DiffusionChannel, 'By which way the method may have come to it.'),
  initiatives: entities(
    'Initiative',
    'What it began with; where no start is on record all that it uses the method in.',
  ),
  earlierUsers: entities(
    'Organisation',
    'Who used it earlier and is in what it began with, or else had worked with it before: whom it may have it from.',
  ),
  claims: claims('The claims that say so.'),
});

const MethodDiffusion = answer(
  'MethodDiffusion',
  'How a method has spread. The score is the share of those that took it up later which did so with, or had worked with, somebody who already used it.',
  {
    method: entity('Method', 'The method.'),
    adopters: listOf(the(MethodAdoption, 'Who uses it, the earliest first; those without a date last.')),
    outside: entities('Initiative', 'Initiatives with the method that do not count: planned, cancelled or to come.'),
  },
);

const takes = { method: id('The method, such as `method:konference`; `methods` lists them.'), ...sure };

/** What an organisation began with, by index. */
interface Adoption {
  readonly organisation: number;
  /** Null where no start is on record. */
  readonly begun: Bounds | null;
  /** By initiative the claims that the organisation takes part in it. */
  readonly joined: ReadonlyMap<number, readonly ClaimAt[]>;
}

type ClaimsByOther = ReadonlyMap<number, readonly ClaimAt[]>;

/** An adoption, and by which way it may have come about. */
interface Reached extends Adoption {
  readonly channel: Channel;
  /** Whom it may have it from, with the claims that tie the two. */
  readonly earlier: ClaimsByOther;
}

/**
 * How a method has spread from one organisation to the next.
 *
 * - An organisation uses a method where it takes part (LEAD, PARTNER, HOST) in an initiative that USES it and is or was
 *   carried out: neither PLANNED nor CANCELLED nor to come. A status UNKNOWN counts.
 * - It began with its first such initiative whose start is on record; where there is none it is UNDATED. One start lies
 *   before another only where it surely does: 2015 is not before March 2015.
 * - FIRST: nobody began before. TOGETHER: somebody who began before takes part in what it began with. KNOWN_BEFORE: else
 *   somebody who began before was with it in an initiative that makes ties (not PLANNED or CANCELLED) and started before
 *   it began, or COORDINATES_WITH it by a claim that held before. NO_TIE: nothing of that is on record.
 * - `score` = |TOGETHER or KNOWN_BEFORE| / |TOGETHER, KNOWN_BEFORE or NO_TIE|, 0 to 1, no unit; null where there is none.
 * - `completeness`: of the initiatives that count the share recorded of two things: when they start, who takes part.
 *
 * It takes no date: who was first is asked of all that is on record. That somebody had the opportunity to learn a method
 * from another is no proof that it did.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const methodDiffusion = question({
  name: 'methodDiffusion',
  about: 'Where does a method come from, and by which way may it have spread?',
  metric,
  arguments: takes,
  answer: MethodDiffusion,
  work: diffusionOf,
});

function diffusionOf(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const method = indexNamed(projection, asked.method, 'Method');
  const { initiatives: uses, outside } = usesOf(view, method);
  const adopters = adoptersIn(view, uses.keys());
  const later = adopters.filter(({ channel }) => channel !== 'FIRST' && channel !== 'UNDATED');
  const score = share(later.filter(({ channel }) => channel !== 'NO_TIE').length, later.length);
  const recorded = [...uses.keys()].flatMap((use) => [view.period(use) !== null, participantsOf(view, use).length > 0]);
  return {
    ...view.basis(metric, { method: asked.method }, shareRecorded(recorded)),
    reasons: diffusionReasons(view, method, uses, adopters, outside),
    band: bandOf(score, later.length),
    score,
    method: view.idOf(method),
    adopters: adopters.map((adopter) => ({
      organisation: view.idOf(adopter.organisation),
      since: adopter.begun && startText(adopter.begun),
      channel: adopter.channel,
      initiatives: view.idsOf(adopter.joined.keys()),
      earlierUsers: view.idsOf(adopter.earlier.keys()),
      claims: view.claimIds(claimsOf(uses, [adopter])),
    })),
    outside: view.idsOf(outside.keys()),
  };
}

function adoptersIn(view: View, initiatives: Iterable<number>): Reached[] {
  const joined = new Map<number, Map<number, readonly ClaimAt[]>>();
  for (const initiative of initiatives) {
    for (const { organisation, claims: joining } of participantsOf(view, initiative))
      joined.set(organisation, (joined.get(organisation) ?? new Map()).set(initiative, joining));
  }
  const adoptions = [...joined]
    .map(([organisation, all]) => adoptionOf(view, organisation, all))
    .sort((one, other) => byStart(one.begun, other.begun) || one.organisation - other.organisation);
  return adoptions.map((adoption) => reached(view, adoption, adoptions));
}

function adoptionOf(view: View, organisation: number, all: ClaimsByOther): Adoption {
  const [begun = null] = [...all.keys()].map((initiative) => view.period(initiative)).sort(byStart);
  const isFirst = (period: Bounds | null): boolean => !begun || (period !== null && !startsBefore(begun, period));
  return { organisation, begun, joined: new Map([...all].filter(([initiative]) => isFirst(view.period(initiative)))) };
}

function reached(view: View, adoption: Adoption, all: readonly Adoption[]): Reached {
  const { organisation, begun, joined } = adoption;
  if (!begun) return { ...adoption, channel: 'UNDATED', earlier: new Map() };
  const before = new Set(all.filter((other) => startsBefore(other.begun, begun)).map((other) => other.organisation));
  if (before.size === 0) return { ...adoption, channel: 'FIRST', earlier: new Map() };
  const together = metIn(view, joined.keys(), before);
  if (together.size > 0) return { ...adoption, channel: 'TOGETHER', earlier: together };
  const earlier = workedWith(view, organisation, begun, before);
  return { ...adoption, channel: earlier.size > 0 ? 'KNOWN_BEFORE' : 'NO_TIE', earlier };
}

/** Those of some who take part in initiatives, with the claims that say so. */
const metIn = (view: View, initiatives: Iterable<number>, some: ReadonlySet<number>): ClaimsByOther =>
  participantsIn(view, initiatives, (organisation) => some.has(organisation));

/** Those of some whom an organisation had worked with before it began, with the claims of both that say so. */
function workedWith(view: View, organisation: number, begun: Bounds, some: ReadonlySet<number>): ClaimsByOther {
  const found = new Map<number, ClaimAt[]>();
  const add = (other: number, ties: readonly ClaimAt[]) => gatherAll(found, other, ties);
  for (const { initiative, claims: own } of initiativesOf(view, organisation)) {
    if (!makesTies(view, initiative) || !startsBefore(view.period(initiative), begun)) continue;
    for (const [other, joining] of metIn(view, [initiative], some)) add(other, [...own, ...joining]);
  }
  for (const { other, ...claim } of coordination(view, organisation))
    if (some.has(other) && startsBefore(view.validity(claim.table, claim.row), begun)) add(other, [claim]);
  return found;
}

const claimsOf = (uses: ClaimsByOther, adopters: readonly Reached[]): ClaimAt[] =>
  adopters.flatMap(({ joined, earlier }) => [
    ...[...joined].flatMap(([initiative, joining]) => [...(uses.get(initiative) ?? []), ...joining]),
    ...[...earlier.values()].flat(),
  ]);

/** Where it began, who took it up later by which way, of whom that is not known, and how sure that is. */
function diffusionReasons(
  view: View,
  method: number,
  uses: ClaimsByOther,
  adopters: readonly Reached[],
  outside: ReadonlyMap<number, LeftOut>,
): Sentence[] {
  const it = names([view.idOf(method)]);
  const theMethod = inEach((language) => dimensionInWords('METHOD', it, language));
  const told = (channel: Channel, tell: (some: readonly Reached[], who: Names) => InBoth): Sentence[] => {
    const some = adopters.filter((adopter) => adopter.channel === channel);
    if (some.length === 0) return [];
    const { da, en } = tell(some, names(some.map(({ organisation }) => view.idOf(organisation))));
    const sides = some.map(({ joined, earlier }) => [[...joined.values()].flat(), [...earlier.values()].flat()]);
    const sureness = asLastClause(view, sides);
    return oneSentence(phrase`${da}${sureness.da}.`, phrase`${en}${sureness.en}.`, view.claimIds(claimsOf(uses, some)));
  };
  return [
    ...(adopters[0]?.begun ? [] : [whoBeganIsUnknown(theMethod, uses.size, adopters.length, outside.size)]),
    ...told('FIRST', (first, who) => {
      const [begun, inWhat] = [first[0]?.begun ?? null, inWhatOf(view, first)];
      const since = (language: Language): string => (begun ? startInWords(begun, language) : '');
      const [da, en] = first.length === 1 ? ['den første', 'is'] : ['de første', 'are'];
      return {
        da: phrase`${who} er registreret som ${da}, der brugte ${theMethod.da}: i ${inWhat} fra ${since('da')}`,
        en: phrase`${who} ${en} on record as the first to use ${theMethod.en}: in ${inWhat} from ${since('en')}`,
      };
    }),
    ...told('TOGETHER', (some, who) => {
      const [when, inWhat, from] = [yearsOf(some), inWhatOf(view, some), fromWhom(view, some)];
      return {
        da: phrase`${who} tog den op ${when.da} i ${inWhat} med ${from.da}, der allerede brugte den, og kan have den derfra`,
        en: phrase`${who} took it up ${when.en} in ${inWhat} with ${from.en}, which already used it, and may have it from there`,
      };
    }),
    ...told('KNOWN_BEFORE', (some, who) => {
      const [when, from] = [yearsOf(some), fromWhom(view, some)];
      return {
        da: phrase`Før ${who} tog den op ${when.da}, havde de arbejdet sammen med ${from.da}, der allerede brugte den, så de kan have den derfra`,
        en: phrase`Before ${who} took it up ${when.en}, they had worked with ${from.en}, which already used it, so they may have it from there`,
      };
    }),
    ...told('NO_TIE', (some, who) => {
      const when = yearsOf(some);
      return {
        da: phrase`${who} tog den op ${when.da}; det er ikke registreret, hvem de kan have den fra`,
        en: phrase`${who} took it up ${when.en}; whom they may have it from is not on record`,
      };
    }),
    ...told('UNDATED', (some, who) => {
      const [use, have] = some.length === 1 ? ['uses', 'has'] : ['use', 'have'];
      return {
        da: phrase`${who} bruger den eller har brugt den; det er ikke registreret, siden hvornår`,
        en: phrase`${who} ${use} it or ${have} used it; since when is not on record`,
      };
    }),
    ...inferredLinks(view, uses, 'METHOD'),
    ...whyLeftOut(view, outside),
    ...caveats(view, claimsOf(uses, adopters)),
  ];
}

/** That no beginning is on record: because no start is, no participant, no initiative that counts, or none at all. */
function whoBeganIsUnknown({ da, en }: InBoth, uses: number, adopters: number, outside: number): Sentence {
  if (adopters > 0)
    return sentence(
      phrase`Det er ikke registreret, hvem der brugte ${da} først.`,
      phrase`Who used ${en} first is not on record.`,
    );
  if (uses > 0)
    return sentence(
      phrase`Det er ikke registreret, hvem der er med, hvor ${da} bliver eller er blevet brugt.`,
      phrase`Who takes part where ${en} is or was used is not on record.`,
    );
  return nothingUses({ da, en }, outside);
}

/** How many initiatives and earlier users are named beside those of whom a sentence tells. */
const BESIDE = 2;

const firstOf = (view: View, some: readonly number[]): Names => ({ ...view.namesInOrder(some), shown: BESIDE });

const inWhatOf = (view: View, some: readonly Reached[]): Names =>
  firstOf(view, oftenestFirst(some.flatMap(({ joined }) => [...joined.keys()])));

/** “B and C”; where not everybody may have it from each of them, “at least one of B, C and D”. */
function fromWhom(view: View, some: readonly Reached[]): InBoth {
  const often = oftenestFirst(some.flatMap(({ earlier }) => [...earlier.keys()]));
  const who = firstOf(view, often);
  return some.every(({ earlier }) => earlier.size === often.length)
    ? { da: [who], en: [who] }
    : { da: phrase`mindst én af ${who}`, en: phrase`at least one of ${who}` };
}

/** “in 2015”, “in 2015 and 2016”, “between 2015 and 2018”. */
function yearsOf(some: readonly Reached[]): InBoth<string> {
  const years = some.flatMap(({ begun }) => (begun ? [yearOf(begun.first)] : []));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first === last) return { da: `i ${first}`, en: `in ${first}` };
  return last === first + 1
    ? { da: `i ${first} og ${last}`, en: `in ${first} and ${last}` }
    : { da: `mellem ${first} og ${last}`, en: `between ${first} and ${last}` };
}
