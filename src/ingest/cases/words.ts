import type { PersonKind, StatedAct, StatedCase, StatedKind, StatedMeasure, StatedParty } from './stated-case.ts';

type Words<Word extends string> = Readonly<Record<Word, string>>;

export const decisionKinds: Words<StatedKind> = {
  PENALTY_DECISION: '行政处罚决定',
  HANDLING_DECISION: '行政处理决定',
  AGREEMENT_ACTION: '协议处理',
};

export const actsUnder: Words<StatedCase['decision']['actsUnder']> = {
  OWN: '自身职权',
  DELEGATED: '委托',
  AUTHORISED: '授权',
  CONCENTRATED: '集中行使',
  UNKNOWN: '未知',
};

export const personKinds: Words<PersonKind> = {
  PRACTITIONER: '机构人员',
  INSURED_PERSON: '参保人',
  BROKER: '中间人',
  OFFICIAL: '公职人员',
};

export const partyKinds: Words<StatedParty['kind']> = {
  HOSPITAL: '医院',
  PRIMARY_CARE: '基层医疗机构',
  CLINIC: '诊所',
  VILLAGE_CLINIC: '村卫生室',
  PHARMACY: '药店',
  CARE_HOME: '养老机构',
  AGENCY: '经办机构',
  COMPANY: '公司',
  EMPLOYER: '用人单位',
  DRUG_COMPANY: '药品企业',
  ASSOCIATION: '协会',
  OTHER: '其他机构',
  ...personKinds,
};

export const ownerships: Words<StatedParty['ownership']> = { PUBLIC: '公立', PRIVATE: '民营', UNKNOWN: '未知' };

export const patterns: Words<NonNullable<StatedAct['pattern']>> = {
  SINGLE: '一次',
  SERIES: '多次',
  CONTINUING: '持续',
};

export const intents: Words<StatedAct['intent']> = {
  PROVEN: '已证明',
  ALLEGED: '涉嫌',
  ABSENT: '无',
  UNKNOWN: '未知',
};

export const funds: Words<StatedAct['fund']> = {
  EMPLOYEE_BASIC: '职工基本医疗保险',
  RESIDENT_BASIC: '居民基本医疗保险',
  BASIC: '基本医疗保险',
  ASSISTANCE: '医疗救助',
  LARGE_SUM: '大额医疗费用补助',
  CIVIL_SERVANT: '公务员医疗补助',
  SERIOUS_ILLNESS: '大病保险',
  LONG_TERM_CARE: '长期护理保险',
  MATERNITY: '生育保险',
  COMMERCIAL: '商业保险',
  UNKNOWN: '未知',
};

export const natures: Words<NonNullable<StatedMeasure['statedNature']>> = {
  PENALTY: '行政处罚',
  ADMIN_HANDLING: '行政处理',
  CONTRACT: '协议处理',
  QUALIFICATION: '资格处理',
  CREDIT: '信用惩戒',
  DISCIPLINE: '纪律处分',
  CRIMINAL: '刑事处罚',
  INTERIM: '临时措施',
  CIVIL: '民事责任',
  DISPUTED: '有争议',
};
