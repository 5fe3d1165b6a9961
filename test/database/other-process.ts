import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that runs code of `src/database`: it says lines, and it can be killed. */
export interface OtherProcess {
  readonly pid: number;
  /** The next line that it says. */
  nextLine(): Promise<string>;
  /** Lets its code go on that waits for `heard()`. */
  tell(): void;
  /**
   * Sends a signal to it alone, or as Ctrl-C does to its whole process group, and waits for its end.
   * @returns its exit code, null where the signal ended it outright
   */
  end(signal: NodeJS.Signals, to?: 'group'): Promise<number | null>;
}

// Not --input-type=module: threads of the process would inherit that, and refuse to run a file.
const PRELUDE = `
  const use = async (path) => (await (await import('vite')).runnerImport(path, { configFile: false })).module;
  const say = (what) => process.stdout.write(JSON.stringify(what) + '\\n');
  const heard = async () => (await import('node:events')).once(process.stdin, 'data');
`;

/** The path of a module of the database, for \`use\` in the code of another process. */
export const sourceOf = (name: string): string =>
  fileURLToPath(new URL(`../../src/database/${name}.ts`, import.meta.url));

/** Runs code that may `use(path)` a module, `say(value)` a line and wait until it has `heard()`. */
export function otherProcess(code: string): OtherProcess {
  const child = spawn('node', ['--eval', `${PRELUDE}(async () => {${code}})();`], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('node could not be started');
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid,
    nextLine: async () => {
      const line = await lines.next();
      if (line.done) throw new Error('It ended without another line');
      return line.value;
    },
    tell: () => void child.stdin.write('\n'),
    end: async (signal, to) => {
      if (child.exitCode === null && child.signalCode === null) process.kill(to === 'group' ? -pid : pid, signal);
      await ended;
      return child.exitCode;
    },
  };
}
