const kinds = [
  ['MED_INST', 'REPEAT_CHARGING', 'ABSENT', '医疗保障基金使用监督管理条例第三十八条第三项'],
  ['MED_INST', 'HANG_BED', 'UNKNOWN', '《医疗保障基金使用监督管理条例》第38条'],
  ['PHARMACY', 'FORGED_RECORDS', 'PROVEN', '医疗保障基金使用监督管理条例第四十条第一款第二项'],
  ['INSURED', 'RESALE_FOR_GAIN', 'PROVEN', '医疗保障基金使用监督管理条例第四十一条'],
  ['MED_INST', 'FRAUD_EXPENDITURE', 'PROVEN', '社会保险法第八十七条'],
  ['MED_INST', 'NO_RECORDS', 'UNKNOWN', ''],
] as const;

const regions = ['320100', '440300', '510100', '110000', '330106'] as const;
const day = (days: number): string => new Date(Date.UTC(2012, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** A CSV file of made-up decisions, always the same for a number: two measures each, of every verdict. */
export const madeUpCases = (count: number): string => {
  const header =
    'case,region,filed_on,decided_on,issuer,acts_under,decision_basis,role,act,conduct,act_from,act_to,intent,fund,loss,defrauded,measure_type,amount,fact.noticeGiven,fact.officers';
  const rows = Array.from({ length: count }, (_, at) => {
    const [role, conduct, intent, basis] = kinds[at % kinds.length] ?? kinds[0];
    const loss = 1_000 + ((at * 37) % 90_000);
    const fine = loss * (1 + (at % 6) / 2);
    const told = at % 7 === 0 ? '' : `${loss}.50`;
    const began = (at * 13) % 4_700;
    const from = at % 11 === 0 ? '' : at % 5 === 0 ? day(began).slice(0, 7) : day(began);
    const notice = ['TRUE', 'FALSE', ''][at % 3] ?? '';
    const head = `MADE-UP-${at},${regions[at % regions.length]},,${day(began + 300)},MEDICAL_SECURITY,OWN,${basis},${role}`;
    return [
      `${head},1,${conduct},${from},,${intent},RESIDENT_BASIC,${told},${told},FINE,${fine.toFixed(2)},${notice},${1 + (at % 3)}`,
      `MADE-UP-${at},,,,,,,,1,,,,,,,,REFUND,${loss}.50,,`,
    ].join('\n');
  });
  return `${header}\n${rows.join('\n')}\n`;
};
