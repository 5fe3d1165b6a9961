import { Link } from 'wouter';
import { bilingual, quoted, useLanguage, useWords } from '../words/bilingual.js';
import { searchPath, wordsOf } from './entity.js';
import { Page } from './Page.js';

const words = bilingual(
  {
    title: 'Her er intet med det id',
    text: (id: string) => `${id} er ikke registreret, eller du har ikke adgang til det.`,
    search: (text: string) => `Søg efter ${text}`,
  },
  {
    title: 'There is nothing with that id here',
    text: (id: string) => `${id} is not on record, or you have no access to it.`,
    search: (text: string) => `Search for ${text}`,
  },
);

/** An id that leads to nothing: the way on is a search for its words. */
export function NothingHere({ id }: { readonly id: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const wanted = wordsOf(id);
  return (
    <Page title={t.title}>
      <p>{t.text(quoted(id, language))}</p>
      <p>
        <Link href={searchPath(wanted)} className="button">
          {t.search(quoted(wanted, language))}
        </Link>
      </p>
    </Page>
  );
}
