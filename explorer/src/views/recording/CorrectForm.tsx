import { useCallback, useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { PreviewedFragment } from '../../api.generated.js';
import { changedIn, draftOf, isAskedFor, problemsIn, type Changed, type Draft } from '../../recording/draft.js';
import type { Field } from '../../recording/field.js';
import type { Seen } from '../../recording/fresh.js';
import type { Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { useWords } from '../../words/bilingual.js';
import { Inputs } from './Inputs.js';
import { Sending } from './Sending.js';
import { words } from './words.js';

type FaultOf = PreviewedFragment['faults'][number];

interface CorrectFormProps {
  readonly fields: readonly Field[];
  readonly seen: Seen;
  readonly rights: Rights;
  /** What is sent of what was changed in it. */
  readonly changeOf: (changed: Changed) => Change;
  /** What takes it off the record, where that is one change. */
  readonly withdrawal?: Change;
}

/** All that can be recorded of something, filled in with what is, and what would come of changing it. */
export function CorrectForm({ fields, seen: first, rights, changeOf, withdrawal }: CorrectFormProps) {
  const t = useWords(words);
  // What is sent is compared with what was seen here, whatever is fetched later.
  const [seen] = useState(first);
  const [before] = useState(() => draftOf(fields, seen.recorded ?? {}));
  const [draft, setDraft] = useState<Draft>(before);
  const [tried, setTried] = useState(false);
  const [change, setChange] = useState<Change | null>(null);
  const [faults, setFaults] = useState<ReadonlyMap<string, FaultOf>>(new Map());
  const [sent, setSent] = useState(false);
  const problems = problemsIn(fields, before, draft);
  const asked = fields.filter((field) => isAskedFor(field, draft));
  const set = (input: string, text: string) => {
    setDraft((now) => ({ ...now, [input]: text }));
    setChange(null);
    setFaults(new Map());
    setTried(false);
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const changed = problems.size === 0 ? changedIn(fields, before, draft) : null;
    setChange(changed && changeOf(changed));
  };
  const place = useCallback(
    (found: readonly FaultOf[]) => setFaults(new Map(found.map((fault) => [inputOf(fault), fault]))),
    [],
  );
  if (sent) return <Thanks />;
  return (
    <div className="stack">
      {!rights.mayFollow && <p>{t.byReaders}</p>}
      <form className="card stack" onSubmit={look} noValidate>
        {asked.map((field) => (
          <Inputs
            key={field.name}
            field={field}
            before={before}
            draft={draft}
            problems={tried ? problems : undefined}
            faults={faults}
            onChange={set}
          />
        ))}
        {tried && change === null && problems.size === 0 && <p role="alert">{t.unchanged}</p>}
        <p className="row">
          <button type="submit" className="main">
            {t.look}
          </button>
          {withdrawal && (
            <button type="button" onClick={() => setChange(withdrawal)}>
              {t.takeOff}
            </button>
          )}
        </p>
      </form>
      {change && (
        <Sending
          key={JSON.stringify(change)}
          changes={[change]}
          madeOn={seen.madeOn}
          rights={rights}
          onFaults={place}
          // Readers have no page on which to follow what becomes of it.
          {...(!rights.mayFollow && { onDone: () => setSent(true) })}
        />
      )}
    </div>
  );
}

function Thanks() {
  const t = useWords(words);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="card stack close">
      <h2 ref={head} tabIndex={-1}>
        {t.thanks}
      </h2>
      <p>{t.thanksMore}</p>
    </section>
  );
}

/** At which input a fault is: what follows the number and the kind or verb, without the place in a list. */
const inputOf = ({ path }: FaultOf): string => {
  const [, , , ...rest] = path;
  return rest.filter((part) => !/^\d+$/u.test(part)).join('.');
};
