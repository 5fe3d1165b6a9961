import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measureKills } from '../../bench/kills.js';
import { openService } from '../../src/start.js';
import { thread } from '../coordination/analysis/thread.js';
import { newFolder } from '../dataset/folders.js';
import { settingsOn } from './servers.js';

it(
  'Changes with keys are made once and told so, however often Neo4j is killed under them',
  { timeout: 900_000 },
  async () => {
    const folder = await newFolder();
    const settings = { ...settingsOn(folder), COST_BUDGET: 0 };
    const service = await openService(settings, 'nothing', () => {}, thread);
    await service.ready;
    const victim = { address: service.address, folder: join(folder, 'nothing'), killSamspil: null };
    const killed = await measureKills(victim, { kills: 2, changesEach: 20, editors: 4 }, () => {});
    await service.close();
    expect(killed).toMatchObject({ stood: true, neo4j: 2, samspil: 0 });
    expect(killed.tallies[0]?.acknowledged).toBeGreaterThanOrEqual(60);
  },
);
