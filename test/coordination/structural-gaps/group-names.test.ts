import { describe, expect, test } from 'vitest';
import { render } from '../../../src/coordination/answer/sentence.js';
import { View } from '../../../src/coordination/answer/view.js';
import { groupInWords } from '../../../src/coordination/structural-gaps/group-names.js';
import { dividedNetwork } from '../../../src/coordination/structural-gaps/gulfs.js';
import { upper } from '../expecting.js';
import { claim, network, organisation, theme, worldOf, type Part } from '../records.js';
import { drawn, letters, member } from '../networks/drawn.js';

/** What the first community is called, in Danish and English. */
function called(...parts: Part[]): string[] {
  const world = worldOf(...parts);
  const divided = dividedNetwork(world, {});
  const [group] = divided.groups('COMMUNITIES');
  if (!group) throw new Error('There is no community');
  return (['da', 'en'] as const).map((language) =>
    render(groupInWords(new View(world, {}), divided, group, language), language, upper),
  );
}

describe('A group that is no network', () => {
  const four = drawn('abcd', 'abc', 'bd', 'cd', 'b');

  test('of up to three is called by their names, who has most ties first', () => {
    expect(called(...drawn('abc', 'ab', 'bc'))).toEqual(['B, A og C', 'B, A and C']);
  });

  test('of more is called by who has most ties, then most initiatives, and how many others', () => {
    expect(called(...four)).toEqual(['B og tre andre', 'B and three others']);
  });

  test('is called by the network of which all are members and nobody else is', () => {
    const inN = letters('abcd').map((slug) => member(slug, 'n'));
    expect(called(...four, network('n'), ...inN)).toEqual(['medlemmerne af N', 'the members of N']);
    const another = [organisation('e'), member('e', 'n')];
    expect(called(...four, network('n'), ...inN, ...another)[1]).toBe('B and three others');
  });

  test('is called by the theme that all have and nobody else has', () => {
    const onT = letters('abcd').map((slug) => claim('HAS_THEME', `organisation:${slug}`, 'theme:t'));
    expect(called(...four, theme('t'), ...onT)[1]).toBe('those who work on the theme T');
    const another = [organisation('e'), claim('HAS_THEME', 'organisation:e', 'theme:t')];
    expect(called(...four, theme('t'), ...onT, ...another)[1]).toBe('B and three others');
  });
});
