import type { ClaimId } from '../../graph/records/index.js';
import { phrase, type InBoth } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { followersOf } from './successions.js';

/**
 * That organisations no longer exist, to follow their names, and who came after them and can be asked in their place:
 * “findes ikke længere; spørg Y, der afløste den”.
 */
export function whatBecameOf(view: View, gone: readonly number[]): InBoth & { readonly claims: readonly ClaimId[] } {
  const found = gone.flatMap((organisation) => [...followersOf(view, organisation)]);
  const followers = view.names(new Set(found.map(([follower]) => follower)));
  const one = gone.length === 1;
  const claims = view.claimIds(found.flatMap(([, own]) => own));
  const [da, en] = ['findes ikke længere', `${one ? 'does' : 'do'} not exist any more`];
  return followers.entities.length === 0
    ? { da: [da], en: [en], claims }
    : {
        da: phrase`${da}; spørg ${followers}, der afløste ${one ? 'den' : 'dem'}`,
        en: phrase`${en}; ask ${followers}, which came after ${one ? 'it' : 'them'}`,
        claims,
      };
}
