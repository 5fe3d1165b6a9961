import { Choice } from '../../parts/Choice.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { useNames } from '../../parts/names.js';
import { Filters } from '../../parts/Filters.js';
import type { SavedSheet } from '../../parts/sheet.js';
import { useWords } from '../../words/bilingual.js';
import type { NetworkAddress } from './address.js';
import { words } from './words.js';

/** What can be chosen on the page: time, certainty, theme, network, and how what is drawn looks. */
export function NetworkFilters({
  address: { values, to, change },
  sheet,
}: {
  readonly address: NetworkAddress;
  readonly sheet: (() => SavedSheet) | undefined;
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
      sheet={sheet}
    >
      {isWork && (
        <Choice
          label={t.size}
          values={['between', 'degree']}
          value={values.size}
          textOf={(size) => t[size]}
          onChange={(size) => change({ size })}
        />
      )}
      {values.mode === 'who-with-whom' && (
        <Choice
          label={t.colour}
          values={['cut', 'group']}
          value={values.colour}
          textOf={(colour) => t[colour]}
          onChange={(colour) => change({ colour })}
        />
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
