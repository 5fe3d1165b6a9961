import { useRef, type KeyboardEvent } from 'react';
import { shortened } from '../words/shortened.js';
import { badgesOn, placesOnCircle, type Between, type Circle } from './networks-layout.js';

/** Two networks that meet, by the numbers of their circles. */
export interface Meeting extends Between {
  readonly id: string;
  /** How many are members of both; where there are none, a bridge is missing. */
  readonly shared: number;
  /** On how many themes nothing joins them. */
  readonly missing: number;
  /** The same in a sentence. */
  readonly sentence: string;
}

export interface NetworkCircle extends Circle {
  readonly id: string;
  readonly name: string;
  /** »10 kendte«. */
  readonly known: string;
}

interface NetworksProps {
  readonly title: string;
  readonly circles: readonly NetworkCircle[];
  readonly meetings: readonly Meeting[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

const SIZE = { width: 800, height: 600 };
const BADGE = 11;
const LONGEST = 18;

/** Networks on a circle: thick lines where they have members in common, dashed ones where the bridge is missing. */
export function Networks({ title, circles, meetings, chosen, onChoose }: NetworksProps) {
  const drawn = useRef<SVGSVGElement>(null);
  const placed = placesOnCircle(circles, meetings, SIZE);
  const badges = badgesOn(
    meetings.map(({ a, b, shared }) => ({ a, b, isNumbered: shared > 0 })),
    placed,
  );
  const current = chosen ?? meetings[0]?.id;
  const press = (event: KeyboardEvent, at: number) => {
    const step = steps[event.key];
    if (step !== undefined) {
      const next = meetings[(at + step + meetings.length) % meetings.length];
      drawn.current?.querySelector<SVGGElement>(`[data-id="${next?.id}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(meetings[at]?.id ?? '');
    else return;
    event.preventDefault();
  };
  return (
    <svg
      ref={drawn}
      {...SIZE}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      className="networks-picture"
      role="group"
      aria-label={title}
    >
      {meetings.map(({ id, a, b, shared, missing, sentence }, at) => {
        const [from, to, badge] = [placed[a], placed[b], badges[at]];
        if (!from || !to) return null;
        return (
          <g
            key={id}
            data-id={id}
            className={shared > 0 ? 'meeting' : 'meeting missing'}
            role="button"
            tabIndex={id === current ? 0 : -1}
            aria-label={sentence}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => press(event, at)}
          >
            <line className="reach" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <line
              className="drawn"
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={shared > 0 ? Math.min(14, 1.5 + 1.6 * shared) : Math.min(5, 1 + missing / 4)}
            />
            {badge && (
              <>
                <circle className="badge-circle" cx={badge.x} cy={badge.y} r={BADGE} />
                <text className="badge-number" x={badge.x} y={badge.y + 4} textAnchor="middle">
                  {shared}
                </text>
              </>
            )}
          </g>
        );
      })}
      {circles.map(({ id, name, known, radius }, at) => {
        const place = placed[at];
        if (!place) return null;
        return (
          <g key={id} className="network-circle">
            <circle cx={place.x} cy={place.y} r={radius} />
            <text className="network-name" x={place.x} y={place.y - 1} textAnchor="middle">
              {shortened(name, LONGEST)}
            </text>
            <text className="network-known" x={place.x} y={place.y + 14} textAnchor="middle">
              {known}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
