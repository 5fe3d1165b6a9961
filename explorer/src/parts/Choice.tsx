interface ChoiceProps<Value extends string | null> {
  readonly label: string;
  /** What can be chosen; null chooses nothing in particular. */
  readonly values: readonly Value[];
  readonly value: Value;
  readonly textOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of a few values, with its label before it. */
export function Choice<Value extends string | null>({ label, values, value, textOf, onChange }: ChoiceProps<Value>) {
  return (
    <label className="row">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => {
          const chosen = values[target.selectedIndex];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each ?? ''}>
            {textOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
