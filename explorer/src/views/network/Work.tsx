import { useCallback, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { fetched } from '../../parts/fetched.js';
import { useFile } from '../../use-file.js';
import { Await, Coming } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf, type SavedSheet } from '../../parts/sheet.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, pathOf } from '../../parts/entity.js';
import { windowOf } from '../../parts/time.js';
import { MOST_LAID_OUT } from '../../pictures/layout.js';
import { MarksPicture } from '../../pictures/MarksPicture.js';
import type { Picture } from '../../pictures/picture.js';
import { PictureFrame } from '../../pictures/PictureFrame.js';
import { useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import type { NetworkAddress } from './address.js';
import { drawnOf, isCut, whoInWhat, whoWithWhom, type Drawable, type Drawn, type Wanted } from './drawn.js';
import { legendOf } from './legend.js';
import { groupsOf, linesOf, marksOf, type Look } from './marks.js';
import { NetworkFilters } from './NetworkFilters.js';
import { columnsIn, rowsOf, sentenceOf, type Row } from './rows.js';
import { titleOf, toldOf } from './told.js';
import { useNarrow } from '../../parts/narrow.js';
import { words } from './words.js';
import { networkIn, type NetworkFile, type WorkNetwork } from './work-network.js';

const MarksList = fetched(async () => import('./MarksList.js'), MarksComing);

/** The place of the marks in words while they are on their way. */
function MarksComing() {
  return <Coming lines={16} />;
}

/** So many rows a table has at most: a browser has to search and print it. */
const MOST_ROWS = 200;

/** Who works with whom, drawn with what they do together or without. */
export function Work({ address }: { readonly address: NetworkAddress }) {
  const t = useWords(words);
  const language = useLanguage();
  const { values, to } = address;
  const window = windowOf(values.when);
  const asked = useFile<NetworkFile>('network.columns.json', {
    ...(values.theme !== null && { themes: values.theme }),
    ...(values.network !== null && { networks: values.network }),
    ...(window && { windowFrom: window.from, windowTo: window.to }),
    minConfidence: values.sure,
  });
  const file = asked.answer?.data;
  const network = useMemo(() => (file ? networkIn(file, language) : null), [file, language]);
  const drawable = useMemo(
    () => network && (values.mode === 'who-with-whom' ? whoWithWhom(network) : whoInWhat(network)),
    [network, values.mode],
  );
  const sheet = useSheet(drawable);
  return (
    <>
      <NetworkFilters address={address} sheet={sheet} />
      <Await asked={asked} lines={18}>
        {() =>
          network &&
          drawable &&
          (drawable.entries.length === 0 ? (
            values.theme !== null || values.network !== null ? (
              <Empty way={{ to: to({ theme: null, network: null }), text: t.loosen }}>{t.empty}</Empty>
            ) : values.when === 'ever' ? (
              <Empty>{t.empty}</Empty>
            ) : (
              <Empty way={{ to: to({ when: 'ever' }), text: t.ever }}>{t.emptyThen}</Empty>
            )
          ) : (
            <Drawing address={address} network={network} drawable={drawable} />
          ))
        }
      </Await>
      {network && <Basis basis={network.basis} />}
    </>
  );
}

function useSheet(drawable: Drawable | null): (() => SavedSheet) | undefined {
  const t = useWords(words);
  if (!drawable) return undefined;
  return () => {
    const columns = columnsIn(!drawable.linesMayBeLeftOut, t);
    return sheetOf('network', columns, rowsOf(drawable, drawable.inOrder));
  };
}

interface DrawingProps {
  readonly address: NetworkAddress;
  readonly network: WorkNetwork;
  readonly drawable: Drawable;
}

function Drawing({ address, network, drawable }: DrawingProps) {
  const t = useWords(words);
  const write = useWritten();
  const isNarrow = useNarrow();
  const { values, to, change } = address;
  const view = values.view === 'by-itself' ? (isNarrow ? 'table' : 'picture') : values.view;
  const look: Look = { size: values.size, colour: values.mode === 'who-with-whom' ? values.colour : 'cut' };
  const wanted = { focus: values.focus, steps: Number(values.steps), all: values.all };
  const shown = useShown(drawable, network, wanted, look);
  const [lit, setLit] = useState<string | null>(null);
  const picture = useRef<Picture>(null);
  const choose = useCallback((id: string) => change({ focus: id, all: false }), [change]);
  const leave = useCallback(() => change({ focus: null }), [change]);
  if (!shown) return <Empty way={{ to: to({ focus: null }), text: t.unfocus }}>{t.notThere}</Empty>;
  const { drawn, rows, marks, lines, groups } = shown;
  const middle = values.focus === null ? null : (rows[0] ?? null);
  const title = titleOf(drawable, middle?.entry ?? null, t);
  const sentences = (at: number) => (rows[at] ? sentenceOf(rows[at], t, write) : '');
  const columns = columnsIn(!drawable.linesMayBeLeftOut, t).map((column) => linked(column, t.name));
  return (
    <>
      <PictureFrame
        title={title}
        told={toldOf(drawable, drawn, t, write)}
        legend={legendOf(look, drawable.linesMayBeLeftOut, groups, t)}
        graphVersion={network.basis.graphVersion}
        file="network"
        view={view}
        to={(next) => to({ view: next })}
        picture={
          <div className="beside with-list">
            <MarksPicture
              label={title}
              marks={marks}
              lines={lines}
              sentenceOf={sentences}
              lit={lit}
              onLight={setLit}
              onChoose={choose}
              onLeave={leave}
              picture={picture}
            />
            <MarksList label={t.list} rows={rows} lit={lit} onLight={setLit} onChoose={choose} onLeave={leave} />
          </div>
        }
        drawing={() => picture.current?.svg() ?? document.createElementNS('http://www.w3.org/2000/svg', 'svg')}
        table={
          <>
            {rows.length > MOST_ROWS && (
              <p className="soft">{t.rowsCut(write.number(MOST_ROWS), write.number(rows.length))}</p>
            )}
            <DataTable
              caption={title}
              columns={columns}
              rows={rows.slice(0, MOST_ROWS)}
              keyOf={({ entry }) => entry.id}
              focus={values.focus}
            />
          </>
        }
      />
      {middle && (
        <section className="card stack close" aria-label={middle.entry.name.text}>
          <p>{sentences(0)}</p>
          <p className="row">
            <Link href={pathOf(middle.entry.id)}>{t.open(middle.entry.name.text)}</Link>
            <label className="row">
              {t.steps}
              <select
                value={values.steps}
                onChange={({ target }) => change({ steps: target.value === '2' ? '2' : '1' })}
              >
                <option value="1">{t.step1}</option>
                <option value="2">{t.step2}</option>
              </select>
            </label>
            <Link href={to({ focus: null })} className="button">
              {t.unfocus}
            </Link>
          </p>
        </section>
      )}
      <More drawable={drawable} drawn={drawn} address={address} />
    </>
  );
}

/** The column of names with each leading to its page. */
const linked = (column: Column<Row>, names: string): Column<Row> =>
  column.title === names ? { ...column, shown: nameOf } : column;

const nameOf = ({ entry }: Row) => <EntityLink entity={entry} />;

/** What is drawn now, made anew only where something of it has changed. */
function useShown(drawable: Drawable, network: WorkNetwork, { focus, steps, all }: Wanted, look: Look) {
  const { size, colour } = look;
  const drawn = useMemo(() => drawnOf(drawable, { focus, steps, all }), [drawable, focus, steps, all]);
  const groups = useMemo(() => groupsOf(network), [network]);
  const rows = useMemo(() => (drawn ? rowsOf(drawable, drawn.marks) : []), [drawable, drawn]);
  const marks = useMemo(
    () => (drawn ? marksOf(drawable, drawn, groups, { size, colour }) : []),
    [drawable, drawn, groups, size, colour],
  );
  const lines = useMemo(() => (drawn ? linesOf(drawable, drawn) : []), [drawable, drawn]);
  return drawn && { drawn, rows, marks, lines, groups };
}

/** What is outside the picture, and the way to it. */
function More({
  drawable,
  drawn,
  address: { values, to },
}: {
  readonly drawable: Drawable;
  readonly drawn: Drawn;
  readonly address: NetworkAddress;
}) {
  const t = useWords(words);
  const write = useWritten();
  const tooMany = drawn.of.marks > MOST_LAID_OUT;
  return (
    <div className="stack close soft">
      {isCut(drawn) && tooMany && <p>{t.tooMany(write.number(drawn.of.marks))}</p>}
      {isCut(drawn) && !tooMany && (
        <p className="no-print">
          <Link href={to({ all: true })}>{t.showAll}</Link>
        </p>
      )}
      {values.all && (
        <p className="no-print">
          <Link href={to({ all: false })}>{t.showFirst}</Link>
        </p>
      )}
      {drawable.alone.length > 0 && values.focus === null && (
        <details>
          <summary>{t.alone(write.number(drawable.alone.length))}</summary>
          <ul className="names">
            {drawable.alone.map((each) => (
              <li key={each.id}>
                <EntityLink entity={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
