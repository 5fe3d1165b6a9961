import type { Words } from '../words.js';

export interface Option {
  readonly value: string;
  readonly text: Words;
}

/** What only whoever knows the sheet can say. */
export interface Question {
  /** Stays the same from one time to the next, so that an answer can be kept. */
  readonly id: string;
  readonly text: Words;
  /** What may be answered; where there is none, any text. */
  readonly options: readonly Option[];
  /** What is most likely right. */
  readonly suggested?: string;
}

export type Answers = Readonly<Record<string, string>>;

/** Takes answers, and keeps what nobody has answered yet. */
export class Asking {
  readonly #open = new Map<string, Question>();

  constructor(private readonly answers: Answers) {}

  /** The answer; null where there is none yet, or none that is possible. */
  ask(question: Question): string | null {
    const answer = this.answers[question.id]?.trim();
    const isPossible =
      answer !== undefined &&
      answer !== '' &&
      (question.options.length === 0 || question.options.some(({ value }) => value === answer));
    if (isPossible) return answer;
    if (!this.#open.has(question.id)) this.#open.set(question.id, question);
    return null;
  }

  /** What a mapping or a file of answers says of its own accord; empty where it says nothing. */
  said(id: string): string {
    return this.answers[id] ?? '';
  }

  /** Asks once more where the answer can't be right. */
  askAgain(id: string, text: Words): void {
    this.#open.set(id, { id, text, options: [] });
  }

  /** Those that nobody has answered, in the order in which they came up. */
  get open(): readonly Question[] {
    return [...this.#open.values()];
  }
}
