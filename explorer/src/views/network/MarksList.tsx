import { ListBox, ListBoxItem } from 'react-aria-components';
import { Text } from '../../parts/entity.js';
import type { Row } from './rows.js';

interface ListProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly lit: string | null;
  readonly onLight: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onLeave: () => void;
}

/** More rows than this nobody reads beside a picture; the table has them. */
const MOST = 200;
const SIGNS = { organisation: '●', initiative: '■' };

/** The marks of a picture in words beside it: what is lit in one is lit in the other. */
export default function MarksList({ label, rows, lit, onLight, onChoose, onLeave }: ListProps) {
  const near = lit === null ? null : nearTo(rows, lit);
  return (
    <div
      className="marks-list no-print"
      role="presentation"
      onMouseLeave={() => onLight(null)}
      onBlur={() => onLight(null)}
      onFocus={({ target }) => {
        const id = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
        if (id !== undefined) onLight(id);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <ListBox aria-label={label} className="options" onAction={(key) => onChoose(String(key))}>
        {rows.slice(0, MOST).map(({ entry }) => (
          <ListBoxItem
            key={entry.id}
            id={entry.id}
            textValue={entry.name.text}
            data-lit={near === null ? undefined : near.has(entry.id)}
            onHoverStart={() => onLight(entry.id)}
          >
            <span aria-hidden="true">{SIGNS[entry.kind]}</span> <Text name={entry.name} most={60} />
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

function nearTo(rows: readonly Row[], id: string): ReadonlySet<string> {
  const row = rows.find(({ entry }) => entry.id === id);
  return new Set([id, ...(row?.joined.map((each) => each.id) ?? [])]);
}
