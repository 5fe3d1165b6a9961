import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Analyst } from '../../../src/coordination/analysis/analyst.js';
import { Database } from '../../../src/database/index.js';
import { overlaps } from '../../../src/coordination/overlap/overlaps.question.js';
import { currentProjection } from '../../../src/coordination/projection/current.js';
import { database, loadOnly } from '../../world.js';
import { stated } from '../toy.js';
import { thread } from './thread.js';

const analyst = new Analyst(database, () => {}, thread);
const waiting = new AbortController().signal;
const page = { offset: 0, limit: 10 };

beforeAll(async () => loadOnly('test/datasets/toy'));
afterAll(async () => analyst.close());

describe('The thread that analyses', () => {
  test('answers as the analysis itself does', async () => {
    const answer = await analyst.ask('overlaps', [stated, page], waiting);
    expect(answer).toEqual(overlaps.work(await currentProjection(database), stated, page));
  });

  test('says what is wrong with a question', async () => {
    const asked = analyst.ask('overlap', [{ a: 'initiative:p1', b: 'initiative:nowhere' }], waiting);
    await expect(asked).rejects.toMatchObject({ code: 'UNKNOWN_ID', status: 404 });
  });

  test('answers from the graph as it stands, not as it stood', async () => {
    const before = await analyst.ask('versionAnalysed', [], waiting);
    await loadOnly('seed/example');
    const after = await analyst.ask('overlaps', [{}, page], waiting);
    expect(after).toMatchObject({ graphVersion: (await currentProjection(database)).version });
    expect(before).toBeTypeOf('number');
  });

  test('reads only what is as new as all that this process has seen, whichever server of a cluster answers it', async () => {
    const ahead = new Database(database.connection);
    const its = new Analyst(ahead, () => {}, thread);
    await ahead.follow(['a state that no server has']);
    await expect(its.ask('versionAnalysed', [], waiting)).rejects.toThrow(/bookmark/iu);
    await its.close();
    await ahead.close();
  });

  test('starts anew after it has ended', async () => {
    await analyst.close();
    await expect(analyst.ask('versionAnalysed', [], waiting)).resolves.toBeTypeOf('number');
  });

  test('does not begin what nobody waits for any more', async () => {
    await expect(analyst.ask('versionAnalysed', [], AbortSignal.abort())).rejects.toThrow(/abort/u);
  });

  test('leaves off what nobody waits for any more, and goes on with what is asked next', async () => {
    const client = new AbortController();
    const asked = analyst.ask('versionAnalysed', [], client.signal);
    client.abort();
    await expect(asked).rejects.toThrow(/abort/u);
    await expect(analyst.ask('versionAnalysed', [], waiting)).resolves.toBeTypeOf('number');
  });
});
