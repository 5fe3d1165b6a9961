import type { entityProperties, kinds, Kind } from './kinds.js';
import type { claimProperties, Verb, verbs } from './verbs.js';

/** The name of everything that may be recorded of an entity or on a claim. */
export type PropertyName =
  | keyof typeof entityProperties
  | keyof typeof claimProperties
  | { [K in Kind]: keyof (typeof kinds)[K]['properties'] }[Kind]
  | { [V in Verb]: keyof (typeof verbs)[V]['properties'] }[Verb];

interface Words {
  readonly da: string;
  readonly en: string;
}

const words = (da: string, en: string): Words => ({ da, en });

/** What a property is called in running text, the same wherever it is recorded. */
export const propertyWords: Readonly<Record<PropertyName, Words>> = {
  name: words('navn', 'name'),
  description: words('beskrivelse', 'description'),
  aliases: words('andre navne', 'other names'),
  note: words('note', 'note'),
  sources: words('kilder', 'sources'),
  confidence: words('sikkerhed', 'confidence'),
  visibility: words('hvem der må se det', 'who may see it'),
  visibleTo: words('synlig for', 'visible to'),
  asOf: words('kildens dato', 'date of the source'),
  from: words('begyndelse', 'start'),
  to: words('ophør', 'end'),
  current: words('gælder stadig', 'still holds'),
  kind: words('art', 'kind'),
  network: words('er et netværk', 'is a network'),
  shortName: words('kort navn', 'short name'),
  formerNames: words('tidligere navne', 'former names'),
  country: words('land', 'country'),
  website: words('hjemmeside', 'website'),
  websiteConfidence: words('sikkerhed for hjemmesiden', 'confidence in the website'),
  mergedInto: words('lagt sammen med', 'merged into'),
  mergeReason: words('begrundelse for sammenlægningen', 'reason for the merger'),
  size: words('størrelse', 'size'),
  scheme: words('register', 'register'),
  value: words('nummer', 'number'),
  code: words('kode', 'code'),
  address: words('adresse', 'address'),
  publisher: words('udgiver', 'publisher'),
  published: words('udgivelsesdato', 'date of publication'),
  publishedConfidence: words('sikkerhed for udgivelsesdatoen', 'confidence in the date of publication'),
  retrieved: words('læst den', 'read on'),
  goal: words('er et mål', 'is a goal'),
  dacCodes: words('DAC-koder', 'DAC codes'),
  sdgGoals: words('verdensmål', 'Sustainable Development Goals'),
  policyMarkers: words('politiske markører', 'policy markers'),
  mappingBasis: words('grundlag for koderne', 'basis of the codes'),
  category: words('kategori', 'category'),
  tier: words('lag', 'tier'),
  period: words('periode', 'period'),
  periodConfidence: words('sikkerhed for perioden', 'confidence in the period'),
  status: words('status', 'status'),
  iatiIdentifier: words('IATI-nummer', 'IATI identifier'),
  amount: words('beløb', 'amount'),
  currency: words('valuta', 'currency'),
  limits: words('rammer', 'limits'),
  minOrganisations: words('mindste antal organisationer', 'least number of organisations'),
  mixedSizes: words('krav om blandede størrelser', 'mixed sizes asked for'),
  minAmount: words('mindste beløb', 'smallest amount'),
  maxAmount: words('største beløb', 'largest amount'),
  strength: words('krav eller ønske', 'requirement or preference'),
  min: words('mindst', 'least'),
  max: words('højst', 'most'),
  line: words('linje', 'line'),
  granted: words('bevilget', 'granted'),
  received: words('modtaget', 'received'),
  journalNumber: words('journalnummer', 'journal number'),
  decision: words('afgørelse', 'decision'),
  decided: words('afgjort den', 'decided on'),
  stage: words('stadie', 'stage'),
  scope: words('udbredelse', 'scope'),
  observed: words('set siden', 'observed'),
  observedConfidence: words('sikkerhed for, hvornår den er set', 'confidence in when it was observed'),
  validation: words('validering', 'validation'),
  language: words('sprog', 'language'),
  languages: words('sprog', 'languages'),
  evidence: words('evidens', 'evidence'),
  role: words('rolle', 'role'),
  date: words('dato', 'date'),
  assessment: words('behovsafklaring', 'assessment'),
  importance: words('vigtighed', 'importance'),
  ability: words('egen evne', 'own ability'),
  rank: words('plads', 'rank'),
  points: words('point', 'points'),
  justification: words('begrundelse', 'justification'),
  weight: words('vægt', 'weight'),
  level: words('grad af anvendelse', 'level of use'),
  placeOfUse: words('anvendelsessted', 'place of use'),
  purpose: words('formål', 'purpose'),
  proof: words('dokumentation', 'proof'),
};

const wordsByName: ReadonlyMap<string, Words> = new Map(Object.entries(propertyWords));

/** The words for a property that a record names, else the name itself. */
export const wordsFor = (property: string): Words => wordsByName.get(property) ?? words(property, property);
