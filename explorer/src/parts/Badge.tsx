import { GapType, OverlapClass, SynergyKind } from '../words/labels.generated.js';
import { capital, useLanguage } from '../words/bilingual.js';

const classes = {
  DUPLICATION_RISK: '▲',
  JOINT_EFFORT: '●',
  SUCCESSION: '→',
  UNDATED: '?',
  CO_PRESENCE: '○',
} as const satisfies Record<keyof typeof OverlapClass, string>;

const gaps = {
  ABSOLUTE: '■',
  REACH: '◧',
  PARTIAL: '◑',
  FRAGILE: '◇',
  LAPSED: '□',
  UNKNOWN: '▨',
} as const satisfies Record<keyof typeof GapType, string>;

/** Kinds of meetings have the colour of a class. */
const meetings = {
  POOLING: ['JOINT_EFFORT', '⊕'],
  COMPLEMENTARITY: ['SUCCESSION', '⇄'],
  BRIDGING: ['CO_PRESENCE', '∩'],
} as const satisfies Record<keyof typeof SynergyKind, readonly [string, string]>;

/** The class of an overlap: a sign, a word and a colour, so that none of them is needed alone. */
export function ClassBadge({ value }: { readonly value: keyof typeof OverlapClass }) {
  const language = useLanguage();
  return <Badge kind={value} sign={classes[value]} text={capital(OverlapClass[value][language])} />;
}

/** The sign of a class alone, where its word stands beside it. */
export function ClassSign({ value }: { readonly value: keyof typeof OverlapClass }) {
  return (
    <span className="badge" data-kind={value} aria-hidden="true">
      {classes[value]}
    </span>
  );
}

/** The type of a gap. */
export function GapBadge({ value }: { readonly value: keyof typeof GapType }) {
  const language = useLanguage();
  return <Badge kind={value} sign={gaps[value]} text={capital(GapType[value][language])} />;
}

/** The kind of a meeting. */
export function MeetingBadge({ value }: { readonly value: keyof typeof SynergyKind }) {
  const language = useLanguage();
  const [kind, sign] = meetings[value];
  return <Badge kind={kind} sign={sign} text={capital(SynergyKind[value][language])} />;
}

/** Any other judgement, in the colour of one of the classes or gaps. */
export function Badge({ kind, sign, text }: { readonly kind: string; readonly sign: string; readonly text: string }) {
  return (
    <strong className="badge" data-kind={kind}>
      <span aria-hidden="true">{sign}</span> {text}
    </strong>
  );
}
