import { expect, test } from 'vitest';
import type { EntityId, ClaimId } from '../../src/graph/records/ids.js';
import { sortName, storedClaim, storedEntity } from '../../src/graph/records/stored.js';
import { writeRecords } from '../../src/graph/writing/write.js';
import { claimPropertiesOf, kindNames, propertiesOf, verbNames } from '../../src/graph/vocabulary/index.js';
import { database, emptyGraph } from '../world.js';

const names = [
  'Zebra',
  'Ærø',
  'Ørsted',
  'Århus',
  'Abel',
  'Élan',
  'Dansk',
  'Østre',
  'Dansk Røde Kors',
  '100% for Børnene',
  'care',
  'CISU',
];

test('names sort as Danish sorts them', () => {
  const danish = new Intl.Collator('da', { ignorePunctuation: true });
  const stored = names.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
  expect(stored).toEqual(names.toSorted(danish.compare));
  expect(sortName('Aarhus')).toBe(sortName('Århus'));
  expect(sortName('Århus'.normalize('NFD'))).toBe(sortName('Århus'));
});

const derivedOf = (stored: object, recorded: object) => Object.keys(stored).filter((name) => !(name in recorded));

test('nothing derived has the name of something recorded', () => {
  const dates = {
    period: '2014/2016',
    published: '2014',
    retrieved: '2014',
    decided: '2014',
    observed: '2014',
    asOf: '2014',
    from: '2014',
    to: '2015',
  };
  for (const kind of kindNames) {
    const values = { ...dates, nameDa: 'Navn', descriptionDa: 'Noget' };
    const derived = derivedOf(storedEntity({ id: `${kind.toLowerCase()}:x` as EntityId, kind, values }), values);
    expect(derived).toContain('sortName');
    expect(Object.keys(propertiesOf(kind)).filter((name) => derived.includes(name))).toEqual([]);
  }
  for (const verb of verbNames) {
    const values = { ...dates, confidence: 'CONFIRMED' };
    const claim = {
      id: 'x' as ClaimId,
      verb,
      subject: 'theme:a' as EntityId,
      object: 'theme:b' as EntityId,
      key: '1',
      values,
    };
    const derived = derivedOf(storedClaim(claim), values);
    expect(derived).toEqual(expect.arrayContaining(['id', 'key', 'precedence', 'firstDay', 'lastDay']));
    expect(Object.keys(claimPropertiesOf(verb)).filter((name) => derived.includes(name))).toEqual([]);
  }
});

test('of two claims the surer sorts first, then the newer', () => {
  const precedence = (confidence: string, asOf?: string) =>
    String(
      storedClaim({
        id: 'x' as ClaimId,
        verb: 'MEMBER_OF',
        subject: 'organisation:a' as EntityId,
        object: 'organisation:b' as EntityId,
        values: { confidence, ...(asOf !== undefined && { asOf }) },
      })['precedence'],
    );
  const sorted = [
    precedence('CONFIRMED', '2022/2025'),
    precedence('CONFIRMED', '2014'),
    precedence('CONFIRMED'),
    precedence('INFERRED', '2025'),
    precedence('UNCONFIRMED', '2026'),
  ];
  expect(sorted.toSorted()).toEqual(sorted);
});

test('an initiative has the days of its period, open only while it is running', () => {
  const days = (status: string, period: string) => {
    const { firstDay, lastDay } = storedEntity({
      id: 'initiative:x' as EntityId,
      kind: 'Initiative',
      values: { status, period },
    });
    return [firstDay, lastDay];
  };
  expect(days('RUNNING', '2018/..')).toEqual(['2018-01-01', '9999-12-31']);
  expect(days('UNKNOWN', '2018/..')).toEqual(['2018-01-01', '2018-12-31']);
  expect(days('COMPLETED', '2014-10/2015-03')).toEqual(['2014-10-01', '2015-03-31']);
  expect(days('COMPLETED', '../2015')).toEqual([undefined, undefined]);
});

test('a description of any length can be stored and indexed', async () => {
  await emptyGraph();
  const values = { nameDa: 'Ø'.repeat(20_000), descriptionDa: 'langt ord '.repeat(20_000), confidence: 'CONFIRMED' };
  const written = await database.write(async (tx) =>
    writeRecords(tx, { entities: [{ id: 'theme:long' as EntityId, kind: 'Theme', values }], claims: [] }, 'test'),
  );
  expect(written).toMatchObject({ created: 1, version: 1 });
});

test('a claim on something that is not there ends the whole write', async () => {
  await emptyGraph();
  const theme = { id: 'theme:a' as EntityId, kind: 'Theme', values: { nameDa: 'A', confidence: 'CONFIRMED' } } as const;
  const claim = {
    id: 'BROADER theme:a theme:b' as ClaimId,
    verb: 'BROADER',
    subject: theme.id,
    object: 'theme:b' as EntityId,
    values: { confidence: 'CONFIRMED' },
  } as const;
  await expect(
    database.write(async (tx) => writeRecords(tx, { entities: [theme], claims: [claim] }, 'test')),
  ).rejects.toThrow('found both their ends');
  expect(await database.runStatement('MATCH (n:Entity) RETURN count(n) AS count')).toEqual([{ count: 0 }]);
});
