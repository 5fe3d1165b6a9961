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
  readonly initiatives: readonly number[];
}

/** Who works with whom in what, as far as is on record. */
export interface WorkNetwork {
  readonly basis: CountedFragment;
  readonly organisations: readonly Organisation[];
  readonly initiatives: readonly Initiative[];
  readonly ties: readonly Tie[];
}

/** The file `network.json`, as far as it is read here. */
export interface NetworkFile {
  readonly graph: CountedFragment;
  readonly nodes: readonly {
    readonly id: string;
    readonly nameDa: string | null;
    readonly nameEn: string | null;
    readonly shortName: string | null;
    readonly degree: number;
    readonly normalisedBetweenness: number | null;
    readonly community: number;
    readonly articulationPoint: boolean;
  }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly collaboration: number;
    readonly initiatives: readonly string[];
  }[];
  readonly initiatives: readonly {
    readonly id: string;
    readonly nameDa: string | null;
    readonly nameEn: string | null;
    readonly participants: readonly string[];
  }[];
}

export function networkIn({ graph, nodes, edges, initiatives }: NetworkFile): WorkNetwork {
  const organisationAt = numbersOf(nodes);
  const tying = initiatives.filter(({ participants }) => participants.length > 1);
  const initiativeAt = numbersOf(tying);
  const numbered = (ids: readonly string[], numbers: ReadonlyMap<string, number>): number[] =>
    ids.map((id) => numbers.get(id)).filter((at) => at !== undefined);
  return {
    basis: graph,
    organisations: nodes.map((node) => ({
      id: node.id,
      name: { da: node.nameDa, en: node.nameEn },
      short: node.shortName,
      degree: node.degree,
      between: node.normalisedBetweenness,
      group: node.community,
      cuts: node.articulationPoint,
    })),
    initiatives: tying.map(({ id, nameDa, nameEn, participants }) => ({
      id,
      name: { da: nameDa, en: nameEn },
      participants: numbered(participants, organisationAt),
    })),
    ties: edges.flatMap(({ source, target, collaboration, initiatives: in_ }) => {
      const [a, b] = [organisationAt.get(source), organisationAt.get(target)];
      if (a === undefined || b === undefined) return [];
      return [{ a, b, strength: collaboration, initiatives: numbered(in_, initiativeAt) }];
    }),
  };
}

const numbersOf = (entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(entries.map(({ id }, at) => [id, at]));
