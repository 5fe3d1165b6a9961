import { createHash } from 'node:crypto';
import { encode } from 'micromark-util-encode';
import type { EntityAt } from '../graph/reading/index.js';
import { kinds } from '../graph/vocabulary/index.js';
import type { Language } from '../workbooks/index.js';
import { propertiesOfKind, shownValue } from './properties.js';
import { descriptionIn, nameIn, type SubjectKind, type Subjects, wordsOfKind } from './subjects.js';

/** How large the frame is in which a client shows it, in pixels. */
export const previewSize = { width: 420, height: 300 } as const;

const style = [
  'body{font:14px/1.4 system-ui,sans-serif;margin:12px;color:#1a1a1a;background:#fff}',
  'h1{font-size:16px;margin:0}p{margin:4px 0 8px}dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:2px 10px}',
  'dt{color:#555}dd{margin:0}',
].join('');

/** Nothing is loaded and nothing runs; any site may show it in a frame. */
export const previewPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** What tells one from another of the same name. */
const shown: ReadonlySet<string> = new Set([
  'shortName',
  'aliases',
  'formerNames',
  'DK-CVR',
  'country',
  'website',
  'status',
  'period',
  'category',
  'code',
]);
const MOST_VALUES = 5;

/** A page about an entity for the frame of a client. @param link where the explorer tells all of it; null where it is off */
export function previewPage(entity: EntityAt, subjects: Subjects, language: Language, link: string | null): string {
  const kind = entity.node.type as SubjectKind;
  const description = descriptionIn(entity, language);
  const rows = propertiesOfKind(kind)
    .filter(({ id }) => shown.has(id))
    .flatMap((property) => {
      const values = property.valuesOf(entity, subjects).map((value) => shownValue(value, language));
      if (values.length === 0) return [];
      const text = values.slice(0, MOST_VALUES).join(', ') + (values.length > MOST_VALUES ? ' …' : '');
      return [`<dt>${encode(property.name[language])}</dt><dd>${encode(text)}</dd>`];
    });
  const more = language === 'da' ? 'Alt, der er registreret' : 'All that is on record';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${encode(nameIn(entity, language))}</title>`,
    `<style>${style}</style></head><body><h1>${encode(nameIn(entity, language))}</h1>`,
    `<p>${encode(wordsOfKind(kind)[language])} · ${encode(entity.node.id)}</p>`,
    description === undefined ? '' : `<p>${encode(description)}</p>`,
    `<dl>${rows.join('')}</dl>`,
    link === null ? '' : `<p><a href="${encode(link)}" target="_blank" rel="noopener">${more}</a></p>`,
    '</body></html>',
  ].join('');
}

/** Where the explorer tells of an entity, below the address of the server. */
export const pageOf = (entity: EntityAt, language: Language): string =>
  `/${language}/${pathOf(kinds[entity.node.type].plural)}/${entity.node.id}`;

const pathOf = (plural: string): string => plural.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
