import { describe, expect, test } from 'vitest';
import { askersOf } from '../../../src/coordination/gaps/need-coverage.js';
import { whoAsksAbout, whoAsksFor } from '../../../src/coordination/facts/demand.js';
import { Demand } from '../../../src/coordination/learning/evidence-demand.js';
import { View } from '../../../src/coordination/answer/view.js';
import { inWords } from '../expecting.js';
import { claim, entity, need, organisation, theme, worldOf, type Part } from '../records.js';

const base = [...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) => organisation(slug)), need('n')];
const asks = (who: string, values = {}) => claim('STATES', `organisation:${who}`, 'need:n', values);

/** Who asks for the need, in both languages. */
function told(...parts: Part[]): { readonly da: string[]; readonly en: string[] } {
  const view = new View(worldOf(...base, ...parts), { minConfidence: 'UNCONFIRMED' });
  const index = view.projection.entities.indexOf('need:n');
  const reasons = whoAsksFor(view, index, askersOf(view, index, null));
  return { da: inWords(reasons, 'da'), en: inWords(reasons, 'en') };
}

describe('Who asks for a need', () => {
  test('stated it in the year of what the claim rests on', () => {
    expect(told(asks('a', { asOf: '2015' }), asks('b', { asOf: '2015-03' }))).toEqual({
      da: ['A og B meldte behovet »N« ind i 2015.'],
      en: ['A and B stated the need “N” in 2015.'],
    });
  });

  test('stated it in the year of the assessment where the claim has no date', () => {
    const round = entity('Assessment', 'r', { period: '2023-09' });
    expect(told(round, asks('a', { assessment: 'assessment:r' })).en).toEqual(['A stated the need “N” in 2023.']);
  });

  test('stated it in a year that is not recorded, where it is not', () => {
    expect(told(asks('a'))).toEqual({
      da: ['A har meldt behovet »N« ind; året er ikke registreret.'],
      en: ['A has stated the need “N”; the year is not recorded.'],
    });
  });

  test('did not state what is inferred', () => {
    expect(told(asks('a', { confidence: 'INFERRED', asOf: '2014' }), asks('b', { confidence: 'INFERRED' }))).toEqual({
      da: ['Det er udledt (2014), at A og B har behovet »N«.'],
      en: ['It is inferred (2014) that A and B have the need “N”.'],
    });
    expect(told(asks('a', { confidence: 'INFERRED' })).en).toEqual([
      'It is inferred (year not recorded) that A has the need “N”.',
    ]);
  });

  test.each([
    ['REJECTED', 'en ansøgning fra 2014, der fik afslag', 'an application of 2014 that was turned down'],
    [
      'REJECTED_REAPPLY_INVITED',
      'en ansøgning fra 2014, der fik afslag',
      'an application of 2014 that was turned down',
    ],
    ['ELIGIBLE', 'en ansøgning fra 2014', 'an application of 2014'],
  ])('of whom it is inferred is told with the application that it rests on (%s)', (decision, da, en) => {
    const parts = [
      entity('Application', 'x', { decision, decided: '2014-12' }),
      claim('ADDRESSES', 'application:x', 'need:n', { confidence: 'INFERRED' }),
      claim('APPLIES', 'organisation:a', 'application:x'),
    ];
    const inferred = ['a', 'b'].map((slug) => asks(slug, { confidence: 'INFERRED', asOf: '2013' }));
    expect(told(...parts, ...inferred)).toEqual({
      da: [`Det er udledt af ${da}, at A har behovet »N«.`, 'Det er udledt (2013), at B har behovet »N«.'],
      en: [`It is inferred, from ${en}, that A has the need “N”.`, 'It is inferred (2013) that B has the need “N”.'],
    });
  });

  test('is told by the surest of its claims, and what nobody has confirmed apart', () => {
    const [inferred, unconfirmed] = [{ confidence: 'INFERRED' }, { confidence: 'UNCONFIRMED', asOf: '2020' }];
    const round = entity('Assessment', 'r', { period: '2023' });
    const parts = [round, asks('a', inferred), asks('a', { assessment: 'assessment:r' }), asks('b', unconfirmed)];
    expect(told(...parts).en).toEqual([
      'A stated the need “N” in 2023.',
      'It is unconfirmed that B has stated the need “N” (2020).',
    ]);
  });

  test('comes with the newest statement first, and after five the others are counted', () => {
    const years = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug, at) => asks(slug, { asOf: String(2010 + at) }));
    expect(told(...years).en).toEqual(['G, F, E, D, C and 2 others stated the need “N” in 2010–2016.']);
  });
});

test('What needs are about is told as inferred where nobody says it', () => {
  const needs = [need('m'), claim('STATES', 'organisation:b', 'need:m'), claim('STATES', 'organisation:c', 'need:m')];
  const about = (which: string, confidence: string) => claim('HAS_THEME', `need:${which}`, 'theme:t', { confidence });
  const told = (...parts: Part[]) => {
    const view = new View(worldOf(...base, theme('t'), asks('a'), ...needs, ...parts), {});
    const askers = new Demand(view).for(view.projection.entities.indexOf('theme:t'));
    const sentences = whoAsksAbout(view, { da: ['temaet T'], en: ['the theme T'] }, askers);
    return [inWords(sentences, 'da').slice(1), inWords(sentences, 'en').slice(1)];
  };
  expect(told(about('n', 'INFERRED'))).toEqual([
    ['Hvad behovet handler om, er udledt.'],
    ['What the need is about is inferred.'],
  ]);
  expect(told(about('n', 'INFERRED'), about('m', 'INFERRED'))).toEqual([
    ['Hvad behovene handler om, er udledt.'],
    ['What the needs are about is inferred.'],
  ]);
  expect(told(about('n', 'INFERRED'), about('m', 'CONFIRMED'))).toEqual([
    ['For A er det udledt, hvad behovet handler om.'],
    ['For A what the need is about is inferred.'],
  ]);
  expect(told(about('n', 'CONFIRMED'))).toEqual([[], []]);
});

test('Who asks for a theme has a need about it by its own word or by inference, or seeks it', () => {
  const parts = [
    theme('t'),
    claim('HAS_THEME', 'need:n', 'theme:t'),
    asks('a', { confidence: 'INFERRED' }),
    asks('b'),
    claim('SEEKS', 'organisation:c', 'theme:t'),
  ];
  const view = new View(worldOf(...base, ...parts), {});
  const askers = new Demand(view).for(view.projection.entities.indexOf('theme:t'));
  const about = { da: ['temaet T'], en: ['the theme T'] };
  expect(inWords(whoAsksAbout(view, about, askers), 'da')).toEqual([
    'B har meldt et behov ind om temaet T.',
    'Det er udledt, at A har et behov, der handler om temaet T.',
    'C søger temaet T.',
  ]);
});
