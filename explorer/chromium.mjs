/** The Chromium in which the explorer is measured, pictured and tested: the same for everybody, and without a display. */
import { readdirSync, readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

/**
 * How playwright starts it. The package's own arguments end the browser with the first page that is closed, and switch
 * off what keeps sites apart; these draw the same everywhere, WebGL too: by software.
 * @param webgl whether pages have WebGL; all that is drawn goes through it then, which takes a third more time
 */
export const launching = async ({ webgl = true } = {}) => ({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--force-color-profile=srgb', ...(webgl ? bySoftware : ['--disable-gpu'])],
  headless: true,
});

const bySoftware = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** The processor time of a process and all that it started, in milliseconds; Linux counts it in hundredths of a second. */
export function processorTime(pid) {
  const parents = new Map();
  const times = new Map();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /u, '')
        .split(' ');
      parents.set(Number(name), Number(fields[1]));
      // In user and in system mode.
      times.set(Number(name), (Number(fields[11]) + Number(fields[12])) * 10);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOf = (id) => id === pid || (parents.has(id) && isOf(parents.get(id)));
  return [...times].filter(([id]) => isOf(id)).reduce((sum, [, time]) => sum + time, 0);
}
