import { terms, verbOf } from '../../graph/vocabulary/index.js';
import { caveats } from '../answer/caveats.js';
import {
  inWords,
  name,
  names,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { timeOfInitiative } from '../facts/time.js';
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
  const [one, other] = [name(view.idOf(start)), name(view.idOf(end))];
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
  const [one, other] = [name(view.idOf(chain[0] ?? 0)), name(view.idOf(chain.at(-1) ?? 0))];
  const between = names(chain.slice(1, -1).map((entity) => view.idOf(entity)));
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
  const which = names(donors.map((donor) => view.idOf(donor)));
  return [
    sentence(
      phrase`${which} giver penge til mange, så det siger ikke, at de kender hinanden.`,
      phrase`${which} ${donors.length === 1 ? 'funds' : 'fund'} many, so it does not say that they know each other.`,
    ),
  ];
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
  const [subject, object] = [name(view.idOf(table.subjectOf(row))), name(view.idOf(table.objectOf(row)))];
  return phrase`${subject} ${verbOf(table.verb)[language]} ${object}${besideIt(view, claim, language)}`;
}

/** In brackets: that it is inferred, that the initiative is over or to come. */
function besideIt(view: View, claim: ClaimAt, language: Language): string {
  const { entities } = view.projection;
  const ends = [claim.table.subjectOf(claim.row), claim.table.objectOf(claim.row)];
  const initiatives = ends.filter((end) => entities.isKind(end, 'Initiative'));
  const times = new Set(initiatives.map((end) => timeOfInitiative(view, end)));
  const words = [
    ...(view.sureness(claim) === 'INFERRED' ? [beside.INFERRED] : []),
    ...(['OVER', 'TO_COME'] as const).flatMap((time) => (times.has(time) ? [beside[time]] : [])),
  ];
  return words.length === 0 ? '' : ` (${words.map((each) => each[language]).join(', ')})`;
}

const beside = {
  INFERRED: { da: 'udledt', en: 'inferred' },
  OVER: { da: 'slut', en: 'over' },
  TO_COME: { da: 'på vej', en: 'to come' },
} as const;
