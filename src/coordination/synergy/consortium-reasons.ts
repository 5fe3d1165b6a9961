import { caveats } from '../answer/caveats.js';
import { capital, inWords, names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import { timeOfOffer, type Offer } from '../facts/offers.js';
import { isGone } from '../facts/successions.js';
import { coveredBy, type Candidate, type RuleMet } from './group.js';

interface Found {
  readonly view: View;
  readonly need: number;
  readonly requirements: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly members: readonly Candidate[];
  /** Whoever else offers some of it, where somebody chose the members; null where they are those who cover the most. */
  readonly others: readonly Candidate[] | null;
  readonly met: readonly RuleMet[];
  readonly rules: { readonly minOrganisations: number };
}

/** Who brings what, what is missing, and which rules of the pool are not met. */
export function consortiumReasons(found: Found): Sentence[] {
  const { view, requirements, members, others } = found;
  if (requirements.size === 0) return [nothingRequired(found), ...(others ? rulesNotMet(found) : [])];
  const claims = [
    ...[...requirements.values()].flat(),
    ...members.flatMap(({ offers }) => [...offers.values()].flatMap((offer) => offer.claims)),
  ];
  return [
    whatIsRequired(found),
    ...members.flatMap((member, at) => whatItBrings(found, member, members.slice(0, at))),
    ...(others ? whatTheyLack(found, others) : whatIsMissing(found)),
    ...rulesNotMet(found),
    ...caveats(view, claims),
  ];
}

function nothingRequired({ view, need, others }: Found): Sentence {
  const it = view.name(need);
  return others
    ? sentence(
        phrase`Det er ikke registreret, hvad ${it} kræver, så det vides ikke, hvad gruppen kan dække.`,
        phrase`What ${it} requires is not recorded, so it is not known what the group can cover.`,
      )
    : sentence(
        phrase`Det er ikke registreret, hvad ${it} kræver, så ingen gruppe kan sættes sammen til det.`,
        phrase`What ${it} requires is not recorded, so no group can be put together for it.`,
      );
}

function whatIsRequired({ view, need, requirements }: Found): Sentence {
  const it = view.name(need);
  const items = view.names(requirements.keys());
  return sentence(
    phrase`${it} kræver ${items}.`,
    phrase`${it} requires ${items}.`,
    view.claimIds([...requirements.values()].flat()),
  );
}

/** What is stated and what is inferred, each in a sentence of its own. */
function whatItBrings({ view }: Found, member: Candidate, before: readonly Candidate[]): Sentence[] {
  if (member.offers.size === 0) return [bringsNothing(view, member)];
  const known = new Set(before.flatMap(({ offers }) => [...offers.keys()]));
  const fresh = [...member.offers].filter(([item]) => !known.has(item));
  const told = fresh.length > 0 ? fresh : [...member.offers];
  const isOver = (offer: Offer): boolean => timeOfOffer(view, offer) === 'OVER';
  const past = told.filter(([, offer]) => isOver(offer));
  return [
    ...[true, false].flatMap((isStated) => {
      const offers = told.filter(([, offer]) => offer.stated === isStated && !isOver(offer));
      return offers.length === 0 ? [] : [whatItOffers(view, member.organisation, offers, isStated, fresh.length > 0)];
    }),
    ...(past.length > 0 ? [whatItOffered(view, member.organisation, past)] : []),
  ];
}

function bringsNothing(view: View, { organisation, isSure }: Candidate): Sentence {
  const who = view.name(organisation);
  return isSure
    ? sentence(
        phrase`Det er ikke registreret, at ${who} kan bidrage med noget af det.`,
        phrase`It is not on record that ${who} can contribute any of it.`,
      )
    : sentence(
        phrase`${who} er mindre sikkert registreret, end der er spurgt efter, så det vides ikke, hvad ${who} kan bidrage med.`,
        phrase`${who} is on record less surely than was asked for, so it is not known what ${who} can contribute.`,
      );
}

function whatItOffered(view: View, organisation: number, offers: readonly (readonly [number, Offer])[]): Sentence {
  const who = view.name(organisation);
  const items = view.names(offers.map(([item]) => item));
  return sentence(
    phrase`${who} tilbød ${items} tidligere; om ${who} stadig kan bidrage med det, skal spørges.`,
    phrase`${who} offered ${items} before; whether ${who} can still contribute it is to be asked.`,
    view.claimIds(offers.flatMap(([, offer]) => offer.claims)),
  );
}

function whatItOffers(
  view: View,
  organisation: number,
  offers: readonly (readonly [number, { readonly claims: readonly ClaimAt[] }])[],
  isStated: boolean,
  isFresh: boolean,
): Sentence {
  const who = view.name(organisation);
  const items = view.names(offers.map(([item]) => item));
  const claims = view.claimIds(offers.flatMap(([, offer]) => offer.claims));
  if (!isFresh) {
    return isStated
      ? sentence(
          phrase`${who} gør gruppen bredere og kan også bidrage med ${items}.`,
          phrase`${who} makes the group broader and can contribute ${items} too.`,
          claims,
        )
      : sentence(
          phrase`${who} gør gruppen bredere og har også selv arbejdet med ${items}; at ${who} kan bidrage med det, er udledt.`,
          phrase`${who} makes the group broader and has worked with ${items} too; that ${who} can contribute it is inferred.`,
          claims,
        );
  }
  return isStated
    ? sentence(phrase`${who} bidrager med ${items}.`, phrase`${who} contributes ${items}.`, claims)
    : sentence(
        phrase`${who} har selv arbejdet med ${items}; at ${who} kan bidrage med det, er udledt.`,
        phrase`${who} has worked with ${items}; that ${who} can contribute it is inferred.`,
        claims,
      );
}

function whatIsMissing(found: Found): Sentence[] {
  const missing = uncovered(found.requirements, found.members);
  return missing.length === 0 ? [] : [nobodyOffers(found, missing)];
}

function nobodyOffers({ view, requirements }: Found, missing: readonly number[]): Sentence {
  const items = view.names(missing);
  return sentence(
    phrase`Ingen, der er registreret, tilbyder ${items}.`,
    phrase`Nobody on record offers ${items}.`,
    view.claimIds(missing.flatMap((item) => requirements.get(item) ?? [])),
  );
}

/** What no member offers, with whom to ask for it. */
function whatTheyLack(found: Found, others: readonly Candidate[]): Sentence[] {
  const { view, requirements, members } = found;
  const byMost = [...others].sort((one, other) => other.offers.size - one.offers.size);
  const outside = new Map<number, readonly Candidate[]>(
    uncovered(requirements, members).map((item) => [
      item,
      byMost.filter(({ offers, organisation }) => offers.has(item) && !isGone(view, organisation)),
    ]),
  );
  const offeredByNobody = [...outside].filter(([, offering]) => offering.length === 0).map(([item]) => item);
  return [
    ...[...outside].flatMap(([item, offering]) => (offering.length === 0 ? [] : [whomToAskFor(found, item, offering)])),
    ...(offeredByNobody.length === 0 ? [] : [nobodyOffers(found, offeredByNobody)]),
  ];
}

const uncovered = (requirements: Found['requirements'], members: readonly Candidate[]): number[] => {
  const covered = coveredBy(members);
  return [...requirements.keys()].filter((item) => !covered.has(item));
};

function whomToAskFor({ view, requirements }: Found, item: number, offering: readonly Candidate[]): Sentence {
  const it = view.name(item);
  const who = names(offering.map(({ organisation }) => view.idOf(organisation)));
  return sentence(
    phrase`Ingen i gruppen er registreret som en, der kan bidrage med ${it}: spørg ${who}.`,
    phrase`Nobody in the group is on record as able to contribute ${it}: ask ${who}.`,
    view.claimIds([
      ...(requirements.get(item) ?? []),
      ...offering.flatMap(({ offers }) => offers.get(item)?.claims ?? []),
    ]),
  );
}

const rulesNotMet = (found: Found): Sentence[] =>
  found.met.flatMap(({ rule, met }) => {
    if (met === true) return [];
    return rule === 'MIN_ORGANISATIONS' ? [tooFew(found, met)] : [sizesNotMixed(found, met)];
  });

function tooFew({ view, members, others, rules: { minOrganisations: least } }: Found, met: false | null): Sentence {
  const da = `puljens krav om mindst ${inWords(least, 'da')} ${least === 1 ? 'organisation' : 'organisationer'}`;
  const en = `the pool’s rule of at least ${inWords(least, 'en')} ${least === 1 ? 'organisation' : 'organisations'}`;
  const { length } = members;
  if (met === null) {
    const unsure = view.names(members.filter(({ isSure }) => !isSure).map(({ organisation }) => organisation));
    return sentence(
      phrase`Om ${da} er opfyldt, afhænger af ${unsure}, der er mindre sikkert registreret, end der er spurgt efter.`,
      phrase`Whether ${en} is met depends on ${unsure}, on record less surely than was asked for.`,
    );
  }
  return others
    ? sentence(
        phrase`${capital(da)} er ikke opfyldt: gruppen har ${inWords(length, 'da')}.`,
        phrase`${capital(en)} is not met: the group has ${length === 0 ? 'none' : inWords(length, 'en')}.`,
      )
    : sentence(
        phrase`${capital(da)} er ikke opfyldt: der er ${inWords(length, 'da')}, der kan bidrage.`,
        phrase`${capital(en)} is not met: ${length === 0 ? 'none' : inWords(length, 'en')} can contribute.`,
      );
}

function sizesNotMixed({ view, members }: Found, met: false | null): Sentence {
  if (met === false) {
    return sentence(
      phrase`Puljens krav om både en stor og en lille organisation er ikke opfyldt.`,
      phrase`The pool’s rule of both a large and a small organisation is not met.`,
    );
  }
  const unsized = view.names(members.filter(({ size }) => size === null).map(({ organisation }) => organisation));
  return sentence(
    phrase`Om puljens krav om både en stor og en lille organisation er opfyldt, vides ikke: størrelsen på ${unsized} kendes ikke.`,
    phrase`Whether the pool’s rule of both a large and a small organisation is met cannot be told: the size of ${unsized} is not known.`,
  );
}
