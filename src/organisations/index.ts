import { IdentifierListResolver, IdentifierResolver } from './identifier.js';
import { MergedFromResolver, MergingResolver } from './merging.resolver.js';
import { NetworkResolver, OrganisationListResolver } from './organisation.resolver.js';

/** What this room gives to the schema. */
export const organisations = [
  OrganisationListResolver,
  NetworkResolver,
  IdentifierListResolver,
  IdentifierResolver,
  MergingResolver,
  MergedFromResolver,
] as const;
