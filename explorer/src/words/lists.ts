import { bilingual } from './bilingual.js';

/** What is on record, kind by kind, as several. Networks are organisations that have members. */
export const lists = bilingual(
  {
    organisations: 'organisationer',
    networks: 'netværk',
    initiatives: 'indsatser',
    needs: 'behov',
    themes: 'temaer',
    methods: 'metoder',
    trends: 'tendenser',
    learnings: 'læringer',
    practices: 'praksisser',
    pools: 'puljer',
    sources: 'kilder',
    audiences: 'målgrupper',
    processes: 'processer',
    places: 'steder',
    rounds: 'ansøgningsrunder',
    rules: 'regler',
    applications: 'ansøgninger',
    assessments: 'behovsafklaringer',
    identifiers: 'identifikatorer',
  },
  {
    organisations: 'organisations',
    networks: 'networks',
    initiatives: 'initiatives',
    needs: 'needs',
    themes: 'themes',
    methods: 'methods',
    trends: 'trends',
    learnings: 'learnings',
    practices: 'practices',
    pools: 'pools',
    sources: 'sources',
    audiences: 'audiences',
    processes: 'processes',
    places: 'places',
    rounds: 'rounds of applications',
    rules: 'rules',
    applications: 'applications',
    assessments: 'assessments',
    identifiers: 'identifiers',
  },
);

export type ListName = keyof typeof lists.da;
