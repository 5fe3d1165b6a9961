import { outputType } from '../api/declared.resolver.js';
import { WorkingNetwork } from './network.question.js';

export { WorkingNetwork, type NetworkNode, type NetworkQuestion, type NetworkTie } from './network.question.js';
/** The GraphQL type of an answer of `network`, which can be exported. */
export const OrganisationNetworkObject = outputType(WorkingNetwork);
export { networkWithEvidence, type NetworkWithEvidence } from './network-evidence.analysis.js';
