import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Both `src/database` and the compiled `dist/database` lie two levels below the project's root. */
const root = new URL('../../cypher/', import.meta.url);

/**
 * Parameters of which none is ever null. Neo4j plans a query anew for each combination of the types of its parameters,
 * which takes it half a second, and null is a type: what may be null is a value within a parameter.
 */
type NeverNull<Parameters> = { readonly [Name in keyof Parameters]: NonNullable<Parameters[Name]> };

/** A query of `cypher/`, with the types of its parameters and of a row of its answer. */
export interface CypherQuery<Parameters, Row> {
  /** Its path within `cypher/`, without the ending. */
  readonly name: string;
  readonly text: string;
  /** Carries the two types; never there at run time. */
  readonly types?: { readonly parameters: Parameters; readonly row: Row };
}

const declared = new Set<string>();

/** Declares the use of a query. Each file is used once, so that one can find who uses it. */
export function cypherQuery<Parameters extends NeverNull<Parameters>, Row>(name: string): CypherQuery<Parameters, Row> {
  if (declared.has(name)) throw new Error(`cypher/${name}.cypher is declared twice`);
  declared.add(name);
  return { name, text: readCypher(name) };
}

/** The names of all queries declared so far. */
export const declaredQueries = (): ReadonlySet<string> => declared;

export const readCypher = (name: string): string => readFileSync(new URL(`${name}.cypher`, root), 'utf8');

/** The folder of the queries. */
export const cypherFolder = fileURLToPath(root);
