import { expect } from 'vitest';

/** A question to the supergraph that no subgraph can answer alone. */
export interface CrossingQuery {
  /** What a gateway does with it. */
  readonly does: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What is in the answer; all of it is held to be the same in each gateway. */
  readonly data: object;
}

const [care, skove, wwf] = ['organisation:care-danmark', 'organisation:verdens-skove', 'organisation:wwf-dk'];
const [climate, forest] = ['Klimagruppen (opdigtet)', 'Skovgruppen (opdigtet)'];

/** Of Samspil, the worked example (workingGroups, positionPapers) and the grants of a third. */
export const crossingQueries: readonly CrossingQuery[] = [
  {
    does: 'leads from a partner to Samspil by the public identifier',
    query: '{ workingGroup(id: "klima") { name { da } convenor { id name { da } } } }',
    data: { workingGroup: { name: { da: climate }, convenor: { id: care, name: { da: 'CARE Danmark' } } } },
  },
  {
    does: 'leads there too where the partner writes the identifier in another case',
    query: '{ workingGroup(id: "skov") { convenor { id kind } } }',
    data: { workingGroup: { convenor: { id: skove, kind: 'NATIONAL_NGO' } } },
  },
  {
    does: 'gives null, and no error, for what Samspil would say of an organisation that it does not know',
    query: '{ workingGroup(id: "skov") { participants { orgId shortName country workingGroups { id } } } }',
    data: {
      workingGroup: {
        participants: [
          { country: 'DK' },
          { country: 'DK', shortName: 'WWF' },
          { orgId: 'DK-CVR-00000000', shortName: null, country: null, workingGroups: [{ id: 'skov' }] },
        ],
      },
    },
  },
  {
    does: 'leads lists within a list to Samspil',
    query: '{ workingGroups { id participants { shortName country } } }',
    data: {
      workingGroups: [
        { id: 'klima', participants: [{ shortName: 'CARE' }, { shortName: 'WWF' }, { shortName: 'FKN' }, {}] },
        { id: 'skov', participants: [{}, { shortName: 'WWF' }, {}] },
        { id: 'handel', participants: [{}, { shortName: 'MS' }] },
      ],
    },
  },
  {
    does: 'leads from Samspil to a partner, from one organisation by its id',
    query: '{ node(id: "organisation:wwf-dk") { id ... on Organisation { orgId workingGroups { id name { en } } } } }',
    data: {
      node: { id: wwf, orgId: 'DK-CVR-40781218', workingGroups: [{ id: 'klima' }, { id: 'skov' }] },
    },
  },
  {
    does: 'leads a page of Samspil to a partner, and says null of those without a public identifier',
    query: `{ organisations(first: 100, filter: { ids: ["organisation:92-gruppen", "organisation:cisu", "organisation:wwf-dk"] }) {
      totalCount nodes { id workingGroups { id } positionPapers { year } } } }`,
    data: {
      organisations: {
        totalCount: 3,
        nodes: [
          { id: 'organisation:92-gruppen', workingGroups: null, positionPapers: null },
          { id: 'organisation:cisu', workingGroups: [], positionPapers: [] },
          { id: wwf, workingGroups: [{ id: 'klima' }, { id: 'skov' }], positionPapers: [{ year: 2025 }] },
        ],
      },
    },
  },
  {
    does: 'goes to and fro: Samspil, partner, Samspil, partner, Samspil',
    query: `{ node(id: "organisation:care-danmark") { ... on Organisation { positionPapers {
      title { da } signatories { name { da } workingGroups { convenor { name { da } } } } } } } }`,
    data: {
      node: {
        positionPapers: [
          {
            title: { da: 'Tab og skader: hvem betaler?' },
            signatories: [
              { name: { da: 'CARE Danmark' }, workingGroups: [{ convenor: { name: { da: 'CARE Danmark' } } }] },
              { name: { da: 'Folkekirkens Nødhjælp' } },
              { name: { da: 'Oxfam Danmark' }, workingGroups: [{}, { convenor: null }] },
            ],
          },
        ],
      },
    },
  },
  {
    does: 'leads through connections within connections to a partner, with the claims on their edges',
    query: `{ node(id: "organisation:92-gruppen") { ... on Organisation { members(first: 30, asOf: "2008") {
      edges { claim { confidence asOf } node { id workingGroups { name { da } }
        memberships(first: 3) { totalCount nodes { id hostedMeetings { date } } } } }
      pageInfo { hasNextPage } } } } }`,
    data: {
      node: {
        members: {
          edges: expect.arrayContaining([
            expect.objectContaining({
              claim: expect.objectContaining({ confidence: 'CONFIRMED' }),
              node: expect.objectContaining({
                id: wwf,
                workingGroups: [{ name: { da: climate } }, { name: { da: forest } }],
              }),
            }),
          ]),
        },
      },
    },
  },
  {
    does: 'takes variables for both',
    query: `query ($group: ID!, $first: Int!, $members: Int, $sure: Confidence!) {
      workingGroup(id: $group) { meetings(first: $first) { date host { id
        members(first: $members, minConfidence: $sure) { totalCount nodes { id } } } } } }`,
    variables: { group: 'klima', first: 2, members: 3, sure: 'CONFIRMED' },
    data: {
      workingGroup: {
        meetings: [
          { date: '2026-03-12', host: { members: { totalCount: 0 } } },
          { date: '2025-11-03', host: { id: 'organisation:globalt-fokus', members: { nodes: [{}, {}, {}] } } },
        ],
      },
    },
  },
  {
    does: 'takes fragments, named and in place, of types and of Samspil’s interfaces',
    query: `fragment Who on Organisation { id ...Names kind }
      fragment Names on Entity { name { da en } ... on Organisation { aliases } }
      fragment Paper on PositionPaper { title { da en } addressee { ...Who } }
      { positionPapers(year: 2025) { ...Paper signatories { ... on Organisation { ...Who } ... on Network { id } } } }`,
    data: {
      positionPapers: [
        {
          title: { en: 'Forests without fences' },
          addressee: { id: 'organisation:danida', kind: 'GOVERNMENT_DONOR' },
          signatories: [{ id: skove, aliases: ['Nepenthes'] }, { id: wwf }],
        },
      ],
    },
  },
  {
    does: 'keeps aliases apart, in both and with other arguments',
    query: `{ old: positionPapers(year: 2025) { to: addressee { da: name { da } en: name { en } } }
      new: positionPapers(year: 2026) { signatories { who: shortName
        sure: memberships(minConfidence: CONFIRMED) { totalCount } all: memberships(minConfidence: UNCONFIRMED) { totalCount } } } }`,
    data: {
      old: [{ to: { da: { da: 'Udenrigsministeriet (Danida)' }, en: { en: expect.stringContaining('Danida') } } }],
      new: [{ signatories: [{ who: 'CARE' }, { who: 'FKN' }, {}] }],
    },
  },
  {
    does: 'asks no subgraph for what @skip and @include leave out',
    query: `query ($meetings: Boolean!, $nameless: Boolean!) { workingGroups { id
      meetings @include(if: $meetings) { id } convenor { id name @skip(if: $nameless) { da } } } }`,
    variables: { meetings: false, nameless: true },
    data: { workingGroups: [{ convenor: { id: care } }, { convenor: { id: skove } }, { convenor: null }] },
  },
  {
    does: 'leads from Node to what several partners add to its kinds',
    query: `{ nodes(ids: ["organisation:care-danmark", "theme:klima", "need:vaerdikaeder", "organisation:nobody"]) {
      __typename id
      ... on Organisation { positionPapers { id } granted }
      ... on Theme { name { da } positionPapers { id } } } }`,
    data: {
      nodes: [
        { __typename: 'Organisation', id: care, positionPapers: [{ id: 'tab-og-skader' }], granted: 500 },
        { __typename: 'Theme', id: 'theme:klima', positionPapers: [{ id: 'tab-og-skader' }] },
        { __typename: 'Need', id: 'need:vaerdikaeder' },
        null,
      ],
    },
  },
  {
    does: 'leads from Entity, of which a search finds many kinds, to what partners add to one of them',
    query: `{ search(text: "CARE Danmark", first: 3) { nodes { __typename id name { da }
      ... on Organisation { grants { amount } hostedMeetings { date } } } } }`,
    data: {
      search: {
        nodes: expect.arrayContaining([
          {
            __typename: 'Organisation',
            id: care,
            name: expect.anything(),
            grants: [{ amount: 400 }, { amount: 100 }],
            hostedMeetings: [],
          },
        ]),
      },
    },
  },
  {
    does: 'leads from needGaps by those who asked to the partners',
    query: `{ needGaps(first: 1) { priorityBasis nodes { type need { id name { da } }
      askers { id ... on Organisation { granted workingGroups { name { da } } } } } } }`,
    data: {
      needGaps: {
        nodes: [
          {
            need: { id: 'need:vaerdikaeder' },
            askers: expect.arrayContaining([{ id: care, granted: 500, workingGroups: [{ name: { da: climate } }] }]),
          },
        ],
      },
    },
  },
  {
    does: 'leads from synergies by those who should meet to the partners',
    query: `{ synergies(first: 40, kinds: [POOLING], orderBy: SCORE) { nodes { kind reasons { da }
      ... on Pooling { a { id ...Work } b { id ...Work } commonContacts { id ...Papers } } } } }
      fragment Work on Initiative { grants { amount } participants(first: 2) { nodes { id orgId workingGroups { id } } } }
      fragment Papers on Organisation { positionPapers { title { da } } }`,
    data: {
      synergies: {
        nodes: expect.arrayContaining([
          expect.objectContaining({
            commonContacts: expect.arrayContaining([
              { id: skove, positionPapers: [{ title: { da: 'Skov uden skel' } }] },
            ]),
          }),
        ]),
      },
    },
  },
  {
    does: 'leads from overlaps by efforts and who takes part in them to the partners',
    query: `{ overlaps(first: 2, filter: { initiative: "initiative:augustinus-humanitaer-2024" }) {
      nodes { class a { ...Who } b { ...Who } } } }
      fragment Who on Initiative { id grants { id } participants(first: 3) { nodes { id positionPapers { id } } } }`,
    data: {
      overlaps: {
        nodes: [
          {
            a: {
              grants: [],
              participants: {
                nodes: expect.arrayContaining([{ id: care, positionPapers: [{ id: 'tab-og-skader' }] }]),
              },
            },
          },
          {},
        ],
      },
    },
  },
  {
    does: 'leads from gapCandidates by who could fill a gap to the partners',
    query: `{ gapCandidates(need: "need:klima-integration", first: 30, minConfidence: UNCONFIRMED) { nodes { score
      organisation { id ... on Organisation { granted hostedMeetings { date } } } } } }`,
    data: {
      gapCandidates: {
        nodes: expect.arrayContaining([
          expect.objectContaining({ organisation: { id: care, granted: 500, hostedMeetings: [] } }),
        ]),
      },
    },
  },
  {
    does: 'leads from one partner to another by Samspil: the one knows the identifier, the other the id',
    query: '{ grants(minAmount: 200) { amount holder { name { da } orgId workingGroups { name { da } } } } }',
    data: {
      grants: [
        { amount: 400, holder: { orgId: 'DK-CVR-12921047', workingGroups: [{ name: { da: climate } }] } },
        { amount: 250, holder: { orgId: 'DK-CVR-78920610', workingGroups: [{ name: { da: forest } }] } },
      ],
    },
  },
  {
    does: 'leads from the other partner to the one, and says null of an organisation that Samspil does not know',
    query: '{ workingGroup(id: "skov") { participants { granted grants { initiative { name { en } } } } } }',
    data: {
      workingGroup: {
        participants: [
          { granted: 250, grants: [{ initiative: { name: { en: expect.stringContaining('Avatar') } } }] },
          { granted: 0, grants: [] },
          { granted: null, grants: null },
        ],
      },
    },
  },
  {
    does: 'answers from three subgraphs, beside and within each other',
    query: `{ positionPapers(year: 2025) { signatories { id shortName grants { amount initiative { id kind } } } }
      grants(minAmount: 400) { id initiative { id kind } holder { positionPapers { id } } }
      themes(first: 1, filter: { ids: ["theme:loss-and-damage"] }) { nodes { positionPapers { signatories { granted } } } } }`,
    data: {
      positionPapers: [
        { signatories: [{ grants: [{ amount: 250, initiative: { id: 'initiative:cisu-b0fa03d4' } }] }, { id: wwf }] },
      ],
      grants: [{ initiative: { kind: expect.any(String) }, holder: { positionPapers: [{ id: 'tab-og-skader' }] } }],
      themes: { nodes: [{ positionPapers: [{ signatories: [{ granted: 500 }, { granted: 0 }, { granted: 0 }] }] }] },
    },
  },
  {
    does: 'leads from a partner’s themes by Samspil’s efforts to the partner',
    query: `{ positionPapers(year: 2026) { themes { name { da } initiatives(first: 2) { totalCount nodes { id
      participants(first: 2) { nodes { id workingGroups { id } } } } } } } }`,
    data: {
      positionPapers: [
        {
          themes: [
            { name: { da: 'Klimapolitik og udvikling' }, initiatives: { nodes: [{}, {}] } },
            { name: { da: 'Tab og skader' } },
          ],
        },
      ],
    },
  },
  {
    does: 'tells __typename of all',
    query: `{ __typename workingGroup(id: "handel") { __typename convenor { __typename }
      participants { __typename name { __typename da } memberships(first: 1) { __typename nodes { __typename } } } } }`,
    data: {
      __typename: 'Query',
      workingGroup: {
        convenor: null,
        participants: [
          { __typename: 'Organisation', name: { __typename: 'BilingualText' } },
          { memberships: { __typename: 'OrganisationConnection' } },
        ],
      },
    },
  },
];
