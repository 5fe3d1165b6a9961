import { useEffect, useState, type ReactNode } from 'react';
import type { Fault } from '../ask.js';
import type { Asked } from '../use-answer.js';
import { bilingual, counted, useWords, useWritten } from '../words/bilingual.js';
import { faultWords } from '../words/faults.js';

const words = bilingual(
  {
    waiting: 'Henter …',
    slow: 'Det tager længere end normalt.',
    cancel: 'Stop',
    again: 'Prøv igen',
    reload: 'Genindlæs',
    id: (id: string) => `Fejlens nummer: ${id}`,
    part: 'En del af svaret mangler.',
    old: (time: string) => `Hentet kl. ${time}`,
    wait: (seconds: number) => `Der prøves igen om ${counted(seconds, 'sekund', 'sekunder')}.`,
  },
  {
    waiting: 'Fetching …',
    slow: 'This takes longer than usual.',
    cancel: 'Stop',
    again: 'Try again',
    reload: 'Reload',
    id: (id: string) => `Number of the error: ${id}`,
    part: 'A part of the answer is missing.',
    old: (time: string) => `Fetched at ${time}`,
    wait: (seconds: number) => `It is tried again in ${counted(seconds, 'second', 'seconds')}.`,
  },
);

/** After how many milliseconds grey lines are shown, and after how many that it takes long. */
const [SOON, LONG] = [150, 5_000];

interface AwaitProps<Data> {
  readonly asked: Asked<Data>;
  /** How many grey lines stand where the answer will: about its height, so that nothing jumps. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Shows an answer, or how far it is. The former one stays while another is awaited or where that fails. */
export function Await<Data>({ asked, lines = 6, children }: AwaitProps<Data>) {
  const { answer, waiting, failure, again, cancel } = asked;
  const t = useWords(words);
  const write = useWritten();
  return (
    <div className="stack" aria-busy={waiting}>
      {failure && <FaultNote fault={failure} again={again} />}
      {failure && answer && <p className="soft small">{t.old(write.time(answer.at))}</p>}
      {waiting && <Waiting key={String(answer === undefined)} lines={answer ? 0 : lines} cancel={cancel} />}
      {answer && answer.faults.length > 0 && !failure && (
        <>
          <p>{t.part}</p>
          {[...new Map(answer.faults.map((fault) => [fault.code, fault])).values()].map((fault) => (
            <FaultNote key={fault.code} fault={fault} again={again} />
          ))}
        </>
      )}
      {answer && children(answer.data)}
    </div>
  );
}

/** The place of a part of the page that is still on its way. */
export function Coming({ lines }: { readonly lines: number }) {
  return (
    <div className="stack" aria-busy="true">
      <Waiting lines={lines} />
    </div>
  );
}

function Waiting({ lines, cancel }: { readonly lines: number; readonly cancel?: () => void }) {
  const soon = useAfter(SOON);
  const long = useAfter(LONG);
  const t = useWords(words);
  return (
    <>
      {soon && (
        <div className="skeleton" role="status" aria-label={t.waiting}>
          {Array.from({ length: lines }, (_, at) => (
            <div key={at} />
          ))}
        </div>
      )}
      {long && (
        <p className="row">
          {t.slow}
          {cancel && (
            <button type="button" onClick={cancel}>
              {t.cancel}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function useAfter(milliseconds: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over;
}

/** Faults of what was asked, which it is no use to ask again. */
const ofWhatWasAsked = new Set(['UNKNOWN_ID', 'WRONG_KIND', 'BAD_USER_INPUT', 'BAD_DATE', 'BAD_PERIOD']);

/** What went wrong, in the language of the page, with what can be done. */
export function FaultNote({ fault, again }: { readonly fault: Fault; readonly again: () => void }) {
  const t = useWords(words);
  const told = useWords(faultWords);
  const text = fault.code in told ? told[fault.code as keyof typeof told] : told.INTERNAL;
  return (
    <div className="card fault stack close" role="alert">
      <p>
        {text}
        {fault.retryAfter !== undefined && ` ${t.wait(fault.retryAfter)}`}
      </p>
      {fault.requestId !== undefined && <p className="small soft">{t.id(fault.requestId)}</p>}
      {!ofWhatWasAsked.has(fault.code) && (
        <p>
          {fault.code === 'PERSISTED_QUERY_NOT_FOUND' ? (
            <button type="button" onClick={() => window.location.reload()}>
              {t.reload}
            </button>
          ) : (
            <button type="button" onClick={again}>
              {t.again}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
