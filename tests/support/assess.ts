import type { Graph } from '../../src/platform/graph/graph.ts';
import { runOperation } from './run-operation.ts';

type Node = Readonly<Record<string, unknown>>;

/** What the product says about a case, short enough to compare with an answer written by hand. */
export interface Told {
  /** `APPLIES`, `NOT_APPLIES N6 ELEMENT_NOT_MET` or `UNDETERMINED AMBIGUOUS_BASIS purposeToDefraud`, by act and norm. */
  readonly norms: Readonly<Record<string, string>>;
  /** By act, norm and kind of measure, for norms that are not excluded: `APPLIES 80000-160000 yuan by MEDICAL_SECURITY`. */
  readonly sanctions: Readonly<Record<string, string>>;
  /** By act: `APPLIES`, or `UNDETERMINED` with reason and missing facts. */
  readonly acts: Readonly<Record<string, string>>;
  readonly sums: Readonly<Record<string, string>>;
  readonly concurrence: readonly string[];
  readonly unless: readonly string[];
  readonly flips: readonly string[];
  readonly readings: Readonly<Record<string, readonly string[]>>;
  readonly warnings: readonly string[];
  readonly safeFines: readonly string[];
  readonly divergesFromDraft: boolean;
  readonly statements: readonly string[];
}

const question = `query ($input: ConductInput!, $asOf: Date) { assessConduct(input: $input, asOf: $asOf) {
  acts {
    key fund outcome reason missingFacts isProspective safeFine { min max }
    norms {
      key outcome reason missingFacts
      checks { rule outcome reason }
      sanctions { sanctionType outcome range { unit min max } imposedBy hitsParty subjects }
      readings { given outcome }
    }
    appliesUnless { norm { key } isShown }
  }
  sums { sanctionType min max openActs }
  concurrence { winner { key } beaten { key } principle isContested }
  warnings { sentence norms }
  divergesFromDraft
  whatWouldChange { fact to changes { norm sanctionType from to } }
} }`;

const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const joined = (...parts: readonly unknown[]): string => parts.filter((part) => part !== null && part !== '').join(' ');
const of = (value: unknown): Node => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Asks as a client would; throws with the sentence and the field of a refusal. */
export const assessed = async (graph: Graph, input: Node, asOf: string | null = null): Promise<Told> => {
  const { data, errors, statements } = await runOperation(graph, question, { input, asOf });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${String(error.extensions?.['field'])}: ${error.message}`);
  const answer = of(data?.['assessConduct']);
  const acts = nodes(answer['acts']);
  const byNorm = acts.flatMap((act) => nodes(act['norms']).map((norm) => ({ act, norm })));
  const keyOf = ({ act, norm }: { act: Node; norm: Node }): string =>
    `${acts.length > 1 ? `${String(act['key'])} ` : ''}${String(norm['key']).slice('norm:'.length)}`;
  return {
    norms: Object.fromEntries(byNorm.map((one) => [keyOf(one), outcomeText(one.norm)])),
    sanctions: Object.fromEntries(
      byNorm
        .filter(({ norm }) => norm['outcome'] !== 'NOT_APPLIES')
        .flatMap((one) =>
          nodes(one.norm['sanctions']).map((sanction) => [
            `${keyOf(one)} ${String(sanction['sanctionType'])}`,
            sanctionText(sanction),
          ]),
        ),
    ),
    acts: Object.fromEntries(
      acts.map((act) => [
        String(act['key']),
        joined(
          act['outcome'],
          act['reason'],
          words(act['missingFacts']).join(', '),
          act['isProspective'] === true ? 'prospective' : '',
        ),
      ]),
    ),
    sums: Object.fromEntries(
      nodes(answer['sums']).map((sum) => [
        String(sum['sanctionType']),
        joined(rangeText('FEN', sum['min'], sum['max']), words(sum['openActs']).length > 0 ? 'open' : ''),
      ]),
    ),
    concurrence: nodes(answer['concurrence']).map((one) =>
      joined(
        of(one['winner'])['key'],
        '>',
        of(one['beaten'])['key'],
        one['principle'],
        one['isContested'] === true ? 'contested' : '',
      ),
    ),
    unless: acts.flatMap((act) =>
      nodes(act['appliesUnless']).map((one) => joined(of(one['norm'])['key'], one['isShown'])),
    ),
    flips: nodes(answer['whatWouldChange']).flatMap((flip) =>
      nodes(flip['changes']).map((one) =>
        joined(
          `${String(flip['fact'])}=${String(flip['to'])}:`,
          one['norm'],
          one['sanctionType'],
          one['from'],
          '->',
          one['to'],
        ),
      ),
    ),
    readings: Object.fromEntries(
      byNorm.map((one) => [
        keyOf(one),
        nodes(one.norm['readings']).map((reading) => joined(reading['given'], reading['outcome'])),
      ]),
    ),
    warnings: nodes(answer['warnings']).map((one) => joined(one['sentence'], words(one['norms']).join(' '))),
    safeFines: acts.flatMap((act) =>
      act['safeFine'] === null ? [] : [rangeText('FEN', of(act['safeFine'])['min'], of(act['safeFine'])['max'])],
    ),
    divergesFromDraft: answer['divergesFromDraft'] === true,
    statements,
  };
};

const outcomeText = (norm: Node): string => {
  if (norm['outcome'] === 'UNDETERMINED')
    return joined('UNDETERMINED', norm['reason'], words(norm['missingFacts']).join(', '));
  const failed = nodes(norm['checks']).filter(({ outcome }) => outcome === 'FALSE');
  return joined(norm['outcome'], ...failed.map((check) => `${String(check['rule'])} ${String(check['reason'])}`));
};

const sanctionText = (sanction: Node): string => {
  const { unit, min, max } = of(sanction['range']);
  const hit = sanction['hitsParty'] === true ? '' : `on ${words(sanction['subjects']).join(' ')}`;
  return joined(sanction['outcome'], rangeText(unit, min, max), `by ${words(sanction['imposedBy']).join(' ')}`, hit);
};

const rangeText = (unit: unknown, min: unknown, max: unknown): string => {
  if (unit === 'NONE' || (min === null && max === null)) return '';
  const say = (end: unknown): string => (end === null ? '' : String(Number(end) / (unit === 'FEN' ? 100 : 1)));
  const range = min === max ? say(max) : `${say(min)}-${say(max)}`;
  return unit === 'FEN'
    ? `${range} yuan`
    : unit === 'MONTH'
      ? `${range} months`
      : `${range} ${String(unit).toLowerCase()}`;
};
