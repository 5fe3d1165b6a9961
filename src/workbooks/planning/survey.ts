import { folded } from '../../graph/records/index.js';
import type { MappedColumn } from '../mapping/mapping.js';
import { textOf, type Cell } from '../reading/sheets.js';
import { words } from '../words.js';
import type { Asking } from './questions.js';

/** Words of a question, and what its answers say. */
const dimensions = [
  ['rating.importance', /vigtig|betydning|important|importance|relevan/u],
  ['rating.ability', /rustet|evne|kapacitet|hvor gode|able|ability|capacity|equipped/u],
  ['rating.rank', /rangord|prioriter|rank|priority|prioriti[sz]e/u],
  ['statement.stated', /i brug for|har i behov|do you need|would you like/u],
] as const;

/** The answers of a scale of five, from the least. */
const scale: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        'slet ikke vigtigt',
        'ikke vigtigt',
        'uvigtigt',
        'slet ikke',
        'meget dårligt',
        'not at all important',
        'not important',
        'very poor',
      ],
      ['mindre vigtigt', 'lidt vigtigt', 'i mindre grad', 'dårligt', 'slightly important', 'less important', 'poor'],
      [
        'hverken eller',
        'noget vigtigt',
        'nogenlunde vigtigt',
        'i nogen grad',
        'neutral',
        'somewhat important',
        'moderately important',
        'fair',
      ],
      ['vigtigt', 'i høj grad', 'godt', 'important', 'good'],
      ['meget vigtigt', 'i meget høj grad', 'meget godt', 'very important', 'extremely important', 'very good'],
    ] as const
  ).flatMap((texts, at) => texts.map((text) => [folded(text), at + 1] as const)),
);

/** The place of an answer on a scale of five: a number, one in front of words, or words; null where it is none. */
export function onScale(cell: Cell): number | null {
  if (cell?.type === 'number') return cell.number;
  const text = textOf(cell).trim();
  const number = /^(?<number>\d{1,2})(?:$|\s*[-–:.)(]|\s)/u.exec(text)?.groups?.['number'];
  if (number !== undefined) return Number(number);
  return scale.get(folded(text)) ?? null;
}

const noAnswers: ReadonlySet<string> = new Set(
  ['ved ikke', 'ved det ikke', 'ikke relevant', 'ønsker ikke at svare', 'ingen mening', 'intet svar', "don't know"]
    .concat('do not know', 'not applicable', 'no opinion', 'no answer', 'prefer not to say', 'n/a', 'i/t')
    .map(folded),
);

/** Whether a cell of a survey says that there is no answer. */
export const isNoAnswer = (cell: Cell): boolean => cell === null || noAnswers.has(folded(textOf(cell)));

/** What a column of a survey asks, and about what: `Question [Item]` of LimeSurvey, `Question: Item` of two lines, or the item alone. */
function asked(header: string): { readonly question: string; readonly item: string } {
  const { question = '', item } =
    /^(?<question>.*?)\s*\[(?<item>[^\]]+)\]\s*$/su.exec(header)?.groups ??
    /^(?<question>[^:]+\?|[^:]+):\s+(?<item>.+)$/su.exec(header)?.groups ??
    {};
  return item === undefined
    ? { question: '', item: header }
    : { question: question.replace(/^[A-Z]\w*\d+\w*[.:]?\s*/u, ''), item };
}

/** A column whose header names what it is about, such as a need; null where its cells are no such answers. */
export function wideColumn(header: string, cells: readonly Cell[], asking: Asking): MappedColumn | null {
  const filled = cells.filter((cell) => !isNoAnswer(cell));
  const { question, item } = asked(header);
  const found = dimensions.find(([, words_]) => words_.test(folded(question)))?.[0];
  const isYesNo =
    filled.length > 0 && filled.every((cell) => /^(?:ja|nej|yes|no|x|true|false)$/iu.test(textOf(cell).trim()));
  const isScale = filled.length > 0 && filled.every((cell) => onScale(cell) !== null);
  if (!isYesNo && !isScale) return null;
  if (found !== undefined) return { is: isYesNo ? 'statement.stated' : found, of: item };
  if (isYesNo) return { is: 'statement.stated', of: item };
  if (filled.some((cell) => (onScale(cell) ?? 0) > 5)) return null;
  const answer = asking.ask({
    id: `scale:${question}`,
    text:
      question === ''
        ? words(
            'Hvad siger tallene i kolonner som »' + item + '«?',
            `What do the numbers in columns such as “${item}” tell?`,
          )
        : words(`Hvad siger svarene på »${question}«?`, `What do the answers to “${question}” tell?`),
    options: [
      { value: 'rating.importance', text: words('hvor vigtigt det er, 1 til 5', 'how important it is, 1 to 5') },
      { value: 'rating.ability', text: words('hvor godt rustet de er, 1 til 5', 'how able they are, 1 to 5') },
      { value: 'rating.rank', text: words('hvilken plads de giver det', 'which place they give it') },
      { value: 'NONE', text: words('noget andet: lad dem ude', 'something else: leave them out') },
    ],
    suggested: 'rating.importance',
  });
  return answer === null || answer === 'NONE' ? null : { is: answer, of: item };
}
