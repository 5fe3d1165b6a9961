import { terms } from '../../graph/vocabulary/index.js';
import {
  inWords,
  phrase,
  sentence,
  oneSentence,
  type Language,
  type Names,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { surestOf } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { busiestFirst, currentFirst } from './order.js';
import { latestTime, timeOfInitiative, times, timesOf, type Time } from './time.js';

const it: InBoth = { da: ['det'], en: ['it'] };

/** A verb by the time of its subject: in Danish, and in English for one and for several. */
export type VerbByTime = Readonly<Record<Time, readonly [da: string, one: string, several: string]>>;

/** Initiatives of one time, of which the same verb is said. */
interface Group {
  readonly time: Time;
  readonly verb: VerbByTime;
  readonly which: number[];
}

/** How many initiatives are named where several things are said of them: beyond that they are counted. */
const NAMED = 5;

/**
 * What initiatives do, each in its tense, what goes on first: “X works on it, and Y worked on it”. Where they are many,
 * those of the latest time are named and the others counted: “…, and seven others worked on it”.
 * @param verbOf the verb of an initiative
 * @param object what stands behind the first verb
 * @param again what stands behind the others
 * @param timeOf the time of an initiative, if not that at the date asked for
 */
export function toldByTime(
  view: View,
  initiatives: Iterable<number>,
  verbOf: (initiative: number) => VerbByTime,
  object: InBoth = it,
  again: InBoth = object,
  timeOf: (initiative: number) => Time = timesOf(view),
): InBoth {
  const groups: Group[] = [];
  let group: Group | undefined;
  for (const initiative of currentFirst(view, initiatives)) {
    const time = timeOf(initiative);
    const verb = verbOf(initiative);
    if (group?.time !== time || group.verb !== verb) {
      group = groups.find((known) => known.time === time && known.verb === verb);
      if (!group) groups.push((group = { time, verb, which: [] }));
    }
    group.which.push(initiative);
  }
  groups.sort((one, other) => times.indexOf(one.time) - times.indexOf(other.time));
  const { named, counted } = namedAndCounted(groups);
  const told = [
    ...named.map((group) => ({ group, who: view.namesInOrder(group.which) })),
    ...counted.map((group) => ({ group, who: null })),
  ];
  return { da: clauses(told, [object.da, again.da], 'da'), en: clauses(told, [object.en, again.en], 'en') };
}

interface Told {
  readonly named: readonly Group[];
  /** By time, with what is said of all of them. */
  readonly counted: readonly Group[];
}

function namedAndCounted(groups: readonly Group[]): Told {
  const named: Group[] = [];
  const counted: Group[] = [];
  let left = NAMED;
  for (const group of groups) {
    const alike = counted.findIndex(({ time }) => time === group.time);
    const before = counted[alike];
    if (named.length === 0 || (group.which.length <= left && counted.length === 0)) named.push(group);
    else if (before)
      counted[alike] = { ...before, verb: ofBoth(before.verb, group.verb), which: [...before.which, ...group.which] };
    else counted.push(group);
    left -= group.which.length;
  }
  return { named, counted };
}

/** @param groups each with its names, or null where it is counted */
function clauses(
  groups: readonly { readonly group: Group; readonly who: Names | null }[],
  [object, again]: readonly [Phrase, Phrase],
  language: Language,
): Phrase {
  const told = groups.map(({ group: { time, verb, which }, who }, at) => {
    const [da, one, several] = verb[time];
    const does = language === 'da' ? da : which.length === 1 ? one : several;
    return phrase`${who ?? othersInWords(which.length, language)} ${does} ${at === 0 ? object : again}`;
  });
  const [last] = told.slice(-1);
  if (told.length < 2 || !last) return told.flat();
  const and = language === 'da' ? ', og ' : ', and ';
  return [...told.slice(0, -1).flatMap((clause, at) => (at === 0 ? clause : [', ', ...clause])), and, ...last];
}

function othersInWords(count: number, language: Language): string {
  if (language === 'da') return count === 1 ? 'én anden' : `${inWords(count, language)} andre`;
  return count === 1 ? 'one other' : `${inWords(count, language)} others`;
}

const works: VerbByTime = {
  NOW: ['arbejder med', 'works on', 'work on'],
  TO_COME: ['kommer til at arbejde med', 'will work on', 'will work on'],
  UNKNOWN: ['arbejder eller har arbejdet med', 'works or has worked on', 'work or have worked on'],
  OVER: ['arbejdede med', 'worked on', 'worked on'],
};

const isAbout: VerbByTime = {
  NOW: ['handler om', 'is about', 'are about'],
  TO_COME: ['kommer til at handle om', 'will be about', 'will be about'],
  UNKNOWN: ['handler eller handlede om', 'is or was about', 'are or were about'],
  OVER: ['handlede om', 'was about', 'were about'],
};

/** Of what one may say that it is about something, but not that it works on it: documents, events, appeals. */
const doesNotWork: ReadonlySet<number> = new Set(
  (['STRATEGY', 'RESOURCE', 'STUDY', 'CONFERENCE', 'CAMPAIGN', 'ADVOCACY'] as const).map((kind) =>
    codeOf(terms.InitiativeKind, kind),
  ),
);

const workedThen: VerbByTime = {
  NOW: ['arbejdede med', 'worked on', 'worked on'],
  TO_COME: ['skulle arbejde med', 'was to work on', 'were to work on'],
  UNKNOWN: ['arbejdede eller havde arbejdet med', 'worked or had worked on', 'worked or had worked on'],
  OVER: ['havde arbejdet med', 'had worked on', 'had worked on'],
};

const wasAboutThen: VerbByTime = {
  NOW: ['handlede om', 'was about', 'were about'],
  TO_COME: ['skulle handle om', 'was to be about', 'were to be about'],
  UNKNOWN: ['handlede eller havde handlet om', 'was or had been about', 'were or had been about'],
  OVER: ['havde handlet om', 'had been about', 'had been about'],
};

/** What may be said of all where some work on something and others are about it: that they are about it. */
const ofBoth = (one: VerbByTime, other: VerbByTime): VerbByTime => (one === works || one === workedThen ? other : one);

/** That an initiative works on something; of a strategy or a study, that it is about it. */
const verbOfWork = (view: View, initiative: number): VerbByTime => (isWork(view, initiative) ? works : isAbout);

/** The same of what was done at a time in the past. */
export const verbOfWorkThen = (view: View, initiative: number): VerbByTime =>
  isWork(view, initiative) ? workedThen : wasAboutThen;

const isWork = ({ projection: { entities } }: View, initiative: number): boolean =>
  !doesNotWork.has(entities.codeOf('Initiative', 'kind', initiative));

/** “X works on it, and Y was about it”: what goes on first. */
export const workInWords = (view: View, initiatives: Iterable<number>, object?: InBoth): InBoth =>
  toldByTime(view, initiatives, (initiative) => verbOfWork(view, initiative), object, it);

/** That no initiative works on something. @param outside how many do that are on record and do not count */
export const nothingIsDone = (outside: number): Sentence =>
  outside === 0
    ? sentence(
        phrase`Der er ikke registreret nogen indsats, der arbejder med det.`,
        phrase`No initiative is on record as working on it.`,
      )
    : sentence(
        phrase`Ingen indsats, der tæller med, arbejder med det.`,
        phrase`No initiative that counts works on it.`,
      );

/** That an organisation works on a theme: in Danish, and in English for one and for several. */
export const workOn: VerbByTime = { ...works, OVER: ['har arbejdet med', 'has worked on', 'have worked on'] };

/**
 * When an organisation works on a theme: a theme of its own it has now, that of an initiative while that goes on.
 * @param claims by which it has the theme
 */
export const timeOfWorkOn = (view: View, claims: readonly ClaimAt[]): Time =>
  latestTime(
    claims.flatMap(({ table, row }) => {
      if (table.verb !== 'HAS_THEME') return [];
      const subject = table.subjectOf(row);
      return view.projection.entities.isKind(subject, 'Initiative') ? timeOfInitiative(view, subject) : 'NOW';
    }),
  );

/** In which tense all of several initiatives together are told of. */
export type Together = 'NOW' | 'OVER' | 'TO_COME' | 'EITHER';

/** All NOW, OVER or TO_COME, or EITHER where it is not one of them. */
export function togetherIn(view: View, initiatives: Iterable<number>): Together {
  const found = new Set([...initiatives].map((initiative) => timeOfInitiative(view, initiative)));
  const [only] = found;
  return found.size === 1 && only !== undefined && only !== 'UNKNOWN' ? only : 'EITHER';
}

/** What initiatives are about or use, in the words that follow “the link to”. */
const topics = {
  NEED: ['behovet', 'the need'],
  THEME: ['temaet', 'the theme'],
  METHOD: ['metoden', 'the method'],
} as const;

/**
 * Of which initiatives it is only inferred that they are about a need or theme, or use a method.
 * @param links by initiative the claims that say so
 */
export function inferredLinks(
  view: View,
  links: ReadonlyMap<number, readonly ClaimAt[]>,
  topic: keyof typeof topics,
): Sentence[] {
  const inferred: number[] = [];
  for (const [initiative, claims] of links) if (surestOf(view, claims) === 'INFERRED') inferred.push(initiative);
  if (inferred.length === 0) return [];
  const [da, en] = topics[topic];
  // What they say of many, one claim of each that is named shows: there may be thousands.
  const inOrder = currentFirst(view, inferred);
  const claims = view.claimIds(inOrder.slice(0, NAMED).flatMap((initiative) => links.get(initiative)?.[0] ?? []));
  if (inferred.length === links.size) {
    return oneSentence(phrase`Forbindelsen til ${da} er udledt.`, phrase`The link to ${en} is inferred.`, claims);
  }
  const which = view.namesInOrder(inOrder);
  return oneSentence(
    phrase`For ${which} er forbindelsen til ${da} udledt.`,
    phrase`For ${which} the link to ${en} is inferred.`,
    claims,
  );
}

/** That somebody takes part: in Danish, and in English for one and for several. */
export const takesPart: VerbByTime = {
  NOW: ['er med', 'takes part', 'take part'],
  TO_COME: ['skal være med', 'will take part', 'will take part'],
  UNKNOWN: ['er eller var med', 'takes or took part', 'take or took part'],
  OVER: ['var med', 'took part', 'took part'],
};

/**
 * Who takes part in initiatives, who will and who did: a sentence for each, those that are in most first.
 * @param joined by organisation the claims by which it takes part
 * @param where what stands behind the verb, with a space before it
 */
export function whoTakesPart(
  view: View,
  joined: ReadonlyMap<number, readonly ClaimAt[]>,
  where: InBoth<string> = { da: '', en: '' },
): Sentence[] {
  return times.flatMap((time) => {
    const who = [...joined].filter(([, claims]) => timeOfTaking(view, claims) === time);
    if (who.length === 0) return [];
    const inOrder = busiestFirst(
      view,
      who.map(([organisation]) => organisation),
    );
    const they = view.namesInOrder(inOrder);
    const [da, takes, take] = takesPart[time];
    return oneSentence(
      phrase`${they} ${da}${where.da}.`,
      phrase`${they} ${who.length === 1 ? takes : take}${where.en}.`,
      view.claimIds(who.flatMap(([, claims]) => claims)),
    );
  });
}

/** When somebody takes part in what it is in: the latest time of the initiatives. */
const timeOfTaking = (view: View, claims: readonly ClaimAt[]): Time =>
  latestTime(claims.map(({ table, row }) => timeOfInitiative(view, table.objectOf(row))));

/** Of which initiatives that count it isn't known whether they go on or are over. */
export function whetherUnderWay(view: View, initiatives: Iterable<number>): Sentence[] {
  const timeOf = timesOf(view);
  const unknown = [...new Set(initiatives)].filter((initiative) => timeOf(initiative) === 'UNKNOWN');
  if (unknown.length === 0) return [];
  const [which, one] = [view.namesInOrder(currentFirst(view, unknown)), unknown.length === 1];
  return oneSentence(
    phrase`Det er ikke registreret, om ${which} er i gang eller slut; ${one ? 'indsatsen er' : 'indsatserne er'} regnet med.`,
    phrase`Whether ${which} ${one ? 'is' : 'are'} under way or over is not on record; ${one ? 'it is' : 'they are'} counted.`,
  );
}
