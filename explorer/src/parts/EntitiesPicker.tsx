import type { EntityKind } from '../api.generated.js';
import { bilingual, useWords } from '../words/bilingual.js';
import { EntityAdder } from './EntityPicker.js';
import { useNames } from './names.js';

const words = bilingual(
  { without: (name: string) => `Tag ${name} ud` },
  { without: (name: string) => `Take ${name} out` },
);

interface PickerProps {
  readonly label: string;
  readonly kinds: readonly EntityKind[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Picks several things on record, one by one; each can be taken out again. */
export function EntitiesPicker({ label, kinds, value, onChange }: PickerProps) {
  const t = useWords(words);
  const names = useNames(value);
  return (
    <div className="stack close">
      <EntityAdder label={label} kinds={kinds} onAdd={(id) => !value.includes(id) && onChange([...value, id])} />
      {value.length > 0 && (
        <ul className="bare row">
          {value.map((id) => {
            const name = names.get(id) ?? id;
            return (
              <li key={id} className="chip">
                {name}{' '}
                <button
                  type="button"
                  className="plain"
                  aria-label={t.without(name)}
                  onClick={() => onChange(value.filter((other) => other !== id))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
