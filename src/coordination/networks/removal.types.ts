import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { AnswerObject } from '../answer/answer.types.js';
import { entityFields, many, one } from '../answer/entity-fields.types.js';
import { rankedType } from '../answer/ranked.types.js';
import type { FragileCoverage } from './fragile-coverage.js';
import type { RemovalImpact } from './removal-impact.js';
import type { Topic } from './topic-work.js';

export const TopicEnum = { NEED: 'NEED', THEME: 'THEME', METHOD: 'METHOD' } as const satisfies Record<Topic, string>;
registerEnumType(TopicEnum, {
  name: 'TopicKind',
  description: 'What initiatives work on and an organisation may be the last to do.',
  valuesConfig: {
    NEED: { description: 'A need. (da: behov)' },
    THEME: { description: 'A theme. (da: tema)' },
    METHOD: { description: 'A method. (da: metode)' },
  },
});

@ObjectType('RemovalImpact', {
  implements: AnswerObject,
  description:
    'What is lost if an organisation withdraws. Its score is the largest share that is lost of anything: of needs, of themes, of methods, or of those that common initiatives connect with it. Null where it takes part in nothing on record.',
})
export class RemovalImpactObject extends AnswerObject implements Pick<RemovalImpact, 'articulationPoint'> {
  @Field(() => Boolean, {
    description: 'Whether the part of the organisation network that it is in falls apart without it.',
  })
  articulationPoint!: boolean;
}

export const RemovalImpactConnection = rankedType(
  'RemovalImpact',
  RemovalImpactObject,
  'Organisations whose withdrawal would cost something: those first with whom most needs would be lost, then most others cut off, then most themes and methods.',
);

@ObjectType('FragileCoverage', {
  implements: AnswerObject,
  description:
    'A need, theme or method whose initiatives all hang on one organisation. Its score is 1 / the number of participants: 1 where nobody else could take over.',
})
class FragileCoverageObject extends AnswerObject implements Pick<FragileCoverage, 'kind'> {
  @Field(() => TopicEnum, { description: 'Whether it is a need, a theme or a method.' })
  kind!: Topic;
}

export const FragileCoverageConnection = rankedType(
  'FragileCoverage',
  FragileCoverageObject,
  'Needs, themes and methods with one single provider, the highest score first.',
);

/** Where these types lead to entities. */
export const removalEntityFields = [
  entityFields(RemovalImpactObject, {
    organisation: one('The organisation that would withdraw.'),
    needsLost: many('Needs for which nobody else leads any initiative (takes part, where nobody leads).'),
    selfServed: many('Needs that it alone asks for, of all on record, and alone answers for: not lost to others.'),
    themesLost: many('Themes on which nobody else takes part in any initiative.'),
    methodsLost: many('Methods that nobody else uses in any initiative.'),
    cutOff: many('Who is connected to the largest part of the others only through it.'),
    initiatives: many('What it takes part in, of the initiatives that count: neither planned nor cancelled.'),
  }),
  entityFields(FragileCoverageObject, {
    topic: one('The need, theme or method.'),
    provider: one('The one organisation that leads all of it, or the only one in it where nobody leads.'),
    initiatives: many('The initiatives that count and have it.'),
    others: many('Who else takes part in them and could take over.'),
  }),
] as const;
