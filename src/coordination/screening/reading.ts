import { terms } from '../../graph/vocabulary/index.js';
import { bandOf, descending, shareRecorded } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { phrase, sentence, type Sentence } from '../answer/sentence.js';
import type { ClaimTo, View } from '../answer/view.js';
import { answer, entities, entity, type Holding } from '../declaration/fields.js';
import type { Dimension } from '../facts/items.js';
import type { Weights } from '../overlap/pair.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { aboutOf, aboutTheSame, commonWith, inItemWords, sameView, subjectsOf } from './subjects.js';
import type { ReadDraft } from './draft.js';
import { isRetired } from '../facts/retired.js';

export const readingMetric = { name: 'reading-for-draft', version: 2 } as const;

export const Reading = answer(
  'DraftReading',
  'A learning or practice to read first. Its score says how much of the draft it has to do with.',
  {
    product: entity('Entity', 'The learning or practice.'),
    shared: entities('Entity', 'What both are about.'),
    producedBy: entities('Initiative', 'The initiatives that it came out of.'),
    publishedBy: entities('Organisation', 'Who published it.'),
  },
);
export type Reading = Holding<typeof Reading>;

const checked = {
  Learning: codeOf(terms.Validation, 'VALIDATED'),
  Practice: codeOf(terms.Evidence, 'VALIDATED'),
} as const;

/**
 * Learnings and practices about something that a draft is about, by score descending, then by id. A product is about
 * its own themes and methods and about the needs, themes and methods of the initiatives that PRODUCED it. A practice
 * that is no longer recommended is left out.
 *
 * - `score` = Σ idf(shared) / Σ idf(needs, themes and methods of the draft): how much of the draft it has to do with, 0
 *   to 1.
 * - `completeness`: of its theme, who produced or published it, and how well it is checked the share that is recorded.
 *
 * Version 1 gave a band HIGH where the draft is about one or two things.
 */
export function readingFor(view: View, draft: ReadDraft, weights: Weights): Reading[] {
  const { entities } = view.projection;
  const isProduct = (entity: number): boolean =>
    (entities.isKind(entity, 'Learning') || entities.isKind(entity, 'Practice')) && !isRetired(view, entity);
  const found = aboutTheSame(view, draft, (entity) => isProduct(entity) || entities.isKind(entity, 'Initiative'));
  const products = new Set<number>();
  for (const entity of found) {
    if (isProduct(entity)) products.add(entity);
    else for (const { other } of view.from('PRODUCED', entity)) if (isProduct(other)) products.add(other);
  }
  const total = subjectsOf(draft).reduce((sum, item) => sum + weights.of(item), 0);
  return [...products]
    .sort((one, other) => one - other)
    .map((product) => reading(sameView(view), draft, product, weights, total))
    .filter(({ score }) => (score ?? 0) > 0)
    .sort((one, other) => descending(one.score ?? 0, other.score ?? 0));
}

function reading(view: View, draft: ReadDraft, product: number, weights: Weights, total: number): Reading {
  const { entities } = view.projection;
  const produced = view.to('PRODUCED', product);
  const published = view.to('PUBLISHED', product);
  const own = aboutOf(view, product);
  const about = togetherWith(
    own,
    produced.map(({ other, ...claim }) => ({ claim, about: aboutOf(view, other) })),
  );
  const common = commonWith(draft, about, weights);
  const score = total === 0 ? null : common.shared / total;
  const isChecked = entities.isKind(product, 'Learning')
    ? entities.codeOf('Learning', 'validation', product)
    : entities.codeOf('Practice', 'evidence', product);
  const told = [(own.get('THEME')?.size ?? 0) > 0, produced.length + published.length > 0, isChecked > 0];
  const against = view.to('CONTRADICTS', product);
  const found = {
    reasons: [
      sentence(
        phrase`${view.name(product)} har at gøre med ${inItemWords(view, common.items, 'da')}, som udkastet også arbejder med.`,
        phrase`${view.name(product)} has to do with ${inItemWords(view, common.items, 'en')}, which the draft works on too.`,
        view.claimIds(common.claims),
      ),
      ...(produced.length > 0 ? [whereFrom(view, produced)] : []),
      ...(isWellChecked(view, product, isChecked) ? [wellChecked] : []),
      ...(against.length > 0 ? [contradicted(view, product, against)] : []),
      ...caveats(view, common.claims),
    ],
    band: bandOf(score, subjectsOf(draft).length),
    score,
    product: view.idOf(product),
    shared: [...common.items.values()].flat().map((item) => view.idOf(item)),
    producedBy: view.idsOf(new Set(produced.map(({ other }) => other))),
    publishedBy: view.idsOf(new Set(published.map(({ other }) => other))),
  };
  return { ...view.basis(readingMetric, {}, shareRecorded(told)), ...found };
}

type Subjects = ReturnType<typeof aboutOf>;

/** What a product is about together with what that is about which produced it. */
function togetherWith(own: Subjects, producers: readonly { claim: ClaimAt; about: Subjects }[]): Subjects {
  const all = new Map<Dimension, Map<number, ClaimAt[]>>(
    [...own].map(([dimension, items]) => [dimension, new Map(items)]),
  );
  for (const { claim, about } of producers) {
    for (const [dimension, items] of about) {
      const known = all.get(dimension) ?? new Map<number, ClaimAt[]>();
      for (const [item, claims] of items) if (!known.has(item)) known.set(item, [claim, ...claims]);
      all.set(dimension, known);
    }
  }
  return all;
}

const whereFrom = (view: View, produced: readonly ClaimTo[]): Sentence =>
  sentence(
    phrase`Det kom ud af ${view.names(new Set(produced.map(({ other }) => other)))}.`,
    phrase`It came out of ${view.names(new Set(produced.map(({ other }) => other)))}.`,
    view.claimIds(produced),
  );

function isWellChecked({ projection: { entities } }: View, product: number, code: number): boolean {
  return entities.isKind(product, 'Learning') ? code === checked.Learning : code >= checked.Practice;
}

const wellChecked = sentence(
  phrase`Det er efterprøvet af andre end dem, der fandt på det.`,
  phrase`Others than those who came up with it have checked it.`,
);

function contradicted(view: View, product: number, against: readonly ClaimTo[]): Sentence {
  const by = view.names(new Set(against.map(({ other }) => other)));
  return sentence(
    phrase`${by} siger noget andet end ${view.name(product)}: læs begge.`,
    phrase`${by} ${by.entities.length === 1 ? 'says' : 'say'} otherwise than ${view.name(product)}: read both.`,
    view.claimIds(against),
  );
}
