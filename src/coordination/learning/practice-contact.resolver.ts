import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { typeOf, type Context, type EntityNode } from '../../graph/index.js';
import { ListQuestionArguments } from '../api/question.types.js';
import { wholeConnection, type RankedConnection } from '../answer/ranked.types.js';
import { analyse } from '../analysis/analyst.js';
import { PracticeContactConnection } from './practice-contact.types.js';
import { practiceContacts, type PracticeContact } from './practice-contacts.js';

@Resolver(() => typeOf('Practice'))
export class PracticeContactResolver {
  @FieldResolver(() => PracticeContactConnection, {
    description:
      'Which organisations to ask about it, and why: who published it, whose effort it comes from, who uses it.',
  })
  async whomToAsk(
    @Root() { id }: EntityNode,
    @Args(() => ListQuestionArguments) { first, after, last, before, ...question }: ListQuestionArguments,
    @Ctx() context: Context,
  ): Promise<RankedConnection<PracticeContact>> {
    const asked = { field: 'whomToAsk', question: [id, question], page: { first, after, last, before } };
    return wholeConnection(context, asked, async (asking) => {
      const { contacts, ...rest } = await analyse(asking, practiceContacts, id, question);
      return { ...rest, items: contacts };
    });
  }
}
