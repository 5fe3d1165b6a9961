/* Which kinds of entity and which verbs of claims there are, with their words in both languages. */

export { atLeast } from './confidence.js';
export { grantingDecisions, rejectingDecisions } from './decisions.js';
export { entityProperties, type Kind, kindNames, kinds, propertiesOf } from './kinds.js';
export { ofFunder, pastOf } from './past-tense.js';
export { type Proposers, proposersOfKind, proposersOfVerb } from './proposing.js';
export type { Properties, Property } from './properties.js';
export { propertyWords, wordsFor } from './property-words.js';
export { type Relation, relationBehind, relationOf, relationsOf } from './relations.js';
export { term, type Term, type Terms, termSet, valuesOf } from './term.js';
export { Confidence, Visibility } from './terms.js';
export { claimProperties, claimPropertiesOf, type Verb, verbNames, verbOf, verbs } from './verbs.js';
export * as terms from './terms.js';
