import { useRef, useState } from 'react';
import { fetched, Nothing } from './fetched.js';
import { bilingual, counted, useWords } from '../words/bilingual.js';
import { useNoted } from './noted.js';

const words = bilingual(
  { open: (count: number) => counted(count, 'oplysning bag', 'oplysninger bag') },
  { open: (count: number) => counted(count, 'statement behind this', 'statements behind this') },
);

const SourcesPopover = fetched(async () => import('./SourcesPopover.js'), Nothing);

/** Opens what a statement rests on: each claim with who says it, when, and how sure it is. */
export function Sources({ claims }: { readonly claims: readonly string[] }) {
  const t = useWords(words);
  const mark = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={mark}
        type="button"
        className="source-mark no-print"
        aria-label={t.open(claims.length)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {claims.length}
      </button>
      {open && <SourcesPopover claims={claims} mark={mark} close={() => setOpen(false)} />}
      <NoteMark claims={claims} />
    </>
  );
}

/** On paper, which notes at its end tell of it. */
function NoteMark({ claims }: { readonly claims: readonly string[] }) {
  const noted = useNoted();
  const labels = new Set(claims.flatMap((id) => noted?.labels.get(id) ?? []));
  return (
    <sup className="note-mark" data-claims={claims.join('\n')}>
      {[...labels].toSorted(inOrder).join(', ')}
    </sup>
  );
}

const inOrder = new Intl.Collator('da', { numeric: true }).compare;
