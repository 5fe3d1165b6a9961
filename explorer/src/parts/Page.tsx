import { useEffect, useRef, type ReactNode } from 'react';
import { Footnotes } from './Footnotes.js';
import { bilingual, useWords, useWritten } from '../words/bilingual.js';

const words = bilingual(
  {
    dropped: (names: string) => `Adressen havde et filter, der ikke findes her: ${names}.`,
    printed: (day: string) => `Samspil, udskrevet ${day}.`,
  },
  {
    dropped: (names: string) => `The address had a filter that does not exist here: ${names}.`,
    printed: (day: string) => `Samspil, printed on ${day}.`,
  },
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
  const write = useWritten();
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
      <p className="only-print small soft">{t.printed(write.day(today()))}</p>
      {dropped.length > 0 && (
        <p className="card" role="status">
          {t.dropped(dropped.join(', '))}
        </p>
      )}
      {children}
      <Footnotes />
    </article>
  );
}

let arrived = false;

const today = (): Date => new Date();
