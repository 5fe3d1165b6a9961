import { readFileSync } from 'node:fs';
import type { CypherQuery } from '#samspil/database/index.js';

/** The queries that Samspil is measured against lie beside the sources; this file runs from `dist/bench`. */
const folder = new URL('../../bench/cypher/', import.meta.url);

/** A query of `bench/cypher/`. */
export const peerQuery = <Parameters, Row>(name: string): CypherQuery<Parameters, Row> => ({
  name,
  text: readFileSync(new URL(`${name}.cypher`, folder), 'utf8'),
});
