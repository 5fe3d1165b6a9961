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

export const AllApplications: Document<AllApplicationsQuery, AllApplicationsQueryVariables> = { name: 'AllApplications', hash: '7b1be03f435bce9d2f7fd0b4b39429531750ae5bec480f713bba2f6a1b62bbce' };
export const AllAssessments: Document<AllAssessmentsQuery, AllAssessmentsQueryVariables> = { name: 'AllAssessments', hash: '2c52eb7d7777e8a2f3b4cd168f7b51ff9cf7ba086c45ffe4556f2970bd93b26f' };
export const AllAudiences: Document<AllAudiencesQuery, AllAudiencesQueryVariables> = { name: 'AllAudiences', hash: 'e7cdff30db829107feb7f9db1897714d9a247de18d953aa66aaff701d117f37f' };
export const AllIdentifiers: Document<AllIdentifiersQuery, AllIdentifiersQueryVariables> = { name: 'AllIdentifiers', hash: '693d5c176b776a29f45d61686181fe7e2f6189f59907453945dbe0391ed1358b' };
export const AllInitiatives: Document<AllInitiativesQuery, AllInitiativesQueryVariables> = { name: 'AllInitiatives', hash: 'ea15b5d6c1fd8b7a01d9f08f8e49d8b90e8ce5c4aaa32f023580af9620a64f9f' };
export const AllLearnings: Document<AllLearningsQuery, AllLearningsQueryVariables> = { name: 'AllLearnings', hash: '202f2922793a4268aa7ef3f6214ec9b03d97ca13204355a1b315b5ab73fa0703' };
export const AllMethods: Document<AllMethodsQuery, AllMethodsQueryVariables> = { name: 'AllMethods', hash: '7411d591633aa745a9d449768f36ead212426d9754f98e93e080d1903d8fab93' };
export const AllNeeds: Document<AllNeedsQuery, AllNeedsQueryVariables> = { name: 'AllNeeds', hash: '908fe4afbaafa27ddfbc8aae18243dfece68af066fe1dc89569965f39c183417' };
export const AllNetworks: Document<AllNetworksQuery, AllNetworksQueryVariables> = { name: 'AllNetworks', hash: 'b0e38788aceb3e8cf1a9fa6c603b81804ca17628ef563cbfaf7c8cbff18894d2' };
export const AllOrganisations: Document<AllOrganisationsQuery, AllOrganisationsQueryVariables> = { name: 'AllOrganisations', hash: 'ea82a17fc0f830b41b8d9fe985dbb5df7355cd93230ccbf769c0a3a6974bec94' };
export const AllPlaces: Document<AllPlacesQuery, AllPlacesQueryVariables> = { name: 'AllPlaces', hash: 'b5b9a83c1cffe79f3b1885e0cb563b466c9e61755b83b1a598f38c5b3c0bebe2' };
export const AllPools: Document<AllPoolsQuery, AllPoolsQueryVariables> = { name: 'AllPools', hash: 'c7fb5470f218baa49dc0e475b391286b643de5d471c70345a694d9bb9039f230' };
export const AllPractices: Document<AllPracticesQuery, AllPracticesQueryVariables> = { name: 'AllPractices', hash: '7f4931c075cd9c290a9725686ce7ee48525016f21a9475b120c92fb71b804355' };
export const AllProcesses: Document<AllProcessesQuery, AllProcessesQueryVariables> = { name: 'AllProcesses', hash: 'f57e9b57acec3da73cecc9fdc9b5ae0170a0d3bd2bbd865d466bf8313b0be784' };
export const AllReplies: Document<AllRepliesQuery, AllRepliesQueryVariables> = { name: 'AllReplies', hash: 'bf180cb5c75037ca6e704ca4b122cba85f23185445dbe5e9a193464f91d13d0a' };
export const AllRounds: Document<AllRoundsQuery, AllRoundsQueryVariables> = { name: 'AllRounds', hash: '10b3726cab0bc735667e0090fd4fa58b6c7551a62c18f78ccd9f870bdd5f879d' };
export const AllRules: Document<AllRulesQuery, AllRulesQueryVariables> = { name: 'AllRules', hash: '18705eea743ecc2488a142b1163d7e0456603c79f1d6e3a664da49934a60953d' };
export const AllSources: Document<AllSourcesQuery, AllSourcesQueryVariables> = { name: 'AllSources', hash: '7ec5f37a58ea8e4cbeaf3e037b9e900d3a64557e374a449cd82aa09dd22c42e3' };
export const AllThemes: Document<AllThemesQuery, AllThemesQueryVariables> = { name: 'AllThemes', hash: '996075de143092c36af1280e64519177d62b1f6f332422ff2de7b88bc1874c3e' };
export const AllTrends: Document<AllTrendsQuery, AllTrendsQueryVariables> = { name: 'AllTrends', hash: '97c4969e757af30d13cfaf0e6ea9eecb70cb96bce3673eedf1f6ce725f8c77c4' };
