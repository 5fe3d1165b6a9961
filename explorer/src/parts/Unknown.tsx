import { bilingual, useWords } from '../words/bilingual.js';

const words = bilingual({ unknown: 'Ikke registreret' }, { unknown: 'Not recorded' });

/** What nobody has recorded: hatched, in words, and never drawn as nothing. */
export function Unknown({ text }: { readonly text?: string }) {
  const t = useWords(words);
  return <span className="unknown hatched">{text ?? t.unknown}</span>;
}
