import type { DifferenceFragment } from '../api.generated.js';
import { isId } from '../address.js';
import { EntityLink, Text } from '../parts/entity.js';
import { useNames } from '../parts/names.js';
import { Scroll } from '../parts/Scroll.js';
import { capital, inLanguage, useLanguage, useWords, type Label, type Language } from '../words/bilingual.js';
import { kindOf } from './draft.js';
import type { Field } from './field.js';
import { forms, termsOnClaims } from './forms.generated.js';
import { ChangeWhat, Verb } from './labels.generated.js';
import { words } from './words.js';

type Values = DifferenceFragment['values'];

interface DifferencesProps {
  readonly changes: readonly DifferenceFragment[];
  /** Whether it is still to be done. */
  readonly ahead: boolean;
  /** Which of them are meant, by the number of their change, where that can be chosen. */
  readonly choice?: { readonly out: ReadonlySet<number>; readonly toggle: (place: number) => void };
}

/** What changes of each record, value by value. */
export function Differences({ changes, ahead, choice }: DifferencesProps) {
  const t = useWords(words);
  const names = useNamesIn(changes);
  if (changes.length === 0) return ahead ? <p>{t.changesNothing}</p> : null;
  return (
    <ul className="bare stack">
      {changes.map((change) => (
        <li key={`${change.place ?? ''} ${change.id}`} className="card stack close">
          <Head change={change} names={names} />
          {choice && change.place !== null && (
            <label>
              <input
                type="checkbox"
                checked={!choice.out.has(change.place)}
                onChange={() => change.place !== null && choice.toggle(change.place)}
              />{' '}
              {t.take}
            </label>
          )}
          {change.what !== 'REMOVED' && (
            <ValueTable id={change.id} values={change.values} names={names} ahead={ahead} />
          )}
        </li>
      ))}
    </ul>
  );
}

function useNamesIn(changes: readonly DifferenceFragment[]): ReadonlyMap<string, string> {
  const fresh = new Map(
    changes.flatMap(({ id, what, called }) =>
      what === 'RECORDED' && called ? [[id, called.da ?? called.en ?? id] as const] : [],
    ),
  );
  const ids = changes.flatMap(({ subject, object, values }) => [
    ...[subject, object].filter((id) => id !== null),
    ...values.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]),
  ]);
  const known = useNames([...new Set(ids)].filter((id) => !fresh.has(id)).slice(0, 100));
  return new Map([...known, ...fresh]);
}

const idsIn = (text: string | null): readonly string[] => (text ?? '').split('|').filter(isId);

function Head({ change, names }: { readonly change: DifferenceFragment; readonly names: ReadonlyMap<string, string> }) {
  const language = useLanguage();
  const { what, entity, called, id, verb, subject, object } = change;
  const named = (end: string | null) => names.get(end ?? '') ?? end ?? '';
  const head =
    verb === null ? (
      entity ? (
        <EntityLink entity={entity} />
      ) : called ? (
        <Text name={inLanguage(called, language)} />
      ) : (
        id
      )
    ) : (
      `${named(subject)} ${Verb[verb][language]} ${named(object)}`
    );
  return (
    <h3>
      {head} <span className="soft small">({ChangeWhat[what][language]})</span>
    </h3>
  );
}

interface ValueTableProps {
  readonly id: string;
  readonly values: Values;
  readonly names: ReadonlyMap<string, string>;
  readonly ahead: boolean;
}

export function ValueTable({ id, values, names, ahead }: ValueTableProps) {
  const t = useWords(words);
  const language = useLanguage();
  const say = (property: string, value: string | null) => {
    const text = inWords(id, property, value, language, names);
    return text === null ? <span className="soft">{t.nothing}</span> : text;
  };
  return (
    <Scroll label={t.value}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{ahead ? t.wouldBe : t.after}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ property, label, before, after }) => (
            <tr key={property}>
              <th scope="row">{capital(labelIn(property, label, language))}</th>
              <td>{say(property, before)}</td>
              <td>{say(property, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What a value is called, with its language where it is one of two. */
export function labelIn(
  property: string,
  label: { readonly da: string | null; readonly en: string | null } | null,
  language: Language,
): string {
  const text = label === null ? property : inLanguage(label, language).text;
  const ending = /(?:Da|En)$/u.exec(property)?.[0];
  if (ending === undefined) return text;
  const own = ending === 'Da' ? { da: 'dansk', en: 'Danish' } : { da: 'engelsk', en: 'English' };
  return `${text} (${own[language]})`;
}

/** A value as a dataset writes it, in the words of the page; null for nothing. */
export function inWords(
  id: string,
  property: string,
  value: string | null,
  language: Language,
  names: ReadonlyMap<string, string>,
): string | null {
  if (value === null || value === '') return null;
  const term = termsFor(id, property).flatMap((terms) => (Object.hasOwn(terms, value) ? [terms[value]] : []))[0];
  if (term) return term[language];
  if (value === 'yes' || value === 'true') return words[language].yes;
  if (value === 'no' || value === 'false') return words[language].no;
  return value
    .split('|')
    .map((part) => names.get(part) ?? part)
    .join('; ');
}

function termsFor(id: string, property: string): readonly Readonly<Record<string, Label>>[] {
  const kind = kindOf(id);
  if (kind === undefined) return termsOnClaims[property] ?? [];
  const fields: readonly Field[] = forms[kind].fields;
  return fields.flatMap(({ name, terms }) => (name === property && terms ? [terms] : []));
}
