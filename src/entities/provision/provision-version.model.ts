import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day, statement } from '../statement.model.ts';
import { Division } from './division.model.ts';

/** The wording of a provision between two days; legal statements are about versions, never about bare numbers. */
export const ProvisionVersion = defineNode({
  label: 'ProvisionVersion',
  labelZh: '条款版本',
  labelEn: 'provision version',
  description:
    'The wording of a provision between two days; legal statements are about versions, never about bare numbers.',
  layer: 'law',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    /** First day of this wording in force. */
    validFrom: Day,
    /** First day no longer in force; null while in force. */
    validTo: Day.nullable(),
    /** Null until the official file is brought in; then `textStatus` is ON_FILE. */
    text: z.string().nullable(),
    textStatus: z.enum(['NOT_INGESTED', 'ON_FILE']),
    /** What it says, in our own words. */
    gistEn: z.string().nullable(),
    gistZh: z.string().nullable(),
    /** Of an article: the books, chapters and sections that it stands in, from the outside in; null where no text told. */
    divisions: z.array(Division).nullable().default(null),
  }),
  searched: { names: [], texts: ['text', 'gistZh', 'gistEn'] },
  openEnded: ['validTo'],
  json: ['divisions'],
});
export type ProvisionVersion = NodeRow<typeof ProvisionVersion>;
