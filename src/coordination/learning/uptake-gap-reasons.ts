import { caveats } from '../answer/caveats.js';
import {
  joined,
  name,
  names,
  phrase,
  sentence,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { reachedBy, type PlaceOfUse, type Use, type UptakeFacts, type UptakeLevel } from './uptake-facts.js';

/** What became of a learning or practice: whom it reached, who has applied it and how, who has not, whom to ask. */
export function uptakeReasons(view: View, facts: UptakeFacts): Sentence[] {
  const { product, received, uses, notYet } = facts;
  if (reachedBy(facts) === 0) return [nothingRecorded(view, product)];
  const claims = [...[...received.values()].flat(), ...uses.flatMap((use) => use.claims)];
  return [
    ...(received.size > 0 ? [whoReceived(view, facts)] : []),
    ...alike(uses).map((group) => whatTheyDid(view, group)),
    ...(notYet.length > 0 ? [whoHasNot(view, facts)] : []),
    ...(notYet.length > 0 && uses.length > 0 ? [whomToAsk(view, uses)] : []),
    ...caveats(view, claims),
  ];
}

function nothingRecorded(view: View, product: number): Sentence {
  const it = name(view.idOf(product));
  return sentence(
    phrase`Det er ikke registreret, om nogen har modtaget eller anvendt ${it}.`,
    phrase`It is not on record whether anybody has received or applied ${it}.`,
  );
}

function whoReceived(view: View, { product, received }: UptakeFacts): Sentence {
  const [who, it] = [names(view.idsOf(received.keys())), name(view.idOf(product))];
  return sentence(
    phrase`${who} har modtaget ${it}.`,
    phrase`${who} ${received.size === 1 ? 'has' : 'have'} received ${it}.`,
    view.claimIds([...received.values()].flat()),
  );
}

/** Uses of the same level in the same places, the furthest first. */
function alike(uses: readonly Use[]): Use[][] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const key = [use.level, ...use.places].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()];
}

/** What those who have come equally far have done with it. */
export function whatTheyDid(view: View, uses: readonly Use[]): Sentence {
  const who = names(view.idsOf(uses.map(({ organisation }) => organisation)));
  const { level, places } = uses[0] ?? { level: null, places: [] };
  const did = levelWords[level ?? 'RECEIVED'];
  return sentence(
    phrase`${who} har ${did.da}${where(places, 'da')}.`,
    phrase`${who} ${uses.length === 1 ? 'has' : 'have'} ${did.en}${where(places, 'en')}.`,
    view.claimIds(uses.flatMap(({ claims }) => claims)),
  );
}

const levelWords: Readonly<Record<UptakeLevel, Readonly<Record<Language, string>>>> = {
  RECEIVED: { da: 'anvendt den', en: 'applied it' },
  TRIED: { da: 'prøvet den af', en: 'tried it out' },
  ADOPTED: { da: 'taget den i brug', en: 'taken it into use' },
  INSTITUTIONALISED: { da: 'gjort den til fast praksis', en: 'made it a lasting practice' },
  PASSED_ON: { da: 'givet den videre', en: 'passed it on' },
};

const placeWords: Readonly<Record<PlaceOfUse, Readonly<Record<Language, string>>>> = {
  PROGRAMME: { da: 'i programmer i det Globale Syd', en: 'in programmes in the Global South' },
  ADVOCACY: { da: 'i fortalerarbejdet', en: 'in advocacy' },
  OWN_ORGANISATION: { da: 'i egen organisation', en: 'inside the organisation' },
};

const where = (places: readonly PlaceOfUse[], language: Language): Phrase =>
  places.length === 0
    ? []
    : [
        ' ',
        ...joined(
          places.map((place) => [placeWords[place][language]]),
          language,
        ),
      ];

function whoHasNot(view: View, { received, uses, notYet }: UptakeFacts): Sentence {
  const claims = view.claimIds(notYet.flatMap((organisation) => received.get(organisation) ?? []));
  if (uses.length === 0 && notYet.length > 1) {
    return sentence(
      phrase`Det er ikke registreret, at nogen af dem har anvendt den.`,
      phrase`None of them is on record as having applied it.`,
      claims,
    );
  }
  const who = names(view.idsOf(notYet));
  return sentence(
    phrase`Det er ikke registreret, at ${who} har anvendt den.`,
    phrase`${who} ${notYet.length === 1 ? 'is' : 'are'} not on record as having applied it.`,
    claims,
  );
}

/** Those who have come furthest, all of one level. */
function whomToAsk(view: View, uses: readonly Use[]): Sentence {
  const furthest = uses.filter(({ level }) => level === uses[0]?.level);
  const who = names(view.idsOf(furthest.map(({ organisation }) => organisation)));
  return sentence(phrase`Spørg ${who}, hvordan det lykkedes.`, phrase`Ask ${who} how they managed.`);
}
