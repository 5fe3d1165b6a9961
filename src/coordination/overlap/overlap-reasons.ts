import { caveats } from '../answer/caveats.js';
import { told } from '../facts/time-words.js';
import type { Time } from '../facts/time.js';
import type { Gift } from '../facts/offers.js';
import { dimensionInWords, shareInWords, whatFits, whyLeftOut } from '../facts/wording.js';
import type { Side } from '../facts/compared-sides.js';
import { asLastClause, isInferred } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import type { Counts, Pair } from './pair.js';
import { whatToRead } from './earlier-work.js';
import { listed, whenInWords } from './pair-time-words.js';
import {
  joined,
  phrase,
  sentence,
  oneSentence,
  inEach,
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
    ...whatJoins(pair),
    ...weakTie(pair),
    ...partAndWhole(pair),
    ...samePools(pair),
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
      sharing.map(({ dimension, shared }) => dimensionInWords(dimension, view.namesInOrder(shared), language)),
      language,
    );
  const [have, had] = time === 'OVER' ? ['havde', 'had'] : ['har', 'have'];
  const total = counts.a + counts.b - counts.shared;
  const sure = asLastClause(
    view,
    sharing.flatMap(({ a, b, shared }) => shared.map((item) => [a.get(item) ?? [], b.get(item) ?? []])),
  );
  return sentence(
    phrase`${one('da')} og ${other('da')} ${have} ${items('da')} til fælles: ${shareInWords(counts.shared, total, 'da')}${sure.da}.`,
    phrase`${one('en')} and ${other('en')} ${had} ${items('en')} in common: ${shareInWords(counts.shared, total, 'en')}${sure.en}.`,
    view.claimIds(
      sharing.flatMap((dimension) =>
        dimension.shared.flatMap((item) => [...(dimension.a.get(item) ?? []), ...(dimension.b.get(item) ?? [])]),
      ),
    ),
  );
}

function whatJoins(pair: Pair): Sentence[] {
  const { view, called, common, coordination, participants } = pair;
  if (common.length > 0) return whoIsInBoth(pair);
  if (coordination.length > 0) {
    return oneSentence(
      ...told(pair.time, {
        OVER: [phrase`De koordinerede med hinanden.`, phrase`They coordinated with each other.`],
        else: [phrase`De koordinerer allerede med hinanden.`, phrase`They already coordinate with each other.`],
      }),
      view.claimIds(coordination),
    );
  }
  const unknown = called.filter((_, at) => participants[at]?.size === 0);
  if (unknown.length > 0) {
    const { da, en } = inEach((language) => listed(unknown, language));
    return oneSentence(
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
  return oneSentence(
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

function whoIsInBoth(pair: Pair): Sentence[] {
  const { view, common, participants } = pair;
  const unsure = new Set(
    common.filter((who) => participants.some((side) => isInferred(view, side.get(who)?.claims ?? []))),
  );
  const sure = common.filter((who) => !unsure.has(who));
  return [
    ...(sure.length > 0 ? [areInBoth(pair, sure, false)] : []),
    ...(unsure.size > 0 ? [areInBoth(pair, [...unsure], true)] : []),
  ];
}

function areInBoth(pair: Pair, who: readonly number[], inferred: boolean): Sentence {
  const { view, a, b, common, tieClaims, coordination } = pair;
  const isOfInitiatives = a.kind === 'INITIATIVE' && b.kind === 'INITIATIVE';
  const time = isOfInitiatives ? timeOfTaking(pair) : 'SIDES';
  const { da, en } = inferred && time === 'UNKNOWN' ? mayTakePart : takesPart[time];
  const number = who.length === 1 ? 0 : 1;
  const them = view.names(who);
  const [inDanish, inEnglish] = [da[number], en[number]];
  const own = new Set(who);
  const ties =
    who.length === common.length ? tieClaims : tieClaims.filter(({ table, row }) => own.has(table.subjectOf(row)));
  const claims = view.claimIds([...ties, ...coordination]);
  return inferred
    ? sentence(
        phrase`Det er udledt, at ${them} ${inDanish}.`,
        phrase`It is inferred that ${them} ${inEnglish}.`,
        claims,
      )
    : sentence(phrase`${them} ${inDanish}.`, phrase`${them} ${inEnglish}.`, claims);
}

/** What is said of one and of several that are in both, by time; of other sides than initiatives always the same. */
const takesPart = {
  OVER: { da: ['deltog i begge', 'deltog i begge'], en: ['took part in both', 'took part in both'] },
  TO_COME: {
    da: ['skal deltage i begge', 'skal deltage i begge'],
    en: ['will take part in both', 'will take part in both'],
  },
  UNKNOWN: {
    da: ['er registreret som deltager i begge', 'er registreret som deltagere i begge'],
    en: ['is on record as taking part in both', 'are on record as taking part in both'],
  },
  NOW: { da: ['deltager i begge', 'deltager i begge'], en: ['takes part in both', 'take part in both'] },
  SIDES: { da: ['er med på begge sider', 'er med på begge sider'], en: ['is on both sides', 'are on both sides'] },
} as const;
const mayTakePart = {
  da: ['er eller var med i begge', 'er eller var med i begge'],
  en: ['takes or took part in both', 'take or took part in both'],
} as const;

/** That somebody in one is a member of a network in the other, the first one that there is. */
function weakTie({ view, weakTies: [tie], a, called, participants, time }: Pair): Sentence[] {
  if (!tie) return [];
  const inFirst = participants[0].has(tie.member) && participants[1].has(tie.network);
  const [ofMember, ofNetwork] = inFirst ? called : [called[1], called[0]];
  const [member, network] = [view.name(tie.member), view.name(tie.network)];
  const [er, is, takes] = weakly[a.kind === 'INITIATIVE' ? time : 'NOW'];
  return oneSentence(
    phrase`De er svagt forbundet: ${member} i ${ofMember('da')} ${er} medlem af ${network}, som ${er} med i ${ofNetwork('da')}.`,
    phrase`They are weakly tied: ${member} in ${ofMember('en')} ${is} a member of ${network}, which ${takes} part in ${ofNetwork('en')}.`,
    view.claimIds(tie.claims),
  );
}

const weakly = {
  OVER: ['var', 'was', 'took'],
  TO_COME: ['er', 'is', 'will take'],
  UNKNOWN: ['er eller var', 'is or was', 'takes or took'],
  NOW: ['er', 'is', 'takes'],
} as const satisfies Record<Time, readonly [da: string, en: string, takes: string]>;

/** That one of two initiatives is part of the other. */
function partAndWhole({ view, a, b, called, time }: Pair): Sentence[] {
  const isPart = (part: Side, whole: Side) =>
    claimsBetween(view, 'PART_OF', part).filter(({ table, row }) => table.objectOf(row) === whole.entity);
  const [ofB, ofA] = [isPart(a, b), isPart(b, a)];
  const claims = ofB.length > 0 ? ofB : ofA;
  if (claims.length === 0) return [];
  const [part, whole] = ofB.length > 0 ? called : [called[1], called[0]];
  const [er, is] = time === 'OVER' ? ['var', 'was'] : ['er', 'is'];
  return oneSentence(
    phrase`${part('da')} ${er} en del af ${whole('da')}.`,
    phrase`${part('en')} ${is} a part of ${whole('en')}.`,
    view.claimIds(claims),
  );
}

/** That two initiatives have money from the same pools: whoever manages these knows both. It is no tie. */
function samePools({ view, a, b, time }: Pair): Sentence[] {
  const [ofA, ofB] = [claimsBetween(view, 'FUNDED_BY', a), claimsBetween(view, 'FUNDED_BY', b)];
  const poolsOf = (claims: readonly ClaimAt[]) => new Set(claims.map(({ table, row }) => table.objectOf(row)));
  const pools = poolsOf(ofA);
  const both = [...poolsOf(ofB)].filter((pool) => pools.has(pool));
  if (both.length === 0) return [];
  const known = new Set(both);
  const claims = [...ofA, ...ofB].filter(({ table, row }) => known.has(table.objectOf(row)));
  const which = view.names(both);
  return oneSentence(
    time === 'OVER' ? phrase`Begge fik penge fra ${which}.` : phrase`Begge er støttet af ${which}.`,
    time === 'OVER' ? phrase`Both had money from ${which}.` : phrase`Both are supported by ${which}.`,
    view.claimIds(claims),
  );
}

/** The claims of an initiative that count; those of other sides are many and say nothing of the pair. */
function claimsBetween(view: View, verb: 'PART_OF' | 'FUNDED_BY', { kind, entity }: Side): ClaimAt[] {
  if (kind !== 'INITIATIVE') return [];
  const table = view.projection.claims(verb);
  return [...table.from(entity)].filter((row) => view.judge(table, row) === 'COUNTS').map((row) => ({ table, row }));
}

const betweenContacts = ({ contacts, a }: Pair, { giver, seeker }: Gift): boolean =>
  a.kind === 'NETWORK' || (contacts.flat().includes(giver) && contacts.flat().includes(seeker));
