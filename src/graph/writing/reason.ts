import { SamspilError } from '../../errors.js';
import { personalDataIn } from '../records/index.js';

const LONGEST = 1_000;

/** Why somebody changes something, as it goes on record: there must be a reason, and no person in it. @throws BAD_USER_INPUT */
export function reasonIn(text: string): string {
  const reason = text.trim().normalize('NFC');
  const wrong = wrongWith(reason);
  if (wrong === null) return reason;
  throw new SamspilError('BAD_USER_INPUT', wrong);
}

function wrongWith(reason: string): string | null {
  if (reason === '') return '`reason` is empty: write why, for those who come after.';
  if (reason.length > LONGEST) return `\`reason\` has ${reason.length} letters; write at most ${LONGEST}.`;
  const personal = personalDataIn(reason);
  return personal === null ? null : `Remove ${personal} from \`reason\`: Samspil holds no data on persons.`;
}
