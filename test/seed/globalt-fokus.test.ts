import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isCvr } from '../../src/dataset/identifiers.js';
import { nothingKnown, readDataset } from '../../src/dataset/index.js';
import { claimDays } from '../../src/graph/dates.js';
import { identifierKey } from '../../src/graph/ids.js';
import type { ClaimRecord, EntityRecord, Value } from '../../src/graph/records.js';
import type { Kind, Verb } from '../../src/graph/vocabulary/index.js';

const folder = fileURLToPath(new URL('../../seed/globalt-fokus', import.meta.url));
const entities: EntityRecord[] = [];
const claims: ClaimRecord[] = [];

beforeAll(async () => {
  const dataset = await readDataset(folder, nothingKnown, () => {});
  for await (const part of dataset.records()) {
    entities.push(...part.entities);
    claims.push(...part.claims);
  }
});

const all = (kind: Kind) => entities.filter((entity) => entity.kind === kind);
const valuesOf = (id: string) => entities.find((entity) => entity.id === id)?.values;
const claimsOf = (verb: Verb, subject?: string, object?: string) =>
  claims.filter(
    (claim) =>
      claim.verb === verb &&
      (subject === undefined || claim.subject === subject) &&
      (object === undefined || claim.object === object),
  );
const isSure = ({ values }: EntityRecord | ClaimRecord) => values['confidence'] === 'CONFIRMED';
const isUnconfirmed = ({ values }: EntityRecord | ClaimRecord) => values['confidence'] === 'UNCONFIRMED';
const texts = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);
const textOf = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
const daysOf = ({ values }: ClaimRecord) =>
  claimDays({
    from: textOf(values['from']),
    to: textOf(values['to']),
    asOf: textOf(values['asOf']),
    current: values['current'] === true,
  });

const betweenOrganisations = () =>
  claims.filter(
    ({ verb, subject, object }) =>
      verb !== 'IDENTIFIED_BY' && subject.startsWith('organisation:') && object.startsWith('organisation:'),
  );
const isGrant = ({ id }: EntityRecord) => /^initiative:cisu-[\da-f]{8}$/u.test(id);

describe('what is on record', () => {
  test.each<[Kind, number, number]>([
    ['Organisation', 160, 1],
    ['Theme', 51, 0],
    ['Method', 49, 0],
    ['Need', 24, 0],
    ['Trend', 20, 1],
    ['Practice', 36, 0],
    ['Pool', 13, 0],
  ])('%s: %i, of which %i unconfirmed', (kind, count, unconfirmed) => {
    expect(all(kind)).toHaveLength(count);
    expect(all(kind).filter(isUnconfirmed)).toHaveLength(unconfirmed);
  });

  test('has every one of the 188 relations between organisations, 31 of them unconfirmed', () => {
    expect(betweenOrganisations()).toHaveLength(188);
    expect(betweenOrganisations().filter(isUnconfirmed)).toHaveLength(31);
    expect(claimsOf('MEMBER_OF')).toHaveLength(119);
  });

  test('has 65 joint initiatives and 118 grants of CISU', () => {
    expect(all('Initiative').filter((initiative) => !isGrant(initiative))).toHaveLength(65);
    expect(all('Initiative').filter(isGrant)).toHaveLength(118);
  });

  test('knows 10 members of Globalt Fokus for sure, of about 75', () => {
    expect(claimsOf('MEMBER_OF', undefined, 'organisation:globalt-fokus').filter(isSure)).toHaveLength(10);
  });

  test('holds no mail address and no phone number', () => {
    // The addresses of some sources end in the commit of a repository.
    const text = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll(/@[\da-f]{8}\b/gu, '');
    const suspicious = /@|\+45|\b(?:tlf|telefon|mobil|phone)\b/iu;
    const files = readdirSync(folder).filter((file) => file !== 'README.md');
    expect(files.filter((file) => suspicious.test(text(file)))).toEqual([]);
  });
});

describe('who is who', () => {
  test('knows two organisations as CKU', () => {
    const cku = all('Organisation').filter(
      ({ values }) => values['shortName'] === 'CKU' || texts(values['aliases']).includes('CKU'),
    );
    expect(cku.map(({ id }) => id)).toEqual(['organisation:center-for-kultur-og-udvikling', 'organisation:cku']);
  });

  test.each([
    ['organisation:cku', 'DMRU [../2021-01-01]'],
    ['organisation:oxfam-danmark', 'IBIS [2008/2014-12]'],
    ['organisation:planboernefonden', 'Plan Danmark [../2017]'],
  ])('%s was once called %s', (id, formerName) => {
    expect(texts(valuesOf(id)?.['formerNames'])).toContain(formerName);
  });

  test('does not state as a former name what only general knowledge knows', () => {
    expect(valuesOf('organisation:verdens-skove')).not.toHaveProperty('formerNames');
    expect(valuesOf('organisation:dignity')).not.toHaveProperty('formerNames');
    expect(valuesOf('organisation:civicus')).not.toHaveProperty('country');
  });

  test('has NGO FORUM and Concord Danmark merge into Globalt Fokus on 27 May 2014', () => {
    const mergers = claimsOf('SUCCEEDS', 'organisation:globalt-fokus');
    expect(mergers.map(({ object }) => object)).toEqual(['organisation:concord-danmark', 'organisation:ngo-forum']);
    for (const { values } of mergers) expect(values).toMatchObject({ kind: 'MERGED', date: '2014-05-27' });
  });

  test('has CVR numbers with a right check digit', () => {
    const numbers = all('Identifier').flatMap(({ values }) =>
      values['scheme'] === 'DK-CVR' ? [String(values['value'])] : [],
    );
    expect(numbers).toHaveLength(28);
    expect(numbers.filter((number) => !isCvr(number))).toEqual([]);
  });

  test('knows one organisation by an identifier, whatever its case', () => {
    const keys = all('Identifier').map(({ values }) =>
      identifierKey({ scheme: String(values['scheme']), value: String(values['value']) }),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain(identifierKey({ scheme: 'dk-cvr', value: '26487013' }));
    expect(claimsOf('IDENTIFIED_BY', undefined, 'identifier:dk-cvr-26487013').map(({ subject }) => subject)).toEqual([
      'organisation:ims',
    ]);
  });

  test('tells a seat and a grant from a membership', () => {
    const seats = claimsOf('REPRESENTED_IN', 'organisation:cisu', 'organisation:globalt-fokus');
    expect(seats.map(({ values }) => values['role'])).toEqual(['SEAT']);
    expect(claimsOf('MEMBER_OF', 'organisation:cisu', 'organisation:globalt-fokus')).toEqual([]);
    const members = claimsOf('MEMBER_OF', undefined, 'organisation:cisu').map(({ subject }) => subject);
    expect(members).toEqual(['organisation:global-aktion', 'organisation:ubu']);
  });
});

describe('when', () => {
  const membership = (member: string, network: string, key?: string) => {
    const found = claimsOf('MEMBER_OF', `organisation:${member}`, `organisation:${network}`);
    return found.find((claim) => claim.key === key);
  };

  test.each([
    ['initiative:claim-your-space', '2020~/..', 'INFERRED'],
    ['initiative:klimalov-borgerforslag', '2018/2019', 'INFERRED'],
    ['initiative:tech-for-democracy', '2021-10/2022-05', undefined],
    ['initiative:2030-panelet-init', '2017/..', undefined],
    ['initiative:netvaerksstudie-2007', '2007-10', undefined],
    ['initiative:fri', undefined, undefined],
  ])('%s: %s', (id, period, confidence) => {
    expect(valuesOf(id)?.['period']).toBe(period);
    expect(valuesOf(id)?.['periodConfidence']).toBe(confidence);
  });

  test('keeps the precision of what a membership rests on', () => {
    expect(membership('lev', 'globalt-fokus')?.values['asOf']).toBe('2017/2022');
    expect(membership('iwgia', 'globalt-fokus')?.values['asOf']).toBe('2022~/2023~');
    expect(membership('assist', 'concord-danmark')?.values['asOf']).toBe('2010-11');
    expect(membership('greenpeace-dk', '92-gruppen', '2009')?.values['asOf']).toBe('2009-10');
  });

  test('bounds a historic membership by its source, leaves a last-known one at its source, and knows nothing of others', () => {
    const historic = membership('greenpeace-dk', '92-gruppen', '2008');
    const lastKnown = membership('bdm', 'cku');
    const undated = membership('global-aktion', 'cisu');
    expect(historic && daysOf(historic)).toEqual({ first: '2008-01-01', last: '2008-12-31' });
    expect(lastKnown?.values).toMatchObject({ from: '2021-01' });
    expect(lastKnown && daysOf(lastKnown)).toEqual({ first: '2021-01-01', last: '2021-01-31' });
    expect(undated && daysOf(undated)).toBeNull();
    expect(undated?.values['note']).toContain('member directory');
  });

  test('keeps what several sources say of one membership side by side', () => {
    const found = claimsOf('MEMBER_OF', 'organisation:dof', 'organisation:92-gruppen');
    expect(found.map(({ key }) => key)).toEqual(['2008', '2018']);
  });

  test('calls nothing running, since no page is from today', () => {
    const statuses = new Set(all('Initiative').map(({ values }) => values['status']));
    expect(statuses).toEqual(new Set(['COMPLETED', 'PLANNED', 'UNKNOWN']));
  });
});

describe('the pool', () => {
  const applicationsTo = (round: string) => claimsOf('SUBMITTED_TO', undefined, round).map(({ subject }) => subject);

  test('has five applications in October 2014 and two in October 2015, by three organisations or more', () => {
    const first = applicationsTo('round:gf-pulje-2014-10');
    const second = applicationsTo('round:gf-pulje-2015-10');
    expect([first.length, second.length]).toEqual([5, 2]);
    for (const application of [...first, ...second]) {
      expect(claimsOf('APPLIES', undefined, application).length).toBeGreaterThanOrEqual(3);
    }
    expect(valuesOf('round:gf-pulje-2014-10')).toMatchObject({ period: '2014-10', minOrganisations: 3 });
  });

  test('keeps the rejected application as evidence of a need, and no initiative of it', () => {
    const rejected = 'application:landbrug-vaerdikaeder-2014';
    expect(valuesOf(rejected)).toMatchObject({
      decision: 'REJECTED_REAPPLY_INVITED',
      decided: '2014-12',
      amount: 394216,
      currency: 'DKK',
    });
    expect(claimsOf('PROPOSES', rejected)).toEqual([]);
    expect(valuesOf('initiative:landbrug-vaerdikaeder-2014')).toBeUndefined();
    expect(claimsOf('APPLIES', undefined, rejected)).toHaveLength(10);
    expect(claimsOf('HAS_THEME', rejected)).toHaveLength(2);
    expect(claimsOf('ADDRESSES', undefined, 'need:vaerdikaeder').map(({ subject }) => subject)).toEqual([rejected]);
  });

  test('has an initiative for every other application, without a lead that no source names', () => {
    expect(all('Application')).toHaveLength(10);
    expect(claimsOf('PROPOSES')).toHaveLength(9);
    const roles = claimsOf('PARTICIPATES_IN', undefined, 'initiative:sikkerhedspolitikker').map(
      ({ values }) => values['role'],
    );
    expect(roles.filter((role) => role === 'PARTNER')).toHaveLength(11);
    expect(roles).not.toContain('LEAD');
  });

  test('is not surer of a grant on conditions than its source', () => {
    expect(claimsOf('FUNDED_BY', 'initiative:gode-laerer').map(({ values }) => values['confidence'])).toEqual([
      'CONFIRMED',
    ]);
    expect(claimsOf('FUNDED_BY', 'initiative:street-kultur-mena').map(({ values }) => values['confidence'])).toEqual([
      'INFERRED',
    ]);
  });

  test('has grants of CISU with lead, pool, amount and line, and invents neither period nor theme', () => {
    for (const { id, values } of all('Initiative').filter(isGrant)) {
      expect(values).toMatchObject({ kind: 'PROJECT', status: 'UNKNOWN' });
      expect(values).not.toHaveProperty('period');
      expect(claimsOf('PARTICIPATES_IN', undefined, id).map((claim) => claim.values['role'])).toEqual(['LEAD']);
      const funding = claimsOf('FUNDED_BY', id).map((claim) => claim.values);
      expect(funding).toMatchObject([{ amount: expect.any(Number), currency: 'DKK', line: expect.any(String) }]);
      expect(claimsOf('HAS_THEME', id)).toEqual([]);
    }
  });
});

describe('what we added', () => {
  test('is inferred: every theme and method that something is tagged with, and the order of themes', () => {
    const ours = [...claimsOf('HAS_THEME'), ...claimsOf('USES'), ...claimsOf('BROADER'), ...claimsOf('PRODUCED')];
    expect(new Set(ours.map(({ values }) => values['confidence']))).toEqual(new Set(['INFERRED']));
  });

  test('is inferred: the six needs read from titles of applications, and who would have them', () => {
    const inferred = all('Need').filter(({ values }) => values['confidence'] === 'INFERRED');
    expect(inferred).toHaveLength(6);
    for (const { id } of inferred) {
      const levels = claimsOf('STATES', undefined, id).map(({ values }) => values['confidence']);
      expect(new Set(levels)).toEqual(new Set(['INFERRED']));
    }
  });

  test('says who proposed the mapping of themes to international codes', () => {
    for (const { values } of all('Theme')) expect(values['mappingBasis']).toContain('Our proposal');
  });
});
