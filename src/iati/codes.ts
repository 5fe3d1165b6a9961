import type { terms, Terms } from '../graph/vocabulary/index.js';

type ValueOf<Set> = Set extends Terms<infer Value> ? Value : never;
type OrganisationKind = ValueOf<typeof terms.OrganisationKind>;
type InitiativeStatus = ValueOf<typeof terms.InitiativeStatus>;

/** Codes of an IATI code list (https://iatistandard.org/en/iati-standard/203/codelists/) and what each is here. */
type Codes<Meaning> = Readonly<Record<string, Meaning>>;

/** OrganisationRole. Who extends a grant passes money on and takes no part in the work. */
export const roles: Codes<'FUNDER' | 'LEAD' | 'PARTNER'> = {
  '1': 'FUNDER',
  '2': 'LEAD',
  '3': 'FUNDER',
  '4': 'PARTNER',
};

/** ActivityStatus. What is suspended is neither running nor over. */
export const statuses: Codes<InitiativeStatus> = {
  '1': 'PLANNED',
  '2': 'RUNNING',
  '3': 'COMPLETED',
  '4': 'COMPLETED',
  '5': 'CANCELLED',
  '6': 'UNKNOWN',
};

/** ActivityDateType. */
export const dateTypes: Codes<'PLANNED_START' | 'START' | 'PLANNED_END' | 'END'> = {
  '1': 'PLANNED_START',
  '2': 'START',
  '3': 'PLANNED_END',
  '4': 'END',
};

/** RelatedActivityType. Siblings and what is funded together say no more than their parents and funders do. */
export const relations: Codes<'PARENT' | 'CHILD' | 'SAME' | 'NOTHING'> = {
  '1': 'PARENT',
  '2': 'CHILD',
  '3': 'NOTHING',
  '4': 'NOTHING',
  '5': 'SAME',
};

/** OrganisationType. */
export const organisationTypes: Codes<OrganisationKind> = {
  '10': 'PUBLIC_AUTHORITY',
  '11': 'PUBLIC_AUTHORITY',
  '15': 'PUBLIC_AUTHORITY',
  '21': 'INTERNATIONAL_NGO',
  '22': 'NATIONAL_NGO',
  '23': 'INTERNATIONAL_NGO',
  '24': 'PARTNER_COUNTRY_NGO',
  '30': 'UNKNOWN',
  '40': 'MULTILATERAL_ORGANISATION',
  '60': 'FOUNDATION_NGO',
  '70': 'COMPANY_OR_NETWORK',
  '71': 'COMPANY_OR_NETWORK',
  '72': 'COMPANY_OR_NETWORK',
  '73': 'COMPANY_OR_NETWORK',
  '80': 'RESEARCH_INSTITUTE',
  '90': 'UNKNOWN',
};

/** The type of an organisation of this kind; absent where IATI has none that is sure. */
export const typeOfKind: Readonly<Partial<Record<OrganisationKind, string>>> = {
  PUBLIC_AUTHORITY: '10',
  GOVERNMENT_DONOR: '10',
  INTERNATIONAL_NGO: '21',
  NATIONAL_NGO: '22',
  PARTNER_COUNTRY_NGO: '24',
  MULTILATERAL_ORGANISATION: '40',
  FOUNDATION_NGO: '60',
  COMPANY_OR_NETWORK: '70',
  CONSULTANCY: '70',
  RESEARCH_INSTITUTE: '80',
};
/** “Other”. */
export const OTHER_TYPE = '90';

export const codeOfRole = { FUNDER: '1', LEAD: '2', PARTNER: '4' } as const;
export const codeOfStatus = { PLANNED: '1', RUNNING: '2', COMPLETED: '4', CANCELLED: '5' } as const;
export const codeOfDate = { PLANNED_START: '1', START: '2', PLANNED_END: '3', END: '4' } as const;

/** By which list a theme can be found: each has a property of a theme with its codes. */
export const themeLists = {
  DAC: { property: 'dacCodes', called: 'OECD DAC' },
  SDG: { property: 'sdgGoals', called: 'SDG' },
  MARKER: { property: 'policyMarkers', called: 'OECD' },
} as const;
export type ThemeList = keyof typeof themeLists;

/** SectorVocabulary and TagVocabulary: which list a vocabulary is. Targets of a goal (`16.7`) are counted as their goal. */
export const sectorLists: Codes<ThemeList> = { '1': 'DAC', '7': 'SDG', '8': 'SDG' };
export const tagLists: Codes<ThemeList> = { '2': 'SDG', '3': 'SDG' };
/** PolicyMarkerVocabulary. */
export const markerLists: Codes<ThemeList> = { '1': 'MARKER' };

/** RegionVocabulary: that of the United Nations (M49), as places have it. */
export const UN_REGIONS = '2';
/** Regions of the OECD, the other vocabulary, that are the same in M49. */
export const unRegions: Codes<string> = {
  '89': '150',
  '189': '015',
  '289': '202',
  '298': '002',
  '489': '005',
  '498': '019',
  '619': '143',
  '679': '034',
  '798': '142',
  '889': '009',
  '1027': '014',
  '1028': '017',
  '1029': '018',
  '1030': '011',
  '1031': '029',
  '1032': '013',
  '1033': '054',
  '1034': '057',
  '1035': '061',
};
