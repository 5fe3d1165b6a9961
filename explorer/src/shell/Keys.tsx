import { useEffect, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal } from 'react-aria-components';
import { useLocation } from 'wouter';
import { bilingual, useWords } from '../words/bilingual.js';
import { remember, remembered } from './remembered.js';

const words = bilingual(
  {
    keys: 'Taster',
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
    keys: 'Keys',
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

const pages: Readonly<Record<string, string>> = {
  o: '/',
  v: '/overlaps',
  h: '/gaps',
  m: '/meetings',
  n: '/network',
  a: '/screening',
};

/**
 * Shortcuts; none is needed, since Tab reaches everything. Somebody who speaks to the machine switches them off, since
 * they are single letters (WCAG 2.1.4).
 */
export function Keys() {
  const t = useWords(words);
  const [on, setOn] = useState(() => remembered('keys') !== 'off');
  const [open, setOpen] = useState(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    remember('keys', on ? 'on' : 'off');
    if (!on) return;
    let going = false;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const page = going ? pages[event.key] : undefined;
      going = event.key === 'g' && !going;
      if (page !== undefined) navigate(page);
      else if (event.key === '/') focusOn('[data-search]');
      else if (event.key === '?') setOpen(true);
      else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, navigate]);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="plain">{t.keys}</Button>
      <Modal className="modal" isDismissable>
        <Dialog className="stack card">
          {({ close }) => (
            <>
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
                <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} /> {t.single}
              </label>
              <p>
                <button type="button" onClick={close}>
                  {t.shut}
                </button>
              </p>
            </>
          )}
        </Dialog>
      </Modal>
    </DialogTrigger>
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

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="grid"] *'));

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Rows that `j` and `k` go through carry `data-row` on what Enter opens. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility());
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? (by === 1 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next]?.focus();
}
