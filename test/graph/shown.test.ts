import { beforeAll, expect, test } from 'vitest';
import { writeRecords } from '../../src/graph/writing/write.js';
import { entity, initiative } from '../coordination/records.js';
import { answer, database, emptyGraph } from '../world.js';

beforeAll(async () => {
  await emptyGraph();
  const danish = entity('Theme', 'klima');
  const { nameEn: _, ...values } = danish.values;
  const entities = [
    { ...danish, values },
    entity('Theme', 'both', { nameDa: 'Vand', nameEn: 'Water' }),
    initiative('dated', { period: '2008/2009-03', status: 'COMPLETED' }),
    initiative('begun', { period: '2018/', status: 'UNKNOWN' }),
    initiative('running', { period: '2018/', status: 'RUNNING' }),
    initiative('said-open', { period: '2018/..', status: 'UNKNOWN' }),
    initiative('guessed', { period: '2018', periodConfidence: 'UNCONFIRMED' }),
    entity('Trend', 'trend', { observed: '2020/..' }),
    entity('Trend', 'undated'),
  ];
  await database.write(async (tx) => writeRecords(tx, { entities, claims: [] }, 'test'));
});

test('a page gets the name in its language or else in the other, and which language that is', async () => {
  const shown = 'da: shownName { text language } en: shownName(language: EN) { text language }';
  const found = await answer(`{ only: theme(id: "theme:klima") { ${shown} } both: node(id: "theme:both") {
    ... on Entity { ${shown} } } }`);
  const klima = { text: 'klima', language: 'DA' };
  expect(found).toEqual({
    only: { da: klima, en: klima },
    both: { da: { text: 'Vand', language: 'DA' }, en: { text: 'Water', language: 'EN' } },
  });
});

test('a page gets the months of a period, and is told an unknown end from none', async () => {
  const { initiatives, trends } = await answer<Record<string, unknown>>(`{
    initiatives(orderBy: { id: ASC }) { nodes { id periodBounds { from to open lastKnown } } }
    trends(orderBy: { id: ASC }) { nodes { observedBounds { from to open } } } }`);
  const unknownEnd = { from: '2018-01', to: null, open: false, lastKnown: '2018-12' };
  expect(initiatives).toEqual({
    nodes: [
      { id: 'initiative:begun', periodBounds: unknownEnd },
      {
        id: 'initiative:dated',
        periodBounds: { from: '2008-01', to: '2009-03', open: false, lastKnown: '2009-03' },
      },
      { id: 'initiative:guessed', periodBounds: null },
      { id: 'initiative:running', periodBounds: { from: '2018-01', to: null, open: true, lastKnown: null } },
      { id: 'initiative:said-open', periodBounds: unknownEnd },
    ],
  });
  expect(trends).toEqual({
    nodes: [{ observedBounds: { from: '2020-01', to: null, open: true } }, { observedBounds: null }],
  });
});

test('the months of a period that is less sure are shown to whoever asks for it', async () => {
  const found = await answer(
    '{ initiative(id: "initiative:guessed") { periodBounds(minConfidence: UNCONFIRMED) { from to } } }',
  );
  expect(found).toEqual({ initiative: { periodBounds: { from: '2018-01', to: '2018-12' } } });
});
