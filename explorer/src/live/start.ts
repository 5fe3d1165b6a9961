import type { Bilingual } from '../words/bilingual.js';
import { listen } from './listen.js';

const words: Bilingual<{ readonly changed: string; readonly show: string }> = {
  da: { changed: 'Der er kommet nyt, siden siden blev hentet.', show: 'Vis' },
  en: { changed: 'Something has changed since this page was fetched.', show: 'Show' },
};

/** Where it is told, for a screen reader too. */
function placeOfNews(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'news no-print';
  place.setAttribute('role', 'status');
  document.body.append(place);
  return place;
}

function show(place: HTMLElement, askAnew: () => void): void {
  const { changed, show: toShow } = words[document.documentElement.lang === 'en' ? 'en' : 'da'];
  const note = document.createElement('p');
  note.className = 'row';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = toShow;
  button.addEventListener('click', () => {
    place.replaceChildren();
    askAnew();
  });
  note.append(changed, button);
  place.replaceChildren(note);
}

/** Another page is fetched anew by itself. Its router tells of going there by these events. */
function hideElsewhere(place: HTMLElement): void {
  let { pathname } = window.location;
  for (const event of ['popstate', 'pushState', 'replaceState'])
    window.addEventListener(event, () => {
      if (window.location.pathname !== pathname) place.replaceChildren();
      ({ pathname } = window.location);
    });
}

/**
 * Says beside the page that something on record has changed since it was fetched, and fetches anew for whoever wants to
 * see it. It brings nothing along that the page has not, which was there first.
 * @param askAnew asks once more for all that is shown
 */
export function start(askAnew: () => void): void {
  // The server says in its page whether there is anything to listen to.
  if (!document.querySelector('meta[name="live"]')) return;
  const place = placeOfNews();
  hideElsewhere(place);
  void listen(() => show(place, askAnew), new AbortController().signal);
}
