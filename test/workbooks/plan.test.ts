import { describe, expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import { asked, changesIn, planOf, ready, small } from './plans.js';

const members = (...rows: readonly (readonly (string | number | Date | null)[])[]) => [
  ['Organisation', 'CVR', 'Medlem siden'],
  ...rows,
];
const list = { about: 'MEMBERS', 'new:organisation.kind': 'ASSOCIATION' };
const told = { asOf: '2026', confidence: 'CONFIRMED', sources: ['sheet'] };

describe('A name', () => {
  test.each([
    ['in any case and spelling of æ, ø and å', 'FYRET PAA AEROE'],
    ['in English', 'the lighthouse'],
  ])('is found %s', async (_how, name) => {
    expect(changesIn(await ready(members([name, null, null]), list)).slice(1)).toEqual([
      { memberOf: { subject: 'organisation:fyret', object: 'organisation:kystnet', ...told } },
    ]);
  });

  test.each([
    ['by a number', ['Et helt andet navn', '35 42 98 67', null], null],
    ['by its short name', ['Havnen', null, null], '»Havnen« er det korte navn for Havnens Venner.'],
    ['by a former name', ['Kajens Venner', null, null], '»Kajens Venner« er et tidligere navn for Havnens Venner.'],
    ['by an acronym that one has', ['HV', null, null], '»HV« er det korte navn for Havnens Venner.'],
  ])('is found %s, and that is said', async (_how, row, note) => {
    const plan = await ready(members(row), list);
    expect(plan.parties.map(({ meant }) => meant)).toEqual([{ id: 'organisation:havnen' }]);
    expect(plan.notes.map(({ da }) => da)).toEqual(expect.arrayContaining(note === null ? [] : [note]));
  });

  test.each([
    ['an acronym that two have', 'CKU', ['organisation:cku', 'organisation:cku-syd', 'NEW']],
    ['one that is nearly on record', 'Havnens Ven', ['organisation:havnen', 'NEW']],
    ['one without its letters', 'Fyret pa Aro', ['organisation:fyret', 'NEW']],
    ['one written together', 'Havnensvenner', ['organisation:havnen', 'NEW']],
  ])('is asked about where it is %s', async (_what, name, options) => {
    const plan = await planOf(members([name, null, null]), list);
    const [question] = 'questions' in plan ? plan.questions : [];
    expect(question?.id).toBe(`who:${name}`);
    expect(question?.options.map(({ value }) => value)).toEqual(options);
    const decided = await ready(members([name, null, null]), { ...list, [`who:${name}`]: options[0] ?? '' });
    expect(decided.parties.map(({ meant }) => meant)).toEqual([{ id: options[0] }]);
  });

  test('is asked about where the same name is on record under another number', async () => {
    expect(asked(await planOf(members(['Havnens Venner', '11016480', null]), list))).toEqual(['who:Havnens Venner']);
  });

  test('of the network itself is told where it would be new, and not where it is on record', async () => {
    const named = async (answers: object) =>
      (await ready(members(['Havnen', null, null]), { ...list, ...answers })).parties.map(({ name }) => name);
    expect(await named({})).toEqual(['Havnen']);
    expect(await named({ network: 'Kystens nye net', 'new:network.kind': 'NATIONAL_NETWORK' })).toEqual([
      'Havnen',
      'Kystens nye net',
    ]);
  });

  test('is new where nothing is like it', async () => {
    expect(changesIn(await ready(members(['Skovens Folk', '11016480', null]), list))).toEqual([
      { source: { key: 'sheet', kind: 'FILE', name: { da: 'Listen' }, published: '2026' } },
      {
        organisation: {
          key: 'organisation-1',
          name: { da: 'Skovens Folk' },
          kind: 'ASSOCIATION',
          confidence: 'CONFIRMED',
          sources: ['sheet'],
        },
      },
      {
        identifier: {
          key: 'number-dk-cvr-11016480',
          scheme: 'DK-CVR',
          value: '11016480',
          name: { en: 'DK-CVR-11016480' },
          confidence: 'CONFIRMED',
          sources: ['sheet'],
        },
      },
      { identifiedBy: { subject: 'organisation-1', object: 'number-dk-cvr-11016480', ...told } },
      { memberOf: { subject: 'organisation-1', object: 'organisation:kystnet', ...told } },
    ]);
  });

  test('that stands twice is one, also under one number and two spellings', async () => {
    const plan = await ready(
      members(['Skovens Folk', '11016480', null], ['SKOVENS FOLK', null, null], ['Skovfolket', 'DK 11016480', null]),
      list,
    );
    expect(plan.parties).toHaveLength(1);
    expect(plan.notes.map(({ da }) => da)).toContain(
      '»Skovens Folk« og »SKOVENS FOLK«, »Skovfolket« er én (række 2, 3, 4).',
    );
  });
});

describe('What is on record', () => {
  const claim = 'MEMBER_OF organisation:havnen organisation:kystnet';
  const record = {
    ...small,
    claims: { [claim]: { asOf: '2025', sources: ['source:gammel'], confidence: 'REPORTED', from: '2001' } },
  };

  test('keeps its sources and how sure it is, and gets the new date', async () => {
    expect(changesIn(await ready(members(['Havnen', null, 2001]), list, { record })).slice(1)).toEqual([
      {
        memberOf: {
          subject: 'organisation:havnen',
          object: 'organisation:kystnet',
          sources: ['source:gammel', 'sheet'],
          asOf: '2026',
        },
      },
    ]);
  });

  test('is not touched by an empty cell, unless the mapping says that empty means none', async () => {
    const rows = [
      ['Organisation', 'Hjemmeside'],
      ['Havnen', null],
    ];
    const websites = {
      ...record,
      entities: {
        ...small.entities,
        'organisation:havnen': { nameDa: 'Havnens Venner', shortName: 'Havnen', website: 'https://h.example' },
      },
    };
    expect(
      changesIn(await ready(rows, list, { record: websites })).flatMap((change) => Object.keys(change as object)),
    ).toEqual(['source', 'memberOf']);
    expect(changesIn(await ready(rows, { ...list, empty: 'NONE' }, { record: websites }))).toContainEqual({
      organisation: { id: 'organisation:havnen', clear: ['website'], sources: ['sheet'] },
    });
  });
});

describe('A date', () => {
  test.each([
    ['31-12-2024', '2024-12-31'],
    ['31.12.2024', '2024-12-31'],
    ['31/12-2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['31. december 2024', '2024-12-31'],
    ['dec 2024', '2024-12'],
    ['December 2024', '2024-12'],
    ['2024', '2024'],
    [2024, '2024'],
    ['2024-12', '2024-12'],
    ['ca. 2014', '2014~'],
    [new Date('2024-12-31'), '2024-12-31'],
  ])('%s is taken, since it can mean one thing only', async (written, date) => {
    expect(JSON.stringify(changesIn(await ready(members(['Havnen', null, written]), list)))).toContain(
      `"from":"${date}"`,
    );
  });

  test.each([
    ['03/04/2020', 'dates:Medlem siden', 'DAY', '2020-04-03'],
    ['03/04/2020', 'dates:Medlem siden', 'MONTH', '2020-03-04'],
    ['dec-14', 'months:Medlem siden', 'YES', '2014-12'],
    [45_657, 'dayNumbers:Medlem siden', 'YES', '2024-12-31'],
  ])('%s is asked about, once for its column', async (written, question, answer, date) => {
    const rows = members(['Havnen', null, written], ['Fyret på Ærø', null, written]);
    expect(asked(await planOf(rows, list))).toEqual([question]);
    expect(JSON.stringify(changesIn(await ready(rows, { ...list, [question]: answer })))).toContain(`"from":"${date}"`);
  });

  test.each([['for længe siden'], ['2024-13'], ['31-02-2024'], ['#####']])(
    '%s is none: the row is left out, and told',
    async (written) => {
      const plan = await ready(members(['Havnen', null, written]), list);
      expect(plan.unread.map(({ row, why }) => `${row} ${why.da}`)).toEqual([
        `2 Medlem siden: »${written}« er ikke en dato`,
      ]);
      expect(plan.changes).toEqual([]);
    },
  );
});

describe('A CVR number', () => {
  test.each([
    ['35429867'],
    ['35 42 98 67'],
    ['DK35429867'],
    ['CVR-nr. 35429867'],
    ['35.42.98.67'],
    [35_429_867],
    ['35429867.0'],
  ])('%s is one', async (written) => {
    expect((await ready(members(['Hvem som helst', written, null]), list)).parties[0]?.meant).toEqual({
      id: 'organisation:havnen',
    });
  });

  test('that has lost a zero is asked about, once for its column', async () => {
    const rows = members(['Skovens Folk', 2_007_983, null], ['Bækkens Folk', '5679575', null]);
    expect(asked(await planOf(rows, list))).toEqual(['zero:CVR']);
    expect(
      JSON.stringify(changesIn(await ready(rows, { ...list, 'zero:CVR': 'YES', 'same:Bækkens Folk': 'OTHER' }))),
    ).toContain('"value":"02007983"');
  });

  test.each([['35429868'], ['3.54E+07'], ['ja']])('%s is none: the row is left out, and told', async (written) => {
    const { unread } = await ready(members(['Havnen', written, null]), list);
    expect(unread.map(({ why }) => why.da)).toEqual([`CVR: »${written}« er ikke et gyldigt nummer i DK-CVR`]);
  });
});

describe('What stands around a table', () => {
  test.each([
    [
      'titles',
      [['Medlemsliste'], ['pr. 1. maj'], [], ['Organisation', 'CVR'], ['Havnen', '']],
      'Overskrifterne står i række 4; det, der står over dem, er sprunget over.',
    ],
    [
      'a total',
      [
        ['Organisation', 'Kontingent'],
        ['Havnen', 5],
        ['I alt', 5],
      ],
      'Summer er sprunget over (række 3).',
    ],
    [
      'the header of each page',
      [
        ['Organisation', 'CVR'],
        ['Havnen', ''],
        ['Organisation', 'CVR'],
        ['Fyret på Ærø', ''],
      ],
      'Gentagne overskrifter er sprunget over (række 3).',
    ],
    [
      'a footnote',
      [['Organisation', 'CVR', 'Land'], ['Havnen', '', ''], [], ['Kilde: sekretariatet']],
      'Mellemoverskrifter og noter er sprunget over (række 4).',
    ],
    [
      'columns on persons',
      [
        ['Organisation', 'Formand', 'Tlf.'],
        ['Havnen', 'Bo', '1'],
      ],
      'Kolonner med oplysninger om personer er ikke læst: »Formand«, »Tlf.«. Samspil har ingen.',
    ],
    [
      'columns nobody knows',
      [
        ['Organisation', 'CVR', 'Farve'],
        ['Havnen', '', 'blå'],
      ],
      'Kolonner, der ikke er kendt, er ikke læst: »Farve«. Filen med svar kan give dem en betydning.',
    ],
    [
      'a column that is there twice',
      [
        ['Organisation', 'Medlem'],
        ['Havnen', 'Havnen'],
      ],
      'Kolonner, der siger det samme som en anden, er ikke læst: »Medlem«.',
    ],
  ])('is passed over with a word: %s', async (_what, rows, note) => {
    const plan = await ready(rows, list);
    expect(plan.notes.map(({ da }) => da)).toContain(note);
    expect(plan.parties.map(({ name }) => name)).not.toContain('I alt');
    expect(plan.parties[0]?.name).toBe('Havnen');
  });

  test('is asked about where it may be a heading or a row', async () => {
    const rows = [
      ['Organisation', 'CVR', 'Land'],
      ['Faste medlemmer', '', ''],
      ['Havnen', '35429867', 'DK'],
      ['Fyret på Ærø', '11016480', 'DK'],
    ];
    expect(asked(await planOf(rows, list))).toEqual(['headings']);
    expect((await ready(rows, { ...list, headings: 'YES' })).parties.map(({ name }) => name)).toEqual([
      'Havnen',
      'Fyret på Ærø',
    ]);
  });

  test('is asked about where there are two tables', async () => {
    const rows = [
      ['Organisation', 'CVR'],
      ['Havnen', ''],
      [],
      ['Ansøgninger'],
      ['Titel', 'Ansøgt beløb', 'Afgørelse'],
      ['Nye både', 5, 'Afslag'],
    ];
    const plan = await planOf(rows);
    expect('questions' in plan && plan.questions[0]?.options.map(({ value }) => value)).toEqual(['Ark1!1', 'Ark1!5']);
  });

  test('is asked about where two stand beside each other, and is then read alone', async () => {
    const rows = [
      ['Organisation', 'CVR', '', 'Organisation', 'Hjemmeside', 'Land'],
      ['Havnen', '35429867', '', 'Bådklubben', 'https://klub.example', 'DK'],
      ['Fyret på Ærø', '11016480'],
    ];
    const plan = await planOf(rows, list);
    expect('questions' in plan && plan.questions[0]?.options.map(({ value, text }) => [value, text.da])).toEqual([
      ['Ark1!A–B!1', '»Ark1«, kolonne A–B, række 1: Organisation, CVR (2 rækker)'],
      ['Ark1!D–F!1', '»Ark1«, kolonne D–F, række 1: Organisation, Hjemmeside, Land (1 række)'],
      ['Ark1!1', '»Ark1«, række 1: Organisation, CVR, Organisation, Hjemmeside (2 rækker)'],
    ]);
    const names = async (sheet: string) => (await ready(rows, { ...list, sheet })).parties.map(({ name }) => name);
    expect(await names('Ark1!A–B!1')).toEqual(['Havnen', 'Fyret på Ærø']);
    expect(await names('Ark1!D–F!1')).toEqual(['Bådklubben']);
  });

  test('is one where an empty column stands in it', async () => {
    const rows = [
      ['Organisation', 'CVR', '', 'Hjemmeside', 'Land'],
      ['Havnen', '35429867', '', '', ''],
      ['Fyret', '11016480', '', 'https://fyret.example', 'DK'],
    ];
    expect((await ready(rows, list)).parties.map(({ name }) => name)).toEqual(['Havnen', 'Fyret']);
  });

  test.each([
    ['a letter', [['Kære alle'], ['Her er listen.'], ['Venlig hilsen']]],
    [
      'numbers alone',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['headers alone', [['Organisation', 'CVR']]],
  ])('is no table where it is %s', async (_what, rows) => {
    const refusal = await planOf(rows).catch((error: unknown) => error);
    const isAsked = refusal instanceof SamspilError ? refusal.details['why'] === 'NO_TABLE' : true;
    expect(isAsked).toBe(true);
  });
});

describe('A cell', () => {
  test.each([
    ['a mail address in a name', ['bo@eksempel.dk', '', ''], 'Organisation: der står oplysninger om en person'],
    ['broken letters', ['RÃ¸de Kors', '', ''], 'Organisation: bogstaverne i »RÃ¸de Kors« er gået i stykker'],
    ['a name without end', ['x'.repeat(32_767), '', ''], 'Organisation: et navn har 32767 tegn'],
    ['no name', ['', '35429867', ''], 'der mangler et navn (organisation)'],
    ['no country', ['Havnen', '', 'Atlantis'], 'Land: »Atlantis« er ikke et land'],
  ])('of %s leaves its row out, and that is told', async (_what, row, why) => {
    const { unread } = await ready([['Organisation', 'CVR', 'Land'], row, ['Fyret på Ærø', '', 'DK']], list);
    expect(unread.map((each) => each.why.da)).toEqual([why]);
  });

  test('with a word that is none of its terms is asked about, once for the word', async () => {
    const rows = [
      ['Organisation', 'Type'],
      ['Skovens Folk', 'Højskole'],
      ['Havnen', 'national ngo'],
      ['Fyret på Ærø', 'Spejderkorps'],
    ];
    const plan = await planOf(rows, list);
    expect(asked(plan)).toEqual(['word:Type:Højskole']);
    expect('questions' in plan && plan.questions[0]?.suggested).toBe('FOLK_HIGH_SCHOOL');
    const told = JSON.stringify(changesIn(await ready(rows, { ...list, 'word:Type:Højskole': 'FOLK_HIGH_SCHOOL' })));
    for (const kind of ['FOLK_HIGH_SCHOOL', 'NATIONAL_NGO', 'SCOUT_ASSOCIATION']) expect(told).toContain(kind);
  });

  test('of several values is divided', async () => {
    const plan = await ready(
      [
        ['Organisation', 'Temaer'],
        ['Havnen', 'Klima; climate\nCivilsamfund'],
      ],
      list,
    );
    expect(plan.parties.map(({ name }) => name)).toEqual(['Havnen', 'Klima', 'Civilsamfund']);
  });

  test.each(['Indmeldt den', 'Indmeldt d.', 'Medlem siden (dato)', 'Indmeldt dato'])(
    'is a date under the head “%s”',
    async (head) => {
      const { mapping } = await ready(
        [
          ['Organisation', head],
          ['Havnen', '2020-05-01'],
        ],
        list,
      );
      expect(mapping.columns[head]).toBe('membership.from');
    },
  );
});

test('A mapping of another sheet is refused, and one of this sheet is used without asking', async () => {
  const mapping = {
    samspil: 1 as const,
    about: 'MEMBERS' as const,
    columns: { Hvem: 'organisation.name', Farve: '-' },
    answers: {},
  };
  await expect(planOf(members(['Havnen', null, null]), {}, { mapping })).rejects.toMatchObject({
    code: 'MAPPING_INVALID',
  });
  expect(
    (
      await ready(
        [
          ['Hvem', 'Farve'],
          ['Havnen', 'blå'],
        ],
        {},
        { mapping },
      )
    ).parties[0]?.meant,
  ).toEqual({ id: 'organisation:havnen' });
});
