import { andOthers, counted, newAndKnown, newNames, words, type Words } from '../workbooks/index.js';
import type { GrantsPlan } from './plan.js';

const TOLD = 20;

/** What grants would change, as a coordinator reads it. */
export function grantsLines({ notes, grants, organisations, pools, unread, records }: GrantsPlan): Words[] {
  const { fresh, known, changed } = grants;
  const recorded = records.entities.length + records.claims.length;
  return [
    ...notes,
    differing(newAndKnown(words('bevillinger', 'grants'), fresh, known), changed),
    newAndKnown(words('organisationer', 'organisations'), organisations.fresh.length, organisations.known),
    ...newNames(organisations.fresh, TOLD),
    newAndKnown(words('puljer', 'pools'), pools.fresh.length, pools.known),
    ...newNames(pools.fresh, TOLD),
    ...unreadLines(unread),
    recorded === 0
      ? words(
          'Alt i filen er registreret i forvejen: intet ville ændres.',
          'All that the file says is on record already: nothing would change.',
        )
      : wouldBeRecorded(recorded),
  ];
}

const differing = ({ da, en }: Words, changed: number): Words =>
  words(
    `${da}, ${changed} med andet indhold end det, der er registreret`,
    `${en}, ${changed} that ${changed === 1 ? 'differs' : 'differ'} from what is on record`,
  );

function wouldBeRecorded(count: number): Words {
  const { da, en } = counted(count, ['oplysning', 'oplysninger'], ['record', 'records']);
  return words(`${da} ville blive registreret.`, `${en} would be written.`);
}

function unreadLines(unread: GrantsPlan['unread']): Words[] {
  if (unread.length === 0) return [];
  const isOne = unread.length === 1;
  const more = andOthers(unread.length - TOLD);
  return [
    words(
      `${unread.length} ${isOne ? 'bevilling' : 'bevillinger'} kan ikke læses og er ikke med:`,
      `${unread.length} ${isOne ? 'grant' : 'grants'} can’t be read and ${isOne ? 'is' : 'are'} left out:`,
    ),
    ...unread.slice(0, TOLD).map(({ row, why }) => words(`  nr. ${row}: ${why.da}`, `  no. ${row}: ${why.en}`)),
    ...(more.da === '' ? [] : [words(`  …${more.da}`, `  …${more.en}`)]),
  ];
}
