import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../src/graph/records/roles.js';
import { cacheOptions, contextMaker, exportedFiles } from '../../src/start.js';
import { onDayOf } from '../clock.js';
import { schema } from '../product-schema.js';
import { closeServers, serveSchema } from '../server/servers.js';
import { database, edit, loadOnly } from '../world.js';

const reader: Caller = { role: 'READER', networks: [] };
const member: Caller = { role: 'MEMBER', networks: ['organisation:eksempelnettet'], subject: 'a member' };

describe('The feed of what has changed', () => {
  onDayOf('2026-11-30');
  let url = '';
  const feed = async (query: string, headers: Record<string, string> = {}) =>
    fetch(new URL(`export/changes.atom${query}`, url), { headers });
  const read = async (query: string, headers: Record<string, string> = {}) =>
    parseAtomFeed(await (await feed(query, headers)).text());

  /** Neo4j has a clock of its own. */
  const writtenAt = async (time: string): Promise<unknown> =>
    database.runStatement(
      'MATCH (change:Change) WITH max(change.version) AS last MATCH (change:Change {version: last}) SET change.at = datetime($time)',
      { time },
    );

  beforeAll(async () => {
    await loadOnly('seed/example');
    await writtenAt('2026-10-01T12:00:00Z');
    await edit(`mutation { record(reason: "Test" changes: [
      { initiative: { key: "i", kind: COURSE, status: PLANNED, name: { da: "Låse & <b>nøgler</b>", en: "Locks & <b>keys</b>" } } }
      { hasTheme: { subject: "i", object: "theme:digital-sikkerhed", sources: ["source:aarsmoede-2026"] } }
    ]) { id } }`);
    await writtenAt('2026-11-30T09:00:00Z');
    await edit(`mutation { record(reason: "Test" changes: [
      { initiative: { key: "h", kind: COURSE, status: PLANNED, name: { en: "For the network" },
        visibility: NETWORK, visibleTo: "organisation:eksempelnettet" } }
      { hasTheme: { subject: "h", object: "theme:digital-sikkerhed", sources: ["source:aarsmoede-2026"] } }
    ]) { id } }`);
    await writtenAt('2026-11-30T10:00:00Z');
    const caller = async (tokens: readonly string[]): Promise<Caller> => (tokens.length > 0 ? member : reader);
    ({ url } = await serveSchema(
      schema,
      contextMaker(database, caller),
      cacheOptions(database, 1_000_000),
      exportedFiles,
    ));
  });
  afterAll(closeServers);

  const onSecurity = '?themes=theme:digitalisering&language=en';

  test('is read by a library as Atom: an entry for each write, with what Atom asks for, and names that are no mark-up', async () => {
    const answer = await feed(onSecurity);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBeNull();
    const told = parseAtomFeed(await answer.text());
    const id = expect.stringMatching(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u);
    const updated = '2026-11-30T09:00:00Z';
    expect(told).toMatchObject({
      id,
      updated,
      title: { value: 'Samspil: what has changed' },
      authors: [{ name: 'Samspil' }],
      links: [
        { rel: 'self', href: expect.stringContaining('/export/changes.atom?themes=theme') },
        { rel: 'alternate', href: expect.stringContaining('/en/digest?since=2026-10-31&themes=theme') },
      ],
      entries: [
        {
          id,
          updated,
          title: { value: 'Recorded on 30 November 2026: “Locks & <b>keys</b>” (initiative). (and 1 more)' },
          content: { type: 'html', value: expect.stringContaining('Locks &amp; &lt;b&gt;keys&lt;/b&gt;') },
          categories: [{ term: 'RECORDED' }],
        },
      ],
    });
    const danish = await read('?themes=theme:digital-sikkerhed');
    expect(JSON.stringify(danish)).toContain('Registreret den 30. november 2026: »Låse');
    expect(danish.entries?.[0]?.id).not.toBe(told.entries?.[0]?.id);
  });

  test('shows each reader what they may see, and whoever has it as it still is need not fetch it again', async () => {
    const [open, own] = await Promise.all([read(onSecurity), read(onSecurity, { authorization: 'Bearer a-member' })]);
    expect(JSON.stringify(open)).not.toContain('For the network');
    expect(own.entries?.map(({ title }) => title?.value)).toEqual([
      'Recorded on 30 November 2026: “For the network” (initiative). (and 1 more)',
      open.entries?.[0]?.title?.value,
    ]);
    expect(own.entries?.[1]?.id).toBe(open.entries?.[0]?.id);
    const etag = (await feed(onSecurity)).headers.get('etag') ?? '';
    expect((await feed(onSecurity, { 'if-none-match': etag })).status).toBe(304);
    expect((await feed(onSecurity, { 'if-none-match': etag, authorization: 'Bearer a-member' })).status).toBe(200);
  });

  test('keeps its entries when more is written, and tells an import as one', async () => {
    const [before] = (await read(onSecurity)).entries ?? [];
    await edit(`mutation { record(reason: "Test" changes: [
      { initiative: { key: "m", kind: COURSE, status: PLANNED, name: { en: "More" } } }
      { hasTheme: { subject: "m", object: "theme:digital-sikkerhed", sources: ["source:aarsmoede-2026"] } }
    ]) { id } }`);
    await writtenAt('2026-11-30T11:00:00Z');
    const after = (await read(onSecurity)).entries ?? [];
    expect(after).toHaveLength(2);
    expect(after[1]).toEqual(before);
    const all = (await read('?since=2026-09&language=en')).entries ?? [];
    expect(JSON.stringify(all.find(({ updated }) => updated === '2026-10-01T12:00:00Z'))).toMatch(
      /\d{3} records were recorded in one go on 1 October 2026/u,
    );
  });

  test.each([
    ['?since=2026/2027', 'BAD_DATE'],
    ['?themes=theme:nothing', 'UNKNOWN_ID'],
    ['?language=sv', 'BAD_USER_INPUT'],
    ['?theme=theme:klima', 'BAD_USER_INPUT'],
    ['?since=2026&since=2027', 'BAD_USER_INPUT'],
  ])('is refused with a reason for %s', async (query, code) => {
    const answer = await feed(query);
    expect(answer.status).toBe(code === 'UNKNOWN_ID' ? 404 : 400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });
});
