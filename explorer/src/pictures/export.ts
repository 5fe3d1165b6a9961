/** What stands around a picture that leaves its page. */
export interface Caption {
  readonly title: string;
  readonly told: string | undefined;
  readonly legend: readonly { readonly mark: SVGSVGElement | null; readonly text: string }[];
  /** Who says so, and of which day. */
  readonly source: string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const NARROWEST = 640;
const [TITLE, TEXT, SMALL] = [20, 14, 12];
/** How far lines of text stand apart, as a multiple of their size. */
const LINE = 1.4;

/** The size of the box in which a mark of a legend is drawn. */
export const MARK = { width: 28, height: 14 };

/**
 * A drawing as it is put into a report: with its caption, in the light colours, and with all that style sheets say of it
 * written into it, so that it is the same wherever it is opened.
 */
export function captioned(picture: SVGSVGElement, caption: Caption): SVGSVGElement {
  const drawing = inlined(picture);
  const { width, height } = sizeOf(picture);
  const whole = Math.max(width, NARROWEST) + 2 * MARGIN;
  const sheet = element('svg', { xmlns: NAMESPACE, 'font-family': 'system-ui, sans-serif', 'font-size': TEXT });
  sheet.append(element('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
  let y = MARGIN;
  const write = (text: string, size: number, look: Attributes = {}) => {
    for (const line of linesOf(text, whole - 2 * MARGIN, size)) {
      y += size;
      sheet.append(textAt(line, MARGIN, y, { 'font-size': size, fill: SOFT, ...look }));
      y += size * (LINE - 1);
    }
  };
  write(caption.title, TITLE, { fill: INK, 'font-weight': 'bold' });
  if (caption.told !== undefined) write(caption.told, TEXT);
  y += MARGIN / 2;
  for (const [name, value] of Object.entries({ x: MARGIN, y, width, height })) drawing.setAttribute(name, `${value}`);
  sheet.append(drawing);
  y += height + MARGIN / 2;
  for (const { mark, text } of caption.legend) {
    if (mark) {
      const small = inlined(mark);
      for (const [name, value] of Object.entries({ x: MARGIN, y: y + 2, ...MARK }))
        small.setAttribute(name, `${value}`);
      sheet.append(small);
    }
    y += TEXT;
    sheet.append(textAt(text, MARGIN + MARK.width + 8, y, { fill: INK }));
    y += TEXT * (LINE - 1);
  }
  y += MARGIN / 2;
  write(caption.source, SMALL);
  y += MARGIN;
  for (const [name, value] of Object.entries({ width: whole, height: y, viewBox: `0 0 ${whole} ${y}` }))
    sheet.setAttribute(name, `${value}`);
  return sheet;
}

export const svgFile = (sheet: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(sheet)], { type: 'image/svg+xml' });

/** How many pixels of a PNG stand for one of the page: sharp on paper too. */
const SHARPNESS = 2;

/** The same as pixels. */
export async function pngFile(sheet: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(sheet))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * SHARPNESS);
  canvas.height = Math.ceil(image.height * SHARPNESS);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))));
  });
}

/** The inks of a sheet: paper is light whatever the page is. */
const [INK, SOFT] = ['#1b1d1f', '#565c62'];

type Attributes = Readonly<Record<string, string | number>>;

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Attributes) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

function textAt(text: string, x: number, y: number, look: Attributes): SVGTextElement {
  const made = element('text', { x, y, ...look });
  made.textContent = text;
  return made;
}

/** A text in lines of at most this width; a word that is longer than a line has one of its own. */
function linesOf(text: string, width: number, size: number): string[] {
  const measure = document.createElement('canvas').getContext('2d');
  if (measure) measure.font = `bold ${size}px system-ui, sans-serif`;
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (lines.length > 0 && measure && measure.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function sizeOf(picture: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = picture.viewBox.baseVal ?? {};
  return width && height ? { width, height } : picture.getBoundingClientRect();
}

/** What style sheets say of drawings. Children inherit all but the first three. */
const looks = [
  'opacity',
  'dominant-baseline',
  'text-decoration-line',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

const usual: Readonly<Record<string, string>> = {
  opacity: '1',
  'dominant-baseline': 'auto',
  'text-decoration-line': 'none',
};

/** A copy that needs no style sheet, without what is there for readers of the page alone. */
function inlined(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const place = document.createElement('div');
  // Where it stands the rules of the page still hold, but those of the light scheme.
  place.style.cssText = 'color-scheme: light; position: fixed; inset-inline-start: -99999px';
  place.append(copy);
  (picture.parentElement ?? document.body).append(place);
  for (const drawn of copy.querySelectorAll('*')) if (getComputedStyle(drawn).display === 'none') drawn.remove();
  const styles = [copy, ...copy.querySelectorAll('*')].map((drawn) => [drawn, lookOf(drawn)] as const);
  const lookOfEach = new Map(styles);
  for (const [drawn, look] of styles) {
    const around = drawn.parentElement ? lookOfEach.get(drawn.parentElement) : undefined;
    for (const name of looks)
      if (look[name] !== (usual[name] ?? around?.[name])) drawn.setAttribute(name, look[name] ?? '');
    for (const name of ['style', 'class', 'tabindex', 'href']) drawn.removeAttribute(name);
  }
  place.remove();
  return copy;
}

function lookOf(drawn: Element): Readonly<Record<string, string>> {
  const style = getComputedStyle(drawn);
  return Object.fromEntries(looks.map((name) => [name, style.getPropertyValue(name)]));
}
