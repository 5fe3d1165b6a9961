/** How much respondents agree on a ranking. */
export interface Agreement {
  /** Kendall’s W: 0 where their rankings have nothing in common, 1 where they are the same. */
  readonly kendallsW: number;
  /** How many respondents ranked everything. */
  readonly respondents: number;
}

/**
 * Kendall's coefficient of concordance W over rankings of the same things, corrected for ties:
 * W = (12 Σ R² − 3 k² m (m + 1)²) / (k² m (m² − 1) − k Σ T), where R is the sum of the ranks of each of the m things
 * over the k rankings and T = Σ (t³ − t) over the groups of t equal ranks in a ranking. Equal ranks share the mean of
 * the places that they take up. Null below two rankings or two things, and where every ranking holds all to be equal.
 * Source: Kendall and Babington Smith 1939; correction for ties: Siegel and Castellan 1988.
 * @param rankings for each respondent the rank of each thing, smaller ones first, all in the same order
 */
export function agreementOf(rankings: readonly (readonly number[])[]): Agreement | null {
  const [k, m] = [rankings.length, rankings[0]?.length ?? 0];
  if (k < 2 || m < 2) return null;
  const places = rankings.map(placesOf);
  const sums = Array.from({ length: m }, (_, thing) => sum(places.map((ranking) => ranking[thing] ?? 0)));
  const ties = sum(rankings.map(tiesIn));
  const divisor = k ** 2 * m * (m ** 2 - 1) - k * ties;
  if (divisor === 0) return null;
  const kendallsW = (12 * sum(sums.map((each) => each ** 2)) - 3 * k ** 2 * m * (m + 1) ** 2) / divisor;
  return { kendallsW, respondents: k };
}

/** The place of each thing from 1 on; equal ones share the mean of the places that they take up. */
const placesOf = (ranks: readonly number[]): number[] =>
  ranks.map((rank) => {
    const before = ranks.filter((other) => other < rank).length;
    const equal = ranks.filter((other) => other === rank).length;
    return before + (equal + 1) / 2;
  });

function tiesIn(ranks: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return sum([...counts.values()].map((count) => count ** 3 - count));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
