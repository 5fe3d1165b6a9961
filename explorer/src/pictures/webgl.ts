import { FADED, sized } from './canvas.js';
import type { Painter, Rgb, Scene } from './picture.js';

const LINES = {
  vertex: `
    attribute vec2 place;
    attribute vec4 colour;
    uniform vec4 view;
    varying vec4 ink;
    void main() {
      gl_Position = vec4((place - view.xy) * view.zw, 0.0, 1.0);
      ink = vec4(colour.rgb * colour.a, colour.a);
    }`,
  fragment: `
    precision mediump float;
    varying vec4 ink;
    void main() { gl_FragColor = ink; }`,
};

const MARKS = {
  vertex: `
    attribute vec2 place;
    attribute vec4 colour;
    attribute vec2 form;
    uniform vec4 view;
    uniform float density;
    varying vec4 ink;
    varying vec2 shape;
    void main() {
      gl_Position = vec4((place - view.xy) * view.zw, 0.0, 1.0);
      gl_PointSize = 2.0 * form.x * density + 2.0;
      ink = vec4(colour.rgb * colour.a, colour.a);
      shape = vec2(gl_PointSize, form.y);
    }`,
  fragment: `
    precision mediump float;
    varying vec4 ink;
    varying vec2 shape;
    void main() {
      vec2 from = abs(gl_PointCoord - 0.5) * shape.x;
      float distance = mix(length(from), max(from.x, from.y), shape.y);
      gl_FragColor = ink * clamp(0.5 * shape.x - 0.5 - distance, 0.0, 1.0);
    }`,
};

/** Of each vertex: place in two floats, colour in four bytes; of a mark its radius and whether it is square besides. */
const [LINE_BYTES, MARK_BYTES] = [12, 20];
/** With this many lines each lets what lies under it show through. */
const SHEER = { from: 2_000, alpha: 0.35 };

/**
 * Draws by WebGL: tens of thousands of lines at once, all as thin as can be.
 * @param lost is called where the browser takes it away
 * @returns null where the browser has none
 */
export function openWebgl(lost: () => void): Painter | null {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl', { alpha: false, antialias: false, depth: false });
  if (!gl) return null;
  const lines = { program: programOf(gl, LINES), buffer: gl.createBuffer(), count: 0 };
  const marks = { program: programOf(gl, MARKS), buffer: gl.createBuffer(), count: 0 };
  let ground: Rgb = [255, 255, 255];
  const whenLost = (event: Event) => {
    event.preventDefault();
    lost();
  };
  canvas.addEventListener('webglcontextlost', whenLost);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  return {
    canvas,
    set: (scene) => {
      ground = scene.colourOf('--card');
      lines.count = 2 * scene.lines.length;
      marks.count = scene.marks.length;
      gl.bindBuffer(gl.ARRAY_BUFFER, lines.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, linesIn(scene), gl.STATIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, marks.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, marksIn(scene), gl.STATIC_DRAW);
    },
    paint: (camera, size) => {
      const density = sized(canvas, size);
      gl.viewport(0, 0, canvas.width, canvas.height);
      // What lets nothing through need not be blended with the page at each frame.
      gl.clearColor(ground[0] / 255, ground[1] / 255, ground[2] / 255, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      const view = [camera.x, camera.y, (2 * camera.scale) / size.width, (-2 * camera.scale) / size.height] as const;
      for (const { program, buffer, count } of [lines, marks]) {
        const [mode, stride] = program === lines.program ? [gl.LINES, LINE_BYTES] : [gl.POINTS, MARK_BYTES];
        gl.useProgram(program);
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.uniform4f(gl.getUniformLocation(program, 'view'), ...view);
        attribute(gl, program, 'place', { parts: 2, type: gl.FLOAT, stride, offset: 0 });
        attribute(gl, program, 'colour', { parts: 4, type: gl.UNSIGNED_BYTE, stride, offset: 8 });
        if (mode === gl.POINTS) {
          gl.uniform1f(gl.getUniformLocation(program, 'density'), density);
          attribute(gl, program, 'form', { parts: 2, type: gl.FLOAT, stride, offset: 12 });
        }
        gl.drawArrays(mode, 0, count);
      }
    },
    destroy: () => {
      canvas.removeEventListener('webglcontextlost', whenLost);
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function linesIn({ marks, lines, lit, colourOf }: Scene): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(2 * lines.length * LINE_BYTES));
  const colour = colourOf('--bar');
  const usual = lines.length > SHEER.from ? SHEER.alpha : 1;
  let offset = 0;
  for (const { from, to } of lines) {
    const alpha = lit === null ? usual : from === lit.origin || to === lit.origin ? 1 : usual * FADED.line;
    for (const end of [from, to]) {
      const { x, y } = marks[end] ?? { x: 0, y: 0 };
      bytes.setFloat32(offset, x, true);
      bytes.setFloat32(offset + 4, y, true);
      setColour(bytes, offset + 8, [...colour, alpha * 255]);
      offset += LINE_BYTES;
    }
  }
  return bytes.buffer;
}

/** The weightiest is drawn last, so that it lies on top. */
function marksIn({ marks, lit, colourOf }: Scene): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(marks.length * MARK_BYTES));
  for (const [at, { x, y, radius, shape, colour }] of marks.entries()) {
    const offset = (marks.length - 1 - at) * MARK_BYTES;
    const alpha = lit === null || lit.marks.has(at) ? 1 : FADED.mark;
    bytes.setFloat32(offset, x, true);
    bytes.setFloat32(offset + 4, y, true);
    setColour(bytes, offset + 8, [...colourOf(colour), alpha * 255]);
    bytes.setFloat32(offset + 12, radius, true);
    bytes.setFloat32(offset + 16, shape === 'square' ? 1 : 0, true);
  }
  return bytes.buffer;
}

function setColour(bytes: DataView, offset: number, channels: readonly number[]): void {
  for (const [at, channel] of channels.entries()) bytes.setUint8(offset + at, channel);
}

function programOf(gl: WebGLRenderingContext, { vertex, fragment }: typeof LINES): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

interface Packed {
  readonly parts: number;
  readonly type: number;
  readonly stride: number;
  readonly offset: number;
}

function attribute(
  gl: WebGLRenderingContext,
  program: WebGLProgram,
  name: string,
  { parts, type, stride, offset }: Packed,
): void {
  const at = gl.getAttribLocation(program, name);
  gl.enableVertexAttribArray(at);
  gl.vertexAttribPointer(at, parts, type, type === gl.UNSIGNED_BYTE, stride, offset);
}
