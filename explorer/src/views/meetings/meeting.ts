import type { MeetingsQuery } from '../../api.generated.js';
import type { Column } from '../../parts/DataTable.js';
import type { Named } from '../../parts/entity.js';
import { reasonsAsText } from '../../parts/Reasons.js';
import { capital, inLanguage, type Language, type ShownText } from '../../words/bilingual.js';
import { SynergyKind, TimeOfThings } from '../../words/labels.generated.js';
import { words } from './words.js';

export type Meeting = NonNullable<MeetingsQuery['synergies']>['nodes'][number];
export type Exchange = Extract<Meeting, { __typename: 'Complementarity' }>['complementary'][number];

/** A side of a meeting: somebody or something on record, or a group that has a name alone. */
export type Side = Named | { readonly id: null; readonly name: ShownText };

/** Who meets whom. */
export function sidesOf(meeting: Meeting, language: Language): readonly [Side, Side] {
  if (meeting.__typename !== 'Bridging') return [meeting.a, meeting.b];
  const [a, b] = [meeting.groupA, meeting.groupB];
  const named = ({ network, label }: typeof a): Side => network ?? { id: null, name: inLanguage(label, language) };
  return [named(a), named(b)];
}

/** What makes a meeting another than the others of a list. */
export const keyOf = (meeting: Meeting, language: Language): string =>
  [meeting.kind, ...sidesOf(meeting, language).map(({ id, name }) => id ?? name.text)].join(' ');

/** The two sides, and what makes meetings of one sort. */
export const pairOf = (meeting: Meeting, language: Language) => ({
  sides: sidesOf(meeting, language),
  sort: `${meeting.kind} ${meeting.time} ${meeting.status}`,
});

/** What is exchanged, by who gives to whom. */
export function exchangesOf(meeting: Meeting): readonly Exchange[] {
  if (meeting.__typename === 'Bridging') return [];
  return meeting.__typename === 'Pooling' ? meeting.overlap.complementary : meeting.complementary;
}

export function columnsIn(language: Language): readonly Column<Meeting>[] {
  const t = words[language];
  const side = (at: 0 | 1) => (meeting: Meeting) => sidesOf(meeting, language)[at].name.text;
  return [
    { title: t.kind, value: ({ kind }) => capital(SynergyKind[kind][language]) },
    { title: t.first, value: side(0) },
    { title: t.second, value: side(1) },
    { title: '', value: ({ time }) => TimeOfThings[time][language] },
    {
      title: t.exchange,
      value: (meeting) =>
        exchangesOf(meeting)
          .map(({ giver, seeker, item }) => {
            const [from, to] = [giver.name.text, seeker.name.text];
            return `${t.gives(from, to)} ${item.name.text}`;
          })
          .join('; '),
    },
    { title: t.why, value: ({ reasons }) => reasonsAsText(reasons) },
  ];
}
