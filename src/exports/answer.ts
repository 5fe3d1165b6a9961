import type { NetworkDocument } from './network-document.js';

/** What is said of the answer as a whole and what it rests on, in the form that GraphQL gives it. */
export function aboutAnswer({ answer, reasons }: NetworkDocument) {
  const { nodes: _nodes, ties: _ties, participations: _participations, reasons: phrases, ...about } = answer;
  return { reasons: phrases.map(({ entities, claims }, at) => ({ ...reasons[at], entities, claims })), ...about };
}
