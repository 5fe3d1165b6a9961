import { andOthers, newAndKnown, words, type Words } from '../workbooks/index.js';
import type { ActivityRows } from './planning/activity-rows.js';
import { listed, type Settled } from './planning/settling.js';
import type { Survey } from './planning/survey.js';

const SHOWN = 20;

/** What a file would do, as a coordinator reads it. */
export function previewLines(
  survey: Survey,
  { notes }: Settled,
  { things, unread, read, back, leftOut }: ActivityRows,
): Words[] {
  const { fresh, known } = things.named;
  const publishers = listed([...survey.reporters.keys()]);
  const names = listed([...fresh].map((name) => `»${name}«`));
  const isActivities = survey.activities.size > 0 || unread.length > 0;
  return [
    words(`Udgiver: ${publishers.da}.`, `Publisher: ${publishers.en}.`),
    ...survey.notes,
    ...notes,
    words(
      'Kontaktoplysninger (contact-info) er ikke læst: Samspil har ingen.',
      'Contacts (contact-info) are not read: Samspil has none.',
    ),
    ...leftOut.lines(survey.unknown),
    ...(isActivities ? [newAndKnown(words('indsatser', 'initiatives'), read.fresh, read.known)] : []),
    ...(back.length === 0 ? [] : [backLine(back)]),
    newAndKnown(words('organisationer', 'organisations'), fresh.size, known.size),
    ...(fresh.size === 0 ? [] : [words(`Nye organisationer: ${names.da}.`, `New organisations: ${names.en}.`)]),
    ...(things.places === 0 ? [] : [newAndKnown({ ...words('steder', 'places'), neuter: true }, things.places)]),
    ...unreadLines(unread),
  ];
}

function backLine(back: ActivityRows['back']): Words {
  const ids = listed(back);
  return words(
    `Taget af registeret før, og tilbage med denne fil: ${ids.da}.`,
    `Taken off the record before, and back with this file: ${ids.en}.`,
  );
}

function unreadLines(unread: ActivityRows['unread']): Words[] {
  if (unread.length === 0) return [];
  const more = andOthers(unread.length - SHOWN);
  return [
    unread.length === 1
      ? words('1 aktivitet kan ikke læses og er ikke med:', '1 activity can’t be read and is left out:')
      : words(
          `${unread.length} aktiviteter kan ikke læses og er ikke med:`,
          `${unread.length} activities can’t be read and are left out:`,
        ),
    ...unread
      .slice(0, SHOWN)
      .map(({ line, identifier, why }) =>
        words(`  linje ${line} ${identifier}: ${why.da}`, `  line ${line} ${identifier}: ${why.en}`),
      ),
    ...(more.da === '' ? [] : [words(` ${more.da}`, ` ${more.en}`)]),
  ];
}
