import type { ReactNode } from 'react';
import { bilingual, quoted, useLanguage, useWords, useWritten, type ShownText } from '../words/bilingual.js';

const words = bilingual(
  {
    others: (count: number, shown: string, name: string) =>
      count === 1 ? `og én anden med ${name}` : `og ${shown} andre med ${name}`,
  },
  {
    others: (count: number, shown: string, name: string) =>
      count === 1 ? `and one other with ${name}` : `and ${shown} others with ${name}`,
  },
);

interface FoldedProps {
  readonly count: number;
  /** What they share with the row above. */
  readonly about: ShownText;
  readonly children: ReactNode;
}

/** The rows that one stands for: they open where they stand, and on paper they are all there. */
export function Folded({ count, about, children }: FoldedProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  return (
    <details className="open-on-paper folded">
      <summary>{t.others(count, write.number(count), quoted(about.text, language))}</summary>
      {children}
    </details>
  );
}
