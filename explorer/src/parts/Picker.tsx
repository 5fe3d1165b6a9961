import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Found, type EntityKind, type FoundQuery } from '../api.generated.js';
import { useAnswer } from '../use-answer.js';
import { asked, bilingual, useLanguage, useWords } from '../words/bilingual.js';
import { Text } from './entity.js';
import { useNames } from './names.js';
import { isFound } from './found.js';
import { useSettled } from './settled.js';

const words = bilingual(
  { open: 'Vis forslag', none: 'Intet fundet', type: 'Skriv for at søge', failed: 'Søgningen fik ikke svar' },
  { open: 'Show suggestions', none: 'Nothing found', type: 'Type to search', failed: 'The search had no answer' },
);

export interface PickerProps {
  readonly label: string;
  readonly kinds: readonly EntityKind[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Whether whoever comes to the page begins here. */
  readonly focus?: boolean;
  readonly wrong?: boolean;
  /** The id of what says more of it. */
  readonly described?: string;
}

type FoundEntity = NonNullable<FoundQuery['search']>['edges'][number]['node'];

const SHOWN = 12;
const PAUSE = 150;

/** Picks something on record by typing a part of its name. Emptied, it picks nothing. */
export default function Picker({
  label,
  kinds,
  value,
  onChange,
  focus = false,
  wrong = false,
  described,
}: PickerProps) {
  const t = useWords(words);
  const language = useLanguage();
  const [picked, setPicked] = useState<FoundEntity>();
  const chosen = picked?.id === value ? picked : undefined;
  const named = useNames(value === null || chosen ? [] : [value]).get(value ?? '');
  const name = chosen?.name.text ?? named;
  const [text, setText] = useState<string>();
  const shown = text ?? name ?? '';
  const wanted = useSettled((text ?? '').trim(), PAUSE);
  const { answer, waiting, failure } = useAnswer(
    Found,
    wanted === '' ? null : { language: asked(language), text: wanted, first: SHOWN, kinds, after: null },
  );
  // What was picked stays in the list: else the input would be emptied as that of something that is not there.
  const known = chosen ? [chosen] : [];
  const found =
    text === undefined || text.trim() === '' ? known : (answer?.data.search?.edges.map(({ node }) => node) ?? []);
  const failed = failure !== undefined || answer?.data.search === null;
  return (
    <ComboBox
      className="picker row"
      isInvalid={wrong}
      {...(described !== undefined && { 'aria-describedby': described })}
      {...(focus && { autoFocus: true })}
      inputValue={shown}
      onInputChange={(typed) => {
        if (typed === shown) return;
        setText(typed);
        if (typed === '') onChange(null);
      }}
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key === null) return;
        setText(undefined);
        setPicked(found.find(({ id }) => id === key));
        onChange(String(key));
      }}
      onBlur={() => setText(undefined)}
      menuTrigger="input"
      defaultFilter={isFound}
      allowsCustomValue
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <span className="row joined">
        <Input placeholder={t.type} maxLength={200} />
        <Button aria-label={t.open}>▾</Button>
      </span>
      <Popover className="popover">
        <ListBox
          className="options"
          renderEmptyState={() => (waiting || wanted === '' ? t.type : failed ? t.failed : t.none)}
        >
          {found.map((entity) => (
            <ListBoxItem key={entity.id} id={entity.id} textValue={entity.name.text}>
              <Text name={entity.name} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
