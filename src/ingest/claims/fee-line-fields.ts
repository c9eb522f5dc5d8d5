import { claimFields } from './claim-fields.ts';

/** The columns that a file of fee lines may have (transactions 2204, 2301 and 5204), with the other names they are known by. */
export const feeLineFields = {
  feedetl_sn: ['明细流水号', '费用明细流水号', 'fee_detail_id'],
  init_feedetl_sn: ['原明细流水号', '原费用流水号'],
  setl_id: claimFields.setl_id,
  fixmedins_code: claimFields.fixmedins_code,
  fee_ocur_time: ['费用发生时间', '收费时间'],
  med_list_codg: claimFields.med_list_codg,
  cnt: ['数量'],
  pric: ['单价'],
  det_item_fee_sumamt: ['明细项目费用总额', '金额'],
  bilg_dr_codg: ['开单医生编码', '开单医师编码'],
  orders_dr_code: ['受单医生编码', '受单医师编码'],
} satisfies Record<string, readonly string[]>;

/** Without these five a row is no fee line of a settlement. */
export const neededOfLine = [
  'feedetl_sn',
  'setl_id',
  'fixmedins_code',
  'med_list_codg',
  'det_item_fee_sumamt',
] as const;
