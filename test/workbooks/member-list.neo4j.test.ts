import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { Loaders, graphVersion } from '../../src/graph/reading/index.js';
import { editor } from '../../src/graph/records/roles.js';
import { importWorkbook, openWorkbook } from '../../src/workbooks/index.js';
import { mappingBeside } from '../../src/workbooks/mapping/mapping.js';
import { answer, database, edit, loadOnly } from '../world.js';
import { fileOf, Player, workbookOf } from './files.js';
import { memberSheet } from './member-list.js';

const context = () => {
  const { signal } = new AbortController();
  return { database, caller: editor, sight: null, payer: '', signal, loaders: new Loaders(database, null, signal) };
};

const answers = [
  ['liste over', null],
  ['Hvilket netværk', null],
  ['hedder kilden', null],
  ['Hvilken dato gælder', null],
  ['Hvor sikkert', 'CONFIRMED'],
  ['dagen eller måneden', 'DAY'],
  ['mangler et ciffer', 'YES'],
  ['det samme som', 'SAME'],
  ['»Rugbrød uden Grænse«', 'organisation:rugbroed-uden-graenser'],
  ['»art«', null],
  ['Hvad skal der ske', 'RECORD'],
] as const;

const sheet = async () => fileOf('Medlemsliste 2026.xlsx', await workbookOf(memberSheet));
const load = async (path: string, player: Player, dryRun = false) =>
  importWorkbook(context(), { path, workbook: await openWorkbook(path), answers: {}, dryRun }, player);

beforeEach(async () => loadOnly('seed/example'));

describe('A member list as an office keeps it', () => {
  test('is on record after at most twelve answers, as it says and no more, and answers the first question', async () => {
    const player = new Player(answers);
    const imported = await load(await sheet(), player);
    expect(player.asked.length).toBeLessThanOrEqual(12);
    expect(player.told).toEqual([
      'Overskrifterne står i række 5; det, der står over dem, er sprunget over.',
      'Summer er sprunget over (række 17).',
      'Kolonner med oplysninger om personer er ikke læst: »Kontaktperson: Navn«, »Kontaktperson: E-mail«. Samspil har ingen.',
      'Kolonner, der ikke er kendt, er ikke læst: »Kontingent«. Filen med svar kan give dem en betydning.',
      '»Blå Anemone« er det korte navn for Foreningen Blå Anemone (fiktiv).',
      '»Foreningen Havnens Venner« og »Forening Havnens Venner« er én (række 10, 11).',
      'Det samme står i flere rækker og tæller én gang (række 8, 10, 11, 12).',
      'organisation: 3 nye, 3 kendte',
      'tema: 0 nye, 2 kendte',
      'Nye: »Nye Brønde«, »Foreningen Havnens Venner«, »Fjordens Folk«.',
      '1 række kan ikke læses og er ikke med:',
      '  række 15: CVR-nr.: »19002595« er ikke et gyldigt nummer i DK-CVR',
      '22 oplysninger ville være nye og 4 rettet.',
    ]);
    expect(imported).toMatchObject({ done: 'RECORDED' });
    expect(await answer(MEMBERS)).toEqual({
      wells: {
        kind: 'ASSOCIATION',
        website: 'https://nyebroende.example/',
        identifiers: { nodes: [{ scheme: 'DK-CVR', value: '11016480' }] },
        memberships: {
          edges: [
            {
              node: { id: 'organisation:eksempelnettet' },
              claim: {
                from: '2024-12-31',
                asOf: '2026-03-31',
                confidence: 'CONFIRMED',
                sources: [{ name: { da: 'Medlemsliste for Eksempelnettet' } }],
              },
            },
          ],
        },
        themes: { nodes: [{ id: 'theme:klima' }] },
      },
      fjord: { country: 'NO', identifiers: { nodes: [{ value: '02007983' }] } },
      rye: {
        name: { da: 'Rugbrød uden Grænser (fiktiv)' },
        identifiers: { nodes: [{ value: '36011971' }, { value: '1003' }] },
      },
    });
    expect(
      await answer(
        '{ networkOverlap(networks: ["organisation:eksempelnettet", "organisation:klimakredsen"], first: 1) { nodes { membersOfA membersOfB reasons { da } } } }',
      ),
    ).toMatchObject({ networkOverlap: { nodes: [{ membersOfA: 14, membersOfB: 4 }] } });
    const all = await database.runStatement(
      'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN properties(n) AS n, properties(r) AS r',
    );
    expect(JSON.stringify(all)).not.toMatch(/Kim Eksempel|@anemone|12 34 56 78/u);
    await edit(
      `mutation { undo(id: "${'sets' in imported ? imported.sets.join() : ''}", reason: "Forkert fil") { id } }`,
    );
    expect(
      await answer('{ organisation(id: "organisation:eksempelnettet") { members(first: 1) { totalCount } } }'),
    ).toEqual({
      organisation: { members: { totalCount: 11 } },
    });
  });

  test('asks next time only what is new, and changes nothing where the list is the same', async () => {
    const path = await sheet();
    await load(path, new Player(answers));
    const version = await graphVersion(database);
    const player = new Player(answers);
    expect(await load(path, player)).toMatchObject({ done: 'NOTHING' });
    expect(player.asked.map(({ id }) => id)).toEqual(['source', 'asOf']);
    expect(player.told.at(-1)).toBe('Alt i arket er registreret i forvejen: intet ville ændres.');
    expect(await graphVersion(database)).toBe(version);
    expect(JSON.parse(await readFile(mappingBeside(path), 'utf8'))).toMatchObject({
      samspil: 1,
      about: 'MEMBERS',
      columns: { MEDLEMSORGANISATION: 'organisation.name', 'Kontaktperson: E-mail': '-' },
      answers: { confidence: 'CONFIRMED' },
    });
  });

  test('changes nothing by looking, nor where nobody answers', async () => {
    const path = await sheet();
    const version = await graphVersion(database);
    expect(await load(path, new Player(answers), true)).toMatchObject({ done: 'STOPPED' });
    await expect(load(await sheet(), new Player([]))).rejects.toMatchObject({ code: 'ANSWERS_MISSING' });
    expect(await graphVersion(database)).toBe(version);
  });
});

const MEMBERS = `{
  wells: organisation(id: "organisation:nye-broende") {
    kind website identifiers { nodes { scheme value } }
    memberships { edges { node { id } claim { from asOf confidence sources { name { da } } } } }
    themes { nodes { id } }
  }
  fjord: organisation(id: "organisation:fjordens-folk") { country identifiers { nodes { value } } }
  rye: organisation(id: "organisation:rugbroed-uden-graenser") { name { da } identifiers { nodes { value } } }
}`;
