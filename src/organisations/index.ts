import { IdentifierListResolver, IdentifierResolver } from './identifier.js';
import { MergedFromResolver, MergingResolver } from './merging.resolver.js';
import { OrgIdResolver } from './org-id.js';
import { NetworkResolver, OrganisationListResolver } from './organisation.resolver.js';

export { organisationByOrgId, orgIdOf } from './org-id.js';

/** What this room gives to the schema. */
export const organisations = [
  OrganisationListResolver,
  NetworkResolver,
  IdentifierListResolver,
  IdentifierResolver,
  MergingResolver,
  MergedFromResolver,
  OrgIdResolver,
] as const;
