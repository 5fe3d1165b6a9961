import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, descending, pageOf, share, type Page } from '../answer/answer.js';
import { indexNamed } from '../answer/question.js';
import { View } from '../answer/view.js';
import { evidence } from '../declaration/arguments.js';
import { answer, boolean, entities, entity, id, listOf, oneOf, orNull } from '../declaration/fields.js';
import { listQuestion, type Asked } from '../declaration/question.js';
import { termOf, type Projection } from '../projection/projection.js';
import { contactsFor, type ContactFacts, type Evidence } from './practice-contact-facts.js';
import { caveats } from '../answer/caveats.js';
import { phrase, sentence, oneSentence, type Sentence, type InBoth } from '../answer/sentence.js';
import { whatBecameOf } from '../facts/succession-words.js';
import { isGone } from '../facts/successions.js';
import { currentFirst } from '../facts/order.js';
import { whatTheyDid } from './uptake-gap-reasons.js';

const metric = { name: 'practice-contact', version: 2 } as const;

const PracticeContact = answer(
  'PracticeContact',
  'An organisation to ask about a practice. Its score is how many of three grounds hold: it published the practice, it answered for what the practice comes from, it uses it.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    published: boolean('Whether it published the practice.'),
    led: entities('Initiative', 'The initiatives that it answered for and that the practice comes from.'),
    level: orNull(
      oneOf(
        terms.UptakeLevel,
        'How far it has come in using it; null where it is not on record as using it, or nobody says how far.',
      ),
    ),
    placesOfUse: listOf(oneOf(terms.PlaceOfUse, 'Where it uses it; empty where nothing is recorded.')),
  },
);

const takes = { id: id('The practice.'), ...evidence };

/**
 * Which organisations to ask about a practice, and why.
 *
 * - Three grounds: it PUBLISHED the practice; it answered for an initiative that PRODUCED it (a LEAD, or a participant
 *   where no lead is recorded; initiatives that are PLANNED or CANCELLED don't count); it APPLIED it, at any level.
 * - `score` = how many of the three hold / 3. 0 to 1, no unit. An organisation for which none holds is not listed.
 * - `completeness`: of these inputs the share recorded: the practice's evidence, who published it, what it comes from,
 *   who applied it.
 *
 * Version 1 did not say that an organisation no longer exists, and told uses that are over or to come as what is done.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const whomToAsk = listQuestion({
  name: 'whomToAsk',
  about: 'Which organisations to ask about it, and why: who published it, whose effort it comes from, who uses it.',
  on: 'Practice',
  metric,
  weight: { cost: 100, each: 5 },
  arguments: takes,
  list: {
    about: 'Organisations to ask about a practice, those with most grounds first.',
    of: PracticeContact,
  },
  work: contactsOf,
});

function contactsOf(projection: Projection, question: Asked<typeof takes>, page: Page) {
  const view = new View(projection, question);
  const practice = indexNamed(projection, question.id, 'Practice');
  const howShown = termOf(terms.Evidence, projection.entities.codeOf('Practice', 'evidence', practice)) ?? null;
  const facts = contactsFor(view, practice);
  const known = (isKnown: (contact: ContactFacts) => boolean): number => Number(facts.some(isKnown));
  const recorded =
    Number(howShown !== null) +
    known(({ published }) => published.length > 0) +
    known(({ led }) => led.size > 0) +
    known(({ use }) => use !== null);
  const basis = view.basis(metric, {}, share(recorded, 4));
  const contacts = facts.map((contact) => {
    const score = groundsOf(contact) / 3;
    return {
      ...basis,
      reasons: contactReasons(view, practice, howShown, contact),
      band: bandOf(score),
      score,
      organisation: view.idOf(contact.organisation),
      published: contact.published.length > 0,
      led: view.idsOf(contact.led.keys()),
      level: contact.use?.level ?? null,
      placesOfUse: contact.use?.places ?? [],
    };
  });
  contacts.sort((one, other) => descending(one.score, other.score));
  return pageOf(basis, contacts, page);
}

const groundsOf = ({ published, led, use }: ContactFacts): number =>
  Number(published.length > 0) + Number(led.size > 0) + Number(use !== null);

/** Why this organisation is the one to ask: how good the practice is, and what the organisation has to do with it. */
function contactReasons(
  view: View,
  practice: number,
  evidence: Evidence | null,
  { organisation, published, led, use }: ContactFacts,
): Sentence[] {
  const it = view.name(practice);
  const who = view.name(organisation);
  const claims = [...published, ...[...led.values()].flat(), ...(use?.claims ?? [])];
  return [
    evidence === null
      ? sentence(
          phrase`Det er ikke registreret, om ${it} har vist sig at virke.`,
          phrase`Whether ${it} has been shown to work is not on record.`,
        )
      : sentence(phrase`${it} ${evidenceWords[evidence].da}.`, phrase`${it} ${evidenceWords[evidence].en}.`),
    ...(published.length > 0
      ? oneSentence(phrase`${who} har udgivet den.`, phrase`${who} published it.`, view.claimIds(published))
      : []),
    ...(led.size > 0
      ? oneSentence(
          phrase`${who} stod for ${view.namesInOrder(currentFirst(view, led.keys()))}, som den kommer fra.`,
          phrase`${who} answered for ${view.namesInOrder(currentFirst(view, led.keys()))}, which it comes from.`,
          view.claimIds([...led.values()].flat()),
        )
      : []),
    ...(use ? [whatTheyDid(view, [use])] : []),
    ...(isGone(view, organisation) ? [noLongerThere(view, organisation)] : []),
    ...caveats(view, claims),
  ];
}

function noLongerThere(view: View, organisation: number): Sentence {
  const who = view.name(organisation);
  const { da, en, claims } = whatBecameOf(view, [organisation]);
  return sentence(phrase`${who} ${da}.`, phrase`${who} ${en}.`, claims);
}

const evidenceWords: Readonly<Record<Evidence, InBoth<string>>> = {
  OBSERVED: { da: 'er set i brug', en: 'has been seen in use' },
  PROMISING: { da: 'har vist gode første resultater', en: 'has shown good first results' },
  VALIDATED: { da: 'har vist sig at virke mere end ét sted', en: 'has been shown to work in more than one place' },
  STANDARD: { da: 'er det, man i almindelighed forventer', en: 'is what is commonly expected' },
  RETIRED: { da: 'anbefales ikke længere', en: 'is no longer recommended' },
};
