import { Link } from 'wouter';
import { bilingual, useWords } from '../words/bilingual.js';
import { correctPath } from './claim.js';
import { useRights } from './viewer.js';

const words = bilingual(
  { suggest: 'Foreslå en rettelse', correct: 'Ret' },
  { suggest: 'Suggest a correction', correct: 'Correct' },
);

interface CorrectLinkProps {
  /** The id of the claim. */
  readonly id: string;
  /** What tells it from the other claims around it. */
  readonly about: string;
}

/** Leads from a claim to where it is corrected; nothing for whoever may not suggest that. */
export default function CorrectLink({ id, about }: CorrectLinkProps) {
  const t = useWords(words);
  const rights = useRights();
  if (!rights?.mayPropose) return null;
  const text = rights.mayDecide ? t.correct : t.suggest;
  return (
    <div className="small no-print">
      <Link href={correctPath(id)} aria-label={`${text}: ${about}`}>
        {text}
      </Link>
    </div>
  );
}
