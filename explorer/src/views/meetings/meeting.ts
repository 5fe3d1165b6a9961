import type { MeetingsQuery } from '../../api.generated.js';
import type { Column } from '../../parts/DataTable.js';
import type { Named } from '../../parts/entity.js';
import { reasonsAsText } from '../../parts/Reasons.js';
import { capital, textOf, type Language, type Name } from '../../words/bilingual.js';
import { SynergyKind, TimeOfThings } from '../../words/labels.generated.js';
import { words } from './words.js';

export type Meeting = NonNullable<MeetingsQuery['synergies']>['nodes'][number];
export type Exchange = Extract<Meeting, { __typename: 'Complementarity' }>['complementary'][number];

/** A side of a meeting: somebody or something on record, or a group that has a name alone. */
export type Side = Named | { readonly id: null; readonly name: Name };

/** Who meets whom. */
export function sidesOf(meeting: Meeting): readonly [Side, Side] {
  if (meeting.__typename !== 'Bridging') return [meeting.a, meeting.b];
  const [a, b] = [meeting.groupA, meeting.groupB];
  return [a.network ?? { id: null, name: a.label }, b.network ?? { id: null, name: b.label }];
}

/** What makes a meeting another than the others of a list. */
export const keyOf = (meeting: Meeting): string =>
  [meeting.kind, ...sidesOf(meeting).map(({ id, name }) => id ?? name.da ?? name.en)].join(' ');

/** What is exchanged, by who gives to whom. */
export function exchangesOf(meeting: Meeting): readonly Exchange[] {
  if (meeting.__typename === 'Bridging') return [];
  return meeting.__typename === 'Pooling' ? meeting.overlap.complementary : meeting.complementary;
}

export function columnsIn(language: Language): readonly Column<Meeting>[] {
  const t = words[language];
  const side = (at: 0 | 1) => (meeting: Meeting) => textOf(sidesOf(meeting)[at].name, language);
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
            const [from, to] = [textOf(giver.name, language), textOf(seeker.name, language)];
            return `${t.gives(from, to)} ${textOf(item.name, language)}`;
          })
          .join('; '),
    },
    { title: t.why, value: ({ reasons }) => reasonsAsText(reasons) },
  ];
}
