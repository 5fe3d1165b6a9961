import { StrictMode, useCallback, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch, useLocation } from 'wouter';
import { fetched, Nothing } from './parts/fetched.js';
import { base } from './ask.js';
import { Guard } from './shell/Guard.js';
import { NotFound } from './shell/NotFound.js';
import { Coming } from './parts/Await.js';
import { Shell } from './shell/Shell.js';
import { useSignedIn } from './sign-in/signed-in.js';
import { askAnew } from './use-answer.js';
import { Overview } from './views/overview/View.js';
import { lists as listWords } from './words/lists.js';
import { LanguageContext, localeOf, type Language } from './words/bilingual.js';

const About = fetched(async () => import('./views/about/View.js'), ViewComing);
const Digest = fetched(async () => import('./views/digest/View.js'), ViewComing);
const Entity = fetched(async () => import('./views/entity/View.js'), ViewComing);
const Gaps = fetched(async () => import('./views/gaps/View.js'), ViewComing);
const List = fetched(async () => import('./views/list/View.js'), ViewComing);
const Meetings = fetched(async () => import('./views/meetings/View.js'), ViewComing);
const Need = fetched(async () => import('./views/need/View.js'), ViewComing);
const Network = fetched(async () => import('./views/network/View.js'), ViewComing);
const Overlaps = fetched(async () => import('./views/overlaps/View.js'), ViewComing);
const Pair = fetched(async () => import('./views/pair/View.js'), ViewComing);
const Recording = fetched(async () => import('./views/recording/View.js'), ViewComing);
const Screening = fetched(async () => import('./views/screening/View.js'), ViewComing);
const Search = fetched(async () => import('./views/search/View.js'), ViewComing);
const ComeBack = fetched(async () => import('./sign-in/ComeBack.js'), Nothing);

/** The place of a view that is on its way. */
function ViewComing() {
  return <Coming lines={8} />;
}

/** The kinds of what is on record, as addresses have them. */
const lists = Object.keys(listWords.da).join('|');

/**
 * Which path shows which view, under the segment of the language. What one path was answered says nothing of another: the
 * view of each begins anew.
 */
function Views() {
  const [path] = useLocation();
  return (
    <Switch key={path}>
      <Route path="/" component={Overview} />
      <Route path="/overlaps" component={Overlaps} />
      <Route path="/overlaps/:a/:b" component={Pair} />
      <Route path="/gaps" component={Gaps} />
      <Route path="/needs/:id" component={Need} />
      <Route path="/meetings" component={Meetings} />
      <Route path="/network" component={Network} />
      <Route path="/digest" component={Digest} />
      <Route path="/screening" component={Screening} />
      <Route path="/recording/*?" component={Recording} />
      <Route path="/search" component={Search} />
      <Route path="/about" component={About} />
      <Route path={new RegExp(`^/(?<list>${lists})/?$`, 'u')} component={List} />
      <Route path={new RegExp(`^/(?:${lists})/(?<id>[^/]+)/?$`, 'u')} component={Entity} />
      <Route component={NotFound} />
    </Switch>
  );
}

function Explorer() {
  const [path, navigate] = useLocation();
  const isSignedIn = useSignedIn();
  const goOn = useCallback((address: string) => navigate(`~${address}`, { replace: true }), [navigate]);
  const language: Language = /^\/en(?:\/|$)/u.test(path) ? 'en' : 'da';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (path === '/signed-in') return <ComeBack go={goOn} />;
  return (
    <I18nProvider locale={localeOf(language)}>
      <LanguageContext value={language}>
        <Router base={`/${language}`}>
          <Guard path={path}>
            <Shell>
              <Guard path={path}>
                <Views key={String(isSignedIn)} />
              </Guard>
            </Shell>
          </Guard>
        </Router>
      </LanguageContext>
    </I18nProvider>
  );
}

const place = document.querySelector('#explorer');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Router base={base}>
        <Explorer />
      </Router>
    </StrictMode>,
  );
// What is there first does not wait for it. Where it can't be fetched the page shows what it has shown, as one that is offline.
setTimeout(() => {
  import('./live/start.js').then(
    ({ start }) => start(askAnew),
    () => {},
  );
}, 2_000);
