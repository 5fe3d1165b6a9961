import { execa } from 'execa';
import { Kind, parse } from 'graphql';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/server/playground/examples.js';
import { contextMaker } from '../../src/start.js';
import { schema } from '../product-schema.js';
import { ask, database, loadOnly } from '../world.js';
import { closeServers, serveSchema, type Answer } from './servers.js';

afterAll(closeServers);

describe('The examples of the playground', () => {
  beforeAll(async () => loadOnly('seed/globalt-fokus'));

  it.each(readExamples())('“$title.en” has an answer in the dataset that everybody starts with', async ({ query }) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('"id":');
  });

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
});
