import { distance } from 'fastest-levenshtein';

/** Up to so many letters a word is so short that almost any other is few letters away. */
const SHORT = 3;

/** Which of the words somebody may have meant: up to three that are few letters away, the nearest first. */
export function nearest(word: string, words: readonly string[]): string[] {
  const lower = word.toLowerCase();
  return words
    .map((candidate) => ({ candidate, away: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => away <= allowed(lower, candidate.toLowerCase()))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function allowed(word: string, candidate: string): number {
  const shorter = Math.min(word.length, candidate.length);
  if (shorter <= SHORT) return shorter > 1 && word.charAt(0) === candidate.charAt(0) ? 1 : 0;
  return Math.max(2, candidate.length / 3);
}
