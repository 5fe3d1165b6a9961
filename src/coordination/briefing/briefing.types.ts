import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { BasisObject, LanguageEnum } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import type { Language } from '../answer/sentence.js';

export const BriefingFormat = { MARKDOWN: 'MARKDOWN', HTML: 'HTML' } as const;
export type BriefingFormat = keyof typeof BriefingFormat;
registerEnumType(BriefingFormat, {
  name: 'BriefingFormat',
  description: 'How a page is written.',
  valuesConfig: {
    MARKDOWN: { description: 'Markdown with footnotes, as GitHub and many editors know them.' },
    HTML: { description: 'A whole HTML document, made to be printed.' },
  },
});

@ObjectType('Briefing', {
  implements: BasisObject,
  description: 'One page on a theme: the most important few of what is on record, and what is not known.',
})
export class BriefingObject extends BasisObject {
  @Field(() => BriefingFormat, { description: 'How it is written.' })
  format!: BriefingFormat;

  @Field(() => LanguageEnum, { description: 'The language that it is written in.' })
  language!: Language;

  @Field(() => String, { description: 'The page.' })
  text!: string;
}

/** Where these types lead to entities. */
export const briefingEntityFields = [
  entityFields(BriefingObject, {
    theme: one('The theme.'),
    themes: many('The theme and the themes below it: all of them are looked at.'),
    sources: many('The sources that its footnotes name, in their order.'),
  }),
] as const;
