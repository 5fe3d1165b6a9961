/** A partner's own data as a subgraph. Prints its address; PORT chooses where it listens. */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const beside = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');

const { workingGroups, meetings, positionPapers } = JSON.parse(beside('data.json'));

/** Public identifiers are compared without case, as Samspil does: who wrote them down may have chosen another. */
const same = (one, other) => one?.toUpperCase() === other?.toUpperCase();
const byId =
  (all) =>
  (_parent, { id }) =>
    all.find((one) => one.id === id);

/** All that is known here of an organisation or a theme is how Samspil is asked for it. */
const organisation = (orgId) => orgId && { orgId };
const theme = (id) => ({ id });

const groupOf = ({ workingGroup }) => workingGroups.find(({ id }) => id === workingGroup);

const resolvers = {
  Query: {
    workingGroups: () => workingGroups,
    workingGroup: byId(workingGroups),
    positionPapers: (_root, { year }) => positionPapers.filter((paper) => year == null || paper.year === year),
  },
  WorkingGroup: {
    __resolveReference: ({ id }) => workingGroups.find((one) => one.id === id),
    convenor: ({ convenor }) => organisation(convenor),
    participants: ({ participants }) => participants.map(organisation),
    meetings: ({ id }, { first }) => meetings.filter(({ workingGroup }) => workingGroup === id).slice(0, first),
    positionPapers: ({ id }) => positionPapers.filter(({ workingGroup }) => workingGroup === id),
  },
  Meeting: {
    __resolveReference: ({ id }) => meetings.find((one) => one.id === id),
    workingGroup: groupOf,
    host: ({ host }) => organisation(host),
  },
  PositionPaper: {
    __resolveReference: ({ id }) => positionPapers.find((one) => one.id === id),
    workingGroup: groupOf,
    addressee: ({ addressee }) => organisation(addressee),
    signatories: ({ signatories }) => signatories.map(organisation),
    themes: ({ themes }) => themes.map(theme),
  },
  Organisation: {
    __resolveReference: ({ orgId }) => organisation(orgId),
    workingGroups: ({ orgId }) =>
      workingGroups.filter(({ participants }) => participants.some((participant) => same(participant, orgId))),
    hostedMeetings: ({ orgId }) => meetings.filter(({ host }) => same(host, orgId)),
    positionPapers: ({ orgId }) =>
      positionPapers.filter(({ signatories }) => signatories.some((signatory) => same(signatory, orgId))),
  },
  Theme: {
    __resolveReference: ({ id }) => theme(id),
    positionPapers: ({ id }) => positionPapers.filter(({ themes }) => themes.includes(id)),
  },
};

const server = new ApolloServer({
  schema: buildSubgraphSchema({ typeDefs: parse(beside('schema.graphql')), resolvers }),
  // A gateway that asks for it is told how long each field took.
  plugins: [ApolloServerPluginInlineTrace()],
});
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4001) },
});
process.stdout.write(`${url}\n`);
