import 'reflect-metadata';
import { beforeEach, expect, test } from 'vitest';
import type { WriteSheet } from 'hucre/xlsx';
import { Loaders } from '../../src/graph/reading/index.js';
import { editor } from '../../src/graph/records/roles.js';
import { importWorkbook, openWorkbook } from '../../src/workbooks/index.js';
import { onDayOf } from '../clock.js';
import { answer, database, loadOnly } from '../world.js';
import { applicationSheet } from './application-list.js';
import { fileOf, Player, sheetOf, workbookOf } from './files.js';
import { surveySheet } from './survey-answers.js';

onDayOf('2026-12-20');
beforeEach(async () => loadOnly('seed/example'));

/** Imports a sheet as somebody does who answers these questions, and tells how many there were. */
async function imported(
  name: string,
  sheet: WriteSheet,
  answers: ConstructorParameters<typeof Player>[0],
): Promise<Player> {
  const { signal } = new AbortController();
  const context = {
    database,
    caller: editor,
    sight: null,
    payer: '',
    signal,
    loaders: new Loaders(database, null, signal),
  };
  const path = await fileOf(name, await workbookOf(sheet));
  const player = new Player(answers);
  const outcome = await importWorkbook(
    context,
    { path, workbook: await openWorkbook(path), answers: {}, dryRun: false },
    player,
  );
  expect([outcome.done, player.told]).toEqual(['RECORDED', player.told]);
  expect(player.asked.map(({ text }) => text.da).length).toBeLessThanOrEqual(12);
  const all = await database.runStatement(
    'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN properties(n) AS n, properties(r) AS r',
  );
  expect(JSON.stringify(all)).not.toMatch(/Bo Eksempel|Ea Eksempel|Liv Eksempel|12 34 56 78|@tusindben|@klokke/u);
  return player;
}

test('A list of applications leads in at most twelve answers to who has support for the same from two pools', async () => {
  const before = await answer(DUPLICATES);
  expect(JSON.stringify(before)).not.toContain('Tørre år');
  const player = await imported('Ansøgninger oktober 2026.xlsx', applicationSheet, [
    ['liste over', null],
    ['ansøgningsrunde', null],
    ['hedder kilden', null],
    ['Hvilken dato gælder', null],
    ['Hvor sikkert', 'CONFIRMED'],
    ['Deler tegnet tusinder', 'YES'],
    ['»Udsat«', 'PENDING'],
    ['dagen eller måneden', 'DAY'],
    ['»Stenhuggerlaget', 'organisation:stenhuggerlauget'],
    ['»art«', null],
    ['»afgørelse«', 'UNKNOWN'],
    ['Hvad skal der ske', 'RECORD'],
  ]);
  expect(player.asked.map(({ id }) => id)).toEqual([
    'about',
    'round',
    'source',
    'asOf',
    'confidence',
    'thousands:Beløb: Ansøgt (kr.)',
    'thousands:Beløb: Bevilget (kr.)',
    'word:Afgørelse:Udsat',
    'dates:Modtaget',
    'who:Stenhuggerlaget for Solidaritet',
    'new:organisation.kind',
    'do',
  ]);
  expect(player.told).toEqual([
    'Overskrifterne står i række 5; det, der står over dem, er sprunget over.',
    'Summer er sprunget over (række 12).',
    'Kolonner med oplysninger om personer er ikke læst: »Kontaktperson«, »Telefon«. Samspil har ingen.',
    'Afgørelsen følger af, hvad der er ansøgt og bevilget (række 6).',
    '»Solsortene« er det korte navn for Solsortene (fiktiv).',
    'ansøgning: 3 nye, 1 kendt',
    'organisation: 1 ny, 6 kendte',
    'tema: 0 nye, 3 kendte',
    'indsats: 2 nye, 0 kendte',
    'Nye: »Tørre år, fælles viden«, »Stemmer fra skoven«, »Nye Brønde«, »Digitale værktøjer til alle«.',
    '1 række kan ikke læses og er ikke med:',
    '  række 11: den har fået afslag, og der er bevilget 90000',
    '30 oplysninger ville være nye og 3 rettet.',
    '»Tørketid« og »Tørre år, fælles viden« ville have temaet Klimatilpasning til fælles og være forbundet.',
    '»Tørre år, fælles viden« og »Vandværkstedet« ville have temaet Klimatilpasning til fælles og være forbundet; det er udledt.',
    'Stenhuggerlauget ville have registrerede forbindelser til andre; i dag er der ingen.',
  ]);
  const { duplicateFunding, pool } = await answer<{ duplicateFunding: { nodes: object[] }; pool: object }>(DUPLICATES);
  expect(duplicateFunding.nodes[0]).toEqual({
    organisation: { id: 'organisation:tusindben' },
    initiatives: [{ name: { da: 'Tørketid' } }, { name: { da: 'Tørre år, fælles viden' } }],
    shared: [{ id: 'theme:klimatilpasning' }],
    grants: [
      { supporter: { id: 'pool:partnerpuljen' }, amount: 500_000, currency: 'DKK' },
      { supporter: { id: 'pool:eksempelpuljen' }, amount: 300_000, currency: 'DKK' },
    ],
  });
  expect(pool).toEqual({
    nodes: [
      {
        journalNumber: '2026-101',
        decision: 'PARTLY_GRANTED',
        received: '2026-09-28',
        amount: 350_000,
        granted: 300_000,
        currency: 'DKK',
        applicants: { nodes: [{ id: 'organisation:broendgraverne' }, { id: 'organisation:tusindben' }] },
        initiatives: { nodes: [{ kind: 'POOL_INITIATIVE', status: 'UNKNOWN' }] },
      },
    ],
  });
});

test('The answers to a form lead in at most twelve answers to a need that nobody meets', async () => {
  const player = await imported('Behovsafklaring 2026(1-6).xlsx', surveySheet, [
    ['liste over', null],
    ['behovsafklaring er det', 'Behovsafklaring 2026'],
    ['hedder kilden', 'Svar på behovsafklaringen 2026'],
    ['Hvilken dato gælder', '2026-11'],
    ['Hvor sikkert', null],
    ['»periode«', '2026-11'],
    ['»Behovsafklaring 2026«', 'NEW'],
    ['»Rugbrød uden Grænse«', 'organisation:rugbroed-uden-graenser'],
    ['Hvad skal der ske', 'RECORD'],
  ]);
  expect(player.asked.length).toBe(9);
  expect(player.told).toEqual([
    'Kolonner med oplysninger om personer er ikke læst: »Mail«, »Navn«. Samspil har ingen.',
    'Kolonner, der ikke er kendt, er ikke læst: »Andet, du vil sige«. Filen med svar kan give dem en betydning.',
    '»Solsortene« er det korte navn for Solsortene (fiktiv).',
    'Det samme står i flere rækker og tæller én gang (række 4, 5).',
    'organisation: 0 nye, 4 kendte',
    'behov: 1 nyt, 2 kendte',
    'behovsafklaring: 1 ny, 0 kendte',
    'Nye: »Behovsafklaring 2026«, »Skaffe varme kartofler til frivillige«.',
    '1 række kan ikke læses og er ikke med:',
    '  række 7: der mangler et navn (organisation)',
    '17 oplysninger ville være nye og 0 rettet.',
    'Det nye behov »Skaffe varme kartofler til frivillige« ville stå uden indsats.',
  ]);
  const { needGaps } = await answer<{ needGaps: { nodes: { need: { name: { da: string } } }[] } }>(
    '{ needGaps(first: 30) { nodes { need { name { da } } type reasons { da } } } }',
  );
  expect(needGaps.nodes.find(({ need }) => need.name.da.includes('kartofler'))).toMatchObject({
    type: 'ABSOLUTE',
    reasons: [
      {
        da: 'Myretuen, Solsortene og Tusindben meldte behovet »Skaffe varme kartofler til frivillige« ind i 2026.',
      },
      { da: 'Der er ikke registreret nogen indsats, der arbejder med det.' },
      {},
    ],
  });
});

test('A list from Samspil in which one cell was edited changes that, after two answers', async () => {
  const list = sheetOf([
    ['Id', 'Navn', 'Art', 'Tid', 'Sikkerhed'],
    ['organisation:blaa-anemone', 'Foreningen Blå Anemone (fiktiv)', 'international NGO', '', 'bekræftet'],
    ['organisation:tusmoerkeskolen', 'Tusmørkeskolen (fiktiv)', 'folkehøjskole', '', 'bekræftet'],
  ]);
  const player = await imported('organisations.xlsx', list, [
    ['hedder kilden', 'Rettelser fra sekretariatet'],
    ['Hvad skal der ske', 'RECORD'],
  ]);
  expect(player.asked.length).toBe(2);
  expect(player.told.slice(-1)).toEqual(['1 oplysning ville være ny og 1 rettet.']);
  expect(await answer('{ organisation(id: "organisation:tusmoerkeskolen") { kind name { da en } } }')).toEqual({
    organisation: {
      kind: 'FOLK_HIGH_SCHOOL',
      name: { da: 'Tusmørkeskolen (fiktiv)', en: 'The Twilight School (fictional)' },
    },
  });
});

const DUPLICATES = `{
  duplicateFunding(first: 1) { nodes { organisation { id } initiatives { name { da } } shared { id } grants { supporter { id } amount currency } } }
  pool: applications(filter: { decision: [PARTLY_GRANTED] }) { nodes { journalNumber decision received amount granted currency
    applicants { nodes { id } } initiatives { nodes { kind status } } } }
}`;
