import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { cypherQuery } from '../../database/index.js';
import { atLeast, Confidence, kindNames, kinds, term, termSet, type Kind } from '../vocabulary/index.js';
import { ConnectionArguments, connectionType } from './connection.js';
import {
  type Context,
  fieldsShown,
  frequencies,
  LARGEST_PAGE,
  entityNode,
  type EntityNode,
  type StoredEntity,
  connectionOf,
  cursorOf,
  ListName,
  readPage,
  type Connection,
  type Page,
  type Slice,
} from '../reading/index.js';
import { Entity } from './entity.js';
import { FacetObject, facetOf, USUAL } from './facets.js';
import { enumOf } from './scalars.js';
import { domainOf, folded, foldedWords, misspelt, similarTo, type Sight } from '../records/index.js';

/** How a search found something, the best first. The order is that of `cypher/graph/search.cypher`. */
const matches = [
  'EXACT_NAME',
  'NAME_START',
  'WORD_START',
  'WITHIN_NAME',
  // A similar name, similar words within names, and words with a letter wrong: in this order.
  'SIMILAR_NAME',
  'SIMILAR_NAME',
  'SIMILAR_NAME',
  'DESCRIPTION',
] as const;
type Match = (typeof matches)[number];

const SearchMatch = enumOf(
  termSet<Match>('SearchMatch', 'How a search found something.', {
    EXACT_NAME: term(
      'navnet selv',
      'the name itself',
      'One of its names, aliases, acronyms or former names is just this.',
    ),
    NAME_START: term('navnet begynder sådan', 'start of the name', 'One of its names starts with this.'),
    WORD_START: term('ord i navnet', 'words of the name', 'Each word starts a word of its names.'),
    WITHIN_NAME: term(
      'inde i navnet',
      'within the name',
      'Each word lies within a word of its names, as in a Danish compound.',
    ),
    SIMILAR_NAME: term(
      'navnet ligner',
      'similar name',
      'One of its names, or the domain of its website, is like it: a for æ and å, o for ø, words run together or apart; where nothing else is found, each word with at most one letter wrong.',
    ),
    DESCRIPTION: term('i beskrivelsen', 'in the description', 'Some of it stands in its description or note only.'),
  }),
);

/** The kinds of entities as an enum. */
const kindTerms = termSet('EntityKind', 'The kinds of entities.', kinds);
export const EntityKind = enumOf(kindTerms);

interface Found {
  readonly key: string;
  readonly match: number;
  readonly entity: StoredEntity;
}

interface SearchParameters {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly longest: string;
  readonly similarPhrase: string;
  readonly similarWords: readonly string[];
  readonly similarLongest: string;
  readonly joined: string;
  readonly kinds: readonly Kind[];
  readonly confidences: readonly Confidence[];
  readonly given: { readonly sight: Sight; readonly kindsCounted: boolean };
  readonly page: Page;
}

interface SearchEdge {
  readonly node: EntityNode;
  readonly match: Match;
  readonly cursor: string;
}

interface SearchSlice extends Slice<Found> {
  readonly kinds: readonly Kind[];
}

const search = cypherQuery<SearchParameters, SearchSlice>('graph/search');
const searchMisspelt = cypherQuery<
  Pick<SearchParameters, 'kinds' | 'confidences' | 'given' | 'page'> & { question: string },
  SearchSlice
>('graph/search-misspelt');

const nothing: SearchSlice = { rows: [], total: 0, hasBefore: false, hasAfter: false, kinds: [] };

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

/** How many were found of each kind. */
interface SearchFacets {
  readonly kinds: readonly Kind[];
}

@ObjectType('SearchFacets', { description: 'How many of all that was found have which value, not of this page alone.' })
class SearchFacetsObject {}
Field(() => SearchFacetsObject, { description: 'How many of all that was found have which value.' })(
  SearchConnection.prototype,
  'facets',
);

@Resolver(() => SearchFacetsObject)
export class SearchFacetsResolver {
  @FieldResolver(() => FacetObject, { description: `By \`kinds\`, the most frequent first; up to ${LARGEST_PAGE}.` })
  async kinds(
    @Root() { kinds: found }: SearchFacets,
    @Arg('first', () => Int, { defaultValue: USUAL, description: 'How many kinds are shown at most.' }) first: number,
  ): Promise<FacetObject> {
    const count = async (most: number) =>
      frequencies(found, (kind, tell: (kind: Kind) => void) => tell(kind), { most, textOf: (kind) => kind });
    return facetOf(count, first, kindTerms);
  }
}

@ArgsType()
class SearchArguments extends ConnectionArguments {
  @Field(() => String, {
    description:
      'What to look for: names, aliases, acronyms, former names, the start or a part of a word, the domain of a website. æ, ø, å and ae, oe, aa are the same; what is typed otherwise is found after that.',
  })
  text!: string;

  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only these kinds; all where it is left out, none where it is empty.',
  })
  kinds?: Kind[];
}

/** Finds entities of every kind by what people call them. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Looks through the names and descriptions of everything on record. Exact names come first, then what starts with it, words that start with it, parts of words, similar names, descriptions; within each by name, of similar ones the shortest first.',
  })
  async search(
    @Args(() => SearchArguments) { text, kinds: wanted, ...page }: SearchArguments,
    @Arg('minConfidence', () => enumOf(Confidence), {
      defaultValue: 'INFERRED',
      description: 'Only records that are at least this sure.',
    })
    minConfidence: Confidence,
    @Ctx() { database, signal, sight }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SearchEdge> & { readonly facets: SearchFacets }> {
    const list = new ListName('search', { text, kinds: wanted, minConfidence }, sight);
    const looked = domainOf(text);
    const words = foldedWords(looked);
    const [longest] = words.toSorted((a, b) => b.length - a.length);
    const asked = {
      kinds: wanted ?? kindNames,
      confidences: atLeast(minConfidence),
      given: { sight, kindsCounted: fieldsShown(info).has('facets') },
      page: readPage(page, () => list),
    };
    const find = async (): Promise<SearchSlice> => {
      if (longest === undefined) return nothing;
      const similar = similarTo(folded(looked));
      const parameters = {
        phrase: folded(looked),
        words,
        longest,
        similarPhrase: similar.phrase,
        similarWords: similar.words,
        similarLongest: similar.longest,
        joined: similar.joined,
        ...asked,
      };
      const [slice = nothing] = await database.read(search, parameters, { signal });
      const question = slice.total === 0 ? misspelt(similar.words) : null;
      if (question === null) return slice;
      const [misspeltSlice = nothing] = await database.read(searchMisspelt, { question, ...asked }, { signal });
      return misspeltSlice;
    };
    const slice = await find();
    const found = connectionOf(slice, ({ key, match, entity }) => ({
      node: entityNode(entity),
      match: matches[match] ?? 'DESCRIPTION',
      cursor: cursorOf([key, entity.id], list),
    }));
    return { ...found, facets: { kinds: slice.kinds } };
  }
}
