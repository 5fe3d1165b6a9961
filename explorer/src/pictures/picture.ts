import { openCanvas } from './canvas.js';
import { fitted, zoomed, type Camera, type Size } from './camera.js';
import { gesturesOn } from './gestures.js';
import { labelsOf } from './labels.js';
import { placedLabels, type PlacedLabel } from './placed-labels.js';
import { openWebgl } from './webgl.js';

/** Something that is drawn at a place: its radius is in pixels, whatever the camera. */
export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: 'circle' | 'square';
  /** The name of a colour of the style sheet, such as `--succession`. */
  readonly colour: string;
  readonly label: string;
  /** Labelled before the others, and in bold. */
  readonly strong: boolean;
}

/** A line between two marks, which are given by their number. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** In pixels; with very many lines all are as thin as can be. */
  readonly width: number;
}

/** Marks, the weightiest first, and lines between them. */
export interface Drawing {
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
}

/** What is lit where the rest fades: a mark, and its neighbours with the lines to them. */
export interface Lit {
  readonly origin: number;
  readonly marks: ReadonlySet<number>;
}

/** A colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A way of drawing, which knows no reader: WebGL, or a plain canvas. */
export interface Painter {
  readonly canvas: HTMLCanvasElement;
  set(scene: Scene): void;
  paint(camera: Camera, size: Size): void;
  destroy(): void;
}

export interface Scene extends Drawing {
  readonly lit: Lit | null;
  readonly colourOf: (name: string) => Rgb;
}

/** What a picture tells of its reader. */
export interface Tells {
  hover(at: number | null): void;
  choose(at: number | null): void;
  /** Something else is at another place now. */
  moved(): void;
}

/** A picture of marks and lines that its reader can move about in. */
export interface Picture {
  set(drawing: Drawing): void;
  /** Fades all but this mark and its neighbours; null lights all. */
  light(at: number | null): void;
  fit(): void;
  zoom(by: number): void;
  camera(): Camera;
  look(camera: Camera): void;
  /** The mark at a place of the window in pixels. */
  pick(x: number, y: number): number | null;
  /** Where in the window a mark is, in pixels. */
  placeOf(at: number): { readonly x: number; readonly y: number };
  /** What is seen now, for a report. */
  svg(): SVGSVGElement;
  destroy(): void;
}

/**
 * Up to so many lines a plain canvas takes less time than WebGL does by software (`explorer/panning.mjs`), and draws them
 * in their widths and without stairs.
 */
const FEW = 4_000;
/** After so many milliseconds without a move the camera rests. */
const REST = 100;
/** How far from its rim a mark is still met. */
const REACH = 6;
/** A drawing of more marks than this is saved as pixels. */
const MOST_SHAPES = 3_000;

/** Opens a picture in an element, which gives it its size and is to be positioned. */
export function openPicture(host: HTMLElement, tells: Tells): Picture {
  const overlay = host.appendChild(element('svg', { class: 'picture-labels', 'aria-hidden': 'true' }));
  // A layer of its own is moved without being written anew.
  overlay.style.willChange = 'translate';
  let drawing: Drawing = { marks: [], lines: [] };
  let neighbours: readonly (readonly number[])[] = [];
  let lit: Lit | null = null;
  let painter: Painter | undefined;
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let size: Size = sizeOf(host);
  let isFitted = true;
  let frame = 0;
  let labels: readonly PlacedLabel[] = [];
  let labelled: Camera | null = null;
  let resting = 0;
  let isHeld = false;
  const colours = new Map<string, Rgb>();
  const colourOf = (name: string): Rgb => {
    const known = colours.get(name);
    if (known) return known;
    const colour = colourIn(host, name);
    colours.set(name, colour);
    return colour;
  };

  const placeOf = (at: number) => {
    const { x, y } = drawing.marks[at] ?? { x: 0, y: 0 };
    return {
      x: (x - camera.x) * camera.scale + size.width / 2,
      y: (y - camera.y) * camera.scale + size.height / 2,
    };
  };
  const label = () => {
    clearTimeout(resting);
    labels = placedLabels(labelsOf(drawing.marks, lit, placeOf), size);
    overlay.replaceChildren(...labels.map((each) => textOf(each, drawing, lit)));
    overlay.style.translate = '';
    overlay.style.display = '';
    labelled = camera;
  };
  /**
   * Until the camera rests labels go along, or are away where there is much to draw: to find their places anew, or only to
   * lay them over the rest, would cost as much as all else in a frame.
   */
  const carryLabels = () => {
    if (labelled === null) {
      label();
      return;
    }
    if (labelled === camera) return;
    const { x, y, scale } = labelled;
    if (scale === camera.scale && !isLarge(drawing))
      overlay.style.translate = `${(x - camera.x) * scale}px ${(y - camera.y) * scale}px`;
    else overlay.style.display = 'none';
    clearTimeout(resting);
    resting = window.setTimeout(rest, REST);
  };
  const rest = () => {
    if (isHeld) resting = window.setTimeout(rest, REST);
    else label();
  };
  const paint = () => {
    frame = 0;
    painter?.paint(camera, size);
    carryLabels();
    tells.moved();
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const show = () => {
    painter?.set({ ...drawing, lit, colourOf });
    labelled = null;
    soon();
  };
  const paintBy = (next: Painter) => {
    painter?.canvas.remove();
    painter?.destroy();
    painter = next;
    host.prepend(next.canvas);
  };
  const choosePainter = () => {
    const toCanvas = () => {
      paintBy(openCanvas());
      show();
    };
    const webgl = isLarge(drawing) ? openWebgl(toCanvas) : null;
    paintBy(webgl ?? openCanvas());
  };
  const look = (next: Camera) => {
    camera = next;
    isFitted = false;
    soon();
  };
  const fit = () => {
    look(fitted(drawing.marks, size));
    isFitted = true;
  };
  const pick = (x: number, y: number): number | null => {
    let nearest: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, mark] of drawing.marks.entries()) {
      const place = placeOf(at);
      const distance = Math.hypot(place.x - x, place.y - y) - mark.radius;
      if (distance < REACH && distance < least) [nearest, least] = [at, distance];
    }
    return nearest ?? labels.find((each) => isIn(each, x, y))?.at ?? null;
  };

  const closeGestures = gesturesOn(host, {
    camera: () => camera,
    size: () => size,
    look,
    hover: (x, y) => tells.hover(pick(x, y)),
    leave: () => tells.hover(null),
    press: (x, y) => tells.choose(pick(x, y)),
    hold: (held) => (isHeld = held),
  });
  const resized = new ResizeObserver(() => {
    size = sizeOf(host);
    labelled = null;
    if (isFitted) fit();
    soon();
  });
  resized.observe(host);
  const recolour = () => {
    colours.clear();
    show();
  };
  const themed = new MutationObserver(recolour);
  themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', recolour);

  return {
    set: (next) => {
      drawing = next;
      lit = null;
      neighbours = neighboursIn(next);
      choosePainter();
      fit();
      show();
    },
    light: (at) => {
      if ((lit?.origin ?? null) === at) return;
      lit = at === null ? null : { origin: at, marks: new Set([at, ...(neighbours[at] ?? [])]) };
      show();
    },
    fit,
    zoom: (by) => look(zoomed(camera, by, { x: size.width / 2, y: size.height / 2 }, size)),
    camera: () => camera,
    look,
    pick,
    placeOf,
    svg: () => {
      label();
      const made = element('svg', { viewBox: `0 0 ${size.width} ${size.height}` });
      if (drawing.marks.length <= MOST_SHAPES) made.append(...shapesOf(drawing, placeOf, lit));
      else if (painter) {
        painter.paint(camera, size);
        made.append(element('image', { href: painter.canvas.toDataURL(), ...size }));
      }
      made.append(...labels.map((each) => textOf(each, drawing, lit)));
      return made;
    },
    destroy: () => {
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      closeGestures();
      resized.disconnect();
      themed.disconnect();
      dark.removeEventListener('change', recolour);
      painter?.destroy();
      painter?.canvas.remove();
      overlay.remove();
    },
  };
}

const isLarge = ({ marks, lines }: Drawing): boolean => lines.length > FEW || marks.length > FEW;

const sizeOf = (host: HTMLElement): Size => ({ width: host.clientWidth, height: host.clientHeight });

const isIn = ({ x, y, width, height }: PlacedLabel, atX: number, atY: number): boolean =>
  atX >= x && atX <= x + width && atY >= y && atY <= y + height;

function neighboursIn({ marks, lines }: Drawing): number[][] {
  const neighbours = marks.map((): number[] => []);
  for (const { from, to } of lines) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  return neighbours;
}

/** A colour of the style sheet in the theme that the element has. */
function colourIn(host: HTMLElement, name: string): Rgb {
  const probe = host.appendChild(document.createElement('span'));
  probe.style.color = `var(${name})`;
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/gu) ?? []).map(Number);
  probe.remove();
  return [red, green, blue];
}

type Attributes = Readonly<Record<string, string | number>>;

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

function textOf({ at, text, x, y, height }: PlacedLabel, { marks }: Drawing, lit: Lit | null): SVGTextElement {
  const made = element('text', {
    x,
    // Letters stand on a line that lies a fifth above the bottom of their box.
    y: y + height * 0.8,
    'data-id': marks[at]?.id ?? '',
    class: `picture-label${marks[at]?.strong ? ' strong' : ''}${lit && !lit.marks.has(at) ? ' faded' : ''}`,
  });
  made.textContent = text;
  return made;
}

/** The same drawing in shapes, for a file. */
function* shapesOf({ marks, lines }: Drawing, placeOf: Picture['placeOf'], lit: Lit | null): Generator<SVGElement> {
  for (const { from, to, width } of lines) {
    const [a, b] = [placeOf(from), placeOf(to)];
    const faded = lit !== null && from !== lit.origin && to !== lit.origin;
    const made = element('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': width });
    made.style.stroke = 'var(--bar)';
    made.style.opacity = faded ? '0.2' : '1';
    yield made;
  }
  for (const [at, { radius, shape, colour }] of marks.entries()) {
    const { x, y } = placeOf(at);
    const made =
      shape === 'circle'
        ? element('circle', { cx: x, cy: y, r: radius })
        : element('rect', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
    made.style.fill = `var(${colour})`;
    made.style.opacity = lit !== null && !lit.marks.has(at) ? '0.2' : '1';
    yield made;
  }
}
