import { slugOf } from '../dataset/index.js';
import type { DraftOnRecord } from '../drafts/index.js';
import { type EntityId, folded, isEntityId, personalDataIn, prefixOf, wrongLettersIn } from '../graph/records/index.js';
import { kinds } from '../graph/vocabulary/index.js';
import { type Asking, counted, nameOf, type Names, type Question, words, type Words } from '../workbooks/index.js';
import type { GraphNode } from './graph.js';
import { type Drawn, drawn, kindMeant } from './meanings.js';

/** A node that is meant, and what it is on record as; a new one has the id that it gets. */
export interface Meant {
  readonly kind: Drawn;
  readonly id: EntityId;
  readonly label: string;
  readonly isNew: boolean;
}

/** What each node means, by its id in the file; those that are left out have nothing. */
export async function nodesMeant(
  nodes: readonly GraphNode[],
  isOwn: boolean,
  record: DraftOnRecord,
  asking: Asking,
  notes: Words[],
): Promise<ReadonlyMap<string, Meant>> {
  const readable = nodes.filter(({ label }) => personalDataIn(label) === null && wrongLettersIn(label) === null);
  if (readable.length < nodes.length) notes.push(unreadable(nodes.length - readable.length));
  const counts = new Map<string | null, number>();
  for (const { kind } of readable) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const found = new Map<string, Meant>();
  const waiting: { readonly node: GraphNode; readonly kind: Drawn }[] = [];
  for (const node of readable) {
    const own = isEntityId(node.id) ? drawn.find((kind) => isEntityId(node.id, kind)) : undefined;
    if (own && isEntityId(node.id) && (await record.names(own)).get(node.id)) {
      found.set(node.id, { kind: own, id: node.id, label: node.label, isNew: false });
      continue;
    }
    const kind = isOwn ? 'Organisation' : kindMeant(node.kind, counts.get(node.kind) ?? 0, asking);
    if (kind) waiting.push({ node, kind });
  }
  for (const kind of drawn) {
    const ofKind = waiting.filter((each) => each.kind === kind).map(({ node }) => node);
    if (ofKind.length === 0) continue;
    const ids = await idsByName(ofKind, kind, await record.names(kind), record, asking);
    for (const { id, label } of ofKind) {
      const its = ids.get(folded(label));
      if (its) found.set(id, { kind, label, ...its });
    }
  }
  return found;
}

const NEW = 'NEW';

/** What nodes of one kind are by their names: one on record, or new; what is nearly one is asked about. */
async function idsByName(
  nodes: readonly GraphNode[],
  kind: Drawn,
  names: Names,
  record: DraftOnRecord,
  asking: Asking,
): Promise<ReadonlyMap<string, { readonly id: EntityId; readonly isNew: boolean }>> {
  const labels = new Map(nodes.map(({ label }) => [folded(label), label]));
  const near = names.near([...labels.values()].filter((label) => names.called(label) === null));
  const ids = new Map<string, { readonly id: EntityId; readonly isNew: boolean }>();
  const fresh = new Map<string, EntityId>();
  for (const [key, label] of labels) {
    const same = names.called(label)?.ids ?? [];
    const [only] = same;
    const among = same.length === 0 ? (near.get(label) ?? []) : same.length > 1 ? same : [];
    const answer = among.length > 0 ? asking.ask(who(label, kind, among, names)) : (only ?? NEW);
    if (answer === NEW) fresh.set(key, `${prefixOf(kind)}:${slugOf(label)}` as EntityId);
    else if (answer !== null) ids.set(key, { id: answer as EntityId, isNew: false });
  }
  const used = new Set(await record.taken([...fresh.values()].flatMap((id) => numbered(id))));
  for (const [key, first] of fresh) {
    const id = numbered(first).find((each) => !used.has(each));
    if (id === undefined) continue;
    used.add(id);
    ids.set(key, { id, isNew: true });
  }
  return ids;
}

const TRIED = 20;
const numbered = (first: EntityId): EntityId[] =>
  Array.from({ length: TRIED }, (_, at) => (at === 0 ? first : (`${first}-${at + 1}` as EntityId)));

function who(label: string, kind: Drawn, among: readonly EntityId[], names: Names): Question {
  const called = (id: EntityId): string => `${nameOf(names.get(id) ?? { id, values: {} })} (${id})`;
  return {
    id: `who:${label}`,
    text: words(
      `»${label}« (${kinds[kind].da}): er det en af dem, der er registreret?`,
      `“${label}” (${kinds[kind].en}): is it one of those on record?`,
    ),
    options: [
      ...among.map((id) => ({ value: id, text: words(called(id), called(id)) })),
      { value: NEW, text: words('nej, en ny', 'no, a new one') },
    ],
  };
}

function unreadable(count: number): Words {
  const nodes = counted(count, ['knude', 'knuder'], ['node', 'nodes']);
  const why =
    count === 1
      ? 'was not read: it holds data on a person, or its'
      : 'were not read: they hold data on a person, or their';
  return words(
    `${nodes.da} er ikke læst: der står oplysninger om en person, eller bogstaverne er gået i stykker.`,
    `${nodes.en} ${why} letters came out wrong.`,
  );
}
