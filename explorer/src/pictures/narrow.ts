import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 40rem)');

function subscribe(tell: () => void): () => void {
  phone.addEventListener('change', tell);
  return () => phone.removeEventListener('change', tell);
}

/** Whether the page is no wider than a phone, where a picture is laid out otherwise. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
