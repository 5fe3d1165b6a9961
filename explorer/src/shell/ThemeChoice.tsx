import { useEffect, useState } from 'react';
import { bilingual, useWords } from '../words/bilingual.js';
import { remember, remembered } from './remembered.js';

const words = bilingual(
  { label: 'Farver', system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
  { label: 'Colours', system: 'As the system', light: 'Light', dark: 'Dark' },
);

const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

/** Light, dark, or as the system has it; the same in all tabs. */
export function ThemeChoice() {
  const t = useWords(words);
  const [choice, setChoice] = useState(kept);
  useEffect(() => {
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    remember('colours', choice);
  }, [choice]);
  useEffect(() => {
    const follow = () => setChoice(kept());
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
  return (
    <select
      aria-label={t.label}
      value={choice}
      onChange={({ target }) => setChoice(choices[target.selectedIndex] ?? 'system')}
    >
      {choices.map((each) => (
        <option key={each} value={each}>
          {t[each]}
        </option>
      ))}
    </select>
  );
}

function kept(): Choice {
  const text = remembered('colours');
  return choices.find((choice) => choice === text) ?? 'system';
}
