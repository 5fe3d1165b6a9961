import { bandOf, share, shareRecorded } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { knownIndex, wrongKind } from '../answer/question.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  boolean,
  claims,
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
import { question, type Asked } from '../declaration/question.js';
import { networkNamed, networkOfMost } from '../facts/networks.js';
import { claimsIn, type Projection } from '../projection/projection.js';
import { audienceReasons } from './audience-for-reasons.js';
import { audienceFacts, RecipientGround } from './recipients.js';

const metric = { name: 'audience-for', version: 1 } as const;

const RecipientOf = object('Recipient', 'An organisation that ought to get a learning or practice.', {
  organisation: entity('Organisation', 'The organisation.'),
  ground: oneOf(RecipientGround, 'Why: the nearest of its grounds.'),
  because: entities('Entity', 'The needs, topics or initiatives that say so, by the ground.'),
  has: boolean('Whether it is on record as having it.'),
  claims: claims('The claims that say so.'),
});

const AudienceFor = answer(
  'AudienceFor',
  'Who ought to get a learning or practice, why, and who has it. The score is the share of those that ought to get it which have it.',
  {
    product: entity('Entity', 'The learning or practice.'),
    topics: entities('Entity', 'What it is about: its themes, and the methods of a practice.'),
    recipients: listOf(the(RecipientOf, 'Who ought to get it, those that asked for it first.')),
    having: entities(
      'Organisation',
      'Who has it: received, applied or published it, or took part in what left it, whether or not it ought to get it.',
    ),
    through: orNull(
      entity(
        'Organisation',
        'The network that more than half of those who ought to get it and have not are members of; null where there is none.',
      ),
    ),
    audiences: entities('Audience', 'Whom within an organisation the initiatives that left it are for.'),
  },
);

const takes = {
  product: id('The learning or practice.'),
  network: optional(id('Only members of this network.')),
  ...sure,
};

/**
 * Who ought to get a learning or practice, why, and who has it.
 *
 * - Its topics: the themes that it HAS_THEME, and the methods that a practice USES.
 * - An organisation ought to get it, by the nearest of these grounds: NEED, it STATES a need that HAS_THEME or REQUIRES a
 *   topic; SEEKS, it SEEKS a topic; WORK, it takes part (LEAD, PARTNER, HOST) in an initiative with a topic that is not over
 *   or CANCELLED; THEME, it HAS_THEME a topic itself. Networks and organisations that no longer exist ought not. Nobody ought
 *   to get a RETIRED practice.
 * - Who has it: RECEIVED, APPLIED or PUBLISHED it, or takes part in an initiative that PRODUCED it; what is to come is not.
 * - `score` = |ought to and has| / |ought to|, 0 to 1, no unit; null where nobody ought to.
 * - `completeness`: of three things the share recorded: a topic, where it comes from (what PRODUCED or who PUBLISHED it), who
 *   received or applied it.
 *
 * Themes match exactly: what is about a narrower theme is not taken to be about this one.
 * @throws UNKNOWN_ID, WRONG_KIND (a product is a learning or a practice)
 */
export const audienceFor = question({
  name: 'audienceFor',
  about: 'Who ought to get this publication, why, and who has it?',
  metric,
  arguments: takes,
  answer: AudienceFor,
  work: recipientsFor,
});

function recipientsFor(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const product = productNamed(projection, asked.product);
  const network = asked.network == null ? null : networkNamed(view, asked.network);
  const facts = audienceFacts(view, product, network);
  const { topics, recipients, having, origins, audiences } = facts;
  const missing = recipients.filter(({ organisation }) => !having.has(organisation));
  const through = networkOfMost(view, new Set(missing.map(({ organisation }) => organisation)));
  const score = share(recipients.length - missing.length, recipients.length);
  const recorded = [
    topics.size > 0,
    origins.size + view.to('PUBLISHED', product).length > 0,
    view.to('RECEIVED', product).length + view.to('APPLIED', product).length > 0,
  ];
  return {
    ...view.basis(metric, { product: view.idOf(product), network: asked.network ?? null }, shareRecorded(recorded)),
    reasons: [
      ...audienceReasons(view, facts, missing, through),
      ...caveats(
        view,
        claimsIn(
          topics.values(),
          recipients.map(({ claims: own }) => own),
          having.values(),
        ),
      ),
    ],
    band: bandOf(score, recipients.length),
    score,
    product: view.idOf(product),
    topics: view.idsOf(topics.keys()),
    recipients: recipients.map(({ organisation, ground, because, claims: own }) => ({
      organisation: view.idOf(organisation),
      ground,
      because: view.idsOf(because),
      has: having.has(organisation),
      claims: view.claimIds(own),
    })),
    having: view.idsOf(having.keys()),
    through: through === null ? null : view.idOf(through),
    audiences: view.idsOf(audiences.keys()),
  };
}

/** @throws UNKNOWN_ID, WRONG_KIND */
function productNamed(projection: Projection, asked: string): number {
  const product = knownIndex(projection, asked);
  const isProduct = (['Learning', 'Practice'] as const).some((kind) => projection.entities.isKind(product, kind));
  if (!isProduct) throw wrongKind(projection, product, 'a learning or a practice');
  return product;
}
