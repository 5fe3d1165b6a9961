import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import {
  claimResolvers,
  ClaimSourcesResolver,
  doubtfulResolver,
  NodeResolver,
  RecordedClaimResolver,
  recordedClaimTypes,
  relationResolver,
  SearchResolver,
  SourceListResolver,
  WhoMay,
} from './graph/index.js';
import { kindNames } from './graph/vocabulary/index.js';
import { coordination, coordinationTypes } from './coordination/index.js';
import { exports } from './exports/index.js';
import { initiatives } from './initiatives/index.js';
import { learning } from './learning/index.js';
import { needs } from './needs/index.js';
import { organisations } from './organisations/index.js';
import { topics } from './topics/index.js';

/** Puts the rooms together to the schema that clients see. */
export function createSchema(): GraphQLSchema {
  const relations = kindNames.flatMap((kind) => [doubtfulResolver(kind), relationResolver(kind)]);
  const resolvers: NonEmptyArray<Function> = [
    NodeResolver,
    SearchResolver,
    SourceListResolver,
    ClaimSourcesResolver,
    RecordedClaimResolver,
    ...relations,
    ...claimResolvers(),
    ...organisations,
    ...topics,
    ...initiatives,
    ...needs,
    ...learning,
    ...coordination,
    ...exports,
  ];
  return buildSchemaSync({
    resolvers,
    orphanedTypes: [...recordedClaimTypes, ...coordinationTypes],
    validate: false,
    authChecker: WhoMay,
  });
}

/** The schema as partners see it, with its directives. */
export const printedSchema = (): string => `${printSchemaWithDirectives(createSchema())}\n`;
