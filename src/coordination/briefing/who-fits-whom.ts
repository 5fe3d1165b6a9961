import type { View } from '../answer/view.js';
import { Market, timeOfGift, type Gift } from '../facts/offers.js';
import { Ties } from '../facts/participation.js';
import { whatFits } from '../facts/wording.js';
import { section, type Section } from './section.js';
import type { ThemeFacts } from './theme-facts.js';

/**
 * Who offers what another seeks, of the theme itself and of the methods that its initiatives use: stated offers only,
 * neither of them over, between organisations that don't yet work together. The weightiest first, then by ids.
 */
export function synergySection(view: View, { themes, methods }: ThemeFacts): Section {
  const market = new Market(view);
  const ties = new Ties(view);
  const gifts: Gift[] = [];
  for (const item of [...themes, ...methods]) {
    const givers = new Set(view.to('OFFERS', item).map(({ other }) => other));
    const seekers = new Set(view.to('SEEKS', item).map(({ other }) => other));
    for (const giver of givers) {
      for (const seeker of seekers) {
        if (giver === seeker || ties.are(giver, seeker)) continue;
        gifts.push(
          ...market
            .gifts(giver, seeker)
            .filter((gift) => gift.item === item && gift.offer.stated && timeOfGift(view, gift) !== 'OVER'),
        );
      }
    }
  }
  gifts.sort(
    (one, other) =>
      other.weight - one.weight || one.item - other.item || one.giver - other.giver || one.seeker - other.seeker,
  );
  return section('SYNERGIES', gifts, (gift) => [whatFits(view, gift)]);
}
