import { useEffect, useState } from 'react';
import { bilingual, useWords } from '../words/bilingual.js';
import { comeBack } from './session.js';

const words = bilingual(
  { wait: 'Logger ind …', failed: 'Du blev ikke logget ind.', back: 'Til forsiden' },
  { wait: 'Signing in …', failed: 'You were not signed in.', back: 'To the front page' },
);

/** One answer of the issuer is good for one token. */
let coming: Promise<string> | undefined;

/** Where the issuer leads back to: takes the token, and goes on to where the reader was. */
export default function ComeBack({ go }: { readonly go: (path: string) => void }) {
  const t = useWords(words);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    coming ??= comeBack();
    coming.then(go, () => setFailed(true));
  }, [go]);
  return (
    <main className="page stack">
      <h1>{failed ? t.failed : t.wait}</h1>
      {failed && <a href="./">{t.back}</a>}
    </main>
  );
}
