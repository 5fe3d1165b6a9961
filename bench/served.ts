import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '#samspil/database/managed-neo4j.js';

/** A Samspil in a process of its own, as whoever runs it has it. */
export interface Served {
  readonly address: string;
  /** Kills it without a word, and starts it again at the same address. Neo4j goes on. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const main = fileURLToPath(new URL('../main.js', import.meta.url));
/** How long it may take until it is ready, in milliseconds. */
const PATIENCE = 300_000;

/** Serves a dataset from a folder, and waits until it answers. */
export async function serveApart(
  folder: string,
  dataset: string,
  environment: Readonly<Record<string, string>>,
): Promise<Served> {
  const port = await freePort();
  const start = (): ChildProcess =>
    spawn(process.execPath, ['--enable-source-maps', main, 'start', '--dataset', dataset], {
      env: { ...process.env, SAMSPIL_DATA: folder, PORT: String(port), ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  let child = start();
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin, () => child);
  return {
    address: `${origin}/graphql`,
    kill: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      child = start();
    },
    close: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function untilReady(origin: string, child: () => ChildProcess): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; await delay(100)) {
    const isReady = await fetch(`${origin}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (child().exitCode !== null || Date.now() > end) throw new Error('Samspil did not start');
  }
}
