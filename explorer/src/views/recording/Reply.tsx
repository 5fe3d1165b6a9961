import { useState } from 'react';
import { Link } from 'wouter';
import { isId } from '../../address.js';
import type { SuggestionStatus as Status, SynergyKind as Kind } from '../../api.generated.js';
import { EntitiesPicker } from '../../parts/EntitiesPicker.js';
import { useNames } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import type { Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { capital, useLanguage, useWords, type Language } from '../../words/bilingual.js';
import { SuggestionStatus, SynergyKind } from '../../words/labels.generated.js';
import { Sending } from './Sending.js';
import { words } from './words.js';

interface ReplyProps {
  readonly kind: string;
  /** The two whom the suggestion would bring together. */
  readonly ends: readonly string[];
  readonly rights: Rights;
}

const statuses = ['TAKEN', 'DECLINED'] as const satisfies readonly Status[];
const languages = ['da', 'en'] as const satisfies readonly Language[];

/** What became of a suggestion: it was taken up, and led to something maybe, or was declined, and why. */
export function Reply({ kind: word, ends, rights }: ReplyProps) {
  const t = useWords(words);
  const language = useLanguage();
  const kind = Object.keys(SynergyKind).find((each): each is Kind => each.toLowerCase() === word);
  const named = useNames(ends.every(isId) ? ends : []);
  const [status, setStatus] = useState<Status>('TAKEN');
  const [why, setWhy] = useState('');
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 'YYYY-MM'.length));
  const [ledTo, setLedTo] = useState<readonly string[]>([]);
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const names = ends.map((id) => named.get(id) ?? id).join(', ');
  if (!kind || !ends.every(isId)) return <Page title={t.noSuggestion}>{null}</Page>;
  const edited =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      setChanges(null);
      set(value);
    };
  const inBoth = (text: (language: Language) => string) =>
    Object.fromEntries(languages.map((each) => [each, text(each)]));
  const look = (): void =>
    setChanges([
      {
        source: {
          key: 'said',
          kind: 'STATEMENT',
          name: inBoth((each) => words[each].replySource(names, month)),
          published: month,
        },
      },
      {
        reply: {
          key: 'reply',
          kind,
          status,
          decided: month,
          name: inBoth((each) => words[each].replyName(names, SynergyKind[kind][each])),
          ...(why.trim() !== '' && { justification: why.trim() }),
          sources: ['said'],
        },
      },
      ...ends.map((object) => ({ concerns: { subject: 'reply', object, sources: ['said'] } })),
      ...(status === 'TAKEN' ? ledTo : []).map((object) => ({
        ledTo: { subject: 'reply', object, sources: ['said'] },
      })),
    ]);
  return (
    <Page title={t.replyTitle(names)}>
      <p>
        <Link href="/meetings">{t.toMeetings}</Link>
      </p>
      <fieldset className="row">
        <legend>{t.became}</legend>
        {statuses.map((each) => (
          <label key={each} className="row">
            <input type="radio" name="status" checked={status === each} onChange={() => edited(setStatus)(each)} />
            {capital(SuggestionStatus[each][language])}
          </label>
        ))}
      </fieldset>
      <label className="stack field">
        {t.whenDecided}
        <input type="month" value={month} onChange={({ target }) => edited(setMonth)(target.value)} />
      </label>
      <label className="stack field">
        {t.why}
        <textarea rows={2} maxLength={1000} value={why} onChange={({ target }) => edited(setWhy)(target.value)} />
      </label>
      {status === 'TAKEN' && (
        <EntitiesPicker label={t.ledTo} kinds={['Initiative']} value={ledTo} onChange={edited(setLedTo)} />
      )}
      <p>
        <button type="button" className="main" onClick={look}>
          {t.look}
        </button>
      </p>
      {changes && <Sending changes={changes} madeOn={null} rights={rights} usual={why} />}
    </Page>
  );
}
