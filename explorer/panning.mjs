/**
 * Measures what a frame costs while a picture is dragged about, in CPU time of all processes of the browser, which
 * draws by software: `node explorer/panning.mjs`. Fails where it is more than a machine without a card can be asked for.
 */
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { build } from 'vite';
import { launching, processorTime } from './chromium.mjs';

const cases = [
  { marks: 1_000, lines: 3_000, hub: 0, most: 20 },
  { marks: 10_000, lines: 30_000, hub: 0, most: 60 },
  { marks: 10_000, lines: 30_000, hub: 5_000, most: 60 },
];
/** How many frames are measured, and how many of them where each draws much. */
const [STEPS, FEW] = [24, 6];

const server = await playwright.launchServer(await launching());
try {
  const browser = await playwright.connect(server.wsEndpoint());
  const script = await bundled();
  for (const withWebgl of [true, false])
    for (const each of cases) {
      const { first, dragging, zooming } = await measured(browser, script, each, withWebgl);
      const over = withWebgl && dragging > each.most;
      if (over) process.exitCode = 1;
      process.stdout.write(
        `${each.marks} marks, ${each.lines} lines${each.hub ? `, one with ${each.hub}` : ''}, ${withWebgl ? 'WebGL' : 'plain canvas'}: ` +
          `${dragging.toFixed(1)} CPU-ms a frame while dragged${withWebgl ? ` of ${each.most}` : ''}, ` +
          `${zooming.toFixed(1)} zoomed in deep, ${first.toFixed(0)} until first drawn${over ? ' (too much)' : ''}\n`,
      );
    }
} finally {
  await server.close();
}

/** The pictures of the page as one script, `pictures`. */
async function bundled() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'src/pictures/picture.ts'), formats: ['iife'], name: 'pictures' },
    },
  });
  return output[0].code;
}

async function measured(browser, script, { marks, lines, hub }, withWebgl) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
  await page.setContent(
    '<style>:root{--bar:#8c98a4;--card:#fff;--succession:#0368fc}body{margin:0}div{position:relative;width:1400px;height:850px;overflow:hidden}canvas,svg{position:absolute;inset:0;width:100%;height:100%;pointer-events:none}</style><div></div>',
  );
  if (!withWebgl)
    await page.evaluate(`{
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind === '2d' ? getContext.call(this, kind, ...rest) : null;
      };
    }`);
  await page.addScriptTag({ content: script });
  const before = processorTime(server.process().pid);
  await page.evaluate(
    ([ofMarks, ofLines, ofHub]) => {
      let seed = 1;
      const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
      const made = {
        marks: Array.from({ length: ofMarks }, (_, at) => ({
          id: `organisation:${at}`,
          x: random() * 1_000,
          y: random() * 600,
          radius: 2 + random() * 4,
          shape: at % 3 === 0 ? 'square' : 'circle',
          colour: '--succession',
          label: `Organisation ${at}`,
          strong: at % 3 === 0,
        })),
        lines: Array.from({ length: ofLines }, (_, at) => ({
          from: at < ofHub ? 0 : Math.floor(random() * ofMarks),
          to: at < ofHub ? at + 1 : Math.floor(random() * ofMarks),
          width: 1,
        })),
      };
      globalThis.frames = 0;
      globalThis.picture = globalThis.pictures.openPicture(globalThis.document.querySelector('div'), {
        hover: () => {},
        choose: () => {},
        moved: () => (globalThis.frames += 1),
      });
      globalThis.picture.set(made);
    },
    [marks, lines, hub],
  );
  await page.waitForFunction('globalThis.frames > 0');
  const first = processorTime(server.process().pid) - before;
  // The least of three: the first compiles what the others run, and others use the machine.
  const drags = [await dragged(page, STEPS), await dragged(page, STEPS), await dragged(page, STEPS)];
  const dragging = Math.min(...drags);
  await page.evaluate('globalThis.picture.zoom(20)');
  const zooming = await dragged(page, FEW);
  await page.close();
  return { first, dragging, zooming };
}

/** CPU-ms a frame while the mouse drags over all of it. */
async function dragged(page, steps) {
  await page.mouse.move(1_200, 700);
  await page.mouse.down();
  const [frames, cpu] = [await page.evaluate('globalThis.frames'), processorTime(server.process().pid)];
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.move(1_200 - step * 24, 700 - step * 12);
  }
  const spent = processorTime(server.process().pid) - cpu;
  const drawn = (await page.evaluate('globalThis.frames')) - frames;
  await page.mouse.up();
  return spent / Math.max(drawn, 1);
}
