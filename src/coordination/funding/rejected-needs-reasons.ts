import {
  inWords,
  joined,
  name,
  names,
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { isInferred, eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { startInWords } from '../facts/time-words.js';
import { dimensionInWords } from '../facts/wording.js';
import { workInWords } from '../facts/work-words.js';
import { claimsIn, type ClaimAt } from '../projection/projection.js';
import type { Rejected, RejectedOutcome } from './rejected-topics.js';

/** What is found of the applications that a pool turned down. */
interface Found {
  readonly rejected: readonly number[];
  readonly topics: readonly Rejected[];
  readonly withoutTopic: readonly number[];
  /** All applications to the pool, each with the claims by which it was handed in. */
  readonly applications: ReadonlyMap<number, readonly ClaimAt[]>;
}

/** How many topics that somebody took up are told one by one. */
const ONE_BY_ONE = 3;

/** What was turned down, what of it is open, and what became of the rest. */
export function rejectionReasons(view: View, pool: number, found: Found): Sentence[] {
  const { rejected, topics, withoutTopic } = found;
  const it = view.name(pool);
  if (rejected.length === 0)
    return oneSentence(
      phrase`Det er ikke registreret, at ${it} har givet afslag på nogen ansøgning.`,
      phrase`${it} is not on record as having turned down any application.`,
    );
  const of = (outcome: RejectedOutcome): readonly Rejected[] => topics.filter((topic) => topic.outcome === outcome);
  return [
    whatWasTurnedDown(view, it, found),
    ...whatIsOpen(view, of('OPEN')),
    ...oneByOne(view, of('APPLIED_AGAIN'), (topic) => whoAppliedAgain(view, topic)),
    ...oneByOne(view, of('TAKEN_UP'), (topic) => whoTookItUp(view, topic)),
    ...oneByOne(view, of('GRANTED'), (topic) => whatWasGranted(view, it, topic)),
    ...whatIsUndated(view, of('UNDATED')),
    ...(withoutTopic.length > 0
      ? oneSentence(
          phrase`Hvad ${view.names(withoutTopic)} handlede om, er ikke registreret.`,
          phrase`What ${view.names(withoutTopic)} ${withoutTopic.length === 1 ? 'was' : 'were'} about is not on record.`,
        )
      : []),
    ...whatIsInferred(view, topics),
  ];
}

function whatWasTurnedDown(view: View, it: ReturnType<typeof name>, { rejected, applications }: Found): Sentence {
  const which = view.names(rejected);
  const claims = view.claimIds(rejected.flatMap((each) => applications.get(each) ?? []));
  return rejected.length === 1
    ? sentence(
        phrase`${it} har givet afslag på én ansøgning, der er registreret: ${which}.`,
        phrase`${it} is on record as having turned down one application: ${which}.`,
        claims,
      )
    : sentence(
        phrase`${it} har givet afslag på ${inWords(rejected.length, 'da')} ansøgninger, der er registreret: ${which}.`,
        phrase`${it} is on record as having turned down ${inWords(rejected.length, 'en')} applications: ${which}.`,
        claims,
      );
}

/** Topics in words, needs before themes. */
function inTopicWords(view: View, topics: readonly Rejected[]): InBoth {
  const inLanguage = (language: Language): Phrase =>
    joined(
      (['Need', 'Theme'] as const).flatMap((kind) => {
        const own = topics.filter((topic) => topic.kind === kind).map(({ topic }) => view.idOf(topic));
        return own.length === 0 ? [] : [dimensionInWords(kind === 'Need' ? 'NEED' : 'THEME', names(own), language)];
      }),
      language,
    );
  return inEach(inLanguage);
}

const claimsOf = (topics: readonly Rejected[]): ClaimAt[] => claimsIn(topics.map(({ claims }) => claims));

function whatIsOpen(view: View, open: readonly Rejected[]): Sentence[] {
  if (open.length === 0) return [];
  const which = inTopicWords(view, open);
  const others = new Set(open.flatMap(({ otherInitiatives }) => [...otherInitiatives.keys()]));
  const [dem, them] = open.length === 1 ? ['det', 'it'] : ['dem', 'them'];
  const [first] = open;
  const only = open.length === 1 && first?.since ? first.since : null;
  const [sinceDa, sinceEn] = only
    ? [`Siden afslaget i ${startInWords(only, 'da')}`, `Since the rejection in ${startInWords(only, 'en')}`]
    : ['Siden afslagene', 'Since the rejections'];
  return [
    sentence(
      phrase`${sinceDa} er der ikke registreret nogen ny indsats eller ansøgning om ${which.da}.`,
      phrase`${sinceEn} no new initiative and no application on ${which.en} is on record.`,
      view.claimIds(claimsOf(open)),
    ),
    ...(others.size > 0
      ? oneSentence(
          phrase`Andre indsatser om ${dem} vides ikke at være begyndt siden: ${view.names(others)}.`,
          phrase`Other initiatives on ${them} are not known to have begun since: ${view.names(others)}.`,
          view.claimIds(open.flatMap(({ otherInitiatives }) => [...otherInitiatives.values()].flat())),
        )
      : []),
  ];
}

/** A sentence for each of the first topics, and one for all others. */
function oneByOne(view: View, topics: readonly Rejected[], tell: (topic: Rejected) => Sentence): Sentence[] {
  const rest = topics.slice(ONE_BY_ONE);
  const which = inTopicWords(view, rest);
  return [
    ...topics.slice(0, ONE_BY_ONE).map(tell),
    ...(rest.length > 0
      ? oneSentence(
          phrase`Det samme gælder ${which.da}.`,
          phrase`The same holds for ${which.en}.`,
          view.claimIds(claimsOf(rest)),
        )
      : []),
  ];
}

function whoAppliedAgain(view: View, topic: Rejected): Sentence {
  const which = inTopicWords(view, [topic]);
  const again = view.names(topic.laterApplications.keys());
  return sentence(
    phrase`Der er siden søgt igen om ${which.da}: ${again}.`,
    phrase`Somebody has applied for ${which.en} again since: ${again}.`,
    view.claimIds(claimsIn(topic.laterApplications.values())),
  );
}

/** That it is only inferred, or some of it, that initiatives work on a topic. */
const sureOf = (view: View, initiatives: Rejected['laterInitiatives']) => eachAsLastClause(view, initiatives.values());

function whoTookItUp(view: View, topic: Rejected): Sentence {
  const work = workInWords(view, topic.laterInitiatives.keys(), inTopicWords(view, [topic]));
  const sureness = sureOf(view, topic.laterInitiatives);
  return sentence(
    phrase`Andre har siden taget det op: ${work.da}${sureness.da}.`,
    phrase`Others have taken it up since: ${work.en}${sureness.en}.`,
    view.claimIds(claimsIn(topic.laterInitiatives.values())),
  );
}

function whatWasGranted(view: View, it: ReturnType<typeof name>, topic: Rejected): Sentence {
  const which = inTopicWords(view, [topic]);
  if (topic.supported.size === 0) {
    const again = view.names(topic.laterApplications.keys());
    return sentence(
      phrase`${it} har siden sagt ja til en ansøgning om ${which.da}: ${again}.`,
      phrase`${it} has said yes to an application on ${which.en} since: ${again}.`,
      view.claimIds(claimsIn(topic.laterApplications.values())),
    );
  }
  const work = workInWords(view, topic.supported, which);
  const sureness = sureOf(view, new Map([...topic.laterInitiatives].filter(([each]) => topic.supported.has(each))));
  return sentence(
    phrase`${it} har siden støttet det: ${work.da}${sureness.da}.`,
    phrase`${it} has supported it since: ${work.en}${sureness.en}.`,
    view.claimIds(topic.claims),
  );
}

function whatIsUndated(view: View, undated: readonly Rejected[]): Sentence[] {
  if (undated.length === 0) return [];
  const which = inTopicWords(view, undated);
  return oneSentence(
    phrase`Hvornår der blev givet afslag på ${which.da}, er ikke registreret, så hvad der er kommet siden, kan ikke siges.`,
    phrase`When ${which.en} ${undated.length === 1 ? 'was' : 'were'} turned down is not on record, so what has come since cannot be told.`,
    view.claimIds(claimsOf(undated)),
  );
}

/** That it is inferred what applications were about. */
function whatIsInferred(view: View, topics: readonly Rejected[]): Sentence[] {
  const links = topics.flatMap(({ applications }) => [...applications]);
  const inferred = links.filter(([, claims]) => isInferred(view, claims));
  if (inferred.length === 0) return [];
  const claims = view.claimIds(inferred.flatMap(([, own]) => own));
  const which = view.names(new Set(inferred.map(([application]) => application)));
  const all = inferred.length === links.length;
  return [
    all
      ? sentence(
          ['Hvad der blev søgt om, er udledt af ansøgningerne.'],
          ['What was applied for is inferred from the applications.'],
          claims,
        )
      : sentence(
          phrase`For ${which} er det udledt, hvad der blev søgt om.`,
          phrase`For ${which} it is inferred what was applied for.`,
          claims,
        ),
  ];
}
