import { Link } from 'wouter';
import { fetched, Nothing } from '../parts/fetched.js';
import { useRights } from '../recording/viewer.js';
import { bilingual, useWords } from '../words/bilingual.js';
import { hasIssuer, useSignedIn } from './signed-in.js';

const words = bilingual({ inbox: 'Indbakke' }, { inbox: 'Inbox' });

const SignIn = fetched(async () => import('./SignIn.js'), Nothing);

/** What stands at the head of the page for whoever looks at it: signing in, and the inbox for members. */
export default function Visitor() {
  const t = useWords(words);
  // Whoever signs in may do more than before.
  useSignedIn();
  const rights = useRights();
  return (
    <>
      {rights?.mayFollow && <Link href="/recording">{t.inbox}</Link>}
      {hasIssuer && <SignIn />}
    </>
  );
}
