import type { Address } from '../../address.js';
import { NetworkNames, type OverlapsQuery } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { ClassSign } from '../../parts/Badge.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { Opening } from '../../parts/Opening.js';
import { Several } from '../../parts/Several.js';
import { asked, bilingual, capital, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { Dimension, InitiativeKind, OverlapClass } from '../../words/labels.generated.js';
import { classes, dimensions, kinds, type parameters } from './parameters.js';

const words = bilingual(
  {
    classes: 'Hvad slags par',
    more: 'Flere filtre',
    kinds: 'Slags indsats',
    across: 'Kun par af to forskellige slags indsatser',
    all: 'Alle',
    theme: 'Tema',
    network: 'Netværk',
    initiative: 'Kun par med',
    dimensions: 'Sammenlign kun på',
  },
  {
    classes: 'Which kind of pair',
    more: 'More filters',
    kinds: 'Kinds of initiative',
    across: 'Only pairs of two different kinds of initiative',
    all: 'All',
    theme: 'Theme',
    network: 'Network',
    initiative: 'Only pairs with',
    dimensions: 'Compare only by',
  },
);

type Counts = NonNullable<OverlapsQuery['overlaps']>['counts'];
type Chosen = Pick<Address<typeof parameters>, 'values' | 'change'>;

/** How many pairs of a class there are at the time that is looked at. */
export const countOf = (counts: Counts, value: (typeof classes)[number], now: boolean): number =>
  counts
    .filter((each) => each.class === value && !(now && each.time === 'OVER'))
    .reduce((sum, { count }) => sum + count, 0);

/** Chooses which pairs are looked at: their class, with how many there are of each, and more where somebody opens it. */
export function Narrowing({ values, change, counts }: Chosen & { readonly counts: Counts | undefined }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const toggle = (value: (typeof classes)[number]) =>
    change({ class: classes.filter((each) => values.class.includes(each) !== (each === value)), after: null });
  return (
    <div className="stack close no-print">
      <div className="row" role="group" aria-label={t.classes}>
        {classes.map((value) => (
          <button key={value} type="button" aria-pressed={values.class.includes(value)} onClick={() => toggle(value)}>
            <ClassSign value={value} /> {capital(OverlapClass[value][language])}
            {counts && <span className="soft">{write.number(countOf(counts, value, values.when === 'now'))}</span>}
          </button>
        ))}
      </div>
      <More values={values} change={change} />
    </div>
  );
}

function More({ values, change }: Chosen) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Opening title={t.more}>
      <div className="stack close more-filters">
        <Several
          label={t.kinds}
          values={kinds}
          chosen={values.kind}
          textOf={(kind) => InitiativeKind[kind][language]}
          onChange={(kind) => change({ kind, after: null })}
        />
        <label className="row">
          <input
            type="checkbox"
            checked={values.across}
            onChange={({ target }) => change({ across: target.checked, after: null })}
          />
          {t.across}
        </label>
        <NetworkPicker
          value={values.network[0] ?? null}
          onChange={(id) => change({ network: id === null ? [] : [id], after: null })}
        />
        <EntityPicker
          label={t.theme}
          kinds={['Theme']}
          value={values.theme[0] ?? null}
          onChange={(id) => change({ theme: id === null ? [] : [id], after: null })}
        />
        <EntityPicker
          label={t.initiative}
          kinds={['Initiative']}
          value={values.initiative}
          onChange={(initiative) => change({ initiative, after: null })}
        />
        <Several
          label={t.dimensions}
          values={dimensions}
          chosen={values.dim}
          textOf={(dimension) => Dimension[dimension][language]}
          onChange={(dim) => change({ dim, after: null })}
        />
      </div>
    </Opening>
  );
}

interface NetworkPickerProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function NetworkPicker({ value, onChange }: NetworkPickerProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { answer } = useAnswer(NetworkNames, { language: asked(language) });
  const networks = answer?.data.networks?.nodes ?? [];
  return (
    <label className="row">
      {t.network}
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? null : target.value)}>
        <option value="">{t.all}</option>
        {networks.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
      </select>
    </label>
  );
}
