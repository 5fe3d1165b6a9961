import { Dialog, Heading, Modal } from 'react-aria-components';
import { bilingual, useWords } from '../words/bilingual.js';

const words = bilingual(
  {
    title: 'Taster',
    search: 'søg',
    next: 'næste og forrige række',
    open: 'åbn rækken',
    close: 'luk, eller ophæv fokus',
    list: 'denne liste',
    goTo: 'gå til overblik, overlap, huller, møder, netværk, ansøgning',
    single: 'Brug enkelte bogstaver som genveje',
    shut: 'Luk',
  },
  {
    title: 'Keys',
    search: 'search',
    next: 'next and previous row',
    open: 'open the row',
    close: 'close, or clear the focus',
    list: 'this list',
    goTo: 'go to overview, overlaps, gaps, meetings, network, application',
    single: 'Use single letters as shortcuts',
    shut: 'Close',
  },
);

interface KeyListProps {
  readonly singleLetters: boolean;
  readonly onSingleLetters: (on: boolean) => void;
  readonly close: () => void;
}

/** What the keys do, over the page. */
export default function KeyList({ singleLetters, onSingleLetters, close }: KeyListProps) {
  const t = useWords(words);
  return (
    <Modal className="modal" isDismissable isOpen onOpenChange={close}>
      <Dialog className="stack card">
        <Heading slot="title">{t.title}</Heading>
        <dl className="keys">
          <Key keys="/" text={t.search} />
          <Key keys="j k" text={t.next} />
          <Key keys="Enter" text={t.open} />
          <Key keys="Esc" text={t.close} />
          <Key keys="g o · g v · g h · g m · g n · g a" text={t.goTo} />
          <Key keys="?" text={t.list} />
        </dl>
        <label className="row">
          <input type="checkbox" checked={singleLetters} onChange={({ target }) => onSingleLetters(target.checked)} />{' '}
          {t.single}
        </label>
        <p>
          <button type="button" onClick={close}>
            {t.shut}
          </button>
        </p>
      </Dialog>
    </Modal>
  );
}

function Key({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
