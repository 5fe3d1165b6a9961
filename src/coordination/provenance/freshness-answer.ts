import {
  answer,
  edtf,
  entities,
  int,
  listOf,
  object,
  oneOf,
  orNull,
  text,
  the,
  type Holding,
} from '../declaration/fields.js';
import { WantedFact } from './wanted-facts.js';

export const Ages = object('Ages', 'How many claims are how old, each counted once.', {
  upToOneYear: int('Not older than a year.'),
  upToThreeYears: int('Older than a year, not older than three.'),
  upToTenYears: int('Older than three years, not older than ten.'),
  older: int('Older than ten years.'),
  undated: int('It is not on record as of when they are. They are not in the score.'),
});

export const ConfidenceCounts = object('ConfidenceCounts', 'How many claims are how sure, each as its weakest part.', {
  confirmed: int('Stated in a source that is named.'),
  reported: int('Said by an organisation.'),
  inferred: int('Concluded from what a source says.'),
  unconfirmed: int('General knowledge or a guess; 0 unless asked for.'),
});

/** What is told of claims, of however many things they are. */
const ofClaims = {
  claimCount: int('How many claims count.'),
  newest: orNull(edtf('The date of the newest claim; null where none is dated.')),
  median: orNull(
    edtf('The date of the claim in the middle of all dated ones, the older of two; null where none is dated.'),
  ),
  ages: the(Ages, 'How old they are.'),
  confidences: the(ConfidenceCounts, 'How sure they are.'),
  unsourced: int('How many claims name no source.'),
};

export const Freshness = answer(
  'Freshness',
  'How current and complete is what is known of an organisation. Its score is the share of its dated claims that are not older than three years, null where none is dated; `completeness` is the share of the kinds of statement wanted of it that are on record. `asOf` is the date to which ages are counted.',
  {
    ...ofClaims,
    sources: entities('Source', 'What its claims and its own record rest on, by id.'),
    publishers: listOf(text('Who published the sources, by name; each once.')),
    recorded: listOf(oneOf(WantedFact, 'Which of the kinds of statement wanted of it are on record.')),
    missing: listOf(oneOf(WantedFact, 'Which are not: what to ask for.')),
  },
);
export type Freshness = Holding<typeof Freshness>;

export const GraphFreshness = answer(
  'GraphFreshness',
  'How current and complete everything on record is. Its score is the share of dated claims that are not older than three years, null where none is dated; `completeness` is the share of initiatives of a known period and of organisations in an initiative. `asOf` is the date to which ages are counted.',
  {
    ...ofClaims,
    sourceCount: int('How many sources they name; `sources` lists all that are on record.'),
    publishers: listOf(text('Who published these, by name; each once.')),
    initiativeCount: int('How many initiatives are on record.'),
    periodUnknown: int('Of how many of them the period is not known.'),
    organisationCount: int('How many organisations are on record.'),
    withoutInitiative: int('How many of them are on record in no initiative.'),
  },
);
export type GraphFreshness = Holding<typeof GraphFreshness>;
