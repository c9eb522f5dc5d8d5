import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const provisionsInAll = 150_000;
export const provisionsPerWork = 100;
/** Made one work alone, which lies in a region of its own. */
export const rareIssuer = '园林县人民政府';
export const rareRegion = '990100';

interface CopiedWork {
  readonly work: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly rank: string;
  provisions(): readonly Readonly<Record<string, unknown>>[];
}

const laws = join(import.meta.dirname, '../../../shared/laws');

/** Paragraphs of real laws where they are at hand: only their words and lengths matter. */
const paragraphs = (): { readonly source: string; readonly texts: readonly string[] } => {
  if (!existsSync(laws)) return { source: 'made-up sentences', texts: madeUp };
  const files = readdirSync(laws, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const texts = files
    .flatMap((file) => readFileSync(join(laws, file), 'utf8').split('\n'))
    .map((line) => line.replace(/^\s*第[^　 ]{1,10}条[　 ]*/u, '').trim())
    .filter((line) => line.length > 15 && line.length < 600 && /\p{Script=Han}/u.test(line));
  return { source: `${files.length} real texts`, texts };
};

/** Sentences of a garden law: fewer words than real ones, so that each of them is found more often. */
const madeUp: readonly string[] = ['园丁', '管理人', '游人', '法定代表人', '参保人员'].flatMap((who) =>
  ['折断花枝', '串换花木', '骗取门票', '挂床午睡', '伪造园证', '拒绝检查', '超量采摘'].flatMap((act) =>
    ['责令改正', '处以罚款', '没收违法所得', '停园三日', '告知听证的权利'].map(
      (effect) => `${who}在园内${act}，造成草木损失的，由园林主管部门${effect}，并记入园册。`,
    ),
  ),
);

const ranks = ['LAW', 'ADMINISTRATIVE_REGULATION', 'DEPARTMENT_RULE', 'NORMATIVE_DOCUMENT', 'LOCAL_REGULATION'];

/** Fifteen hundred works of a hundred provisions each, made from renumbered copies; always the same. */
export const copiedLibrary = (): { readonly source: string; readonly works: readonly CopiedWork[] } => {
  const { source, texts } = paragraphs();
  const works = Array.from({ length: provisionsInAll / provisionsPerWork }, (_, at): CopiedWork => {
    const id = `copy:${at}`;
    const isRare = at === 700;
    const validFrom = `${1990 + (at % 35)}-01-01`;
    const validTo = at % 4 === 0 ? `${2000 + (at % 25)}-06-01` : '9999-12-31';
    const ended = { validFrom, validTo: validTo < validFrom ? '9999-12-31' : validTo };
    const said = { mark: 'MEMORY' };
    return {
      rank: ranks[at % ranks.length] ?? 'LAW',
      work: {
        id,
        titleZh: `园林第${at}条例`,
        titleEn: `Garden Regulation ${at}`,
        issuerZh: isRare ? rareIssuer : `园林部第${at % 40}司`,
        issuerEn: isRare ? 'Garden county' : `Garden department ${at % 40}`,
        region: isRare ? rareRegion : at % 3 === 0 ? '000000' : `${11 + (at % 30)}0000`,
        aliases: [],
        ...ended,
        ...said,
      },
      provisions: () =>
        Array.from({ length: provisionsPerWork }, (__, article) => {
          const eId = `art_${article + 1}`;
          const text = `${texts[(at * provisionsPerWork + article) % texts.length] ?? ''}（${at}-${article}）`;
          return {
            work: id,
            provision: {
              id: `${id}#${eId}`,
              eId,
              level: 'ARTICLE',
              citationZh: `第${article + 1}条`,
              citationEn: `art. ${article + 1}`,
              sortKey: String(article).padStart(4, '0'),
              ...said,
            },
            version: { id: `${id}#${eId}@${validFrom}`, text, textStatus: 'ON_FILE', ...ended, ...said },
          };
        }),
    };
  });
  return { source, works };
};
