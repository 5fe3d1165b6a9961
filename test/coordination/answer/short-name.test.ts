import { describe, expect, test } from 'vitest';
import { namesApart, shortNameOf } from '../../../src/coordination/answer/short-name.js';
import type { EntityNode } from '../../../src/graph/reading/entity-node.js';
import type { EntityId } from '../../../src/graph/records/ids.js';

const organisation = (
  shortName: string | undefined,
  da: string | undefined,
  en: string | undefined,
  id = 'organisation:x',
): EntityNode => ({
  id: id as EntityId,
  type: 'Organisation',
  name: { ...(da !== undefined && { da }), ...(en !== undefined && { en }) },
  confidence: 'CONFIRMED',
  ...(shortName !== undefined && { shortName }),
});

test.each([
  ['92-gruppen', '92-gruppen – Forum', 'The Danish 92 Group', '92-gruppen', 'The Danish 92 Group'],
  ['FKN', 'Folkekirkens Nødhjælp', 'DanChurchAid', 'FKN', 'DanChurchAid'],
  ['Solsortene', 'Solsortene (fiktiv)', 'The Blackbirds (fictional)', 'Solsortene', 'The Blackbirds'],
  // What an English speaker finds in the English name is said in both languages.
  ['DRC', 'Dansk Flygtningehjælp', 'Danish Refugee Council', 'DRC', 'DRC'],
  ['PaRD', undefined, 'International Partnership on Religion and Development', 'PaRD', 'PaRD'],
  ['3F', '3F (Fagligt Fælles Forbund)', '3F International', '3F', '3F'],
  // Nor does anybody translate what is the name itself.
  ['CISU', 'CISU – Civilsamfund i Udvikling', 'Civil Society in Development', 'CISU', 'CISU'],
  // Where there is no English name, or no short one, nothing else is left to say.
  ['ADRA', 'ADRA Danmark', undefined, 'ADRA', 'ADRA'],
  [undefined, 'Dansk Kirke', 'Danish Church', 'Dansk Kirke', 'Danish Church'],
  [undefined, undefined, 'Only (in brackets)', 'Only (in brackets)', 'Only (in brackets)'],
])('%s, %s, %s is called %s, in English %s', (shortName, da, en, inDanish, inEnglish) => {
  const node = organisation(shortName, da, en);
  expect([shortNameOf(node, 'da'), shortNameOf(node, 'en')]).toEqual([inDanish, inEnglish]);
});

describe('Two that are named together are told apart', () => {
  const told = (...nodes: readonly EntityNode[]) => {
    const nameOf = namesApart(nodes);
    return nodes.map(({ id }) => [nameOf(id, 'da'), nameOf(id, 'en')]);
  };

  test('where they share a short name, each by its own', () => {
    const diggers = organisation('Brøndgraverne', 'Brøndgraverne (fiktiv)', 'The Well Diggers (fictional)', 'a');
    const danish = organisation('Brøndgraverne', 'Brøndgraverne, Danmark (fiktiv)', undefined, 'b');
    const other = organisation('FKN', 'Folkekirkens Nødhjælp', 'DanChurchAid', 'c');
    expect(told(diggers, danish, other)).toEqual([
      ['Brøndgraverne', 'The Well Diggers'],
      ['Brøndgraverne, Danmark', 'Brøndgraverne'],
      ['FKN', 'DanChurchAid'],
    ]);
  });

  test('where only what stands in brackets differs, with that', () => {
    const [one, other] = ['1992', '2010'].map((year) => organisation('CKU', `Center (${year})`, undefined, year));
    expect(one && other && told(one, other)).toEqual([
      ['Center (1992)', 'Center (1992)'],
      ['Center (2010)', 'Center (2010)'],
    ]);
  });

  test('where nothing that they are called differs, with their ids', () => {
    const [one, other] = ['organisation:a', 'organisation:b'].map((id) => organisation('X', 'X', 'X', id));
    expect(one && other && told(one, other)).toEqual([
      ['X (organisation:a)', 'X (organisation:a)'],
      ['X (organisation:b)', 'X (organisation:b)'],
    ]);
  });

  test('and one that is named twice is called what it is called', () => {
    const one = organisation('FKN', 'Folkekirkens Nødhjælp', 'DanChurchAid');
    expect(told(one, one)).toEqual([
      ['FKN', 'DanChurchAid'],
      ['FKN', 'DanChurchAid'],
    ]);
  });

  test('and an application goes by the title that it has with what became of it', () => {
    const initiative: EntityNode = {
      ...organisation(undefined, 'Fælles om magten', undefined, 'a'),
      type: 'Initiative',
    };
    const application: EntityNode = { ...initiative, id: 'application:b' as EntityId, type: 'Application' };
    expect(told(initiative, application)).toEqual([
      ['Fælles om magten', 'Fælles om magten'],
      ['Fælles om magten', 'Fælles om magten'],
    ]);
  });
});
