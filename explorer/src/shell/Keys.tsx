import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { fetched, Nothing } from '../parts/fetched.js';
import { bilingual, useWords } from '../words/bilingual.js';
import { remember, remembered } from './remembered.js';

const words = bilingual({ keys: 'Taster' }, { keys: 'Keys' });

const KeyList = fetched(async () => import('./KeyList.js'), Nothing);

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
    <>
      <button type="button" className="plain" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        {t.keys}
      </button>
      {open && <KeyList singleLetters={on} onSingleLetters={setOn} close={() => setOpen(false)} />}
    </>
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
