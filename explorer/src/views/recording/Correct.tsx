import { useCallback, useState, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import type { PreviewedFragment } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { pathOf } from '../../parts/entity.js';
import { useNames } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { changeOf, draftOf, kindOf, problemsIn, type Draft, type Kind } from '../../recording/draft.js';
import type { Field } from '../../recording/field.js';
import { forms } from '../../recording/forms.generated.js';
import { useSeen, type Seen } from '../../recording/fresh.js';
import type { Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { useWords } from '../../words/bilingual.js';
import { Inputs } from './Inputs.js';
import { Sending } from './Sending.js';
import { words } from './words.js';

interface CorrectProps {
  readonly id: string;
  readonly rights: Rights;
}

/** What is on record of something, to be corrected. */
export function Correct({ id, rights }: CorrectProps) {
  const t = useWords(words);
  const kind = kindOf(id);
  const name = useNames([id]).get(id) ?? id;
  return (
    <Page title={t.correctTitle(name)}>
      <p>
        <Link href={pathOf(id)}>{t.back(name)}</Link>
      </p>
      <p className="soft">{t.correctLead}</p>
      {kind === undefined ? <p>{t.noSuch}</p> : <Known key={id} id={id} kind={kind} rights={rights} />}
    </Page>
  );
}

function Known({ id, kind, rights }: CorrectProps & { readonly kind: Kind }) {
  const t = useWords(words);
  const answer = useSeen(forms[kind], id);
  return (
    <Await asked={answer} lines={12}>
      {(seen) =>
        seen.recorded === null ? <p>{t.noSuch}</p> : <Filled id={id} kind={kind} seen={seen} rights={rights} />
      }
    </Await>
  );
}

type FaultOf = PreviewedFragment['faults'][number];

interface FilledProps extends CorrectProps {
  readonly kind: Kind;
  readonly seen: Seen;
}

function Filled({ id, kind, seen: first, rights }: FilledProps) {
  const t = useWords(words);
  const fields: readonly Field[] = forms[kind].fields;
  // What is sent is compared with what was seen here, whatever is fetched later.
  const [seen] = useState(first);
  const [before] = useState(() => draftOf(fields, seen.recorded ?? {}));
  const [draft, setDraft] = useState<Draft>(before);
  const [tried, setTried] = useState(false);
  const [change, setChange] = useState<Change | null>(null);
  const [faults, setFaults] = useState<ReadonlyMap<string, FaultOf>>(new Map());
  const problems = problemsIn(fields, before, draft);
  const set = (input: string, text: string) => {
    setDraft((now) => ({ ...now, [input]: text }));
    setChange(null);
    setFaults(new Map());
    setTried(false);
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setChange(problems.size === 0 ? changeOf(kind, id, before, draft) : null);
  };
  const place = useCallback(
    (found: readonly FaultOf[]) => setFaults(new Map(found.map((fault) => [inputOf(fault), fault]))),
    [],
  );
  return (
    <div className="stack">
      <form className="card stack" onSubmit={look} noValidate>
        {fields.map((field) => (
          <Inputs
            key={field.name}
            field={field}
            draft={draft}
            problems={tried ? problems : undefined}
            faults={faults}
            onChange={set}
          />
        ))}
        {tried && change === null && problems.size === 0 && <p role="alert">{t.unchanged}</p>}
        <p>
          <button type="submit" className="main">
            {t.look}
          </button>
        </p>
      </form>
      {change && <Sending changes={[change]} madeOn={seen.madeOn} rights={rights} onFaults={place} />}
    </div>
  );
}

/** At which input a fault is: what follows the number and the kind, without the place in a list. */
const inputOf = ({ path }: FaultOf): string => {
  const [, , , ...rest] = path;
  return rest.filter((part) => !/^\d+$/u.test(part)).join('.');
};
