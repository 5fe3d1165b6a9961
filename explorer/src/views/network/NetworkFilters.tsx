import { EntityPicker } from '../../parts/EntityPicker.js';
import { useNames } from '../../parts/names.js';
import { Filters } from '../../parts/Filters.js';
import { useWords } from '../../words/bilingual.js';
import type { NetworkAddress } from './address.js';
import { words } from './words.js';

/** What can be chosen on the page: time, certainty, theme, network, and how what is drawn looks. */
export function NetworkFilters({
  address: { values, to, change },
  csv,
}: {
  readonly address: NetworkAddress;
  readonly csv: (() => void) | undefined;
}) {
  const t = useWords(words);
  const ids = [values.theme, values.network].filter((id) => id !== null);
  const names = useNames(ids);
  const isWork = values.mode !== 'networks';
  return (
    <Filters
      when={{
        value: values.when,
        to: (value) => to({ when: value }),
        change: (value) => change({ when: value }),
      }}
      sure={{ value: values.sure, change: (value) => change({ sure: value }) }}
      chips={(['theme', 'network'] as const).flatMap((name) => {
        const id = values[name];
        return id === null ? [] : [{ label: `${t[name]}: ${names.get(id) ?? id}`, without: to({ [name]: null }) }];
      })}
      csv={csv}
    >
      {isWork && (
        <label className="row">
          {t.size}
          <select
            value={values.size}
            onChange={({ target }) => change({ size: target.value === 'degree' ? 'degree' : 'between' })}
          >
            <option value="between">{t.between}</option>
            <option value="degree">{t.degree}</option>
          </select>
        </label>
      )}
      {values.mode === 'who-with-whom' && (
        <label className="row">
          {t.colour}
          <select
            value={values.colour}
            onChange={({ target }) => change({ colour: target.value === 'group' ? 'group' : 'cut' })}
          >
            <option value="cut">{t.cut}</option>
            <option value="group">{t.group}</option>
          </select>
        </label>
      )}
      <details>
        <summary>{t.more}</summary>
        <div className="row">
          {isWork && (
            <EntityPicker
              label={t.theme}
              kinds={['Theme']}
              value={values.theme}
              onChange={(theme) => change({ theme })}
            />
          )}
          <EntityPicker
            label={t.network}
            kinds={['Organisation']}
            value={values.network}
            onChange={(network) => change({ network })}
          />
        </div>
      </details>
    </Filters>
  );
}
