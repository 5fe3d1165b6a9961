import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isCvr } from '../../src/dataset/identifiers.js';
import { nothingKnown, readDataset } from '../../src/dataset/index.js';
import { claimDays } from '../../src/graph/records/dates.js';
import { identifierKey } from '../../src/graph/records/ids.js';
import type { ClaimRecord, EntityRecord, Value } from '../../src/graph/records/records.js';
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
const isStated = ({ values }: ClaimRecord) => ['REPORTED', 'CONFIRMED'].includes(String(values['confidence']));
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
    ['Organisation', 187, 1],
    ['Theme', 51, 0],
    ['Method', 49, 0],
    ['Need', 45, 0],
    ['Trend', 31, 1],
    ['Practice', 56, 0],
    ['Pool', 20, 0],
  ])('%s: %i, of which %i unconfirmed', (kind, count, unconfirmed) => {
    expect(all(kind)).toHaveLength(count);
    expect(all(kind).filter(isUnconfirmed)).toHaveLength(unconfirmed);
  });

  test('has every one of the 228 relations between organisations, 31 of them unconfirmed', () => {
    expect(betweenOrganisations()).toHaveLength(228);
    expect(betweenOrganisations().filter(isUnconfirmed)).toHaveLength(31);
    expect(claimsOf('MEMBER_OF')).toHaveLength(139);
  });

  test('has 119 joint initiatives and 118 grants of CISU', () => {
    expect(all('Initiative').filter((initiative) => !isGrant(initiative))).toHaveLength(119);
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
  });

  test('knows two members of CISU by name, and eleven by the rule for who can stand for its board', () => {
    const members = claimsOf('MEMBER_OF', undefined, 'organisation:cisu');
    const [byRule, byName] = [members.filter((claim) => !isStated(claim)), members.filter(isStated)];
    expect(new Set(byName.map(({ subject }) => subject))).toEqual(
      new Set(['organisation:global-aktion', 'organisation:ubu']),
    );
    expect(byRule).toHaveLength(11);
    for (const { values } of byRule) {
      expect(values).toMatchObject({ confidence: 'INFERRED', note: expect.stringContaining('that rule') });
    }
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
    ['initiative:fri', '2023/2025', 'INFERRED'],
    ['initiative:gf-strategi-2024', '2024/2027', undefined],
    ['initiative:derf-forvaltning', '2017-05/2028', 'REPORTED'],
    ['initiative:derf-26-014', '2026', 'INFERRED'],
    ['initiative:wps-netvaerket-init', undefined, undefined],
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
    const [undated] = claimsOf('MEMBER_OF', 'organisation:caritas-danmark', 'organisation:netvaerk-religion-udvikling');
    expect(historic && daysOf(historic)).toEqual({ first: '2008-01-01', last: '2008-12-31' });
    expect(lastKnown?.values).toMatchObject({ from: '2021-01' });
    expect(lastKnown && daysOf(lastKnown)).toEqual({ first: '2021-01-01', last: '2021-01-31' });
    expect(undated && daysOf(undated)).toBeNull();
    expect(undated?.values['note']).toContain('undated');
  });

  test('keeps what several sources say of one membership side by side', () => {
    const found = claimsOf('MEMBER_OF', 'organisation:dof', 'organisation:92-gruppen');
    expect(found.map(({ key }) => key)).toEqual(['2008', '2018']);
  });

  test('calls running only what was seen at work in 2026', () => {
    const running = all('Initiative').filter(({ values }) => values['status'] === 'RUNNING');
    expect(running.map(({ id }) => id)).toEqual(['initiative:cisu-strategi-2026', 'initiative:derf-forvaltning']);
  });

  test.each([
    ['initiative:dapp-hri-2022', '2022-07-01/2027-07', 'Planned in May 2022'],
    ['initiative:dapp-yie-2022', '2022-07-01/2027', 'Planned in April 2022'],
    ['initiative:ndf-2023', '2023/2026', 'Planned in 2023 to run to 2026'],
    ['initiative:gf-strategi-2024', '2024/2027', 'Adopted on 23 November 2023'],
    ['initiative:augustinus-humanitaer-2024', '2024/2026', 'Planned in 2023'],
    ['initiative:cku-udvid-haabet', '2023/2028', 'adopted in April 2023'],
    ['initiative:ddi', '2023/2026', 'Seen at work in 2024'],
    ['initiative:drc-forvarsling-horn-2025', '2025-02/2027-02', 'by a news item of that month'],
  ])('says of %s that it was planned for %s, and when that was seen', (id, period, seen) => {
    expect(valuesOf(id)).toMatchObject({ period, status: 'UNKNOWN', note: expect.stringContaining(seen) });
    const dates = claimsOf('PARTICIPATES_IN', undefined, id).flatMap(({ values }) => textOf(values['asOf']) ?? []);
    expect(dates.every((date) => date < '2026')).toBe(true);
  });

  test.each([
    ['organisation:planboernefonden', 'initiative:dapp-yie-2022', ['2026 CONFIRMED', '2027 CONFIRMED']],
    ['organisation:danida', 'initiative:strategiske-partnerskaber-2022', ['2025 CONFIRMED', '2026 UNCONFIRMED']],
    ['organisation:3f', 'initiative:arbejdsmarkedskonsortiet-2022', ['2025 CONFIRMED', '2026 UNCONFIRMED']],
  ])('keeps both ends that its sources give to the part of %s in %s', (organisation, initiative, ends) => {
    const found = claimsOf('PARTICIPATES_IN', organisation, initiative);
    expect(found.map(({ values }) => `${String(values['to'])} ${String(values['confidence'])}`)).toEqual(ends);
  });

  test('is no surer than its source of partners who were named for an earlier phase', () => {
    const partners = claimsOf('PARTICIPATES_IN', undefined, 'initiative:ndf-2023').filter(
      ({ values }) => values['role'] === 'PARTNER',
    );
    expect(partners).toHaveLength(4);
    for (const { values } of partners) expect(values).toMatchObject({ confidence: 'INFERRED' });
  });

  test('says REPORTED of what was read in machine translation alone', () => {
    const translated = new Set(['source:derf-2028', 'source:cisu-nl2411', 'source:cisu-nl2412']);
    const resting = claims.filter(({ values }) => texts(values['sources']).every((id) => translated.has(id)));
    const stated = resting.filter(({ verb }) => verb !== 'HAS_THEME');
    expect(stated.length).toBeGreaterThan(0);
    for (const { values } of stated) {
      expect(values).toMatchObject({ confidence: 'REPORTED', note: expect.stringContaining('machine translation') });
    }
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
    expect(all('Application')).toHaveLength(11);
    expect(claimsOf('PROPOSES')).toHaveLength(10);
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

  test('has grants of CISU with lead, pool, amount and line', () => {
    for (const { id, values } of all('Initiative').filter(isGrant)) {
      expect(values['status']).toBe('UNKNOWN');
      const leads = claimsOf('PARTICIPATES_IN', undefined, id).filter((claim) => claim.values['role'] === 'LEAD');
      expect(leads).toHaveLength(1);
      const funding = claimsOf('FUNDED_BY', id).map((claim) => claim.values);
      expect(funding).toMatchObject([{ amount: expect.any(Number), currency: 'DKK', line: expect.any(String) }]);
    }
  });

  test('knows more than the register of 13 grants of CISU, and invents neither period nor theme of the others', () => {
    const isTagged = ({ id }: EntityRecord) => claimsOf('HAS_THEME', id).length > 0;
    const grants = all('Initiative').filter(isGrant);
    expect(grants.filter(isTagged)).toHaveLength(13);
    expect(grants.filter((grant) => grant.values['period'] !== undefined && !isTagged(grant))).toEqual([]);
  });

  test('has a call of the emergency fund with the line of the register, and the two grants that are on record', () => {
    const calls = all('Initiative').filter(({ id }) => /^initiative:derf-2[56]-\d{3}$/u.test(id));
    expect(calls).toHaveLength(17);
    for (const { id, values } of calls) {
      expect(values).toMatchObject({ kind: 'MECHANISM', periodConfidence: 'INFERRED' });
      const [funding] = claimsOf('FUNDED_BY', id, 'pool:derf');
      expect(funding?.values['line']).toContain(id.slice('initiative:derf-'.length));
    }
    const grants = claimsOf('PART_OF').filter(({ object }) => object.startsWith('initiative:derf-2'));
    expect(grants.map(({ subject, object }) => `${subject} ${object}`)).toEqual([
      'initiative:cisu-bb271c28 initiative:derf-26-007',
      'initiative:cisu-e0504b96 initiative:derf-25-007',
    ]);
  });

  test('has 24 rounds of other pools and of later years, whose deadline is known and whose opening is not', () => {
    const rounds = all('Round').filter(({ id }) => !/gf-pulje-201[45]/u.test(id));
    expect(rounds).toHaveLength(24);
    const dated = rounds.filter(({ id }) => /-\d{4}-\d\d-\d\d$/u.test(id));
    for (const { id, values } of dated) expect(values['period']).toBe(`../${id.slice(-'2025-01-29'.length)}`);
    for (const { id } of rounds) expect(claimsOf('PART_OF', id)).toHaveLength(1);
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

  test('is inferred: that an effort works on a need, where no source says so of both', () => {
    const link = (effort: string, need: string) =>
      claimsOf('ADDRESSES', effort, need).map(({ values }) => values['confidence']);
    expect(link('initiative:cop29-hoeringssvar', 'need:klimafinansiering-additionel')).toEqual(['CONFIRMED']);
    expect(link('initiative:cop30', 'need:klimafinansiering-additionel')).toEqual(['INFERRED']);
    expect(link('initiative:nwm-danmark-init', 'need:wps-koordinering')).toEqual(['INFERRED']);
    expect(link('initiative:fri', 'need:gf-rettigheder')).toEqual(['INFERRED']);
  });

  test('says who proposed the mapping of themes to international codes', () => {
    for (const { values } of all('Theme')) expect(values['mappingBasis']).toContain('Our proposal');
  });
});
