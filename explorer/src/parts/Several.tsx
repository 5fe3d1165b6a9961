interface SeveralProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly textOf: (value: Value) => string;
  /** @param chosen in the order of the values */
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** As many of a few values as somebody likes, with their label before them; none of them is any. */
export function Several<Value extends string>({ label, values, chosen, textOf, onChange }: SeveralProps<Value>) {
  return (
    <fieldset className="row bare several">
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} className="row">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onChange(values.filter((each) => chosen.includes(each) !== (each === value)))}
          />
          {textOf(value)}
        </label>
      ))}
    </fieldset>
  );
}
