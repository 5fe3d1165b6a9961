import type { Element } from './elements.js';

/** A text with the language that it says it is in. */
export interface Narrative {
  readonly language: string;
  readonly text: string;
}

/** An organisation as an activity names it. */
export interface Party {
  readonly ref: string | null;
  readonly type: string | null;
  readonly names: readonly Narrative[];
}

export interface Document {
  readonly url: string;
  readonly titles: readonly Narrative[];
}

/** A code with the list that it is from. */
export interface Coded {
  readonly vocabulary: string;
  readonly code: string;
}

export interface Budget {
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly currency: string;
}

/** An activity as its file tells it, as far as it is read: codes are as they stand. */
export interface Activity {
  readonly line: number;
  /** Which of the file it is, the first being 1. */
  readonly number: number;
  readonly identifier: string;
  /** Who tells it. */
  readonly reporter: Party | null;
  readonly titles: readonly Narrative[];
  readonly descriptions: readonly Narrative[];
  readonly participants: readonly { readonly party: Party; readonly role: string }[];
  readonly status: string;
  readonly dates: readonly { readonly type: string; readonly day: string }[];
  readonly countries: readonly string[];
  readonly regions: readonly Coded[];
  /** How many places within a country it names. */
  readonly locations: number;
  readonly sectors: readonly Coded[];
  readonly tags: readonly Coded[];
  readonly markers: readonly Coded[];
  readonly budgets: readonly Budget[];
  readonly documents: readonly Document[];
  readonly related: readonly { readonly type: string; readonly ref: string }[];
  /** The day as of which it was told; empty where the file does not say. */
  readonly asOf: string;
}

/** An organisation of a file of organisations. */
export interface ToldOrganisation {
  readonly line: number;
  readonly party: Party;
  readonly reporter: Party | null;
  readonly documents: readonly Document[];
  readonly asOf: string;
}

/**
 * Where an activity tells no place or no sector of its own, its transactions do, by the rules of IATI: what they tell is of it.
 * @param told the day of the whole file, which is that of what has none of its own
 */
export function activityOf(element: Element, number: number, told: string): Activity {
  const all = inside(element);
  const of = languageOf(element);
  const inTransactions = (name: string) => all('transaction').flatMap((transaction) => inside(transaction)(name));
  const places = [...all('recipient-country'), ...all('recipient-region')].length > 0 ? all : inTransactions;
  const sectors = all('sector');
  return {
    line: element.line,
    number,
    identifier: textIn(all('iati-identifier')[0]),
    reporter: reporterIn(element),
    titles: all('title').flatMap((title) => narrativesIn(title, of)),
    // Where descriptions have types the general one comes first.
    descriptions: all('description')
      .toSorted((one, other) => attribute(one, 'type', '1').localeCompare(attribute(other, 'type', '1')))
      .flatMap((description) => narrativesIn(description, of)),
    participants: all('participating-org').map((each) => ({ party: partyOf(each, of), role: attribute(each, 'role') })),
    status: attribute(all('activity-status')[0], 'code'),
    dates: all('activity-date').map((each) => ({
      type: attribute(each, 'type'),
      day: dayIn(attribute(each, 'iso-date')),
    })),
    countries: places('recipient-country').map((each) => attribute(each, 'code').toUpperCase()),
    regions: places('recipient-region').map(codedIn),
    locations: all('location').length,
    sectors: (sectors.length > 0 ? sectors : inTransactions('sector')).map(codedIn),
    tags: all('tag').map(codedIn),
    // 0 is “not targeted”.
    markers: all('policy-marker')
      .filter((marker) => attribute(marker, 'significance') !== '0')
      .map(codedIn),
    budgets: all('budget').map((budget) => budgetOf(budget, attribute(element, 'default-currency'))),
    documents: documentsIn(element),
    related: all('related-activity').map((each) => ({ type: attribute(each, 'type'), ref: attribute(each, 'ref') })),
    asOf: toldOn(element, told),
  };
}

export function organisationOf(element: Element, told: string): ToldOrganisation {
  const all = inside(element);
  const of = languageOf(element);
  return {
    line: element.line,
    party: {
      ref: textIn(all('organisation-identifier')[0]) || null,
      type: null,
      names: all('name').flatMap((name) => narrativesIn(name, of)),
    },
    reporter: reporterIn(element),
    documents: documentsIn(element),
    asOf: toldOn(element, told),
  };
}

/** The day in a date or a date with time; the text itself where it is none, so that it can be told. */
export const dayIn = (text: string): string =>
  /^(?<day>\d{4}-\d{2}-\d{2})(?:Z|T.*|[+-]\d{2}:\d{2})?$/u.exec(text)?.groups?.['day'] ?? text;

export const attribute = (element: Element | undefined, name: string, otherwise = ''): string =>
  element?.attributes[name]?.trim() ?? otherwise;

const inside =
  ({ children }: Element) =>
  (name: string): readonly Element[] =>
    children.filter((child) => child.name === name);

const textIn = (element: Element | undefined): string => element?.text.trim() ?? '';

const languageOf = (element: Element): string => attribute(element, 'xml:lang', 'en').toLowerCase();

/** What a part says in each language, the first of each. */
function narrativesIn(element: Element, usual: string): Narrative[] {
  return inside(element)('narrative').flatMap((narrative) => {
    const text = textIn(narrative);
    if (text === '') return [];
    return [{ language: attribute(narrative, 'xml:lang', usual).toLowerCase().slice(0, 2), text }];
  });
}

const partyOf = (element: Element, usual: string): Party => ({
  ref: attribute(element, 'ref') || null,
  type: attribute(element, 'type') || null,
  names: narrativesIn(element, usual),
});

function reporterIn(element: Element): Party | null {
  const [reporter] = inside(element)('reporting-org');
  return reporter ? partyOf(reporter, languageOf(element)) : null;
}

/** Where no list is named it is the first of each. */
const codedIn = (element: Element): Coded => ({
  vocabulary: attribute(element, 'vocabulary', '1'),
  code: attribute(element, 'code'),
});

function budgetOf(budget: Element, currency: string): Budget {
  const [value] = inside(budget)('value');
  const day = (name: string): string => dayIn(attribute(inside(budget)(name)[0], 'iso-date'));
  return {
    from: day('period-start'),
    to: day('period-end'),
    value: textIn(value),
    currency: attribute(value, 'currency', currency),
  };
}

function documentsIn(element: Element): Document[] {
  const usual = languageOf(element);
  return inside(element)('document-link').map((link) => ({
    url: attribute(link, 'url'),
    titles: inside(link)('title').flatMap((title) => narrativesIn(title, usual)),
  }));
}

const toldOn = (element: Element, told: string): string => {
  const day = dayIn(attribute(element, 'last-updated-datetime'));
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : told;
};
