import type { Language } from '../workbooks/index.js';
import { typeOf } from './properties.js';
import { previewSize } from './preview.js';
import { BATCH } from './queries.js';
import { subjectKinds } from './subjects.js';

/** What the service says of itself. @param address its own, without a slash at the end */
export const manifestAt = (
  address: string,
  language: Language,
  { anonymous }: { readonly anonymous: boolean },
): object => ({
  versions: ['0.2'],
  name: language === 'da' ? 'Samspil (dansk)' : 'Samspil (English)',
  identifierSpace: 'urn:samspil:',
  schemaSpace: 'urn:samspil:term:',
  defaultTypes: subjectKinds.map((kind) => typeOf(kind, language)),
  view: { url: `${address}/preview?id={{id}}` },
  preview: { url: `${address}/preview?id={{id}}`, ...previewSize },
  suggest: Object.fromEntries(
    ['entity', 'property', 'type'].map((what) => [what, { service_url: address, service_path: `/suggest/${what}` }]),
  ),
  extend: { propose_properties: { service_url: address, service_path: '/properties' }, property_settings: [] },
  batchSize: BATCH,
  ...(!anonymous && { authentication: { type: 'apiKey', name: 'Authorization', in: 'header' } }),
});
