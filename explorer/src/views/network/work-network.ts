import type { CountedFragment } from '../../api.generated.js';
import type { Name } from '../../words/bilingual.js';

/** An organisation with its measures in the network. */
export interface Organisation {
  readonly id: string;
  readonly name: Name;
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
  readonly name: Name;
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

type Names = Readonly<Record<'da' | 'en', readonly string[]>>;

/** Things in columns: the names of the other language stand in for those that are missing, at the places given. */
interface NamedColumns {
  readonly ids: readonly string[];
  readonly names: Names;
  readonly inOtherLanguage: Readonly<Record<'da' | 'en', readonly number[]>>;
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

export function networkIn({ about, organisations, initiatives, ties, participations }: NetworkFile): WorkNetwork {
  const organisationNames = namesIn(organisations);
  const initiativeNames = namesIn(initiatives);
  // Somebody may take part in the same in several roles.
  const participants = initiatives.ids.map(() => new Set<number>());
  for (const [at, initiative] of participations.initiative.entries())
    participants[initiative]?.add(participations.organisation[at] ?? 0);
  return {
    basis: about,
    organisations: organisations.ids.map((id, at) => ({
      id,
      name: organisationNames[at] ?? NAMELESS,
      short: organisations.shortName[at] ?? null,
      degree: organisations.degree[at] ?? 0,
      between: organisations.normalisedBetweenness[at] ?? null,
      group: organisations.community[at] ?? 0,
      cuts: organisations.articulationPoint[at] ?? false,
    })),
    initiatives: initiatives.ids.flatMap((id, at) => {
      const members = [...(participants[at] ?? [])];
      return members.length < 2 ? [] : [{ id, name: initiativeNames[at] ?? NAMELESS, participants: members }];
    }),
    ties: ties.a.map((a, at) => ({ a, b: ties.b[at] ?? a, strength: ties.collaboration[at] ?? 0 })),
  };
}

const NAMELESS: Name = { da: null, en: null };

function namesIn({ ids, names, inOtherLanguage }: NamedColumns): readonly Name[] {
  const [notDa, notEn] = [new Set(inOtherLanguage.da), new Set(inOtherLanguage.en)];
  return ids.map((_, at) => ({
    da: notDa.has(at) ? null : (names.da[at] ?? null),
    en: notEn.has(at) ? null : (names.en[at] ?? null),
  }));
}
