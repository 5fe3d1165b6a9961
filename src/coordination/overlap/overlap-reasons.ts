import { caveats } from '../answer/caveats.js';
import { told } from '../facts/time-words.js';
import type { Time } from '../facts/time.js';
import type { Gift } from '../facts/offers.js';
import { dimensionInWords, shareInWords, whatFits, whyLeftOut } from '../facts/wording.js';
import type { Counts, Pair } from './pair.js';
import { whatToRead } from './what-to-read.js';
import { listed, whenInWords } from './pair-time-words.js';
import {
  joined,
  name,
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
  if (leftOut.length > 0) {
    const isCompared = a.initiatives.length > 0 && b.initiatives.length > 0;
    return [...(isCompared ? [whatIsShared(pair, counts)] : []), ...whyLeftOut(view, leftOut)];
  }
  return [
    whatIsShared(pair, counts),
    ...whenInWords(pair),
    whatJoins(pair),
    ...weakTie(pair),
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

function whatIsShared({ view, called: [one, other], dimensions, time }: Pair, counts: Counts): Sentence {
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
  const [have, had] = time === 'OVER' ? ['havde', 'had'] : ['har', 'have'];
  const total = counts.a + counts.b - counts.shared;
  return sentence(
    phrase`${one('da')} og ${other('da')} ${have} ${items('da')} til fælles: ${shareInWords(counts.shared, total, 'da')}.`,
    phrase`${one('en')} and ${other('en')} ${had} ${items('en')} in common: ${shareInWords(counts.shared, total, 'en')}.`,
    view.claimIds(
      sharing.flatMap((dimension) =>
        dimension.shared.flatMap((item) => [...(dimension.a.get(item) ?? []), ...(dimension.b.get(item) ?? [])]),
      ),
    ),
  );
}

function whatJoins(pair: Pair): Sentence {
  const { view, called, common, coordination, participants } = pair;
  if (common.length > 0) return whoIsInBoth(pair);
  if (coordination.length > 0) {
    return sentence(
      ...told(pair.time, {
        OVER: [phrase`De koordinerede med hinanden.`, phrase`They coordinated with each other.`],
        else: [phrase`De koordinerer allerede med hinanden.`, phrase`They already coordinate with each other.`],
      }),
      view.claimIds(coordination),
    );
  }
  const unknown = called.filter((_, at) => participants[at]?.size === 0);
  if (unknown.length > 0) {
    const [da, en] = [listed(unknown, 'da'), listed(unknown, 'en')];
    return sentence(
      ...told(pair.time, {
        OVER: [
          phrase`Det er ikke registreret, hvem der deltog i ${da}.`,
          phrase`Who took part in ${en} is not recorded.`,
        ],
        else: [
          phrase`Det er ikke registreret, hvem der deltager i ${da}.`,
          phrase`Who takes part in ${en} is not recorded.`,
        ],
      }),
    );
  }
  return sentence(
    ...told(timeOfTaking(pair), {
      UNKNOWN: [
        phrase`Ingen organisation er registreret i begge, og der er ikke registreret nogen koordinering mellem dem.`,
        phrase`No organisation is on record in both, and no coordination between them is recorded.`,
      ],
      OVER: [
        phrase`Ingen organisation deltog i begge, og der er ikke registreret nogen koordinering mellem dem.`,
        phrase`No organisation took part in both, and no coordination between them is recorded.`,
      ],
      else: [
        phrase`Ingen organisation deltager i begge, og der er ikke registreret nogen koordinering mellem dem.`,
        phrase`No organisation takes part in both, and no coordination between them is recorded.`,
      ],
    }),
  );
}

/** The time of taking part in both: of two of which one is over and the other isn't it takes no tense. */
const timeOfTaking = ({ class: found, time }: Pair): Time =>
  found === 'SUCCESSION' && time !== 'OVER' ? 'UNKNOWN' : time;

function whoIsInBoth(pair: Pair): Sentence {
  const { view, a, b, common, tieClaims, coordination } = pair;
  const both = names(common.map((each) => view.idOf(each)));
  const isOne = common.length === 1;
  const claims = view.claimIds([...tieClaims, ...coordination]);
  if (a.kind !== 'INITIATIVE' || b.kind !== 'INITIATIVE') {
    return sentence(
      phrase`${both} er med på begge sider.`,
      phrase`${both} ${isOne ? 'is' : 'are'} on both sides.`,
      claims,
    );
  }
  return sentence(
    ...told(timeOfTaking(pair), {
      OVER: [phrase`${both} deltog i begge.`, phrase`${both} took part in both.`],
      TO_COME: [phrase`${both} skal deltage i begge.`, phrase`${both} will take part in both.`],
      UNKNOWN: [
        phrase`${both} er registreret som deltager i begge.`,
        phrase`${both} ${isOne ? 'is' : 'are'} on record as taking part in both.`,
      ],
      else: [phrase`${both} deltager i begge.`, phrase`${both} ${isOne ? 'takes' : 'take'} part in both.`],
    }),
    claims,
  );
}

/** That somebody in one is a member of a network in the other, the first one that there is. */
function weakTie({ view, weakTies: [tie], a, called, participants, time }: Pair): Sentence[] {
  if (!tie) return [];
  const inFirst = participants[0].has(tie.member) && participants[1].has(tie.network);
  const [ofMember, ofNetwork] = inFirst ? called : [called[1], called[0]];
  const [member, network] = [name(view.idOf(tie.member)), name(view.idOf(tie.network))];
  const was = time === 'OVER' && a.kind === 'INITIATIVE';
  return [
    sentence(
      phrase`De er svagt forbundet: ${member} i ${ofMember('da')} ${was ? 'var' : 'er'} medlem af ${network}, som ${was ? 'var' : 'er'} med i ${ofNetwork('da')}.`,
      phrase`They are weakly tied: ${member} in ${ofMember('en')} ${was ? 'was' : 'is'} a member of ${network}, which ${was ? 'took' : 'takes'} part in ${ofNetwork('en')}.`,
      view.claimIds(tie.claims),
    ),
  ];
}

const betweenContacts = ({ contacts, a }: Pair, { giver, seeker }: Gift): boolean =>
  a.kind === 'NETWORK' || (contacts.flat().includes(giver) && contacts.flat().includes(seeker));
