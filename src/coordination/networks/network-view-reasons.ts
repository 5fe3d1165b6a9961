import type { EntityId } from '../../graph/ids.js';
import { capital, inWords, name, phrase, sentence, type Sentence } from '../answer/sentence.js';

interface Seen {
  readonly nodes: readonly { readonly organisation: EntityId; readonly betweenness: number; readonly degree: number }[];
  readonly ties: readonly unknown[];
  readonly componentCount: number;
}

/** What one sees at a glance: how many, whether they hang together, and who lies between most. */
export function networkReasons({ nodes, ties, componentCount }: Seen): Sentence[] {
  if (nodes.length === 0) {
    return [
      sentence(
        phrase`Der er ikke registreret nogen organisationer i dette udsnit.`,
        phrase`No organisations are on record in this part.`,
      ),
    ];
  }
  const [first] = nodes.toSorted((one, other) => other.betweenness - one.betweenness);
  const alone = nodes.filter(({ degree }) => degree === 0).length;
  return [
    sentence(
      phrase`${capital(counted(nodes.length, 'organisation', 'organisationer', 'da'))} med ${counted(ties.length, 'samarbejde', 'samarbejder', 'da')} i ${counted(componentCount, 'del', 'dele', 'da')}; ${inWords(alone, 'da')} uden samarbejde med andre.`,
      phrase`${capital(counted(nodes.length, 'organisation', 'organisations', 'en'))} with ${counted(ties.length, 'tie', 'ties', 'en')} in ${counted(componentCount, 'part', 'parts', 'en')}; ${inWords(alone, 'en')} without a tie.`,
    ),
    ...(first && first.betweenness > 0
      ? [
          sentence(
            phrase`${name(first.organisation)} ligger på flest af de korteste veje mellem andre.`,
            phrase`${name(first.organisation)} lies on most of the shortest ways between others.`,
          ),
        ]
      : []),
  ];
}

const counted = (count: number, singular: string, plural: string, language: 'da' | 'en'): string =>
  `${count === 1 && language === 'da' && singular === 'samarbejde' ? 'ét' : inWords(count, language)} ${count === 1 ? singular : plural}`;
