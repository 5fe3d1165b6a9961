import type { Report } from '../database/index.js';
import type { Records, RecordStream } from '../graph/writing/index.js';
import { countedReport, type Dataset } from './dataset.js';

export const rowsOf = ({ entities, claims }: Pick<Dataset, 'entities' | 'claims'>): number => entities + claims;

/**
 * The records of a dataset; it reports how far they have come as they are asked for.
 */
export async function* reported(dataset: Dataset, report: Report): RecordStream {
  const rows = rowsOf(dataset);
  report(`Loading ${dataset.manifest.name}: ${rows} rows`);
  const progress = countedReport(report, (done) => `Loading ${dataset.manifest.name}: ${done} of ${rows} rows`);
  for await (const part of dataset.records()) {
    yield part;
    progress(rowsIn(part));
  }
}

/**
 * A batch is in memory as a whole, since Neo4j may ask for its transaction to be tried again. The last one comes when all
 * was read, since only then is it known that no file was changed.
 */
export async function* inBatches(
  records: RecordStream,
  size: number,
): AsyncGenerator<{ batch: Records; isLast: boolean }> {
  let parts: Records[] = [];
  const batch = (): Records => ({
    entities: parts.flatMap(({ entities }) => entities),
    claims: parts.flatMap(({ claims }) => claims),
  });
  for await (const part of records) {
    if (parts.reduce((rows, records) => rows + rowsIn(records), 0) >= size) {
      yield { batch: batch(), isLast: false };
      parts = [];
    }
    parts.push(part);
  }
  yield { batch: batch(), isLast: true };
}

const rowsIn = ({ entities, claims }: Records): number => entities.length + claims.length;
