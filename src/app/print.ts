import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { nodeKinds, relationships } from '../entities/relationships.ts';
import { printGraphModel } from '../platform/graph/print-graph-model.ts';
import { schemaStatements } from '../platform/graph/schema-statements.ts';
import { schema } from './schema.ts';

/** What `schema/` holds: file names to contents. Printed, committed and never edited. */
export const printed = (): Readonly<Record<string, string>> => ({
  'schema.graphql': `${printSchema(lexicographicSortSchema(schema))}\n`,
  'constraints.cypher': `${schemaStatements(nodeKinds).join(';\n')};\n`,
  'graph-model.md': printGraphModel(nodeKinds, relationships),
});

if (import.meta.main) {
  const folder = resolve(import.meta.dirname, '../../schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(printed())) writeFileSync(`${folder}/${name}`, content);
}
