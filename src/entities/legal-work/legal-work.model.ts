import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day, Fund, Region, statement } from '../statement.model.ts';

const FundCovered = z.strictObject({
  fund: Fund,
  how: z.enum(['NAMED', 'BY_REFERENCE', 'CONTESTED']),
  /** Days of the act: first, and first no longer. */
  from: Day.nullable(),
  to: Day.nullable(),
});

/** A law, regulation, rule or other document, whatever its versions; its key is its number and date. */
export const LegalWork = defineNode({
  label: 'LegalWork',
  labelZh: '法律文件',
  labelEn: 'legal work',
  description: 'A law, regulation, rule or other document, whatever its versions; its key is its number and date.',
  layer: 'law',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    titleZh: z.string(),
    titleEn: z.string(),
    /** As printed, such as 国务院令第735号; null where none was given or it is not known. */
    docNumber: z.string().nullable(),
    /** The number without spaces and with 〔〕 brackets: what is compared. */
    docNumberNorm: z.string().nullable(),
    issuerZh: z.string(),
    issuerEn: z.string(),
    region: Region,
    adoptedOn: Day.nullable(),
    promulgatedOn: Day.nullable(),
    /** First day in force; null for a draft, or where it is not known. */
    validFrom: Day.nullable(),
    /** First day no longer in force; null while in force. */
    validTo: Day.nullable(),
    /** From which day on a whole text is on file, so that an article it does not have does not exist; null where only single provisions are. */
    wholeTextFrom: Day.nullable().default(null),
    /** Short and former names, each belonging to this work alone. */
    aliases: z.array(z.string()),
    noteEn: z.string().nullable(),
    /**
     * The funds that it covers, named, by reference or contested, and for acts of which days; a fund that is not listed lies outside.
     * Null where it is not about funds, or covers all.
     */
    funds: z.array(FundCovered).nullable().default(null),
  }),
  indexed: [['docNumberNorm'], ['validFrom', 'validTo'], ['region']],
  searched: { names: ['titleZh', 'titleEn', 'aliases', 'docNumber'], texts: ['noteEn'] },
  openEnded: ['validTo'],
  json: ['funds'],
});
export type LegalWork = NodeRow<typeof LegalWork>;
