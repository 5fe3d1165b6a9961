import { beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/graph/records/roles.js';
import { onDayOf } from '../../clock.js';
import { ask, database, edit, loadOnly } from '../../world.js';

interface Told {
  readonly digest: {
    readonly reasons: { readonly da: string; readonly en: string }[];
    readonly groups: {
      readonly what: string;
      readonly totalCount: number;
      readonly entries: {
        readonly entityId: string;
        readonly entity: { readonly id: string } | null;
        readonly count: number;
        readonly reasons: { readonly da: string; readonly en: string }[];
      }[];
    }[];
  };
}

const digest = async (asked: string, caller?: Caller) => {
  const source = `{ digest(${asked}) { reasons { da en } groups { what totalCount entries {
    entityId entity { id } count reasons { da en } } } } }`;
  const { data, errors } = await ask(source, {}, caller);
  if (errors) throw errors[0] as Error;
  return (data as unknown as Told).digest;
};
const member: Caller = { role: 'MEMBER', networks: ['organisation:eksempelnettet'], subject: 'a member' };
const inGroups = ({ groups }: Told['digest']) =>
  Object.fromEntries(groups.map(({ what, entries }) => [what, entries.map(({ entityId }) => entityId)]));

/** Neo4j has a clock of its own. */
const writtenAt = async (day: string): Promise<unknown> =>
  database.runStatement(
    'MATCH (change:Change) WITH max(change.version) AS last MATCH (change:Change {version: last}) SET change.at = datetime($time)',
    { time: `${day}T12:00:00Z` },
  );

describe('A digest of what has changed', () => {
  onDayOf('2026-11-30');
  beforeAll(async () => {
    await loadOnly('seed/example');
    await writtenAt('2026-10-01');
    const { record } = await edit<{ record: { graphVersion: number } }>(`mutation { record(reason: "Test" changes: [
      { source: { key: "s", kind: STATEMENT, name: { en: "Meeting" } } }
      { initiative: { key: "i", kind: COURSE, status: PLANNED, name: { en: "Locks for all" } } }
      { initiative: { key: "j", kind: COURSE, status: PLANNED, name: { en: "Doors for all" } } }
      { hasTheme: { subject: "i", object: "theme:digital-sikkerhed", sources: ["s"] } }
      { hasTheme: { subject: "j", object: "theme:digital-sikkerhed", sources: ["s"] } }
      { participatesIn: { subject: "organisation:blaa-anemone", object: "i", sources: ["s"] } }
      { initiative: { key: "k", kind: COURSE, status: COMPLETED, period: "2026-10-10/2026-11-10", name: { en: "Hidden from readers" },
        visibility: NETWORK, visibleTo: "organisation:eksempelnettet" } }
      { hasTheme: { subject: "k", object: "theme:digital-sikkerhed", sources: ["s"] } }
    ]) { graphVersion } }`);
    await writtenAt('2026-10-02');
    await edit(`mutation { record(reason: "Test" madeOn: ${record.graphVersion} changes: [
      { withdraw: { id: "initiative:doors-for-all", withClaims: true } }
      { initiative: { id: "initiative:locks-for-all", status: RUNNING, period: "2026-11/.." } }
      { seeks: { subject: "organisation:havhesten", object: "theme:digital-sikkerhed", sources: ["source:meeting"] } }
    ]) { id } }`);
    await writtenAt('2026-11-30');
  });

  test('tells thing by thing what is new in a theme or in one within it, and what was withdrawn though it has no theme any more', async () => {
    const told = await digest('since: "2026-10-02", themes: ["theme:digitalisering"]');
    expect(inGroups(told)).toEqual({
      NEW: ['initiative:locks-for-all'],
      CHANGED: ['organisation:havhesten'],
      WITHDRAWN: ['initiative:doors-for-all'],
    });
    expect(told.reasons).toContainEqual({
      da: 'Siden 2. oktober 2026: 1 ny, 1 ændret og 1 taget af.',
      en: 'Since 2 October 2026: 1 new, 1 changed and 1 withdrawn.',
    });
    const [locks] = told.groups[0]?.entries ?? [];
    expect(locks).toMatchObject({ entity: { id: 'initiative:locks-for-all' }, count: 5 });
    expect(locks?.reasons.map(({ en }) => en)).toEqual([
      'Corrected on 30 November 2026: “Locks for all” (initiative): period added: November 2026 onwards and status from planned to running.',
      'Recorded on 2 October 2026: “Locks for all” (initiative).',
      'Began in November 2026: “Locks for all” (initiative).',
    ]);
    const [doors] = told.groups[2]?.entries ?? [];
    expect(doors).toMatchObject({ entity: null });
    expect(doors?.reasons[0]?.en).toBe('Removed on 30 November 2026: “Doors for all” (initiative).');
    expect(JSON.stringify(await digest('since: "2026-10-02", themes: ["theme:klima"]'))).not.toContain('for-all');
  });

  test('tells since a later date what has begun and ended, and says where nothing has changed', async () => {
    const since = 'since: "2026-10-03", themes: ["theme:digital-sikkerhed"]';
    expect(inGroups(await digest(since))).toEqual({
      BEGAN: ['initiative:locks-for-all'],
      CHANGED: ['organisation:havhesten'],
      WITHDRAWN: ['initiative:doors-for-all'],
    });
    expect(await digest(`${since}, what: [BEGAN], first: 0`)).toMatchObject({
      groups: [{ what: 'BEGAN', totalCount: 1, entries: [] }],
    });
    const [nothing, future] = await Promise.all([
      digest('since: "2026-11-30", themes: ["theme:vand"]'),
      digest('since: "2027"'),
    ]);
    expect(nothing.reasons).toEqual([
      { da: 'Siden 30. november 2026 er intet ændret.', en: 'Nothing has changed since 30 November 2026.' },
    ]);
    expect(future.reasons).toEqual([
      expect.objectContaining({ en: 'There is nothing to show: 2027 lies in the future.' }),
    ]);
  });

  test('tells each reader what they may see', async () => {
    const asked = 'since: "2026-10-02", themes: ["theme:digital-sikkerhed"]';
    expect(JSON.stringify(await digest(asked))).not.toContain('hidden-from-readers');
    expect(inGroups(await digest(asked, member))['NEW']).toContain('initiative:hidden-from-readers');
  });

  test('refuses what is no date, no theme and no size', async () => {
    const codeOf = async (asked: string) =>
      (await ask(`{ digest(${asked}) { graphVersion } }`)).errors?.[0]?.extensions?.['code'] ??
      ((await ask(`{ digest(${asked}) { graphVersion } }`)).errors?.[0]?.originalError as { code?: string } | undefined)
        ?.code;
    expect(await codeOf('since: "2026/2027"')).toBe('BAD_DATE');
    expect(await codeOf('since: "2026", themes: ["theme:nothing"]')).toBe('UNKNOWN_ID');
    expect(await codeOf('since: "2026", networks: ["theme:klima"]')).toBe('WRONG_KIND');
    expect(await codeOf('since: "2026", first: 101')).toBe('PAGE_OUT_OF_RANGE');
  });
});
