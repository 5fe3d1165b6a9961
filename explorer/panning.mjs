/**
 * What a frame costs while a picture is dragged about, in CPU time of all processes of the browser, which draws by
 * software: no more than a machine without a card can be asked for. `node explorer/panning.mjs` prints it and fails where
 * it is more, as a test does.
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
/** How often a case is tried that is over what it may take: where others use the machine, it takes longer. */
const TRIES = 5;

/** Drags each of the pictures about, in a browser with WebGL or one without. @param zoomed whether from near by too */
export async function* costs({ webgl, zoomed }) {
  const server = await playwright.launchServer(await launching({ webgl }));
  try {
    const browser = await playwright.connect(server.wsEndpoint());
    const script = await bundled();
    const time = () => processorTime(server.process().pid);
    for (const each of cases) yield { ...each, ...(await measured(browser, script, { ...each, zoomed }, time)) };
  } finally {
    await server.close();
  }
}

if (process.argv[1] === import.meta.filename)
  for (const webgl of [true, false])
    for await (const { marks, lines, hub, most, first, dragging, zooming } of costs({ webgl, zoomed: true })) {
      const over = webgl && dragging > most;
      if (over) process.exitCode = 1;
      process.stdout.write(
        `${marks} marks, ${lines} lines${hub ? `, one with ${hub}` : ''}, ${webgl ? 'WebGL' : 'plain canvas'}: ` +
          `${dragging.toFixed(1)} CPU-ms a frame while dragged${webgl ? ` of ${most}` : ''}, ` +
          `${zooming.toFixed(1)} zoomed in deep, ${first.toFixed(0)} until first drawn${over ? ' (too much)' : ''}\n`,
      );
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

async function measured(browser, script, { marks, lines, hub, most, zoomed }, time) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
  await page.setContent(
    '<style>:root{--bar:#8c98a4;--card:#fff;--succession:#0368fc}body{margin:0}div{position:relative;width:1400px;height:850px;overflow:hidden}canvas,svg{position:absolute;inset:0;width:100%;height:100%;pointer-events:none}</style><div></div>',
  );
  await page.addScriptTag({ content: script });
  const before = time();
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
  const first = time() - before;
  let dragging = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && dragging > most; tries += 1)
    dragging = Math.min(dragging, await dragged(page, STEPS, time));
  if (zoomed) await page.evaluate('globalThis.picture.zoom(20)');
  const zooming = zoomed ? await dragged(page, FEW, time) : 0;
  await page.close();
  return { first, dragging, zooming };
}

/** CPU-ms a frame while the mouse drags over all of it. */
async function dragged(page, steps, time) {
  await page.mouse.move(1_200, 700);
  await page.mouse.down();
  const [frames, before] = [await page.evaluate('globalThis.frames'), time()];
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.move(1_200 - step * 24, 700 - step * 12);
  }
  const spent = time() - before;
  const drawn = (await page.evaluate('globalThis.frames')) - frames;
  await page.mouse.up();
  return spent / Math.max(drawn, 1);
}
