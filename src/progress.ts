import ora from 'ora';
import type { Report } from './database/index.js';

/** Shows what a long step is doing: a line that moves on a terminal, plain lines elsewhere. On standard error. */
export interface Progress {
  readonly report: Report;
  /** Ends the line that moves, so that other output can follow; what is reported later has lines of its own. */
  done(): void;
}

const writeLine: Report = (step) => void process.stderr.write(`${step}\n`);

export function showProgress(): Progress {
  if (!process.stderr.isTTY) return { report: writeLine, done: () => {} };
  const spinner = ora({ stream: process.stderr });
  let isDone = false;
  return {
    report: (step) => {
      if (isDone) return writeLine(step);
      if (!spinner.isSpinning) spinner.start(step);
      spinner.text = step;
    },
    done: () => {
      isDone = true;
      spinner.stop();
    },
  };
}
