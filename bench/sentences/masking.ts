import type { Language } from '#samspil/coordination/answer/sentence.js';
import type { EntityFacts } from './facts.js';

/** A sentence in which each name is a number in angles, `⟨0⟩ and ⟨1⟩ work on ⟨2⟩`, and what the numbers stand for. */
export interface Masked {
  readonly text: string;
  readonly named: readonly EntityFacts[];
}

/** What an entity may be called, whatever the language, with and without what its name has in brackets. */
export const namesOf = ({ shortName, nameDa, nameEn }: EntityFacts): string[] =>
  [shortName, nameDa, nameEn, nameEn?.replace(/ \([^()]*\)$/u, '')].filter((each) => typeof each === 'string');

/** Puts numbers in the place of names, the longest name first. */
export function masked(text: string, entities: readonly EntityFacts[]): Masked {
  const calls = entities
    .flatMap((entity) => namesOf(entity).map((called) => ({ called, entity })))
    .sort((one, other) => other.called.length - one.called.length);
  const named: EntityFacts[] = [];
  let left = text;
  for (const { called, entity } of calls) {
    const places = left.split(called);
    if (places.length === 1) continue;
    left = places.join(`⟨${named.length}⟩`);
    named.push(entity);
  }
  return { text: left.replaceAll(/[»“](?<mark>⟨\d+⟩)[«”]/gu, '$<mark>'), named };
}

/** The names in a list, with what it counts beside them: `⟨0⟩, ⟨1⟩ og 3 andre`. */
export const LIST = String.raw`⟨\d+⟩(?:, ⟨\d+⟩)*(?: (?:og|and) (?:⟨\d+⟩|én anden|one other|(?:\d+|\p{L}+) (?:andre|others)))?`;

/** Which entities a list in a masked sentence names. */
export const listed = (list: string, { named }: Masked): EntityFacts[] =>
  [...list.matchAll(/⟨(?<at>\d+)⟩/gu)].flatMap((mark) => named[Number(mark[1])] ?? []);

/** How many a list is about, those that it counts included. */
export function sizeOf(list: string): number {
  const counted = /(?<count>\d+) (?:andre|others)$/u.exec(list)?.groups?.['count'];
  const one = /(?:én anden|one other)$/u.test(list) ? 1 : 0;
  return (list.match(/⟨/gu)?.length ?? 0) + Number(counted ?? one);
}

export const other = (language: Language): Language => (language === 'da' ? 'en' : 'da');
