import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { bilingual, useWords } from '../words/bilingual.js';
import { layOut } from './layout.js';
import { openPicture, type Line, type Mark, type Picture } from './picture.js';

const words = bilingual(
  {
    waiting: 'Tegner …',
    keys: 'Piletasterne går fra den ene til den anden, Enter sætter i midten, Esc går tilbage, + og − går tættere på og længere væk.',
    nearer: 'Tættere på',
    farther: 'Længere væk',
    whole: 'Hele billedet',
    failed: 'Billedet kunne ikke tegnes. Tabellen siger det samme.',
  },
  {
    waiting: 'Drawing …',
    keys: 'The arrow keys go from one to the next, Enter puts it in the middle, Esc goes back, + and − come nearer and go farther.',
    nearer: 'Nearer',
    farther: 'Farther',
    whole: 'The whole picture',
    failed: 'The picture could not be drawn. The table says the same.',
  },
);

/** A mark that has no place yet. */
export type Placeless = Omit<Mark, 'x' | 'y'>;

export interface WeightedLine extends Line {
  /** How strongly it pulls its ends together. */
  readonly weight: number;
}

interface MarksProps {
  /** What it shows, for whoever does not see it. */
  readonly label: string;
  /** The weightiest first. */
  readonly marks: readonly Placeless[];
  readonly lines: readonly WeightedLine[];
  /** Where marks are, x and y in turn; found here where nobody knows. */
  readonly places?: Float32Array;
  /** A mark in a sentence. */
  readonly sentenceOf: (at: number) => string;
  /** The id of what is lit while the rest fades. */
  readonly lit: string | null;
  readonly onLight: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onLeave: () => void;
  readonly picture: Ref<Picture>;
}

/** Marks and lines that can be walked through by mouse, finger or keys. */
export function MarksPicture(props: MarksProps) {
  const { label, marks, lines, places, sentenceOf, lit, onLight, onChoose, onLeave } = props;
  const t = useWords(words);
  const host = useRef<HTMLDivElement>(null);
  const opened = useRef<Picture>(null);
  const tells = useRef({ onLight, onChoose });
  const button = useRef<HTMLButtonElement>(null);
  const found = usePlaces(marks, lines, places, host);
  const [current, setCurrent] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const mark = marks[current] ?? marks[0];

  useEffect(() => {
    tells.current = { onLight, onChoose };
  });
  useLayoutEffect(() => {
    if (!host.current || found === null || found === 'failed') return undefined;
    const move = () => {
      const at = Number(button.current?.dataset['at'] ?? 0);
      const place = opened.current?.placeOf(at);
      if (place && button.current) button.current.style.translate = `${place.x}px ${place.y}px`;
    };
    const picture = openPicture(host.current, {
      hover: (at) => tells.current.onLight(at === null ? null : (marks[at]?.id ?? null)),
      choose: (at) => {
        const id = at === null ? undefined : marks[at]?.id;
        if (id !== undefined) tells.current.onChoose(id);
      },
      moved: move,
    });
    picture.set({
      marks: marks.map((each, at) => ({ ...each, x: found[2 * at] ?? 0, y: found[2 * at + 1] ?? 0 })),
      lines,
    });
    give(props.picture, picture);
    opened.current = picture;
    return () => {
      give(props.picture, null);
      opened.current = null;
      picture.destroy();
    };
  }, [found, marks, lines, props.picture]);
  useEffect(() => {
    if (found === null) return;
    const at = lit === null ? -1 : marks.findIndex(({ id }) => id === lit);
    opened.current?.light(at === -1 ? null : at);
  }, [lit, marks, found]);
  useLayoutEffect(() => {
    if (found === null) return;
    const place = opened.current?.placeOf(current);
    if (place && button.current) button.current.style.translate = `${place.x}px ${place.y}px`;
    if (hasFocus) button.current?.focus({ preventScroll: true });
  }, [current, hasFocus, found]);

  const press = (event: KeyboardEvent) => {
    const picture = opened.current;
    const way = ways[event.key];
    if (!picture || event.ctrlKey || event.metaKey || event.altKey) return;
    if (way) {
      const next = nextIn(marks.length, current, way, picture);
      setCurrent(next);
      onLight(marks[next]?.id ?? null);
    } else if (event.key === 'Home') {
      setCurrent(0);
      onLight(marks[0]?.id ?? null);
    } else if (event.key === 'Escape') {
      onLight(null);
      onLeave();
    } else if (event.key === '+') picture.zoom(NEARER);
    else if (event.key === '-') picture.zoom(1 / NEARER);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (found === 'failed') return <p>{t.failed}</p>;
  return (
    <div className="stack close">
      <div
        ref={host}
        className="marks-picture"
        role="group"
        aria-label={`${label}. ${t.keys}`}
        aria-busy={found === null}
      >
        {found === null && <p className="soft">{t.waiting}</p>}
        {mark && found !== null && (
          <button
            key={mark.id}
            ref={button}
            type="button"
            className="mark-in-focus"
            data-at={current}
            aria-label={sentenceOf(marks[current] ? current : 0)}
            onKeyDown={press}
            onClick={() => onChoose(mark.id)}
            onFocus={() => {
              setHasFocus(true);
              onLight(mark.id);
            }}
            onBlur={() => {
              setHasFocus(false);
              onLight(null);
            }}
          />
        )}
      </div>
      <p className="row no-print">
        <button type="button" aria-label={t.nearer} onClick={() => opened.current?.zoom(NEARER)}>
          +
        </button>
        <button type="button" aria-label={t.farther} onClick={() => opened.current?.zoom(1 / NEARER)}>
          −
        </button>
        <button type="button" onClick={() => opened.current?.fit()}>
          {t.whole}
        </button>
      </p>
    </div>
  );
}

const NEARER = 1.5;

function give(ref: Ref<Picture>, picture: Picture | null): void {
  if (typeof ref === 'function') ref(picture);
  else if (ref) ref.current = picture;
}

/** Where marks are; null while that is being found. */
function usePlaces(
  marks: readonly Placeless[],
  lines: readonly WeightedLine[],
  given: Float32Array | undefined,
  host: { readonly current: HTMLElement | null },
): Float32Array | null | 'failed' {
  const [found, setFound] = useState<{ marks: readonly Placeless[]; places: Float32Array | 'failed' } | null>(null);
  useEffect(() => {
    if (given) return undefined;
    const leaving = new AbortController();
    const { clientWidth: width, clientHeight: height } = host.current ?? { clientWidth: 0, clientHeight: 0 };
    const radii = marks.map(({ radius }) => radius);
    const joins = lines.map(({ from, to, weight }) => [from, to, weight] as const);
    layOut(radii, joins, width > 0 ? height / width : 1, leaving.signal).then(
      (places) => setFound({ marks, places }),
      () => {
        if (!leaving.signal.aborted) setFound({ marks, places: 'failed' });
      },
    );
    return () => leaving.abort();
  }, [marks, lines, given, host]);
  return given ?? (found?.marks === marks ? found.places : null);
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much farther off something seems that lies aside of the way that is gone. */
const ASIDE = 2;

/** The nearest mark that way, or the one that there is. */
function nextIn(count: number, from: number, [wayX, wayY]: readonly [number, number], picture: Picture): number {
  const here = picture.placeOf(from);
  let nearest = from;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < count; at++) {
    const place = picture.placeOf(at);
    const [dx, dy] = [place.x - here.x, place.y - here.y];
    const along = dx * wayX + dy * wayY;
    const distance = along + ASIDE * Math.abs(dx * wayY - dy * wayX);
    if (along > 0 && distance < least) [nearest, least] = [at, distance];
  }
  return nearest;
}
