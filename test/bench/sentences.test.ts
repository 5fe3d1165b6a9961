import { expect, test } from 'vitest';
import { checks, sentencesOf } from '../../bench/sentences/checks.js';
import type { ClaimFacts, EntityFacts, Facts } from '../../bench/sentences/facts.js';

const entity = (id: string, facts: Partial<EntityFacts>): [string, EntityFacts] => [
  id,
  { id, nameDa: id, nameEn: null, shortName: null, confidence: 'CONFIRMED', status: null, period: null, ...facts },
];
const unsure: ClaimFacts = {
  id: 'MEMBER_OF organisation:a organisation:b',
  verb: 'MEMBER_OF',
  confidence: 'INFERRED',
  dates: [],
  subject: 'organisation:a',
  object: 'organisation:b',
};
const facts: Facts = {
  entities: new Map([
    entity('organisation:a', { nameDa: 'Ager', nameEn: 'Acre' }),
    entity('organisation:b', { nameDa: 'Bølge', nameEn: 'Wave', shortName: 'Bølgen' }),
    entity('initiative:i', { nameDa: 'Indsats', nameEn: 'Effort', status: 'COMPLETED', period: '2009/2010' }),
  ]),
  claims: new Map([[unsure.id, unsure]]),
  today: '2026-08-15',
};

/** The checks that find something wrong with a sentence, whichever language it is in. */
function faultsOf(
  da: string,
  en: string,
  more: { time?: string; claims?: string[]; entities?: string[] } = {},
): string[] {
  const { time, claims = [], entities = [...facts.entities.keys()] } = more;
  const told = { da, en, claims, entities: entities.map((id) => ({ id })) };
  const row = { asked: { field: 'x', args: '' }, value: { time, reasons: [told] }, sentences: [told] };
  const sentences = sentencesOf(told, row, facts);
  return Object.entries(checks)
    .filter(([, check]) => sentences.some((sentence) => check(sentence) !== null))
    .map(([name]) => name);
}

const [a, i] = [{ entities: ['organisation:a'] }, { entities: ['initiative:i'] }];

test.each([
  ['nothing wrong', 'Ager og Bølgen deltog i »Indsats«.', 'Acre and Wave took part in “Effort”.', {}, []],
  ['letters', 'Ager  er med..', 'Acre takes part, in organisation:a.', a, ['letters']],
  ['numbers that differ', 'Ager har to.', 'Acre has three.', a, ['numbers', 'counts']],
  ['numbers of nothing', 'Ager har 77.', 'Acre has 77.', a, ['counts']],
  ['an amount of nothing', 'Ager har 1.305.000 DKK.', 'Acre has 1,305,000 DKK.', a, ['counts']],
  ['amounts that differ', 'Ager har 95.000 DKK.', 'Acre has 96,000 DKK.', a, ['numbers', 'counts']],
  ['names that are missing', 'Ager er med.', 'Acre takes part.', {}, ['names']],
  ['the Danish name in English', 'Ager er med.', 'Ager takes part.', a, ['languages']],
  [
    'a Danish short name in English',
    'Bølgen er med.',
    'Bølgen takes part.',
    { entities: ['organisation:b'] },
    ['languages'],
  ],
  [
    'two of whom one is said',
    'Ager og Bølgen er med i »Indsats«.',
    'Acre and Wave takes part in “Effort”.',
    {},
    ['agreement'],
  ],
  ['the present of what is over', 'Ager er med.', 'Acre takes part.', { ...a, time: 'OVER' }, ['tense']],
  ['the past of what is to come', 'Ager var med.', 'Acre took part.', { ...a, time: 'TO_COME' }, ['tense']],
  ['surely what is not known', 'Ager er med.', 'Acre takes part.', { ...a, time: 'UNKNOWN' }, ['tense']],
  ['an effort that is over and works', '»Indsats« arbejder med det.', '“Effort” works on it.', i, ['doers']],
  ['a month of a year', '»Indsats« sluttede i december 2010.', '“Effort” ended in December 2010.', i, ['dates']],
  ['an end that is none', '»Indsats« sluttede i 2009.', '“Effort” ended in 2009.', i, ['ends']],
  ['surely what is inferred', 'Ager er medlem.', 'Acre is a member.', { ...a, claims: [unsure.id] }, ['certainty']],
  [
    'inferred what is inferred',
    'Det er udledt, at Ager er med.',
    'It is inferred that Acre is.',
    { ...a, claims: [unsure.id] },
    [],
  ],
  ['who asks itself', 'Lad Ager spørge Ager om det.', 'Let Acre ask Acre about it.', a, ['asked']],
])('A sentence with %s', (_what, da, en, more, faults) => {
  expect(faultsOf(da, en, more)).toEqual(faults);
});
