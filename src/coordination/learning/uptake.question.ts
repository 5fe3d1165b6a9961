import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import { bandOf, share } from '../answer/answer.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import {
  answer,
  boolean,
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
import { question, type Asked, type Holding } from '../declaration/question.js';
import { Time } from '../facts/time.js';
import { startText } from '../projection/days.js';
import type { Projection } from '../projection/projection.js';
import { changesIn, practiceChange, type PracticeUse as Use } from './practice-change.js';
import { proofReasons, uptakeReasons } from './uptake-reasons.js';
import { uptakeRecorded } from './uptake-facts.js';
import { proofIn } from '../facts/proofs.js';
import { provenUse, putIntoPractice } from './put-into-practice.js';

const metric = { name: 'uptake', version: 1 } as const;

const PracticeUse = object('PracticeUse', 'What an organisation does with a learning or practice, and what shows it.', {
  ...provenUse,
  changes: boolean('Whether that is a change of practice, there where that was asked for.'),
  time: oneOf(Time, 'Whether it still is, at the date asked for, else today; what is to come does not count.'),
  since: orNull(edtf('Since when, as precisely as that is on record; null where it is not.')),
});

const ChangedPlace = object('ChangedPlace', 'Who has changed practice in one place of use.', {
  place: oneOf(terms.PlaceOfUse, 'The place of use.'),
  organisations: entities('Organisation', 'Who has changed practice there.'),
});

const Uptake = answer(
  'Uptake',
  'Whether learning on a theme has changed practice. The score is, of those whom it has reached, the share that has changed practice.',
  {
    theme: entity('Theme', 'The theme.'),
    products: entities('Entity', 'The learnings and practices on the theme; retired practices left out.'),
    changed: entities('Organisation', 'Who has changed practice: one is ADOPTED, INSTITUTIONALISED or PASSED_ON.'),
    places: listOf(the(ChangedPlace, 'The same by where; an organisation may stand in several.')),
    placeUnknown: entities('Organisation', 'Who has changed practice without it being on record where.'),
    tried: entities('Organisation', 'Who has tried one, and changed nothing yet.'),
    changeUnknown: entities('Organisation', 'Of whom it is not on record whether that is a change, or a change there.'),
    notYet: entities('Organisation', 'Whom it has reached, and who is not on record as having tried or applied any.'),
    uses: listOf(
      the(PracticeUse, 'What they do with it, the furthest first; what is used elsewhere only is left out.'),
    ),
    unknown: entities('Entity', 'Learnings and practices that nobody is on record as having received or applied.'),
  },
);

const takes = {
  theme: id('The theme, such as `theme:civilt-raaderum`; `themes` lists them.'),
  purpose: optional(oneOf(terms.PlaceOfUse, 'Only change there; anywhere where it is left out.')),
  ...evidence,
};

/**
 * Whether learning on a theme has changed practice, where, and what shows it.
 *
 * - Learning: learnings and practices with the theme, as in `uptakeGaps`; RETIRED practices are left out.
 * - Reached: organisations that have RECEIVED or APPLIED one of them. What is to come has reached nobody.
 * - Of each the first that fits, over all that it applies: **changed** (level ADOPTED, INSTITUTIONALISED or PASSED_ON; also
 *   where it has ended since), **changeUnknown** (no level on record, or changed with no place on record while `purpose`
 *   asks for one), **tried** (TRIED), **notYet**. With `purpose` what is used in other places only is no use.
 * - `score` = |changed| / |reached, changeUnknown left out|. 0 to 1, no unit; null where there is none.
 * - `completeness`: as in `uptakeGaps`: for each product that somebody received or applied it; for each that applied it how
 *   far it has come and where.
 *
 * `uptakeGaps` counts pairs of an organisation and a product and takes TRIED for applied; here organisations are counted,
 * and TRIED changes nothing. Proof is text that no program judges: it is shown as it is recorded.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const uptake = question({
  name: 'uptake',
  about: 'Has learning on a theme changed practice, where, and what shows it?',
  metric,
  arguments: takes,
  answer: Uptake,
  work: changedBy,
  states: {
    claims: ({ uses }) => uses.flatMap((use) => use.claims),
    told: (found, values) => {
      const uses = found.uses.map((use) => ({ ...use, proof: proofIn(use.claims, values) }));
      return { ...found, uses, reasons: [...found.reasons, ...proofReasons(uses.filter(({ changes }) => changes))] };
    },
  },
});

function changedBy(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const purpose = asked.purpose ?? null;
  const facts = practiceChange(view, indexNamed(projection, asked.theme, 'Theme'), purpose);
  const counted = facts.reached.size - facts.changeUnknown.size;
  const score = share(facts.changed.size, counted);
  return {
    ...view.basis(metric, { theme: asked.theme, purpose }, uptakeRecorded(facts.products)),
    reasons: uptakeReasons(view, facts),
    band: bandOf(score, counted),
    score,
    theme: view.idOf(facts.theme),
    products: view.idsOf(facts.products.map(({ product }) => product)),
    changed: view.idsOf(facts.changed.keys()),
    places: valuesOf(terms.PlaceOfUse)
      .filter((place) => purpose === null || place === purpose)
      .map((place) => ({ place, organisations: who(view, changesIn(facts, place)) })),
    placeUnknown: purpose === null ? who(view, changesIn(facts, null)) : [],
    tried: view.idsOf(facts.tried.keys()),
    changeUnknown: view.idsOf(facts.changeUnknown.keys()),
    notYet: view.idsOf(facts.notYet.keys()),
    uses: facts.uses.map((use) => shownUse(view, use)),
    unknown: view.idsOf(facts.unknown),
  };
}

const who = (view: View, uses: readonly Use[]) => view.idsOf(new Set(uses.map(({ organisation }) => organisation)));

const shownUse = (view: View, use: Use): Holding<typeof PracticeUse> => ({
  ...putIntoPractice(view, use),
  product: view.idOf(use.product),
  changes: use.comesTo === 'CHANGED',
  time: use.time,
  since: use.since && startText(use.since),
  proof: null,
});
