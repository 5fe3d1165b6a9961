import { Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { BilingualText, type Context } from '../../graph/index.js';
import { phraseInWords } from '../answer/answer.types.js';
import { entityFields, many, oneOrNone } from '../answer/entity-fields.types.js';
import type { Language } from '../answer/sentence.js';
import type { ShownGroup } from './group-words.js';
import type { GroupKind } from './organisation-groups.js';

export const GroupKindEnum = {
  NETWORKS: 'NETWORKS',
  COMMUNITIES: 'COMMUNITIES',
  COMPONENTS: 'COMPONENTS',
} as const satisfies Record<GroupKind, string>;
registerEnumType(GroupKindEnum, {
  name: 'BridgeJoins',
  description: 'What a bridge would join.',
  valuesConfig: {
    NETWORKS: { description: 'Two networks. (da: netværk)' },
    COMMUNITIES: {
      description:
        'Two groups that work more with each other than with others (Louvain): a suggestion, another division may be as good. (da: fællesskaber)',
    },
    COMPONENTS: { description: 'Two parts of the organisation network that nothing connects. (da: dele)' },
  },
});

@ObjectType('Group', {
  description:
    'Organisations that belong together: a network with its members, those that work more with each other than with others, or those that common initiatives connect.',
})
export class GroupObject implements Pick<ShownGroup, 'suggested'> {
  @Field(() => Boolean, {
    description:
      'Whether it is a suggestion: found by a method (communities by Louvain) that might as well have found another one, and not on record.',
  })
  suggested!: boolean;
}

/** Calls a group by name. */
@Resolver(() => GroupObject)
export class GroupResolver {
  @FieldResolver(() => BilingualText, {
    description: 'What to call it: the network, or who is in it and what it is about.',
  })
  async label(@Root() { label }: ShownGroup, @Ctx() context: Context): Promise<Record<Language, string>> {
    const [da, en] = await Promise.all([
      phraseInWords(label.da, 'da', context),
      phraseInWords(label.en, 'en', context),
    ]);
    return { da, en };
  }
}

/** Where these types lead to entities. */
export const groupEntityFields = [
  GroupResolver,
  entityFields(GroupObject, {
    network: oneOrNone('The network; null for communities and parts of the organisation network.'),
    organisations: many('Its organisations.'),
    about: many(
      'Up to three themes that tell most about it: many of its organisations work on them, and few initiatives do.',
    ),
  }),
] as const;
