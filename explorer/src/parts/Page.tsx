import { useEffect, useRef, type ReactNode } from 'react';
import { bilingual, useWords } from '../words/bilingual.js';

const words = bilingual(
  { dropped: (names: string) => `Adressen havde et filter, der ikke findes her: ${names}.` },
  { dropped: (names: string) => `The address had a filter that does not exist here: ${names}.` },
);

interface PageProps {
  readonly title: string;
  /** Parameters of the address that were left out. */
  readonly dropped?: readonly string[];
  readonly children: ReactNode;
}

/** A page: its title is that of the tab, and where a reader begins who came by a link. */
export function Page({ title, dropped = [], children }: PageProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const t = useWords(words);
  useEffect(() => {
    document.title = `${title} · Samspil`;
  }, [title]);
  useEffect(() => {
    // Whoever has just loaded the page begins at its top; whoever came by a link within it, at the title.
    if (arrived) head.current?.focus({ preventScroll: false });
    arrived = true;
  }, []);
  return (
    <article className="stack">
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {dropped.length > 0 && (
        <p className="card" role="status">
          {t.dropped(dropped.join(', '))}
        </p>
      )}
      {children}
    </article>
  );
}

let arrived = false;
