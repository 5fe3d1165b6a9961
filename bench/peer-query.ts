import { readFileSync } from 'node:fs';
import type { CypherQuery } from '#samspil/database/index.js';

/** The queries that Samspil is measured against lie beside the sources, which the benchmark runs without. */
const folder = new URL('../../bench/cypher/', import.meta.url);

/** A query of `bench/cypher/`. It is read when it is first sent: who only measures Samspil needs none. */
export function peerQuery<Parameters, Row>(name: string): CypherQuery<Parameters, Row> {
  let text: string | undefined;
  return {
    name,
    get text() {
      return (text ??= readFileSync(new URL(`${name}.cypher`, folder), 'utf8'));
    },
  };
}
