import { createHash } from 'node:crypto';
import type { Projection } from '#samspil/coordination/projection/projection.js';
import { verbNames, type Kind } from '#samspil/graph/vocabulary/index.js';

/** A text that is the same for two projections that say the same, in the same order: of entities, then of claims. */
export function fingerprint(projection: Projection): string {
  const { entities, version } = projection;
  const hash = createHash('sha256').update(`${version}`);
  for (let index = 0; index < entities.count; index += 1) {
    const kind: Kind = entities.kindAt(index);
    const values = [
      entities.confidence[index],
      entities.codeOf(kind, 'status', index),
      entities.codeOf(kind, 'kind', index),
    ];
    const period = entities.boundsOf(kind, 'period', index);
    hash.update(`\n${entities.idOf(index)} ${values.join(' ')} ${period?.first} ${period?.last}`);
  }
  for (const verb of verbNames) {
    const table = projection.claims(verb);
    hash.update(`\n${verb}`);
    const row = (at: number): string => {
      const validity = table.validityOf(at);
      const said = [table.subjectOf(at), table.objectOf(at), table.confidenceOf(at), validity?.first, validity?.last];
      said.push(table.codeOf('role', at), table.numberOf('importance', at), table.referenceOf('assessment', at));
      return said.join(' ');
    };
    for (let index = 0; index < entities.count; index += 1) {
      for (const at of table.from(index)) hash.update(`\n${row(at)}`);
      for (const at of table.to(index)) hash.update(`<${table.subjectOf(at)}`);
    }
  }
  return hash.digest('hex');
}
