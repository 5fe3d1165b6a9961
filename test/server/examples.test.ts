import { execa } from 'execa';
import { Kind, parse } from 'graphql';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fittingExamples, readExamples, readWordings } from '../../src/server/playground/examples.js';
import { contextMaker, publicIdsIn } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { ask, database, emptyGraph, loadOnly } from '../world.js';
import { closeServers, serveSchema, type Answer } from './servers.js';

afterAll(closeServers);

const onRecord = publicIdsIn(database);

/** Where a list is empty: networks with members in common wherever they share a theme; needs of one year; no goal, no assessment. */
const hasNothing = new Set([
  'seed/example 55-structural-gaps.graphql',
  'seed/globalt-fokus 32-which-goals-are-served.graphql',
  'seed/globalt-fokus 33-needs-that-come-back.graphql',
  'seed/globalt-fokus 34-how-priorities-were-reached.graphql',
]);

/** The sources of the facts name no audience, no assessment and no process. */
const isLeftOut = new Set([
  'seed/globalt-fokus 49-whom-nothing-is-offered.graphql',
  'seed/globalt-fokus 84-who-answered-an-assessment.graphql',
  'seed/globalt-fokus 86-who-is-ready-for-a-process.graphql',
]);

describe.each(['seed/example', 'seed/globalt-fokus'])('The examples of the playground on %s', (folder) => {
  beforeAll(async () => loadOnly(folder));

  it.each(readExamples())('“$title.en” has an answer', async ({ file }) => {
    const example = (await fittingExamples(readWordings(), onRecord)).find((each) => each.file === file);
    expect(example === undefined).toBe(isLeftOut.has(`${folder} ${file}`));
    if (!example) return;
    const { data, errors } = await ask(example.query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(
      hasNothing.has(`${folder} ${file}`) ? /"totalCount":0/u : /"id":|"claimCount":[1-9]/u,
    );
  });
});

describe('The examples of the playground', () => {
  it('each have one operation with a name, by which GraphiQL calls their tab', () => {
    const names = readExamples().map(({ query }) => {
      const [operation, ...others] = parse(query).definitions;
      return others.length === 0 && operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
    });
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have one for curl beside them in the README, which is answered as it stands there', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const [, command = ''] = /```sh\n(curl .*?)```/su.exec(readme) ?? [];
    const { url } = await serveSchema(schema, contextMaker(database));
    const { stdout } = await execa(command.replace('http://localhost:4000/graphql', url), { shell: true });
    const { data, errors } = JSON.parse(stdout) as Answer;
    expect([errors, JSON.stringify(data).match(/"id":"organisation:/gu)?.length]).toEqual([undefined, 3]);
  });

  it('name nothing that is not on record', async () => {
    await emptyGraph();
    const files = (await fittingExamples(readWordings(), onRecord)).map(({ file }) => file);
    expect(files).toContain('01-overlaps.graphql');
    expect(files).not.toContain('02-overlap-of-two.graphql');
  });
});
