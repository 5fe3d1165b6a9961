import { useState } from 'react';
import { useLocation } from 'wouter';
import { Found } from '../api.generated.js';
import { ask } from '../ask.js';
import { pathOf, searchPath } from '../parts/entity.js';
import { asked, bilingual, useLanguage, useWords, type Language } from '../words/bilingual.js';
import { ALL, SHOWN } from './suggested.js';

const words = bilingual({ label: 'Søg', hint: 'Søg ( / )' }, { label: 'Search', hint: 'Search ( / )' });

type Suggesting = (typeof import('./Suggestions.js'))['default'];

/**
 * The search at the head of every page: results by kind; Enter opens what is chosen, or has the name that was typed, else
 * the page with all results. What lists the results comes once somebody is about to type.
 */
export function Search() {
  const t = useWords(words);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [Suggestions, setSuggestions] = useState<Suggesting>();
  const open = (key: string) => {
    navigate(key === ALL ? searchPath(text.trim()) : pathOf(key));
    setText('');
  };
  // Until the list is there, or where it does not come, the field stays as it is, with what is typed in it.
  const use = () => {
    import('./Suggestions.js').then(
      (found) => setSuggestions(() => found.default),
      () => {},
    );
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
      {Suggestions ? (
        <Suggestions label={t.label} hint={t.hint} text={text} onType={setText} onChoose={open} />
      ) : (
        <input
          data-search
          aria-label={t.label}
          placeholder={t.hint}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onFocus={use}
          onPointerEnter={use}
        />
      )}
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
