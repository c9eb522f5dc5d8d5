/** Where a field stands: once per case, once per act, or once per measure. */
type Level = 'CASE' | 'ACT' | 'MEASURE';

interface CaseField {
  readonly level: Level;
  /** Chinese headers that mean the same. */
  readonly names: readonly string[];
}

/** The fields of a decision of one's own, in CSV and in JSON lines alike; docs/cases-import.md tells what each takes. */
export const caseFields = {
  case: { level: 'CASE', names: ['案号', '案件编号', '立案号'] },
  title: { level: 'CASE', names: ['案件名称', '案名'] },
  gist: { level: 'CASE', names: ['案情摘要', '案情'] },
  region: { level: 'CASE', names: ['行政区划代码', '行政区划', '地区代码'] },
  place: { level: 'CASE', names: ['违法地点', '地点'] },
  filed_on: { level: 'CASE', names: ['立案日期'] },
  discovered_on: { level: 'CASE', names: ['发现日期'] },
  decision: { level: 'CASE', names: ['决定书文号', '处罚决定书文号', '文号'] },
  decision_kind: { level: 'CASE', names: ['决定种类'] },
  decided_on: { level: 'CASE', names: ['决定日期', '处罚日期', '处罚决定日期'] },
  issuer: { level: 'CASE', names: ['机关种类', '处罚机关种类'] },
  issuer_name: { level: 'CASE', names: ['处罚机关', '决定机关'] },
  acts_under: { level: 'CASE', names: ['执法权来源'] },
  decision_basis: { level: 'CASE', names: ['处罚依据', '法律依据'] },
  party_name: { level: 'CASE', names: ['当事人', '当事人名称'] },
  party_kind: { level: 'CASE', names: ['当事人类别'] },
  ownership: { level: 'CASE', names: ['所有制', '机构性质'] },
  role: { level: 'CASE', names: ['主体身份', '主体类型'] },
  natural_person: { level: 'CASE', names: ['是否自然人'] },
  insured: { level: 'CASE', names: ['是否参保'] },
  designated: { level: 'CASE', names: ['是否定点'] },
  age: { level: 'CASE', names: ['年龄'] },
  act: { level: 'ACT', names: ['行为编号'] },
  conduct: { level: 'ACT', names: ['违法行为', '违法情形'] },
  act_gist: { level: 'ACT', names: ['行为摘要'] },
  act_from: { level: 'ACT', names: ['行为开始日期', '违法开始日期'] },
  act_to: { level: 'ACT', names: ['行为结束日期', '违法结束日期'] },
  pattern: { level: 'ACT', names: ['行为形态'] },
  intent: { level: 'ACT', names: ['骗保目的'] },
  fund: { level: 'ACT', names: ['基金种类', '险种'] },
  loss: { level: 'ACT', names: ['造成基金损失', '基金损失', '损失金额'] },
  defrauded: { level: 'ACT', names: ['骗取金额'] },
  illegal_income: { level: 'ACT', names: ['违法所得'] },
  precision: { level: 'ACT', names: ['损失精度'] },
  measure: { level: 'MEASURE', names: ['措施编号'] },
  measure_type: { level: 'MEASURE', names: ['处罚种类', '措施种类'] },
  amount: { level: 'MEASURE', names: ['金额', '罚款金额', '处罚金额'] },
  amount_precision: { level: 'MEASURE', names: ['金额精度'] },
  multiple: { level: 'MEASURE', names: ['倍数', '罚款倍数'] },
  days: { level: 'MEASURE', names: ['天数'] },
  months: { level: 'MEASURE', names: ['月数'] },
  years: { level: 'MEASURE', names: ['年数'] },
  points: { level: 'MEASURE', names: ['扣分'] },
  stated_nature: { level: 'MEASURE', names: ['措施性质'] },
  measure_role: { level: 'MEASURE', names: ['措施对象'] },
  measure_basis: { level: 'MEASURE', names: ['措施依据'] },
  answers: { level: 'MEASURE', names: ['针对行为'] },
} as const satisfies Readonly<Record<string, CaseField>>;

export type FieldName = keyof typeof caseFields;

const named = new Map<string, FieldName>(
  Object.entries(caseFields).flatMap(([field, { names }]) =>
    [field, ...names].map((name): [string, FieldName] => [name, asField(field)]),
  ),
);

function asField(name: string): FieldName {
  if (isField(name)) return name;
  throw new Error(`"${name}" is no field of a case.`);
}

function isField(name: string): name is FieldName {
  return name in caseFields;
}

/** What a header means: a field, a fact by its key (`fact.noticeGiven`), or null for a column that is not read. */
export const fieldNamed = (header: string): FieldName | { readonly fact: string } | null => {
  const name = header.replace(/^\uFEFF/u, '').trim();
  const fact = /^(?:fact\.|事实\.)(.+)$/u.exec(name)?.[1];
  if (fact !== undefined) return { fact: fact.trim() };
  return named.get(name.toLowerCase()) ?? named.get(name) ?? null;
};
