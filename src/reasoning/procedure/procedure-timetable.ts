import { ProceduralRule } from '../../entities/procedural-rule/procedural-rule.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Facts } from '../legality/facts/evaluate-condition.ts';
import { some, type Ternary } from '../legality/facts/ternary.ts';
import { type EventDays, withDerivedFacts } from './events-as-facts.ts';
import { type TextNotOnFile, textsMissingOn } from './governing-text.ts';
import { type RuleLine, type RuleState, type RunningCase, runRule } from './run-rule.ts';
import { type Surcharge, surchargeOn } from './surcharge.ts';

export interface ProcedureInput {
  readonly rules: readonly RuleOnFile[];
  readonly events: EventDays;
  readonly facts: Facts;
  /** Codes of the measures intended or decided; null when that is not known. */
  readonly measures: readonly string[] | null;
  /** The fine, in fen; null when there is none or it is not known. */
  readonly fineFen: number | null;
  readonly asOf: string;
  readonly calendar: WorkingDays;
}

/** What a case has to do, or may do: its grounds, and by when. */
export interface Step {
  readonly matter: RuleOnFile['matter'];
  readonly step: string;
  readonly applies: Ternary;
  readonly missing: readonly string[];
  readonly state: RuleState;
  /** The line whose period counts: an extension takes the place of what it extends. */
  readonly governing: RuleLine;
  /** Every ground, those that do not apply included. */
  readonly lines: readonly RuleLine[];
}

export interface Timetable {
  readonly steps: readonly Step[];
  readonly surcharge: Surcharge | null;
  /** Works whose text of the day of a step is not on file: their steps of that day cannot be told. */
  readonly textsMissing: readonly TextNotOnFile[];
}

/**
 * The steps that a case needs, in order, each with its last day and how it stands on `asOf`. A step is governed by the
 * text of its own day; where that text is not on file the step is not told, and the work is named.
 */
export const procedureTimetable = (input: ProcedureInput): Timetable => {
  const { asOf, calendar, events, rules } = input;
  const derived = withDerivedFacts(input.facts, input);
  if (input.fineFen !== null) derived.set('fineFen', { low: input.fineFen, high: input.fineFen });
  const running = { events, asOf, calendar };
  for (const { step, applies } of stepsOf(linesOf(rules, { ...running, facts: derived })))
    if (applies !== 'UNKNOWN') derived.set(`step:${step}`, applies === 'TRUE');
  const lines = linesOf(rules, { ...running, facts: derived });
  return {
    steps: stepsOf(lines.filter(({ norms }) => norms.length > 0)),
    surcharge: surchargeIn(lines, input),
    textsMissing: eachOnce(
      lines
        .filter(({ norms, applies }) => norms.length === 0 && applies !== 'FALSE')
        .flatMap(({ rule, governedOn }) => textsMissingOn(rule, governedOn)),
    ),
  };
};

/** Every rule in the case, each run once. */
const linesOf = (rules: readonly RuleOnFile[], running: RunningCase): readonly RuleLine[] => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const done = new Map<string, RuleLine>();
  const lineOf = (rule: RuleOnFile): RuleLine => {
    const line = done.get(rule.id) ?? runRule(rule, running, endOf);
    done.set(rule.id, line);
    return line;
  };
  const endOf = (id: string): RuleLine | null => {
    const rule = byId.get(id);
    return rule === undefined ? null : lineOf(rule);
  };
  return rules.map(lineOf);
};

/** Lines of one step together, in the order in which a case meets them. */
const stepsOf = (lines: readonly RuleLine[]): readonly Step[] => {
  const groups = new Map<string, RuleLine[]>();
  for (const line of lines.toSorted(inOrder)) {
    const key = `${line.rule.matter} ${line.rule.step}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const governing = governingLine(group);
    if (governing === null) return [];
    const applies = some(group.map((line) => line.applies));
    const missing = applies === 'UNKNOWN' ? [...new Set(group.flatMap((line) => line.missing))] : [];
    const { matter, step } = governing.rule;
    return [{ matter, step, applies, missing, state: governing.state, governing, lines: group }];
  });
};

const matters = ProceduralRule.shape.shape.matter.options;

const inOrder = ({ rule: one }: RuleLine, { rule: other }: RuleLine): number =>
  matters.indexOf(one.matter) - matters.indexOf(other.matter) || one.sequence - other.sequence;

/** The first ground that applies, with its extensions; else the first that may, else the first. */
const governingLine = (group: readonly RuleLine[]): RuleLine | null => {
  const applicable = group.filter(({ applies }) => applies === 'TRUE');
  const last = applicable.filter(({ rule }) => !applicable.some((other) => other.rule.runsFromEndOf.includes(rule.id)));
  return last[0] ?? group.find(({ applies }) => applies === 'UNKNOWN') ?? group[0] ?? null;
};

const surchargeIn = (lines: readonly RuleLine[], { fineFen, events, asOf }: ProcedureInput): Surcharge | null => {
  const line = lines.find(({ rule, applies }) => rule.percentPerDay !== null && applies === 'TRUE');
  if (line === undefined || fineFen === null || line.norms.length === 0 || line.runsFrom === null) return null;
  const deferredTo = events.get('PAYMENT_DEFERRED_TO');
  const lastDayToPay = deferredTo !== undefined && deferredTo > line.runsFrom ? deferredTo : line.runsFrom;
  return surchargeOn(line.rule, { fineFen, lastDayToPay, events, asOf });
};

const eachOnce = (texts: readonly TextNotOnFile[]): readonly TextNotOnFile[] => [
  ...new Map(texts.map((text) => [`${text.work.id} ${text.day}`, text])).values(),
];
