import { Link, useLocation } from 'wouter';
import { Found, Names } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { Text } from '../../parts/entity.js';
import { bilingual, quoted, useLanguage, useWords } from '../../words/bilingual.js';

const words = bilingual(
  {
    unknown: (id: string) => `Her er intet med id’et ${id}.`,
    same: 'Vælg to forskellige.',
    kinds: 'To kan sammenlignes, når de er to indsatser, to arbejdsområder eller to netværk.',
    meant: 'Mente du:',
    search: 'Søg efter det',
    first: 'Den ene',
    second: 'Den anden',
    choose: 'Vælg to, der skal sammenlignes',
  },
  {
    unknown: (id: string) => `There is nothing with the id ${id} here.`,
    same: 'Choose two different ones.',
    kinds: 'Two can be compared where they are two initiatives, two work areas or two networks.',
    meant: 'Did you mean:',
    search: 'Search for it',
    first: 'The first',
    second: 'The second',
    choose: 'Choose two to compare',
  },
);

/** An address that names no pair: says which of the two is not on record, and helps to find what was meant. */
export function NoPair({ a, b }: { readonly a: string; readonly b: string }) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const { answer } = useAnswer(Names, { ids: [a, b] });
  const unknown = [a, b].filter((_, at) => answer?.data.nodes?.[at] === null);
  const pick = (first: string, second: string) => navigate(`/overlaps/${first}/${second}`);
  return (
    <div className="stack">
      <div className="card stack close">
        {unknown.map((id) => (
          <NotOnRecord key={id} id={id} to={(found) => (id === a ? pathOf(found, b) : pathOf(a, found))} />
        ))}
        {unknown.length === 0 && <p>{a === b ? t.same : t.kinds}</p>}
      </div>
      <section className="stack close">
        <h2>{t.choose}</h2>
        <EntityPicker
          label={t.first}
          kinds={comparable}
          value={unknown.includes(a) ? null : a}
          onChange={(id) => id !== null && pick(id, b)}
        />
        <EntityPicker
          label={t.second}
          kinds={comparable}
          value={unknown.includes(b) ? null : b}
          onChange={(id) => id !== null && pick(a, id)}
        />
      </section>
    </div>
  );
}

const comparable = ['Initiative', 'Organisation'] as const;
const pathOf = (a: string, b: string): string => `/overlaps/${a}/${b}`;

/** How many names like it are offered. */
const OFFERED = 5;

function NotOnRecord({ id, to }: { readonly id: string; readonly to: (found: string) => string }) {
  const t = useWords(words);
  const language = useLanguage();
  const text = id
    .slice(id.indexOf(':') + 1)
    .replaceAll(/[-.:]+/gu, ' ')
    .trim();
  const { answer } = useAnswer(Found, text === '' ? null : { text, first: OFFERED, kinds: comparable, after: null });
  const found = answer?.data.search?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <p className="lead">{t.unknown(quoted(id, language))}</p>
      {found.length > 0 && (
        <>
          <p>{t.meant}</p>
          <ul>
            {found.map((entity) => (
              <li key={entity.id}>
                <Link href={to(entity.id)}>
                  <Text name={entity.name} most={60} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={`/search?q=${encodeURIComponent(text)}`} className="button">
          {t.search}
        </Link>
      </p>
    </>
  );
}
