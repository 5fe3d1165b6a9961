import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BilingualText } from '../graph/schema/index.js';
import type { Option, Question } from './planning/questions.js';

@InputType('SheetAnswerInput', { description: 'The answer to a question about a sheet.' })
export class SheetAnswer {
  @Field(() => ID, { description: 'The `id` of the question.' })
  question!: string;

  @Field(() => String, { description: 'One of its `options`, by `value`; any text where it has none.' })
  answer!: string;
}

@InputType('SheetInput', {
  description:
    'A file with a table: `.xlsx`, `.ods` or `.csv`, as it is. It is sent with each request, together with all that was answered so far; nothing of it is kept.',
})
export class SheetInput {
  @Field(() => String, { description: 'The name of the file, such as `Medlemsliste 2026.xlsx`.' })
  name!: string;

  @Field(() => String, {
    description: 'Its bytes, as Base64 (RFC 4648). At most some 700 kB of file go into a request.',
  })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The mapping that an earlier sheet of its kind gave: what its columns mean, and what need not be asked again.',
  })
  mapping?: string;

  @Field(() => [SheetAnswer], { nullable: true, description: 'What was answered so far.' })
  answers?: SheetAnswer[];
}

@ObjectType('SheetOption', { description: 'What a question about a sheet may be answered.' })
export class SheetOptionObject implements Option {
  @Field(() => String, { description: 'What to send as the answer.' })
  value!: string;

  @Field(() => BilingualText, { description: 'What it means.' })
  text!: Option['text'];
}

@ObjectType('SheetQuestion', { description: 'What only whoever knows a sheet can say.' })
export class SheetQuestionObject implements Omit<Question, 'suggested'> {
  @Field(() => ID, { description: 'Stays the same from one sheet of its kind to the next.' })
  id!: string;

  @Field(() => BilingualText, { description: 'What is asked.' })
  text!: Question['text'];

  @Field(() => [SheetOptionObject], { description: 'What may be answered; where there is none, any text.' })
  options!: Option[];

  @Field(() => String, { nullable: true, description: 'What is most likely right.' })
  suggested?: string;
}

/** What is known of a sheet so far. */
export interface SheetPreview {
  readonly questions: readonly Question[];
  readonly lines: readonly BilingualText[];
  readonly count: number | null;
  readonly mapping: string | null;
  readonly version: number;
}

@ObjectType('SheetPreview', {
  description: 'What a sheet would change, or what is to be answered before that can be said.',
})
export class SheetPreviewObject implements SheetPreview {
  @Field(() => [SheetQuestionObject], {
    description: 'What is open; each answer may lead to other questions. Where there is none, the sheet is understood.',
  })
  questions!: Question[];

  @Field(() => [BilingualText], {
    description:
      'In words: how the table was found, what is left out, what would be new, which rows cannot be read and why, and what else it would change.',
  })
  lines!: BilingualText[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many changes there are to be recorded; null while something is open.',
  })
  count!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the columns mean and what was answered, as JSON: give it with the next sheet of its kind. Null while something is open.',
  })
  mapping!: string | null;

  @Field(() => Int, {
    name: 'graphVersion',
    description: 'The version of the graph that it was compared with: give it as `madeOn`.',
  })
  version!: number;
}
