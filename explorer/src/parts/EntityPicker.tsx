import { useState } from 'react';
import { fetched } from './fetched.js';
import type { EntityKind } from '../api.generated.js';
import { bilingual, useWords } from '../words/bilingual.js';
import type { PickerProps } from './Picker.js';

const words = bilingual({ type: 'Skriv for at søge' }, { type: 'Type to search' });

/** Picks something on record by typing a part of its name. Emptied, it picks nothing. */
export const EntityPicker = fetched(async () => import('./Picker.js'), PickerComing);

/** Its place while it is on its way. */
function PickerComing({ label }: PickerProps) {
  const t = useWords(words);
  return (
    <label className="picker row" aria-busy="true">
      {label}
      <span className="row joined">
        <input disabled placeholder={t.type} />
        <button type="button" disabled>
          ▾
        </button>
      </span>
    </label>
  );
}

interface AdderProps {
  readonly label: string;
  readonly kinds: readonly EntityKind[];
  readonly onAdd: (id: string) => void;
}

/** Picks one thing after the other: once something is picked it is empty again. */
export function EntityAdder({ label, kinds, onAdd }: AdderProps) {
  const [added, setAdded] = useState(0);
  return (
    // A list from which nothing stays selected does not close by itself: a new one stands in its place.
    <EntityPicker
      key={added}
      focus={added > 0}
      label={label}
      kinds={kinds}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setAdded(added + 1);
        onAdd(id);
      }}
    />
  );
}
