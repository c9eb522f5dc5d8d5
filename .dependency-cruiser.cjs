// Tiers with one-way imports: platform <- entities <- reasoning <- traversals <- detection <- app. `ingest`, `demo` and
// `tools` stand beside them. Tests may look at everything; nothing may look at tests.
const outside = (...tiers) => ({ path: `^src/(${tiers.join('|')})/` });
const tests = '\\.test\\.ts$';
const graphqlLibraries = 'node_modules/(@pothos|graphql|graphql-jit|graphql-relay|@apollo|@as-integrations)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this module, and it imports nothing: it does nothing.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', tests, '^[^/]+$', '^tests/(bench|lifecycle)/'] },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'platform-knows-no-domain-word',
      comment: 'The platform imports libraries and itself.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/)' },
    },
    {
      name: 'entities-stand-on-the-platform',
      comment:
        'A kind knows itself and the kinds that its own relationships point to; whoever combines them stands above.',
      severity: 'error',
      from: { path: '^src/entities/', pathNot: tests },
      to: outside('reasoning', 'traversals', 'detection', 'ingest', 'app', 'tools', 'explorer'),
    },
    {
      name: 'reasoning-is-pure',
      comment: 'Reasoning takes rows: it knows their shapes, and neither Cypher, nor GraphQL, nor Neo4j.',
      severity: 'error',
      from: { path: '^src/reasoning/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [
          '^src/reasoning/',
          '^src/entities/.*\\.model\\.ts$',
          '^src/entities/(search-token|validity|yuan|legal-work/comparable-name|norm/condition-text)\\.ts$',
          '^src/platform/[^/]+\\.ts$',
        ],
      },
    },
    {
      name: 'legality-goes-one-way',
      comment:
        'Facts, then what a norm asks of them, then a decision held against it, then conduct without a decision.',
      severity: 'error',
      from: { path: '^src/reasoning/legality/(facts|basis|decision)/', pathNot: tests },
      to: { path: '^src/reasoning/legality/conduct/' },
    },
    {
      name: 'a-basis-knows-no-decision',
      severity: 'error',
      from: { path: '^src/reasoning/legality/(facts|basis)/', pathNot: tests },
      to: { path: '^src/reasoning/legality/decision/' },
    },
    {
      name: 'facts-know-no-norm',
      severity: 'error',
      from: { path: '^src/reasoning/legality/facts/', pathNot: tests },
      to: { path: '^src/reasoning/legality/basis/' },
    },
    {
      name: 'traversals-combine-entities',
      severity: 'error',
      from: { path: '^src/traversals/', pathNot: tests },
      to: outside('detection', 'ingest', 'app', 'tools', 'explorer'),
    },
    {
      name: 'no-traversal-imports-another',
      comment:
        'So that deleting a folder and one import line deletes the question. What two of them share belongs below. Reading citations does: other questions are asked in citations.',
      severity: 'error',
      from: { path: '^src/traversals/([^/]+)/' },
      to: { path: '^src/traversals/', pathNot: ['^src/traversals/$1/', '^src/traversals/citation/'] },
    },
    {
      name: 'detection-judges-what-is-below',
      severity: 'error',
      from: { path: '^src/detection/', pathNot: tests },
      to: outside('ingest', 'app', 'tools', 'explorer'),
    },
    {
      name: 'ingest-knows-shapes',
      comment: 'Ingest reads the declarations of kinds and relationships, never the API.',
      severity: 'error',
      from: { path: '^src/ingest/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [
          '^src/ingest/',
          '^src/reasoning/',
          '^src/entities/.*\\.model\\.ts$',
          '^src/entities/(relationships|search-token|validity|region-argument|yuan)\\.ts$',
          '^src/entities/legal-work/comparable-name\\.ts$',
          '^src/platform/(?!graphql/)',
        ],
      },
    },
    {
      name: 'demo-data-is-made-blind',
      comment: 'Made-up data knows nothing of those who judge it.',
      severity: 'error',
      from: { path: '^src/demo/' },
      to: { path: '^src/', pathNot: '^src/(demo|platform)/' },
    },
    {
      name: 'nobody-is-tuned-on-demo-data',
      comment: 'A detector that knows how its test data are made proves nothing, and neither do its tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/demo/', '^src/tools/demo\\.ts$'] },
      to: { path: '^(src/demo|tests/bench/detection)/' },
    },
    {
      name: 'only-the-bench-draws-what-is-held-out',
      severity: 'error',
      from: { pathNot: '^tests/bench/detection/run-protocol\\.ts$' },
      to: { path: '^tests/bench/detection/held-out\\.ts$' },
    },
    {
      name: 'nobody-imports-the-app',
      comment: 'The app assembles. Tools may ask it for the assembled schema, which loads every query.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app/', '^src/tools/'] },
      to: { path: '^src/app/' },
    },
    {
      name: 'tools-ask-the-app-for-its-schema-only',
      severity: 'error',
      from: { path: '^src/tools/' },
      to: { path: '^src/app/', pathNot: '^src/app/schema\\.ts$' },
    },
    {
      name: 'nobody-imports-tools-or-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/tools/', tests] },
      to: { path: ['^src/tools/', '^tests/'] },
    },
    {
      name: 'the-explorer-knows-only-the-api',
      severity: 'error',
      from: { path: '^src/explorer/' },
      to: { path: '^src/', pathNot: '^src/explorer/' },
    },
    {
      name: 'graphql-stays-in-types',
      comment: 'Pothos, graphql and Apollo appear in *.type.ts, *.loader.ts, platform/graphql and app.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '\\.(type|loader)\\.ts$',
          '^src/platform/graphql/',
          '^src/app/',
          '^src/explorer/',
          '^src/tools/',
          tests,
        ],
      },
      to: { path: graphqlLibraries },
    },
    {
      name: 'the-builder-stays-in-types',
      comment: 'Whoever adds to the schema is called *.type.ts or *.loader.ts.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['\\.(type|loader)\\.ts$', '^src/platform/graphql/', '^src/app/', tests],
      },
      to: { path: '^src/platform/graphql/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-driver-stays-in-the-platform',
      comment: 'Whoever reads the graph asks `graph.for(viewer)`. Tests and benches may count and rewrite statements.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/(graph|neo4j)/', tests] },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'the-column-engine-stays-in-the-platform',
      comment: 'Whoever asks Parquet or CSV files opens Columns.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/columns/'] },
      to: { path: 'node_modules/@duckdb' },
    },
    {
      name: 'no-tools-of-development-in-the-product',
      comment: 'What only development installs may not be needed by `npm start`.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/tools/', '^src/explorer/', tests] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-listed-packages',
      comment: 'A package that another one happens to bring along may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // TypeScript 7 has no parser to borrow; without this setting nothing is seen and everything passes.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
