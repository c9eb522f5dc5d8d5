import { claimFields, neededFields } from './claim-fields.ts';
import type { Layout } from './layout.ts';
import { linkRefunds } from './link-refunds.ts';
import { settleKeys } from './settle-keys.ts';
import { stagedColumns } from './staged-columns.ts';
import { lookUpPersons, summarize, writeClaims } from './write-claims.ts';

/** One settlement a row. */
export const settlements: Layout = {
  holds: 'SETTLEMENTS',
  fields: claimFields,
  needed: neededFields,
  staged: stagedColumns,
  ids: {
    patient: ['psn_no'],
    doctor: ['atddr_no'],
    facility: ['fixmedins_code'],
    item: ['med_list_codg'],
    address: ['addr_key'],
    region: ['insuplc_admdvs', 'fixmedins_admdvs'],
  },
  key: { field: 'setl_id', words: 'institution and setl_id' },
  settle: async (columns, place) => {
    await settleKeys(columns, place);
    await linkRefunds(columns, place);
  },
  prepare: lookUpPersons,
  write: writeClaims,
  count: async (columns, { store }, sha256, mapping) => ({
    ...(await summarize(columns, store, sha256, mapping)),
    lines: 0,
  }),
};
