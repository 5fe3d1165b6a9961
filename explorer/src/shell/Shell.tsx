import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { usePathname, useSearch } from 'wouter/use-browser-location';
import { fetched, Nothing } from '../parts/fetched.js';
import { base, root } from '../ask.js';
import { useReached } from '../use-answer.js';
import { bilingual, useLanguage, useWords } from '../words/bilingual.js';
import { Keys } from './Keys.js';
import { Search } from './Search.js';
import { ThemeChoice } from './ThemeChoice.js';

const words = bilingual(
  {
    skip: 'Gå til indholdet',
    menu: 'Menu',
    pages: 'Sider',
    overview: 'Overblik',
    overlaps: 'Overlap',
    gaps: 'Huller',
    meetings: 'Møder',
    network: 'Netværk',
    screening: 'Vurdér ansøgning',
    other: 'English',
    about: 'Hvad ordene betyder',
    developers: 'For udviklere',
    away: 'Samspil svarer ikke i øjeblikket. Det, der står her, er fra før.',
  },
  {
    skip: 'Skip to content',
    menu: 'Menu',
    pages: 'Pages',
    overview: 'Overview',
    overlaps: 'Overlaps',
    gaps: 'Gaps',
    meetings: 'Meetings',
    network: 'Network',
    screening: 'Screen an application',
    other: 'Dansk',
    about: 'What the words mean',
    developers: 'For developers',
    away: 'Samspil does not answer at the moment. What is shown here is from before.',
  },
);

const Visitor = fetched(async () => import('../sign-in/Visitor.js'), Nothing);

const pages = [
  ['/', 'overview'],
  ['/overlaps', 'overlaps'],
  ['/gaps', 'gaps'],
  ['/meetings', 'meetings'],
  ['/network', 'network'],
  ['/screening', 'screening'],
] as const;

/** What stands around every page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useWords(words);
  const language = useLanguage();
  const [path] = useLocation();
  // As they stand in the address: an escape that is read and not written again leads elsewhere.
  const here = `${usePathname().slice(`${base}/${language}`.length)}${useSearch()}`;
  const there = useReached();
  // The menu is open for one page: whoever goes to another has chosen.
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === path;
  const other = language === 'da' ? 'en' : 'da';
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="page-head">
        <div className="page row">
          <Link href="/" className="brand">
            Samspil
          </Link>
          <button
            type="button"
            className="menu"
            aria-expanded={open}
            aria-controls="pages"
            onClick={() => setOpenAt(open ? undefined : path)}
          >
            {t.menu}
          </button>
          <nav id="pages" aria-label={t.pages} data-open={open}>
            <ul className="bare row">
              {pages.map(([to, name]) => (
                <li key={to}>
                  <Link href={to} {...(isWithin(path, to) && { 'aria-current': 'page' as const })}>
                    {t[name]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <span className="row end">
            <Search />
            <Link href={`~${base}/${other}${here}`} lang={other} hrefLang={other}>
              {t.other}
            </Link>
            <ThemeChoice />
            <Visitor />
          </span>
        </div>
      </header>
      {!there && (
        <p className="band" role="alert">
          {t.away}
        </p>
      )}
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="page page-foot no-print row small">
        <Link href="/about">{t.about}</Link>
        <a href={new URL('graphql', root).href}>{t.developers}</a>
        <Keys />
      </footer>
    </>
  );
}

const isWithin = (path: string, page: string): boolean =>
  page === '/' ? path === '/' : path === page || path.startsWith(`${page}/`);
