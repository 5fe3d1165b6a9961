import { Viewer } from '../api.generated.js';
import { useAnswer } from '../use-answer.js';

/** What whoever asks may do with changes. */
export interface Rights {
  /** Whether they may suggest corrections: members may, and readers where the operator takes theirs. */
  readonly mayPropose: boolean;
  /** Whether they may propose all else too, and see what becomes of it: from members on. */
  readonly mayFollow: boolean;
  readonly mayDecide: boolean;
}

/** The head of the page asks once; whoever else wants to know shares its answer. Undefined while it is on its way. */
export function useRights(): Rights | undefined {
  const { answer, failure } = useAnswer(Viewer, {});
  if (!answer && !failure) return undefined;
  const { role, mayPropose } = answer?.data.viewer ?? { role: 'READER', mayPropose: false };
  return { mayPropose, mayFollow: role !== 'READER', mayDecide: role === 'EDITOR' || role === 'ADMIN' };
}
