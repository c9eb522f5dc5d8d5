import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';

const require = createRequire(import.meta.url);
const examplesFolder = resolve(import.meta.dirname, '../../queries/examples');

/** Files of locked packages, so that the page works without the internet. */
const assets: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  'react.js': { file: 'react/umd/react.production.min.js', type: 'text/javascript; charset=utf-8' },
  'react-dom.js': { file: 'react-dom/umd/react-dom.production.min.js', type: 'text/javascript; charset=utf-8' },
  'graphiql.js': { file: 'graphiql/graphiql.min.js', type: 'text/javascript; charset=utf-8' },
  'graphiql.css': { file: 'graphiql/graphiql.min.css', type: 'text/css; charset=utf-8' },
};

interface Example {
  readonly query: string;
  readonly variables: string;
}

/** The example operations with their variables, in the order of their names. */
const examples = (): readonly Example[] =>
  readdirSync(examplesFolder)
    .filter((name) => name.endsWith('.graphql'))
    .sort((a, b) => Number(b.startsWith('penalty-basis')) - Number(a.startsWith('penalty-basis')) || a.localeCompare(b))
    .map((name) => ({
      query: readFileSync(join(examplesFolder, name), 'utf8'),
      variables: readFileSync(join(examplesFolder, name.replace('.graphql', '.variables.json')), 'utf8'),
    }));

const page = (tabs: readonly Example[]): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Yiju 依据</title>
    <link rel="stylesheet" href="/explorer/graphiql.css">
    <style>body{margin:0}#explorer{height:100vh}</style>
  </head>
  <body>
    <div id="explorer">Loading the explorer…</div>
    <script src="/explorer/react.js"></script>
    <script src="/explorer/react-dom.js"></script>
    <script src="/explorer/graphiql.js"></script>
    <script>
      ReactDOM.createRoot(document.getElementById('explorer')).render(
        React.createElement(GraphiQL, {
          fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
          defaultTabs: ${JSON.stringify(tabs).replaceAll('<', '\\u003c')},
          shouldPersistHeaders: false,
        }),
      )
    </script>
  </body>
</html>`;

/** GraphiQL with the example operations as tabs, served from our own files. */
export const explorer: FastifyPluginAsync = async (app) => {
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page(examples())));
  for (const [name, { file, type }] of Object.entries(assets)) {
    const [packageName = '', ...rest] = file.split('/');
    const content = readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), ...rest));
    app.get(`/explorer/${name}`, async (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=86400').send(content),
    );
  }
};
