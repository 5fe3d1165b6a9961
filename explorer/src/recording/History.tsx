import { Link } from 'wouter';
import type { HistoryQuery } from '../api.generated.js';
import { Await } from '../parts/Await.js';
import { useAnswer } from '../use-answer.js';
import { asked, capital, useLanguage, useWords, useWritten } from '../words/bilingual.js';
import { Role } from '../words/labels.generated.js';
import { ValueTable } from './Difference.js';
import { History as HistoryQuestion } from './documents.generated.js';
import { ChangeWhat } from './labels.generated.js';
import { words } from './words.js';

/** What was written of something, the newest first: when, as what, why, and what was changed. */
export default function History({ id }: { readonly id: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const answer = useAnswer(HistoryQuestion, { id, language: asked(language) });
  return (
    <Await asked={answer} lines={4}>
      {({ node }) => {
        const entries = node && 'history' in node ? node.history : [];
        return entries.length === 0 ? (
          <p>{t.noHistory}</p>
        ) : (
          <ol className="bare stack">
            {entries.map((entry) => (
              <li key={entry.graphVersion} className="stack close">
                <Entry id={id} entry={entry} />
              </li>
            ))}
          </ol>
        );
      }}
    </Await>
  );
}

type Entry = Extract<NonNullable<HistoryQuery['node']>, { readonly history: unknown }>['history'][number];

const NO_NAMES: ReadonlyMap<string, string> = new Map();

function Entry({ id, entry }: { readonly id: string; readonly entry: Entry }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { date, role, networks, what, reason, values, changeSet } = entry;
  const who = isRole(role) ? t.as(Role[role][language], write.list(networks.map(({ name }) => name.text))) : t.imported;
  return (
    <>
      <p>
        <strong>{write.shortDate(date)}</strong> · {capital(ChangeWhat[what][language])} {who}
      </p>
      {reason !== null && (
        <p>
          {t.why}: {reason}
        </p>
      )}
      {what === 'CORRECTED' && <ValueTable id={id} values={values} names={NO_NAMES} ahead={false} />}
      {changeSet && (
        <p>
          <Link href={`/recording/${changeSet.id}`}>{t.theSet}</Link>
        </p>
      )}
    </>
  );
}

const isRole = (role: string): role is keyof typeof Role => Object.hasOwn(Role, role);
