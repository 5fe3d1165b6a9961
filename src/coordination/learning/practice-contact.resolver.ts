import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { typeOf, type Context, type EntityNode } from '../../graph/index.js';
import { ListQuestionArguments } from '../answer/question.types.js';
import { pageOf, rankedConnection, type RankedConnection } from '../answer/ranked.types.js';
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
    const { contacts, ...basis } = await analyse(context, practiceContacts, id, question);
    const order = `whomToAsk ${JSON.stringify([id, question])}`;
    return rankedConnection({ first, after, last, before }, order, (page) => pageOf(basis, contacts, page));
  }
}
