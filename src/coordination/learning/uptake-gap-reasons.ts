import { caveats } from '../answer/caveats.js';
import {
  joined,
  phrase,
  sentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { surestOf, type Certainty } from '../answer/sureness.js';
import { asSureAs } from '../facts/demand.js';
import { isGone } from '../facts/successions.js';
import { newestFirst } from '../facts/order.js';
import { periodInWords } from '../facts/time-words.js';
import { latestTime, timeOfClaim, type Time } from '../facts/time.js';
import type { Bounds } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';
import { reachedBy, type PlaceOfUse, type Use, type UptakeFacts, type UptakeLevel } from './uptake-facts.js';
import { gatheredBy } from '../projection/gathering.js';

/** What became of a learning or practice: whom it reached, who has applied it and how, who has not, whom to ask. */
export function uptakeReasons(view: View, facts: UptakeFacts): Sentence[] {
  const { product, received, uses, notYet } = facts;
  if (reachedBy(facts) === 0) return [nothingRecorded(view, product)];
  const claims = [...[...received.values()].flat(), ...uses.flatMap((use) => use.claims)];
  const waiting = notYet.filter((organisation) => timeOfUptake(view, received.get(organisation) ?? []) !== 'TO_COME');
  const toAsk = whoCanTell(view, uses);
  return [
    ...whoReceived(view, facts),
    ...alike(view, uses).map((group) => whatTheyDid(view, group)),
    ...(waiting.length > 0 ? [whoHasNot(view, facts, waiting)] : []),
    ...(waiting.length > 0 && toAsk.length > 0 ? [whomToAsk(view, toAsk)] : []),
    ...caveats(view, claims),
  ];
}

/** When something that claims say holds: the latest time of them. */
export const timeOfUptake = (view: View, claims: readonly ClaimAt[]): Time =>
  latestTime(claims.map(({ table, row }) => timeOfClaim(view.validity(table, row), view.reference)));

function nothingRecorded(view: View, product: number): Sentence {
  const it = view.name(product);
  return sentence(
    phrase`Det er ikke registreret, om nogen har modtaget eller anvendt ${it}.`,
    phrase`It is not on record whether anybody has received or applied ${it}.`,
  );
}

/** Who has received it, and who will: each told as surely as it is known, the newest first. */
function whoReceived(view: View, { product, received }: UptakeFacts): Sentence[] {
  const it = view.name(product);
  const groups = new Map<string, { certainty: Certainty; toCome: boolean; who: number[] }>();
  for (const organisation of newestFirst(view, received)) {
    const claims = received.get(organisation) ?? [];
    const [certainty, toCome] = [surestOf(view, claims), timeOfUptake(view, claims) === 'TO_COME'];
    const key = `${certainty} ${toCome}`;
    groups.set(key, { certainty, toCome, who: [...(groups.get(key)?.who ?? []), organisation] });
  }
  const done = [...groups.values()].sort((one, other) => Number(one.toCome) - Number(other.toCome));
  return done.map(({ certainty, toCome, who }) => {
    const they = view.namesInOrder(who);
    const has = who.length === 1 ? 'has' : 'have';
    const [da, en] = asSureAs(
      certainty,
      toCome
        ? { da: phrase`${they} skal modtage ${it}`, en: phrase`${they} will receive ${it}` }
        : { da: phrase`${they} har modtaget ${it}`, en: phrase`${they} ${has} received ${it}` },
    );
    return sentence(
      phrase`${da}.`,
      phrase`${en}.`,
      view.claimIds(who.flatMap((organisation) => received.get(organisation) ?? [])),
    );
  });
}

/** How a use is told: what is over with when it ended, what is to come as that. */
interface HowTold {
  readonly certainty: Certainty;
  readonly time: Time;
  /** When the last of what says so was, where it is over. */
  readonly ended: Bounds | null;
}

function howTold(view: View, { claims }: Use): HowTold {
  const time = timeOfUptake(view, claims);
  const validities = claims.flatMap(({ table, row }) => view.validity(table, row) ?? []);
  const [last = null] = validities.toSorted((one, other) => other.last - one.last);
  return { certainty: surestOf(view, claims), time, ended: time === 'OVER' ? last : null };
}

/** Uses of the same level in the same places at the same time, the furthest first. */
export function alike(view: View, uses: readonly Use[]): Use[][] {
  const howToldInFull = (use: Use): string => {
    const { certainty, time, ended } = howTold(view, use);
    const tense = time === 'NOW' ? 'UNKNOWN' : time;
    return [certainty, tense, ended && periodInWords(ended, 'en'), use.level, ...use.places].join(' ');
  };
  return [...gatheredBy(uses, howToldInFull).values()];
}

/** What those who have come equally far have done with it, do with it or will do. */
export function whatTheyDid(view: View, uses: readonly Use[]): Sentence {
  const [use] = uses;
  const { certainty, time, ended } = use
    ? howTold(view, use)
    : { certainty: 'STATED' as const, time: 'UNKNOWN' as const, ended: null };
  const { level, places } = use ?? { level: null, places: [] };
  const who = view.names(uses.map(({ organisation }) => organisation));
  const told = (language: Language): Phrase =>
    phrase`${who} ${didWords(level, time, uses.length, language)}${where(places, language)}${ended ? ` ${periodInWords(ended, language)}` : ''}`;
  const [da, en] = asSureAs(certainty, inEach(told));
  return sentence(phrase`${da}.`, phrase`${en}.`, view.claimIds(uses.flatMap(({ claims }) => claims)));
}

/** A level as it is told: done, begun to be done in the future, or done until it ended. */
interface LevelWords {
  readonly done: string;
  readonly later: string;
  readonly before: string;
}

const levelWords: Readonly<Record<UptakeLevel, InBoth<LevelWords>>> = {
  RECEIVED: {
    da: { done: 'anvendt den', later: 'anvende den', before: 'anvendte den' },
    en: { done: 'applied it', later: 'apply it', before: 'applied it' },
  },
  TRIED: {
    da: { done: 'prøvet den af', later: 'prøve den af', before: 'prøvede den af' },
    en: { done: 'tried it out', later: 'try it out', before: 'tried it out' },
  },
  ADOPTED: {
    da: { done: 'taget den i brug', later: 'tage den i brug', before: 'havde den i brug' },
    en: { done: 'taken it into use', later: 'take it into use', before: 'had it in use' },
  },
  INSTITUTIONALISED: {
    da: {
      done: 'gjort den til fast praksis',
      later: 'gøre den til fast praksis',
      before: 'havde den som fast praksis',
    },
    en: {
      done: 'made it a lasting practice',
      later: 'make it a lasting practice',
      before: 'had it as a lasting practice',
    },
  },
  PASSED_ON: {
    da: { done: 'givet den videre', later: 'give den videre', before: 'gav den videre' },
    en: { done: 'passed it on', later: 'pass it on', before: 'passed it on' },
  },
};

function didWords(level: UptakeLevel | null, time: Time, count: number, language: Language): string {
  const { done, later, before } = levelWords[level ?? 'RECEIVED'][language];
  if (time === 'OVER') return before;
  if (time === 'TO_COME') return `${language === 'da' ? 'skal' : 'will'} ${later}`;
  return `${language === 'da' ? 'har' : count === 1 ? 'has' : 'have'} ${done}`;
}

export const placeWords: Readonly<Record<PlaceOfUse, InBoth<string>>> = {
  PROGRAMME: { da: 'i programmer i det Globale Syd', en: 'in programmes in the Global South' },
  ADVOCACY: { da: 'i fortalerarbejdet', en: 'in advocacy' },
  OWN_ORGANISATION: { da: 'i egen organisation', en: 'inside the organisation' },
};

const where = (places: readonly PlaceOfUse[], language: Language): Phrase =>
  places.length === 0
    ? []
    : [
        ' ',
        ...joined(
          places.map((place) => [placeWords[place][language]]),
          language,
        ),
      ];

function whoHasNot(view: View, { received, uses }: UptakeFacts, waiting: readonly number[]): Sentence {
  const claims = view.claimIds(waiting.flatMap((organisation) => received.get(organisation) ?? []));
  if (uses.length === 0 && waiting.length > 1) {
    return sentence(
      phrase`Det er ikke registreret, at nogen af dem har anvendt den.`,
      phrase`None of them is on record as having applied it.`,
      claims,
    );
  }
  const waitingFor = new Map(waiting.map((organisation) => [organisation, received.get(organisation) ?? []]));
  const who = view.namesInOrder(newestFirst(view, waitingFor));
  return sentence(
    phrase`Det er ikke registreret, at ${who} har anvendt den.`,
    phrase`${who} ${waiting.length === 1 ? 'is' : 'are'} not on record as having applied it.`,
    claims,
  );
}

/** Those who have come furthest, all of one level: not who will only begin, nor who no longer exists. */
function whoCanTell(view: View, uses: readonly Use[]): number[] {
  const can = uses.filter((use) => timeOfUptake(view, use.claims) !== 'TO_COME' && !isGone(view, use.organisation));
  return can.filter(({ level }) => level === can[0]?.level).map(({ organisation }) => organisation);
}

function whomToAsk(view: View, organisations: readonly number[]): Sentence {
  const who = view.names(organisations);
  return sentence(
    phrase`Spørg ${who}, hvordan det lykkedes.`,
    phrase`Ask ${who} how ${organisations.length === 1 ? 'it' : 'they'} managed.`,
  );
}
