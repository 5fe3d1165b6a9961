import { words, type Words } from '../workbooks/index.js';
import type { GrantsPlan } from './plan.js';

const TOLD = 20;

/** What grants would change, as a coordinator reads it. */
export function grantsLines({ notes, grants, organisations, pools, unread, records }: GrantsPlan): Words[] {
  const { fresh, known, changed } = grants;
  return [
    ...notes,
    words(
      `bevillinger: ${fresh} nye, ${known} kendte, ${changed} med andet indhold end det, der er registreret`,
      `grants: ${fresh} new, ${known} known, ${changed} that differ from what is on record`,
    ),
    words(
      `organisationer: ${organisations.fresh.length} nye, ${organisations.known} kendte`,
      `organisations: ${organisations.fresh.length} new, ${organisations.known} known`,
    ),
    ...namesOf(organisations.fresh),
    words(
      `puljer: ${pools.fresh.length} nye, ${pools.known} kendte`,
      `pools: ${pools.fresh.length} new, ${pools.known} known`,
    ),
    ...namesOf(pools.fresh),
    ...unreadLines(unread),
    records.entities.length + records.claims.length === 0
      ? words(
          'Alt i filen er registreret i forvejen: intet ville ændres.',
          'All that the file says is on record already: nothing would change.',
        )
      : words(
          `${records.entities.length + records.claims.length} oplysninger ville blive registreret.`,
          `${records.entities.length + records.claims.length} records would be written.`,
        ),
  ];
}

function namesOf(names: readonly string[]): Words[] {
  if (names.length === 0) return [];
  const list = names
    .slice(0, TOLD)
    .map((name) => `»${name}«`)
    .join(', ');
  const more = names.length - TOLD;
  return [
    words(
      `Nye: ${list}${more > 0 ? ` og ${more} andre` : ''}.`,
      `New: ${list}${more > 0 ? ` and ${more} others` : ''}.`,
    ),
  ];
}

function unreadLines(unread: GrantsPlan['unread']): Words[] {
  if (unread.length === 0) return [];
  const isOne = unread.length === 1;
  const more = unread.length - TOLD;
  return [
    words(
      `${unread.length} ${isOne ? 'bevilling' : 'bevillinger'} kan ikke læses og er ikke med:`,
      `${unread.length} ${isOne ? 'grant' : 'grants'} can’t be read and ${isOne ? 'is' : 'are'} left out:`,
    ),
    ...unread.slice(0, TOLD).map(({ row, why }) => words(`  nr. ${row}: ${why.da}`, `  no. ${row}: ${why.en}`)),
    ...(more > 0 ? [words(`  … og ${more} andre`, `  … and ${more} others`)] : []),
  ];
}
