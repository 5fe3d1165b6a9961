import { useState } from 'react';
import { Link } from 'wouter';
import type { OneChangeSetQuery } from '../../api.generated.js';
import type { Document } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { Page } from '../../parts/Page.js';
import { Differences } from '../../recording/Difference.js';
import {
  AcceptChanges,
  DeclineChanges,
  OneChangeSet,
  UndoChanges,
  WithdrawChanges,
} from '../../recording/documents.generated.js';
import { ChangeSetState } from '../../recording/labels.generated.js';
import { Previewed } from '../../recording/Previewed.js';
import { isWorthAnother, Refused } from '../../recording/Refused.js';
import { useSending, type Done } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { words as shared } from '../../recording/words.js';
import { useAnswer } from '../../use-answer.js';
import { asked, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { Role } from '../../words/labels.generated.js';
import { Word } from './Word.js';
import { words } from './words.js';

interface ChangeSetProps {
  readonly id: string;
  readonly rights: Rights;
}

/** One set of changes: what it would change or has changed, and what can be done with it. */
export function ChangeSet({ id, rights }: ChangeSetProps) {
  const t = useWords(words);
  const language = useLanguage();
  const answer = useAnswer(OneChangeSet, { id, language: asked(language) });
  const set = answer.answer?.data.changeSet;
  return (
    <Page title={set ? t.setTitle(ChangeSetState[set.state][language]) : t.inboxTitle}>
      <p>
        <Link href="/recording">{t.toInbox}</Link>
      </p>
      <Await asked={answer} lines={10}>
        {({ changeSet }) => changeSet && <Known set={changeSet} rights={rights} again={answer.again} />}
      </Await>
    </Page>
  );
}

type Whole = NonNullable<OneChangeSetQuery['changeSet']>;

interface KnownProps {
  readonly set: Whole;
  readonly rights: Rights;
  readonly again: () => void;
}

function Known({ set, rights, again }: KnownProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const mayAccept = rights.mayDecide && set.state === 'PROPOSED';
  const toggle = (place: number) =>
    setOut((before) =>
      before.has(place) ? new Set([...before].filter((each) => each !== place)) : new Set([...before, place]),
    );
  const meant = Array.from({ length: set.count }, (_, place) => place).filter((place) => !out.has(place));
  return (
    <>
      <p className="lead">{set.reason}</p>
      <p className="soft">
        {t.asked(write.number(set.count), whoOf(set), write.shortDate(set.date))}
        {set.accepted && ` · ${t.part(write.number(set.accepted.length))}`}
      </p>
      {set.preview && (
        <section className="stack close">
          <h2>{t.what}</h2>
          <Previewed preview={set.preview} {...(mayAccept && set.count > 1 && { choice: { out, toggle } })} />
        </section>
      )}
      {set.changes.length > 0 && (
        <section className="stack close">
          <h2>{t.changed}</h2>
          <Differences changes={set.changes} ahead={false} />
        </section>
      )}
      <Steps set={set} rights={rights} meant={meant} again={again} />
      <section className="stack close">
        <h2>{t.decisions}</h2>
        <ol className="stack close">
          {set.decisions.map((decision, at) => (
            <li key={at}>
              {t.decision(write.shortDate(decision.date), ChangeSetState[decision.state][language], whoOf(decision))}
              <br />
              {decision.reason}
            </li>
          ))}
        </ol>
        {set.undoes && <Link href={`/recording/${set.undoes.id}`}>{t.undoes}</Link>}
        {set.undoneBy && <Link href={`/recording/${set.undoneBy.id}`}>{t.undoneBy}</Link>}
      </section>
    </>
  );

  function whoOf({ role, networks }: Pick<Whole, 'role' | 'networks'>): string {
    const names = write.list(networks.map(({ name }) => name.text));
    return names === '' ? Role[role][language] : `${Role[role][language]}, ${names}`;
  }
}

/** What whoever looks at it may do with it, each with a word why. */
function Steps({ set, rights, meant, again }: KnownProps & { readonly meant: readonly number[] }) {
  const t = useWords(words);
  const told = useWords(shared);
  const write = useWritten();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, fault, send } = useSending();
  const isOpen = set.state === 'PROPOSED' || set.state === 'DRAFT';
  const mayDecide = rights.mayDecide && set.state === 'PROPOSED';
  const mayUndo = rights.mayDecide && set.state === 'ACCEPTED';
  const mayWithdraw = isOpen && set.own;
  if (!mayDecide && !mayUndo && !mayWithdraw) return null;
  const faulty = set.preview !== null && set.preview.faults.length + set.preview.conflicts.length > 0;
  const step = async (mutation: Document<Done, never>, more: object = {}) => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { id: done } = await send(mutation, { id: set.id, reason, ...more });
    if (done !== undefined) setReason('');
    again();
  };
  const all = meant.length === set.count;
  return (
    <section className="card stack">
      <h2>{t.decide}</h2>
      {mayUndo && <p>{t.undoLead}</p>}
      <Word value={reason} missing={missing} onChange={setReason} />
      <Refused fault={fault} />
      {isWorthAnother(fault) && <p>{told.again}</p>}
      <p className="row" aria-busy={busy}>
        {mayDecide && (
          <button
            type="button"
            className="main"
            disabled={busy || meant.length === 0 || (all && faulty)}
            onClick={() => void step(AcceptChanges, all ? {} : { only: meant })}
          >
            {all ? t.acceptAll : t.acceptSome(write.number(meant.length), write.number(set.count))}
          </button>
        )}
        {mayDecide && (
          <button type="button" disabled={busy} onClick={() => void step(DeclineChanges)}>
            {t.decline}
          </button>
        )}
        {mayWithdraw && (
          <button type="button" disabled={busy} onClick={() => void step(WithdrawChanges)}>
            {t.withdraw}
          </button>
        )}
        {mayUndo && (
          <button type="button" disabled={busy} onClick={() => void step(UndoChanges)}>
            {t.undo}
          </button>
        )}
      </p>
    </section>
  );
}
