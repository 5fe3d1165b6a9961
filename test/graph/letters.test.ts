// cspell:ignore smörgås Samr abcdefghijklmnopqrstuvwxyzæøå Łódź Ōsaka Ñandú
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, wrongLettersIn } from '../../src/graph/records/letters.js';

const asWindows: Readonly<Record<string, string>> = {
  '\u{93}': '“',
  '\u{96}': '–',
  '\u{80}': '€',
  '\u{99}': '™',
  '\u{98}': '˜',
  '\u{86}': '†',
  '\u{85}': '…',
};
/** UTF-8 as a program shows it that takes it for Windows-1252, or for the encoding of the old Macintosh. */
const misread = {
  windows: (text: string) =>
    Buffer.from(text)
      .toString('latin1')
      .replaceAll(/[\u{80}-\u{99}]/gu, (sign) => asWindows[sign] ?? sign),
  macintosh: (text: string) => new TextDecoder('macintosh').decode(Buffer.from(text)),
};

describe('Letters that were read in the wrong encoding', () => {
  test.each([
    'Samråd',
    'Røde Kors',
    'Nødhjælp',
    'Åben',
    'Ærø',
    'ØKO',
    'Málaga',
    'Müller',
    '2014–2016',
    'ISOBRO’s',
    'smörgås',
  ])('%s are found', (text) => {
    expect(wrongLettersIn(misread.windows(text))).toMatch(/wrong encoding/u);
    expect(wrongLettersIn(misread.macintosh(text))).toMatch(/wrong encoding/u);
    expect(wrongLettersIn(text)).toBeNull();
  });

  test('are told as they are to be', () => {
    expect(wrongLettersIn('SamrÃ¥d')).toMatch(/^write “Samråd”/u);
    expect(wrongLettersIn('Folkekirkens NÃ¸dhjÃ¦lp')).toMatch(/^write “Folkekirkens Nødhjælp”/u);
    expect(wrongLettersIn('ÅRHUS â€“ KÃ˜GE')).toMatch(/^write “ÅRHUS – KØGE”/u);
    expect(wrongLettersIn('Samr√•d')).toMatch(/^write “Samråd”/u);
    expect(wrongLettersIn('Samr├Ñd')).toMatch(/^letters were read in the wrong encoding/u);
  });

  test.each([
    '»PÅ«',
    '“SÅ”',
    'SÃO PAULO',
    'Łódź',
    'Ōsaka',
    '√2 and √x',
    'ÆØÅ',
    'Åse & Øjvind',
    'Ça va?',
    'Ñandú',
    '10 °C',
    '€ 5',
    '東京',
    'Hvad nu? Hvem?',
    'https://example.org/a?b=c',
    'www.example.org/side?id=1',
    'ja/nej?',
    '1?2',
    'Â la carte',
  ])('%s are none', (text) => {
    expect(wrongLettersIn(text)).toBeNull();
  });

  test('no Danish text is taken for one, and each is found once it was misread', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzæøåÆØÅéü –()»«.,')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, (text) => {
        expect(wrongLettersIn(text)).toBeNull();
        expect(wrongLettersIn(misread.windows(text)) === null).toBe(!/[æøåÆØÅéü–«»]/u.test(text));
      }),
    );
  });
});

test.each([
  ['a lost letter', 'Samr\u{FFFD}d', /“\u{FFFD}”/u],
  ['a letter that became a question mark', 'Samr?d', /“\?”/u],
  ['NUL', 'Kyst\u{0}net', /U\+0000/u],
  ['another control character', 'Kyst\u{B}net', /U\+000B/u],
])('%s is told', (_, text, message) => {
  expect(wrongLettersIn(text)).toMatch(message);
});

test('what nobody sees goes, and letters are composed', () => {
  expect(cleanText(' \u{FEFF}Sam\u{AD}r\u{200B}a\u{30A}d\u{2060}\u{A0}')).toBe('Samråd');
  expect(wrongLettersIn('First line\r\nSecond\tline')).toBeNull();
});
