import { caveats, partialPeriods } from '../answer/caveats.js';
import { monthInWords, monthOf, monthsInWords, type Bounds } from '../projection/days.js';
import type { Gift } from '../facts/offers.js';
import { dimensionInWords, whatFits, whyLeftOut } from '../facts/wording.js';
import type { Counts, Pair } from './pair.js';
import { whatToRead } from './what-to-read.js';
import {
  inWords,
  joined,
  names,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';

/** How many offers that fit are put into words; all are in the answer. */
const GIFTS_IN_WORDS = 2;

/** Why two overlap as they do: what they share, when, what joins them, what they could give each other. */
export function reasonsOf(pair: Pair, counts: Counts): Sentence[] {
  const { view, a, b } = pair;
  const leftOut = [a, b].flatMap(({ entity, leftOut }) => (leftOut ? [[entity, leftOut] as const] : []));
  if (leftOut.length > 0) return whyLeftOut(view, leftOut);
  return [
    whatIsShared(pair, counts),
    ...when(pair),
    whatJoins(pair),
    ...whatToRead(pair),
    ...pair.gifts
      .filter((gift) => betweenContacts(pair, gift))
      .slice(0, GIFTS_IN_WORDS)
      .map((gift) => whatFits(view, gift)),
    ...caveats(view, supportOf(pair)),
  ];
}

function supportOf({ view, a, b, dimensions, tieClaims, coordination, common, participants }: Pair) {
  const items = dimensions.flatMap((dimension) =>
    dimension.shared.flatMap((item) => [...(dimension.a.get(item) ?? []), ...(dimension.b.get(item) ?? [])]),
  );
  const support = [...items, ...a.belonging, ...b.belonging, ...coordination, ...(common.length > 0 ? tieClaims : [])];
  // Nobody else but the date decides whether an initiative is looked at, so who takes part in it is part of the answer.
  return view.span
    ? [...support, ...participants.flatMap((side) => [...side.values()].flatMap(({ claims }) => claims))]
    : support;
}

function whatIsShared({ view, called: [one, other], dimensions }: Pair, counts: Counts): Sentence {
  const sharing = dimensions.filter(({ shared }) => shared.length > 0);
  if (counts.a === 0 || counts.b === 0) {
    return sentence(
      phrase`Der er ikke registreret nok om både ${one('da')} og ${other('da')} til at sammenligne dem.`,
      phrase`Too little is recorded about both ${one('en')} and ${other('en')} to compare them.`,
    );
  }
  if (sharing.length === 0) {
    return sentence(
      phrase`${one('da')} og ${other('da')} har intet til fælles i det, der er registreret om dem begge.`,
      phrase`${one('en')} and ${other('en')} have nothing in common in what is recorded about both.`,
    );
  }
  const items = (language: Language): Phrase =>
    joined(
      sharing.map(({ dimension, shared }) =>
        dimensionInWords(dimension, names(shared.map((item) => view.idOf(item))), language),
      ),
      language,
    );
  const total = counts.a + counts.b - counts.shared;
  return sentence(
    phrase`${one('da')} og ${other('da')} har ${items('da')} til fælles: ${counts.shared} af ${total} i alt.`,
    phrase`${one('en')} and ${other('en')} have ${items('en')} in common: ${counts.shared} of ${total} in all.`,
    view.claimIds(
      sharing.flatMap((dimension) =>
        dimension.shared.flatMap((item) => [...(dimension.a.get(item) ?? []), ...(dimension.b.get(item) ?? [])]),
      ),
    ),
  );
}

function when(pair: Pair): Sentence[] {
  const { called, months, periods } = pair;
  if (months.found === 'UNKNOWN') return [whenUnknown(pair)];
  const hanging = months.hangsOnPartialDate ? [partialPeriods(...called)] : [];
  if (months.first === null) return [oneAfterTheOther(pair, periods)];
  if (months.count === null || months.last === null) {
    return [
      sentence(
        phrase`Begge er i gang uden kendt slutdato, samtidig siden ${monthInWords(months.first, 'da')}.`,
        phrase`Both are under way with no known end, at the same time since ${monthInWords(months.first, 'en')}.`,
      ),
      ...hanging,
    ];
  }
  const [one, several] = [months.count === 1, inWords(months.count, 'da')];
  return [
    sentence(
      phrase`De løber samtidig i ${several} ${one ? 'måned' : 'måneder'}: ${monthsInWords(months.first, months.last, 'da')}.`,
      phrase`They run at the same time for ${inWords(months.count, 'en')} ${one ? 'month' : 'months'}: ${monthsInWords(months.first, months.last, 'en')}.`,
    ),
    ...hanging,
  ];
}

function whenUnknown({ called, periods }: Pair): Sentence {
  const undated = called.filter((_, at) => periods[at] === null);
  return sentence(
    phrase`Det vides ikke, hvornår ${listed(undated, 'da')} finder sted.`,
    phrase`It is not known when ${listed(undated, 'en')} ${undated.length === 1 ? 'takes' : 'take'} place.`,
  );
}

/** Several sides as a sentence calls them. */
export const listed = (called: readonly Pair['called'][number][], language: Language): Phrase =>
  joined(
    called.map((each) => each(language)),
    language,
  );

function oneAfterTheOther({ called }: Pair, [ofA, ofB]: readonly [Bounds | null, Bounds | null]): Sentence {
  const aFirst = (ofA?.last ?? 0) <= (ofB?.last ?? 0);
  const [early, late] = aFirst ? called : [called[1], called[0]];
  const end = monthOf((aFirst ? ofA : ofB)?.last ?? 0);
  const start = monthOf((aFirst ? ofB : ofA)?.first ?? 0);
  return sentence(
    phrase`${early('da')} slutter i ${monthInWords(end, 'da')}, før ${late('da')} begynder i ${monthInWords(start, 'da')}.`,
    phrase`${early('en')} ends in ${monthInWords(end, 'en')}, before ${late('en')} begins in ${monthInWords(start, 'en')}.`,
  );
}

function whatJoins({ view, a, b, called, common, tieClaims, coordination, participants }: Pair): Sentence {
  if (common.length > 0) {
    const both = names(view.idsOf(common));
    const network = a.kind !== 'INITIATIVE' || b.kind !== 'INITIATIVE';
    const is = common.length === 1 ? 'is' : 'are';
    return sentence(
      network ? phrase`${both} er med på begge sider.` : phrase`${both} deltager i begge.`,
      network
        ? phrase`${both} ${is} on both sides.`
        : phrase`${both} ${common.length === 1 ? 'takes' : 'take'} part in both.`,
      view.claimIds([...tieClaims, ...coordination]),
    );
  }
  if (coordination.length > 0) {
    return sentence(
      phrase`De koordinerer allerede med hinanden.`,
      phrase`They already coordinate with each other.`,
      view.claimIds(coordination),
    );
  }
  const unknown = called.filter((_, at) => participants[at]?.size === 0);
  if (unknown.length > 0) {
    return sentence(
      phrase`Det er ikke registreret, hvem der deltager i ${listed(unknown, 'da')}.`,
      phrase`Who takes part in ${listed(unknown, 'en')} is not recorded.`,
    );
  }
  return sentence(
    phrase`Ingen organisation deltager i begge, og der er ikke registreret nogen koordinering mellem dem.`,
    phrase`No organisation takes part in both, and no coordination between them is recorded.`,
  );
}

const betweenContacts = ({ contacts, a }: Pair, { giver, seeker }: Gift): boolean =>
  a.kind === 'NETWORK' || (contacts.flat().includes(giver) && contacts.flat().includes(seeker));
