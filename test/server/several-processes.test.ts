import { expect, it } from 'vitest';
import { readSettings } from '../../src/settings.js';
import { thread } from '../coordination/analysis/thread.js';
import { otherProcess, sourceOf, type OtherProcess } from '../database/other-process.js';
import { neo4jConnection } from '../connection.js';
import { loadOnly } from '../world.js';
import { keepSeveral } from './several.js';

const keepers = ['blaa-anemone', 'tusindben', 'broendgraverne', 'havhesten'].map((slug) => `organisation:${slug}`);

it('Three processes on one Neo4j, of which one writes, are to whoever is sent from one to another as one: nothing written is missing, and nothing older comes back', async () => {
  await loadOnly('seed/example');
  const { uri, password } = neo4jConnection();
  const settings = readSettings({
    PORT: '0',
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
    EDITING: 'on',
    COST_BUDGET: '0',
  });
  const processes = Array.from({ length: 3 }, () =>
    otherProcess(`
      const { start } = await use(${JSON.stringify(sourceOf('../start'))});
      await start(${JSON.stringify(settings)}, 'example', '0.0.0', new URL(${JSON.stringify(thread.href)}));
    `),
  );
  try {
    expect(await keepSeveral(await Promise.all(processes.map(addressOf)), keepers, 25)).toEqual([]);
  } finally {
    await Promise.all(processes.map(async (each) => each.end('SIGTERM')));
  }
});

async function addressOf(samspil: OtherProcess): Promise<string> {
  let line = '';
  while (!line.startsWith('API ')) line = await samspil.nextLine();
  return line.replace(/^API\s+/u, '');
}
