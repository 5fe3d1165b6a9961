import { inWords, namesUpTo, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { sizesInWords, type BySize } from '../facts/sizes.js';
import { claimsIn } from '../projection/projection.js';
import { countIn, needsOf, type Answers, type ClaimsBy, type Responses } from './response-facts.js';

/** What is told of an assessment. */
interface Told {
  readonly assessment: number;
  readonly answers: Answers;
  readonly sizes: BySize;
  readonly networks: readonly Responses[];
  /** The members asked about; null where no network is. */
  readonly asked: (Responses & { readonly missing: readonly number[] }) | null;
}

/** Who answered and what, how large they are, and how many members of which networks that is. */
export function responseReasons(view: View, { assessment, answers, sizes, networks, asked }: Told): Sentence[] {
  return [
    whoAnswered(view, assessment, answers.answered),
    ...whatTheySaid(view, answers),
    ...(sizes.known.size > 0
      ? oneSentence(
          phrase`Svarene er fra ${sizesInWords(sizes, 'da')}.`,
          phrase`The answers are from ${sizesInWords(sizes, 'en')}.`,
        )
      : []),
    ...(asked ? ofMembers(view, asked, asked.missing) : networks.slice(0, NAMED).map((each) => ofNetwork(view, each))),
  ];
}

/** How many networks are told of, and how many needs are named. */
const NAMED = 3;

function whoAnswered(view: View, assessment: number, answered: ClaimsBy): Sentence {
  const it = view.name(assessment);
  const who = view.names(answered.keys());
  const sureness = eachAsLastClause(view, answered.values());
  if (answered.size === 0)
    return sentence(
      phrase`Det er ikke registreret, at nogen har svaret i ${it}.`,
      phrase`Nobody is on record as having answered in ${it}.`,
    );
  return sentence(
    phrase`I ${it} er der registreret svar fra ${organisationsCounted(answered.size)[0]}: ${who}${sureness.da}.`,
    phrase`In ${it} answers from ${organisationsCounted(answered.size)[1]} are on record: ${who}${sureness.en}.`,
    view.claimIds(claimsIn(answered.values())),
  );
}

const organisationsCounted = (count: number): readonly [da: string, en: string] => [
  `${inWords(count, 'da')} ${count === 1 ? 'organisation' : 'organisationer'}`,
  `${inWords(count, 'en')} ${count === 1 ? 'organisation' : 'organisations'}`,
];

const needsCounted = (count: number): readonly [da: string, en: string] => [
  count === 1 ? 'ét behov' : `${inWords(count, 'da')} behov`,
  `${inWords(count, 'en')} ${count === 1 ? 'need' : 'needs'}`,
];

const numberOf = (count: number): readonly [da: string, en: string] => [
  count === 1 ? 'ét' : inWords(count, 'da'),
  inWords(count, 'en'),
];

/** How many needs they stated and rated, and what most asked for. */
function whatTheySaid(view: View, answers: Answers): Sentence[] {
  const { stated, rated } = answers;
  if (stated.size + rated.size === 0) return [];
  const one = answers.answered.size === 1;
  const states = needsCounted(stated.size);
  const rates = stated.size > 0 ? numberOf(rated.size) : needsCounted(rated.size);
  const said = [
    ...(stated.size > 0 ? [[`meldte ${states[0]} ind`, `stated ${states[1]}`] as const] : []),
    ...(rated.size > 0 ? [[`vurderede eller rangordnede ${rates[0]}`, `rated or ranked ${rates[1]}`] as const] : []),
  ];
  const most = Math.max(...[...stated.values()].map(({ size }) => size), 0);
  const first = needsOf(answers).filter((need) => countIn(stated, need) === most);
  const which = namesUpTo(
    NAMED,
    first.map((need) => view.idOf(need)),
  );
  const isTold = most > 1 && first.length < stated.size;
  const [mostDa, mostEn] = isTold
    ? [
        phrase`; oftest, af ${inWords(most, 'da')}, blev ${which} meldt ind`,
        phrase`; most often, by ${inWords(most, 'en')}, they stated ${which}`,
      ]
    : [[], []];
  return oneSentence(
    phrase`${one ? 'Den' : 'De'} ${said.map(([da]) => da).join(' og ')}${mostDa}.`,
    phrase`${one ? 'It' : 'They'} ${said.map(([, en]) => en).join(' and ')}${mostEn}.`,
    view.claimIds(claimsIn(answers.answered.values())),
  );
}

function ofMembers(view: View, responses: Responses, missing: readonly number[]): Sentence[] {
  const { network, members } = responses;
  const it = view.name(network);
  if (members.size === 0)
    return oneSentence(
      phrase`Hvem der dengang var medlem af ${it}, er ikke registreret.`,
      phrase`Who was a member of ${it} at the time is not on record.`,
    );
  const left = view.names(missing);
  const [they, theyWere] = missing.length === 1 ? ['den', 'it was'] : ['de', 'they were'];
  return [
    ...(missing.length === 1 && members.size === 1 ? [] : [ofNetwork(view, responses)]),
    ...(missing.length > 0
      ? oneSentence(
          phrase`Fra ${left} er der ikke registreret noget svar; om ${they} blev spurgt, er heller ikke registreret.`,
          phrase`From ${left} no answer is on record; nor is whether ${theyWere} asked.`,
          view.claimIds(claimsIn(missing.map((each) => members.get(each) ?? []))),
        )
      : []),
  ];
}

/** “Of the ten members of X that are on record eight answered.” */
function ofNetwork(view: View, { network, members, answered }: Responses): Sentence {
  const it = view.name(network);
  const [count, all] = [answered.length, members.size];
  const claims = view.claimIds(claimsIn(members.values()));
  if (all === 1)
    return sentence(
      phrase`Det eneste medlem af ${it}, der er registreret for den tid, har svaret.`,
      phrase`The only member of ${it} on record for that time answered.`,
      claims,
    );
  const [da, en] =
    count === 0 ? ['ingen', 'none'] : count === all ? ['alle', 'all'] : [inWords(count, 'da'), inWords(count, 'en')];
  return sentence(
    phrase`Af de ${inWords(all, 'da')} medlemmer af ${it}, der er registreret for den tid, har ${da} svaret.`,
    phrase`Of the ${inWords(all, 'en')} members of ${it} on record for that time, ${en} answered.`,
    claims,
  );
}
