import type { EntityId } from '../../graph/records/index.js';
import { capital, inWords, name, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';

interface Seen {
  readonly nodes: readonly { readonly organisation: EntityId; readonly betweenness: number; readonly degree: number }[];
  readonly ties: readonly unknown[];
  readonly componentCount: number;
}

/** What one sees at a glance: how many, whether they hang together, and who lies between most. */
export function networkReasons({ nodes, ties, componentCount }: Seen): Sentence[] {
  if (nodes.length === 0) {
    return oneSentence(
      phrase`Der er ikke registreret nogen organisationer i dette udsnit.`,
      phrase`No organisations are on record in this part.`,
    );
  }
  const [first] = nodes.toSorted((one, other) => other.betweenness - one.betweenness);
  const alone = nodes.filter(({ degree }) => degree === 0).length;
  const [apart, apartInEnglish] = howTheyHangTogether(nodes.length, alone, componentCount - alone);
  return [
    sentence(
      phrase`${capital(counted(nodes.length, 'organisation', 'organisationer', 'da'))} med ${counted(ties.length, 'samarbejde', 'samarbejder', 'da')}; ${apart}.`,
      phrase`${capital(counted(nodes.length, 'organisation', 'organisations', 'en'))} with ${counted(ties.length, 'tie', 'ties', 'en')}; ${apartInEnglish}.`,
    ),
    ...(first && first.betweenness > 0
      ? oneSentence(
          phrase`${name(first.organisation)} ligger på flest af de korteste veje mellem andre.`,
          phrase`${name(first.organisation)} lies on most of the shortest ways between others.`,
        )
      : []),
  ];
}

/** How many work with nobody, and in how many parts the others hang together. */
function howTheyHangTogether(all: number, alone: number, parts: number): readonly [string, string] {
  if (alone === all)
    return ['ingen af dem er registreret med samarbejde med andre', 'none of them is on record with a tie'];
  const [together, inEnglish] =
    parts === 1
      ? ['hænger sammen', 'hang together']
      : [`hænger sammen i ${inWords(parts, 'da')} dele`, `hang together in ${inWords(parts, 'en')} parts`];
  return alone === 0
    ? [`de ${together}`, `they ${inEnglish}`]
    : [
        `${inWords(alone, 'da')} er uden samarbejde med andre, og resten ${together}`,
        `${inWords(alone, 'en')} ${alone === 1 ? 'is' : 'are'} without a tie, and the rest ${inEnglish}`,
      ];
}

const counted = (count: number, singular: string, plural: string, language: 'da' | 'en'): string =>
  `${count === 1 && language === 'da' && singular === 'samarbejde' ? 'ét' : inWords(count, language)} ${count === 1 ? singular : plural}`;
