import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cypherFolder } from '../../src/database/index.js';
import { kindNames } from '../../src/graph/vocabulary/index.js';

/*
 * A query that forgets the guard of one entity or claim shows what is for somebody else. Each either looks at the guard of
 * all that it matches, or says in its header why it need not: `Unguarded: …`.
 */
const files = readdirSync(cypherFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher') && !file.startsWith('migrations'))
  .map((file) => file.replace(/\.cypher$/u, ''));

const textOf = (file: string): string => readFileSync(join(cypherFolder, `${file}.cypher`), 'utf8');
const queryOf = (text: string): string => text.replaceAll(/^\s*\/\/.*$/gmu, '');
const reasonIn = (text: string): string | undefined => /^\/\/ Unguarded: (?<why>.+)$/mu.exec(text)?.groups?.['why'];

const guarded = new Set<string>(['Entity', 'Merged', 'Network', ...kindNames]);
const node = /\((?<name>\w*)(?::(?<labels>\$\([\w.]+\)|[\w|:]+))?\s*(?:\{[^}]*\})?\)/gu;
const relationship = /-\[(?<name>\w*)(?::[^\]]*)?\]-/gu;

/** What a query matches that may be guarded, by the names of its variables; `(:Entity)` for what has none. */
function matchedIn(query: string): Set<string> {
  const nodes = [...query.matchAll(node)].flatMap(({ 0: text, groups: { name = '', labels = '' } = {} }) => {
    const mayBe = labels.startsWith('$') || labels.split(/[:|]/u).some((label) => guarded.has(label));
    return mayBe ? [name === '' ? text : name] : [];
  });
  const claims = [...query.matchAll(relationship)].map(({ 0: text, groups }) => groups?.['name'] || text);
  const found = [...query.matchAll(/queryNodes\([^)]*\) YIELD node AS (?<name>\w+)/gu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
  return new Set([...nodes, ...claims, ...found]);
}

/** Those that no guard is looked at of. What has no name is found again as an end of its claim. */
function forgottenIn(text: string): string[] {
  const query = queryOf(text);
  const ends = ['startNode', 'endNode'].every((end) => {
    const name = new RegExp(`${end}\\(\\w+\\) AS (?<name>\\w+)`, 'u').exec(query)?.groups?.['name'];
    return name !== undefined && query.includes(`${name}.guard`);
  });
  return [...matchedIn(query)].filter((name) =>
    name.startsWith('(') ? !ends : name.startsWith('-') || !new RegExp(`\\b${name}\\.guard\\b`, 'u').test(query),
  );
}

const [open, closed] = [
  files.filter((file) => reasonIn(textOf(file))),
  files.filter((file) => !reasonIn(textOf(file))),
];

test.each(closed)('%s shows nothing past a guard', (file) => {
  expect(forgottenIn(textOf(file))).toEqual([]);
});

test('a query that says why it looks at no guard looks at none', () => {
  expect(open.filter((file) => /\$(?:given\.)?sight\b/u.test(textOf(file)))).toEqual([]);
});

test('a guard that is forgotten is found, of each entity and claim that is matched', () => {
  const found = (query: string) => forgottenIn(query).sort();
  const one =
    'MATCH (a:Entity {id: $id})-[claim:$($verb)]->(b:Organisation) WHERE coalesce(a.guard IN $given.sight, true)';
  expect(found(one)).toEqual(['b', 'claim']);
  expect(found(`${one} AND all(guard IN [claim.guard, b.guard] WHERE coalesce(guard IN $given.sight, true))`)).toEqual(
    [],
  );
  expect(found('MATCH (:Entity {id: $id})-[:USES]->(:Method)')).toEqual([
    '(:Entity {id: $id})',
    '(:Method)',
    '-[:USES]-',
  ]);
  expect(found("CALL db.index.fulltext.queryNodes('names', $text) YIELD node AS entity")).toEqual(['entity']);
  expect(found('MATCH (graph:Graph) RETURN graph.version')).toEqual([]);
});
