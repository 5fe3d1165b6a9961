import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, test } from 'vitest';
import { briefing } from '../../../src/coordination/briefing/briefing.question.js';
import {
  claimsIn,
  htmlPage,
  markdownPage,
  namedIn,
  type Briefing,
  type Material,
} from '../../../src/coordination/briefing/page.js';
import type { EntityId } from '../../../src/graph/records/ids.js';
import { codeOf, upper } from '../expecting.js';
import { claim, entity, initiative, method, need, organisation, theme, worldOf, type Part } from '../records.js';

const parts: Part[] = [
  theme('water'),
  theme('wells'),
  method('m'),
  need('n'),
  ...['a', 'b', 'c'].map((slug) => organisation(slug)),
  initiative('now', { period: '2026-01/2026-12' }),
  initiative('beside', { period: '2026-06/2027-06' }),
  initiative('undated', { status: 'UNKNOWN', period: '../2020' }),
  entity('Learning', 'l', { kind: 'LESSON' }),
  entity('Practice', 'old', { kind: 'TOOL', evidence: 'RETIRED' }),
  entity('Trend', 'trend', { stage: 'EMERGING' }),
  entity('Application', 'app', { decision: 'REJECTED', decided: '2024-05' }),
  claim('BROADER', 'theme:wells', 'theme:water'),
  claim('HAS_THEME', 'initiative:now', 'theme:water'),
  claim('HAS_THEME', 'initiative:beside', 'theme:water'),
  claim('HAS_THEME', 'initiative:undated', 'theme:wells'),
  claim('HAS_THEME', 'need:n', 'theme:water'),
  claim('HAS_THEME', 'trend:trend', 'theme:water'),
  claim('HAS_THEME', 'practice:old', 'theme:water'),
  claim('HAS_THEME', 'application:app', 'theme:water'),
  claim('USES', 'initiative:now', 'method:m'),
  claim('PARTICIPATES_IN', 'organisation:a', 'initiative:now', { role: 'LEAD' }),
  claim('PARTICIPATES_IN', 'organisation:b', 'initiative:beside'),
  claim('STATES', 'organisation:c', 'need:n'),
  claim('PRODUCED', 'initiative:now', 'learning:l'),
  claim('OFFERS', 'organisation:a', 'method:m'),
  claim('SEEKS', 'organisation:c', 'method:m'),
  claim('AWARE_OF', 'organisation:b', 'trend:trend'),
  claim('APPLIES', 'organisation:c', 'application:app'),
];
const found = briefing.work(worldOf(...parts), { theme: 'theme:water' });
const plain = (
  nameOf: Material['nameOf'] = upper,
  sourceName = 'A source',
  address: string | null = null,
): Material => ({
  nameOf,
  sourcesOf: new Map(claimsIn(found).map((claimed) => [claimed, ['source:s' as EntityId]])),
  sources: new Map([['source:s' as EntityId, { name: sourceName, publisher: null, published: '2026', address }]]),
});
const linesOf = (page: Briefing, language: 'da' | 'en'): string[] =>
  markdownPage(page, language, plain())
    .text.split('\n')
    .filter((line) => line !== '');

describe('A briefing', () => {
  test('tells what goes on, what is at risk, what lacks, who fits whom, what was learned, and what is not known', () => {
    expect(linesOf(found, 'da')).toEqual([
      '# Overblik: WATER',
      'Undertemaer: WELLS.',
      '## Hvad der sker, og hvem der er med',
      '- »BESIDE« (puljeinitiativ, i gang, fra juni 2026 til juni 2027) med B.[^1]',
      '- »NOW« (puljeinitiativ, i gang, fra januar til december 2026), ledet af A.[^1]',
      '- »UNDATED« (puljeinitiativ, ukendt hvornår); hvem der er med, er ikke registreret.[^1]',
      '## Risiko for dobbeltarbejde',
      '- »BESIDE« og »NOW« har temaet WATER til fælles: det eneste, der kan sammenlignes. De løber samtidig i syv måneder: juni til december 2026. Inviter A og dem, der er med i »BESIDE«, til en fælles session om temaet WATER.[^1]',
      '## Behov, der ikke er dækket',
      '- C har meldt behovet »N« ind; året er ikke registreret. Der er ikke registreret nogen indsats, der arbejder med det.[^1]',
      '## Hvem der kunne hjælpe hvem',
      '- A tilbyder M, som C søger.[^1]',
      '## Læring og praksis',
      '- »L«, fra »NOW«.[^1]',
      '## Tendenser',
      '- »TREND« (på vej), kendt af B.[^1]',
      '## Ansøgninger',
      '- »APP«, søgt af C. Den fik afslag i maj 2024: også et afslag viser, at nogen har brug for det.[^1]',
      '## Hvad vi ikke ved',
      '- Hvornår »UNDATED« finder eller fandt sted.',
      '- Om »UNDATED« er i gang eller slut.',
      '- Hvem der er med i »UNDATED«.',
      'Grafens version 1.',
      '[^1]: A source, 2026.',
    ]);
  });

  test('says the same in English', () => {
    const lines = linesOf(found, 'en');
    expect(lines[0]).toBe('# Briefing: WATER');
    expect(lines).toContain('- “NOW” (pool initiative, under way, from January to December 2026), led by A.[^1]');
    expect(lines).toContain('- When “UNDATED” takes or took place.');
  });

  test('says of what is not on record that it is not, and never that there is none', () => {
    const lines = linesOf(briefing.work(worldOf(theme('empty')), { theme: 'theme:empty' }), 'da');
    expect(lines).toContain('Der er ikke registreret nogen indsats om temaet.');
    expect(lines).toContain('Der er ikke registreret læring eller praksis om temaet.');
    expect(lines).not.toContain('Undertemaer: .');
  });

  test('shows the most important few and counts the others', () => {
    const many = Array.from({ length: 7 }, (_, at): Part[] => [
      initiative(`i${at}`, { status: 'COMPLETED', period: `${2010 + at}` }),
      claim('HAS_THEME', `initiative:i${at}`, 'theme:t'),
    ]);
    const page = briefing.work(worldOf(theme('t'), ...many.flat()), { theme: 'theme:t' });
    expect(page.sections[0]).toMatchObject({ key: 'INITIATIVES', more: 3 });
    expect(linesOf(page, 'da').slice(2, 7)).toEqual([
      ...[6, 5, 4, 3].map((at) => expect.stringContaining(`»I${at}« (puljeinitiativ, slut, i ${2010 + at})`)),
      '- … og 3 til.',
    ]);
  });

  test('rests on what was asked for, and says what was left out', () => {
    const unsure = [...parts, claim('HAS_THEME', 'trend:trend', 'theme:wells', { confidence: 'UNCONFIRMED' })];
    const page = briefing.work(worldOf(...unsure), { theme: 'theme:water' });
    expect(page.excludedCount.confidence).toBe(1);
    expect(linesOf(page, 'da')).toContain(
      '- Én oplysning er udeladt: mindre sikker, end der er spurgt efter, eller ikke kendt på den dato.',
    );
    expect(
      briefing.work(worldOf(...parts), { theme: 'theme:water', window: { from: '2030' } }).sections[0]?.points,
    ).toEqual([]);
  });

  test('tells what is over in the past, and no year that is not over as under way', () => {
    const world = [
      theme('t'),
      ...[
        initiative('year', { status: 'UNKNOWN', period: '2026' }),
        initiative('running', { period: '2026' }),
        initiative('done', { status: 'COMPLETED', period: '../2020' }),
      ].flatMap((each): Part[] => [each, claim('HAS_THEME', each.id, 'theme:t')]),
      organisation('a'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:year'),
      claim('PARTICIPATES_IN', 'organisation:a', 'initiative:running'),
    ];
    const lines = linesOf(briefing.work(worldOf(...world), { theme: 'theme:t' }), 'da');
    expect(lines.filter((line) => line.includes(' med A'))).toEqual([
      '- »RUNNING« (puljeinitiativ, i gang, i 2026) med A.',
      '- »YEAR« (puljeinitiativ, i 2026) med A.',
    ]);
    expect(lines).toContain('- Hvornår »DONE« fandt sted.');
    expect(lines).toContain('- Hvem der var med i »DONE«.');
  });

  test('wants a theme that is on record', () => {
    expect(codeOf(() => briefing.work(worldOf(...parts), { theme: 'theme:none' }))).toBe('UNKNOWN_ID');
    expect(codeOf(() => briefing.work(worldOf(...parts), { theme: 'method:m' }))).toBe('WRONG_KIND');
  });

  test('names what it has to be given the names of', () => {
    expect(namedIn(found)).toContain('theme:wells');
    expect(namedIn(found)).toContain('organisation:c');
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![picture](https://evil.example/p.png)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<https://evil.example>',
  '</title></head><body onload=alert(1)>',
  '[^1]: a note of its own',
  '[^1]',
  '# A heading',
  '---',
  '1. one',
  'line\n\n# break\n- list',
  '`code` *stress* __strong__ ~~gone~~',
  '\\<b>',
  '<!-- hidden -->',
  'a | b\n--|--',
];
const tagsOf = (html: string): string[] => html.match(/<[^>]*>/gu) ?? [];
/** What of a page comes from its own making: its tags without where they point. */
const withName = (name: string) => plain(() => name, name);

describe('A name that means harm', () => {
  test.each(hostile)('%j stays text in the HTML', (name) => {
    const page = htmlPage(found, 'da', withName(name)).text;
    expect(tagsOf(page)).toEqual(tagsOf(htmlPage(found, 'da', withName('Harmless')).text));
    expect(page).not.toMatch(/<script|<img|javascript:[^<]*"|onerror=[^<]*>/u);
  });

  test.each(hostile)('%j stays text in the Markdown, even for a reader that lets HTML through', (name) => {
    const html = (of: string): string =>
      micromark(markdownPage(found, 'da', withName(of)).text, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
      });
    expect(tagsOf(html(name))).toEqual(tagsOf(html('Harmless')));
  });

  test('whatever it is, changes no tag of the page', () => {
    const tags = tagsOf(htmlPage(found, 'da', withName('Harmless')).text);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        expect(tagsOf(htmlPage(found, 'da', withName(`x${name}`)).text)).toEqual(tags);
      }),
      { numRuns: 150, seed: 2026 },
    );
  });

  test.each([
    ['https://example.org/a?b=1', true],
    ['javascript:alert(1)', false],
    ['data:text/html,<script>alert(1)</script>', false],
    ['in the archive, shelf 3', false],
    ['https://example.org/"><script>alert(1)</script>', true],
  ])('an address %s is a link: %s', (address, linked) => {
    const page = htmlPage(found, 'da', plain(upper, 'A source', address)).text;
    expect(/<a href="https:/u.test(page)).toBe(linked);
    expect(page).not.toMatch(/<script|href="(?:javascript|data):/u);
  });
});

describe('The HTML page', () => {
  const page = htmlPage(found, 'en', plain()).text;

  test('is a whole document in its language, with its title', () => {
    expect(page).toMatch(
      /^<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Briefing: WATER<\/title>/u,
    );
    expect(page.trimEnd()).toMatch(/<\/html>$/u);
  });

  test('has each source once, as a footnote that leads back', () => {
    expect(page).toContain('Sources</h2>');
    expect(page.match(/<li id="user-content-fn-/gu)).toHaveLength(1);
    expect(page).not.toContain('[object Object]');
  });
});
