import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A package that is installed where Samspil runs. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** As the package states it, an SPDX expression. */
  readonly licence: string;
}

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** What `npm ci --omit=dev` installs, each version once, in the order of names. */
export function installed(): readonly Installed[] {
  const { packages } = lockfile.parse(
    JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')),
  );
  const found = new Map<string, Installed>();
  for (const [path, { version = '', license: licence = 'none', dev }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name !== '' && !dev) found.set(`${name}@${version}`, { name, version, licence });
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Where so many or more have the same licence, they are not named. */
const MANY = 15;

/** The licences of what is installed, the usual ones first, as rows for docs/licences.md. */
export function licenceRows(): string[][] {
  const byLicence = new Map<string, string[]>();
  for (const { name, licence } of installed()) {
    const names = byLicence.get(licence) ?? [];
    byLicence.set(licence, names.includes(name) ? names : [...names, name]);
  }
  return [...byLicence]
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([licence, names]) => [
      licence,
      String(names.length),
      names.length < MANY ? names.map((name) => `\`${name}\``).join(', ') : 'many',
    ]);
}
