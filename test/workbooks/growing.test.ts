import { appendFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbooks/reading/open.js';

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'samspil-growing-'))));
afterAll(async () => rm(folder, { recursive: true }));

it('A workbook that grows for as long as it is read is refused, and not read for ever', async () => {
  const path = join(folder, 'medlemmer.csv');
  writeFileSync(path, 'Navn;CVR\n');
  let isRead = false;
  const grow = (): void => {
    appendFileSync(path, 'Foreningen Bølgen;12345674\n');
    if (!isRead) setImmediate(grow);
  };
  const reading = openWorkbook(path).finally(() => (isRead = true));
  grow();
  await expect(reading).rejects.toMatchObject({ code: 'WORKBOOK_UNREADABLE', details: { why: 'CHANGED' } });
});
