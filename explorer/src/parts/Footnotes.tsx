import { useEffect } from 'react';
import { bilingual, useLanguage, useWords } from '../words/bilingual.js';
import { listenToPrint, useNoted } from './noted.js';

const words = bilingual(
  { without: 'Kilderne er ikke med. De kommer med, når der udskrives med sidens egen knap »Print« eller Ctrl+P.' },
  {
    without:
      'The sources are left out. They are there when the page is printed by its own button “Print” or by Ctrl+P.',
  },
);

/** On paper, at the end of a page: what its statements rest on, by the numbers that stand at them. */
export function Footnotes() {
  const t = useWords(words);
  const language = useLanguage();
  const noted = useNoted();
  useEffect(() => listenToPrint(language), [language]);
  return noted ? noted.list : <p className="only-print small soft without-notes">{t.without}</p>;
}
