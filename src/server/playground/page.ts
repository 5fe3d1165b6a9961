import { encode } from 'micromark-util-encode';
import type { Example } from './examples.js';

/**
 * The page of the playground. Addresses are relative, so that it works behind a proxy that adds a path. An example is
 * a link with its query: it can be sent to a colleague, and GraphiQL opens it in a tab of its own.
 * @param files where the files of the page are, relative to it
 */
export const playgroundPage = (examples: readonly Example[], files: string): string => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Samspil</title>
    <link rel="icon" href="${icon}">
    <link rel="stylesheet" href="${files}/graphiql.css">
    <link rel="stylesheet" href="${files}/page.css">
  </head>
  <body>
    <nav aria-label="Eksempler">
      <h1>Samspil</h1>
      <h2>Eksempler <small lang="en">Examples</small></h2>
      <ol>
${examples.map(link).join('\n')}
      </ol>
      <p>Vælg et eksempel, og kør det. <span lang="en">Choose one and run it.</span></p>
    </nav>
    <main id="graphiql" lang="en"><noscript>The playground needs JavaScript; the API itself does not.</noscript></main>
    <script src="${files}/graphiql.js" defer></script>
    <script src="${files}/page.js" defer></script>
  </body>
</html>
`;

const link = ({ title, query }: Example): string =>
  `        <li><a href="?query=${encodeURIComponent(query)}">${encode(title.da)} <small lang="en">${encode(title.en)}</small></a></li>`;

/** Two circles that share a part: what the graph is about. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill-opacity=".75"><circle cx="11" cy="16" r="10" fill="#0b57a4"/><circle cx="21" cy="16" r="10" fill="#e0832b"/></svg>',
)}`;

/** Runs in the browser: shows GraphiQL beside the examples, ready to run the one that the address names. */
export const pageScript = `
const files = new URL('.', document.currentScript.src);
const workers = { editorWorkerService: 'editor', json: 'json', graphql: 'graphql' };
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => new URL(workers[label] + '.worker.js', files).href };

const asked = new URL(location.href).searchParams.get('query');
const links = [...document.querySelectorAll('nav a')];
const queryOf = (link) => new URL(link.href).searchParams.get('query');
const chosen = links.find((link) => queryOf(link) === asked);
chosen?.setAttribute('aria-current', 'page');

const root = document.getElementById('graphiql');
// Whoever chose an example runs it with one more press of Enter, which does nothing before the editor has its text.
const ready = new MutationObserver(() => {
  const run = root.querySelector('.graphiql-execute-button');
  if (!run || !root.querySelector('.graphiql-query-editor .view-line')) return;
  ready.disconnect();
  if (chosen) run.focus();
});
ready.observe(root, { childList: true, subtree: true });
YogaGraphiQL.renderYogaGraphiQL(root, { title: 'Samspil', query: asked ?? queryOf(links[0]), defaultEditorToolsVisibility: false, shouldPersistHeaders: false });
`;

/** GraphiQL marks a theme that somebody chose on the body; without a mark it follows the system, and so does the menu. */
export const pageStyle = `
body { --back: #f4f6f8; --text: #1b2733; --faint: #4a5a69; --mark: #dde5ec; --focus: #0b57a4; }
body.graphiql-dark { --back: #1b2430; --text: #eef2f6; --faint: #b3c0cc; --mark: #31404f; --focus: #8ec5ff; }
@media (prefers-color-scheme: dark) {
  body:not(.graphiql-light) { --back: #1b2430; --text: #eef2f6; --faint: #b3c0cc; --mark: #31404f; --focus: #8ec5ff; }
}
body { display: flex; height: 100vh; margin: 0; }
nav { box-sizing: border-box; flex: 0 0 17rem; overflow-y: auto; padding: 1rem; background: var(--back); color: var(--text); font: 14px/1.35 system-ui, sans-serif; }
nav h1 { margin: 0 0 1rem; font-size: 1.4rem; }
nav h2 { margin: 0 0 .4rem; font-size: 1rem; }
nav small { color: var(--faint); font-size: .85em; font-weight: normal; }
nav ol { margin: 0 -.5rem; padding: 0; list-style: none; }
nav a { display: block; padding: .35rem .5rem; border-radius: .3rem; color: inherit; text-decoration: none; }
nav a small { display: block; }
nav a:hover, nav a[aria-current] { background: var(--mark); }
nav a:focus-visible { outline: 3px solid var(--focus); }
main { flex: 1; min-width: 0; height: 100vh; }
main .graphiql-container { width: 100%; height: 100%; }
.graphiql-logo { display: none !important; }
@media (max-width: 50rem) {
  body { display: block; height: auto; }
  nav { max-height: 40vh; }
  main { height: 100vh; }
}
`;
