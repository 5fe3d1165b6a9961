import type { Context } from '../../graph/reading/index.js';
import { analyse } from '../analysis/analyst.js';
import { changeEffects } from '../effects/change-effects.analysis.js';
import { ChangeEffect } from '../effects/effect.js';
import { patchFor, type Proposed } from '../projection/catching-up.js';
import { outputType } from './declared.resolver.js';

export const ChangeEffectObject = outputType(ChangeEffect);

/** What else would change if what is proposed were on record, for whoever asks (see `changeEffects`). */
export async function effectsOf(context: Context, proposed: Proposed): Promise<readonly ChangeEffect[]> {
  const patch = await patchFor(context.database, proposed);
  return analyse(context, changeEffects, { patch, sight: context.sight });
}
