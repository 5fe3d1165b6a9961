import { capital, inWords, phrase, oneSentence, type Sentence } from '../answer/sentence.js';
import type { ExcludedClaims } from '../answer/answer.js';
import type { View } from '../answer/view.js';
import { participantsOf } from '../facts/participation.js';
import { currentFirst } from '../facts/order.js';
import { timeOfInitiative } from '../facts/time.js';
import type { Section } from './section.js';
import type { ThemeFacts } from './theme-facts.js';

/**
 * What is not on record about a theme and should be asked for.
 * @param excluded what the page has left out
 */
export function unknownSection(view: View, { initiatives, needs }: ThemeFacts, excluded: ExcludedClaims): Section {
  const all = currentFirst(view, initiatives.keys());
  const undated = all.filter((initiative) => view.period(initiative) === null);
  const unmanned = all.filter((initiative) => participantsOf(view, initiative).length === 0);
  const unclear = all.filter((initiative) => timeOfInitiative(view, initiative) === 'UNKNOWN');
  const unasked = [...needs.keys()].filter((need) => view.to('STATES', need).length === 0);
  const isOver = (initiative: number): boolean => timeOfInitiative(view, initiative) === 'OVER';
  const past = (some: readonly number[]): number[] => some.filter(isOver);
  const others = (some: readonly number[]): number[] => some.filter((initiative) => !isOver(initiative));
  const points = [
    about(view, past(undated), ['Hvornår ', ' fandt sted.'], ['When ', ' took place.', ' took place.']),
    about(
      view,
      others(undated),
      ['Hvornår ', ' finder eller fandt sted.'],
      ['When ', ' takes or took place.', ' take or took place.'],
    ),
    about(
      view,
      unclear,
      ['Om ', ' er i gang eller slut.'],
      ['Whether ', ' is under way or over.', ' are under way or over.'],
    ),
    about(view, others(unmanned), ['Hvem der er med i ', '.'], ['Who is in ', '.', '.']),
    about(view, past(unmanned), ['Hvem der var med i ', '.'], ['Who was in ', '.', '.']),
    about(view, unasked, ['Hvem der har brug for ', '.'], ['Who needs ', '.', '.']),
    leftOut(excluded),
  ];
  return { key: 'UNKNOWN', points: points.filter((point) => point.length > 0), more: 0 };
}

function about(
  view: View,
  entities: readonly number[],
  [da, daEnd]: readonly [string, string],
  [en, enOne, enSeveral]: readonly [string, string, string],
): Sentence[] {
  if (entities.length === 0) return [];
  const which = view.namesInOrder(entities);
  return oneSentence(phrase`${da}${which}${daEnd}`, phrase`${en}${which}${entities.length === 1 ? enOne : enSeveral}`);
}

function leftOut({ confidence, period, validityUnknown }: ExcludedClaims): Sentence[] {
  const count = confidence + period + validityUnknown;
  if (count === 0) return [];
  const [da, en] =
    count === 1
      ? ['oplysning er udeladt: mindre sikker', 'statement is left out: less sure']
      : ['oplysninger er udeladt: mindre sikre', 'statements are left out: less sure'];
  return oneSentence(
    phrase`${capital(inWords(count, 'da'))} ${da}, end der er spurgt efter, eller ikke kendt på den dato.`,
    phrase`${capital(inWords(count, 'en'))} ${en} than was asked for, or not known to hold at the date.`,
  );
}
