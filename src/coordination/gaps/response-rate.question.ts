import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed } from '../answer/question.js';
import type { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  entities,
  entity,
  float,
  id,
  int,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  the,
} from '../declaration/fields.js';
import { question, type Asked } from '../declaration/question.js';
import { networkNamed } from '../facts/networks.js';
import { bySize, type Size } from '../facts/sizes.js';
import { claimsIn, type ClaimAt, type Projection } from '../projection/projection.js';
import { answersIn, membersOf, needsOf, networksOf, viewAt, type ClaimsBy } from './response-facts.js';
import { responseReasons } from './response-rate-reasons.js';

const metric = { name: 'response-rate', version: 1 } as const;

const AnsweredNeed = object('AnsweredNeed', 'A need, and who said something of it in an assessment.', {
  need: entity('Need', 'The need.'),
  statedBy: entities('Organisation', 'Who asks for it.'),
  ratedBy: entities('Organisation', 'Who rated or ranked it.'),
});

const ResponsesOfSize = object('ResponsesOfSize', 'Who answered, of one size.', {
  size: orNull(oneOf(terms.OrganisationSize, 'The size; null for those whose size is not on record.')),
  answered: entities('Organisation', 'Who is on record as answering.'),
  notOnRecord: entities(
    'Organisation',
    'Members of the network asked about that are not on record as answering; empty where no network is asked about.',
  ),
});

const ResponsesOfNetwork = object('ResponsesOfNetwork', 'How many members of a network answered.', {
  network: entity('Organisation', 'The network.'),
  members: int('How many members it is on record as having had at the time.'),
  answered: entities('Organisation', 'Those of them that are on record as answering.'),
  rate: float('The share of those members that answered, 0 to 1.'),
});

const ResponseRate = answer(
  'ResponseRate',
  'Who answered in an assessment, and what. The score is the share of the members of a network that are on record as answering; null where no network is asked about.',
  {
    assessment: entity('Assessment', 'The assessment.'),
    network: orNull(entity('Organisation', 'The network whose members are asked about; null for everybody.')),
    answered: entities('Organisation', 'Who is on record as answering, whether a member or not.'),
    notOnRecord: orNull(
      entities(
        'Organisation',
        'Members that are not on record as answering: nobody says whether they were asked. Null where no network is asked about.',
      ),
    ),
    needs: listOf(the(AnsweredNeed, 'What they said something of, what most ask for first.')),
    sizes: listOf(the(ResponsesOfSize, 'The same by size, the largest first.')),
    networks: listOf(the(ResponsesOfNetwork, 'The networks of those that answered, those of most first.')),
    inNoNetwork: entities('Organisation', 'Who answered and is not on record as a member of any network at the time.'),
  },
);

const takes = {
  assessment: id('The assessment, such as `assessment:2025`; `assessments` lists them.'),
  network: optional(id('The network whose members it was held among: only then there is a share.')),
  ...sure,
};

/**
 * Who answered in an assessment, and what, by size and network.
 *
 * - Answered: organisations that STATE or RATE a need in the assessment.
 * - Members are those of the time: a MEMBER_OF claim that is known to touch the period of the assessment; one without dates
 *   is left out, and counted. Networks that no longer existed then are left out.
 * - No assessment tells whom it asked. So nobody is said not to have answered: a member is on record as answering, or is
 *   not. Where no network is named there is nobody to be a share of.
 * - `score` = |members of the network that answered| / |its members|, 0 to 1, no unit; null where no network is named or
 *   it has no member on record. `rate` is the same of each network of which somebody answered.
 * - `completeness`: of those that answered the share recorded of two things: their size, and a network of the time.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const responseRate = question({
  name: 'responseRate',
  about: 'What did members answer in an assessment, how many of them, and who is not on record, by size and network?',
  metric,
  arguments: takes,
  answer: ResponseRate,
  work: responsesTo,
});

function responsesTo(projection: Projection, asked: Asked<typeof takes>) {
  const assessment = indexNamed(projection, asked.assessment, 'Assessment');
  const view = viewAt(projection, assessment, asked);
  const network = asked.network == null ? null : networkNamed(view, asked.network);
  const answers = answersIn(view, assessment);
  const answered = [...answers.answered.keys()].sort((one, other) => one - other);
  const networks = networksOf(view, answers.answered);
  const asking = network === null ? null : askedOf(view, network, answers.answered);
  const inNoNetwork = answered.filter((each) => !networks.some(({ members: own }) => own.has(each)));
  const sizes = bySize(view, answered);
  const score = asking && share(asking.answered.length, asking.members.size);
  const recorded = answered.length - sizes.unknown.length + answered.length - inNoNetwork.length;
  return {
    ...view.basis(
      metric,
      { assessment: asked.assessment, network: asked.network ?? null },
      share(recorded, answered.length * 2),
    ),
    reasons: [
      ...responseReasons(view, { assessment, answers, sizes, networks, asked: asking }),
      ...caveats(view, claimsIn(answers.answered.values(), asking?.members.values() ?? [])),
    ],
    band: bandOf(score, asking?.members.size ?? 0),
    score,
    assessment: view.idOf(assessment),
    network: network === null ? null : view.idOf(network),
    answered: view.idsOf(answered),
    notOnRecord: asking && view.idsOf(asking.missing),
    needs: needsOf(answers).map((need) => ({
      need: view.idOf(need),
      statedBy: view.idsOf(answers.stated.get(need) ?? []),
      ratedBy: view.idsOf(answers.rated.get(need) ?? []),
    })),
    sizes: sizesOf(view, answered, asking?.missing ?? []),
    networks: networks.map((each) => ({
      network: view.idOf(each.network),
      members: each.members.size,
      answered: view.idsOf(each.answered),
      rate: each.answered.length / each.members.size,
    })),
    inNoNetwork: view.idsOf(inNoNetwork),
  };
}

/** The members of the network that is asked about, and which of them are not on record as answering. */
function askedOf(view: View, network: number, answers: ClaimsBy) {
  const members = membersOf(view, network) ?? new Map<number, readonly ClaimAt[]>();
  const answered = [...members.keys()].filter((each) => answers.has(each));
  return { network, members, answered, missing: [...members.keys()].filter((each) => !answers.has(each)) };
}

function sizesOf(view: View, answered: readonly number[], missing: readonly number[]) {
  const [some, others] = [bySize(view, answered), bySize(view, missing)];
  const sizes = (['LARGE', 'MEDIUM', 'SMALL'] as const satisfies readonly Size[]).map((size) => ({
    size,
    answered: view.idsOf(some.known.get(size) ?? []),
    notOnRecord: view.idsOf(others.known.get(size) ?? []),
  }));
  const unknown = { size: null, answered: view.idsOf(some.unknown), notOnRecord: view.idsOf(others.unknown) };
  return [...sizes, unknown].filter((each) => each.answered.length + each.notOnRecord.length > 0);
}
