import { Link } from 'wouter';
import { bilingual, useWords } from '../words/bilingual.js';

const words = bilingual({ next: 'Næste side', start: 'Fra starten' }, { next: 'Next page', start: 'From the start' });

interface PagerProps {
  readonly after: string | null;
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly to: (after: string | null) => string;
}

/** The way on in a list, and back to its start. */
export function Pager({ after, page, to }: PagerProps) {
  const t = useWords(words);
  if (after === null && !page.hasNextPage) return null;
  return (
    <p className="row no-print">
      {after !== null && <Link href={to(null)}>{t.start}</Link>}
      {page.hasNextPage && <Link href={to(page.endCursor)}>{t.next}</Link>}
    </p>
  );
}
