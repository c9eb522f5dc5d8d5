import type { z } from 'zod';
import type { NodeKind } from './node-kind.ts';
import type { Relationship } from './relationship.ts';

const layerTitles = { law: 'Law', norm: 'Norm', fact: 'Fact', enforcement: 'Enforcement', trust: 'Trust' } as const;

const propertiesOf = (shape: z.ZodObject): string =>
  Object.keys(shape.shape)
    .filter((name) => name !== 'sources')
    .map((name) => `\`${name}\``)
    .join(', ');

const ends = (kinds: readonly NodeKind[], all: number): string =>
  kinds.length === all ? 'any kind' : kinds.map(({ label }) => `\`${label}\``).join(', ');

/** The graph model as a page: a picture, then every kind and every relationship, from their declarations. */
export const printGraphModel = (kinds: readonly NodeKind[], relationships: readonly Relationship[]): string =>
  [
    '# The graph model',
    '',
    'Printed from the declarations by `npm run print`; never edited. Classes C0 to C6 say who may see a statement',
    '(C0 open law, C1 organisations and decisions, C2 professionals, C3 persons, C6 suspicion and rings).',
    'Every kind also has `FOUND_IN` to the passages it was taken from, and a passage `IN_DOCUMENT` to its document.',
    '',
    '```mermaid',
    'flowchart LR',
    ...Object.entries(layerTitles).flatMap(([layer, title]) => [
      `  subgraph ${title}`,
      ...kinds
        .filter((kind) => kind.layer === layer)
        .map(({ label, labelZh }) => `    ${label}["${label}<br/>${labelZh}"]`),
      '  end',
    ]),
    ...relationships.flatMap(({ type, from, to }) =>
      pairs(from, to).map(([start, end]) => `  ${start} -->|${type}| ${end}`),
    ),
    '```',
    '',
    ...Object.entries(layerTitles).flatMap(([layer, title]) => [
      `## ${title} layer`,
      '',
      '| Kind | 中文 | Class | What it is | Properties |',
      '|---|---|---|---|---|',
      ...kinds
        .filter((kind) => kind.layer === layer)
        .map(
          ({ label, labelZh, dataClass, description, shape }) =>
            `| \`${label}\` | ${labelZh} | ${dataClass} | ${description} | ${propertiesOf(shape)} |`,
        ),
      '',
    ]),
    '## Relationships',
    '',
    '| Type | 中文 | From | To | Class | What it says |',
    '|---|---|---|---|---|---|',
    ...relationships.map(
      ({ type, labelZh, from, to, dataClass, description }) =>
        `| \`${type}\` | ${labelZh} | ${ends(from, kinds.length)} | ${ends(to, kinds.length)} | ${dataClass} | ${description} |`,
    ),
    '',
  ].join('\n');

/** In the picture a relationship with many ends is drawn from and to the first of each. */
const pairs = (from: readonly NodeKind[], to: readonly NodeKind[]): readonly (readonly [string, string])[] => {
  const [start] = from;
  const [end] = to;
  return start === undefined || end === undefined ? [] : [[start.label, end.label]];
};
