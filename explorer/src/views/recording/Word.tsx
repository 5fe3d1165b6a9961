import { useId } from 'react';
import { useWords } from '../../words/bilingual.js';
import { words } from './words.js';

interface WordProps {
  readonly value: string;
  /** Whether it was sent without one. */
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
}

/** Why something is changed or decided: nothing is without it. */
export function Word({ value, missing, onChange }: WordProps) {
  const t = useWords(words);
  const id = useId();
  const lacks = missing && value.trim() === '';
  return (
    <div className="stack field">
      <label htmlFor={id}>{t.word}</label>
      <textarea
        id={id}
        value={value}
        rows={2}
        maxLength={1000}
        required
        aria-invalid={lacks}
        onChange={({ target }) => onChange(target.value)}
      />
      {lacks && <span role="alert">{t.wordNeeded}</span>}
    </div>
  );
}
