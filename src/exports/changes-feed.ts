import { createHash } from 'node:crypto';
import { encode } from 'micromark-util-encode';
import {
  newestChanges,
  sentenceInWords,
  type ChangesFilter,
  type Language,
  type ShownChange,
} from '../coordination/index.js';
import { cypherQuery } from '../database/index.js';
import { graphState, type Context } from '../graph/reading/index.js';
import { daysIn, parseDate, today } from '../graph/records/index.js';
import type { Confidence } from '../graph/vocabulary/index.js';
import type { OpenFile } from './open-file.js';
import { confidence, language, list, requireKnown, single } from './parameters.js';
import { XmlWriter } from './xml.js';

/** What the feed is called. */
export const FEED = 'changes.atom';

const lists = ['themes', 'networks', 'organisations'] as const;
const singles = ['since', 'language', 'minConfidence'] as const;

/** How far back a feed goes that does not say since when, in days. */
const USUALLY = 30;
/** How many changes are looked at, and how many entries a feed has at most: readers keep what they have read. */
const [CHANGES, ENTRIES] = [300, 50];
/** How many changes of one write are told one by one. */
const TOLD = 20;

const timesOfWrites = cypherQuery<{ versions: readonly number[] }, { version: number; at: string }>(
  'exports/times-of-writes',
);

interface Asked {
  readonly since: string;
  readonly filter: ChangesFilter;
  readonly language: Language;
  readonly minConfidence: Confidence;
}

/** What one write changed, or one thing that began, ended or happened. */
interface Entry {
  readonly id: string;
  readonly updated: string;
  readonly changes: readonly ShownChange[];
}

/**
 * The newest changes as an Atom feed (RFC 4287), as whoever asks may see them: each write is an entry, and so is each thing
 * that began, ended or happened, once that is surely past. The id of an entry is the same in every state of the graph, in
 * another graph, of another filter or language it is another.
 * @throws BAD_USER_INPUT, UNKNOWN_ID, WRONG_KIND, BAD_DATE
 */
export async function changesFeed(parameters: URLSearchParams, context: Context, origin: string): Promise<OpenFile> {
  const asked = askedIn(parameters);
  const [{ key }, { reasons, changes }] = [
    await graphState(context.database),
    await newestChanges(context, asked, CHANGES),
  ];
  const entries = await entriesOf(context, changes, uuidOf([key, asked.language, asked.filter, asked.minConfidence]));
  const shown = await Promise.all(
    entries.map(async (entry) => ({ ...entry, sentences: await sentencesOf(context, entry.changes, asked.language) })),
  );
  const about = await Promise.all(reasons.map(async (reason) => sentenceInWords(reason, context)));
  return {
    mediaType: 'application/atom+xml; charset=utf-8',
    name: null,
    content: written(asked, shown, {
      id: `urn:uuid:${uuidOf(['feed', key, asked.language, asked.filter, asked.minConfidence])}`,
      self: `${origin}/export/${FEED}${parameters.size > 0 ? `?${parameters.toString()}` : ''}`,
      page: `${origin}/${asked.language}/digest?${pageOf(asked).toString()}`,
      subtitle: about.map((each) => each[asked.language]).join(' '),
    }),
  };
}

function askedIn(parameters: URLSearchParams): Asked {
  requireKnown(parameters, [...lists, ...singles]);
  const [themes, networks, organisations] = lists.map((name) => list(parameters, name) ?? undefined);
  return {
    since: single(parameters, 'since') ?? dayBefore(today(), USUALLY),
    filter: { themes, networks, organisations, includeNarrower: true },
    language: language(parameters) ?? 'da',
    minConfidence: confidence(single(parameters, 'minConfidence')) ?? 'INFERRED',
  };
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The same on the pages for browsers. */
function pageOf({ since, filter }: Asked): URLSearchParams {
  const page = new URLSearchParams({ since });
  for (const name of lists) if (filter[name]?.length) page.set(name, filter[name].join(','));
  return page;
}

/** @param of tells entries of one feed from those of another */
async function entriesOf(context: Context, changes: readonly ShownChange[], of: string): Promise<Entry[]> {
  const writes = new Map<number, ShownChange[]>();
  for (const change of changes)
    if (change.recordedVersion !== null)
      writes.set(change.recordedVersion, [...(writes.get(change.recordedVersion) ?? []), change]);
  // The last of a list that was cut off may lack some of its changes.
  const last = changes.at(-1)?.recordedVersion;
  if (changes.length === CHANGES && writes.size > 1 && last != null) writes.delete(last);
  const times = await context.database.read(timesOfWrites, { versions: [...writes.keys()] }, context);
  const at = new Map(times.map(({ version, at: time }) => [version, time]));
  const written = [...writes].map(([version, own]) => ({
    id: uuidOf([of, 'write', version]),
    updated: at.get(version) ?? midnight(own[0]?.date ?? ''),
    // What something is says more than what it is tied to.
    changes: own.toSorted((one, other) => Number(one.entityId === null) - Number(other.entityId === null)),
  }));
  const past = changes.flatMap((change) => {
    const day = change.recordedVersion === null ? daysIn(parseDate(change.date))?.last : undefined;
    if (day === undefined || day > today()) return [];
    const id = uuidOf([of, change.what, change.entityId, change.claimId, change.date]);
    return [{ id, updated: midnight(day), changes: [change] }];
  });
  return [...written, ...past]
    .sort((one, other) => Number(one.updated < other.updated) - Number(one.updated > other.updated))
    .slice(0, ENTRIES);
}

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** A name that anybody can make anew of the same parts (RFC 9562, version 8). */
function uuidOf(parts: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

async function sentencesOf(context: Context, changes: readonly ShownChange[], language: Language): Promise<string[]> {
  const reasons = changes.slice(0, TOLD).flatMap((change) => change.reasons);
  const told = await Promise.all(reasons.map(async (reason) => (await sentenceInWords(reason, context))[language]));
  const more = changes.length - TOLD;
  return more > 0 ? [...told, words[language].more(more)] : told;
}

const words = {
  da: {
    title: 'Samspil: hvad der er ændret',
    others: (count: number) => ` (og ${count} til)`,
    more: (count: number) => `Og ${count} til.`,
  },
  en: {
    title: 'Samspil: what has changed',
    others: (count: number) => ` (and ${count} more)`,
    more: (count: number) => `And ${count} more.`,
  },
} as const;

interface Shown extends Entry {
  readonly sentences: readonly string[];
}

interface About {
  readonly id: string;
  readonly self: string;
  readonly page: string;
  readonly subtitle: string;
}

/** @param about what is said of the feed as a whole */
async function* written({ language, since }: Asked, entries: readonly Shown[], about: About): AsyncGenerator<string> {
  const xml = new XmlWriter();
  const { title, others } = words[language];
  xml.open('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language });
  xml.element('id', {}, about.id);
  xml.element('title', {}, title);
  if (about.subtitle !== '') xml.element('subtitle', {}, about.subtitle);
  xml.element('updated', {}, entries[0]?.updated ?? midnight(daysIn(parseDate(since))?.first ?? since));
  xml.open('author');
  xml.element('name', {}, 'Samspil');
  xml.close();
  xml.element('link', { rel: 'self', type: 'application/atom+xml', href: about.self });
  xml.element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: about.page });
  yield xml.take();
  for (const { id, updated, changes, sentences } of entries) {
    const beside = changes.slice(1).reduce((sum, { count }) => sum + count, 0);
    xml.open('entry');
    xml.element('id', {}, `urn:uuid:${id}`);
    xml.element('title', {}, `${sentences[0] ?? ''}${beside > 0 ? others(beside) : ''}`);
    xml.element('updated', {}, updated);
    for (const what of new Set(changes.map((change) => change.what))) xml.element('category', { term: what });
    xml.element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: about.page });
    xml.element(
      'content',
      { type: 'html' },
      `<ul>${sentences.map((each) => `<li>${encode(each)}</li>`).join('')}</ul>`,
    );
    xml.close();
    yield xml.take();
  }
  xml.end();
  yield xml.take();
}
