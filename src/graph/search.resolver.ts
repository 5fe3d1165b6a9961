import { Arg, Args, ArgsType, Ctx, Field, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { cypherQuery } from '../database/index.js';
import { atLeast } from './confidence.js';
import { ConnectionArguments, connectionType } from './connection.js';
import type { Context } from './context.js';
import { Entity } from './entity.js';
import { entityNode, type EntityNode, type StoredEntity } from './entity-node.js';
import { connectionOf, cursorOf, ListName, readPage, type Connection, type Page, type Slice } from './page.js';
import { enumOf } from './scalars.js';
import { folded, foldedWords } from './search-text.js';
import { Confidence, kindNames, kinds, type Kind } from './vocabulary/index.js';

/** How a search found something, the best first. The order is that of `cypher/graph/search.cypher`. */
const matches = ['EXACT_NAME', 'NAME_START', 'WORD_START', 'WITHIN_NAME', 'DESCRIPTION'] as const;
type Match = (typeof matches)[number];

const SearchMatch = Object.fromEntries(matches.map((match) => [match, match]));
registerEnumType(SearchMatch, {
  name: 'SearchMatch',
  description: 'How a search found something.',
  valuesConfig: {
    EXACT_NAME: { description: 'One of its names, aliases, acronyms or former names is just this.' },
    NAME_START: { description: 'One of its names starts with this.' },
    WORD_START: { description: 'Each word starts a word of its names.' },
    WITHIN_NAME: { description: 'Each word lies within a word of its names, as in a Danish compound.' },
    DESCRIPTION: { description: 'Some of it stands in its description or note only.' },
  },
});

/** The kinds of entities as an enum. */
export const EntityKind = Object.fromEntries(kindNames.map((kind) => [kind, kind]));
registerEnumType(EntityKind, {
  name: 'EntityKind',
  description: 'The kinds of entities.',
  valuesConfig: Object.fromEntries(
    kindNames.map((kind) => [kind, { description: `${kinds[kind].about} (da: ${kinds[kind].da})` }]),
  ),
});

interface Found {
  readonly key: string;
  readonly match: number;
  readonly entity: StoredEntity;
}

interface SearchParameters extends Page {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly longest: string;
  readonly kinds: readonly Kind[];
  readonly confidences: readonly Confidence[];
}

interface SearchEdge {
  readonly node: EntityNode;
  readonly match: Match;
  readonly cursor: string;
}

const search = cypherQuery<SearchParameters, Slice<Found>>('graph/search');

const nothing: Slice<Found> = { rows: [], total: 0, hasBefore: false, hasAfter: false };

@ObjectType('SearchEdge', { description: 'Something that a search found.' })
class SearchEdgeObject {
  @Field(() => Entity, { description: 'What was found.' })
  node!: EntityNode;

  @Field(() => SearchMatch, { description: 'How it was found.' })
  match!: Match;

  @Field(() => String, { description: 'Its place in the list.' })
  cursor!: string;
}

const SearchConnection = connectionType(
  'Search',
  SearchEdgeObject,
  () => Entity,
  'What a search found, the best match first.',
);

@ArgsType()
class SearchArguments extends ConnectionArguments {
  @Field(() => String, {
    description:
      'What to look for: names, aliases, acronyms, former names, the start or a part of a word. æ, ø, å and ae, oe, aa are the same.',
  })
  text!: string;

  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only these kinds; all where it is left out, none where it is empty.',
  })
  types?: Kind[];
}

/** Finds entities of every kind by what people call them. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: 'Looks through the names and descriptions of everything on record. Exact names come first.',
  })
  async search(
    @Args(() => SearchArguments) { text, types, ...page }: SearchArguments,
    @Arg('minConfidence', () => enumOf(Confidence), {
      defaultValue: 'INFERRED',
      description: 'Only records that are at least this sure.',
    })
    minConfidence: Confidence,
    @Ctx() { database, signal, sight }: Context,
  ): Promise<Connection<SearchEdge>> {
    const list = new ListName('search', { text, types, minConfidence }, sight);
    const words = foldedWords(text);
    const [longest] = words.toSorted((a, b) => b.length - a.length);
    const parameters = {
      phrase: folded(text),
      words,
      kinds: types ?? kindNames,
      confidences: atLeast(minConfidence),
      sight,
      ...readPage(page, list),
    };
    const [slice] =
      longest === undefined ? [nothing] : await database.read(search, { ...parameters, longest }, { signal });
    return connectionOf(slice ?? nothing, ({ key, match, entity }) => ({
      node: entityNode(entity),
      match: matches[match] ?? 'DESCRIPTION',
      cursor: cursorOf([key, entity.id], list),
    }));
  }
}
