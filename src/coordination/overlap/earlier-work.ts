import { phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { byOther, type View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import { earlierIn, type Pair } from './pair.js';
import { isRetired } from '../facts/retired.js';

/** The earlier of two that follow one another. */
export interface Earlier {
  readonly called: Pair['called'][number];
  readonly initiatives: readonly number[];
}

/** Which of a pair came first; null where they don't follow one another. */
export function earlierOf({ class: found, called, a, b, periods }: Pair): Earlier | null {
  if (found !== 'SUCCESSION') return null;
  const at = earlierIn(periods);
  return { called: called[at], initiatives: (at === 0 ? a : b).initiatives };
}

/** What initiatives PRODUCED, with the claims that say so. A practice that is no longer recommended is left out. */
export function productsOf(view: View, initiatives: readonly number[]): Map<number, ClaimAt[]> {
  const produced = initiatives.flatMap((initiative) => view.from('PRODUCED', initiative));
  return byOther(produced.filter(({ other }) => !isRetired(view, other)));
}

/** What the later of two may learn from the earlier: what it left, and what has been said of that since. */
export function whatToRead(pair: Pair): Sentence[] {
  const earlier = earlierOf(pair);
  if (!earlier || earlier.initiatives.length === 0) return [];
  const { view } = pair;
  const products = productsOf(view, earlier.initiatives);
  if (products.size === 0) return [nothingLeft(earlier)];
  const what = view.names(products.keys());
  const [dem, them] = products.size === 1 ? ['det', 'it'] : ['dem', 'them'];
  return [
    sentence(
      phrase`${earlier.called('da')} efterlod ${what}: læs ${dem} først.`,
      phrase`${earlier.called('en')} left ${what}: read ${them} first.`,
      view.claimIds([...products.values()].flat()),
    ),
    ...[...products.keys()].sort((one, other) => one - other).flatMap((product) => whatIsSaidOf(view, product)),
  ];
}

const nothingLeft = ({ called }: Earlier): Sentence =>
  sentence(
    phrase`Det er ikke registreret, hvad der blev lært af ${called('da')}.`,
    phrase`What was learned in ${called('en')} is not recorded.`,
  );

/** That another learning says otherwise, or draws it together with more. */
function whatIsSaidOf(view: View, product: number): Sentence[] {
  const it = view.name(product);
  const against = view.to('CONTRADICTS', product);
  const drawn = view.to('SYNTHESISES', product);
  const by = (claims: readonly { readonly other: number }[]) => view.names(new Set(claims.map(({ other }) => other)));
  return [
    ...(against.length > 0
      ? oneSentence(
          phrase`${by(against)} siger noget andet end ${it}.`,
          phrase`${by(against)} ${against.length === 1 ? 'says' : 'say'} otherwise than ${it}.`,
          view.claimIds(against),
        )
      : []),
    ...(drawn.length > 0
      ? oneSentence(
          phrase`${by(drawn)} samler op på ${it}.`,
          phrase`${by(drawn)} ${drawn.length === 1 ? 'draws' : 'draw'} ${it} together with others.`,
          view.claimIds(drawn),
        )
      : []),
  ];
}
