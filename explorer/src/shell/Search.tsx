import { useState } from 'react';
import { ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import { Found } from '../api.generated.js';
import { ask } from '../ask.js';
import { useAnswer } from '../use-answer.js';
import { kindInWords, pathOf, searchPath, Text } from '../parts/entity.js';
import { isFound } from '../parts/found.js';
import { groupedBy } from '../parts/grouped.js';
import { useSettled } from '../parts/settled.js';
import { asked, bilingual, useLanguage, useWords, type Language } from '../words/bilingual.js';

const words = bilingual(
  { label: 'Søg', hint: 'Søg ( / )', all: (text: string) => `Vis alt om »${text}«`, waiting: 'Søger …' },
  { label: 'Search', hint: 'Search ( / )', all: (text: string) => `Show all on “${text}”`, waiting: 'Searching …' },
);

/** How many are listed while somebody types; the page of the search has the rest. */
const SHOWN = 8;
/** For how many milliseconds nobody has typed before it is asked. */
const PAUSE = 150;
const ALL = 'all';

/** The search at the head of every page: results by kind; Enter opens what is chosen, or has the name that was typed, else the page with all results. */
export function Search() {
  const t = useWords(words);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), PAUSE);
  const { answer, waiting } = useAnswer(
    Found,
    wanted === '' ? null : { language: asked(language), text: wanted, first: SHOWN, kinds: null, after: null },
  );
  const edges = wanted === '' || text.trim() === '' ? [] : (answer?.data.search?.edges ?? []);
  const found = edges.map(({ node }) => node);
  const byKind = groupedBy(found, ({ __typename }) => __typename);
  const open = (key: string | number | null) => {
    if (key === null) return;
    navigate(key === ALL ? searchPath(text.trim()) : pathOf(String(key)));
    setText('');
  };
  return (
    <form
      role="search"
      onKeyDownCapture={(event) => {
        // Enter takes what is chosen in the list; where nothing is, the list would take what was typed as it is.
        const { target, key, nativeEvent } = event;
        const isChosen = target instanceof Element && target.hasAttribute('aria-activedescendant');
        if (key !== 'Enter' || nativeEvent.isComposing || isChosen || text.trim() === '') return;
        event.preventDefault();
        event.stopPropagation();
        void meantBy(text.trim(), language).then((id) => open(id ?? ALL));
      }}
    >
      <ComboBox
        aria-label={t.label}
        inputValue={text}
        onInputChange={setText}
        onSelectionChange={open}
        selectedKey={null}
        menuTrigger="input"
        defaultFilter={isFound}
        allowsCustomValue
        allowsEmptyCollection
      >
        <Input data-search placeholder={t.hint} maxLength={200} />
        <Popover className="popover">
          <ListBox className="options">
            {[...byKind].map(([kind, entities]) => (
              <ListBoxSection key={kind}>
                <Header>{kindInWords(kind, entities, language)}</Header>
                {entities.map((entity) => (
                  <ListBoxItem key={entity.id} id={entity.id} textValue={entity.name.text}>
                    <Text name={entity.name} />
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
            {waiting && found.length === 0 && (
              <ListBoxItem className="soft" textValue={text} isDisabled>
                {t.waiting}
              </ListBoxItem>
            )}
            {text.trim() !== '' && (
              <ListBoxItem id={ALL} textValue={t.all(text.trim())}>
                {t.all(text.trim())}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </form>
  );
}

/** The id of the only thing that has this very name, or is found at all; undefined where none or several are. */
async function meantBy(text: string, language: Language): Promise<string | undefined> {
  try {
    const { data } = await ask(
      Found,
      { language: asked(language), text, first: SHOWN, kinds: null, after: null },
      new AbortController().signal,
    );
    const edges = data.search?.edges ?? [];
    const exact = edges.filter(({ match }) => match === 'EXACT_NAME');
    const only = exact.length === 1 ? exact : edges;
    return only.length === 1 ? only[0]?.node.id : undefined;
  } catch {
    // The page with all results says what is wrong.
    return undefined;
  }
}
