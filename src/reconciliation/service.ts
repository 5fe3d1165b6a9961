import { LRUCache } from 'lru-cache';
import { SamspilError } from '../errors.js';
import { type Context, graphInMemory, type GraphInMemory } from '../graph/reading/index.js';
import { isEntityId } from '../graph/records/index.js';
import type { Language } from '../workbooks/index.js';
import { candidatesFor } from './candidates.js';
import { extended, proposed } from './extension.js';
import { manifestAt } from './manifest.js';
import { pageOf, previewPage, previewPolicy } from './preview.js';
import { kindIn, readExtension, readQueries } from './queries.js';
import { isSubjectKind, subjectKinds, Subjects } from './subjects.js';
import { suggestedEntities, suggestedProperties, suggestedTypes, type Typed } from './suggestions.js';

/** What somebody asks of the service. */
export interface Asked {
  /** What follows its address: nothing, a language, a part of it. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** The address under which the server was asked, without a path. */
  readonly origin: string;
  /** Who asks; takes from their budget what it costs. */
  readonly context: (cost: number) => Promise<Context>;
}

/** What it answers: JSON, or a page. */
export interface Answered {
  readonly mediaType: string;
  readonly content: string;
  /** What the page may do, where it is one. */
  readonly policy?: string;
}

export interface ReconciliationOptions {
  /** Where it lies below the server, such as `/reconcile`. */
  readonly at: string;
  /** Whether whoever has no token may read. */
  readonly anonymous: boolean;
  /** Whether there are pages that tell all of an entity. */
  readonly explorer: boolean;
}

/** What a query, an extended entity and a suggestion cost (docs/limits.md): each is looked for among all names. */
const [QUERY, ENTITY, LIGHT] = [100, 10, 50];

const parts = ['', 'suggest/entity', 'suggest/property', 'suggest/type', 'properties', 'preview'] as const;
type Part = (typeof parts)[number];

/**
 * Makes a service of the W3C community group's Reconciliation Service API 0.2, at the rights of whoever asks.
 * @throws UNKNOWN_EXPORT where there is no such part of it, BAD_USER_INPUT, TOO_MANY_QUERIES, UNKNOWN_ID, NOT_IN_MEMORY
 */
export const reconciliation =
  (options: ReconciliationOptions) =>
  async (asked: Asked): Promise<Answered> => {
    const { language, part } = placeOf(asked.path, options.at);
    const address = `${asked.origin}${options.at}/${language}`;
    requireKnown(part, asked.parameters);
    return part === 'preview'
      ? preview(asked, language, options)
      : json(await answerOf(part, asked, language, address, options));
  };

const json = (value: object): Answered => ({
  mediaType: 'application/json; charset=utf-8',
  content: JSON.stringify(value),
});

function placeOf(path: string, at: string): { readonly language: Language; readonly part: Part } {
  const { language = 'da', part = '' } =
    /^\/?(?:(?<language>da|en)(?:\/|$))?(?<part>.*?)\/?$/u.exec(path)?.groups ?? {};
  const known = parts.find((each) => each === part);
  if (known === undefined)
    throw new SamspilError(
      'UNKNOWN_EXPORT',
      `There is no ${at}${path}. There are ${parts.map((each) => `${at}/${each}`).join(', ')}.`,
    );
  return { language: language === 'en' ? 'en' : 'da', part: known };
}

/** What each part can be asked with. OpenRefine sends more to its suggestions, which changes nothing. */
const known: Readonly<Record<Part, readonly string[]>> = {
  '': ['queries', 'extend'],
  'suggest/entity': ['prefix', 'cursor', 'type', 'type_strict'],
  'suggest/property': ['prefix', 'cursor', 'type'],
  'suggest/type': ['prefix', 'cursor', 'type'],
  properties: ['type', 'limit'],
  preview: ['id'],
};

function requireKnown(part: Part, parameters: URLSearchParams): void {
  if (parameters.has('callback'))
    throw new SamspilError(
      'BAD_USER_INPUT',
      'There is no JSONP (`callback`): pages of any site may ask by CORS, as version 0.2 has it.',
      { details: { parameter: 'callback' } },
    );
  for (const name of new Set(parameters.keys())) {
    if (!known[part].includes(name))
      throw new SamspilError(
        'BAD_USER_INPUT',
        `There is no parameter “${name}” here. There are ${known[part].map((each) => `\`${each}\``).join(', ')}.`,
        { details: { parameter: name } },
      );
    if (parameters.getAll(name).length > 1)
      throw new SamspilError('BAD_USER_INPUT', `The parameter \`${name}\` is there several times. Give it once.`, {
        details: { parameter: name },
      });
  }
}

async function answerOf(
  part: Exclude<Part, 'preview'>,
  { parameters, context }: Asked,
  language: Language,
  address: string,
  options: ReconciliationOptions,
): Promise<object> {
  const [queries, extend] = [parameters.get('queries'), parameters.get('extend')];
  switch (part) {
    case '': {
      if (queries !== null && extend !== null)
        throw new SamspilError('BAD_USER_INPUT', 'Ask for `queries` or `extend`, one at a time.');
      if (extend !== null) {
        const extension = readExtension(extend);
        return extended(extension, await subjectsFor(context, ENTITY * (extension.ids.length + 1)), language);
      }
      if (queries === null) return manifestAt(address, language, options);
      const batch = readQueries(queries);
      const found = candidatesFor(batch, await subjectsFor(context, QUERY * (batch.size + 1)), language);
      return Object.fromEntries([...found].map(([key, result]) => [key, { result }]));
    }
    case 'suggest/entity': {
      const typed = typedIn(parameters);
      const type = parameters.get('type');
      const kinds = type === null || type === '' ? subjectKinds : [kindIn(type)];
      return suggestedEntities(typed, kinds, await subjectsFor(context, LIGHT), language);
    }
    case 'suggest/property':
    case 'suggest/type': {
      const typed = typedIn(parameters);
      await context(LIGHT);
      return part === 'suggest/type' ? suggestedTypes(typed, language) : suggestedProperties(typed, language);
    }
    case 'properties': {
      const kind = kindIn(parameters.get('type') ?? '');
      const limit = wholeNumber(parameters, 'limit');
      await context(LIGHT);
      return proposed(kind, limit, language);
    }
  }
}

async function preview(
  { parameters, context, origin }: Asked,
  language: Language,
  { explorer }: ReconciliationOptions,
): Promise<Answered> {
  const id = parameters.get('id') ?? '';
  const subjects = await subjectsFor(context, LIGHT);
  const entity = isEntityId(id) ? subjects.seen(id) : null;
  if (!entity || !isSubjectKind(entity.node.type))
    throw new SamspilError(
      'UNKNOWN_ID',
      `Nothing that can be reconciled with is on record under “${id.slice(0, 200)}”.`,
      {
        details: { id },
      },
    );
  const link = explorer ? origin + pageOf(entity, language) : null;
  return {
    mediaType: 'text/html; charset=utf-8',
    content: previewPage(entity, subjects, language, link),
    policy: previewPolicy,
  };
}

function typedIn(parameters: URLSearchParams): Typed {
  return { prefix: parameters.get('prefix') ?? '', cursor: wholeNumber(parameters, 'cursor') ?? 0 };
}

function wholeNumber(parameters: URLSearchParams, name: string): number | null {
  const text = parameters.get(name);
  if (text === null || text === '') return null;
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new SamspilError('BAD_USER_INPUT', `\`${name}\` is a whole number, and “${text.slice(0, 100)}” is none.`, {
    details: { parameter: name },
  });
}

/** For callers with how many different rights names are kept. */
const SIGHTS = 8;
/** What was read of a graph for callers with the same rights: it holds until the graph changes. */
const read = new WeakMap<GraphInMemory, LRUCache<string, Subjects>>();

async function subjectsFor(context: Asked['context'], cost: number): Promise<Subjects> {
  const { database, sight } = await context(cost);
  const graph = await graphInMemory(database);
  if (!graph)
    throw new SamspilError(
      'NOT_IN_MEMORY',
      'Names are compared in memory, where the graph is not at the moment. Ask again.',
    );
  const bySight = read.get(graph) ?? new LRUCache<string, Subjects>({ max: SIGHTS });
  read.set(graph, bySight);
  const key = JSON.stringify(sight);
  const known = bySight.get(key);
  if (known) return known;
  const subjects = new Subjects(graph, sight);
  bySight.set(key, subjects);
  return subjects;
}
