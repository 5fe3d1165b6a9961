import type { CellValue } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { asked, changesIn, planOf, ready, small } from './plans.js';

const record = {
  ...small,
  entities: {
    ...small.entities,
    'organisation:havnen': {
      ...small.entities?.['organisation:havnen'],
      kind: 'ASSOCIATION',
      country: 'DK',
      sources: ['source:gammel'],
    },
    'organisation:fyret': { nameEn: 'The Lighthouse', kind: 'NATIONAL_NGO' },
    'source:liste': { nameDa: 'Listen' },
  },
};
const edited = (
  rows: readonly (readonly CellValue[])[],
  head: readonly string[] = ['Id', 'Navn', 'Art', 'Tid', 'Sikkerhed'],
) => [head, ...rows];

/** As the list of the explorer has them. */
const asItWas = [
  ['organisation:fyret', 'The Lighthouse', 'national NGO', '', 'bekræftet'],
  ['organisation:havnen', 'Havnens Venner', 'forening', '', 'bekræftet'],
] as const;

test('A list from Samspil that comes back as it was changes nothing, and asks for its source alone', async () => {
  expect(asked(await planOf(edited(asItWas), { source: '' }, { record }))).toEqual(['source']);
  const plan = await ready(edited(asItWas), {}, { record });
  expect(changesIn(plan)).toEqual([]);
  expect(plan.parties.map(({ meant }) => meant)).toEqual([{ id: 'organisation:fyret' }, { id: 'organisation:havnen' }]);
  expect(plan.notes.map(({ da }) => da)).toEqual([
    'Kolonner, som ingen kan rette i et ark, er ikke læst: »Tid«, »Sikkerhed«.',
  ]);
  expect(plan.mapping).toMatchObject({ about: 'RECORDS', columns: { Id: 'record.id', Navn: 'record.name', Tid: '-' } });
});

test('An edited cell changes that value of that record and no other, and names the list as a source beside the others', async () => {
  const rows = [
    ['organisation:fyret', 'The Lighthouse', 'Folkehøjskole', '', 'bekræftet'],
    ['organisation:havnen', 'Havnens Nye Venner', 'forening', '', 'gæt'],
  ];
  expect(changesIn(await ready(edited(rows), {}, { record }))).toEqual([
    { organisation: { id: 'organisation:fyret', kind: 'FOLK_HIGH_SCHOOL', sources: ['source:liste'] } },
    {
      organisation: {
        id: 'organisation:havnen',
        name: { da: 'Havnens Nye Venner' },
        sources: ['source:gammel', 'source:liste'],
      },
    },
  ]);
});

test('The columns of the network as a workbook are changed where they are recorded, and measures are not', async () => {
  const head = ['Id', 'Visningsnavn', 'Navn på dansk', 'Navn på engelsk', 'Land', 'Er et netværk', 'Betweenness'];
  const rows = [['organisation:havnen', 'Havnen', 'Havnens Venner', 'Friends of the Harbour', 'Norge', false, 0.5]];
  const plan = await ready(edited(rows, head), {}, { record });
  expect(changesIn(plan)).toMatchObject([
    { organisation: { id: 'organisation:havnen', name: { en: 'Friends of the Harbour' }, country: 'NO' } },
  ]);
  expect(plan.notes[0]?.en).toBe(
    'Columns that nobody can change in a sheet were not read: “Visningsnavn”, “Betweenness”.',
  );
});

test('An English list changes the English name', async () => {
  const rows = [['organisation:fyret', 'The New Lighthouse', 'national NGO']];
  expect(changesIn(await ready(edited(rows, ['Id', 'Name', 'Kind']), {}, { record }))).toMatchObject([
    { organisation: { id: 'organisation:fyret', name: { en: 'The New Lighthouse' } } },
  ]);
});

test('An empty cell changes nothing, unless that is said, and then never what is needed', async () => {
  const rows = [['organisation:havnen', '', '', '']];
  const head = ['Id', 'Navn', 'Art', 'Land'];
  expect(changesIn(await ready(edited(rows, head), {}, { record }))).toEqual([]);
  expect(changesIn(await ready(edited(rows, head), { empty: 'NONE' }, { record }))).toMatchObject([
    { organisation: { id: 'organisation:havnen', clear: ['country'] } },
  ]);
});

test.each<[what: string, row: readonly CellValue[], why: string]>([
  [
    'an id that is not on record',
    ['organisation:nobody', 'Ny', 'forening'],
    '»organisation:nobody« er ikke registreret (organisation)',
  ],
  [
    'no id',
    ['', 'Ny', 'forening'],
    'der mangler et id: nye (organisation) registreres ikke med en liste af det, der er',
  ],
  [
    'an id that another row has',
    ['organisation:havnen', 'Igen', 'forening'],
    'organisation:havnen står i flere rækker',
  ],
  ['data on a person', ['organisation:fyret', 'bo@eksempel.dk', 'forening'], 'Navn: der står oplysninger om en person'],
])('A row with %s is left out, and that is told', async (_what, row, why) => {
  const rows = [['organisation:havnen', 'Havnens Venner', 'forening'], row];
  const plan = await ready(edited(rows, ['Id', 'Navn', 'Art']), {}, { record });
  expect(plan.unread.map((each) => [each.row, each.why.da])).toEqual([[3, why]]);
  expect(changesIn(plan)).toEqual([]);
});

test('A sheet that says what it is a list of is read as that, whatever its ids', async () => {
  const rows = [['organisation:havnen', 'Havnens Venner']];
  const plan = await ready(edited(rows, ['Id', 'Organisation']), { about: 'MEMBERS' }, { record });
  expect(plan.mapping.about).toBe('MEMBERS');
});
