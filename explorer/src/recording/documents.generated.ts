import type {
  AcceptChangesMutation,
  AcceptChangesMutationVariables,
  AnswersToQuery,
  AnswersToQueryVariables,
  AssessmentRoundQuery,
  AssessmentRoundQueryVariables,
  ChangeSetsQuery,
  ChangeSetsQueryVariables,
  DeclineChangesMutation,
  DeclineChangesMutationVariables,
  HistoryQuery,
  HistoryQueryVariables,
  ImportSheetMutation,
  ImportSheetMutationVariables,
  OneChangeSetQuery,
  OneChangeSetQueryVariables,
  OwnRecordQuery,
  OwnRecordQueryVariables,
  PreviewQuery,
  PreviewQueryVariables,
  PreviewSheetQuery,
  PreviewSheetQueryVariables,
  ProposeChangesMutation,
  ProposeChangesMutationVariables,
  RecordChangesMutation,
  RecordChangesMutationVariables,
  RecordedOfApplicationQuery,
  RecordedOfApplicationQueryVariables,
  RecordedOfAssessmentQuery,
  RecordedOfAssessmentQueryVariables,
  RecordedOfAudienceQuery,
  RecordedOfAudienceQueryVariables,
  RecordedOfIdentifierQuery,
  RecordedOfIdentifierQueryVariables,
  RecordedOfInitiativeQuery,
  RecordedOfInitiativeQueryVariables,
  RecordedOfLearningQuery,
  RecordedOfLearningQueryVariables,
  RecordedOfMethodQuery,
  RecordedOfMethodQueryVariables,
  RecordedOfNeedQuery,
  RecordedOfNeedQueryVariables,
  RecordedOfOrganisationQuery,
  RecordedOfOrganisationQueryVariables,
  RecordedOfPlaceQuery,
  RecordedOfPlaceQueryVariables,
  RecordedOfPoolQuery,
  RecordedOfPoolQueryVariables,
  RecordedOfPracticeQuery,
  RecordedOfPracticeQueryVariables,
  RecordedOfProcessQuery,
  RecordedOfProcessQueryVariables,
  RecordedOfReplyQuery,
  RecordedOfReplyQueryVariables,
  RecordedOfRoundQuery,
  RecordedOfRoundQueryVariables,
  RecordedOfRuleQuery,
  RecordedOfRuleQueryVariables,
  RecordedOfSourceQuery,
  RecordedOfSourceQueryVariables,
  RecordedOfThemeQuery,
  RecordedOfThemeQueryVariables,
  RecordedOfTrendQuery,
  RecordedOfTrendQueryVariables,
  RecordedOnFundedByQuery,
  RecordedOnFundedByQueryVariables,
  RecordedOnParticipatesInQuery,
  RecordedOnParticipatesInQueryVariables,
  RecordedOnPlainQuery,
  RecordedOnPlainQueryVariables,
  RecordedOnPrioritisesQuery,
  RecordedOnPrioritisesQueryVariables,
  RecordedOnRatesQuery,
  RecordedOnRatesQueryVariables,
  RecordedOnRelationRoleQuery,
  RecordedOnRelationRoleQueryVariables,
  RecordedOnStatesQuery,
  RecordedOnStatesQueryVariables,
  RecordedOnSucceedsQuery,
  RecordedOnSucceedsQueryVariables,
  RecordedOnUptakeQuery,
  RecordedOnUptakeQueryVariables,
  RecordedOnWeightQuery,
  RecordedOnWeightQueryVariables,
  SeenOnQuery,
  SeenOnQueryVariables,
  UndoChangesMutation,
  UndoChangesMutationVariables,
  WithdrawChangesMutation,
  WithdrawChangesMutationVariables,
} from '../api.generated.js';
import type { Document } from '../ask.js';

export const AcceptChanges: Document<AcceptChangesMutation, AcceptChangesMutationVariables> = { name: 'AcceptChanges', hash: '4eb142ebbfa382592ac95b85d14f37f37683a53872ffa51966ea1c301c1b1182' };
export const AnswersTo: Document<AnswersToQuery, AnswersToQueryVariables> = { name: 'AnswersTo', hash: '7d5fdc1e66e90721bb246ee3169c8105c641b7f542bac94559a19c178a452a74' };
export const AssessmentRound: Document<AssessmentRoundQuery, AssessmentRoundQueryVariables> = { name: 'AssessmentRound', hash: '93255bade243a7fc6eec14d1c361b0f913fb1bbddae04560955d6497dbdba29d' };
export const ChangeSets: Document<ChangeSetsQuery, ChangeSetsQueryVariables> = { name: 'ChangeSets', hash: 'fbe1fc2da7791429d4a94bb5157033b6c21308e4b6138c19232d2cdfb5146e9f' };
export const DeclineChanges: Document<DeclineChangesMutation, DeclineChangesMutationVariables> = { name: 'DeclineChanges', hash: '559401eb29ae7b0217ca0cda3be135c6c3420e4e1531d6eebc45a5d17f147eb9' };
export const History: Document<HistoryQuery, HistoryQueryVariables> = { name: 'History', hash: '77ef4ecf195223ffb8719025a7b020125259baed40deb29d1f276383b059fd47' };
export const ImportSheet: Document<ImportSheetMutation, ImportSheetMutationVariables> = { name: 'ImportSheet', hash: '5a20c573619938b234d50d3c5d8da2d2c373b0ea08cab6eb54556f0eebc17d4c' };
export const OneChangeSet: Document<OneChangeSetQuery, OneChangeSetQueryVariables> = { name: 'OneChangeSet', hash: '9b4d9fd4a2f390ea3a57573d328b5b4e1091b0dd9569ad3d40e168080495cb13' };
export const OwnRecord: Document<OwnRecordQuery, OwnRecordQueryVariables> = { name: 'OwnRecord', hash: '6c98804e08b53378ad90deaa7a84a0902304aad36041b9a57e3e1fa1bb8a8f88' };
export const Preview: Document<PreviewQuery, PreviewQueryVariables> = { name: 'Preview', hash: '9a886290df569ae44d4330f0bf472802682f5bef3b1fa838899696ba49756e14' };
export const PreviewSheet: Document<PreviewSheetQuery, PreviewSheetQueryVariables> = { name: 'PreviewSheet', hash: '5f1cb033648e8f1650e5870e41fb500cbbca8a07237a1bf5e1c36b42c83b883d' };
export const ProposeChanges: Document<ProposeChangesMutation, ProposeChangesMutationVariables> = { name: 'ProposeChanges', hash: '64d4e956facf4dbae9a0b68bd511e4d1934f02ad9bcc5a80321af05f0646b948' };
export const RecordChanges: Document<RecordChangesMutation, RecordChangesMutationVariables> = { name: 'RecordChanges', hash: '4b25f20e752cdc9dd6d6cb8e238618c8b87fbaa98eb07aa0e40d8d50e218cf0b' };
export const RecordedOfApplication: Document<RecordedOfApplicationQuery, RecordedOfApplicationQueryVariables> = { name: 'RecordedOfApplication', hash: '1e6612e38679c2f0be207ddfcf8ab20f5345ef6dea7c488245675c0ce313191f' };
export const RecordedOfAssessment: Document<RecordedOfAssessmentQuery, RecordedOfAssessmentQueryVariables> = { name: 'RecordedOfAssessment', hash: '9dc987fd1eefa8f355fb6c270ba6c931631e134308e6db90633607c475dfaabc' };
export const RecordedOfAudience: Document<RecordedOfAudienceQuery, RecordedOfAudienceQueryVariables> = { name: 'RecordedOfAudience', hash: '86b828c44facc1f0cdcdaaa8e9b7c27c1eed973a32d3c9e6fefa0a43de7dcc90' };
export const RecordedOfIdentifier: Document<RecordedOfIdentifierQuery, RecordedOfIdentifierQueryVariables> = { name: 'RecordedOfIdentifier', hash: 'ae7c9a27e1e7a0ef5d9d140cd0b47d020230df88c30d7b79ba6758036b4c58d1' };
export const RecordedOfInitiative: Document<RecordedOfInitiativeQuery, RecordedOfInitiativeQueryVariables> = { name: 'RecordedOfInitiative', hash: 'cedd68573a62e77a997050c23c0b1ffa7c44199639bc9c2b81e602f1c3acd271' };
export const RecordedOfLearning: Document<RecordedOfLearningQuery, RecordedOfLearningQueryVariables> = { name: 'RecordedOfLearning', hash: 'e9373618b751adce1d15d1c2cec6edcb1bd75f8273fe47aa613ecda9d86edd4f' };
export const RecordedOfMethod: Document<RecordedOfMethodQuery, RecordedOfMethodQueryVariables> = { name: 'RecordedOfMethod', hash: '182cac0b7b835e2556443809a5341c24048fd777884ec2c2f9883e3e1aa9c091' };
export const RecordedOfNeed: Document<RecordedOfNeedQuery, RecordedOfNeedQueryVariables> = { name: 'RecordedOfNeed', hash: '1ba5c682e389cc6973d9b729327e8fe77ffdac44bdf08385e6acb9d813349477' };
export const RecordedOfOrganisation: Document<RecordedOfOrganisationQuery, RecordedOfOrganisationQueryVariables> = { name: 'RecordedOfOrganisation', hash: 'bd29126d797d51bc2fcb3f6275b604a49d702d63329f7116cbb39fc8e37ded16' };
export const RecordedOfPlace: Document<RecordedOfPlaceQuery, RecordedOfPlaceQueryVariables> = { name: 'RecordedOfPlace', hash: 'bfb5b9395d239b7f3c9b22673da5709ea2586c0510746b83c108e0162492cff4' };
export const RecordedOfPool: Document<RecordedOfPoolQuery, RecordedOfPoolQueryVariables> = { name: 'RecordedOfPool', hash: '16f452e146c4aab57b06d2c86c78e5bb99040152732e637b809914a2ca2c93b9' };
export const RecordedOfPractice: Document<RecordedOfPracticeQuery, RecordedOfPracticeQueryVariables> = { name: 'RecordedOfPractice', hash: 'b1cc360bffd584fdee03cd9daa48b2e0c9bc0b951ae4345eca21a4dfff6ac46a' };
export const RecordedOfProcess: Document<RecordedOfProcessQuery, RecordedOfProcessQueryVariables> = { name: 'RecordedOfProcess', hash: 'ae85f0ae087b463e4bf0f9a85054e51ecad4f2cd218699b759fdd743045f96cb' };
export const RecordedOfReply: Document<RecordedOfReplyQuery, RecordedOfReplyQueryVariables> = { name: 'RecordedOfReply', hash: 'ebf0d1b27f6a356fa571a271355312a323086e83e00e883e1f8f674718f2b465' };
export const RecordedOfRound: Document<RecordedOfRoundQuery, RecordedOfRoundQueryVariables> = { name: 'RecordedOfRound', hash: 'f19660b89019c0bcba230bdf6385cd13ac5c958dc9bd7afb241f3fcea7a49670' };
export const RecordedOfRule: Document<RecordedOfRuleQuery, RecordedOfRuleQueryVariables> = { name: 'RecordedOfRule', hash: '664c436ab39187ca52ce357d1d03376767efecaa8c8100ad078c59a9c89f70c0' };
export const RecordedOfSource: Document<RecordedOfSourceQuery, RecordedOfSourceQueryVariables> = { name: 'RecordedOfSource', hash: '0bf82b2e36126e297235de637b790a05c4395e1f058ad8630a2fa75e82a09538' };
export const RecordedOfTheme: Document<RecordedOfThemeQuery, RecordedOfThemeQueryVariables> = { name: 'RecordedOfTheme', hash: '01c9e8230d615db59e3d789657fd57904609caf45dd64a2bbc56469eef1ae040' };
export const RecordedOfTrend: Document<RecordedOfTrendQuery, RecordedOfTrendQueryVariables> = { name: 'RecordedOfTrend', hash: '0ee47c213c0725a69324bb0c46e651b4df70908e7eba82dca72271388deeb8ef' };
export const RecordedOnFundedBy: Document<RecordedOnFundedByQuery, RecordedOnFundedByQueryVariables> = { name: 'RecordedOnFundedBy', hash: 'a7f8c79542fd4099eb20115ff6317b90fa403713cee0a7ce9c206e08a04adb18' };
export const RecordedOnParticipatesIn: Document<RecordedOnParticipatesInQuery, RecordedOnParticipatesInQueryVariables> = { name: 'RecordedOnParticipatesIn', hash: 'fee065322db3af77726340f49c833d5a9dcafd0b857379cc9fef4b6d2285cb23' };
export const RecordedOnPlain: Document<RecordedOnPlainQuery, RecordedOnPlainQueryVariables> = { name: 'RecordedOnPlain', hash: 'b2181d4282a0994e2a83d24b87a27b744e118e68e4d6afadcb6d5b6b59f5bca5' };
export const RecordedOnPrioritises: Document<RecordedOnPrioritisesQuery, RecordedOnPrioritisesQueryVariables> = { name: 'RecordedOnPrioritises', hash: 'f67b9a63caf6aa120f829a43a442377dcc1e1f0008a49a49dc9472bdb509db1b' };
export const RecordedOnRates: Document<RecordedOnRatesQuery, RecordedOnRatesQueryVariables> = { name: 'RecordedOnRates', hash: '247ab57e01f4cb88ed013eebb1cbea5e19784aa02bb53e406e2316db21110be0' };
export const RecordedOnRelationRole: Document<RecordedOnRelationRoleQuery, RecordedOnRelationRoleQueryVariables> = { name: 'RecordedOnRelationRole', hash: 'c4adafd8cca72500bd610293ca0ee34977510910326303d6499758085a763b24' };
export const RecordedOnStates: Document<RecordedOnStatesQuery, RecordedOnStatesQueryVariables> = { name: 'RecordedOnStates', hash: '9839e3405a8592973317612f5c90b8d11387fc401d92ba33166b93be85d6746c' };
export const RecordedOnSucceeds: Document<RecordedOnSucceedsQuery, RecordedOnSucceedsQueryVariables> = { name: 'RecordedOnSucceeds', hash: '7275d6f87ba1ad010ccef13c2b607878001e6d1c728e7e83e33aebc6a4d68545' };
export const RecordedOnUptake: Document<RecordedOnUptakeQuery, RecordedOnUptakeQueryVariables> = { name: 'RecordedOnUptake', hash: '0b454bfdc02bd5850372e213ee0c988f1012e1b2b983757108251599f3a4065d' };
export const RecordedOnWeight: Document<RecordedOnWeightQuery, RecordedOnWeightQueryVariables> = { name: 'RecordedOnWeight', hash: '0eaf3433ccefe414f41acf139c357b04a21ee24b1ea374a22340f57885369949' };
export const SeenOn: Document<SeenOnQuery, SeenOnQueryVariables> = { name: 'SeenOn', hash: 'ec67e2f9ff1669c37dbd5da8144ca2a0e4086a7b2f02c4ca4786a12f7ab2ce96' };
export const UndoChanges: Document<UndoChangesMutation, UndoChangesMutationVariables> = { name: 'UndoChanges', hash: '2a048215f747b54308b2bcccafad121feeadc1ea6852a01be56ab801b78fbfb2' };
export const WithdrawChanges: Document<WithdrawChangesMutation, WithdrawChangesMutationVariables> = { name: 'WithdrawChanges', hash: 'd2a475a46045f6a6ef44ed247c63483868b000c873a48a43bb93879469548967' };
