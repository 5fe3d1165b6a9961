import { Confidence as labels } from '../words/labels.generated.js';
import { useLanguage } from '../words/bilingual.js';

type Value = keyof typeof labels;

const dots: Readonly<Record<Value, string>> = {
  CONFIRMED: '●●●●',
  REPORTED: '●●●○',
  INFERRED: '●●○○',
  UNCONFIRMED: '●○○○',
};

/** How sure a statement is: four dots and the word. */
export function Confidence({ value }: { readonly value: Value }) {
  const language = useLanguage();
  return (
    <span className="confidence" data-value={value}>
      <span aria-hidden="true">{dots[value]}</span> {labels[value][language]}
    </span>
  );
}
