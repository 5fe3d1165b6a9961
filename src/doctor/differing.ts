import { personalDataIn, type Stored } from '../graph/records/index.js';

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

/** A value shortly; one that may be personal is never repeated. */
export function shown(value: Stored[string] | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  const personal = typeof value === 'number' ? null : personalDataIn(text);
  if (personal !== null) return `something with ${personal}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
