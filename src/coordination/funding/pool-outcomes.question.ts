import type { ClaimValues } from '../../graph/reading/index.js';
import type { ClaimId } from '../../graph/records/index.js';
import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, share, shareRecorded } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed } from '../answer/question.js';
import type { Sentence } from '../answer/sentence.js';
import { isInferred } from '../answer/sureness.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import {
  answer,
  boolean,
  entities,
  entity,
  id,
  listOf,
  object,
  oneOf,
  the,
  type Holding,
} from '../declaration/fields.js';
import { writtenQuestion, type Asked, type Reading } from '../declaration/question.js';
import { currentFirst } from '../facts/order.js';
import { participantsOf } from '../facts/participation.js';
import { timeOfClaim, timeOfInitiative } from '../facts/time.js';
import { whyLeftOut } from '../facts/wording.js';
import { uptakeOf, type Use } from '../learning/uptake-facts.js';
import { claimsIn, codeOf, type ClaimAt, type Projection } from '../projection/projection.js';
import { GrantStage, isKnown, stageOf, type StagedGrant } from './grant-stages.js';
import { outcomeReasons } from './pool-outcomes-reasons.js';
import { whatIsSupported } from './pool-portfolio-reasons.js';
import { supportedBy } from './supported.js';
import { proofIn } from '../facts/proofs.js';
import { provenUse, putIntoPractice } from '../learning/put-into-practice.js';

const metric = { name: 'pool-outcomes', version: 1 } as const;

const UseOfGrant = object('UseOfGrant', 'How an organisation uses what a grant left.', {
  ...provenUse,
  tookPart: boolean('Whether it took part in the initiative itself.'),
});

const GrantOutcome = object('GrantOutcome', 'What became of what a pool supported.', {
  initiative: entity('Initiative', 'What was supported.'),
  stage: oneOf(GrantStage, 'How far something on record shows that it has come.'),
  products: entities('Entity', 'The learnings and practices that it left.'),
  receivedBy: entities('Organisation', 'Whom they have reached.'),
  uses: listOf(the(UseOfGrant, 'Who has applied them, the furthest first.')),
});

const PoolOutcomes = answer(
  'PoolOutcomes',
  'Which grants of a pool led to changed practice. The score is the share of those that are known to have reached somebody.',
  {
    pool: entity('Pool', 'The pool.'),
    grants: listOf(the(GrantOutcome, 'What it supports or has supported, those that have come furthest first.')),
    outside: entities('Initiative', 'What it supported and that does not count, such as what was cancelled.'),
  },
);
type PoolOutcomes = Holding<typeof PoolOutcomes>;
type UseOfGrant = Holding<typeof UseOfGrant>;

const takes = { pool: id('The pool, such as `pool:gf-pulje`; `pools` lists them.'), ...sure };

/** A use of which the proof is still to be read: no projection has texts. */
interface UseFound extends Omit<UseOfGrant, 'proof'> {
  /** The claims that say that it is in use, by which a proof counts; none where it is only tried or to come. */
  readonly provable: readonly ClaimId[];
}

interface GrantFound extends Omit<Holding<typeof GrantOutcome>, 'stage' | 'uses'> {
  readonly uses: readonly UseFound[];
  readonly isOver: boolean;
  readonly isInferred: StagedGrant['isInferred'];
  readonly claims: StagedGrant['claims'];
}

interface Found extends Omit<PoolOutcomes, 'grants' | 'score' | 'band'> {
  readonly found: readonly GrantFound[];
  readonly further: readonly Sentence[];
}

/** The levels at which something is practice, from the least on. */
const inUse: ReadonlySet<number> = new Set(
  (['ADOPTED', 'INSTITUTIONALISED', 'PASSED_ON'] as const).map((level) => codeOf(terms.UptakeLevel, level)),
);

/**
 * Which grants of a pool led to changed practice.
 *
 * - Grants: initiatives FUNDED_BY the pool, but CANCELLED ones. Their products: the learnings and practices that they
 *   PRODUCED.
 * - CHANGED: somebody APPLIED a product at level ADOPTED, INSTITUTIONALISED or PASSED_ON, and the claim states a proof. USED: else somebody APPLIED one. RECEIVED: else somebody RECEIVED one. PRODUCED: else there is one.
 *   NOTHING_RECORDED: it is over, or nobody knows, and there is none. NOT_YET: it goes on or is to come, and there is none.
 *   What will be received or applied is not yet.
 * - `score` = |CHANGED| / |CHANGED, USED or RECEIVED|, 0 to 1, no unit; null where there is none. Of all others it is not
 *   on record whether anything came of them, so they are in no share.
 * - `completeness`: of all but NOT_YET the share recorded of two things: a product, and whom it reached or who applied it.
 *
 * That somebody uses what a grant left does not prove that it would not have done so without.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const poolOutcomes = writtenQuestion({
  name: 'poolOutcomes',
  about: 'Which grants of the pool led to changed practice, where, and with what proof?',
  metric,
  arguments: takes,
  answer: PoolOutcomes,
  work: foundOf,
  written,
});

function foundOf(projection: Projection, asked: Asked<typeof takes>): Found {
  const view = new View(projection, asked);
  const pool = indexNamed(projection, asked.pool, 'Pool');
  const support = supportedBy(view, pool);
  const uptakes = currentFirst(view, support.initiatives.keys()).map((initiative) => grantOf(view, initiative));
  const due = uptakes.filter(({ grant }) => grant.isOver || grant.products.length > 0).map(({ grant }) => grant);
  const recorded = due.flatMap(({ products, receivedBy, uses }) => [
    products.length > 0,
    receivedBy.length + uses.length > 0,
  ]);
  return {
    ...view.basis(metric, { pool: view.idOf(pool) }, shareRecorded(recorded)),
    reasons: [whatIsSupported(view, pool, support)],
    further: [
      ...whyLeftOut(view, support.outside),
      ...caveats(
        view,
        claimsIn(
          support.initiatives.values(),
          uptakes.map(({ claims: own }) => own),
        ),
      ),
    ],
    pool: view.idOf(pool),
    found: uptakes.map(({ grant }) => grant),
    outside: view.idsOf(support.outside.keys()),
  };
}

function grantOf(view: View, initiative: number): { readonly grant: GrantFound; readonly claims: readonly ClaimAt[] } {
  const time = timeOfInitiative(view, initiative);
  const producing = view.from('PRODUCED', initiative);
  const uptakes = [...new Set(producing.map(({ other }) => other))].map((product) =>
    uptakeOf(view, product, () => true),
  );
  const participants = new Set(participantsOf(view, initiative).map(({ organisation }) => organisation));
  const received = uptakes.flatMap((uptake) => [...uptake.received]).filter(([, own]) => hasBegun(view, own));
  const uses = uptakes.flatMap(({ product, uses: own }) =>
    own.filter((use) => hasBegun(view, use.claims)).map((use) => ({ product, use, provable: provableIn(view, use) })),
  );
  const all: ClaimAt[] = [
    ...producing,
    ...received.flatMap(([, own]) => own),
    ...uses.flatMap(({ use }) => use.claims),
  ];
  const grant: GrantFound = {
    initiative: view.idOf(initiative),
    products: view.idsOf(uptakes.map(({ product }) => product)),
    receivedBy: view.idsOf(new Set(received.map(([organisation]) => organisation))),
    uses: uses.map(({ product, use, provable }) => ({
      ...putIntoPractice(view, use),
      product: view.idOf(product),
      tookPart: participants.has(use.organisation),
      provable: view.claimIds(provable),
    })),
    isOver: time === 'OVER' || time === 'UNKNOWN',
    isInferred: {
      products: isInferred(view, producing),
      uses: uses.some(({ provable }) => isInferred(view, provable)),
    },
    claims: view.claimIds(all),
  };
  return { grant, claims: all };
}

/** Whether what claims say is not all still to come. */
const hasBegun = (view: View, own: readonly ClaimAt[]): boolean =>
  own.some(({ table, row }) => timeOfClaim(view.validity(table, row), view.reference) !== 'TO_COME');

/** The claims that say that something is in use, unless that is to come; none where the one that ranks first says less. */
function provableIn(view: View, { level, claims: own }: Use): ClaimAt[] {
  if (level === null || !inUse.has(codeOf(terms.UptakeLevel, level))) return [];
  return own.filter((claim) => inUse.has(claim.table.codeOf('level', claim.row)) && hasBegun(view, [claim]));
}

async function written(
  { found, further, reasons, ...basis }: Found,
  _: Asked<typeof takes>,
  reading: Reading,
): Promise<PoolOutcomes> {
  const values = await reading.claims(found.flatMap(({ uses }) => uses.flatMap((use) => use.provable)));
  const grants = found.map((grant) => staged(grant, values));
  const known = grants.filter(({ stage }) => isKnown.has(stage)).length;
  const score = share(grants.filter(({ stage }) => stage === 'CHANGED').length, known);
  return {
    ...basis,
    reasons: [...reasons, ...outcomeReasons(grants), ...further],
    band: bandOf(score, known),
    score,
    grants: valuesOf(GrantStage).flatMap((stage) => grants.filter((grant) => grant.stage === stage)),
  };
}

function staged({ uses, ...grant }: GrantFound, values: ClaimValues) {
  const proved = uses.map(({ provable, ...use }) => ({ ...use, proof: proofIn(provable, values) }));
  return { ...grant, uses: proved, stage: stageOf({ ...grant, uses: proved }) };
}
