import { SamspilError } from '../../errors.js';
import { bandOf, share, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { Findings, type Found } from '../answer/findings.js';
import { indexNamed } from '../answer/question.js';
import { names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import { answer, entity, float, id, listOf, object, oneOf, optional, reason, the } from '../declaration/fields.js';
import { listQuestion, type Asked } from '../declaration/question.js';
import { BestPairs, type RankedPair } from '../facts/best-pairs.js';
import type { Texts } from '../projection/current-texts.js';
import type { Projection } from '../projection/projection.js';
import { candidatesOf, DuplicateKind, kindOfDuplicate, type Candidate, type ComparedKind } from './candidates.js';
import type { Compared } from './common-evidence.js';
import { Comparison } from './comparison.js';
import { EvidenceKind, isTelling, scoreOf, type Evidence } from './evidence.js';
import { initiativeEvidence } from './initiative-evidence.js';
import { organisationEvidence } from './organisation-evidence.js';

const metric = { name: 'duplicate-candidate', version: 3 } as const;

const DuplicateEvidence = object(
  'DuplicateEvidence',
  'One thing that speaks for or against two records meaning the same.',
  {
    kind: oneOf(EvidenceKind, 'What it is.'),
    points: float('How much it says: above 0 for, below 0 against. Points are added up.'),
  },
);

const DuplicateCandidate = answer(
  'DuplicateCandidate',
  'Two records that may mean the same. It claims nothing: its reasons say what speaks for it and what against, and a person decides. Its score ranks and is no probability.',
  {
    one: entity('Entity', 'The record with the smaller id.'),
    other: entity('Entity', 'The other one.'),
    evidence: listOf(the(DuplicateEvidence, 'What speaks for it, the most first, then what speaks against it.')),
    suggestedAction: reason('What a person who keeps the record could do next.'),
  },
);

const LEAST_SCORE = 0.33;

const takes = {
  kind: oneOf(DuplicateKind, 'Of which kind.'),
  of: optional(id('Only pairs with this record.')),
  minScore: optional(float('Only pairs with at least this score; 0.33, from MEDIUM on, where it is left out.')),
  ...sure,
};
type Question = Asked<typeof takes>;

/**
 * Pairs of records of one kind that may mean the same, by score descending, then by ids. It claims nothing: a person
 * decides.
 *
 * - Listed: pairs with a name in common or alike (see `NameLikeness`, from 0.5), a website that few have, or a public
 *   identifier, whose score is at least `minScore`. Short names and acronyms speak for a pair that is listed, and never
 *   list one.
 * - `score = 1 / (1 + 2^-W)`, W = −4 + the points of each piece of evidence (`evidence.ts`), 0 to 1. HIGH from one point,
 *   MEDIUM from minus one. It ranks; it is no probability.
 * - `completeness`: of the names, websites, identifiers, sources, and for organisations the country, on both sides, the
 *   share that is recorded; of the list over all records.
 *
 * Symmetric: which of the two comes first makes no difference.
 * Version 2 let a claim that joins the two, such as PART_OF, speak less against them than a succession.
 * Source: record linkage of Fellegi and Sunter 1969.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT for a score outside 0 to 1
 */
export const duplicateCandidates = listQuestion({
  name: 'duplicateCandidates',
  about: 'Are these two the same? Pairs of records for a person to decide on, with what speaks for and against.',
  metric,
  arguments: takes,
  list: {
    about: 'Pairs of records that may mean the same, the highest score first.',
    of: DuplicateCandidate,
  },
  texts: ({ kind }) => (kind === 'ORGANISATION' ? ['Organisation', 'Identifier'] : [kindOfDuplicate[kind]]),
  work: alike,
});

function alike(projection: Projection, question: Question, page: Page, texts: Texts) {
  const { minScore } = question;
  const kind = kindOfDuplicate[question.kind];
  if (minScore != null && !(minScore >= 0 && minScore <= 1))
    throw new SamspilError('BAD_USER_INPUT', `\`minScore: ${minScore}\` should be from 0 to 1.`);
  const found = findings.page(projection, question, page, (part) =>
    find(new View(projection, question), texts, question, part),
  );
  const basis = found.view.basis(
    metric,
    { kind, of: question.of ?? null, minScore: minScore ?? LEAST_SCORE },
    found.completeness,
  );
  return {
    ...basis,
    totalCount: found.totalCount,
    items: found.items.map(({ a, b }) => {
      const compared = pairOf(found, a, b);
      const evidence = sorted(evidenceOfKind[kind](compared));
      const { one, other } = compared;
      const score = scoreOf(evidence);
      return {
        ...basis,
        completeness: completenessOf([one, other], kind),
        reasons: [
          ...evidence.map(({ reason }) => reason()),
          ...caveats(
            found.view,
            evidence.flatMap(({ claims }) => claims),
          ),
        ],
        band: bandOf(score),
        score,
        one: one.id,
        other: other.id,
        evidence: evidence.map((each) => ({ kind: each.kind, points: each.points })),
        suggestedAction: decide(compared, kind, evidence),
      };
    }),
  };
}

const evidenceOfKind = { Organisation: organisationEvidence, Initiative: initiativeEvidence } as const;

/** What speaks most for it first, what speaks most against it last. */
const sorted = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.toSorted((one, other) => other.points - one.points);

interface FoundPairs extends Found<RankedPair> {
  readonly comparison: Comparison;
  readonly candidates: ReadonlyMap<number, Candidate>;
}

const findings = new Findings<RankedPair, FoundPairs>();

function find(view: View, texts: Texts, question: Question, page: Page): FoundPairs {
  const { minScore, of } = question;
  const kind = kindOfDuplicate[question.kind];
  const asked = of == null ? null : indexNamed(view.projection, of, kind);
  const candidates = candidatesOf(view, texts, kind);
  const comparison = new Comparison(candidates);
  const best = new BestPairs(page);
  for (const [one, other] of comparison.pairs()) {
    if (asked !== null && one.entity !== asked && other.entity !== asked) continue;
    const evidence = evidenceOfKind[kind]({ view, one, other, comparison });
    const score = isTelling(evidence) ? scoreOf(evidence) : 0;
    if (score > 0 && score >= (minScore ?? LEAST_SCORE)) best.add(one.entity, other.entity, score);
  }
  return {
    view,
    comparison,
    candidates: new Map(candidates.map((candidate) => [candidate.entity, candidate])),
    items: best.inOrder(),
    totalCount: best.count,
    completeness: completenessOf(candidates, kind),
  };
}

function pairOf({ view, comparison, candidates }: FoundPairs, a: number, b: number): Compared {
  const [one, other] = [candidates.get(a), candidates.get(b)];
  if (!one || !other) throw new Error(`${a} or ${b} is not among the candidates`);
  return { view, one, other, comparison };
}

function completenessOf(candidates: readonly Candidate[], kind: ComparedKind): number | null {
  let recorded = 0;
  const wanted = kind === 'Organisation' ? 5 : 4;
  for (const { names, website, identifiers, sources, values } of candidates) {
    recorded += Number(names.length > 0) + Number(website !== null) + Number(identifiers.length > 0);
    recorded += Number(sources.length > 0) + Number(kind === 'Organisation' && values['country'] !== undefined);
  }
  return share(recorded, candidates.length * wanted);
}

/** What a person who keeps the record could do next: nothing where it says already that they are two. */
function decide({ one, other }: Compared, kind: ComparedKind, evidence: readonly Evidence[]): Sentence {
  const both = names([one.id, other.id]);
  if (evidence.some((each) => each.kind === 'RELATED' || each.kind === 'SUCCESSION')) {
    return sentence(
      phrase`${both} er registreret som to, der hører sammen: se kun på dem igen, hvis det er forkert.`,
      phrase`${both} are on record as two that belong together: look at them again only if that is wrong.`,
    );
  }
  return kind === 'Organisation'
    ? sentence(
        phrase`Spørg nogen, der kender dem, om ${both} er den samme organisation. Er de det, kan de lægges sammen, og det kan fortrydes.`,
        phrase`Ask somebody who knows them whether ${both} are the same organisation. If so, they can be merged, and that can be undone.`,
      )
    : sentence(
        phrase`Spørg dem, der står bag, om ${both} er den samme indsats, der står i to registre.`,
        phrase`Ask those behind them whether ${both} are one effort that stands in two registers.`,
      );
}
