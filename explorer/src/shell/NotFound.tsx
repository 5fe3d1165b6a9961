import { Link, useLocation } from 'wouter';
import { searchPath } from '../parts/entity.js';
import { Page } from '../parts/Page.js';
import { bilingual, useWords } from '../words/bilingual.js';

const words = bilingual(
  { title: 'Her er ingen side', text: 'Adressen fører ikke til noget.', search: 'Søg efter det' },
  { title: 'There is no page here', text: 'The address leads to nothing.', search: 'Search for it' },
);

/** An address that leads nowhere: the way on is a search for its words. */
export function NotFound() {
  const t = useWords(words);
  const [path] = useLocation();
  const wanted = (path.split('/').at(-1) ?? '').replaceAll(/[-:]/gu, ' ').trim();
  return (
    <Page title={t.title}>
      <p>{t.text}</p>
      <p>
        <Link href={searchPath(wanted)} className="button">
          {t.search}
        </Link>
      </p>
    </Page>
  );
}
