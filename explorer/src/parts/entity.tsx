import { Link } from 'wouter';
import { langOf, useLanguage, type Language, type ShownText } from '../words/bilingual.js';
import { EntityKind } from '../words/labels.generated.js';
import { lists, type ListName } from '../words/lists.js';
import { shortened } from '../words/shortened.js';

/** Something on record that has a page. */
export interface Named {
  readonly id: string;
  readonly name: ShownText;
}

/** Of which kinds the plural is no more than an s. */
const plurals: Readonly<Record<string, string>> = { process: 'processes', reply: 'replies' };

/** Where the page of something on record is, by its id: the kind stands before the colon. */
export const pathOf = (id: string): string => `/${listOf(id)}/${id}`;

/** The list that something on record stands in, as addresses have it. */
function listOf(id: string): string {
  const kind = id.slice(0, id.indexOf(':'));
  return plurals[kind] ?? `${kind}s`;
}

/** What some of one kind are called: by the word for one, or for several. */
export function kindInWords(kind: keyof typeof EntityKind, some: readonly Named[], language: Language): string {
  const list = listOf(some[0]?.id ?? '');
  return some.length > 1 && isList(list) ? lists[language][list] : EntityKind[kind][language];
}

const isList = (name: string): name is ListName => name in lists.da;

/** The words of an id, without its kind: what somebody may look for who has an id that leads to nothing. */
export const wordsOf = (id: string): string =>
  id
    .slice(id.indexOf(':') + 1)
    .replaceAll(/[-.:]+/gu, ' ')
    .trim();

/** Where all that is found under a text is listed. */
export const searchPath = (text: string): string => `/search?q=${encodeURIComponent(text)}`;

/** A name as text, marked with its language where it is not that of the page. */
export function Text({ name, most }: { readonly name: ShownText; readonly most?: number }) {
  const language = useLanguage();
  const cut = most === undefined ? name.text : shortened(name.text, most);
  return <span {...inOther(name, language)}>{cut}</span>;
}

const inOther = (name: ShownText, language: Language) => (langOf(name) === language ? {} : { lang: langOf(name) });

interface EntityLinkProps {
  readonly entity: Named;
  readonly text?: string;
  /** Whether the keys `j` and `k` stop at it. */
  readonly row?: boolean;
}

/** A name that leads to the page of what has it. */
export function EntityLink({ entity, text, row = false }: EntityLinkProps) {
  const language = useLanguage();
  return (
    <Link
      href={pathOf(entity.id)}
      {...(text === undefined ? inOther(entity.name, language) : {})}
      {...(row && { 'data-row': true })}
    >
      {text ?? entity.name.text}
    </Link>
  );
}

/** Names with commas between. */
export function EntityList({ entities }: { readonly entities: readonly Named[] }) {
  return entities.map((entity, at) => (
    <span key={entity.id}>
      {at > 0 && ', '}
      <EntityLink entity={entity} />
    </span>
  ));
}
