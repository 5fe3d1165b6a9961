import { caveats } from '../answer/caveats.js';
import { phrase, sentence, oneSentence, type Sentence, type InBoth } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { whatBecameOf } from '../facts/succession-words.js';
import { isGone } from '../facts/successions.js';
import { currentFirst } from '../facts/order.js';
import { whatTheyDid } from './uptake-gap-reasons.js';
import type { ContactFacts, Evidence } from './practice-contact-facts.js';

/** Why this organisation is the one to ask: how good the practice is, and what the organisation has to do with it. */
export function contactReasons(
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
