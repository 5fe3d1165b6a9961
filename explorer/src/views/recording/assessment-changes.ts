import type { AnswersToQuery } from '../../api.generated.js';
import type { Change } from '../../recording/send.js';
import type { Label } from '../../words/bilingual.js';

/** The numbers that a respondent gives of a need. */
export const numbers = ['importance', 'ability', 'rank'] as const;

/** What a respondent says of a need: the texts of the inputs, empty for nothing. */
export type NeedAnswer = { readonly asks: boolean } & Readonly<Record<(typeof numbers)[number], string>>;

export const nothingSaid: NeedAnswer = { asks: false, importance: '', ability: '', rank: '' };

/** What a respondent says in an assessment, by the id of the need, or by the name that is given to a new one. */
export type Answers = ReadonlyMap<string, NeedAnswer>;

/** What is on record of what a respondent said, with the ids of the claims that say it. */
export interface OnRecord {
  readonly answers: Answers;
  readonly claims: ReadonlyMap<string, { readonly states?: string; readonly rates?: string }>;
}

export function answersOn(record: AnswersToQuery['claims'], assessment: string): OnRecord {
  const answers = new Map<string, NeedAnswer>();
  const claims = new Map<string, { readonly states?: string; readonly rates?: string }>();
  for (const claim of record?.nodes ?? []) {
    if (!('assessment' in claim) || claim.assessment?.id !== assessment) continue;
    const need = claim.end.id;
    const isRating = 'importance' in claim;
    const said = isRating
      ? { importance: textOf(claim.importance), ability: textOf(claim.ability), rank: textOf(claim.rank) }
      : { asks: true };
    answers.set(need, { ...nothingSaid, ...answers.get(need), ...said });
    claims.set(need, { ...claims.get(need), ...(isRating ? { rates: claim.id } : { states: claim.id }) });
  }
  return { answers, claims };
}

const textOf = (value: number | null): string => (value === null ? '' : String(value));

interface Round {
  readonly assessment: string;
  readonly respondent: string;
  readonly before: OnRecord;
  readonly now: Answers;
  readonly month: string;
  /** What the answers are called as a source. */
  readonly source: Label;
  /** The language in which new needs are named. */
  readonly language: 'da' | 'en';
}

/** The key of the source within its set. */
const SOURCE = 'source';

/** What a respondent says as changes: only what differs from what is on record. */
export function answerChanges({ before, now, month, source, language, ...round }: Round): Change[] {
  const said = [...now].map(([need, answer], at) => {
    const isNew = !need.startsWith('need:');
    const known = before.answers.get(need) ?? nothingSaid;
    const ids = before.claims.get(need) ?? {};
    const key = isNew ? `need${at}` : need;
    const claims = changesOfNeed({ ...round, need: key, known, answer, ids, month });
    return [...(isNew && claims.length > 0 ? [{ need: { key, name: { [language]: need } } }] : []), ...claims];
  });
  return withSource(said.flat(), source, month);
}

interface OfNeed extends Pick<Round, 'assessment' | 'respondent' | 'month'> {
  readonly need: string;
  readonly known: NeedAnswer;
  readonly answer: NeedAnswer;
  readonly ids: { readonly states?: string; readonly rates?: string };
}

function changesOfNeed({ assessment, respondent, need, known, answer, ids, month }: OfNeed): Change[] {
  const ends = { subject: respondent, object: need, assessment, asOf: month, sources: [SOURCE] };
  const changed = numbers.filter((name) => answer[name] !== known[name]);
  const given = changed.filter((name) => answer[name] !== '');
  const cleared = changed.filter((name) => answer[name] === '');
  const isRated = numbers.some((name) => answer[name] !== '');
  const changes: Change[] = [];
  if (answer.asks && !known.asks) changes.push({ states: ends });
  if (!answer.asks && ids.states !== undefined) changes.push({ withdraw: { id: ids.states } });
  if (isRated && changed.length > 0) {
    const values = Object.fromEntries(given.map((name) => [name, numberIn(answer[name])]));
    changes.push({ rates: { ...ends, ...values, ...(cleared.length > 0 && { clear: cleared }) } });
  }
  if (!isRated && ids.rates !== undefined) changes.push({ withdraw: { id: ids.rates } });
  return changes;
}

const numberIn = (text: string): number => Number(text.replace(',', '.'));

/** Changes with the source that they name, where one of them does. */
function withSource(changes: readonly Change[], name: Label, published: string): Change[] {
  const isCited = changes.some((change) => Object.values(change).some((given) => 'sources' in given));
  return isCited ? [{ source: { key: SOURCE, kind: 'STATEMENT', name, published } }, ...changes] : [...changes];
}

/** What was decided on a need: its place and why, as the inputs have them. */
export interface Decision {
  readonly rank: string;
  readonly justification: string;
}

/** The priorities that an assessment ended in, as changes: those that have a place. */
export const priorityChanges = (
  assessment: string,
  decisions: ReadonlyMap<string, Decision>,
  month: string,
  source: Label,
): Change[] =>
  withSource(
    [...decisions]
      .filter(([, { rank }]) => rank !== '')
      .map(([need, { rank, justification }]): Change => ({
        prioritises: {
          subject: assessment,
          object: need,
          rank: Number(rank),
          ...(justification.trim() !== '' && { justification }),
          asOf: month,
          sources: [SOURCE],
        },
      })),
    source,
    month,
  );
