import type { JsonPart } from '../../src/drafts/index.js';
import { type GrantsFile, GrantsReader } from '../../src/grants/index.js';
import type { GraphFile } from '../../src/graphs/graph.js';
import { graphIn, GraphReader } from '../../src/graphs/index.js';

/** The parts of what stands in JSON, in the order in which a file tells them. */
export function partsOf(json: object): JsonPart[] {
  return Object.entries(json).flatMap(([name, value]: [string, unknown]): JsonPart[] => {
    if (typeof value !== 'object' || value === null) return [{ name, within: null, value }];
    const inside = Object.entries(value).map(([key, item]: [string, unknown]) => ({
      name,
      within: Array.isArray(value) ? Number(key) : key,
      value: item,
    }));
    return [...inside, { name, within: null, value: Array.isArray(value) ? [] : {} }];
  });
}

/** The grants in JSON. */
export function grantsIn(json: object): GrantsFile {
  const reader = new GrantsReader();
  for (const part of partsOf(json)) reader.add(part);
  const file = reader.file();
  if (file) return file;
  throw new Error('There are no grants');
}

/** The graph in JSON; null where it is none. */
export function graphInJson(json: object): GraphFile | null {
  const reader = new GraphReader();
  for (const part of partsOf(json)) reader.add(part);
  return graphIn(reader);
}

export function graphOfJson(json: object): GraphFile {
  const graph = graphInJson(json);
  if (graph) return graph;
  throw new Error('It is no graph');
}
