import { useState } from 'react';
import { Viewer } from '../api.generated.js';
import { useNames } from '../parts/names.js';
import { useAnswer } from '../use-answer.js';
import { bilingual, useLanguage, useWords, useWritten } from '../words/bilingual.js';
import { Role } from '../words/labels.generated.js';
import { signIn, signOut } from './session.js';
import { useSignedIn } from './signed-in.js';

const words = bilingual(
  {
    in: 'Log ind',
    out: 'Log ud',
    as: (role: string, networks: string) => (networks === '' ? `Som ${role}` : `Som ${role} · ${networks}`),
    away: 'Login svarer ikke. Prøv igen.',
  },
  {
    in: 'Sign in',
    out: 'Sign out',
    as: (role: string, networks: string) => (networks === '' ? `As ${role}` : `As ${role} · ${networks}`),
    away: 'The sign-in does not answer. Try again.',
  },
);

/** Signs a reader in, or says as what they are. */
export default function SignIn() {
  const t = useWords(words);
  const isIn = useSignedIn();
  const [away, setAway] = useState(false);
  if (isIn) return <SignedIn />;
  return (
    <>
      <button type="button" onClick={() => void signIn().catch(() => setAway(true))}>
        {t.in}
      </button>
      {away && <span role="alert">{t.away}</span>}
    </>
  );
}

function SignedIn() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { answer } = useAnswer(Viewer, {});
  const viewer = answer?.data.viewer;
  const names = useNames(viewer?.networks ?? []);
  return (
    <>
      {viewer && (
        <span className="small">
          {t.as(Role[viewer.role][language], write.list(viewer.networks.map((id) => names.get(id) ?? id)))}
        </span>
      )}
      <button type="button" onClick={signOut}>
        {t.out}
      </button>
    </>
  );
}
