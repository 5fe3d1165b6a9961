import { caveats } from '../answer/caveats.js';
import { inWords, phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import { timeOfOffer, type Offer } from '../facts/offers.js';
import type { Candidate, RuleMet } from './group.js';

interface Found {
  readonly view: View;
  readonly need: number;
  readonly requirements: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly members: readonly Candidate[];
  readonly met: readonly RuleMet[];
  readonly rules: { readonly minOrganisations: number };
}

/** Who brings what, what is missing, and which rules of the pool are not met. */
export function consortiumReasons(found: Found): Sentence[] {
  const { view, requirements, members } = found;
  if (requirements.size === 0) return [nothingRequired(found)];
  const claims = [
    ...[...requirements.values()].flat(),
    ...members.flatMap(({ offers }) => [...offers.values()].flatMap((offer) => offer.claims)),
  ];
  return [
    whatIsRequired(found),
    ...members.flatMap((member, at) => whatItBrings(found, member, members.slice(0, at))),
    ...whatIsMissing(found),
    ...rulesNotMet(found),
    ...caveats(view, claims),
  ];
}

function nothingRequired({ view, need }: Found): Sentence {
  const it = view.name(need);
  return sentence(
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

function whatIsMissing({ view, requirements, members }: Found): Sentence[] {
  const covered = new Set(members.flatMap(({ offers }) => [...offers.keys()]));
  const missing = [...requirements.keys()].filter((item) => !covered.has(item));
  if (missing.length === 0) return [];
  const items = view.names(missing);
  return [
    sentence(
      phrase`Ingen, der er registreret, tilbyder ${items}.`,
      phrase`Nobody on record offers ${items}.`,
      view.claimIds(missing.flatMap((item) => requirements.get(item) ?? [])),
    ),
  ];
}

function rulesNotMet({ members, met, rules }: Found): Sentence[] {
  return met.flatMap(({ rule, met }) => {
    if (met) return [];
    return rule === 'MIN_ORGANISATIONS'
      ? sentence(
          phrase`Puljens krav om mindst ${inWords(rules.minOrganisations, 'da')} organisationer er ikke opfyldt: der er ${inWords(members.length, 'da')}, der kan bidrage.`,
          phrase`The pool’s rule of at least ${inWords(rules.minOrganisations, 'en')} organisations is not met: ${inWords(members.length, 'en')} can contribute.`,
        )
      : sentence(
          phrase`Puljens krav om både en stor og en lille organisation er ikke opfyldt.`,
          phrase`The pool’s rule of both a large and a small organisation is not met.`,
        );
  });
}
