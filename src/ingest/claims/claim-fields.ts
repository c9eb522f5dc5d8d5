import { fundTypes, ownMoney } from '../../entities/claim/claim-store.model.ts';

/** The columns that a file of settlements may have, with the other names they are known by. */
export const claimFields = {
  setl_id: ['结算ID', '结算编号', '顺序号', 'settlement_id', 'medins_setl_id'],
  psn_no: ['人员编号', '个人编码', '个人编号', 'person_id', 'patient_id'],
  atddr_no: [
    '主治医生编码',
    '主诊医师代码',
    '医师编码',
    '医保医师代码',
    'chfpdr_code',
    'bilg_dr_codg',
    'drCode',
    'doctor_id',
  ],
  fixmedins_code: [
    '定点医药机构编号',
    '定点医药机构编码',
    '定点机构',
    '定点医疗机构编码',
    '定点机构编码',
    '医院编码',
    'facility_id',
  ],
  begntime: [
    '入院时间',
    '就诊时间',
    '开始时间',
    '交易时间',
    '入院日期',
    '就诊日期',
    '开始日期',
    'adm_time',
    'setl_begn_date',
  ],
  endtime: ['出院时间', '结束时间', '出院日期', '结束日期', 'dscg_time', 'setl_end_date'],
  setl_time: ['结算时间'],
  medfee_sumamt: ['总额', '医疗费总额', '本次审批金额'],
  fund_pay_sumamt: ['基金合计', '基金支付总额', '统筹支付'],
  med_list_codg: ['医疗目录编码', 'item_code'],
  insuplc_admdvs: ['参保地医保区划', '参保所属医保区划', 'insuplc'],
  addr_key: ['住址键', 'address_key'],
  fixmedins_admdvs: ['机构医保区划', '定点机构区划'],
  init_setl_id: ['原结算ID'],
  ...Object.fromEntries([...fundTypes, ...ownMoney].map((name) => [name, []] as const)),
} satisfies Record<string, readonly string[]>;

/** Without these five a row is no claim. */
export const neededFields = ['setl_id', 'psn_no', 'atddr_no', 'fixmedins_code', 'begntime'] as const;
