import { useId } from 'react';
import type { PreviewedFragment } from '../../api.generated.js';
import { EntitiesPicker } from '../../parts/EntitiesPicker.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { inputsOf, isAskedFor, linesOf, type Draft, type Problem } from '../../recording/draft.js';
import type { Field } from '../../recording/field.js';
import { Fault } from '../../recording/Previewed.js';
import { capital, useLanguage, useWords } from '../../words/bilingual.js';
import { words } from './words.js';

interface InputsProps {
  readonly field: Field;
  /** What was on record, as the form was filled in. */
  readonly before: Draft;
  readonly draft: Draft;
  /** What cannot be sent as it stands, by input; not told before somebody has tried. */
  readonly problems: ReadonlyMap<string, Problem> | undefined;
  /** What the server said of it, by input. */
  readonly faults: ReadonlyMap<string, PreviewedFragment['faults'][number]>;
  readonly onChange: (input: string, text: string) => void;
}

/** The inputs of a property, by its type. */
export function Inputs({ field, before, draft, problems, faults, onChange }: InputsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const label = capital(field[language]);
  const inputs = inputsOf(field);
  return (
    <>
      {inputs.map((input) => (
        <OneInput
          key={input}
          field={field}
          label={inputs.length === 1 ? label : input.endsWith('.da') ? t.inDanish(label) : t.inEnglish(label)}
          value={draft[input] ?? ''}
          isKept={field.unshown === true && isAskedFor(field, before)}
          problem={problems?.get(input)}
          fault={faults.get(input) ?? faults.get(field.name)}
          onChange={(text) => onChange(input, text)}
        />
      ))}
    </>
  );
}

interface OneInputProps {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  /** Whether what is on record, which isn't shown, stays where the input is left empty. */
  readonly isKept: boolean;
  readonly problem: Problem | undefined;
  readonly fault: PreviewedFragment['faults'][number] | undefined;
  readonly onChange: (text: string) => void;
}

function OneInput({ field, label, value, isKept, problem, fault, onChange }: OneInputProps) {
  const t = useWords(words);
  const id = useId();
  const about = `${id}-about`;
  const hint = isKept ? t.kept : hintOf(field.type, t);
  const wrong = problem !== undefined || fault !== undefined;
  const told = (
    <span id={about} className="small">
      {hint !== '' && <span className="soft">{hint} </span>}
      {problem && <span role="alert">{t[problem]}</span>}
      {fault && <Fault fault={fault} />}
    </span>
  );
  const common = {
    id,
    value,
    'aria-invalid': wrong,
    'aria-describedby': about,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  if (field.type === 'sources')
    return (
      <div className="stack field">
        <EntitiesPicker
          label={label}
          kinds={['Source']}
          value={linesOf(value)}
          onChange={(ids) => onChange(ids.join('\n'))}
        />
        {told}
      </div>
    );
  if (field.of)
    return (
      <div className="stack field">
        <EntityPicker
          label={label}
          kinds={[field.of]}
          value={value === '' ? null : value}
          onChange={(id) => onChange(id ?? '')}
          wrong={wrong}
          described={about}
        />
        {told}
      </div>
    );
  return (
    <div className="stack field">
      <label htmlFor={id}>{label}</label>
      <Control field={field} common={common} />
      {told}
    </div>
  );
}

interface ControlProps {
  readonly field: Field;
  readonly common: {
    readonly id: string;
    readonly value: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  };
}

function Control({ field, common }: ControlProps) {
  const t = useWords(words);
  const language = useLanguage();
  switch (field.type) {
    case 'term':
      return (
        <select {...common}>
          {!field.required && <option value="">{t.notRecorded}</option>}
          {Object.entries(field.terms ?? {}).map(([value, term]) => (
            <option key={value} value={value}>
              {term[language]}
            </option>
          ))}
        </select>
      );
    case 'yesNo':
      return (
        <select {...common}>
          {!field.marked && <option value="">{t.notRecorded}</option>}
          <option value="yes">{t.yes}</option>
          <option value="no">{t.no}</option>
        </select>
      );
    case 'texts':
    case 'codes':
    case 'formerNames':
      return <textarea rows={Math.max(2, linesOf(common.value).length)} {...common} />;
    case 'bilingual':
      return field.name === 'name' ? <input {...common} /> : <textarea rows={3} {...common} />;
    default:
      return field.name === 'note' ? <textarea rows={2} {...common} /> : <input {...common} />;
  }
}

function hintOf(type: Field['type'], t: (typeof words)['da']): string {
  if (type === 'date') return t.dateHint;
  if (type === 'period') return t.periodHint;
  return type === 'texts' || type === 'codes' || type === 'formerNames' ? t.perLine : '';
}
