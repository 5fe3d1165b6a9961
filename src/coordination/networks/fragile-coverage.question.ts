import { bandOf, descending, pageOf, share, type Basis, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { admits, type Question } from '../answer/question.js';
import { names, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { isInferred } from '../answer/sureness.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, entity, listOf, oneOf, withDefault } from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';
import { onlyAskerOf } from '../facts/demand.js';
import { participantsOf } from '../facts/participation.js';
import { dimensionInWords } from '../facts/wording.js';
import { whetherUnderWay } from '../facts/work-words.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { Participations } from '../facts/participations.js';
import { CountedInitiatives, Topic, topicNames } from './topic-work.js';
import { gatheredBy } from '../projection/gathering.js';

const metric = { name: 'fragile-coverage', version: 2 } as const;

const FragileCoverage = answer(
  'FragileCoverage',
  'A need, theme or method whose initiatives all hang on one organisation. Its score is 1 / the number of participants: 1 where nobody else could take over.',
  {
    kind: oneOf(Topic, 'Whether it is a need, a theme or a method.'),
    topic: entity('Entity', 'The need, theme or method.'),
    provider: entity(
      'Organisation',
      'The one organisation that leads all of it, or the only one in it where nobody leads.',
    ),
    initiatives: entities('Initiative', 'The initiatives that count and have it.'),
    others: entities('Organisation', 'Who else takes part in them and could take over.'),
  },
);

/**
 * Needs, themes and methods with one single provider: one organisation alone leads the initiatives on it, and is alone in
 * those that nobody leads.
 *
 * - The initiatives that count: as in `removalImpact`, so without those that are OVER. A need for which the provider alone
 *   on record asks is not listed: it serves itself.
 * - `score` = 1 / participants of those initiatives: 1 where nobody else is in them, less the more could take over.
 *   Above 0 to 1, no unit. What rests on fewer than three initiatives has no band HIGH.
 * - `completeness`: for each initiative that counts and has such a topic, that its status is known and that a lead is
 *   recorded.
 *
 * Version 1 took what is over for what still goes on, and one LEAD for the only provider beside initiatives without one.
 * A topic that no initiative has is not here: nothing is on record that could break.
 * @throws BAD_PERIOD, BAD_DATE
 */
export const fragileCoverage = listQuestion({
  name: 'fragileCoverage',
  about: 'Which themes and methods (or needs) hang on one single organisation?',
  metric,
  arguments: {
    ...evidence,
    topics: withDefault(
      listOf(oneOf(Topic, 'Which of them; themes and methods where it is left out, none where it is empty.')),
      ['THEME', 'METHOD'],
    ),
  },
  list: { about: 'Needs, themes and methods with one single provider, the highest score first.', of: FragileCoverage },
  work: fragileTopics,
});

function fragileTopics(
  projection: Projection,
  { topics: wanted, ...asked }: Question & { readonly topics: readonly Topic[] },
  page: Page,
) {
  const view = new View(projection, asked);
  const participations = new Participations(view);
  const counted = new CountedInitiatives(view);
  const worked = topicNames
    .filter((topic) => admits(wanted, topic))
    .map((topic) => ({ topic, work: workOn(counted, topic) }));
  const found = worked.flatMap(({ topic, work }) => fragileAmong(view, participations, topic, work));
  const initiatives = new Set(worked.flatMap(({ work }) => work.map(({ initiative }) => initiative)));
  const basis = view.basis(
    metric,
    { topics: topicNames.filter((topic) => admits(wanted, topic)) },
    completenessOf(counted, participations, initiatives),
  );
  // Topics come by kind and id; what ranks equal goes by id.
  const fragile = found.map((each) => ({ ...basis, ...each }));
  fragile.sort((one, other) => descending(one.score ?? 0, other.score ?? 0) || Number(one.topic > other.topic) * 2 - 1);
  return pageOf(basis, fragile, page);
}

/** An initiative that works on a topic, and the claim that it does. */
interface Work extends ClaimAt {
  readonly initiative: number;
  readonly topic: number;
}

function workOn(counted: CountedInitiatives, kind: Topic): Work[] {
  const work: Work[] = [];
  counted.forEachWork(kind, (initiative, topic, claim) => {
    if (counted.isCurrent(initiative)) work.push({ initiative, topic, ...claim });
  });
  return work;
}

type Found = Omit<Holding<typeof FragileCoverage>, keyof Basis>;

function fragileAmong(view: View, participations: Participations, kind: Topic, work: readonly Work[]): Found[] {
  return [...gatheredBy(work, ({ topic }) => topic)].flatMap(([topic, works]) => {
    const initiatives = [...new Set(works.map(({ initiative }) => initiative))];
    const participants = new Set(initiatives.flatMap((initiative) => [...participations.participantsOf(initiative)]));
    const providers = new Set(
      initiatives.flatMap((initiative) =>
        participations.isLed(initiative)
          ? participations.leadsOf(initiative)
          : [...participations.participantsOf(initiative)],
      ),
    );
    const [provider, another] = providers;
    if (provider === undefined || another !== undefined) return [];
    if (kind === 'NEED' && onlyAskerOf(view, topic) === provider) return [];
    participants.delete(provider);
    return [shown(view, kind, topic, { provider, initiatives, others: [...participants], works })];
  });
}

interface Facts {
  readonly provider: number;
  readonly initiatives: readonly number[];
  readonly others: readonly number[];
  readonly works: readonly Work[];
}

function shown(view: View, kind: Topic, topic: number, { provider, initiatives, others, works }: Facts): Found {
  const score = 1 / (others.length + 1);
  const participating = initiatives.flatMap((initiative) =>
    participantsOf(view, initiative).filter(({ organisation }) => organisation === provider),
  );
  const claims: ClaimAt[] = [...works, ...participating.flatMap((participation) => participation.claims)];
  return {
    kind,
    topic: view.idOf(topic),
    provider: view.idOf(provider),
    reasons: [
      restsOnOne(view, kind, topic, provider, claims),
      whoElse(view, others),
      ...whatIsInferred(view, kind, topic, works),
      ...whetherUnderWay(view, initiatives),
      ...caveats(view, claims),
    ],
    band: bandOf(score, initiatives.length),
    score,
    initiatives: view.idsOf(initiatives),
    others: view.idsOf(others),
  };
}

function restsOnOne(view: View, kind: Topic, topic: number, provider: number, claims: readonly ClaimAt[]): Sentence {
  const it = view.name(provider);
  const what = names([view.idOf(topic)]);
  return sentence(
    phrase`Alt registreret arbejde med ${dimensionInWords(kind, what, 'da')}, der ikke er slut, hviler på ${it}.`,
    phrase`All work on record on ${dimensionInWords(kind, what, 'en')} that is not over rests on ${it}.`,
    view.claimIds(claims),
  );
}

/** That the work is on the topic, where that is only inferred of all of it. */
function whatIsInferred(view: View, kind: Topic, topic: number, works: readonly Work[]): Sentence[] {
  if (!isInferred(view, works)) return [];
  const what = names([view.idOf(topic)]);
  return oneSentence(
    phrase`At arbejdet gælder ${dimensionInWords(kind, what, 'da')}, er udledt.`,
    phrase`That the work is on ${dimensionInWords(kind, what, 'en')} is inferred.`,
    view.claimIds(works),
  );
}

function whoElse(view: View, others: readonly number[]): Sentence {
  if (others.length === 0) {
    return sentence(phrase`Ingen andre er med.`, phrase`Nobody else takes part.`);
  }
  const who = view.names(others);
  return sentence(
    phrase`${who} er med og kunne dele ansvaret.`,
    phrase`${who} ${others.length === 1 ? 'takes' : 'take'} part and could share the responsibility.`,
  );
}

function completenessOf(
  counted: CountedInitiatives,
  participations: Participations,
  initiatives: ReadonlySet<number>,
): number | null {
  let recorded = 0;
  for (const initiative of initiatives) {
    recorded += Number(counted.isStatusKnown(initiative)) + Number(participations.isLed(initiative));
  }
  return share(recorded, initiatives.size * 2);
}
