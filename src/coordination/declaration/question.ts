import type { ClaimValues } from '../../graph/reading/index.js';
import type { ClaimId, EntityId } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { everything, type Metric, type Page, type Ranked } from '../answer/answer.js';
import type { Language } from '../answer/sentence.js';
import type { Texts } from '../projection/current-texts.js';
import type { Projection } from '../projection/projection.js';
import type { DeclaredObject, Defaulted, Fields, Holding, ValueOf, ValuesOf } from './fields.js';

export type { Holding } from './fields.js';

/** The arguments of a question as whoever works it out gets them: those with a default are always there. */
export type Asked<A extends Fields> = ValuesOf<A>;

/** The arguments of a question as whoever asks gives them: those with a default may be left out, or be null. */
export type Given<A extends Fields> = {
  readonly [Name in keyof A as MayLack<A[Name]> extends true ? never : Name]: ValueOf<A[Name]>;
} & {
  readonly [Name in keyof A as MayLack<A[Name]> extends true ? Name : never]?: ValueOf<A[Name]> | null | undefined;
};

type MayLack<F> = F extends Defaulted<unknown> ? true : undefined extends ValueOf<F> ? true : false;

/**
 * What a question weighs beside the objects in its answer: it looks at the whole graph, and works out what it tells. A
 * point is about a tenth of a millisecond of processors, as an object in an answer takes it, on 1,000 initiatives
 * (`npm run bench -- weights`, docs/limits.md).
 */
export interface Weight {
  /** Without any entry. */
  readonly cost: number;
  /** For each entry of its page. */
  readonly each: number;
}

/**
 * What looks once at every need, organisation or product. Otherwise weighs what compares every initiative or organisation
 * with every other, what asks several analyses, and what looks at one record alone.
 */
export const USUAL_WEIGHT: Weight = { cost: 300, each: 5 };

/** What is recorded of an entity in numbers and words, which no projection holds. */
export type RecordedValues = Readonly<Record<string, unknown>>;
export type Records = ReadonlyMap<EntityId, RecordedValues>;

/**
 * What is worked out in the thread that holds the projection, and asked for by its name. What it is given and what it
 * returns crosses to another thread: plain data, no functions.
 */
export interface Analysis<G extends object = object, Result = unknown> {
  readonly name: string;
  /** The kinds whose names and other texts it is given; none where it looks at who is joined to what, and when, only. */
  texts?(given: G): readonly Kind[];
  /**
   * Tells of which entities the API reads all that is recorded before the work, which is given it: numbers and words that
   * the projection lacks. Of none where it is left out.
   */
  readonly records?: Analysis<G, readonly EntityId[]>;
  /** @param page of a list the part that is worked out in full; all of it where it is left out */
  work(projection: Projection, given: G, page?: Page, texts?: Texts, records?: Records): Result;
}

/** What is said of a question beside its arguments and its answer. */
interface Described<A extends Fields> {
  /** Its field in the API. */
  readonly name: string;
  /** What it asks, as a person would. */
  readonly about: string;
  /** Its arguments, each with what it means. */
  readonly arguments: A;
  /**
   * Whose field it is: of a kind of entity, whose id is then the argument `id`, or of another answer that asks it; of the
   * query where it is left out.
   */
  readonly on?: Kind | 'ANSWER';
  /** What it computes, in which version of its definition. */
  readonly metric: Pick<Metric, 'name' | 'version'>;
  /** `USUAL_WEIGHT` where it is left out. */
  readonly weight?: Weight;
}

/** Works a question out: a pure function, which needs to name no more of what it is given than it uses. */
type Work<A extends Fields, Result> = (
  projection: Projection,
  asked: Asked<A>,
  page: Page,
  texts: Texts,
  records: Records,
) => Result;

/** A list of answers: what is in it, in which order, and what it says beside. */
export interface DeclaredList<D extends DeclaredObject = DeclaredObject, B extends Fields = Fields> {
  /** Of its connection and its edge; that of its entries where it is left out. */
  readonly name?: string;
  readonly about: string;
  /** What an entry is. */
  readonly of: D;
  /** What the list says beside its entries and their number. */
  readonly beside?: B;
}

/** A list that is worked out with its answer, as a whole, and shown page by page: `holds` names it, the work returns it. */
export interface HeldList<D extends DeclaredObject = DeclaredObject> {
  readonly about: string;
  readonly list: DeclaredList<D>;
}
type HeldLists = Readonly<Record<string, HeldList>>;
type Lists<L extends HeldLists> = { readonly [Name in keyof L]: readonly Holding<L[Name]['list']['of']>[] };

/** A list that an answer leads to, worked out only where somebody asks for it: a question of its own, asked by the answer. */
export interface AskedList<Answered = object> {
  readonly about: string;
  readonly question: ListQuestion;
  /** The arguments of that question which are shown: the others follow from the answer. */
  readonly shown: readonly string[];
  /** What that question is asked, by an answer and what it was asked with. */
  given(this: void, answer: Answered, asked: object): object;
}

/** The lists that answers lead to, by the names of their fields. */
interface Leading<L extends HeldLists, Answered> {
  readonly holds?: L;
  readonly asks?: Readonly<Record<string, AskedList<Answered>>>;
}

/** How answers tell what their claims state, such as amounts: the API reads it after the work, of a list for a page of it. */
export interface Stated<Answered = object> {
  /** The claims whose values are read. */
  claims(this: void, answer: Answered): readonly ClaimId[];
  /** The answer with what they state. */
  told(this: void, answer: Answered, values: ClaimValues): Answered;
}

/** A question with one answer. */
export interface Question<
  A extends Fields = Fields,
  D extends DeclaredObject = DeclaredObject,
  L extends HeldLists = HeldLists,
>
  extends Described<A>, Leading<L, Holding<D>>, Analysis<Given<A>, Holding<D> & Lists<L>> {
  readonly answer: D;
  readonly states?: Stated<Holding<D>>;
}

/** What the API reads of what is recorded, as far as whoever asks may see it. */
export interface Reading {
  /** What entities that are named together are called in running text. */
  names(ids: readonly EntityId[]): Promise<(id: EntityId, language: Language) => string>;
  entities(ids: readonly EntityId[]): Promise<Records>;
  claims(ids: readonly ClaimId[]): Promise<ClaimValues>;
}

/**
 * A question in two steps: its `work` finds what is to be told, in the thread; `written` makes the answer of that in the
 * API, with names, sources and whatever else is recorded. For pages of running text, such as a briefing.
 */
export interface WrittenQuestion<
  A extends Fields = Fields,
  D extends DeclaredObject = DeclaredObject,
  Found extends object = object,
>
  extends Described<A>, Analysis<Given<A>, Found> {
  readonly answer: D;
  written(this: void, found: Found, asked: Asked<A>, reading: Reading): Promise<Holding<D>>;
}

/** A question with a list of answers. */
export interface ListQuestion<
  A extends Fields = Fields,
  D extends DeclaredObject = DeclaredObject,
  B extends Fields = Fields,
>
  extends
    Described<A>,
    Pick<Leading<HeldLists, Holding<D>>, 'asks'>,
    Analysis<Given<A>, Ranked<Holding<D>> & ValuesOf<B>> {
  readonly list: DeclaredList<D, B>;
  /** Of the entries of a page. */
  readonly states?: Stated<Holding<D>>;
}

type Declaration<Of extends Analysis, W> = Omit<Of, 'work'> & { readonly work: W };
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- nothing is just what such a question has beside.
type None = Readonly<Record<never, never>>;

/**
 * Declares a question with one answer: all that the API, its documentation and the thread need to know of it. It is asked
 * where it is exported from a file `<name>.question.ts`; CONTRIBUTING.md has one worked through.
 */
export const question = <const A extends Fields, D extends DeclaredObject, L extends HeldLists = None>(
  declaration: Declaration<Question<A, D, L>, Work<A, Holding<D> & Lists<NoInfer<L>>>>,
): Question<A, D, L> => ({ ...declaration, work: withDefaults(declaration) });

/** Declares a question whose answer is written once it is found (`WrittenQuestion`). */
export const writtenQuestion = <const A extends Fields, D extends DeclaredObject, Found extends object>(
  declaration: Declaration<WrittenQuestion<A, D, Found>, Work<A, Found>>,
): WrittenQuestion<A, D, Found> => ({ ...declaration, work: withDefaults(declaration) });

/** Declares a question with a list of answers, of which `work` is asked for a page; all of it where nobody names one. */
export const listQuestion = <const A extends Fields, D extends DeclaredObject, B extends Fields = None>(
  declaration: Declaration<ListQuestion<A, D, B>, Work<A, Ranked<Holding<D>> & ValuesOf<B>>>,
): ListQuestion<A, D, B> => ({ ...declaration, work: withDefaults(declaration) });

/**
 * A list that an answer leads to, for `asks`.
 * @param given what the question is asked, by the answer and by what that was asked
 * @param shown the arguments of the question that the field takes: the others follow from the answer
 */
export const asking = <A extends Fields, D extends DeclaredObject, B extends Fields, Answered, As>(
  about: string,
  of: ListQuestion<A, D, B>,
  given: (answer: Answered, asked: As) => Given<A>,
  shown: readonly (keyof A & string)[] = [],
) => ({ about, question: of, given, shown });

/** Of what looks at the topology only. */
const noTexts: Texts = new Map();
const noRecords: Records = new Map();

/** What is left out of the arguments is as the API has it, whoever asks. */
function withDefaults<A extends Fields, Result>({
  arguments: fields,
  work,
}: {
  readonly arguments: A;
  readonly work: Work<A, Result>;
}): Analysis<Given<A>, Result>['work'] {
  const defaults = Object.fromEntries(
    Object.entries(fields).flatMap(([name, { byDefault }]) => (byDefault === undefined ? [] : [[name, byDefault]])),
  );
  return (projection, given, page = everything, texts = noTexts, records = noRecords) => {
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
    return work(projection, { ...defaults, ...said } as Asked<A>, page, texts, records);
  };
}
