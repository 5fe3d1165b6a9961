import { useState } from 'react';
import { answerOf, ask, post, type Answer } from '../ask.js';
import type { PreviewedFragment } from '../api.generated.js';
import { exchangeOf, useExchange, type Asked } from '../use-answer.js';
import { asked, useLanguage } from '../words/bilingual.js';
import { Preview, SeenOn } from './documents.generated.js';
import type { Form, Recorded } from './field.js';
import type { Change } from './send.js';

/** What is on record of something, and the version of the graph at which it was looked at. */
export interface Seen {
  readonly recorded: Recorded | null;
  readonly madeOn: number | null;
}

/**
 * Reads what a form is filled in with, anew for each form. The version is asked for first: what is recorded between the
 * two counts as not seen.
 * @param on an entity that it is said of, where it is a claim
 */
export function useSeen(form: Form, id: string, on: string = id): Asked<Seen> {
  const [once] = useState(counted);
  return useExchange(
    exchangeOf(`seen ${id} ${once}`, async (signal): Promise<Answer<Seen>> => {
      const version = await ask(SeenOn, { id: on }, signal);
      const { data, faults, at } = await ask(form.recorded, { id }, signal);
      return { data: { recorded: data.node, madeOn: version.data.claims?.graphVersion ?? null }, faults, at };
    }),
  );
}

let counter = 0;
const counted = (): number => (counter += 1);

/** What changes would do. */
export function usePreview(
  changes: readonly Change[],
  madeOn: number | null,
): Asked<{ readonly preview: PreviewedFragment | null }> {
  const variables = { language: asked(useLanguage()), changes, madeOn };
  return useExchange(
    exchangeOf(`preview ${JSON.stringify(variables)}`, async (signal) =>
      answerOf(await post(Preview, variables, signal)),
    ),
  );
}
