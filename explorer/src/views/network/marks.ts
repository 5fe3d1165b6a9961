import type { Placeless, WeightedLine } from '../../pictures/MarksPicture.js';

import type { Drawable, Drawn, Entry } from './drawn.js';
import type { Organisation, WorkNetwork } from './work-network.js';

/** What the size and the colour of an organisation tell. */
export interface Look {
  readonly size: 'between' | 'degree';
  readonly colour: 'cut' | 'group';
}

/** Of so many groups each has a colour of its own; the others are grey. */
const COLOURED = 6;

/** A group that has a colour, with the organisation in it that joins most others, by which it is called. */
export interface Group {
  readonly number: number;
  readonly colour: string;
  readonly around: Organisation;
}

/** The largest groups of two or more. */
export function groupsOf({ organisations }: WorkNetwork): readonly Group[] {
  const members = new Map<number, Organisation[]>();
  for (const each of organisations) {
    const known = members.get(each.group);
    if (known) known.push(each);
    else members.set(each.group, [each]);
  }
  const largest = [...members]
    .filter(([, group]) => group.length > 1)
    .toSorted(([one, a], [other, b]) => b.length - a.length || one - other);
  return largest.slice(0, COLOURED).flatMap(([number, group], at) => {
    const [around] = group.toSorted(
      (one, other) => (other.between ?? 0) - (one.between ?? 0) || other.degree - one.degree,
    );
    return around ? [{ number, colour: `--group-${at + 1}`, around }] : [];
  });
}

/** How an organisation is called where there is little room. */
export const shortOf = ({ short, name }: Organisation): string => short ?? name.text;

export const labelOf = (entry: Entry): string =>
  entry.kind === 'organisation' ? shortOf(entry.organisation) : entry.name.text;

const RADIUS = { least: 5, more: 11, square: 6, wide: 4 };

/** More marks than this are drawn half as large. */
const CROWD = 400;

/** The marks of a drawing, in its order. */
export function marksOf(
  { entries }: Drawable,
  drawn: Drawn,
  groups: readonly Group[],
  { size, colour }: Look,
): readonly Placeless[] {
  const shown = drawn.marks.flatMap((at) => entries[at] ?? []);
  const measure = ({ between, degree }: Organisation) => (size === 'between' ? (between ?? 0) : degree);
  const most = Math.max(0, ...shown.map((entry) => (entry.kind === 'organisation' ? measure(entry.organisation) : 0)));
  const largest = Math.max(
    1,
    ...shown.map((entry) => (entry.kind === 'initiative' ? entry.initiative.participants.length : 0)),
  );
  const part = shown.length > CROWD ? 0.5 : 1;
  return shown.map((entry): Placeless => {
    const base = { id: entry.id, label: labelOf(entry) };
    if (entry.kind === 'initiative') {
      const share = entry.initiative.participants.length / largest;
      return {
        ...base,
        radius: part * (RADIUS.square + RADIUS.wide * share),
        shape: 'square',
        colour: '--duplication-risk',
        strong: true,
      };
    }
    const { organisation } = entry;
    // An area grows with what it stands for.
    const radius = part * (RADIUS.least + (most === 0 ? 0 : RADIUS.more * Math.sqrt(measure(organisation) / most)));
    return { ...base, radius, shape: 'circle', colour: colourOf(organisation, groups, colour), strong: false };
  });
}

function colourOf({ cuts, group }: Organisation, groups: readonly Group[], by: Look['colour']): string {
  if (by === 'cut') return cuts ? '--absolute' : '--succession';
  return groups.find(({ number }) => number === group)?.colour ?? '--undated';
}

/** The lines of a drawing between its marks; those of ties are the thicker the more two work together. */
export function linesOf({ whole, linesMayBeLeftOut }: Drawable, drawn: Drawn): readonly WeightedLine[] {
  const place = new Map(drawn.marks.map((mark, at) => [mark, at]));
  return drawn.lines.flatMap((at) => {
    const line = whole.lines[at];
    const [from, to] = [place.get(line?.from ?? -1), place.get(line?.to ?? -1)];
    if (!line || from === undefined || to === undefined) return [];
    return [
      {
        from,
        to,
        width: linesMayBeLeftOut ? widthOf(line.strength) : 1,
        weight: linesMayBeLeftOut ? line.strength : 1,
      },
    ];
  });
}

/** A few widths only, so that many lines are drawn as one. */
const widthOf = (strength: number): number => (strength < 0.5 ? 1 : strength < 1 ? 1.5 : strength < 2 ? 2.5 : 4);
