import { terms } from '../../graph/vocabulary/index.js';
import { phrase, sentence, type Language, type Sentence, type InBoth } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { busiestFirst } from '../facts/order.js';
import { participantsOf } from '../facts/participation.js';
import { periodInWords } from '../facts/time-words.js';
import { tenseOf, timeOfInitiative, times, type Time } from '../facts/time.js';
import { codeOf, termOf } from '../projection/projection.js';
import { whatBecameOfIt } from '../screening/earlier-applications.js';
import { section, type Section } from './section.js';
import type { ThemeFacts } from './theme-facts.js';

/** The initiatives on a theme and who is in them: what is under way first, then the newest. */
export function initiativeSection(view: View, { initiatives }: ThemeFacts): Section {
  const rank = (initiative: number): number => times.indexOf(timeOfInitiative(view, initiative));
  const start = (initiative: number): number => view.period(initiative)?.first ?? Number.NEGATIVE_INFINITY;
  const inOrder = [...initiatives].sort(
    ([one], [other]) => rank(one) - rank(other) || compare(start(other), start(one)) || one - other,
  );
  return section('INITIATIVES', inOrder, ([initiative, claims]) => [initiativeInWords(view, initiative, claims)]);
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);

function initiativeInWords(view: View, initiative: number, claims: Parameters<View['claimIds']>[0]): Sentence {
  const participants = participantsOf(view, initiative);
  const leads = participants.filter(({ lead }) => lead);
  const others = participants.filter(({ lead }) => !lead);
  const [led, joined] = [leads, others].map((group) =>
    view.namesInOrder(
      busiestFirst(
        view,
        group.map(({ organisation }) => organisation),
      ),
    ),
  );
  const it = view.name(initiative);
  const what = (language: Language): string => describe(view, initiative, language);
  const ids = view.claimIds([...claims, ...participants.flatMap((participant) => participant.claims)]);
  if (!led || !joined || participants.length === 0) {
    return sentence(
      phrase`${it} (${what('da')}); hvem der er med, er ikke registreret.`,
      phrase`${it} (${what('en')}); who is in it is not recorded.`,
      ids,
    );
  }
  if (leads.length === 0) {
    return sentence(phrase`${it} (${what('da')}) med ${joined}.`, phrase`${it} (${what('en')}) with ${joined}.`, ids);
  }
  return others.length === 0
    ? sentence(phrase`${it} (${what('da')}), ledet af ${led}.`, phrase`${it} (${what('en')}), led by ${led}.`, ids)
    : sentence(
        phrase`${it} (${what('da')}), ledet af ${led}, med ${joined}.`,
        phrase`${it} (${what('en')}), led by ${led}, with ${joined}.`,
        ids,
      );
}

const timeWords: Readonly<Record<Time, InBoth<readonly string[]>>> = {
  NOW: { da: ['i gang'], en: ['under way'] },
  TO_COME: { da: ['på vej'], en: ['to come'] },
  UNKNOWN: { da: [], en: [] },
  OVER: { da: ['slut'], en: ['over'] },
};

const RUNNING = codeOf(terms.InitiativeStatus, 'RUNNING');

/** “2026” in August 2026 is not told as under way, unless that is on record: it may be over or to come. */
function timeTold(view: View, initiative: number): Time {
  const time = timeOfInitiative(view, initiative);
  const isOpen = tenseOf(time, view.period(initiative), view.reference) === 'NONE';
  return isOpen && view.status(initiative) !== RUNNING ? 'UNKNOWN' : time;
}

/** “tværgående indsats, i gang, fra maj 2026 til januar 2027”. */
function describe(view: View, initiative: number, language: Language): string {
  const { entities } = view.projection;
  const kind = termOf(terms.InitiativeKind, entities.codeOf('Initiative', 'kind', initiative));
  return [
    ...(kind ? [terms.InitiativeKind.values[kind][language]] : []),
    ...timeWords[timeTold(view, initiative)][language],
    when(view, initiative, language),
  ].join(', ');
}

function when(view: View, initiative: number, language: Language): string {
  const period = view.period(initiative);
  if (!period) return language === 'da' ? 'ukendt hvornår' : 'not known when';
  return periodInWords(period, language);
}

/** The applications on a theme and what became of them, the newest decision first; those not decided before them. */
export function applicationSection(view: View, { applications }: ThemeFacts): Section {
  const decided = (application: number): number =>
    view.projection.entities.boundsOf('Application', 'decided', application)?.last ?? Number.NEGATIVE_INFINITY;
  const isPending = (application: number): number => Number(decisionOf(view, application) === 'PENDING');
  const inOrder = [...applications.keys()].sort(
    (one, other) => isPending(other) - isPending(one) || compare(decided(other), decided(one)) || one - other,
  );
  return section('APPLICATIONS', inOrder, (application) => {
    const applies = view.to('APPLIES', application);
    const who = view.names(new Set(applies.map(({ other }) => other)));
    const it = view.name(application);
    return [
      applies.length === 0
        ? sentence(phrase`${it}.`, phrase`${it}.`, view.claimIds(applications.get(application) ?? []))
        : sentence(phrase`${it}, søgt af ${who}.`, phrase`${it}, applied for by ${who}.`, view.claimIds(applies)),
      whatBecameOfIt(view, application, decisionOf(view, application), []),
    ];
  });
}

const decisionOf = ({ projection: { entities } }: View, application: number) =>
  termOf(terms.Decision, entities.codeOf('Application', 'decision', application)) ?? 'UNKNOWN';
