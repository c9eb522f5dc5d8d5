import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { eachBillAt, type Templates } from './bill-templates.ts';

/** The first bill that somebody shares with others says nothing. */
export const leastBills = 2;
/** Fewer are a family and friends. */
const leastMembers = 6;
const leastSurprise = 1.5;
/** Who is this surprising may belong to the group, and is no measure of how usual its bills are. */
const companySurprise = 1;
/** Of a group's CORE members so many may be there by chance. */
const chanceShare = 0.2;

/** Who bears several templates. */
export interface Bearers {
  readonly patients: readonly number[];
  readonly peripheral: readonly number[];
  readonly surprise: number;
  /** How surprising a CORE member is at least. */
  readonly needed: number;
}

/** Those who bear several templates, each by more than how usual these are with everybody else at the facilities brings about. Null where they are too few. */
export const bearersOf = (
  index: ClaimIndex,
  { bills, facilities, rows }: Templates,
  members: readonly number[],
): Bearers | null => {
  const { patient } = index.claims;
  // By patient: claims with a template, and how many templates.
  const templated = new Map<number, number>();
  const alike = new Map<number, Set<number>>();
  for (const [row, bill] of rows) {
    const who = patient[row] ?? 0;
    templated.set(who, (templated.get(who) ?? 0) + 1);
    alike.set(who, (alike.get(who) ?? new Set()).add(bill));
  }
  const bearing = [...alike].filter(([, own]) => own.size >= leastBills);
  if (bearing.length < leastMembers) return null;
  // By patient: claims there, whatever they are for.
  const all = new Map<number, number>();
  let claims = 0;
  eachBillAt(index, facilities, (row) => {
    const who = patient[row] ?? 0;
    claims++;
    all.set(who, (all.get(who) ?? 0) + 1);
  });
  const candidates = bearing
    .map(([who, own]) => ({ patient: who, seen: own.size, all: all.get(who) ?? 0 }))
    .sort((a, b) => a.patient - b.patient);
  const allTemplated = [...templated.values()].reduce((sum, one) => sum + one, 0);
  let company: readonly number[] = members;
  let surprises: readonly number[] = [];
  for (let round = 0; round < 4; round++) {
    const left = company.reduce((sum, one) => sum - (all.get(one) ?? 0), claims);
    const usual = company.reduce((sum, one) => sum - (templated.get(one) ?? 0), allTemplated);
    // Half a claim more for every bill, so that one which nobody else bears is rare and not impossible.
    const share = (usual + bills.size / 2) / (left + 1);
    surprises = candidates.map((one) => poissonTail(one.seen, one.all * share));
    company = candidates.filter((_, place) => (surprises[place] ?? 0) >= companySurprise).map(({ patient }) => patient);
  }
  // Only who has as many bills there could bear them by chance.
  const bystanders = [...all.values()].reduce((count, own) => count + Number(own >= leastBills), 0);
  const coreSurprise = Math.max(leastSurprise, Math.log10(bystanders / (chanceShare * members.length)));
  const from = (least: number, most = Number.POSITIVE_INFINITY): readonly number[] =>
    [...candidates.keys()].filter((place) => (surprises[place] ?? 0) >= least && (surprises[place] ?? 0) < most);
  const core = from(coreSurprise);
  const named = (places: readonly number[]): readonly number[] =>
    places.map((place) => candidates[place]?.patient ?? 0);
  if (core.length < leastMembers) return null;
  return {
    patients: named(core),
    peripheral: named(from(coreSurprise / 2, coreSurprise)),
    surprise: core.reduce((sum, place) => sum + (surprises[place] ?? 0), 0) / core.length,
    needed: coreSurprise,
  };
};
