import { clipped, type Camera, type Size } from './camera.js';
import type { Mark, Painter, Rgb, Scene } from './picture.js';

/** How much of its colour something keeps that is not lit. */
export const FADED = { mark: 0.2, line: 0.15 };
const WHOLE_TURN = 2 * Math.PI;

/** Draws on a plain canvas: where there is no WebGL, and where there is little to draw. */
export function openCanvas(): Painter {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  let scene: Scene = { marks: [], lines: [], lit: null, colourOf: () => [0, 0, 0] };
  return {
    canvas,
    set: (next) => (scene = next),
    paint: (camera, size) => {
      const density = sized(canvas, size);
      if (!context) return;
      context.setTransform(density, 0, 0, density, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      drawLines(context, scene, camera, size);
      drawMarks(context, scene, camera, size);
    },
    destroy: () => {},
  };
}

/**
 * Gives a canvas as many pixels as its place on the screen has.
 * @returns how many there are to one of the page
 */
export function sized(canvas: HTMLCanvasElement, { width, height }: Size): number {
  const density = window.devicePixelRatio;
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  return density;
}

const css = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

/** Lines of one look are one path: that is what makes thousands of them quick. Those outside the window would not be. */
function drawLines(
  context: CanvasRenderingContext2D,
  { marks, lines, lit, colourOf }: Scene,
  camera: Camera,
  size: Size,
) {
  const looks = new Map<string, { readonly width: number; readonly faded: boolean; readonly path: Path2D }>();
  for (const { from, to, width } of lines) {
    const [a, b] = [marks[from], marks[to]];
    const seen = a && b && clipped(placed(a, camera, size), placed(b, camera, size), size);
    if (!seen) continue;
    const faded = lit !== null && from !== lit.origin && to !== lit.origin;
    const key = `${faded} ${width}`;
    const look = looks.get(key) ?? { width, faded, path: new Path2D() };
    looks.set(key, look);
    look.path.moveTo(seen[0], seen[1]);
    look.path.lineTo(seen[2], seen[3]);
  }
  context.strokeStyle = css(colourOf('--bar'));
  for (const { width, faded, path } of looks.values()) {
    context.globalAlpha = faded ? FADED.line : 1;
    context.lineWidth = width;
    context.stroke(path);
  }
}

/** In turn from the lightest, so that the weightiest lies on top; each with a rim that keeps it apart from the next. */
function drawMarks(context: CanvasRenderingContext2D, { marks, lit, colourOf }: Scene, camera: Camera, size: Size) {
  context.strokeStyle = css(colourOf('--card'));
  context.lineWidth = 1.5;
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at];
    if (!mark) continue;
    const { x, y } = placed(mark, camera, size);
    const { radius } = mark;
    if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue;
    context.globalAlpha = lit !== null && !lit.marks.has(at) ? FADED.mark : 1;
    context.fillStyle = css(colourOf(mark.colour));
    context.beginPath();
    if (mark.shape === 'circle') context.arc(x, y, radius, 0, WHOLE_TURN);
    else context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    context.fill();
    if (radius > 3) context.stroke();
  }
  context.globalAlpha = 1;
}

const placed = ({ x, y }: Mark, camera: Camera, { width, height }: Size) => ({
  x: (x - camera.x) * camera.scale + width / 2,
  y: (y - camera.y) * camera.scale + height / 2,
});
