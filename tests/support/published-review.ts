import { z } from 'zod';
import { isOwnKey } from '../../src/entities/legal-case/own-key.ts';
import { yuanOf } from '../../src/entities/yuan.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { runOperation } from './run-operation.ts';

const question = `query ($after: String) { decisions(first: 20, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes: edges { node { key decidedOn case { key } review {
    key sanctionType verdict undeterminedReason effect wording missingFacts counterArguments repairs
    reasons { rule reason sentence }
    range { unit min max }
    basis { work { title } provision { citation } version { validFrom } }
  } } }
} }`;

const Review = z.object({
  key: z.string(),
  sanctionType: z.string(),
  verdict: z.string(),
  undeterminedReason: z.string().nullable(),
  effect: z.string().nullable(),
  wording: z.string(),
  missingFacts: z.array(z.string()),
  counterArguments: z.array(z.string()),
  repairs: z.array(z.string()),
  reasons: z.array(z.object({ rule: z.string(), reason: z.string().nullable(), sentence: z.string() })),
  range: z.object({ unit: z.string(), min: z.number().nullable(), max: z.number().nullable() }).nullable(),
  basis: z.array(
    z.object({
      work: z.object({ title: z.string() }),
      provision: z.object({ citation: z.string() }),
      version: z.object({ validFrom: z.string() }),
    }),
  ),
});
type Review = z.infer<typeof Review>;

const Page = z.object({
  decisions: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(
      z.object({
        node: z.object({
          key: z.string(),
          decidedOn: z.string().nullable(),
          case: z.object({ key: z.string() }).nullable(),
          review: z.array(Review),
        }),
      }),
    ),
  }),
});
type Decision = z.infer<typeof Page>['decisions']['nodes'][number]['node'];

const publishedDecisions = async (graph: Graph): Promise<readonly Decision[]> => {
  const found: Decision[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await runOperation(graph, question, { after });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
    const { nodes, pageInfo }: z.infer<typeof Page>['decisions'] = Page.parse(data).decisions;
    found.push(...nodes.map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  const published = found.filter(({ key }) => !isOwnKey(key));
  return published.toSorted((one, next) => (one.key < next.key ? -1 : 1));
};

/** docs/published-review.md: every published decision on file reviewed, as Markdown. */
export const publishedReview = async (graph: Graph): Promise<string> => {
  const decisions = await publishedDecisions(graph);
  const cases = new Set(decisions.flatMap((decision) => decision.case?.key ?? []));
  const all = decisions.flatMap(({ review }) => review);
  const of = (...verdicts: readonly string[]): readonly Review[] =>
    all.filter(({ verdict }) => verdicts.includes(verdict));
  const open = of('UNDETERMINED');
  const forOne = open.filter(({ missingFacts }) => new Set(missingFacts).size === 1);
  return [
    '# The published decisions, reviewed',
    '',
    'Every decision of the published cases on file, measure by measure, by the same engine that reviews stated decisions',
    '(`Decision.review`). Printed by `npm run record` from the seeds; a test holds that it is current.',
    '',
    '**How to read it.** A notice or a judgment is an excerpt: it tells little of the facts and nothing of the procedure. So this',
    'is about what is published, never about what an authority did: "on the published facts, rule N7 is not met" may mean that',
    'the notice leaves out what would meet it. Our readings of the law are drafts until a named lawyer has reviewed them. What',
    'cannot be decided is UNDETERMINED and names the missing fact.',
    '',
    '## In numbers',
    '',
    `${decisions.length} decisions in ${cases.size} cases impose ${all.length} measures.`,
    '',
    ...table(
      ['Verdict', 'Measures', 'Share'],
      counted(all.map(({ verdict }) => verdict)).map(([verdict, count]) => [
        verdict,
        String(count),
        share(count, all.length),
      ]),
    ),
    '',
    'By kind of measure:',
    '',
    ...table(
      ['Kind', ...verdicts],
      counted(all.map(({ sanctionType }) => sanctionType)).map(([kind]) => [
        kind,
        ...verdicts.map((verdict) => String(of(verdict).filter(({ sanctionType }) => sanctionType === kind).length)),
      ]),
    ),
    '',
    '## What is missing',
    '',
    `Why ${open.length} measures are open, and which facts would decide them. One measure may lack several facts.`,
    '',
    ...table(
      ['Why', 'Measures'],
      counted(open.map(({ undeterminedReason }) => undeterminedReason ?? '')).map(([why, count]) => [
        why,
        String(count),
      ]),
    ),
    '',
    ...table(
      ['Missing fact', 'Measures', 'Share of the open ones'],
      counted(open.flatMap(({ missingFacts }) => [...new Set(missingFacts)])).map(([fact, count]) => [
        `\`${fact}\``,
        String(count),
        share(count, open.length),
      ]),
    ),
    '',
    '## A rule is not met',
    '',
    'For a lawyer: each measure of which the published facts say that a rule is not met, with what the law on file allows, what',
    'speaks against the result, and what would make the measure stand.',
    '',
    ...listed(of('UNLAWFUL', 'NATURE_MISMATCH'), notMetText),
    '',
    '## Carried by a basis',
    '',
    ...listed(of('LAWFUL'), (review) => [`- ${nameOf(review)}: ${basisOf(review)}${rangeOf(review)}${unless(review)}`]),
    '',
    '## Open for one fact',
    '',
    'Measures that one fact would decide: what to ask for first. `text` is a text that is not on file; `citedBasis` means that',
    'the notice does not say on what the measure rests; `actDate` is the day of the act.',
    '',
    ...counted(forOne.flatMap(({ missingFacts }) => missingFacts[0] ?? [])).flatMap(([fact, count]) => [
      `**\`${fact}\`**, ${count} measures:`,
      '',
      ...oneFactText(forOne.filter(({ missingFacts }) => missingFacts[0] === fact)),
      '',
    ]),
  ].join('\n');
};

const verdicts = ['LAWFUL', 'UNLAWFUL', 'NATURE_MISMATCH', 'UNDETERMINED'] as const;

const notMetText = (review: Review): readonly string[] => {
  const rules = [...new Set(review.reasons.map(({ rule }) => rule))];
  return [
    `- ${nameOf(review)}: **on the published facts, ${rules.length === 1 ? 'rule' : 'rules'} ${rules.join(', ')} ${rules.length === 1 ? 'is' : 'are'} not met**${review.effect === null ? '' : ` (${review.effect})`}.`,
    ...review.reasons.map(({ rule, sentence }) => `  - ${rule}: ${sentence}`),
    ...(review.basis.length === 0 ? [] : [`  - Closest basis: ${basisOf(review)}${rangeOf(review)}`]),
    ...review.counterArguments.map((text) => `  - Against it: ${text}`),
    ...review.repairs.map((text) => `  - It would stand: ${text}`),
  ];
};

/** What only lacks its fact is a list of keys; what is told beyond that is told for each. */
const oneFactText = (reviews: readonly Review[]): readonly string[] => {
  const isPlain = ({ wording }: Review): boolean => wording.startsWith('It cannot be decided');
  const plain = reviews.filter(isPlain);
  return [
    ...reviews
      .filter((review) => !isPlain(review))
      .map((review) => `- ${nameOf(review)}${rangeOf(review)}: ${review.wording}`),
    ...(plain.length === 0 ? [] : [`- ${plain.map(nameOf).join(', ')}`]),
  ];
};

const nameOf = ({ key, sanctionType }: Review): string => `\`${key}\` ${sanctionType}`;

const basisOf = ({ basis }: Review): string =>
  [
    ...new Set(
      basis.map(
        ({ work, provision, version }) => `${work.title} ${provision.citation} (wording of ${version.validFrom})`,
      ),
    ),
  ].join('; ');

const rangeOf = ({ range }: Review): string => {
  if (range === null || range.unit === 'NONE' || (range.min === null && range.max === null)) return '';
  const say = (end: number | null): string =>
    end === null ? 'open' : range.unit === 'FEN' ? yuanOf(end) : String(end);
  const unit = range.unit === 'FEN' ? 'yuan' : range.unit.toLowerCase();
  return range.min === range.max ? `, ${say(range.min)} ${unit}` : `, ${say(range.min)} to ${say(range.max)} ${unit}`;
};

const unless = ({ counterArguments }: Review): string =>
  counterArguments.length === 0 ? '' : `. Against it: ${counterArguments.join(' ')}`;

const listed = (reviews: readonly Review[], text: (review: Review) => readonly string[]): readonly string[] =>
  reviews.length === 0 ? ['None.'] : reviews.flatMap(text);

/** The most frequent first. */
const counted = (values: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, many], [next, more]) => more - many || (one < next ? -1 : 1));
};

const share = (part: number, whole: number): string => `${Math.round((part * 1_000) / Math.max(whole, 1)) / 10} %`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map((_name, at) => (at === 0 ? '---' : '---:')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
