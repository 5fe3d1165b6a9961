import { Field, Float, ID, InputType, registerEnumType } from 'type-graphql';
import { CurrencyScalar, EdtfScalar } from '../../graph/index.js';
import { draftFields, type Draft, type DraftField } from './draft.js';

@InputType('DraftTitle', { description: 'A title in Danish, in English or in both.' })
class DraftTitleInput {
  @Field(() => String, { nullable: true, description: 'In Danish.' })
  da?: string;

  @Field(() => String, { nullable: true, description: 'In English.' })
  en?: string;
}

const ids = { nullable: true } as const;

@InputType('ApplicationDraft', {
  description:
    'An application before it is handed in. Nothing of it is stored. Everything but a title may be left out; what depends on it is then unknown. A list that is empty says that none is known, as one that is left out does.',
})
export class DraftInput implements Draft {
  @Field(() => DraftTitleInput, { description: 'What it is called.' })
  title!: DraftTitleInput;

  @Field(() => ID, { nullable: true, description: 'The organisation that would lead it.' })
  lead?: string;

  @Field(() => [ID], { ...ids, description: 'The other organisations that apply.' })
  partners?: string[];

  @Field(() => [ID], { ...ids, description: 'The needs that it would work on.' })
  needs?: string[];

  @Field(() => [ID], { ...ids, description: 'What it is about.' })
  themes?: string[];

  @Field(() => [ID], { ...ids, description: 'How it would be done.' })
  methods?: string[];

  @Field(() => [ID], { ...ids, description: 'Whom it is for.' })
  audiences?: string[];

  @Field(() => [ID], { ...ids, description: 'Where it would be done.' })
  places?: string[];

  @Field(() => EdtfScalar, { nullable: true, description: 'When it would take place, such as `2027-01/2027-12`.' })
  period?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The round that it is meant for; a pool where the round is not known.',
  })
  round?: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it is handed in.' })
  submitted?: string;

  @Field(() => Float, { nullable: true, description: 'How much is applied for.' })
  amount?: number;

  @Field(() => CurrencyScalar, { nullable: true, description: 'The currency of the amount.' })
  currency?: string;
}

export const DraftFieldEnum = Object.fromEntries(draftFields.map((field) => [field, field]));
registerEnumType(DraftFieldEnum, {
  name: 'DraftField',
  description: 'What a draft may tell.',
  valuesConfig: {
    APPLICANTS: { description: 'Lead and partners. (da: ansøgere)' },
    NEEDS: { description: 'The needs that it works on. (da: behov)' },
    THEMES: { description: 'Its themes. (da: temaer)' },
    METHODS: { description: 'Its methods. (da: metoder)' },
    AUDIENCES: { description: 'Its audiences. (da: målgrupper)' },
    PLACES: { description: 'Its places. (da: steder)' },
    PERIOD: { description: 'When it takes place. (da: periode)' },
    ROUND: { description: 'Its round or pool. (da: ansøgningsrunde)' },
    SUBMITTED: { description: 'When it is handed in. (da: indsendt)' },
    AMOUNT: { description: 'The amount. (da: beløb)' },
  } satisfies Record<DraftField, object>,
});
