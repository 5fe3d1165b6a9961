import { RuleVerdict } from '../words/labels.generated.js';
import { capital, useLanguage } from '../words/bilingual.js';

type Value = keyof typeof RuleVerdict;

const signs: Readonly<Record<Value, string>> = { PASS: '✓', FAIL: '✗', UNKNOWN: '?' };

/** Whether a rule is met: a sign, a word and a colour. What nobody can tell yet is neither. */
export function Verdict({ value }: { readonly value: Value }) {
  const language = useLanguage();
  return (
    <strong className="verdict" data-value={value}>
      <span aria-hidden="true" className="verdict-sign">
        {signs[value]}
      </span>{' '}
      {capital(RuleVerdict[value][language])}
    </strong>
  );
}
