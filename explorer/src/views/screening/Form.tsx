import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { EntitiesPicker } from '../../parts/EntitiesPicker.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { useWords } from '../../words/bilingual.js';
import { faultsOf, type Draft, type DraftFault } from './draft.js';
import { words } from './words.js';

interface FormProps {
  readonly draft: Draft;
  readonly submit: (draft: Draft) => void;
}

const faultWords = {
  title: 'faultTitle',
  from: 'faultFrom',
  to: 'faultTo',
  order: 'faultOrder',
  submitted: 'faultSubmitted',
  amount: 'faultAmount',
  currency: 'faultCurrency',
} as const satisfies Record<DraftFault, keyof (typeof words)['da']>;

/** An application as somebody types it. It is asked about once it is sent. */
export function Form({ draft: first, submit }: FormProps) {
  const t = useWords(words);
  const [draft, setDraft] = useState(first);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const told = useRef<HTMLUListElement>(null);
  // What is wrong stands above the fields, and the button below them.
  useEffect(() => {
    if (faults.length > 0) told.current?.focus();
  }, [faults]);
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const found = faultsOf(draft);
    setFaults(found);
    if (found.length === 0) submit(draft);
  };
  const written = (name: 'from' | 'to' | 'submitted' | 'amount' | 'currency', label: string, size: number) => (
    <label className="stack field">
      {label}
      <input
        value={draft[name]}
        size={size}
        aria-invalid={faults.some((fault) => fault === name)}
        onChange={({ target }) => set({ [name]: target.value.trim() })}
      />
    </label>
  );
  return (
    <form className="card stack no-print" onSubmit={send} noValidate>
      <h2>{t.form}</h2>
      {faults.length > 0 && (
        <ul ref={told} className="bare fault card" role="alert" tabIndex={-1}>
          {faults.map((fault) => (
            <li key={fault}>{t[faultWords[fault]]}</li>
          ))}
        </ul>
      )}
      <label className="stack field">
        {t.draftTitle}
        <input
          value={draft.title}
          maxLength={300}
          required
          aria-invalid={faults.includes('title')}
          onChange={({ target }) => set({ title: target.value })}
        />
      </label>
      <EntitiesPicker label={t.needs} kinds={['Need']} value={draft.needs} onChange={(needs) => set({ needs })} />
      <EntityPicker label={t.leads} kinds={['Organisation']} value={draft.lead} onChange={(lead) => set({ lead })} />
      <EntitiesPicker
        label={t.partners}
        kinds={['Organisation']}
        value={draft.partners}
        onChange={(partners) => set({ partners })}
      />
      <EntityPicker
        label={t.round}
        kinds={['Round', 'Pool']}
        value={draft.round}
        onChange={(round) => set({ round })}
      />
      <div className="row">
        {written('amount', t.amount, 10)}
        {written('currency', t.currency, 4)}
      </div>
      <div className="row">
        {written('from', t.from, 8)}
        {written('to', t.to, 8)}
        {written('submitted', t.submitted, 10)}
      </div>
      <EntitiesPicker label={t.themes} kinds={['Theme']} value={draft.themes} onChange={(themes) => set({ themes })} />
      <EntitiesPicker
        label={t.methods}
        kinds={['Method']}
        value={draft.methods}
        onChange={(methods) => set({ methods })}
      />
      <EntitiesPicker
        label={t.audiences}
        kinds={['Audience']}
        value={draft.audiences}
        onChange={(audiences) => set({ audiences })}
      />
      <EntitiesPicker label={t.places} kinds={['Place']} value={draft.places} onChange={(places) => set({ places })} />
      <p className="row">
        <button type="submit" className="main">
          {t.judge}
        </button>
        <Link href="/screening">{t.clear}</Link>
      </p>
    </form>
  );
}
