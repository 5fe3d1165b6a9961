import { termSet, valuesOf, type Term, type Verb } from '../../graph/vocabulary/index.js';

/** A kind of statement that an organisation is wanted to have, since some question needs it. */
interface Wanted extends Term {
  /** A claim of one of these is such a statement. */
  readonly verbs?: readonly Verb[];
  /** Whether the organisation is the object of the claim rather than its subject. */
  readonly incoming?: true;
  /** A property of its own record that is such a statement. */
  readonly property?: string;
  /** Whether it is wanted of networks only. */
  readonly ofNetwork?: true;
}

const wanted = <const Facts extends Readonly<Record<string, Wanted>>>(facts: Facts): Facts => facts;

/** What is wanted of an organisation. Another list is another version of the metric. */
const wantedFacts = wanted({
  IDENTIFIER: {
    da: 'et offentligt nummer',
    en: 'a public identifier',
    about: 'A public identifier, which tells it from others of a similar name.',
    verbs: ['IDENTIFIED_BY'],
  },
  MEMBERSHIP: {
    da: 'medlemskaber',
    en: 'memberships',
    about: 'A network that it is a member of.',
    verbs: ['MEMBER_OF'],
  },
  MEMBERS: {
    da: 'medlemmer',
    en: 'members',
    about: 'A member, where it is a network.',
    verbs: ['MEMBER_OF'],
    incoming: true,
    ofNetwork: true,
  },
  PARTICIPATION: {
    da: 'indsatser, den deltager i',
    en: 'initiatives that it takes part in',
    about: 'An initiative that it takes part in.',
    verbs: ['PARTICIPATES_IN'],
  },
  THEME: { da: 'temaer', en: 'themes', about: 'A theme that it works on.', verbs: ['HAS_THEME'] },
  PLACE: {
    da: 'steder, hvor den arbejder',
    en: 'places where it works',
    about: 'A place in which it works.',
    verbs: ['WORKS_IN'],
  },
  SIZE: { da: 'størrelse', en: 'its size', about: 'Its size, for groups of mixed sizes.', property: 'size' },
  OFFER: { da: 'tilbud til andre', en: 'what it offers', about: 'What it can give to others.', verbs: ['OFFERS'] },
  SEEK: {
    da: 'ønsker til andre',
    en: 'what it seeks',
    about: 'What it would like to get from others.',
    verbs: ['SEEKS'],
  },
  STATED_NEED: { da: 'behov', en: 'needs that it states', about: 'A need that it states.', verbs: ['STATES'] },
  UPTAKE: {
    da: 'læring, den har modtaget eller anvendt',
    en: 'learning that it received or applied',
    about: 'A learning or practice that it received or applied.',
    verbs: ['RECEIVED', 'APPLIED'],
  },
  AWARENESS: {
    da: 'tendenser, den kender',
    en: 'trends that it knows',
    about: 'A trend that it knows or spotted.',
    verbs: ['AWARE_OF', 'SPOTTED'],
  },
});

export const WantedFact = termSet(
  'WantedFact',
  'A kind of statement that an organisation is wanted to have, since some question needs it.',
  wantedFacts,
);
export type WantedFact = keyof typeof wantedFacts;
export const wantedFactNames = valuesOf(WantedFact);

/** A wanted statement with all its optional parts in sight. */
export const wantedFact = (fact: WantedFact): Wanted => wantedFacts[fact];

/** What is recorded of an organisation: the names of its own values, and claims seen from it. */
interface Stated {
  readonly properties: readonly string[];
  readonly claims: readonly { readonly verb: Verb; readonly outgoing: boolean }[];
}

/** Which of the wanted statements are recorded of an organisation, and which are not. */
export function wantedOf({ properties, claims }: Stated): {
  readonly recorded: readonly WantedFact[];
  readonly missing: readonly WantedFact[];
} {
  const isNetwork =
    properties.includes('network') || claims.some(({ verb, outgoing }) => verb === 'MEMBER_OF' && !outgoing);
  const asked = wantedFactNames.filter((fact) => isNetwork || wantedFact(fact).ofNetwork !== true);
  const isRecorded = (fact: WantedFact): boolean => {
    const { verbs = [], incoming = false, property } = wantedFact(fact);
    return (
      (property !== undefined && properties.includes(property)) ||
      claims.some(({ verb, outgoing }) => verbs.includes(verb) && outgoing !== incoming)
    );
  };
  return { recorded: asked.filter(isRecorded), missing: asked.filter((fact) => !isRecorded(fact)) };
}
