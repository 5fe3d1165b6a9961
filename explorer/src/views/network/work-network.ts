import type { CountedFragment } from '../../api.generated.js';
import type { Language, ShownText } from '../../words/bilingual.js';

/** An organisation with its measures in the network. */
export interface Organisation {
  readonly id: string;
  readonly name: ShownText;
  readonly short: string | null;
  /** With how many others it works. */
  readonly degree: number;
  /** The share of all pairs of others between which it lies; null where there are none. */
  readonly between: number | null;
  /** The number of the group that works more with each other than with others. */
  readonly group: number;
  /** Whether the network falls apart without it. */
  readonly cuts: boolean;
}

/** What two or more organisations take part in, by their numbers. */
export interface Initiative {
  readonly id: string;
  readonly name: ShownText;
  readonly participants: readonly number[];
}

/** Two organisations, by their numbers, that take part in the same initiatives. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** How much they work together: initiatives of few count for more. */
  readonly strength: number;
}

/** Who works with whom in what, as far as is on record. */
export interface WorkNetwork {
  readonly basis: CountedFragment;
  readonly organisations: readonly Organisation[];
  readonly initiatives: readonly Initiative[];
  readonly ties: readonly Tie[];
}

type Names = Readonly<Record<Language, readonly string[]>>;

/** Things in columns: the names of the other language stand in for those that are missing, at the places given. */
interface NamedColumns {
  readonly ids: readonly string[];
  readonly names: Names;
  readonly inOtherLanguage: Readonly<Record<Language, readonly number[]>>;
}

/** The file `network.columns.json`, as far as it is read here. */
export interface NetworkFile {
  readonly about: CountedFragment;
  readonly organisations: NamedColumns & {
    readonly shortName: readonly (string | null)[];
    readonly degree: readonly number[];
    readonly normalisedBetweenness: readonly (number | null)[];
    readonly community: readonly number[];
    readonly articulationPoint: readonly boolean[];
  };
  readonly initiatives: NamedColumns;
  readonly ties: {
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly collaboration: readonly number[];
  };
  readonly participations: { readonly organisation: readonly number[]; readonly initiative: readonly number[] };
}

/** The network that a file tells, with its names in a language. */
export function networkIn(
  { about, organisations, initiatives, ties, participations }: NetworkFile,
  language: Language,
): WorkNetwork {
  const organisationNames = namesIn(organisations, language);
  const initiativeNames = namesIn(initiatives, language);
  // Somebody may take part in the same in several roles.
  const participants = initiatives.ids.map(() => new Set<number>());
  for (const [at, initiative] of participations.initiative.entries())
    participants[initiative]?.add(participations.organisation[at] ?? 0);
  return {
    basis: about,
    organisations: organisations.ids.map((id, at) => ({
      id,
      name: organisationNames(at),
      short: organisations.shortName[at] ?? null,
      degree: organisations.degree[at] ?? 0,
      between: organisations.normalisedBetweenness[at] ?? null,
      group: organisations.community[at] ?? 0,
      cuts: organisations.articulationPoint[at] ?? false,
    })),
    initiatives: initiatives.ids.flatMap((id, at) => {
      const members = [...(participants[at] ?? [])];
      return members.length < 2 ? [] : [{ id, name: initiativeNames(at), participants: members }];
    }),
    ties: ties.a.map((a, at) => ({ a, b: ties.b[at] ?? a, strength: ties.collaboration[at] ?? 0 })),
  };
}

function namesIn({ ids, names, inOtherLanguage }: NamedColumns, language: Language): (at: number) => ShownText {
  const [own, other] = language === 'da' ? (['DA', 'EN'] as const) : (['EN', 'DA'] as const);
  const inOther = new Set(inOtherLanguage[language]);
  return (at) => ({ text: names[language][at] ?? ids[at] ?? '', language: inOther.has(at) ? other : own });
}
