import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Await } from '../../parts/Await.js';
import { ProposeChanges, RecordChanges } from '../../recording/documents.generated.js';
import { usePreview } from '../../recording/fresh.js';
import { Previewed } from '../../recording/Previewed.js';
import { isWorthAnother, Refused } from '../../recording/Refused.js';
import { useSending, type Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { words as shared } from '../../recording/words.js';
import type { PreviewedFragment } from '../../api.generated.js';
import { useWords } from '../../words/bilingual.js';
import { words } from './words.js';
import { Word } from './Word.js';

interface SendingProps {
  readonly changes: readonly Change[];
  readonly madeOn: number | null;
  readonly rights: Rights;
  /** What stands as the reason before somebody writes another. */
  readonly usual?: string;
  readonly onFaults?: (faults: PreviewedFragment['faults']) => void;
  /** Where the page goes on with something else; else the set is shown. Told whether it is on record, or proposed. */
  readonly onDone?: (recorded: boolean) => void;
}

/** What changes would do, and the way to send them. */
export function Sending({ changes, madeOn, rights, usual = '', onFaults, onDone }: SendingProps) {
  const t = useWords(words);
  const told = useWords(shared);
  const head = useRef<HTMLHeadingElement>(null);
  const [reason, setReason] = useState(usual);
  const [missing, setMissing] = useState(false);
  const [, navigate] = useLocation();
  const asked = usePreview(changes, madeOn);
  const { busy, fault, send } = useSending();
  const preview = asked.waiting ? undefined : asked.answer?.data.preview;
  const faults = preview?.faults;
  useEffect(() => head.current?.focus(), []);
  useEffect(() => {
    if (faults && faults.length > 0) onFaults?.(faults);
  }, [faults, onFaults]);
  const ready = preview && preview.faults.length === 0 && preview.conflicts.length === 0 && preview.changes.length > 0;
  const go = async (mutation: typeof RecordChanges | typeof ProposeChanges) => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { id, fault: told } = await send(mutation, { changes, madeOn, reason });
    if (id !== undefined && onDone) onDone(mutation === RecordChanges);
    else if (id !== undefined) navigate(`/recording/${id}`);
    // Where it may be recorded already, what it would do now says nothing.
    else if (!isWorthAnother(told)) asked.again();
  };
  return (
    <section className="card stack">
      <h2 ref={head} tabIndex={-1}>
        {t.what}
      </h2>
      <Await asked={asked}>{({ preview: known }) => known && <Previewed preview={known} />}</Await>
      <Word value={reason} missing={missing} onChange={setReason} />
      <Refused fault={fault} />
      {isWorthAnother(fault) && <p>{told.again}</p>}
      <p className="row" aria-busy={busy}>
        {rights.mayDecide && (
          <button type="button" className="main" disabled={!ready || busy} onClick={() => void go(RecordChanges)}>
            {t.record}
          </button>
        )}
        <button
          type="button"
          {...(!rights.mayDecide && { className: 'main' })}
          disabled={!ready || busy}
          onClick={() => void go(ProposeChanges)}
        >
          {t.propose}
        </button>
      </p>
    </section>
  );
}
