import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 40rem)');

function subscribe(tell: () => void): () => void {
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
}

/** Whether the window is that of a telephone, where a picture is laid out otherwise, or a table is read more easily. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
