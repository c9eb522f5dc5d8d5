import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day } from '../statement.model.ts';

export const LinesOf = z.enum(['FILE', 'EXTRACTED_TEXT']);

/** A document that statements were taken from. */
export const SourceDocument = defineNode({
  label: 'SourceDocument',
  labelZh: '来源文件',
  labelEn: 'source document',
  description: 'A document that statements were taken from, and how far it can be trusted.',
  layer: 'trust',
  dataClass: 'C0',
  shape: z.strictObject({
    id: z.string().min(1),
    titleEn: z.string(),
    titleZh: z.string().nullable(),
    sourceKind: z.enum([
      'LAW_COLLECTION',
      'OFFICIAL_NOTICE',
      'REPOST',
      'NEWS',
      'MACHINE_TRANSLATION',
      'WEB_SCRAPE',
      'RESEARCH',
      'OWN_RECORDS',
    ]),
    /** A official gazette, B official site or numbered repost, C OCR, D machine translation or repost, E commentary. */
    grade: z.enum(['A', 'B', 'C', 'D', 'E']),
    /** Repository path, file name or page; null where only a title is known. */
    locator: z.string().nullable(),
    sha256: z.string().nullable(),
    language: z.enum(['zh', 'en', 'mixed']),
    retrievedOn: Day.nullable(),
    /** What the lines of its passages count; null where no file is at hand, or it is a text as it stands. */
    linesOf: LinesOf.nullable().default(null),
  }),
});
export type SourceDocument = NodeRow<typeof SourceDocument>;
