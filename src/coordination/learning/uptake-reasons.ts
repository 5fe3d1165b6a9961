import { terms, valuesOf } from '../../graph/vocabulary/index.js';
import type { ClaimId, EntityId } from '../../graph/records/index.js';
import { caveats } from '../answer/caveats.js';
import {
  joined,
  name,
  names,
  phrase,
  quoted,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import { isInferred, eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { busiestFirst } from '../facts/order.js';
import { dimensionInWords } from '../facts/wording.js';
import { claimsIn, type ClaimAt } from '../projection/projection.js';
import { changesIn, type PracticeChange, type PracticeUse } from './practice-change.js';
import { placeWords } from './uptake-gap-reasons.js';
import type { PlaceOfUse } from './uptake-facts.js';
import { merged } from '../projection/gathering.js';

type Claims = ReadonlyMap<number, readonly ClaimAt[]>;
/** Whom learning on a theme has reached, who works differently for it and where, who does not, and what is not known. */
export function uptakeReasons(view: View, facts: PracticeChange): Sentence[] {
  const { reached, about, purpose } = facts;
  if (about.size === 0 || reached.size === 0) return [nothingReached(view, facts)];
  const there = purpose === null ? { da: '', en: '' } : spaced(placeWords[purpose]);
  return [
    whomItReached(view, facts),
    ...whoChanged(view, facts),
    ...told(view, facts.tried, (who, one) => ({
      da: phrase`${who} har kun prøvet noget af det af${there.da}`,
      en: phrase`${who} ${one ? 'has' : 'have'} only tried some of it out${there.en}`,
    })),
    ...told(view, facts.toCome, (who) => ({
      da: phrase`${who} skal tage noget af det i brug${there.da}`,
      en: phrase`${who} will take some of it into use${there.en}`,
    })),
    ...told(view, facts.changeUnknown, (who, one) => ({
      da: phrase`For ${who} er det ikke registreret, om praksis er ændret${there.da}`,
      en: phrase`Whether ${who} ${one ? 'has' : 'have'} changed practice${there.en} is not on record`,
    })),
    ...whoHasNot(view, facts, there),
    ...nobodyHad(view, facts),
    ...whatIsInferred(view, facts),
    ...caveats(view, claimsIn(about.values(), reached.values())),
  ];
}

const spaced = ({ da, en }: InBoth<string>) => ({ da: ` ${da}`, en: ` ${en}` });

/** “læring”, “praksis”, “læring og praksis”: what there is on the theme. */
function whatThereIs({ projection: { entities } }: View, { about }: PracticeChange): InBoth<string> {
  const kinds = new Set([...about.keys()].map((product) => entities.kindAt(product)));
  if (!kinds.has('Practice')) return { da: 'læring', en: 'learning' };
  return kinds.has('Learning')
    ? { da: 'læring og praksis', en: 'learning and practice' }
    : { da: 'praksis', en: 'practice' };
}

function onTheTheme(view: View, { theme }: PracticeChange): InBoth {
  const it = names([view.idOf(theme)]);
  return inEach((language) => dimensionInWords('THEME', it, language));
}

function nothingReached(view: View, facts: PracticeChange): Sentence {
  const on = onTheTheme(view, facts);
  if (facts.about.size === 0)
    return sentence(
      phrase`Der er ikke registreret læring eller praksis om ${on.da}.`,
      phrase`Neither learning nor practice on ${on.en} is on record.`,
    );
  const what = whatThereIs(view, facts);
  return sentence(
    phrase`Det er ikke registreret, om nogen har modtaget eller anvendt ${what.da} om ${on.da}.`,
    phrase`Whether anybody has received or applied ${what.en} on ${on.en} is not on record.`,
    view.claimIds(claimsIn(facts.about.values())),
  );
}

/** A sentence of some, those that are in most first, and that it is inferred where it is; none of nobody. */
function told(view: View, some: Claims, tell: (who: ReturnType<typeof names>, one: boolean) => InBoth): Sentence[] {
  if (some.size === 0) return [];
  const who = view.namesInOrder(busiestFirst(view, some.keys()));
  const { da, en } = tell(who, some.size === 1);
  const sides = [...some.values()];
  const inferred = eachAsLastClause(view, sides);
  return oneSentence(phrase`${da}${inferred.da}.`, phrase`${en}${inferred.en}.`, view.claimIds(claimsIn(sides)));
}

function whomItReached(view: View, facts: PracticeChange): Sentence {
  const [on, what] = [onTheTheme(view, facts), whatThereIs(view, facts)];
  const [first] = told(view, facts.reached, (who) => ({
    da: phrase`${capital(what.da)} om ${on.da} er nået frem til ${who}`,
    en: phrase`${capital(what.en)} on ${on.en} ${what.en.includes(' and ') ? 'have' : 'has'} reached ${who}`,
  }));
  return first ?? nothingReached(view, facts);
}

/** Who has changed practice, place by place, what has ended apart from what has not. */
function whoChanged(view: View, facts: PracticeChange): Sentence[] {
  const places: readonly (PlaceOfUse | null)[] =
    facts.purpose === null ? [...valuesOf(terms.PlaceOfUse), null] : [facts.purpose];
  const sentences = places.flatMap((place) => {
    const there = place === null ? { da: '', en: '' } : spaced(placeWords[place]);
    const unknown =
      place === null ? { da: '; hvor, er ikke registreret', en: '; where is not on record' } : { da: '', en: '' };
    const all = byOrganisation(changesIn(facts, place), () => true);
    const now = byOrganisation(changesIn(facts, place), ({ time }) => time !== 'OVER');
    const over = new Map([...all].filter(([organisation]) => !now.has(organisation)));
    return [
      ...told(view, now, (who, one) => ({
        da: phrase`${who} har ændret praksis${there.da}${unknown.da}`,
        en: phrase`${who} ${one ? 'has' : 'have'} changed practice${there.en}${unknown.en}`,
      })),
      ...told(view, over, (who) => ({
        da: phrase`${who} ændrede praksis${there.da}, men gør det ikke længere${unknown.da}`,
        en: phrase`${who} changed practice${there.en}, but no longer${unknown.en}`,
      })),
    ];
  });
  return sentences;
}

const byOrganisation = (uses: readonly PracticeUse[], wanted: (use: PracticeUse) => boolean): Claims =>
  merged(uses.filter(wanted).map(({ organisation, claims }) => [organisation, claims]));

function whoHasNot(view: View, { notYet, reached }: PracticeChange, there: InBoth<string>): Sentence[] {
  if (notYet.size === 0) return [];
  const claims = view.claimIds(claimsIn(notYet.values()));
  if (notYet.size === reached.size && notYet.size > 1)
    return oneSentence(
      [`Det er ikke registreret, at nogen af dem har anvendt noget af det${there.da}.`],
      [`None of them is on record as having applied any of it${there.en}.`],
      claims,
    );
  const who = view.namesInOrder(busiestFirst(view, notYet.keys()));
  return oneSentence(
    phrase`Det er ikke registreret, at ${who} har anvendt noget af det${there.da}.`,
    phrase`${who} ${notYet.size === 1 ? 'is' : 'are'} not on record as having applied any of it${there.en}.`,
    claims,
  );
}

function nobodyHad(view: View, { unknown }: PracticeChange): Sentence[] {
  if (unknown.length === 0) return [];
  const them = view.names(unknown);
  return oneSentence(
    phrase`Det er ikke registreret, om nogen har modtaget eller anvendt ${them}.`,
    phrase`Whether anybody has received or applied ${them} is not on record.`,
  );
}

/** Of which learnings and practices it is only inferred that they are about the theme. */
function whatIsInferred(view: View, { about }: PracticeChange): Sentence[] {
  const inferred = [...about].filter(([, claims]) => isInferred(view, claims));
  if (inferred.length === 0) return [];
  const claims = view.claimIds(inferred.flatMap(([, said]) => said));
  if (inferred.length === about.size)
    return oneSentence(['Forbindelsen til temaet er udledt.'], ['The link to the theme is inferred.'], claims);
  const them = view.names(inferred.map(([product]) => product));
  return oneSentence(
    phrase`For ${them} er forbindelsen til temaet udledt.`,
    phrase`For ${them} the link to the theme is inferred.`,
    claims,
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many proofs are quoted; all stand with their uses. */
const QUOTED = 3;

/** What shows a change: who made it, and the proof as it is recorded. */
interface Shown {
  readonly organisation: EntityId;
  readonly proof: string | null;
  readonly claims: readonly ClaimId[];
}

/** What shows that practice has changed, in the words of whoever recorded it, and for whom nothing does. */
export function proofReasons(changes: readonly Shown[]): Sentence[] {
  const proven = changes.filter(({ proof }) => proof !== null);
  const shown = proven.slice(0, QUOTED);
  const bare = changes.filter(({ organisation }) => !proven.some((each) => each.organisation === organisation));
  const list = (language: Language): Phrase =>
    joined(
      shown.map(
        ({ organisation, proof }, at) =>
          phrase`${name(organisation)} ${language === 'en' && at === 0 ? 'has ' : ''}${quoted((proof ?? '').replace(/\.$/u, ''), language)}`,
      ),
      language,
    );
  return [
    ...(shown.length > 0
      ? oneSentence(
          phrase`Som dokumentation har ${list('da')}.`,
          phrase`As proof ${list('en')}.`,
          shown.flatMap(({ claims }) => claims),
        )
      : []),
    ...(bare.length > 0
      ? oneSentence(
          phrase`For ${names([...new Set(bare.map(({ organisation }) => organisation))])} er der ikke registreret dokumentation.`,
          phrase`For ${names([...new Set(bare.map(({ organisation }) => organisation))])} no proof is on record.`,
          bare.flatMap(({ claims }) => claims),
        )
      : []),
  ];
}
