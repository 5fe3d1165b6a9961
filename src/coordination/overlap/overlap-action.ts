import type { Dimension } from '../facts/items.js';
import { dimensionInWords } from '../facts/wording.js';
import type { Pair } from './pair.js';
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
  const { view, contacts, a, b } = pair;
  const topic = (language: Language): Phrase => sharedTopic(pair, language);
  const unknown = [a, b].filter((_, at) => contacts[at]?.length === 0).map(({ entity }) => view.idOf(entity));
  if (unknown.length > 0) {
    return sentence(
      phrase`Find ud af, hvem der står bag ${names(unknown)}, og saml begge sider om ${topic('da')}.`,
      phrase`Find out who is behind ${names(unknown)}, and bring both sides together on ${topic('en')}.`,
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

function readFirst({ view, a, b, periods: [ofA, ofB], contacts }: Pair): Sentence {
  const aFirst = (ofA?.last ?? 0) <= (ofB?.last ?? 0);
  const [early, late] = aFirst ? [a, b] : [b, a];
  const readers = contacts[aFirst ? 1 : 0] ?? [];
  const [from, to] = [name(view.idOf(early.entity)), name(view.idOf(late.entity))];
  if (readers.length === 0) {
    return sentence(
      phrase`Lad dem bag ${to} læse, hvad ${from} lærte, før de går videre.`,
      phrase`Let those behind ${to} read what ${from} learned before they go on.`,
    );
  }
  const who = names(view.idsOf(new Set(readers)));
  return sentence(
    phrase`Lad ${who} læse, hvad ${from} lærte, og bygge videre på det i ${to}.`,
    phrase`Let ${who} read what ${from} learned and build on it in ${to}.`,
  );
}

function keepVisible({ view, a, b }: Pair): Sentence {
  const [one, other] = [name(view.idOf(a.entity)), name(view.idOf(b.entity))];
  return sentence(
    phrase`Hold samarbejdet mellem ${one} og ${other} synligt, så andre kan slutte sig til.`,
    phrase`Keep the work that joins ${one} and ${other} visible, so that others can join in.`,
  );
}

function findOutWhen({ view, a, b, periods }: Pair): Sentence {
  const undated = names([a, b].filter((_, at) => periods[at] === null).map(({ entity }) => view.idOf(entity)));
  return sentence(
    phrase`Find ud af, hvornår ${undated} finder sted: først da ved man, om de to bør mødes.`,
    phrase`Find out when ${undated} ${undated.entities.length === 1 ? 'takes' : 'take'} place: only then is it clear whether the two should meet.`,
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
