import { monthsRecorded, shownName } from '../graph/schema/index.js';
import { Confidence, valuesOf } from '../graph/vocabulary/index.js';
import type { EntityNode } from '../graph/reading/index.js';
import { aboutAnswer } from './answer.js';
import { measureColumns, recordColumns } from './columns.js';
import type { NamedNode, NetworkDocument } from './network-document.js';

/**
 * The network in columns, for a page that draws it: a list for each thing that is said, in the order of `ids`, and ties
 * and participations by the places in those lists. It names neither claims nor the initiatives of a tie: `network.json`
 * does. The names of the whole are in memory while it is written.
 */
export async function* jsonColumns(document: NetworkDocument): AsyncGenerator<string> {
  const organisations = await gathered(document.nodes());
  const initiatives = await gathered(document.initiatives());
  const organisationAt = placesOf(organisations.map(({ organisation }) => organisation));
  const initiativeAt = placesOf(initiatives.map(({ entity }) => entity.id));
  const { ties, participations } = document.answer;
  yield `{"about":${JSON.stringify(aboutAnswer(document))}`;
  yield* columns('organisations', {
    ids: organisations.map(({ organisation }) => organisation),
    ...namesOf(organisations.map(({ entity, organisation }) => entity ?? organisation)),
    ...Object.fromEntries(nodeColumns.map(({ name, of }) => [name, organisations.map(of)])),
  });
  const periods = initiatives.map(({ entity }) =>
    monthsRecorded('Initiative', 'period', { ...entity }, leastIn(document)),
  );
  yield* columns('initiatives', {
    ids: initiatives.map(({ entity }) => entity.id),
    ...namesOf(initiatives.map(({ entity }) => entity)),
    kind: initiatives.map(({ entity }) => entity.kind),
    status: initiatives.map(({ entity }) => entity.status),
    from: periods.map((months) => months?.from ?? null),
    to: periods.map((months) => months?.to ?? null),
    open: periods.map((months) => months?.open ?? null),
    lastKnown: periods.map((months) => months?.lastKnown ?? null),
  });
  yield* columns('ties', {
    a: ties.map(({ a }) => organisationAt.get(a)),
    b: ties.map(({ b }) => organisationAt.get(b)),
    weight: ties.map(({ weight }) => weight),
    collaboration: ties.map(({ collaboration }) => collaboration),
    bridge: ties.map(({ bridge }) => bridge),
  });
  // What has left the graph since the answer was worked out has no place among the initiatives.
  const shown = participations.filter(({ initiative }) => initiativeAt.has(initiative));
  yield* columns('participations', {
    organisation: shown.map(({ organisation }) => organisationAt.get(organisation)),
    initiative: shown.map(({ initiative }) => initiativeAt.get(initiative)),
    role: shown.map(({ role }) => role),
  });
  yield '\n}\n';
}

/** What is said of an organisation beside its names, which stand by language. */
const nodeColumns = [
  ...recordColumns.filter(({ name }) =>
    ['shortName', 'organisationKind', 'organisationSize', 'isNetwork'].includes(name),
  ),
  ...measureColumns,
] as const;

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const placesOf = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, place) => [id, place]));

/** A list of the object that is written, a column a line. */
function* columns(name: string, of: Readonly<Record<string, unknown>>): Generator<string> {
  yield `,\n${JSON.stringify(name)}:{`;
  yield Object.entries(of)
    .map(([column, values]) => `\n${JSON.stringify(column)}:${JSON.stringify(values)}`)
    .join(',');
  yield '\n}';
}

/** The names by language, and the places of those that stand in the other language: they have none in this one. */
function namesOf(entities: readonly (EntityNode | NamedNode['organisation'])[]) {
  const inLanguage = (language: 'DA' | 'EN') =>
    entities.map((entity) => (typeof entity === 'string' ? { text: entity, language } : shownName(entity, language)));
  const [da, en] = [inLanguage('DA'), inLanguage('EN')];
  const others = (names: typeof da, language: 'DA' | 'EN') =>
    names.flatMap((name, place) => (name.language === language ? [] : [place]));
  return {
    names: { da: da.map(({ text }) => text), en: en.map(({ text }) => text) },
    inOtherLanguage: { da: others(da, 'DA'), en: others(en, 'EN') },
  };
}

/** How sure a period must be. */
const leastIn = ({ answer }: NetworkDocument): Confidence =>
  valuesOf(Confidence).find((level) => level === answer.metric.parameters['minConfidence']) ?? 'INFERRED';
