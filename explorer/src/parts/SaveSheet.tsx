import { useState } from 'react';
import { bilingual, useLanguage, useWords } from '../words/bilingual.js';
import { saveCsv, type SavedSheet } from './sheet.js';

const words = bilingual(
  { failed: 'Filen kunne ikke laves. Hent siden igen.' },
  { failed: 'The file could not be made. Load the page again.' },
);

interface SaveProps {
  readonly sheet: () => SavedSheet;
  /** What a screen reader says, by the kind of file, where there are other tables. */
  readonly label?: (kind: string) => string;
}

/** Buttons for what is shown as a file. What writes workbooks is fetched when somebody wants one. */
export function SaveSheet({ sheet, label }: SaveProps) {
  const t = useWords(words);
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  const saveWorkbook = async () => {
    try {
      const { saveExcel } = await import('./excel.js');
      await saveExcel(sheet(), language);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" aria-label={label?.('CSV')} onClick={() => saveCsv(sheet())}>
        CSV
      </button>
      <button type="button" aria-label={label?.('Excel')} onClick={() => void saveWorkbook()}>
        Excel
      </button>
      {failed && <span role="alert">{t.failed}</span>}
    </>
  );
}
