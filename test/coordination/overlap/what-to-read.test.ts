import { describe, expect, test } from 'vitest';
import { overlap } from '../../../src/coordination/overlap/overlap.question.js';
import { overlaps } from '../../../src/coordination/overlap/overlaps.question.js';
import { inWords, upper } from '../expecting.js';
import { claim, entity, initiative, organisation, theme, worldOf, type Part } from '../records.js';

const base = [
  theme('water'),
  organisation('a'),
  organisation('b'),
  initiative('early', { period: '2024', status: 'COMPLETED' }),
  initiative('late', { period: '2026' }),
  claim('HAS_THEME', 'initiative:early', 'theme:water'),
  claim('HAS_THEME', 'initiative:late', 'theme:water'),
  claim('PARTICIPATES_IN', 'organisation:a', 'initiative:early', { role: 'LEAD' }),
  claim('PARTICIPATES_IN', 'organisation:b', 'initiative:late', { role: 'LEAD' }),
];
const lesson = (slug: string) => entity('Learning', slug, { kind: 'LESSON' });
const left = (slug: string, values = {}) => claim('PRODUCED', 'initiative:early', slug, values);
const answer = (...parts: Part[]) =>
  overlap.work(worldOf(...base, ...parts), { a: 'initiative:late', b: 'initiative:early' });
const action = (found: ReturnType<typeof answer>, language: 'da' | 'en') =>
  inWords(found.suggestedAction ? [found.suggestedAction] : [], language);

describe('What a later initiative reads of an earlier one', () => {
  test('are its learnings and practices, named in the reasons and in what to do', () => {
    const found = answer(
      lesson('l'),
      entity('Practice', 'p', { kind: 'GUIDE' }),
      left('learning:l'),
      left('practice:p'),
    );
    expect(found.toRead.map(upper)).toEqual(['L', 'P']);
    expect(inWords(found.reasons, 'da')).toContain('»EARLY« efterlod »L« og »P«: læs dem først.');
    expect(inWords(found.reasons, 'en')).toContain('“EARLY” left “L” and “P”: read them first.');
    expect(found.reasons.flatMap(({ claims }) => claims)).toContain('PRODUCED initiative:early learning:l');
    expect(action(found, 'da')).toEqual(['Lad B læse »L« og »P« og bygge videre på det i »LATE«.']);
    expect(action(found, 'en')).toEqual(['Let B read “L” and “P” and build on it in “LATE”.']);
  });

  test('is asked of its lead where it left nothing on record', () => {
    const found = answer();
    expect(found.toRead).toEqual([]);
    expect(inWords(found.reasons, 'da')).toContain('Det er ikke registreret, hvad der blev lært af »EARLY«.');
    expect(action(found, 'en')).toEqual(['Let B ask A what “EARLY” taught them and build on it in “LATE”.']);
  });

  test('comes with what has been said of it since', () => {
    const found = answer(
      lesson('l'),
      lesson('other'),
      entity('Learning', 'all', { kind: 'SYNTHESIS' }),
      left('learning:l'),
      claim('CONTRADICTS', 'learning:other', 'learning:l'),
      claim('SYNTHESISES', 'learning:all', 'learning:l'),
    );
    const reasons = inWords(found.reasons, 'da');
    expect(reasons).toContain('»OTHER« siger noget andet end »L«.');
    expect(reasons).toContain('»ALL« samler op på »L«.');
  });

  test('is no practice that is no longer recommended and no claim less sure than asked for', () => {
    const found = answer(
      lesson('hearsay'),
      entity('Practice', 'old', { kind: 'TOOL', evidence: 'RETIRED' }),
      left('learning:hearsay', { confidence: 'UNCONFIRMED' }),
      left('practice:old'),
    );
    expect(found.toRead).toEqual([]);
    expect(found.excludedCount.confidence).toBe(1);
  });

  test('is nothing where the two run at the same time', () => {
    const world = worldOf(
      ...base.filter((part) => !('id' in part) || part.id !== 'initiative:late'),
      initiative('late', { period: '2024' }),
      lesson('l'),
      left('learning:l'),
    );
    expect(overlap.work(world, { a: 'initiative:early', b: 'initiative:late' }).toRead).toEqual([]);
  });

  test('answers which finished initiative one should learn from first', () => {
    const { items } = overlaps.work(worldOf(...base, lesson('l'), left('learning:l')), {
      filter: { initiative: 'initiative:late', classes: ['SUCCESSION'] },
    });
    expect(items.map(({ a, toRead }) => [a, toRead])).toEqual([['initiative:early', ['learning:l']]]);
  });
});
