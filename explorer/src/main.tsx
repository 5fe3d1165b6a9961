import { lazy, StrictMode, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch, useLocation } from 'wouter';
import { root } from './ask.js';
import { NotFound } from './shell/NotFound.js';
import { Shell } from './shell/Shell.js';
import { Overview } from './views/overview/View.js';
import { LanguageContext, localeOf, type Language } from './words/bilingual.js';

const Overlaps = lazy(async () => import('./views/overlaps/View.js'));

/** Which path shows which view, under the segment of the language. */
function Views() {
  return (
    <Suspense>
      <Switch>
        <Route path="/" component={Overview} />
        <Route path="/overlaps" component={Overlaps} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

function Explorer() {
  const [path] = useLocation();
  const language: Language = /^\/en(?:\/|$)/u.test(path) ? 'en' : 'da';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={localeOf(language)}>
      <LanguageContext value={language}>
        <Router base={`${base}/${language}`}>
          <Shell>
            <Views />
          </Shell>
        </Router>
      </LanguageContext>
    </I18nProvider>
  );
}

const base = root.pathname.replace(/\/$/u, '');
const place = document.querySelector('#explorer');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Router base={base}>
        <Explorer />
      </Router>
    </StrictMode>,
  );
