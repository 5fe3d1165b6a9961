import { terms } from '../../graph/vocabulary/index.js';
import { noInitiativesLeftOut, pageInFull, shareRecorded, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { admits, indexNamed } from '../answer/question.js';
import { names, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  edtf,
  entities,
  entity,
  id,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  the,
} from '../declaration/fields.js';
import { listQuestion, type Asked, type Holding } from '../declaration/question.js';
import { groupOf, networkNamed } from '../facts/networks.js';
import { participantsOf } from '../facts/participation.js';
import { Time, timeOfInitiative } from '../facts/time.js';
import { uptakeOf, type UptakeLevel } from '../learning/uptake-facts.js';
import { startText } from '../projection/days.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { Replies, suggestionId, whatWasReplied, type Reply } from './replies.js';
import { broughtTogether, openSynergies } from './synergies.question.js';

const metric = { name: 'suggestions', version: 1 } as const;

const CameOf = object('CameOfSuggestion', 'An initiative that came of a suggestion, and how far it has come.', {
  initiative: entity('Initiative', 'The initiative.'),
  time: oneOf(Time, 'Whether it goes on.'),
  products: entities('Entity', 'The learnings and practices that it left.'),
  receivedBy: entities('Organisation', 'Whom these have reached without being on record as applying them.'),
  triedBy: entities('Organisation', 'Who has applied them, and is not on record as having changed its practice.'),
  changedPracticeOf: entities('Organisation', 'Who has taken one into use for good, or passed it on.'),
});
type CameOf = Holding<typeof CameOf>;

const Suggestion = answer(
  'Suggestion',
  'A suggestion that Samspil makes or has made, and what came of it. Its score is that of the synergy where it is open, else null.',
  {
    kind: oneOf(terms.SynergyKind, 'Which of the three kinds of synergy.'),
    status: oneOf(terms.SuggestionStatus, 'What those whom it concerns made of it.'),
    concerns: entities('Entity', 'The two that it would bring together.'),
    decided: orNull(edtf('When that was decided; null where it is open, or nobody has recorded it.')),
    reply: orNull(entity('Reply', 'What was replied, with why; null where nobody has recorded anything.')),
    suggestionId: id(
      'By what it is known, in this state of the graph and in others: its kind and the two that it brings together.',
    ),
    cameOf: listOf(the(CameOf, 'What came of it.')),
  },
);
type Suggestion = Holding<typeof Suggestion>;

const takes = {
  status: oneOf(terms.SuggestionStatus, 'What those whom they concern made of them.'),
  kinds: optional(listOf(oneOf(terms.SynergyKind, 'Only these kinds; all three where it is left out.'))),
  organisation: optional(id('Only those that concern this organisation, or an initiative that it takes part in.')),
  network: optional(id('Only those that concern this network, a member of it, or what one takes part in.')),
  ...sure,
};
type SuggestionsAsked = Asked<typeof takes>;

/**
 * What came of suggestions: `synergies` of which somebody has recorded what was replied (TAKEN, DECLINED), or that are left (OPEN).
 *
 * - OPEN: `synergies` that are not OVER, by RELEVANCE, without those that were taken up or declined. TAKEN and DECLINED: every
 *   reply on record, as sure as asked for, whether Samspil would still make the suggestion or not; where a suggestion has several (see
 *   `Replies`) each. The one decided last comes first, then those without a date, then by id.
 * - What came of one: the initiatives that it LED_TO, with what these PRODUCED. `changedPracticeOf`: who APPLIED such a thing
 *   at level ADOPTED, INSTITUTIONALISED or PASSED_ON; `triedBy` who else applied one; `receivedBy` who else received one.
 * - `score`: of OPEN that of the synergy; else null: a decision has no measure.
 * - `completeness`: of those TAKEN the share of which something is on record that came of them; of those DECLINED the share of which it is on record when; of those OPEN that of `synergies`.
 *
 * That something came after a suggestion does not prove that it came of it: somebody has recorded that.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const suggestions = listQuestion({
  name: 'suggestions',
  about: 'Which suggestions were taken up, which were declined, and what came of them?',
  metric,
  weight: { cost: 1_200, each: 25 },
  arguments: takes,
  list: {
    about: 'Suggestions: those that were decided last first; those that are open as `synergies` has them.',
    of: Suggestion,
  },
  work: (projection, asked, page) =>
    asked.status === 'OPEN' ? open(projection, asked, page) : replied(projection, asked, page),
});

const parametersOf = ({ status, kinds, organisation, network }: SuggestionsAsked) => ({
  status,
  kinds: kinds ?? [],
  organisation: organisation ?? null,
  network: network ?? null,
});

function open(projection: Projection, asked: SuggestionsAsked, page: Page) {
  const { kinds, organisation, network, minConfidence } = asked;
  const {
    counts: _counts,
    items,
    ...found
  } = openSynergies(projection, { kinds, organisation, network, minConfidence, when: 'NOW' }, page);
  const basis = { ...found, metric: { ...metric, parameters: { minConfidence, ...parametersOf(asked) } } };
  return {
    ...basis,
    items: items.map((synergy): Suggestion => {
      const {
        kind,
        status,
        reply,
        suggestionId,
        reasons,
        band,
        score,
        completeness,
        excludedCount,
        initiativesLeftOut,
      } = synergy;
      const said = {
        kind,
        status,
        reply,
        suggestionId,
        reasons,
        band,
        score,
        completeness,
        excludedCount,
        initiativesLeftOut,
      };
      return { ...basis, ...said, concerns: broughtTogether(synergy), decided: null, cameOf: [] };
    }),
  };
}

function replied(projection: Projection, asked: SuggestionsAsked, page: Page) {
  const view = new View(projection, asked);
  const isPart = partOf(view, asked);
  const found = new Replies(view).all
    .filter(({ status, kind, concerns }) => status === asked.status && admits(asked.kinds, kind) && isPart(concerns))
    .sort((one, other) => startOf(other) - startOf(one) || one.reply - other.reply);
  const basis = (of: readonly Reply[]) => {
    const recorded = of.map((reply) =>
      asked.status === 'TAKEN' ? view.from('LED_TO', reply.reply).length > 0 : reply.decided !== null,
    );
    return {
      ...view.basis(metric, parametersOf(asked), shareRecorded(recorded)),
      initiativesLeftOut: noInitiativesLeftOut,
    };
  };
  return pageInFull(basis(found), found, page, (reply): Suggestion => shown(view, reply, basis([reply])));
}

const startOf = ({ decided }: Reply): number => decided?.first ?? Number.NEGATIVE_INFINITY;

/** @throws UNKNOWN_ID, WRONG_KIND */
function partOf(view: View, { organisation, network }: SuggestionsAsked): (concerns: readonly number[]) => boolean {
  const wanted = [
    ...(organisation == null ? [] : [new Set([indexNamed(view.projection, organisation, 'Organisation')])]),
    ...(network == null ? [] : [groupOf(view, networkNamed(view, network))]),
  ];
  const isInitiative = (each: number): boolean => view.projection.entities.isKind(each, 'Initiative');
  const organisationsIn = (each: number): number[] =>
    isInitiative(each) ? participantsOf(view, each).map((participant) => participant.organisation) : [each];
  return (concerns) => wanted.every((set) => concerns.flatMap(organisationsIn).some((each) => set.has(each)));
}

function shown(view: View, reply: Reply, basis: ReturnType<View['basis']>): Suggestion {
  const led = view.from('LED_TO', reply.reply);
  const cameOf = [...new Set(led.map(({ other }) => other))].map((initiative) => cameOfInitiative(view, initiative));
  const concerns = view.idsOf(reply.concerns);
  return {
    ...basis,
    reasons: [
      whom(view, reply),
      ...whatWasReplied(view, reply, false),
      ...(reply.status === 'TAKEN' ? whatCame(view, led, cameOf) : []),
      ...caveats(view, [...reply.claims, ...led]),
    ],
    band: null,
    score: null,
    kind: reply.kind,
    status: reply.status,
    concerns,
    decided: reply.decided && startText(reply.decided),
    reply: view.idOf(reply.reply),
    suggestionId: suggestionId(reply.kind, concerns),
    cameOf: cameOf.map((each) => each.shown),
  };
}

const changing: ReadonlySet<UptakeLevel | null> = new Set(['ADOPTED', 'INSTITUTIONALISED', 'PASSED_ON'] as const);

function cameOfInitiative(
  view: View,
  initiative: number,
): { readonly shown: CameOf; readonly changes: readonly ClaimAt[] } {
  const products = new Set(view.from('PRODUCED', initiative).map(({ other }) => other));
  const uptakes = [...products].map((product) => uptakeOf(view, product, () => true));
  const uses = uptakes.flatMap((uptake) => uptake.uses);
  const changes = uses.filter(({ level }) => changing.has(level));
  const changed = new Set(changes.map(({ organisation }) => organisation));
  const tried = new Set(uses.map(({ organisation }) => organisation).filter((each) => !changed.has(each)));
  const received = new Set(
    uptakes.flatMap(({ notYet }) => notYet).filter((each) => !changed.has(each) && !tried.has(each)),
  );
  const shown = {
    initiative: view.idOf(initiative),
    time: timeOfInitiative(view, initiative),
    products: view.idsOf(products),
    receivedBy: view.idsOf(received),
    triedBy: view.idsOf(tried),
    changedPracticeOf: view.idsOf(changed),
  };
  return { shown, changes: changes.flatMap(({ claims }) => claims) };
}

const meant = {
  POOLING: ['slår kræfterne sammen', 'pool their efforts'],
  COMPLEMENTARITY: ['supplerer hinanden', 'complement each other'],
  BRIDGING: ['bygger bro', 'build a bridge'],
} as const;

function whom(view: View, { kind, concerns, claims }: Reply): Sentence {
  const them = view.names(concerns);
  const [da, en] = meant[kind];
  return sentence(
    phrase`Forslaget var, at ${them} ${da}.`,
    phrase`The suggestion was that ${them} ${en}.`,
    view.claimIds(claims),
  );
}

/** Which initiatives came of it, and whose practice these have changed. */
function whatCame(
  view: View,
  led: readonly ClaimAt[],
  cameOf: readonly ReturnType<typeof cameOfInitiative>[],
): Sentence[] {
  if (cameOf.length === 0)
    return oneSentence(['Hvad der kom ud af det, er ikke registreret.'], ['What came of it is not on record.']);
  const them = names(cameOf.map(({ shown: { initiative } }) => initiative));
  const changed = [...new Set(cameOf.flatMap(({ shown: { changedPracticeOf } }) => changedPracticeOf))];
  return [
    sentence(phrase`Det førte til ${them}.`, phrase`It led to ${them}.`, view.claimIds(led)),
    changed.length > 0
      ? sentence(
          phrase`${names(changed)} har ændret praksis med det, der kom ud af det.`,
          phrase`${names(changed)} ${changed.length === 1 ? 'has' : 'have'} changed practice by what it left.`,
          view.claimIds(cameOf.flatMap(({ changes }) => changes)),
        )
      : sentence(
          ['Det er ikke registreret, at nogen har ændret praksis med det, der kom ud af det.'],
          ['Nobody is on record as having changed practice by what it left.'],
        ),
  ];
}
