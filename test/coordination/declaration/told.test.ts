import { expect, test } from 'vitest';
import { lackedBy } from '../../../src/told-questions.js';

const question = {
  field: 'Practice.whomToAsk',
  about: 'Whom to ask?',
  metric: 'practice-contact 2',
  file: 'src/coordination/learning/whom-to-ask.question.ts',
};
const told = {
  asked: new Set(['practices', 'whomToAsk']),
  readme: 'The best examples | `practices`, `Practice.whomToAsk`',
  headings: ['## `practices(theme)`, `Practice.whomToAsk`'],
};

test('A question that is told everywhere lacks nothing', () => {
  expect(lackedBy(question, told)).toEqual([]);
});

test('What a question lacks is said in one line each', () => {
  const nowhere = { asked: new Set<string>(), readme: 'whomToAskNot`', headings: ['## `whom`'] };
  expect(lackedBy(question, { ...told, asked: new Set(['practices']) })).toEqual([
    'src/coordination/learning/whom-to-ask.question.ts: no example asks Practice.whomToAsk. Write one in examples/.',
  ]);
  expect(lackedBy(question, nowhere)).toHaveLength(3);
});
