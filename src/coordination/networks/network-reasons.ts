import { caveats } from '../answer/caveats.js';
import { names, namesUpTo, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import { inBoth, type BothWays, type CommonTheme, type Inside, type NetworkFacts } from './network-facts.js';

interface Compared {
  readonly view: View;
  readonly a: NetworkFacts;
  readonly b: NetworkFacts;
  readonly shared: readonly number[];
  readonly themes: readonly CommonTheme[];
  /** Those of the two that no longer exist. */
  readonly gone: readonly number[];
  readonly inside: Inside | null;
  readonly carriers: readonly BothWays[];
}

/** Where two networks meet and where they don't: members, themes, missing links, who could carry messages. */
export function networkReasons(compared: Compared): Sentence[] {
  const { view, a, b } = compared;
  const members = [...a.members.values(), ...b.members.values()].flat();
  return [
    members.length === 0 ? noMembers(compared) : commonMembers(compared),
    ...whatIsGone(compared),
    ...whoIsInside(compared),
    ...onThemes(compared),
    ...(compared.gone.length > 0 ? [] : whoCarries(compared)),
    ...caveats(view, members),
  ];
}

const both = ({ view, a, b }: Compared) => [view.name(a.network), view.name(b.network)] as const;

function noMembers(compared: Compared): Sentence {
  const [one, other] = both(compared);
  return sentence(
    phrase`Der er ikke registreret medlemmer af ${one} og ${other}.`,
    phrase`No members of ${one} and ${other} are on record.`,
  );
}

function commonMembers(compared: Compared): Sentence {
  const { view, a, b, shared } = compared;
  const [one, other] = both(compared);
  if (a.members.size === 0 || b.members.size === 0) {
    const unknown = a.members.size === 0 ? one : other;
    return sentence(
      phrase`Der er ikke registreret medlemmer af ${unknown}, så det vides ikke, hvem der er fælles.`,
      phrase`No members of ${unknown} are on record, so who is in both is not known.`,
    );
  }
  if (shared.length === 0) {
    return sentence(
      phrase`Ingen af de registrerede medlemmer er med i både ${one} og ${other}.`,
      phrase`None of the members on record is in both ${one} and ${other}.`,
      view.claimIds([...a.members.values(), ...b.members.values()].flat()),
    );
  }
  const total = a.members.size + b.members.size - shared.length;
  return sentence(
    phrase`${view.names(shared)} er med i både ${one} og ${other}: ${shared.length} af ${total} registrerede medlemmer.`,
    phrase`${view.names(shared)} ${shared.length === 1 ? 'is' : 'are'} in both ${one} and ${other}: ${shared.length} of ${total} members on record.`,
    view.claimIds(shared.flatMap((member) => [...(a.members.get(member) ?? []), ...(b.members.get(member) ?? [])])),
  );
}

function whatIsGone({ view, gone }: Compared): Sentence[] {
  if (gone.length === 0) return [];
  const which = view.names(gone);
  return oneSentence(
    phrase`${which} findes ikke længere, så der er ingen forbindelse at skabe.`,
    phrase`${which} no longer ${gone.length === 1 ? 'exists' : 'exist'}, so there is no link to make.`,
  );
}

function whoIsInside({ view, inside }: Compared): Sentence[] {
  if (!inside) return [];
  const [inner, outer] = [view.name(inside.inner), view.name(inside.outer)];
  const claims = view.claimIds(inside.claims);
  return [
    inside.now
      ? sentence(
          phrase`${inner} er medlem af ${outer} og kan selv bære viden mellem dem.`,
          phrase`${inner} is a member of ${outer} and can itself carry knowledge between them.`,
          claims,
        )
      : sentence(
          phrase`${inner} er eller har været medlem af ${outer} og kan i så fald selv bære viden mellem dem.`,
          phrase`${inner} is or was a member of ${outer} and can, if it still is, itself carry knowledge between them.`,
          claims,
        ),
  ];
}

function onThemes(compared: Compared): Sentence[] {
  const { view, themes, gone } = compared;
  const linked = themes.filter(({ linkedBy }) => linkedBy.length > 0);
  const missing = themes.filter(({ linkedBy }) => linkedBy.length === 0);
  return [
    ...(linked.length > 0 ? [joinedOn(view, linked)] : []),
    ...(missing.length > 0 && gone.length === 0 ? [missingOn(compared, missing)] : []),
  ];
}

const inWords = (view: View, themes: readonly CommonTheme[]) => view.names(themes.map(({ theme }) => theme));

/** One initiative shows of each theme that they meet on it; `sharedThemes` has all of them. */
function joinedOn(view: View, themes: readonly CommonTheme[]): Sentence {
  const on = namesUpTo(3, inWords(view, themes).entities);
  const by = namesUpTo(2, view.idsOf(new Set(themes.flatMap(({ linkedBy }) => linkedBy))));
  return sentence(
    phrase`De mødes om ${on} i ${by}.`,
    phrase`They meet on ${on} in ${by}.`,
    view.claimIds(
      themes.flatMap(({ theme, linkedBy }) => linkedBy.slice(0, 1).flatMap((each) => about(view, each, theme))),
    ),
  );
}

/** One initiative of each side shows that it works on the theme; `sharedThemes` has all of them. */
function missingOn(compared: Compared, themes: readonly CommonTheme[]): Sentence {
  const { view } = compared;
  const [one, other] = both(compared);
  const on = inWords(view, themes);
  const shown = themes.flatMap(({ theme, ofA, ofB }) =>
    [...ofA.slice(0, 1), ...ofB.slice(0, 1)].flatMap((each) => about(view, each, theme)),
  );
  return sentence(
    phrase`Medlemmer af både ${one} og ${other} arbejder med ${on}, men ikke i nogen fælles indsats.`,
    phrase`Members of both ${one} and ${other} work on ${on}, but in no common initiative.`,
    view.claimIds(shown),
  );
}

const about = (view: View, initiative: number, theme: number): readonly ClaimAt[] =>
  view.from('HAS_THEME', initiative).filter(({ other }) => other === theme);

/** One claim to each side shows that they reach it; `carriers` has all of them. */
function whoCarries({ view, carriers }: Compared): Sentence[] {
  if (carriers.length === 0) return [];
  const members = carriers.filter(inBoth);
  const best = members.length > 0 ? members : carriers;
  const who = names(best.map(({ organisation }) => view.idOf(organisation)));
  const claims = view.claimIds(best.flatMap(({ toA, toB }) => [...toA.by, ...toB.by]));
  return [
    members.length > 0
      ? sentence(
          phrase`${who} kan bære viden mellem dem, som ${best.length === 1 ? 'medlem' : 'medlemmer'} af begge.`,
          phrase`${who} can carry knowledge between them, as ${best.length === 1 ? 'a member' : 'members'} of both.`,
          claims,
        )
      : sentence(
          phrase`${who} kan bære viden mellem dem: der er allerede samarbejde til begge sider.`,
          phrase`${who} can carry knowledge between them: there is joint work on both sides already.`,
          claims,
        ),
  ];
}
