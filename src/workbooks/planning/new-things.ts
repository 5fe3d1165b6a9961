import { parseDate } from '../../graph/records/index.js';
import {
  entityProperties,
  type Kind,
  propertiesOf,
  type Property,
  valuesOf,
  wordsFor,
} from '../../graph/vocabulary/index.js';
import type { Recipe, ThingRule } from '../mapping/recipes.js';
import { someInQuotes, words, type Words } from '../words.js';
import type { Common } from './changes.js';
import type { Naming, Party } from './naming.js';
import type { Asking, Question } from './questions.js';
import type { RowRead } from './rows.js';

/** What is most often right of what is new. */
const likely: Readonly<Record<string, string>> = {
  'organisation.kind': 'ASSOCIATION',
  'network.kind': 'NATIONAL_NETWORK',
  'initiative.status': 'UNKNOWN',
  'application.decision': 'UNKNOWN',
  'places.kind': 'COUNTRY',
};

/** What has to be recorded of everything new, and is not in the sheet: asked once for all of a thing. */
export function askOfNew(
  recipe: Recipe,
  rows: readonly RowRead[],
  byKind: ReadonlyMap<Kind, Naming>,
  { asOf }: Common,
  asking: Asking,
): Record<string, Record<string, unknown>> {
  const ofNew: Record<string, Record<string, unknown>> = {};
  for (const [thing, rule] of Object.entries(recipe.things)) {
    const values: Record<string, unknown> = { ...rule.ofNew, ...(rule.network === true && { network: true }) };
    const fresh = new Map<Party, Readonly<Record<string, unknown>>>();
    for (const { mentions } of rows)
      for (const mention of mentions[thing] ?? []) {
        const party = byKind.get(rule.kind)?.partyOf(mention);
        if (party && 'key' in party.meant) fresh.set(party, { ...mention.values, ...fresh.get(party) });
      }
    for (const [name, property] of Object.entries<Property>(propertiesOf(rule.kind))) {
      if (property.required !== true || name in entityProperties || values[name] !== undefined) continue;
      const without = [...fresh].filter(([, known]) => known[name] === undefined).map(([party]) => party.name);
      if (without.length === 0) continue;
      const question = questionOfNew(thing, rule, name, property, without, asOf);
      const answer = asking.ask(question);
      if (answer === null) continue;
      if ((property.type === 'period' || property.type === 'date') && !isDate(answer, property.type))
        asking.askAgain(question.id, noDate(answer));
      else values[name] = answer;
    }
    ofNew[thing] = values;
  }
  return ofNew;
}

function isDate(text: string, type: 'date' | 'period'): boolean {
  try {
    const { isInterval } = parseDate(text);
    return type === 'period' || !isInterval;
  } catch {
    return false;
  }
}

const noDate = (answer: string): Words =>
  words(
    `»${answer}« er ikke en dato. Skriv 2026, 2026-03 eller 2026-03-31.`,
    `“${answer}” is no date. Write 2026, 2026-03 or 2026-03-31.`,
  );

const NAMED = 5;

function questionOfNew(
  thing: string,
  rule: ThingRule,
  name: string,
  property: Property,
  without: readonly string[],
  asOf: string,
): Question {
  const { da, en } = wordsFor(name);
  const which = someInQuotes(without, NAMED);
  const suggested = likely[`${thing}.${name}`] ?? (property.type === 'period' ? asOf : undefined);
  return {
    id: `new:${thing}.${name}`,
    text: words(
      `${without.length === 1 ? 'Én er ny' : `${without.length} er nye`} (${rule.words.da}: ${which.da}). Hvad skal der stå under »${da}«?`,
      `${without.length} ${without.length === 1 ? 'is' : 'are'} new (${rule.words.en}: ${which.en}). What is to stand under “${en}”?`,
    ),
    options:
      property.type === 'term'
        ? valuesOf(property.terms).map((value) => ({
            value,
            text: property.terms.values[value] ?? words(value, value),
          }))
        : [],
    ...(suggested !== undefined && { suggested }),
  };
}
