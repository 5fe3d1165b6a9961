import { expect } from 'vitest';
import { responseRate } from '../../../src/coordination/gaps/response-rate.question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { markWhatCounts } from '../counting.js';
import { confidences, cypherRows, idsIn } from '../oracle.js';

/** Who answered in an assessment, and of each network how many of its members did, in plain Cypher. */
const responsesInCypher = `
  WITH COLLECT {
    MATCH (who:Organisation)-[said:STATES|RATES {assessment: $assessment, isSure: true}]->(:Need)
    RETURN DISTINCT who
  } AS answered
  RETURN [each IN answered | each.id] AS answered, COLLECT {
    MATCH (network:Network)
    WITH network, COLLECT { MATCH (who)-[:MEMBER_OF {counts: true}]->(network) RETURN DISTINCT who } AS members
    WHERE members <> []
    RETURN {network: network.id, members: size(members),
      answered: [each IN members WHERE each IN answered | each.id],
      missing: [each IN members WHERE NOT each IN answered | each.id]}
  } AS networks`;

interface Row {
  readonly network: string;
  readonly members: number;
  readonly answered: readonly string[];
  readonly missing: readonly string[];
}

/** @param projection in whose worlds an assessment is of a year */
export async function expectSameResponses(projection: Projection): Promise<void> {
  const [{ minConfidence, levels } = { minConfidence: 'INFERRED' as const, levels: [] }] = confidences;
  const assessments = await cypherRows('MATCH (one:Assessment) RETURN one.id AS id, one.period AS period');
  for (const { id, period } of assessments) {
    const year = String(period);
    const window = { from: year, to: year };
    await markWhatCounts({ question: { minConfidence, window }, levels, from: `${year}-01-01`, to: `${year}-12-31` });
    const [row] = await cypherRows(responsesInCypher, { assessment: id });
    const rows = row?.['networks'] as readonly Row[];
    const { answered, networks } = responseRate.work(projection, { assessment: String(id) });
    expect(answered).toEqual(idsIn(row?.['answered']));
    expect(new Map(networks.map(({ network, members, answered: some }) => [network, [members, ...some]]))).toEqual(
      new Map(
        rows
          .filter(({ answered: some }) => some.length > 0)
          .map(({ network, members, answered: some }) => [network, [members, ...idsIn(some)]]),
      ),
    );
    for (const { network, members, answered: some, missing } of rows) {
      const { score, notOnRecord } = responseRate.work(projection, { assessment: String(id), network });
      expect([score, notOnRecord]).toEqual([some.length / members, idsIn(missing)]);
    }
  }
}
