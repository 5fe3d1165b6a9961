import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { ask, type Fault } from '../../ask.js';
import type { PreviewSheetQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Opening } from '../../parts/Opening.js';
import { Page } from '../../parts/Page.js';
import { saveFile } from '../../parts/sheet.js';
import { ImportSheet, PreviewSheet } from '../../recording/documents.generated.js';
import { isWorthAnother, Refused } from '../../recording/Refused.js';
import { useSending } from '../../recording/send.js';
import { words as shared } from '../../recording/words.js';
import { exchangeOf, useExchange } from '../../use-answer.js';
import { inLanguage, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { chosen, mappingName, type ChosenFiles, type Unfit } from './sheet-file.js';
import { words as inbox } from './words.js';
import { words } from './sheet-words.js';

type Looked = NonNullable<PreviewSheetQuery['previewSheet']>;
type Question = Looked['questions'][number];
type Text = Question['text'];

/** A question, and what was answered. */
interface Answered {
  readonly question: Question;
  readonly answer: string;
}

/** From how many options on one is chosen from a list that opens. */
const MANY = 8;

let counter = 0;

/** A sheet that somebody keeps by hand, from the file to what is on record. */
export function Sheet() {
  const t = useWords(words);
  const [taken, setTaken] = useState<ReadingProps>();
  const [unfit, setUnfit] = useState<Unfit | null>(null);
  const take = async (list: FileList | null) => {
    const found = await chosen([...(list ?? [])]);
    setUnfit(found && 'why' in found ? found : null);
    if (found && !('why' in found)) setTaken({ files: found, number: (counter += 1) });
  };
  return (
    <Page title={t.title}>
      <p>
        <Link href="/recording">{t.toInbox}</Link>
      </p>
      <p className="soft">{t.lead}</p>
      <Chooser taken={taken !== undefined} onChoose={take} />
      {unfit && <p role="alert">{unfit.why === 'tooLarge' ? t.tooLarge(unfit.name) : t[unfit.why]}</p>}
      {taken && <Reading key={taken.number} {...taken} />}
    </Page>
  );
}

interface ChooserProps {
  readonly taken: boolean;
  readonly onChoose: (files: FileList | null) => Promise<void>;
}

/** Where a file is chosen, or dropped. */
function Chooser({ taken, onChoose }: ChooserProps) {
  const t = useWords(words);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void onChoose(event.dataTransfer.files);
  };
  return (
    <div className="card stack close" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label className="stack field">
        {taken ? t.another : t.choose}
        <input
          type="file"
          multiple
          accept=".xlsx,.ods,.csv,.txt,.json"
          onChange={({ target }) => void onChoose(target.files)}
        />
      </label>
      {!taken && <p className="soft small">{t.withMapping}</p>}
    </div>
  );
}

interface ReadingProps {
  readonly number: number;
  readonly files: ChosenFiles;
}

/** What a sheet says, asked about until it is understood. */
function Reading({ number, files }: ReadingProps) {
  const language = useLanguage();
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  const sheet = {
    ...files,
    answers: answered.map(({ question, answer }) => ({ question: question.id, answer })),
  };
  const asked = useExchange<PreviewSheetQuery>(
    exchangeOf(`sheet ${number} ${JSON.stringify(sheet.answers)}`, async (signal) =>
      ask(PreviewSheet, { sheet }, signal),
    ),
  );
  const why = useWhyUnreadable(asked.failure ?? asked.answer?.faults[0]);
  if (why !== undefined)
    return (
      <p className="card fault" role="alert">
        {why}
      </p>
    );
  return (
    <>
      <Given answered={answered} again={(at) => setAnswered(answered.slice(0, at))} />
      <Await asked={asked}>
        {({ previewSheet: looked }) => {
          const [question] = looked?.questions ?? [];
          if (!looked) return null;
          return question ? (
            <>
              <Lines lines={looked.lines} />
              <Asking
                key={`${answered.length} ${question.id} ${inLanguage(question.text, language).text}`}
                question={question}
                place={answered.length + 1}
                onAnswer={(answer) => setAnswered([...answered, { question, answer }])}
              />
            </>
          ) : (
            <Sending looked={looked} sheet={sheet} />
          );
        }}
      </Await>
    </>
  );
}

/** Why a file is none that can be read, in the language of the page; undefined where that is not what is wrong. */
function useWhyUnreadable(fault: Fault | undefined): string | undefined {
  const t = useWords(words);
  const language = useLanguage();
  if (fault?.code === 'MAPPING_INVALID') return t.mappingUnfit;
  if (fault?.code !== 'WORKBOOK_UNREADABLE') return undefined;
  return language === 'da' ? (fault.da ?? t.unreadable) : fault.message;
}

interface GivenProps {
  readonly answered: readonly Answered[];
  readonly again: (at: number) => void;
}

/** What was answered, each to be answered again with what came after it. */
function Given({ answered, again }: GivenProps) {
  const t = useWords(words);
  const write = useWritten();
  const textOf = useText();
  if (answered.length === 0) return null;
  return (
    <Opening title={t.given(write.number(answered.length))}>
      <ol className="stack close">
        {answered.map(({ question, answer }, at) => (
          <li key={`${question.id} ${at}`}>
            {textOf(question.text)}{' '}
            <b>{textOf(question.options.find(({ value }) => value === answer)?.text) || answer}</b>{' '}
            <button type="button" onClick={() => again(at)}>
              {t.change}
            </button>
          </li>
        ))}
      </ol>
    </Opening>
  );
}

function useText(): (text: Text | undefined) => string {
  const language = useLanguage();
  return (text) => (text ? inLanguage(text, language).text : '');
}

/** What was found, or would be, in words. */
function Lines({ lines }: { readonly lines: readonly Text[] }) {
  const textOf = useText();
  if (lines.length === 0) return null;
  return (
    <ul className="stack close">
      {lines.map((line, at) => (
        <li key={at}>{textOf(line).trim()}</li>
      ))}
    </ul>
  );
}

interface AskingProps {
  readonly question: Question;
  readonly place: number;
  readonly onAnswer: (answer: string) => void;
}

/** One question, with what is most likely right. */
function Asking({ question, place, onAnswer }: AskingProps) {
  const t = useWords(words);
  const write = useWritten();
  const textOf = useText();
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { text, options, suggested } = question;
  const [value, setValue] = useState(suggested ?? '');
  useEffect(() => head.current?.focus(), []);
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') onAnswer(value.trim());
      }}
    >
      <h2 ref={head} tabIndex={-1}>
        {t.question(write.number(place))}
      </h2>
      {options.length === 0 || options.length > MANY ? (
        <div className="stack field">
          <label htmlFor={id}>{textOf(text)}</label>
          {options.length === 0 ? (
            <input id={id} required value={value} onChange={({ target }) => setValue(target.value)} />
          ) : (
            <select id={id} required value={value} onChange={({ target }) => setValue(target.value)}>
              <option value="">{t.pick}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {textOf(option.text)}
                </option>
              ))}
            </select>
          )}
        </div>
      ) : (
        <fieldset className="stack close bare">
          <legend>{textOf(text)}</legend>
          {options.map((option) => (
            <label key={option.value} className="row">
              <input
                type="radio"
                name={id}
                required
                checked={value === option.value}
                onChange={() => setValue(option.value)}
              />
              {textOf(option.text)}
            </label>
          ))}
        </fieldset>
      )}
      <p>
        <button type="submit" className="main">
          {t.answer}
        </button>
      </p>
    </form>
  );
}

interface SendingProps {
  readonly looked: Looked;
  readonly sheet: ChosenFiles;
}

/** What the sheet would change, and the way to send it. */
function Sending({ looked: { lines, count, mapping, graphVersion }, sheet }: SendingProps) {
  const t = useWords(words);
  const told = useWords(shared);
  const send = useWords(inbox);
  const head = useRef<HTMLHeadingElement>(null);
  const [, navigate] = useLocation();
  const sending = useSending();
  useEffect(() => head.current?.focus(), []);
  const go = async (isProposal: boolean) => {
    const { id } = await sending.send(ImportSheet, { sheet, madeOn: graphVersion, isProposal });
    if (id !== undefined) navigate(`/recording/${id}`);
  };
  return (
    <section className="card stack">
      <h2 ref={head} tabIndex={-1}>
        {t.would}
      </h2>
      <Lines lines={lines} />
      {count === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <Refused fault={sending.fault} />
          {isWorthAnother(sending.fault) && <p>{told.again}</p>}
          <p className="row" aria-busy={sending.busy}>
            <button type="button" className="main" disabled={sending.busy} onClick={() => void go(false)}>
              {send.record}
            </button>
            <button type="button" disabled={sending.busy} onClick={() => void go(true)}>
              {send.propose}
            </button>
            <span className="soft">{t.undone}</span>
          </p>
        </>
      )}
      {mapping !== null && (
        <p>
          <button
            type="button"
            onClick={() => saveFile(mappingName(sheet.name), new Blob([mapping], { type: 'application/json' }))}
          >
            {t.keep}
          </button>
        </p>
      )}
    </section>
  );
}
