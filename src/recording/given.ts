import { Field, ID, InputType, type ClassType } from 'type-graphql';
import { graphqlTypeOf, isList, ownNameOf } from '../graph/schema/index.js';
import { prefixOf } from '../graph/records/index.js';
import {
  claimPropertiesOf,
  kindNames,
  kinds,
  propertiesOf,
  verbNames,
  verbOf,
  type Kind,
  type Properties,
  type Property,
  type Verb,
} from '../graph/vocabulary/index.js';

/** What is given for the properties of a record, by their names; what is not given stays as it is. */
export type GivenValues = Readonly<Record<string, unknown>>;

/** A record as a change gives it: an entity by its id, or new; a claim by its ends. */
export interface GivenRecord extends GivenValues {
  readonly clear?: readonly string[];
}

/** By what a dataset tells which id something new has. Nobody else chooses ids: they are made from names. */
export const NEW_ID = 'newId';

/** What is to be taken off the record. */
export interface GivenWithdrawal {
  readonly id: string;
  readonly withClaims: boolean;
}

/** One change as it is given: of its fields exactly one is there. It is kept as it was given, and read anew when it is needed. */
export type GivenChange = Readonly<Record<string, unknown>>;

/** The field of a change that withdraws. */
export const WITHDRAW = 'withdraw';

/** The field of a change for records of a kind, or for claims of a verb: `organisation`, `memberOf`. */
export const fieldOfKind = (kind: Kind): string => prefixOf(kind);
export const fieldOfVerb = (verb: Verb): string =>
  verb.toLowerCase().replaceAll(/_(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** What is recorded by `mergeOrganisations` alone. */
const byMerging: ReadonlySet<string> = new Set(['mergedInto', 'mergeReason']);

/** The properties that a change may give. */
export const givenProperties = (of: { readonly kind: Kind } | { readonly verb: Verb }): Properties =>
  'kind' in of
    ? Object.fromEntries(Object.entries(propertiesOf(of.kind)).filter(([name]) => !byMerging.has(name)))
    : claimPropertiesOf(of.verb);

@InputType('BilingualTextInput', {
  description: 'A text in Danish, in English, or in both. The other one stays as it is.',
})
class BilingualTextInput {
  @Field(() => String, { nullable: true, description: 'In Danish.' })
  da?: string;

  @Field(() => String, { nullable: true, description: 'In English.' })
  en?: string;
}

function inputTypeOf(property: Property): object {
  if (property.type === 'bilingual') return BilingualTextInput;
  if (property.type === 'reference' || property.type === 'sources') return ID;
  if (property.type === 'url') return String;
  return graphqlTypeOf(property);
}

const isGivenAsList = (property: Property): boolean => property.type === 'sources' || isList(property);

function addProperties(input: ClassType, properties: Properties): void {
  for (const [name, property] of Object.entries(properties)) {
    const type = inputTypeOf(property);
    Field(() => (isGivenAsList(property) ? [type] : type), { nullable: true, description: property.about })(
      input.prototype,
      name,
    );
  }
  Field(() => [String], {
    nullable: true,
    description:
      'The names of properties that are not to be recorded any more, such as `note`, or `noteDa` for one language of it. An empty value never clears one.',
  })(input.prototype, 'clear');
}

function entityInput(kind: Kind): ClassType {
  @InputType(`${kind}RecordInput`, {
    description: `What is recorded of ${kinds[kind].plural}. What you leave out stays as it is; of what is new the name is needed, and what the type of the entity has as never null.`,
  })
  class EntityInput {
    @Field(() => ID, {
      nullable: true,
      description: 'Which one, of those on record. Leave it out for a new one: its id is made from its name.',
    })
    id?: string;

    @Field(() => String, {
      nullable: true,
      description: 'What the other changes of the set call a new one where they mean it, such as `meeting`: no colon.',
    })
    key?: string;
  }
  addProperties(EntityInput, givenProperties({ kind }));
  return EntityInput;
}

const claimInputs = new Map<string, ClassType>();

/** Verbs whose claims carry the same share an input. */
function claimInput(verb: Verb): ClassType {
  const name = `${ownNameOf(verb) ?? 'Plain'}ClaimInput`;
  const known = claimInputs.get(name);
  if (known) return known;
  @InputType(name, {
    description:
      'A claim: what is not on record yet is recorded, of what is only what you give is changed. A new one needs a source; where `confidence` is left out it is REPORTED.',
  })
  class ClaimInput {
    @Field(() => ID, { description: 'What it is about: an id, or the `key` of a new entity of the same set.' })
    subject!: string;

    @Field(() => ID, { description: 'What it leads to: an id, or the `key` of a new entity of the same set.' })
    object!: string;

    @Field(() => String, {
      nullable: true,
      description: 'Tells several claims of one verb between the same two apart, such as the year.',
    })
    key?: string;
  }
  addProperties(ClaimInput, givenProperties({ verb }));
  claimInputs.set(name, ClaimInput);
  return ClaimInput;
}

@InputType('WithdrawalInput', {
  description:
    'What is to be taken off the record. It shows nowhere but in what has changed, and the id of an entity is never used again.',
})
class WithdrawalInput implements GivenWithdrawal {
  @Field(() => ID, { description: 'An entity or a claim.' })
  id!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the claims on an entity go with it; else there may be none.',
  })
  withClaims!: boolean;
}

@InputType('ChangeInput', {
  description:
    'One change: exactly one field. A kind records an entity, a verb a claim, `withdraw` takes either off the record.',
})
export class ChangeInput {
  @Field(() => WithdrawalInput, { nullable: true, description: 'What is to be taken off the record.' })
  withdraw?: WithdrawalInput;
}

for (const kind of kindNames) {
  const type = entityInput(kind);
  Field(() => type, { nullable: true, description: kinds[kind].about })(ChangeInput.prototype, fieldOfKind(kind));
}
for (const verb of verbNames) {
  const type = claimInput(verb);
  const { about } = verbOf(verb);
  Field(() => type, { nullable: true, description: about })(ChangeInput.prototype, fieldOfVerb(verb));
}
