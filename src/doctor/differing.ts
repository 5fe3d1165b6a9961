import type { Stored } from '../graph/records/index.js';

/** The first values that differ, shortly. */
export function differing(is: Stored, wanted: Stored, between: string): string {
  const names = [...new Set([...Object.keys(is), ...Object.keys(wanted)])].sort();
  const different = names.filter((name) => JSON.stringify(is[name]) !== JSON.stringify(wanted[name]));
  const told = different
    .slice(0, SHOWN)
    .map((name) => `\`${name}\` is ${shown(is[name])} ${between} ${shown(wanted[name])}`);
  return [...told, ...(different.length > SHOWN ? [`and ${different.length - SHOWN} more`] : [])].join(', ');
}

const [SHOWN, LONGEST] = [3, 80];

export const shown = (value: Stored[string] | undefined): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
