import { useSyncExternalStore } from 'react';
import { askAs } from '../ask.js';
import { forgetAnswers } from '../use-answer.js';

/** What the server wrote into the page for it; undefined where it wrote nothing. */
export const metaOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

/** Whether somebody can sign in: the operator has named an issuer, and as what it knows this page. */
export const hasIssuer = metaOf('issuer') !== undefined;

let signedIn = false;
const listeners = new Set<() => void>();

/** From now on asks with this token, or as a stranger; what was answered before is forgotten. */
export function become(token: string | undefined): void {
  askAs(token);
  forgetAnswers();
  signedIn = token !== undefined;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Whether a reader has signed in. */
export const useSignedIn = (): boolean => useSyncExternalStore(subscribe, () => signedIn);
