import { expect, it } from 'vitest';
import { costs } from '../../explorer/panning.mjs';

/** How much more it may be where others use the machine: caches are cold then, and threads wait for each other. */
const BESIDE_OTHERS = 1.5;

it.runIf(process.platform === 'linux')(
  'A picture of 30,000 lines is dragged about by software, at 60 ms of processor time a frame; one of 3,000 at 20',
  async () => {
    const over: string[] = [];
    for await (const { marks, lines, hub, most, dragging } of costs({ webgl: true, zoomed: false }))
      if (dragging > BESIDE_OTHERS * most) over.push(`${dragging} ms: ${marks} marks, ${lines} lines, one with ${hub}`);
    expect(over).toEqual([]);
  },
);
