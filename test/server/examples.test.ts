import { Kind, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/server/playground/examples.js';
import { ask, loadOnly } from '../world.js';

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
});
