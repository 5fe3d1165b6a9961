import type { LegendEntry } from '../../pictures/PictureFrame.js';

import { shortOf, type Group, type Look } from './marks.js';
import type { words } from './words.js';

type Words = (typeof words)['da'];

const circle = (colour: string) => <circle cx={14} cy={7} r={6} style={{ fill: `var(${colour})` }} />;

const lineOf = (width: number) => (
  <line x1={2} y1={7} x2={26} y2={7} style={{ stroke: 'var(--bar)', strokeWidth: width }} />
);

/** What marks and lines of a picture mean. */
export function legendOf(
  { size, colour }: Look,
  isTies: boolean,
  groups: readonly Group[],
  t: Words,
): readonly LegendEntry[] {
  const circles = size === 'between' ? t.circle : t.circleDegree;
  return [
    ...(isTies
      ? []
      : [
          {
            mark: <rect x={8} y={1} width={12} height={12} style={{ fill: 'var(--duplication-risk)' }} />,
            text: t.square,
          },
        ]),
    { mark: circle(colour === 'cut' ? '--succession' : '--undated'), text: circles },
    ...(colour === 'cut'
      ? [{ mark: circle('--absolute'), text: t.red }]
      : [
          ...groups.map((group) => ({ mark: circle(group.colour), text: t.groupOf(shortOf(group.around)) })),
          { mark: circle('--undated'), text: t.otherGroups },
        ]),
    { mark: lineOf(isTies ? 3 : 1), text: isTies ? t.lineTie : t.line },
  ];
}
