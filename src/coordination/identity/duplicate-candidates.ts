import type { EntityId } from '../../graph/ids.js';
import { SamspilError } from '../../errors.js';
import type { Confidence } from '../../graph/vocabulary/index.js';
import { bandOf, everything, share, type Answer, type Page, type Ranked } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { Findings, type Found } from '../answer/findings.js';
import { indexNamed, type Optional } from '../answer/question.js';
import { names, phrase, sentence, type Sentence } from '../answer/sentence.js';
import { View } from '../answer/view.js';
import { BestPairs, type RankedPair } from '../facts/best-pairs.js';
import type { Texts } from '../projection/current-texts.js';
import type { Projection } from '../projection/projection.js';
import { candidatesOf, type Candidate, type DuplicateKind } from './candidates.js';
import type { Compared } from './common-evidence.js';
import { Comparison } from './comparison.js';
import { isTelling, scoreOf, type Evidence, type EvidenceKind } from './evidence.js';
import { initiativeEvidence } from './initiative-evidence.js';
import { organisationEvidence } from './organisation-evidence.js';

export const duplicateMetric = { id: 'duplicate-candidate', version: 3 } as const;

export interface DuplicatesQuestion {
  readonly kind: DuplicateKind;
  /** Only pairs with this record. */
  readonly of?: Optional<string>;
  /** 0.33 where nothing is said: from MEDIUM on. */
  readonly minScore?: Optional<number>;
  readonly minConfidence?: Optional<Confidence>;
}

/** Two records that may mean the same, for a person to decide. */
export interface DuplicateCandidate extends Answer {
  readonly one: EntityId;
  readonly other: EntityId;
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly points: number }[];
  readonly suggestedAction: Sentence;
}

const LEAST_SCORE = 0.33;

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
 * @param texts what is recorded in words of the kind, and of identifiers
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT for a score outside 0 to 1
 */
export function duplicateCandidates(
  projection: Projection,
  texts: Texts,
  question: DuplicatesQuestion,
  page: Page = everything,
): Ranked<DuplicateCandidate> {
  const { minScore } = question;
  if (minScore != null && !(minScore >= 0 && minScore <= 1))
    throw new SamspilError('BAD_USER_INPUT', `\`minScore: ${minScore}\` should be from 0 to 1.`);
  const found = findings.page(projection, question, page, (part) =>
    find(new View(projection, question), texts, question, part),
  );
  const basis = found.view.basis(
    duplicateMetric,
    { kind: question.kind, of: question.of ?? null, minScore: minScore ?? LEAST_SCORE },
    found.completeness,
  );
  return {
    ...basis,
    totalCount: found.totalCount,
    items: found.items.map(({ a, b }) => {
      const compared = pairOf(found, a, b);
      const evidence = sorted(evidenceOfKind[question.kind](compared));
      const { one, other } = compared;
      const score = scoreOf(evidence);
      return {
        ...basis,
        completeness: completenessOf([one, other], question.kind),
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
        evidence: evidence.map(({ kind, points }) => ({ kind, points })),
        suggestedAction: decide(compared, question.kind, evidence),
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

function find(view: View, texts: Texts, question: DuplicatesQuestion, page: Page): FoundPairs {
  const { kind, minScore, of } = question;
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

function completenessOf(candidates: readonly Candidate[], kind: DuplicateKind): number | null {
  let recorded = 0;
  const wanted = kind === 'Organisation' ? 5 : 4;
  for (const { names, website, identifiers, sources, values } of candidates) {
    recorded += Number(names.length > 0) + Number(website !== null) + Number(identifiers.length > 0);
    recorded += Number(sources.length > 0) + Number(kind === 'Organisation' && values['country'] !== undefined);
  }
  return share(recorded, candidates.length * wanted);
}

/** What a person who keeps the record could do next: nothing where it says already that they are two. */
function decide({ one, other }: Compared, kind: DuplicateKind, evidence: readonly Evidence[]): Sentence {
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
