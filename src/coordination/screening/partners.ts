import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, shareRecorded } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import { byOther, type View } from '../answer/view.js';
import { answer, entities, entity, oneOf, orNull, type Holding } from '../declaration/fields.js';
import { isNetwork } from '../facts/networks.js';
import { certaintyIn } from '../facts/demand.js';
import { Market, timeOfOffer, type Offer } from '../facts/offers.js';
import { Ties } from '../facts/participation.js';
import { whatFits } from '../facts/wording.js';
import { codeOf, termOf, type ClaimAt } from '../projection/projection.js';
import { sameView } from './subjects.js';
import type { ReadDraft } from './draft.js';
import type { Size } from '../facts/sizes.js';

export const partnerMetric = { name: 'partner-for-draft', version: 2 } as const;

export const PartnerSuggestion = answer(
  'PartnerSuggestion',
  'An organisation that would strengthen a draft. Its score is the share of what the draft takes that only it would bring.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    brings: entities('Entity', 'What the draft takes, it offers, and nobody who applies does.'),
    asksFor: entities('Need', 'Needs of the draft that it has asked for.'),
    fillsSize: orNull(
      oneOf(
        terms.OrganisationSize,
        'The size that the round asks for and nobody who applies has; null where it adds none.',
      ),
    ),
    knows: entities('Organisation', 'Those who apply that it works or has worked with.'),
  },
);
export type PartnerSuggestion = Holding<typeof PartnerSuggestion>;

/** What a draft takes, and who of those that apply offers it. */
export interface Requirements {
  /** What its needs REQUIRE, and the methods that it names. */
  readonly required: readonly number[];
  readonly covered: readonly number[];
  /** The sizes that the round asks for and that are missing for sure. */
  readonly sizes: readonly Size[];
}

/** How many offers that fit what an applicant seeks are put into words. */
const GIFTS_IN_WORDS = 2;
const LARGE = codeOf(terms.OrganisationSize, 'LARGE');
const SMALL = codeOf(terms.OrganisationSize, 'SMALL');

/** @param mixedSizes whether the round asks for a large and a small one */
export function requirementsOf(view: View, market: Market, draft: ReadDraft, mixedSizes: boolean): Requirements {
  const required = new Set(draft.items.get('METHOD'));
  for (const need of draft.items.get('NEED') ?? [])
    for (const { other } of view.from('REQUIRES', need)) required.add(other);
  const offered = new Set(draft.applicants.flatMap((applicant) => [...market.offersOf(applicant).keys()]));
  const sizes = new Set(draft.applicants.map((applicant) => sizeOf(view, applicant)));
  const lacks = (size: number): boolean => mixedSizes && !sizes.has(size);
  const inOrder = [...required].sort((one, other) => one - other);
  return {
    required: inOrder,
    covered: inOrder.filter((item) => offered.has(item)),
    sizes: [...(lacks(LARGE) ? (['LARGE'] as const) : []), ...(lacks(SMALL) ? (['SMALL'] as const) : [])],
  };
}

const sizeOf = ({ projection }: View, organisation: number): number =>
  projection.entities.codeOf('Organisation', 'size', organisation);

/**
 * Organisations that would strengthen a draft: those that offer something it takes and nobody who applies offers, those
 * that have asked for one of its needs, and those of a size that the round asks for and nobody who applies has, if they
 * offer anything it takes. By score descending; among equals those first that are more sure to fit (they state an offer
 * of what it takes, ask for its need, have the size that is missing: the more of these, the sooner), then by id. Networks
 * and organisations that another has taken the place of are left out.
 *
 * - It takes what its needs REQUIRE and the methods that it names. An offer is stated or inferred (see `Market`).
 * - `score` = |offers − offered by applicants| / |what it takes|, 0 to 1; null where what it takes is not known.
 * - `completeness`: of its offers, what it seeks and its size the share that is recorded.
 *
 * Version 1 took what is planned or cancelled for work together, and gave a band HIGH to what takes one or two items.
 */
export function partnersFor(
  view: View,
  market: Market,
  draft: ReadDraft,
  requirements: Requirements,
): PartnerSuggestion[] {
  const { start, end } = view.projection.entities.ofKind('Organisation');
  const ties = new Ties(view);
  const found: (PartnerSuggestion & { readonly merits: number })[] = [];
  for (let organisation = start; organisation < end; organisation += 1) {
    if (draft.applicants.includes(organisation) || !isCandidate(view, organisation)) continue;
    const strengths = strengthsOf(view, market, draft, requirements, organisation);
    if (!strengths) continue;
    const shown = suggestion(sameView(view), market, ties, draft, requirements, organisation, strengths);
    found.push({ ...shown, merits: meritsOf(strengths) });
  }
  return found.sort((one, other) => descending(one.score ?? 0, other.score ?? 0) || other.merits - one.merits);
}

const isCandidate = (view: View, organisation: number): boolean =>
  view.isSure(organisation) && !isNetwork(view, organisation) && view.to('SUCCEEDS', organisation).length === 0;

const meritsOf = ({ brings, asks, fillsSize }: Strengths): number =>
  Number([...brings.values()].some(({ stated }) => stated)) + Number(asks.size > 0) + Number(fillsSize !== null);

interface Strengths {
  readonly brings: ReadonlyMap<number, Offer>;
  readonly asks: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly fillsSize: Size | null;
}

function strengthsOf(
  view: View,
  market: Market,
  draft: ReadDraft,
  { required, covered, sizes }: Requirements,
  organisation: number,
): Strengths | null {
  const offers = market.offersOf(organisation);
  const brings = new Map<number, Offer>();
  for (const item of required) {
    const offer = offers.get(item);
    if (offer && !covered.includes(item)) brings.set(item, offer);
  }
  const needs = new Set(draft.items.get('NEED'));
  const asks = byOther(view.from('STATES', organisation).filter(({ other }) => needs.has(other)));
  const size = termOf(terms.OrganisationSize, sizeOf(view, organisation));
  const fits = size !== undefined && sizes.includes(size) && required.some((item) => offers.has(item));
  if (brings.size === 0 && asks.size === 0 && !fits) return null;
  return { brings, asks, fillsSize: size !== undefined && sizes.includes(size) ? size : null };
}

function suggestion(
  view: View,
  market: Market,
  ties: Ties,
  { applicants }: ReadDraft,
  { required }: Requirements,
  organisation: number,
  { brings, asks, fillsSize }: Strengths,
): PartnerSuggestion {
  const gifts = applicants.flatMap((applicant) => [
    ...market.gifts(organisation, applicant),
    ...market.gifts(applicant, organisation),
  ]);
  const known = applicants.filter((applicant) => ties.are(organisation, applicant));
  const score = share(brings.size, required.length);
  const told = [
    market.offersOf(organisation).size > 0,
    market.wishesOf(organisation).size > 0,
    sizeOf(view, organisation) > 0,
  ];
  const claims = [...[...brings.values()].flatMap((offer) => offer.claims), ...[...asks.values()].flat()];
  const found = {
    reasons: [
      ...whatItBrings(view, organisation, brings),
      ...(asks.size > 0 ? [whatItAskedFor(view, organisation, asks)] : []),
      ...(fillsSize ? [sizeInWords(view, organisation, fillsSize)] : []),
      ...gifts.slice(0, GIFTS_IN_WORDS).map((gift) => whatFits(view, gift)),
      ...(known.length > 0 ? [whomItKnows(view, ties, organisation, known)] : []),
      ...caveats(view, claims),
    ],
    band: bandOf(score, required.length),
    score,
    organisation: view.idOf(organisation),
    brings: view.idsOf(brings.keys()),
    asksFor: view.idsOf(asks.keys()),
    fillsSize,
    knows: view.idsOf(known),
  };
  return { ...view.basis(partnerMetric, {}, shareRecorded(told)), ...found };
}

function whatItBrings(view: View, organisation: number, brings: Strengths['brings']): Sentence[] {
  const who = view.name(organisation);
  const sentences: Sentence[] = [];
  for (const isStated of [true, false]) {
    const offers = [...brings].filter(([, { stated }]) => stated === isStated);
    if (offers.length === 0) continue;
    const what = names(offers.map(([item]) => view.idOf(item)));
    const claims = view.claimIds(offers.flatMap(([, offer]) => offer.claims));
    const isOver = offers.every(([, offer]) => timeOfOffer(view, offer) === 'OVER');
    sentences.push(
      isStated
        ? sentence(
            phrase`${who} ${isOver ? 'tilbød tidligere' : 'tilbyder'} ${what}, som udkastet kræver, og som ingen af dem, der søger, tilbyder.`,
            phrase`${who} ${isOver ? 'offered before' : 'offers'} ${what}, which the draft takes and nobody who applies offers.`,
            claims,
          )
        : sentence(
            phrase`${who} har selv arbejdet med ${what}, som udkastet kræver, og som ingen af dem, der søger, tilbyder; at det kan tilbydes, er udledt.`,
            phrase`${who} has worked with ${what}, which the draft takes and nobody who applies offers; that it can be offered is inferred.`,
            claims,
          ),
    );
  }
  return sentences;
}

function whatItAskedFor(view: View, organisation: number, asks: Strengths['asks']): Sentence {
  const [who, what] = [view.name(organisation), view.names(asks.keys())];
  const claims = view.claimIds([...asks.values()].flat());
  const isStated = [...asks.values()].every((ofNeed) => certaintyIn(view, ofNeed) === 'STATED');
  return isStated
    ? sentence(
        phrase`${who} har selv bedt om ${what} og er ikke med.`,
        phrase`${who} has asked for ${what} itself and is not part of it.`,
        claims,
      )
    : sentence(
        phrase`Det er udledt, at ${who} har behov for ${what}; den er ikke med.`,
        phrase`It is inferred that ${who} needs ${what}; it is not part of it.`,
        claims,
      );
}

function sizeInWords(view: View, organisation: number, size: Size): Sentence {
  const { da, en } = terms.OrganisationSize.values[size];
  const who = view.name(organisation);
  return sentence(
    phrase`${who} er en ${da} organisation, som runden beder om, og som mangler.`,
    phrase`${who} is a ${en} organisation, which the round asks for and which is missing.`,
  );
}

function whomItKnows(view: View, ties: Ties, organisation: number, known: readonly number[]): Sentence {
  const others = view.names(known);
  return sentence(
    phrase`${view.name(organisation)} arbejder eller har arbejdet sammen med ${others}.`,
    phrase`${view.name(organisation)} works or has worked with ${others}.`,
    view.claimIds(known.flatMap((applicant) => ties.of(organisation).get(applicant) ?? [])),
  );
}
