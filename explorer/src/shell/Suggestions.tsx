import { use, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  ComboBox,
  ComboBoxStateContext,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { Found } from '../api.generated.js';
import { kindInWords, Text } from '../parts/entity.js';
import { isFound } from '../parts/found.js';
import { groupedBy } from '../parts/grouped.js';
import { useSettled } from '../parts/settled.js';
import { useAnswer } from '../use-answer.js';
import { asked, bilingual, useLanguage, useWords } from '../words/bilingual.js';
import { ALL, SHOWN } from './suggested.js';

const words = bilingual(
  { all: (text: string) => `Vis alt om »${text}«` },
  { all: (text: string) => `Show all on “${text}”` },
);

/** For how many milliseconds nobody has typed before it is asked. */
const PAUSE = 150;

interface SuggestionsProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (key: string) => void;
}

/** The field of the search with what is found below it. It takes the place of a plain one, with its focus. */
export default function Suggestions({ label, hint, text, onType, onChoose }: SuggestionsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [wasFocused] = useState(() => document.activeElement?.matches('[data-search]') === true);
  useLayoutEffect(() => {
    if (wasFocused) field.current?.focus();
  }, [wasFocused]);
  const wanted = useSettled(text.trim(), PAUSE);
  const { answer } = useAnswer(
    Found,
    wanted === '' ? null : { language: asked(language), text: wanted, first: SHOWN, kinds: null, after: null },
  );
  const edges = wanted === '' || text.trim() === '' ? [] : (answer?.data.search?.edges ?? []);
  const found = edges.map(({ node }) => node);
  const byKind = groupedBy(found, ({ __typename }) => __typename);
  return (
    <ComboBox
      aria-label={label}
      inputValue={text}
      onInputChange={onType}
      onSelectionChange={(key) => key !== null && onChoose(String(key))}
      selectedKey={null}
      menuTrigger="input"
      defaultFilter={isFound}
      allowsCustomValue
      allowsEmptyCollection
    >
      <Input ref={field} data-search placeholder={hint} maxLength={200} />
      {wasFocused && <OpenWithText />}
      <Popover className="popover">
        <ListBox className="options">
          {[...byKind].map(([kind, entities]) => (
            <ListBoxSection key={kind}>
              <Header>{kindInWords(kind, entities, language)}</Header>
              {entities.map((entity) => (
                <ListBoxItem key={entity.id} id={entity.id} textValue={entity.name.text}>
                  <Text name={entity.name} most={60} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
          {text.trim() !== '' && (
            <ListBoxItem id={ALL} textValue={t.all(text.trim())}>
              {t.all(text.trim())}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Opens the list where something was typed before it came. */
function OpenWithText() {
  const state = use(ComboBoxStateContext);
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current || !state) return;
    isOpened.current = true;
    if (state.inputValue !== '') state.open(null, 'input');
  }, [state]);
  return null;
}
