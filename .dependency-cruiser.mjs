/** Which way imports go (README.md, “How it is built”): downwards, and never into another room's inside. */
const rooms = ['organisations', 'topics', 'initiatives', 'needs', 'learning'];
/** The rooms from low to high: a room may use those before it. */
const order = {
  organisations: [],
  topics: [],
  initiatives: ['organisations', 'topics'],
  needs: ['organisations', 'topics', 'initiatives'],
  learning: ['organisations', 'topics', 'initiatives', 'needs'],
};
const folders = [
  'telemetry',
  'sheets',
  'database',
  'graph',
  'access',
  ...rooms,
  'coordination',
  'dataset',
  'recording',
  'doctor',
  'workbooks',
  'drafts',
  'iati',
  'grants',
  'graphs',
  'exports',
  'reconciliation',
  'webhooks',
  'federation',
  'server',
];
const inside = (names) => `^src/(${names.join('|')})/`;
/** What each folder may use beside itself and `errors.ts`. */
const allowed = {
  telemetry: [],
  sheets: [],
  database: ['telemetry'],
  graph: ['database'],
  access: ['graph'],
  coordination: ['graph', 'database', 'telemetry'],
  dataset: ['graph', 'database'],
  recording: ['coordination', 'dataset', 'graph', 'database'],
  doctor: ['dataset', 'graph', 'database'],
  workbooks: ['recording', 'coordination', 'dataset', 'graph', 'database', 'sheets'],
  drafts: ['workbooks', 'recording', 'dataset', 'graph', 'database'],
  iati: ['drafts', 'workbooks', 'recording', 'dataset', 'graph', 'database'],
  grants: ['drafts', 'workbooks', 'dataset', 'graph'],
  graphs: ['drafts', 'workbooks', 'dataset', 'graph'],
  exports: ['iati', 'grants', 'organisations', 'coordination', 'graph', 'database', 'sheets'],
  reconciliation: ['workbooks', 'dataset', 'graph', 'database'],
  webhooks: ['coordination', 'graph', 'database'],
  federation: [],
  server: ['telemetry'],
  ...Object.fromEntries(rooms.map((room) => [room, ['graph', 'database', ...order[room]]])),
};

/** Inside graph: the rooms from low to high, and what each may use beside itself. */
const graph = {
  vocabulary: [],
  records: ['vocabulary'],
  reading: ['vocabulary', 'records'],
  history: ['vocabulary', 'records', 'reading'],
  writing: ['vocabulary', 'records', 'reading', 'history'],
  schema: ['vocabulary', 'records', 'reading'],
};

/** What questions stand on: the graph in memory, what every answer carries, what a declaration says, what several read. */
const ground = ['projection', 'answer', 'declaration', 'facts'];
/** The folders of questions, and whose work each may use: what a question shows of another is no other answer than its own. */
const questions = {
  audiences: [],
  briefing: ['gaps', 'overlap', 'screening'],
  contacts: [],
  effects: ['gaps', 'network-measures', 'overlap', 'synergy'],
  funding: ['learning'],
  gaps: ['learning'],
  identity: [],
  learning: [],
  methods: ['learning'],
  'network-measures': [],
  networks: ['network-measures', 'overlap'],
  overlap: [],
  processes: ['audiences'],
  provenance: [],
  screening: ['gaps', 'overlap'],
  'structural-gaps': ['network-measures', 'networks'],
  synergy: ['learning', 'network-measures', 'overlap', 'structural-gaps'],
  trends: [],
};

/** Inside coordination: what a folder may use beside itself. */
const coordination = {
  projection: [],
  answer: ['projection'],
  declaration: ['projection', 'answer'],
  facts: ['projection', 'answer', 'declaration'],
  ...Object.fromEntries(Object.entries(questions).map(([folder, others]) => [folder, [...ground, ...others]])),
  analysis: [...ground, ...Object.keys(questions)],
};

const graphDirections = Object.entries(graph).map(([room, below]) => ({
  name: `graph-${room}-looks-down`,
  comment: `graph/${room} may use ${['itself', ...below].join(', ')} of graph.`,
  severity: 'error',
  from: { path: `^src/graph/${room}/` },
  to: { path: '^src/graph/', pathNot: `^src/graph/(${[room, ...below].join('|')})/` },
}));

const coordinationDirections = Object.entries(coordination).map(([folder, below]) => ({
  name: `coordination-${folder}-looks-down`,
  comment: `coordination/${folder} may use ${['itself', ...below].join(', ')} of coordination.`,
  severity: 'error',
  from: { path: `^src/coordination/${folder}/` },
  to: { path: '^src/coordination/', pathNot: `^src/coordination/(${[folder, ...below].join('|')})/` },
}));

const directions = Object.entries(allowed).map(([folder, below]) => ({
  name: `${folder}-looks-down`,
  comment: `${folder} may use ${['itself', ...below].join(', ')} and nothing above it.`,
  severity: 'error',
  from: { path: inside([folder]) },
  to: { path: inside(folders.filter((other) => other !== folder && !below.includes(other))) },
}));

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circles-between-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    ...directions,
    ...graphDirections,
    ...coordinationDirections,
    {
      name: 'rooms-have-a-door',
      comment: 'Another room is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: `^src/(${[...rooms, 'access', 'telemetry', 'sheets', 'database', 'coordination', 'dataset', 'recording', 'doctor', 'workbooks', 'drafts', 'iati', 'grants', 'graphs', 'exports', 'reconciliation', 'webhooks', 'federation', 'server'].join('|')})/`,
        pathNot: '^src/($1/|[^/]+/index\\.ts$)',
      },
    },
    {
      name: 'rooms-of-graph-have-doors',
      comment: 'Each room of graph is entered through its index.ts, by its neighbours too.',
      severity: 'error',
      from: { path: '^src/graph/([^/]+)/' },
      to: { path: '^src/graph/', pathNot: '^src/graph/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'graph-has-a-door-for-each-room',
      comment: 'From outside graph is entered through the index.ts of one of its rooms.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/graph/' },
      to: { path: '^src/graph/', pathNot: '^src/graph/[^/]+/index\\.ts$' },
    },
    {
      name: 'top-is-for-no-room',
      comment: 'Only the top level composes; settings, errors and how one waits are for all.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/(errors|file-errors|settings|unless-ended)\\.ts$' },
    },
    {
      name: 'only-database-talks-bolt',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/database/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'measures-are-pure',
      comment:
        'In coordination only `api/` knows GraphQL, and only it and what reads the projection know the database.',
      severity: 'error',
      from: {
        path: '^src/coordination/',
        pathNot:
          '^src/coordination/(api/|index\\.ts|analysis/(analyst|input|thread)\\.ts|projection/(loading|catching-up|current|current-texts)\\.ts)',
      },
      to: { path: '^src/database/|node_modules/(type-graphql|graphql|dataloader)/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { path: '^src' },
      to: { couldNotResolve: true, pathNot: '^(edtf|mdast)$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
