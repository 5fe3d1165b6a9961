import { entityProperties, kinds, type Kind } from './kinds.js';
import type { Properties } from './properties.js';
import { claimProperties, verbs, type Verb, type VerbDeclaration } from './verbs.js';

export { entityProperties, kindNames, kinds, type Kind } from './kinds.js';
export type { Properties, Property } from './properties.js';
export { ofFunder, pastOf } from './past-tense.js';
export { propertyWords, wordsFor } from './property-words.js';
export { term, termSet, valuesOf, type Term, type Terms } from './term.js';
export { Confidence, Visibility } from './terms.js';
export * as terms from './terms.js';
export { claimProperties, verbNames, verbs, type End, type Ends, type Verb, type VerbDeclaration } from './verbs.js';

/** Everything that may be recorded of an entity of this kind. */
export const propertiesOf = (kind: Kind): Properties => ({ ...entityProperties, ...kinds[kind].properties });

/** A verb with all its optional parts in sight. */
export const verbOf = (verb: Verb): VerbDeclaration => verbs[verb];

/** Everything that may be recorded on a claim of this verb. */
export const claimPropertiesOf = (verb: Verb): Properties => ({ ...claimProperties, ...verbs[verb].properties });
