import type { Dimension } from '../facts/items.js';
import { dimensionInWords } from '../facts/wording.js';
import { listed } from './overlap-reasons.js';
import type { Pair } from './pair.js';
import { earlierOf, productsOf } from './what-to-read.js';
import { name, names, phrase, sentence, type Language, type Phrase, type Sentence } from '../answer/sentence.js';

/** What people can best meet about, in this order. */
const topics: readonly Dimension[] = ['METHOD', 'NEED', 'THEME', 'AUDIENCE', 'PLACE'];

/** What a coordinator could do next about a pair; null where there is nothing to do. */
export function suggestedAction(pair: Pair): Sentence | null {
  switch (pair.class) {
    case 'DUPLICATION_RISK':
      return bringTogether(pair);
    case 'SUCCESSION':
      return readFirst(pair);
    case 'JOINT_EFFORT':
      return keepVisible(pair);
    case 'UNDATED':
      return findOutWhen(pair);
    case 'CO_PRESENCE':
      return useTheTie(pair);
    case null:
      return null;
  }
}

function bringTogether(pair: Pair): Sentence {
  const { view, contacts, called } = pair;
  const topic = (language: Language): Phrase => sharedTopic(pair, language);
  const unknown = called.filter((_, at) => contacts[at]?.length === 0);
  if (unknown.length > 0) {
    return sentence(
      phrase`Find ud af, hvem der står bag ${listed(unknown, 'da')}, og saml begge sider om ${topic('da')}.`,
      phrase`Find out who is behind ${listed(unknown, 'en')}, and bring both sides together on ${topic('en')}.`,
    );
  }
  const invited = names(view.idsOf(new Set(contacts.flat())));
  return sentence(
    phrase`Inviter ${invited} til en fælles session om ${topic('da')}.`,
    phrase`Invite ${invited} to one session on ${topic('en')}.`,
  );
}

/** The rarest of what they share, in the dimension that people can best meet about. */
function sharedTopic({ view, dimensions }: Pair, language: Language): Phrase {
  for (const topic of topics) {
    const [rarest] = dimensions.find(({ dimension }) => dimension === topic)?.shared ?? [];
    if (rarest !== undefined) return dimensionInWords(topic, name(view.idOf(rarest)), language);
  }
  return [];
}

function readFirst(pair: Pair): Sentence {
  const { view, called, periods, contacts } = pair;
  const later = (periods[0]?.last ?? 0) <= (periods[1]?.last ?? 0) ? 1 : 0;
  const [from, to] = [called[1 - later] ?? called[0], called[later]];
  const readers = names(view.idsOf(new Set(contacts[later])));
  const left = productsOf(view, earlierOf(pair)?.initiatives ?? []);
  const [what, whatEn] =
    left.size > 0
      ? [phrase`læse ${names(view.idsOf(left.keys()))}`, phrase`read ${names(view.idsOf(left.keys()))}`]
      : [phrase`spørge, hvad ${from('da')} lærte,`, phrase`ask what ${from('en')} learned`];
  const who = readers.entities.length > 0;
  return sentence(
    phrase`Lad ${who ? readers : phrase`dem bag ${to('da')}`} ${what} og bygge videre på det${who ? phrase` i ${to('da')}` : ''}.`,
    phrase`Let ${who ? readers : phrase`those behind ${to('en')}`} ${whatEn} and build on it${who ? phrase` in ${to('en')}` : ''}.`,
  );
}

function keepVisible({ called: [one, other] }: Pair): Sentence {
  return sentence(
    phrase`Hold samarbejdet mellem ${one('da')} og ${other('da')} synligt, så andre kan slutte sig til.`,
    phrase`Keep the work that joins ${one('en')} and ${other('en')} visible, so that others can join in.`,
  );
}

function findOutWhen({ called, periods }: Pair): Sentence {
  const undated = called.filter((_, at) => periods[at] === null);
  return sentence(
    phrase`Find ud af, hvornår ${listed(undated, 'da')} finder sted: først da ved man, om de to bør mødes.`,
    phrase`Find out when ${listed(undated, 'en')} ${undated.length === 1 ? 'takes' : 'take'} place: only then is it clear whether the two should meet.`,
  );
}

function useTheTie({ view, common }: Pair): Sentence {
  if (common.length === 0) {
    return sentence(
      phrase`Intet at gøre: de koordinerer og arbejder med hver sit.`,
      phrase`Nothing to do: they coordinate and work on different things.`,
    );
  }
  const both = names(view.idsOf(common));
  return sentence(
    phrase`Intet at gøre, men ${both} kan bære viden fra den ene til den anden.`,
    phrase`Nothing to do, but ${both} can carry knowledge from one to the other.`,
  );
}
