import { expect, test } from 'vitest';
import { shortNameOf } from '../../../src/coordination/answer/short-name.js';
import type { EntityNode } from '../../../src/graph/entity-node.js';
import type { EntityId } from '../../../src/graph/ids.js';

const organisation = (shortName: string | undefined, da: string | undefined, en: string | undefined): EntityNode => ({
  id: 'organisation:x' as EntityId,
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
