import { lazy, StrictMode, Suspense, useCallback, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch, useLocation } from 'wouter';
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

const About = lazy(async () => import('./views/about/View.js'));
const Digest = lazy(async () => import('./views/digest/View.js'));
const Entity = lazy(async () => import('./views/entity/View.js'));
const Gaps = lazy(async () => import('./views/gaps/View.js'));
const List = lazy(async () => import('./views/list/View.js'));
const Meetings = lazy(async () => import('./views/meetings/View.js'));
const Need = lazy(async () => import('./views/need/View.js'));
const Network = lazy(async () => import('./views/network/View.js'));
const Overlaps = lazy(async () => import('./views/overlaps/View.js'));
const Pair = lazy(async () => import('./views/pair/View.js'));
const Recording = lazy(async () => import('./views/recording/View.js'));
const Screening = lazy(async () => import('./views/screening/View.js'));
const Search = lazy(async () => import('./views/search/View.js'));
const ComeBack = lazy(async () => import('./sign-in/ComeBack.js'));

/** The kinds of what is on record, as addresses have them. */
const lists = Object.keys(listWords.da).join('|');

/**
 * Which path shows which view, under the segment of the language. What one path was answered says nothing of another: the
 * view of each begins anew.
 */
function Views() {
  const [path] = useLocation();
  return (
    <Suspense fallback={<Coming lines={8} />}>
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
    </Suspense>
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
  if (path === '/signed-in')
    return (
      <Suspense>
        <ComeBack go={goOn} />
      </Suspense>
    );
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
// What is there first does not wait for it.
setTimeout(async () => (await import('./live/start.js')).start(askAnew), 2_000);
