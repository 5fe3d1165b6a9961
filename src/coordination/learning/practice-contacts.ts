import type { EntityId } from '../../graph/ids.js';
import { terms, type Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, descending, share, type Answer, type Basis } from '../answer/answer.js';
import { indexNamed, type Optional, type Window } from '../answer/question.js';
import { View } from '../answer/view.js';
import { termOf, type Projection } from '../projection/projection.js';
import { contactsFor, type ContactFacts } from './practice-contact-facts.js';
import { contactReasons } from './practice-contact-reasons.js';
import type { PlaceOfUse, UptakeLevel } from './uptake-facts.js';

export const practiceContactMetric = { id: 'practice-contact', version: 2 } as const;

export interface PracticeContactsQuestion {
  readonly minConfidence?: Optional<Confidence>;
  readonly asOf?: Optional<string>;
  readonly window?: Optional<Window>;
}

/** An organisation to ask about a practice. */
export interface PracticeContact extends Answer {
  readonly organisation: EntityId;
  readonly published: boolean;
  /** The initiatives that it answered for and that the practice comes from. */
  readonly led: readonly EntityId[];
  /** How far it has come with it; null where it doesn't use it or nobody says. */
  readonly level: UptakeLevel | null;
  readonly placesOfUse: readonly PlaceOfUse[];
}

export interface PracticeContacts extends Basis {
  /** By score descending, then by id. */
  readonly contacts: readonly PracticeContact[];
}

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
export function practiceContacts(
  projection: Projection,
  id: string,
  question: PracticeContactsQuestion = {},
): PracticeContacts {
  const view = new View(projection, question);
  const practice = indexNamed(projection, id, 'Practice');
  const evidence = termOf(terms.Evidence, projection.entities.codeOf('Practice', 'evidence', practice)) ?? null;
  const facts = contactsFor(view, practice);
  const known = (isKnown: (contact: ContactFacts) => boolean): number => Number(facts.some(isKnown));
  const recorded =
    Number(evidence !== null) +
    known(({ published }) => published.length > 0) +
    known(({ led }) => led.size > 0) +
    known(({ use }) => use !== null);
  const basis = view.basis(practiceContactMetric, {}, share(recorded, 4));
  const contacts = facts.map((contact): PracticeContact => {
    const score = groundsOf(contact) / 3;
    return {
      ...basis,
      reasons: contactReasons(view, practice, evidence, contact),
      band: bandOf(score),
      score,
      organisation: view.idOf(contact.organisation),
      published: contact.published.length > 0,
      led: view.idsOf(contact.led.keys()),
      level: contact.use?.level ?? null,
      placesOfUse: contact.use?.places ?? [],
    };
  });
  return { ...basis, contacts: contacts.sort((one, other) => descending(one.score ?? 0, other.score ?? 0)) };
}

const groundsOf = ({ published, led, use }: ContactFacts): number =>
  Number(published.length > 0) + Number(led.size > 0) + Number(use !== null);
