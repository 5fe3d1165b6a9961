import { distance } from 'fastest-levenshtein';

/** Which of the words somebody may have meant: up to three that are few letters away, the nearest first. */
export function nearest(word: string, words: readonly string[]): string[] {
  const lower = word.toLowerCase();
  return words
    .map((candidate) => ({ candidate, away: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
