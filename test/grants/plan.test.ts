import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { grantsOfTable, grantsTable } from '../../src/grants/index.js';
import { plannedGrants, type GrantsPlan } from '../../src/grants/plan.js';
import type { GrantsFile } from '../../src/grants/index.js';
import type { ClaimId, EntityId, Values } from '../../src/graph/records/index.js';
import { readWorkbook } from '../../src/workbooks/reading/open.js';
import { sheetOf, workbookOf } from '../workbooks/files.js';
import { recordOf, small, type Recorded } from '../workbooks/plans.js';
import { fileWith, grant } from './grants.js';

const answers = { confidence: 'REPORTED', 'new:funder.kind': 'FOUNDATION_NGO', 'new:recipient.kind': 'ASSOCIATION' };

async function outcomeOf(file: GrantsFile, recorded: Recorded = small, more: Readonly<Record<string, string>> = {}) {
  const { entities = {} } = recorded;
  const record = {
    ...recordOf(recorded),
    entities: async (ids: readonly EntityId[]) =>
      new Map(ids.flatMap((id): [EntityId, Values][] => (entities[id] ? [[id, entities[id]]] : []))),
    taken: async (ids: readonly EntityId[]) => new Set(ids.filter((id) => id in entities)),
  };
  return plannedGrants({ file, name: 'bevillinger', answers: { ...answers, ...more } }, record);
}

/** The plan of a file of which nothing is asked. */
async function planOf(...given: Parameters<typeof outcomeOf>): Promise<GrantsPlan> {
  const plan = await outcomeOf(...given);
  if ('questions' in plan) throw new Error(plan.questions.map(({ id, text }) => `${id}: ${text.da}`).join('\n'));
  return plan;
}

/** What is on record once a plan is. */
function after(plan: GrantsPlan, before: Recorded = small): Recorded {
  const numbers = plan.records.claims.flatMap(({ verb, subject, object }): [string, string][] => {
    const identifier = plan.records.entities.find(({ id }) => id === object)?.values;
    return verb === 'IDENTIFIED_BY' && identifier
      ? [[`${String(identifier['scheme'])}:${String(identifier['value'])}`.toLowerCase(), subject]]
      : [];
  });
  return {
    entities: {
      ...before.entities,
      ...Object.fromEntries(plan.records.entities.map(({ id, values }) => [id, values])),
    },
    numbers: { ...before.numbers, ...Object.fromEntries(numbers) },
    claims: { ...before.claims, ...Object.fromEntries(plan.records.claims.map(({ id, values }) => [id, values])) },
  };
}

const valuesOf = ({ records }: GrantsPlan, id: string): Values | undefined =>
  [...records.entities, ...records.claims].find((each) => each.id === id)?.values;

describe('A grant of a file', () => {
  test('becomes an application, the work that it asks for, and the money, with who gives and who gets it', async () => {
    const { records, grants, organisations, pools } = await planOf(fileWith({}));
    expect(records.claims.map(({ id }) => id)).toEqual<ClaimId[]>(
      [
        'IDENTIFIED_BY organisation:kystfonden identifier:dk-cvr-11016480',
        'FUNDS organisation:kystfonden pool:kystfonden-sikker-kyst',
        'FUNDED_BY initiative:360g-kysten-1 pool:kystfonden-sikker-kyst',
        'PARTICIPATES_IN organisation:havnen initiative:360g-kysten-1',
        'WORKS_IN initiative:360g-kysten-1 place:danmark',
        'PROPOSES application:360g-kysten-1 initiative:360g-kysten-1',
        'SUBMITTED_TO application:360g-kysten-1 pool:kystfonden-sikker-kyst',
        'APPLIES organisation:havnen application:360g-kysten-1',
      ].map((id) => id as ClaimId),
    );
    expect(records.entities.find(({ kind }) => kind === 'Application')?.values).toEqual({
      nameDa: 'Redningsveste',
      decision: 'PARTLY_GRANTED',
      decided: '2024-03-01',
      amount: 100_000,
      granted: 75_000,
      currency: 'DKK',
      journalNumber: '360G-kysten-1',
      confidence: 'REPORTED',
      sources: ['source:kystfondens-bevillinger'],
    });
    expect(records.entities.find(({ kind }) => kind === 'Initiative')?.values).toMatchObject({
      nameDa: 'Redningsveste',
      descriptionDa: 'Veste til alle, der sejler.',
      kind: 'PROJECT',
      status: 'UNKNOWN',
      period: '2024-04-01/2025-03-31',
      website: 'https://kysten.example/bevillinger/1',
    });
    expect({ grants, organisations, pools }).toEqual({
      grants: { fresh: 1, known: 0, changed: 0 },
      organisations: { fresh: ['Kystfonden'], known: 1 },
      pools: { fresh: ['Sikker kyst'], known: 0 },
    });
  });

  test('changes nothing the second time, and only what is different where something is', async () => {
    const recorded = after(await planOf(fileWith({})));
    expect((await planOf(fileWith({}), recorded)).records).toEqual({ entities: [], claims: [] });
    const changed = await planOf(
      fileWith({ amountAwarded: 80_000, recipientOrganization: [...grant.recipientOrganization] }),
      recorded,
    );
    expect(changed.records.entities.map(({ id, values }) => [id, values['granted']])).toEqual([
      ['application:360g-kysten-1', 80_000],
    ]);
    expect(changed.records.claims.map(({ id, values }) => [id, values['amount']])).toEqual([
      ['FUNDED_BY initiative:360g-kysten-1 pool:kystfonden-sikker-kyst', 80_000],
    ]);
    expect(changed.grants).toEqual({ fresh: 0, known: 0, changed: 1 });
  });

  test('is left out where its id is on record as a grant of another pool, and told', async () => {
    const recorded = after(await planOf(fileWith({})));
    const { records, notes } = await planOf(fileWith({ grantProgramme: [{ title: 'Åbent hav' }] }), recorded);
    expect(records.claims.filter(({ verb }) => verb !== 'FUNDS')).toEqual([]);
    expect(notes.map(({ en }) => en)).toContain('1 is on record as another pool’s and is left out (row 1).');
  });

  test('counts once where a file has it twice; where the two differ the first stands, and that is told', async () => {
    expect((await planOf(fileWith({}, {}))).grants).toEqual({ fresh: 1, known: 0, changed: 0 });
    const { unread, records } = await planOf(fileWith({}, { amountAwarded: 1 }));
    expect(unread.map(({ row, why }) => [row, why.en])).toEqual([
      [2, '“360G-kysten-1” is in 1 too, and not the same: the first stands'],
    ]);
    expect(records.entities.find(({ kind }) => kind === 'Application')?.values['granted']).toBe(75_000);
  });

  test('of a programme that has no name goes to a pool of whoever gives it', async () => {
    const { pools, records } = await planOf(fileWith({ grantProgramme: null }));
    expect(pools.fresh).toEqual(['Bevillinger fra Kystfonden']);
    expect(records.claims.some(({ id }) => id === 'FUNDED_BY initiative:360g-kysten-1 pool:kystfonden')).toBe(true);
  });

  test('in a currency that is not known is read without its amounts, and money of two is never one', async () => {
    const plan = await planOf(fileWith({ currency: 'XYZ' }, { id: '360G-kysten-2', currency: 'EUR' }));
    expect(plan.notes.map(({ en }) => en)).toEqual(['The currency “XYZ” is not known: the amount of 1 was not read.']);
    expect(valuesOf(plan, 'application:360g-kysten-1')).not.toHaveProperty('granted');
    expect(valuesOf(plan, 'FUNDED_BY initiative:360g-kysten-1 pool:kystfonden-sikker-kyst')).not.toHaveProperty(
      'amount',
    );
    expect(valuesOf(plan, 'FUNDED_BY initiative:360g-kysten-2 pool:kystfonden-sikker-kyst')).toMatchObject({
      amount: 75_000,
      currency: 'EUR',
    });
  });
});

describe('Who gets a grant', () => {
  const gets = (...recipients: readonly { readonly id: string; readonly name: string }[]) =>
    fileWith(...recipients.map((each, at) => ({ id: `360G-kysten-${at}`, recipientOrganization: [each] })));
  const recipientsOf = ({ records }: GrantsPlan): string[] =>
    records.claims.flatMap(({ verb, subject }) => (verb === 'APPLIES' ? [subject] : []));

  test('is found by a public identifier, however it is called, else by its very name', async () => {
    const plan = await planOf(
      gets({ id: 'DK-CVR-35 42 98 67', name: 'Noget andet' }, { id: '360G-x', name: 'The Lighthouse' }),
    );
    expect(recipientsOf(plan)).toEqual(['organisation:havnen', 'organisation:fyret']);
    expect(plan.notes.map(({ en }) => en)).toContain(
      '“The Lighthouse” (360G-x, row 2) is by its name Fyret på Ærø (organisation:fyret).',
    );
  });

  test('stays apart from others of its name where its publisher has another number for it, and that is told', async () => {
    const plan = await planOf(gets({ id: '17', name: 'Bådklubben' }, { id: '18', name: 'Bådklubben' }));
    expect(recipientsOf(plan)).toEqual(['organisation:baadklubben-17', 'organisation:baadklubben-18']);
    expect(plan.notes.map(({ en }) => en)).toContain(
      '2 have no number of a register that others know: “Bådklubben” (17), “Bådklubben” (18). They are found by their name, and else kept apart.',
    );
    expect(
      (await planOf(gets({ id: '17', name: 'Bådklubben' }, { id: '18', name: 'Bådklubben' }), after(plan))).records,
    ).toEqual({ entities: [], claims: [] });
  });

  test('is asked about where its name is nearly one on record, or that of several, or has another number there', async () => {
    const asked = async (organisation: { readonly id: string; readonly name: string }) => {
      const outcome = await outcomeOf(gets(organisation));
      return 'questions' in outcome
        ? outcome.questions.map(({ id, options }) => [id, options.map(({ value }) => value)])
        : [];
    };
    expect(await asked({ id: '9', name: 'Havnens Vener' })).toEqual([
      ['who:Havnens Vener 9', ['organisation:havnen', 'NEW']],
    ]);
    expect(await asked({ id: '9', name: 'CKU' })).toEqual([
      ['who:CKU 9', ['organisation:cku', 'organisation:cku-syd', 'NEW']],
    ]);
    expect(await asked({ id: 'DK-CVR-25313763', name: 'Havnens Venner' })).toEqual([
      ['who:Havnens Venner DK-CVR-25313763', ['organisation:havnen', 'NEW']],
    ]);
  });

  test('is no organisation where it is a person: such grants are counted, and no word of them is kept', async () => {
    const plan = await planOf(
      fileWith({}, { id: '360G-kysten-2', title: 'Til Kim', recipientIndividual: { id: 'p', name: 'Kim Eksempel' } }),
    );
    expect(plan.notes.map(({ en }) => en)).toEqual([
      '1 grant to individuals was not read. Samspil holds no data on persons.',
    ]);
    expect(JSON.stringify(plan)).not.toContain('Kim');
  });
});

describe('The spreadsheet of the standard', () => {
  const head = [
    'Identifier',
    'Title',
    'Description',
    'Currency',
    'Amount Applied For',
    'Amount Awarded',
    'Award Date',
    'URL',
    'Planned Dates:Start Date',
    'Planned Dates:End Date',
    'Recipient Org:Identifier',
    'Recipient Org:Name',
    'Funding Org:Identifier',
    'Funding Org:Name',
    'Grant Programme:Code',
    'Grant Programme:Title',
    'Beneficiary Location:0:Country Code',
    'Recipient Ind:Name',
    'Our own column',
  ];
  const row = [
    grant.id,
    grant.title,
    grant.description,
    'DKK',
    100_000,
    '75,000',
    new Date('2024-03-01T00:00:00Z'),
    grant.url,
    '2024-04-01',
    '2025-03-31',
    'DK-CVR-35429867',
    'Havnens Venner',
    'DK-CVR-11016480',
    'Kystfonden',
    'K',
    'Sikker kyst',
    'DK',
    null,
    'x',
  ];
  const tableOf = async (...rows: Parameters<typeof sheetOf>[0]) =>
    grantsTable(await readWorkbook(await workbookOf(sheetOf(rows))));

  test('says the same as the package, in whatever order and below a title', async () => {
    const [package_] = fileWith({}).grants;
    const table = await tableOf(['Kystfondens bevillinger'], head.toReversed(), row.toReversed());
    expect(table && grantsOfTable(table).grants).toEqual([{ ...(typeof package_ === 'object' && package_), row: 3 }]);
  });

  test('is not read where a row names a person, and no list that people keep is taken for it', async () => {
    const table = await tableOf(head, row.with(17, 'Kim Eksempel'));
    expect(table && grantsOfTable(table).grants).toEqual(['TO_AN_INDIVIDUAL']);
    expect(await tableOf(['Titel', 'Ansøgt beløb', 'Bevilget', 'Ansøger'], ['Både', 1, 2, 'Havnen'])).toBeNull();
    expect(await tableOf(['Identifier', 'Title', 'Amount Awarded'], ['1', 'x', 2])).toBeNull();
  });
});
