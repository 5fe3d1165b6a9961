import { flushSync } from 'react-dom';
import { Sources, type SourcesQuery } from '../api.generated.js';
import { ask } from '../ask.js';
import { asked, bilingual, capital, written, type Language } from '../words/bilingual.js';
import { Confidence } from '../words/labels.generated.js';
import { Text } from './entity.js';
import { groupedBy } from './grouped.js';
import { note } from './noted.js';

const words = bilingual(
  {
    title: 'Kilder',
    recorded: (date: string) => `pr. ${date}`,
    none: 'Der er ikke registreret nogen kilde',
  },
  {
    title: 'Sources',
    recorded: (date: string) => `stated ${date}`,
    none: 'No source is on record',
  },
);

type Claim = NonNullable<SourcesQuery['claims']>['nodes'][number];

/** How sure what a source is the source of is, and when it was stated. */
type Standing = Pick<Claim, 'confidence' | 'asOf'>;

/** A source, with what is known of all that it is the source of. */
interface Note {
  /** Null where no source is on record. */
  readonly source: Claim['sources'][number] | null;
  readonly standings: readonly Standing[];
}

/**
 * Notes what all marks that will be on paper rest on.
 * @throws Failure where the API does not answer
 */
export async function noteAll(language: Language): Promise<void> {
  const { notes, labels } = await notedOnPage(language);
  flushSync(() => note({ labels, list: notes.length > 0 ? <Notes notes={notes} language={language} /> : null }));
}

/**
 * What all marks that would be on paper rest on, with the labels that stand at them.
 * @throws Failure where the API does not answer
 */
export const notedOnPage = async (language: Language) => notedOf(await claimsOf(idsOnPaper(), language));

/** The claims behind what will be on paper, in its order. */
function idsOnPaper(): readonly string[] {
  const marks = [...document.querySelectorAll<HTMLElement>('main [data-claims]')].filter(
    (mark) => mark.closest('.no-print, details:not([open], .open-on-paper)') === null,
  );
  return [...new Set(marks.flatMap((mark) => mark.dataset['claims']?.split('\n') ?? []))];
}

/** A page of the API holds no more. */
const MOST = 100;

async function claimsOf(ids: readonly string[], language: Language): Promise<readonly Claim[]> {
  const pages = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, at) => ids.slice(at * MOST, (at + 1) * MOST));
  const { signal } = new AbortController();
  const answers = await Promise.all(
    pages.map(async (claims) =>
      ask(Sources, { language: asked(language), claims, minConfidence: 'UNCONFIRMED' }, signal),
    ),
  );
  const found = new Map(answers.flatMap(({ data }) => data.claims?.nodes ?? []).map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Each source is noted once. Where some of it is surer or newer than other, that has letters: `3b`. */
function notedOf(claims: readonly Claim[]) {
  const stated = claims.flatMap(({ id, sources, confidence, asOf }) =>
    (sources.length === 0 ? [null] : sources).map((source) => ({ id, source, standing: { confidence, asOf } })),
  );
  const notes = [...groupedBy(stated, ({ source }) => source?.id).values()].map((ofSource) => ({
    source: ofSource[0]?.source ?? null,
    groups: [...groupedBy(ofSource, ({ standing }) => JSON.stringify(standing)).values()],
  }));
  const labels = notes.flatMap(({ groups }, at) =>
    groups.flatMap((group, standing) =>
      group.map(({ id }) => ({ id, label: `${at + 1}${groups.length > 1 ? letter(standing) : ''}` })),
    ),
  );
  return {
    notes: notes.map(({ source, groups }) => ({
      source,
      standings: groups.flatMap(([first]) => first?.standing ?? []),
    })),
    labels: new Map(
      [...groupedBy(labels, ({ id }) => id)].map(([id, ofClaim]) => [id, ofClaim.map(({ label }) => label)]),
    ),
  };
}

const letter = (at: number): string => String.fromCodePoint('a'.charCodeAt(0) + at);

function Notes({ notes, language }: { readonly notes: readonly Note[]; readonly language: Language }) {
  return (
    <section className="only-print footnotes">
      <h2>{words[language].title}</h2>
      <ol>
        {notes.map((each, at) => (
          <li key={at} className="small">
            {each.source ? <Text name={each.source.name} /> : words[language].none}
            {about(each, language)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What follows the name of a source: `. CISU, 2014, https://…. a) Bekræftet, pr. februar 2014; b) udledt.` */
function about({ source, standings }: Note, language: Language): string {
  const { month } = written(language);
  const published = source?.published ?? null;
  const known = [source?.publisher, published && month(published), source?.address].filter((part) => part != null);
  const told = standings.map(({ confidence, asOf }, at) =>
    [
      standings.length > 1
        ? `${letter(at)}) ${Confidence[confidence][language]}`
        : capital(Confidence[confidence][language]),
      ...(asOf === null ? [] : [words[language].recorded(month(asOf))]),
    ].join(', '),
  );
  return `. ${known.length > 0 ? `${known.join(', ')}. ` : ''}${told.join('; ')}.`;
}
