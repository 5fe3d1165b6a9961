import { array, assert, constantFrom, dictionary, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withShared } from '../../src/graph/reading/shared-values.js';

const source = constantFrom('source:a', 'source:b', 'source:c');
const name = constantFrom('sources', 'confidence', 'firstDay', 'nameDa', 'id', 'sectors');

describe('Values in memory', () => {
  it('are what was recorded, whatever was recorded before', () => {
    assert(
      property(dictionary(name, oneof(string(), source, array(source))), (values) => {
        expect(withShared(values)).toEqual(values);
      }),
    );
  });

  it('that many claims have alike, such as their sources, are kept once', () => {
    const [one, other] = [{ sources: ['source:a', 'source:b'] }, { sources: ['source:a', 'source:b'] }].map(withShared);
    expect(one?.sources).toBe(other?.sources);
  });
});
