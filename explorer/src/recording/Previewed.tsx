import type { PreviewedFragment } from '../api.generated.js';
import { EntityLink } from '../parts/entity.js';
import { capital, useLanguage, useWords } from '../words/bilingual.js';
import { Differences, inWords, labelIn } from './Difference.js';
import { faultsOfChanges, words } from './words.js';

interface PreviewedProps {
  readonly preview: PreviewedFragment;
  readonly choice?: Parameters<typeof Differences>[0]['choice'];
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What changes would do, what is wrong with them, and where they meet those of others. */
export function Previewed({ preview, choice }: PreviewedProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { changes, faults, conflicts, doubles } = preview;
  const text = (id: string, property: string, value: string | null) =>
    inWords(id, property, value, language, NOTHING) ?? t.nothing;
  return (
    <div className="stack close">
      {faults.length > 0 && (
        <div className="card fault stack close" role="alert">
          <p>{t.faults}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault.path.join('.')}>
                <Fault fault={fault} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {conflicts.length > 0 && (
        <div className="card fault stack close" role="alert">
          <p>{t.conflicts}</p>
          <ul>
            {conflicts.map(({ id, property, label, seen, now, proposed }) => (
              <li key={`${id} ${property ?? ''}`}>
                {property === null
                  ? t.conflictWhole(id)
                  : t.conflict(
                      capital(labelIn(property, label, language)),
                      text(id, property, seen),
                      text(id, property, now),
                      text(id, property, proposed),
                    )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {doubles.length > 0 && (
        <div className="card stack close" role="status">
          <p>{t.doubles}</p>
          <ul>
            {doubles.map(({ id, common, other }) => (
              <li key={`${id} ${other?.id ?? ''}`}>
                {other ? <EntityLink entity={other} /> : id} {t.double(common)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {faults.length === 0 && <Differences changes={changes} ahead {...(choice && { choice })} />}
    </div>
  );
}

/** What is wrong, in the language of the page; the details are in English. */
export function Fault({ fault: { code, message } }: { readonly fault: PreviewedFragment['faults'][number] }) {
  const told = useWords(faultsOfChanges);
  return (
    <>
      {Object.hasOwn(told, code) ? told[code as keyof typeof told] : told.OTHER}{' '}
      <span className="small soft" lang="en">
        {message}
      </span>
    </>
  );
}
