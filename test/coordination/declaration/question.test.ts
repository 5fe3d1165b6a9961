import { describe, expect, test } from 'vitest';
import { pageOf, type Page } from '../../../src/coordination/answer/answer.js';
import type { Question } from '../../../src/coordination/answer/question.js';
import { View } from '../../../src/coordination/answer/view.js';
import { declarations, listQuestions, questions } from '../../../src/coordination/analysis/register.js';
import { evidence } from '../../../src/coordination/declaration/arguments.js';
import { answer, entities, entity, id, int, withDefault } from '../../../src/coordination/declaration/fields.js';
import { listQuestion, question } from '../../../src/coordination/declaration/question.js';
import type { Projection } from '../../../src/coordination/projection/projection.js';
import { toyProjection } from '../toy.js';

const metric = { name: 'size', version: 1 } as const;
const Size = answer('Size', 'How large something is.', {
  need: entity('Need', 'The need.'),
  count: int('How many there are.'),
});

interface Asked extends Question {
  readonly need: string;
  readonly atLeast: number;
}

const sizeOf = (projection: Projection, { need: _need, atLeast, ...asked }: Asked) => {
  const view = new View(projection, asked);
  return {
    ...view.basis(metric, {}, null),
    reasons: [],
    band: null,
    score: null,
    need: view.idOf(view.projection.entities.ofKind('Need').start),
    count: atLeast,
  };
};

const about = {
  name: 'size',
  about: 'How large is it?',
  metric,
  arguments: { need: id('The need.'), atLeast: withDefault(int('How many at least.'), 2), ...evidence },
} as const;

const size = question({ ...about, answer: Size, work: sizeOf });

const sizes = listQuestion({
  ...about,
  name: 'sizes',
  list: { about: 'Sizes.', of: Size, beside: { unknown: entities('Need', 'Needs of no known size.') } },
  work: (projection: Projection, asked: Asked, page: Page) => {
    const found = sizeOf(projection, asked);
    return { ...pageOf(found, [found, found, found], page), unknown: [] };
  },
});

describe('A declared question', () => {
  test('has its defaults whoever asks, and takes null as left out', () => {
    expect(size.work(toyProjection, { need: 'need:n1' }).count).toBe(2);
    expect(size.work(toyProjection, { need: 'need:n1', atLeast: null }).count).toBe(2);
    expect(size.work(toyProjection, { need: 'need:n1', atLeast: 5 }).count).toBe(5);
  });

  test('with a list gives all of it where no page is asked for', () => {
    expect(sizes.work(toyProjection, { need: 'need:n1' }).items).toHaveLength(3);
    expect(sizes.work(toyProjection, { need: 'need:n1' }, { offset: 1, limit: 1 })).toMatchObject({
      totalCount: 3,
      items: [{ count: 2 }],
    });
  });

  test('whose work returns something else than it says, or wants what nobody gives it, does not compile', () => {
    const inWords = (projection: Projection, asked: Asked) => ({ ...sizeOf(projection, asked), count: 'two' });
    const withoutNeed = () => ({ count: 2 });
    const withoutUnknown = (projection: Projection, asked: Asked, page: Page) =>
      pageOf(sizeOf(projection, asked), [sizeOf(projection, asked)], page);
    const ofYear = (projection: Projection, asked: Asked & { readonly year: string }) => sizeOf(projection, asked);
    const { list } = sizes;
    // @ts-expect-error -- the count is no text.
    question({ ...about, answer: Size, work: inWords });
    // @ts-expect-error -- it says that it has a need.
    question({ ...about, answer: Size, work: withoutNeed });
    // @ts-expect-error -- what lies beside the list is left out.
    listQuestion({ ...about, list, work: withoutUnknown });
    // @ts-expect-error -- nobody gives its work a year.
    question({ ...about, answer: Size, work: ofYear });
    // @ts-expect-error -- it is not asked without a need.
    expect(size.work(toyProjection, {}).count).toBe(2);
  });

  test('is registered by lying in a file of its own, under its own name', () => {
    for (const [name, declared] of declarations) expect(declared.name).toBe(name);
    const found = [...questions, ...listQuestions].map(({ name }) => name);
    expect(found).toEqual(expect.arrayContaining(['goalCoverage', 'consortium', 'network', 'path']));
    expect(new Set(found).size).toBe(found.length);
  });
});
