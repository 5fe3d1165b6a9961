import { Viewer } from '../api.generated.js';
import { useAnswer } from '../use-answer.js';

/** What whoever asks may do with changes. */
export interface Rights {
  readonly mayPropose: boolean;
  readonly mayDecide: boolean;
}

/** The head of the page asks once; whoever else wants to know shares its answer. Undefined while it is on its way. */
export function useRights(): Rights | undefined {
  const { answer, failure } = useAnswer(Viewer, {});
  if (!answer && !failure) return undefined;
  const role = answer?.data.viewer?.role ?? 'READER';
  return { mayPropose: role !== 'READER', mayDecide: role === 'EDITOR' || role === 'ADMIN' };
}
