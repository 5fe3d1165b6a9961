import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { documentLimits } from './limits.js';

const { depth, aliases, directives } = documentLimits;

/** Refuses a document by a message of ours, beside whatever else is wrong with it. */
const refusing = (n: number, what: string) => ({
  n,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(new GraphQLError(`The document has more than ${n} ${what}, which is the most here.`)),
  ],
});

/** What is wrong with a document that could keep the server busy for no answer that anybody needs. */
export const documentRules: readonly ValidationRule[] = [
  // Otherwise a fragment would count as a level.
  maxDepthRule({ ...refusing(depth, 'levels of fields within fields'), flattenFragments: true }),
  // By default `__typename` may have any number of them.
  maxAliasesRule({ ...refusing(aliases, 'aliases'), allowList: [] }),
  maxDirectivesRule(refusing(directives, 'directives')),
];
