import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '#samspil/database/index.js';
import { readSettings } from '#samspil/settings.js';
import { openService } from '#samspil/start.js';
import { serveApart, type Served } from './served.js';

/** What the examples ask about. */
const DATASET = 'globalt-fokus';

/**
 * Brings up the whole service on a folder of its own, with a dataset of `seed/` loaded, and takes both away again.
 * @param environment settings beside those of this process
 */
export async function onService<Result>(
  report: Report,
  environment: Readonly<Record<string, string>>,
  work: (address: string) => Promise<Result>,
  dataset = DATASET,
): Promise<Result> {
  return inFolder(async (folder) => {
    const settings = readSettings({ ...process.env, PORT: '0', SAMSPIL_DATA: folder, ...environment });
    const service = await openService(settings, dataset, report);
    try {
      await service.ready;
      return await work(service.address);
    } finally {
      await service.close();
    }
  });
}

/** The same with nothing loaded, in a process of its own that can be killed; `work` gets the folder of its Neo4j too. */
export async function onServiceApart<Result>(
  name: string,
  environment: Readonly<Record<string, string>>,
  work: (served: Served, folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolder(async (folder) => {
    const served = await serveApart(folder, name, environment);
    try {
      return await work(served, join(folder, name));
    } finally {
      await served.close();
    }
  });
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-service-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
