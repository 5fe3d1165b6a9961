import { ofFunder, terms, verbOf, type Verb } from '../../graph/vocabulary/index.js';
import { caveats } from '../answer/caveats.js';
import {
  inWords,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { timeOfMembership } from '../facts/successions.js';
import { timeOfClaim, timeOfInitiative, type Time } from '../facts/time.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';

/** A step with what joins its ends. */
export interface ChainStep {
  readonly from: number;
  readonly to: number;
  readonly claims: readonly ClaimAt[];
}

/** What is found between two entities. */
export interface FoundChain {
  readonly start: number;
  readonly end: number;
  readonly chain: readonly number[];
  readonly steps: readonly ChainStep[];
  /** Whether anything is on record that could connect each of the two. */
  readonly known: boolean;
}

/** First how far they are apart, then each step as a statement. */
export function pathReasons(view: View, { start, end, chain, steps, known }: FoundChain): Sentence[] {
  const [one, other] = [view.name(start), view.name(end)];
  if (steps.length === 0) {
    return [
      known
        ? sentence(
            phrase`Der er ikke registreret noget, som forbinder ${one} og ${other}.`,
            phrase`Nothing is on record that connects ${one} and ${other}.`,
          )
        : sentence(
            phrase`Der er for lidt registreret om ${one} eller ${other} til at sige, om de er forbundet.`,
            phrase`Too little is on record of ${one} or ${other} to say whether they are connected.`,
          ),
    ];
  }
  const claims = steps.flatMap((step) => step.claims);
  return [
    summary(view, chain, steps),
    ...throughDonors(view, chain.slice(1, -1)),
    ...steps.map((step) => stepInWords(view, step)),
    ...caveats(view, claims),
  ];
}

function summary(view: View, chain: readonly number[], steps: readonly ChainStep[]): Sentence {
  const [one, other] = [view.name(chain[0] ?? 0), view.name(chain.at(-1) ?? 0)];
  const between = view.namesInOrder(chain.slice(1, -1));
  if (steps.length === 1) {
    return sentence(
      phrase`${one} og ${other} er direkte forbundet.`,
      phrase`${one} and ${other} are directly connected.`,
    );
  }
  return sentence(
    phrase`${one} og ${other} er forbundet i ${inWords(steps.length, 'da')} led: gennem ${between}.`,
    phrase`${one} and ${other} are connected in ${inWords(steps.length, 'en')} steps: through ${between}.`,
  );
}

const DONOR = codeOf(terms.OrganisationKind, 'GOVERNMENT_DONOR');

/** That a donor joins many who have nothing else to do with each other. */
function throughDonors(view: View, between: readonly number[]): Sentence[] {
  const { entities } = view.projection;
  const donors = between.filter(
    (each) => entities.isKind(each, 'Organisation') && entities.codeOf('Organisation', 'kind', each) === DONOR,
  );
  if (donors.length === 0) return [];
  const which = view.namesInOrder(donors);
  return oneSentence(
    phrase`${which} giver penge til mange, så det siger ikke, at de kender hinanden.`,
    phrase`${which} ${donors.length === 1 ? 'funds' : 'fund'} many, so it does not say that they know each other.`,
  );
}

/** The claims of a step as statements, each verb once. */
function stepInWords(view: View, { claims }: ChainStep): Sentence {
  const told = claims.filter(
    (claim, at) => claims.findIndex((each) => each.table === claim.table && sameEnds(each, claim)) === at,
  );
  const inLanguage = (language: Language): Phrase =>
    told.flatMap((claim, at) => [...(at === 0 ? [] : ['; ']), ...statement(view, claim, language)]);
  return sentence(phrase`${inLanguage('da')}.`, phrase`${inLanguage('en')}.`, view.claimIds(claims));
}

const sameEnds = (one: ClaimAt, other: ClaimAt): boolean =>
  one.table.subjectOf(one.row) === other.table.subjectOf(other.row) &&
  one.table.objectOf(one.row) === other.table.objectOf(other.row);

function statement(view: View, claim: ClaimAt, language: Language): Phrase {
  const { table, row } = claim;
  const [subject, object] = [view.name(table.subjectOf(row)), view.name(table.objectOf(row))];
  const time = timeOfStatement(view, claim);
  const inTense = isOfFunder(claim)
    ? ofFunder[isInTense(time) ? time : 'NOW']
    : isInTense(time)
      ? tenses[table.verb]?.[time]
      : undefined;
  const words = [
    ...(view.sureness(claim) === 'INFERRED' ? [beside.INFERRED] : []),
    ...(isInTense(time) && !inTense ? [beside[time]] : []),
  ];
  const brackets = words.length === 0 ? '' : ` (${words.map((each) => each[language]).join(', ')})`;
  return phrase`${subject} ${(inTense ?? spoken[table.verb] ?? verbOf(table.verb))[language]} ${object}${brackets}`;
}

const FUNDER = codeOf(terms.ParticipationRole, 'FUNDER');

const isOfFunder = ({ table, row }: ClaimAt): boolean =>
  table.verb === 'PARTICIPATES_IN' && table.codeOf('role', row) === FUNDER;

const isInTense = (time: Time): time is 'OVER' | 'TO_COME' => time === 'OVER' || time === 'TO_COME';

/**
 * The time of what a claim says: over or to come where it is by its own dates or that of the initiative is; of a membership
 * over where the network is gone, too. All else is told as it is on record.
 */
function timeOfStatement(view: View, { table, row }: ClaimAt): Time {
  const { entities } = view.projection;
  if (table.verb === 'MEMBER_OF') return timeOfMembership(view, table, row);
  const initiatives = [table.subjectOf(row), table.objectOf(row)].filter((end) => entities.isKind(end, 'Initiative'));
  const own = table.timeless ? 'NOW' : timeOfClaim(view.validity(table, row), view.reference);
  const found = new Set([own, ...initiatives.map((each) => timeOfInitiative(view, each))]);
  return (['OVER', 'TO_COME'] as const).find((time) => found.has(time)) ?? 'NOW';
}

/** Verbs whose name is no word of a sentence. */
const spoken: Partial<Record<Verb, InBoth<string>>> = {
  APPLIES: { da: 'står bag', en: 'stands behind' },
};

/** Verbs of which people speak in their tense; all others are followed by what they are in brackets. */
const tenses: Partial<Record<Verb, Readonly<Record<'OVER' | 'TO_COME', InBoth<string>>>>> = {
  PARTICIPATES_IN: {
    OVER: { da: 'deltog i', en: 'took part in' },
    TO_COME: { da: 'skal deltage i', en: 'will take part in' },
  },
  MEMBER_OF: {
    OVER: { da: 'var medlem af', en: 'was a member of' },
    TO_COME: { da: 'skal være medlem af', en: 'will be a member of' },
  },
};

const beside = {
  INFERRED: { da: 'udledt', en: 'inferred' },
  OVER: { da: 'slut', en: 'over' },
  TO_COME: { da: 'på vej', en: 'to come' },
} as const;
