import { Link } from 'wouter';
import { fetched, Nothing } from '../parts/fetched.js';
import { Opening } from '../parts/Opening.js';
import { hasIssuer, useSignedIn } from '../sign-in/signed-in.js';
import { useWords } from '../words/bilingual.js';
import { useRights } from './viewer.js';
import { words } from './words.js';

const History = fetched(async () => import('./History.js'), Nothing);

/** What can be done with what is on record of something, and what was done with it before. */
export default function ForRecorders({ id }: { readonly id: string }) {
  const t = useWords(words);
  return (
    <section className="stack close no-print">
      <Ways id={id} />
      <Opening title={t.history}>
        <History id={id} />
      </Opening>
    </section>
  );
}

function Ways({ id }: { readonly id: string }) {
  const t = useWords(words);
  const rights = useRights();
  const isIn = useSignedIn();
  if (!rights?.mayPropose) return hasIssuer && !isIn ? <p className="soft">{t.signIn}</p> : null;
  return (
    <p className="row">
      <Link className="button" href={`/recording/correct/${id}`}>
        {rights.mayDecide ? t.correctAsEditor : t.correct}
      </Link>
      {rights.mayFollow && id.startsWith('assessment:') && (
        <Link className="button" href={`/recording/assessment/${id}`}>
          {t.enterAnswers}
        </Link>
      )}
      {rights.mayFollow && id.startsWith('organisation:') && (
        <Link className="button" href={`/recording/own/${id}`}>
          {t.ownRecord}
        </Link>
      )}
    </p>
  );
}
