import type {
  AllApplicationsQuery,
  AllApplicationsQueryVariables,
  AllAssessmentsQuery,
  AllAssessmentsQueryVariables,
  AllAudiencesQuery,
  AllAudiencesQueryVariables,
  AllIdentifiersQuery,
  AllIdentifiersQueryVariables,
  AllInitiativesQuery,
  AllInitiativesQueryVariables,
  AllLearningsQuery,
  AllLearningsQueryVariables,
  AllMethodsQuery,
  AllMethodsQueryVariables,
  AllNeedsQuery,
  AllNeedsQueryVariables,
  AllNetworksQuery,
  AllNetworksQueryVariables,
  AllOrganisationsQuery,
  AllOrganisationsQueryVariables,
  AllPlacesQuery,
  AllPlacesQueryVariables,
  AllPoolsQuery,
  AllPoolsQueryVariables,
  AllPracticesQuery,
  AllPracticesQueryVariables,
  AllProcessesQuery,
  AllProcessesQueryVariables,
  AllRepliesQuery,
  AllRepliesQueryVariables,
  AllRoundsQuery,
  AllRoundsQueryVariables,
  AllRulesQuery,
  AllRulesQueryVariables,
  AllSourcesQuery,
  AllSourcesQueryVariables,
  AllThemesQuery,
  AllThemesQueryVariables,
  AllTrendsQuery,
  AllTrendsQueryVariables,
} from '../../api.generated.js';
import type { Document } from '../../ask.js';

export const AllApplications: Document<AllApplicationsQuery, AllApplicationsQueryVariables> = { name: 'AllApplications', hash: '4b5e787657f7d9c064f42f61fcc2d166dc32cb57569cd2c40758e316e8a22060' };
export const AllAssessments: Document<AllAssessmentsQuery, AllAssessmentsQueryVariables> = { name: 'AllAssessments', hash: '2c52eb7d7777e8a2f3b4cd168f7b51ff9cf7ba086c45ffe4556f2970bd93b26f' };
export const AllAudiences: Document<AllAudiencesQuery, AllAudiencesQueryVariables> = { name: 'AllAudiences', hash: 'e7cdff30db829107feb7f9db1897714d9a247de18d953aa66aaff701d117f37f' };
export const AllIdentifiers: Document<AllIdentifiersQuery, AllIdentifiersQueryVariables> = { name: 'AllIdentifiers', hash: '693d5c176b776a29f45d61686181fe7e2f6189f59907453945dbe0391ed1358b' };
export const AllInitiatives: Document<AllInitiativesQuery, AllInitiativesQueryVariables> = { name: 'AllInitiatives', hash: '117a3106748a0bca0bb74ae597a9117a6c9f9c5cbfc9af4d433ad9d3fc89c2bf' };
export const AllLearnings: Document<AllLearningsQuery, AllLearningsQueryVariables> = { name: 'AllLearnings', hash: 'ff5d5fd4a602aefeeea50d2b35164e31f715cf004be8126914e29cf36b7ea244' };
export const AllMethods: Document<AllMethodsQuery, AllMethodsQueryVariables> = { name: 'AllMethods', hash: 'fadb5c9878fd8be067b22ea2de52936932fd6a7d641eed9462e8f08f739b01bf' };
export const AllNeeds: Document<AllNeedsQuery, AllNeedsQueryVariables> = { name: 'AllNeeds', hash: '93fa1859037bffed9e37cda7062590f1a618de1d798f13ee84762d2e1b3cfea6' };
export const AllNetworks: Document<AllNetworksQuery, AllNetworksQueryVariables> = { name: 'AllNetworks', hash: 'a4cc3ad5b1fe2249f4ab27fc5c47c2f6e5304c3d3b60f0ccb68df5fc7fe5ac72' };
export const AllOrganisations: Document<AllOrganisationsQuery, AllOrganisationsQueryVariables> = { name: 'AllOrganisations', hash: '783c2d0f1ea48e966ce228517c091f8163b27f96ff2f89460fa2cd9ca612860b' };
export const AllPlaces: Document<AllPlacesQuery, AllPlacesQueryVariables> = { name: 'AllPlaces', hash: 'b5b9a83c1cffe79f3b1885e0cb563b466c9e61755b83b1a598f38c5b3c0bebe2' };
export const AllPools: Document<AllPoolsQuery, AllPoolsQueryVariables> = { name: 'AllPools', hash: 'c7fb5470f218baa49dc0e475b391286b643de5d471c70345a694d9bb9039f230' };
export const AllPractices: Document<AllPracticesQuery, AllPracticesQueryVariables> = { name: 'AllPractices', hash: '76ffa19ff8132cb525d1a432fc4a1579ff857fabe24b20868bfe8ce4a96c0878' };
export const AllProcesses: Document<AllProcessesQuery, AllProcessesQueryVariables> = { name: 'AllProcesses', hash: 'f57e9b57acec3da73cecc9fdc9b5ae0170a0d3bd2bbd865d466bf8313b0be784' };
export const AllReplies: Document<AllRepliesQuery, AllRepliesQueryVariables> = { name: 'AllReplies', hash: 'bf180cb5c75037ca6e704ca4b122cba85f23185445dbe5e9a193464f91d13d0a' };
export const AllRounds: Document<AllRoundsQuery, AllRoundsQueryVariables> = { name: 'AllRounds', hash: '10b3726cab0bc735667e0090fd4fa58b6c7551a62c18f78ccd9f870bdd5f879d' };
export const AllRules: Document<AllRulesQuery, AllRulesQueryVariables> = { name: 'AllRules', hash: '18705eea743ecc2488a142b1163d7e0456603c79f1d6e3a664da49934a60953d' };
export const AllSources: Document<AllSourcesQuery, AllSourcesQueryVariables> = { name: 'AllSources', hash: '4b09ef0647b2cf9aef0ab620a98036f79ec6b2a0b4a5ae758da57800ca01bdb1' };
export const AllThemes: Document<AllThemesQuery, AllThemesQueryVariables> = { name: 'AllThemes', hash: '996075de143092c36af1280e64519177d62b1f6f332422ff2de7b88bc1874c3e' };
export const AllTrends: Document<AllTrendsQuery, AllTrendsQueryVariables> = { name: 'AllTrends', hash: '12ff84bc5471f5ab6bb6951ef0a9bd7485a72db0c7dc72368e21bcaaa3720c92' };
