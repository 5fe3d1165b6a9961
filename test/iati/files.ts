import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file that goes when the test ends. */
export async function fileOf(content: string | Uint8Array, name = 'activities.xml'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samspil-iati-test-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Activities in their file. */
export const fileText = (...activities: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" generated-datetime="2026-08-22T09:00:00Z">${activities.join('\n')}</iati-activities>`;

export const reporter =
  '<reporting-org ref="DK-CVR-31378028" type="22"><narrative>Fagligt Hus (fiktivt)</narrative></reporting-org>';

/** The parts that every activity has, each with something else in its place where that is given. */
const usual = {
  identifier: '<iati-identifier>DK-CVR-31378028-broende</iati-identifier>',
  reporter,
  title: '<title><narrative>Wells for all</narrative><narrative xml:lang="da">Brønde til alle</narrative></title>',
  description: '<description type="1"><narrative>Wells that villages keep themselves.</narrative></description>',
  participants: `<participating-org role="1" type="10"><narrative>Ministry of Examples</narrative></participating-org>
    <participating-org role="2" type="22" ref="DK-CVR-31378028"><narrative>Fagligt Hus (fiktivt)</narrative></participating-org>
    <participating-org role="4" type="24"><narrative>Baobab Wells (fictional)</narrative></participating-org>`,
  status: '<activity-status code="2"/>',
  dates: '<activity-date type="2" iso-date="2024-03-01"/><activity-date type="3" iso-date="2025-02-28"/>',
  more: '<recipient-country code="KE"/><sector vocabulary="1" code="14030"/>',
};

export const activity = (given: Partial<typeof usual> = {}): string =>
  `<iati-activity xml:lang="en" default-currency="DKK" last-updated-datetime="2026-06-01T00:00:00Z">${Object.values({ ...usual, ...given }).join('\n')}</iati-activity>`;

export const numbered = (number: string): string => `<iati-identifier>DK-CVR-31378028-${number}</iati-identifier>`;
