import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '#samspil/database/index.js';
import { readSettings } from '#samspil/settings.js';
import { openService } from '#samspil/start.js';

/** What the examples ask about. */
const DATASET = 'globalt-fokus';

/**
 * Brings up the whole service on a folder of its own, with a dataset of `seed/` loaded, and takes both away again.
 * @param environment settings beside those of this process
 */
export async function onService<Result>(
  report: Report,
  environment: Readonly<Record<string, string>>,
  work: (address: string, folder: string) => Promise<Result>,
  dataset = DATASET,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-service-'));
  try {
    const settings = readSettings({ ...process.env, PORT: '0', SAMSPIL_DATA: folder, ...environment });
    const service = await openService(settings, dataset, report);
    try {
      await service.ready;
      return await work(service.address, join(folder, dataset));
    } finally {
      await service.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
