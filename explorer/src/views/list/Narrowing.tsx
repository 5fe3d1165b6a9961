import type { Address } from '../../address.js';
import { Choice } from '../../parts/Choice.js';
import type { Chip } from '../../parts/Filters.js';
import { bilingual, capital, useLanguage, useWords, useWritten, type Language } from '../../words/bilingual.js';
import { type ListName } from '../../words/lists.js';
import {
  narrowings,
  type Counted,
  type Labels,
  type ListAnswer,
  type ListQuestion,
  type Narrowed,
} from './questions.js';

const words = bilingual(
  {
    kind: 'Art',
    category: 'Kategori',
    stage: 'Stadie',
    decision: 'Afgørelse',
    status: 'Status',
    theme: 'Tema',
    network: 'Netværk',
    all: 'alle',
  },
  {
    kind: 'Kind',
    category: 'Category',
    stage: 'Stage',
    decision: 'Decision',
    status: 'Status',
    theme: 'Theme',
    network: 'Network',
    all: 'all',
  },
);

type Words = typeof words.da;

/** What the terms of some lists are called, where that is not their kind. */
const kindCalled: Partial<Record<ListName, keyof Words>> = {
  methods: 'category',
  trends: 'stage',
  applications: 'decision',
};

const calledIn = (list: ListName, by: keyof Narrowed): keyof Words =>
  by === 'kind' ? (kindCalled[list] ?? 'kind') : by;

/** A value that a list can be narrowed to; how many have it where that is counted. */
interface Option {
  readonly value: string;
  readonly text: string;
  readonly count: number | null;
}

interface NarrowingProps {
  readonly list: ListName;
  readonly question: ListQuestion;
  readonly answer: ListAnswer | undefined;
  readonly values: Narrowed;
  readonly change: Address<ListQuestion['parameters']>['change'];
}

/** Narrows a list, each way with how many there are of what else is chosen. */
export function Narrowing({ list, question, answer, values, change }: NarrowingProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const counted = (text: string, count: number | null | undefined): string =>
    count == null ? text : `${text} (${write.number(count)})`;
  return narrowings.map((by) => {
    const options = optionsOf(by, { question, answer, values, language });
    if (options.length === 0) return null;
    return (
      <Choice
        key={by}
        label={t[calledIn(list, by)]}
        values={[null, ...options.map(({ value }) => value)]}
        value={values[by]}
        textOf={(value) => {
          const option = options.find((each) => each.value === value);
          return option ? counted(option.text, option.count) : counted(t.all, countedBy(by, answer)?.totalCount);
        }}
        onChange={(value) => change({ [by]: value, after: null })}
      />
    );
  });
}

/** What a list is narrowed to, in words. */
export const chipsOf = (
  { list, question, answer, values }: Omit<NarrowingProps, 'change'>,
  language: Language,
  to: Address<ListQuestion['parameters']>['to'],
): Chip[] =>
  narrowings.flatMap((by) => {
    const chosen = optionsOf(by, { question, answer, values, language }).find(({ value }) => value === values[by]);
    const label = `${words[language][calledIn(list, by)]}: ${chosen?.text}`;
    return chosen ? [{ label, without: to({ [by]: null, after: null }) }] : [];
  });

interface Known extends Pick<NarrowingProps, 'question' | 'answer' | 'values'> {
  readonly language: Language;
}

/** The most frequent first, and among them what is chosen. */
function optionsOf(by: keyof Narrowed, { question, answer, values, language }: Known): Option[] {
  const labels = by === 'kind' ? question.kinds : by === 'status' ? question.statuses : undefined;
  const found = countedBy(by, answer)?.facets?.counted.values;
  const textOf = (value: string): string => (labels ? termIn(labels, value, language) : nameOf(value, answer));
  const options = found
    ? found.map(({ value, count, entity }) => ({ value, count, text: entity?.name.text ?? textOf(value) }))
    : Object.keys(labels ?? {}).map((value) => ({ value, count: null, text: textOf(value) }));
  const { [by]: chosen } = values;
  return chosen === null || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, text: textOf(chosen), count: found ? 0 : null }];
}

const termIn = (labels: Labels, value: string, language: Language): string =>
  capital(labels[value]?.[language] ?? value);

const nameOf = (id: string, answer: ListAnswer | undefined): string =>
  answer?.named?.find((each) => each?.id === id)?.name?.text ?? id;

function countedBy(by: keyof Narrowed, answer: ListAnswer | undefined): Counted | null | undefined {
  switch (by) {
    case 'kind':
      return answer?.kinds;
    case 'status':
      return answer?.statuses;
    case 'theme':
      return answer?.themes;
    case 'network':
      return answer?.networks;
  }
}
