import { FoundIn, InDocument } from '../../entities/relationships.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import { SourceDocument } from '../../entities/source-document/source-document.model.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import type { WorksByName } from '../law/find-work.ts';
import { deriveSearchOfCases } from '../search/derive-search.cypher.ts';
import { forgetRows, writeLinks, writeNodes } from './case-rows.cypher.ts';
import { type BasisText, citationsOf } from './cite-basis.ts';
import * as statements from './ingest-cases.cypher.ts';
import { asOfCase, type CaseRows, ownCaseId, rowsOfCase } from './rows-of-case.ts';
import type { StatedCase } from './stated-case.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the graph holds that a file of cases meets; hashes are kept up to date while cases go in. */
export interface CasesOnFile {
  readonly vocabulary: Vocabulary;
  readonly works: WorksByName;
  /** The hash of the seeds: on other seeds the same case leads elsewhere. */
  readonly seeds: string;
  readonly hashes: Map<string, string>;
  readonly authorities: readonly statements.AuthorityOnFile[];
}

interface Waiting {
  readonly stated: StatedCase;
  readonly hash: string;
  readonly isNew: boolean;
}

/** Writes cases in one transaction; those on file give way to what is told now. */
export const writeCases = (
  graph: Graph,
  waiting: readonly Waiting[],
  onFile: CasesOnFile,
  { sha256, today }: { readonly sha256: string; readonly today: string },
): Promise<void> =>
  graph.write(async (writer) => {
    const document = `file:${sha256.slice(0, 16)}`;
    const changed = waiting.flatMap(({ stated, isNew }) => (isNew ? [] : [ownCaseId(stated.key)]));
    const former = changed.length === 0 ? [] : await broughtBefore(writer, changed);
    for (const [label, ids] of grouped(former, ([of]) => of))
      if (label !== 'Authority') await writer.write(forgetRows(label), { ids: ids.map(([, id]) => id) });
    const citations = await citationsOf(writer, textsOf(waiting, today), onFile.works);
    const context = { ...onFile, citations, document, today };
    const rows = waiting.map(({ stated }) => rowsOfCase(stated, context));
    await writeRows(writer, rows, documentRow(document, sha256));
    const authorities = former.flatMap(([label, id]) => (label === 'Authority' ? [id] : []));
    if (authorities.length > 0) await writer.write(statements.forgetUnusedAuthorities, { ids: authorities });
    if (former.length > 0) await writer.write(statements.forgetEmptyDocuments, {});
    const ids = rows.flatMap(({ nodes }) => nodes.map(({ row }) => row.id));
    for (const statement of deriveSearchOfCases) await writer.write(statement, { ids });
    await writer.write(statements.rememberCases, {
      rows: rows.map((one, at) => ({ id: one.id, hash: waiting[at]?.hash, brought: broughtOf(one) })),
    });
  });

const textsOf = (waiting: readonly Waiting[], today: string): readonly BasisText[] =>
  waiting.flatMap(({ stated }) =>
    [stated.decision.basis, ...stated.measures.map(({ basis }) => basis)].flatMap((text) =>
      text === null ? [] : [{ text, asOf: asOfCase(stated, today) }],
    ),
  );

/** Label and id of each row that cases brought when they were written before. */
const broughtBefore = async (
  writer: GraphWriter,
  ids: readonly string[],
): Promise<readonly (readonly [label: string, id: string])[]> =>
  (await writer.write(statements.broughtBy, { ids })).map(({ brought }) => {
    const at = brought.indexOf(' ');
    return [brought.slice(0, at), brought.slice(at + 1)];
  });

const broughtOf = ({ nodes, passage }: CaseRows): readonly string[] => [
  ...nodes.map(({ kind, row }) => `${kind.label} ${row.id}`),
  `${Passage.label} ${passage.id}`,
];

const writeRows = async (
  writer: GraphWriter,
  rows: readonly CaseRows[],
  document: Readonly<Record<string, unknown>> & { readonly id: string },
): Promise<void> => {
  await writer.write(writeNodes(SourceDocument.label), { rows: [document] });
  await writer.write(writeNodes(Passage.label), { rows: rows.map(({ passage }) => passage) });
  const nodes = rows.flatMap((one) => one.nodes);
  for (const [label, ofKind] of grouped(nodes, ({ kind }) => kind.label))
    await writer.write(writeNodes(label), { rows: ofKind.map(({ kind, row }) => toStored(kind, row)) });
  const links = [
    ...rows.flatMap((one) =>
      one.links.map(({ from, relationship, to, properties }) => ({
        shape: { from: from.kind.label, type: relationship.type, to: to.kind.label },
        row: { from: from.id, to: to.id, properties },
      })),
    ),
    ...rows.flatMap(({ nodes: ofCase, passage }) =>
      ofCase.map(({ kind, row }) => ({
        shape: { from: kind.label, type: FoundIn.type, to: Passage.label },
        row: { from: row.id, to: passage.id, properties: {} },
      })),
    ),
    ...rows.map(({ passage }) => ({
      shape: { from: Passage.label, type: InDocument.type, to: SourceDocument.label },
      row: { from: passage.id, to: document.id, properties: {} },
    })),
  ];
  for (const [, same] of grouped(links, ({ shape }) => JSON.stringify(shape))) {
    const [first] = same;
    if (first !== undefined) await writer.write(writeLinks(first.shape), { rows: same.map(({ row }) => row) });
  }
};

/** Told by its hash alone: the name of a file may be that of a person. */
const documentRow = (id: string, sha256: string): Readonly<Record<string, unknown>> & { readonly id: string } => ({
  ...toStored(
    SourceDocument,
    SourceDocument.shape.parse({
      id,
      titleEn: 'Own decisions',
      titleZh: '自有案件',
      sourceKind: 'OWN_RECORDS',
      grade: 'B',
      locator: null,
      sha256,
      language: 'zh',
      retrievedOn: null,
      linesOf: 'FILE',
    }),
  ),
  id,
});

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};
