import { useEffect, useId, useRef, type ReactNode } from 'react';
import { SaveSheet } from '../parts/SaveSheet.js';
import { saveFile, type SavedSheet } from '../parts/sheet.js';
import { Scroll } from '../parts/Scroll.js';
import { Tabs } from '../parts/Tabs.js';
import { bilingual, useWords, useWritten } from '../words/bilingual.js';
import { captioned, MARK, pngFile, svgFile } from './export.js';

const words = bilingual(
  {
    show: 'Vis som',
    picture: 'Billede',
    table: 'Tabel',
    save: (kind: string) => `Gem billedet som ${kind}`,
    saveTable: (kind: string) => `Gem tabellen som ${kind}`,
    source: (graph: string, day: string, address: string) =>
      `Kilde: Samspil, grafens version ${graph}, ${day}. ${address}`,
  },
  {
    show: 'Show as',
    picture: 'Picture',
    table: 'Table',
    save: (kind: string) => `Save the picture as ${kind}`,
    saveTable: (kind: string) => `Save the table as ${kind}`,
    source: (graph: string, day: string, address: string) =>
      `Source: Samspil, version ${graph} of the graph, ${day}. ${address}`,
  },
);

/** A picture, or the table that says the same. */
export type PictureView = 'picture' | 'table';

/** What a colour, a line or a shape of a picture means: `mark` is drawn in a box of 28 by 14. */
export interface LegendEntry {
  readonly mark: ReactNode;
  readonly text: string;
}

interface FrameProps {
  /** A sentence where something stands out. */
  readonly title: string;
  /** What else one must know to read it, such as how much of it is shown. */
  readonly told?: string;
  readonly legend: readonly LegendEntry[];
  /** Of which version of the graph it tells. */
  readonly graphVersion: number;
  /** How a file of it is called, without its ending. */
  readonly file: string;
  /** What the address says is shown, and the address that shows the other. */
  readonly view: PictureView;
  readonly to: (view: PictureView) => string;
  /** An `<svg>` with a viewBox, or what `drawing` makes one of. */
  readonly picture: ReactNode;
  readonly table: ReactNode;
  /** The table as a file. */
  readonly sheet?: () => SavedSheet;
  /** Makes the drawing that is saved where the picture itself is no `<svg>`. */
  readonly drawing?: () => SVGSVGElement;
}

/** What stands around every picture: its title, what its marks mean, the table that says the same, and files to take along. */
export function PictureFrame(props: FrameProps) {
  const { title, told, legend, view, to, picture, table, sheet, drawing } = props;
  const t = useWords(words);
  const head = useId();
  const section = useRef<HTMLElement>(null);
  const save = useSaving(section, props);
  return (
    <section ref={section} className="stack close" aria-labelledby={head}>
      <h2 id={head}>{title}</h2>
      {told !== undefined && <p className="soft">{told}</p>}
      <div className="row no-print">
        <Tabs
          label={t.show}
          value={view}
          to={to}
          tabs={[
            { tab: 'picture', text: t.picture },
            { tab: 'table', text: t.table },
          ]}
        />
        <span className="row end">
          {view === 'picture' && (
            <>
              <button type="button" aria-label={t.save('SVG')} onClick={save.svg}>
                SVG
              </button>
              <button type="button" aria-label={t.save('PNG')} onClick={() => void save.png()}>
                PNG
              </button>
            </>
          )}
          {sheet && <SaveSheet sheet={sheet} label={t.saveTable} />}
        </span>
      </div>
      {view === 'table' ? (
        table
      ) : (
        <>
          <div className={drawing ? 'picture no-print' : 'picture'}>
            <Scroll label={title}>{picture}</Scroll>
          </div>
          {drawing && <OnPaper drawing={drawing} />}
          <ul className="bare row small legend">
            {legend.map((entry) => (
              <li key={entry.text} className="row">
                <svg {...MARK} viewBox={`0 0 ${MARK.width} ${MARK.height}`} aria-hidden="true">
                  {entry.mark}
                </svg>
                <span>{entry.text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A picture of pixels has the width of the screen; paper gets the drawing of it, made when somebody prints. */
function OnPaper({ drawing }: { readonly drawing: () => SVGSVGElement }) {
  const paper = useRef<HTMLDivElement>(null);
  const draw = useRef(drawing);
  useEffect(() => {
    draw.current = drawing;
  });
  useEffect(() => {
    const put = () => paper.current?.replaceChildren(draw.current());
    const clear = () => paper.current?.replaceChildren();
    window.addEventListener('beforeprint', put);
    window.addEventListener('afterprint', clear);
    return () => {
      window.removeEventListener('beforeprint', put);
      window.removeEventListener('afterprint', clear);
    };
  }, []);
  return <div ref={paper} className="picture only-print" aria-hidden="true" />;
}

function useSaving(
  section: { readonly current: HTMLElement | null },
  { title, told, graphVersion, file, drawing }: FrameProps,
) {
  const t = useWords(words);
  const write = useWritten();
  const sheet = () => {
    const picture = drawing?.() ?? section.current?.querySelector<SVGSVGElement>('.picture svg');
    if (!picture) return;
    const legend = [...(section.current?.querySelectorAll('.legend li') ?? [])].map((entry) => ({
      mark: entry.querySelector('svg'),
      text: entry.textContent,
    }));
    const source = t.source(String(graphVersion), write.day(new Date()), window.location.href);
    return captioned(picture, { title, told, legend, source });
  };
  return {
    svg: () => {
      const made = sheet();
      if (made) saveFile(`${file}.svg`, svgFile(made));
    },
    png: async () => {
      const made = sheet();
      if (made) saveFile(`${file}.png`, await pngFile(made));
    },
  };
}
