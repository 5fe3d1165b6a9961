import { useSyncExternalStore, type ReactElement } from 'react';
import type { Language } from '../words/bilingual.js';

/** What a page rests on, for the paper that is printed now. */
export interface Noted {
  /** What stands at a statement for the notes of a claim, such as `3` or `3b`, by the id of the claim. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** The notes themselves, for the end of the page. */
  readonly list: ReactElement | null;
}

let current: Noted | null = null;
const listeners = new Set<() => void>();

/** Null at any time but while it is printed. */
export const useNoted = (): Noted | null => useSyncExternalStore(subscribe, () => current);

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Puts notes on the page, or takes them off. */
export function note(noted: Noted | null): void {
  current = noted;
  for (const tell of listeners) tell();
}

/**
 * Prints the page with a note for all that its marks rest on: it is fetched only now, since on a screen each mark opens
 * its own. Where there is no answer, the page is printed without, and says so.
 */
export async function printWithNotes(language: Language): Promise<void> {
  try {
    const { noteAll } = await import('./notes.js');
    await noteAll(language);
  } catch {
    note(null);
  }
  window.addEventListener('afterprint', () => note(null), { once: true });
  window.print();
}

/** Prints with notes on Ctrl+P too, as long as it is listened to. */
export function listenToPrint(language: Language): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void printWithNotes(language);
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}
