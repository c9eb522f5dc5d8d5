import type { ConductType } from '../../../entities/conduct-type/conduct-type.model.ts';
import { BadInputError } from '../../../platform/errors.ts';
import type { Batch } from '../../../platform/graph/batch.ts';
import { type CaseAnswers, caseAnswers } from '../../../reasoning/enforcement/case-answers.ts';
import { attached, caseOfAssessment } from '../../../reasoning/enforcement/case-of-assessment.ts';
import { type ActAssessment, assessActs, type LawAtHand } from '../../../reasoning/legality/conduct/assess-conduct.ts';
import type { AssessedCase } from '../../../reasoning/legality/conduct/assessed-case.ts';
import { closestOf } from '../../../reasoning/legality/conduct/candidates.ts';
import type { DraftNorm } from '../../../reasoning/legality/conduct/divergence.ts';
import { factKeysOf } from '../../../reasoning/legality/facts/fact-keys.ts';
import { enforcementLaw } from '../enforcement-law.ts';
import {
  conductsNamed,
  draftsOfConduct,
  everyCondition,
  generalNorms,
  type LawOfConduct,
  lawOfConduct,
  roleInLaw,
} from './assess-conduct.cypher.ts';
import type { ConductInput, StatedConduct } from './conduct-input.type.ts';
import { readConductInput } from './read-conduct-input.ts';

/** The law of a question and the facts it is asked about. */
export interface ReadCase {
  readonly given: AssessedCase;
  readonly law: LawAtHand;
  /** Conduct types by code; an act whose conduct is free text has none. */
  readonly conducts: ReadonlyMap<string, ConductType>;
  /** For an act described in free text: what it may be. */
  readonly candidates: ReadonlyMap<string, readonly ConductType[]>;
}

/** The day asked about, null where none is; then procedure stands on the last day told. */
export interface OnDay {
  readonly asOf: string | null;
  readonly today: string;
}

export interface Assessment extends ReadCase {
  readonly acts: readonly ActAssessment[];
  /** What drafts would attach, by the code of the conduct. */
  readonly drafts: ReadonlyMap<string, readonly DraftNorm[]>;
  readonly today: string;
  /** Limitation, transfer and procedure; asked for by those who want them, for one statement in all. */
  readonly course: () => Promise<CaseAnswers>;
}

/** What the law says about the acts; everything of the law is brought by one statement. */
export const assess = async (batch: Batch, input: ConductInput, on: OnDay): Promise<Assessment> => {
  const today = on.asOf ?? on.today;
  const codes = conductsOf(input);
  const [read, ...drafts] = await Promise.all([
    readCase(batch, input),
    ...codes.map((code) => batch(draftsOfConduct, code)),
  ]);
  const acts = assessActs(read.given, read.law, today);
  const answer = async (): Promise<CaseAnswers> => {
    const given = caseOfAssessment(read.given, acts, read.law.candidates, today);
    return caseAnswers(given, await enforcementLaw(batch), attached(acts), on);
  };
  let asked: Promise<CaseAnswers> | null = null;
  return {
    ...read,
    today,
    acts,
    drafts: new Map(codes.map((code, at) => [code, drafts[at] ?? []])),
    course: () => {
      asked ??= answer();
      return asked;
    },
  };
};

export const readCase = async (batch: Batch, input: StatedConduct, path = 'input'): Promise<ReadCase> => {
  const codes = conductsOf(input);
  const [laws, named, [role], generals, conditions] = await Promise.all([
    Promise.all(codes.map((code) => batch(lawOfConduct, code))),
    Promise.all(codes.map(async (code) => (isCode(code) || code === '' ? [] : batch(conductsNamed, code)))),
    batch(roleInLaw, input.party.role),
    batch(generalNorms, 'all'),
    (input.facts ?? []).length > 0 ? batch(everyCondition, 'all') : [],
  ]);
  const found = new Map<string, LawOfConduct>(
    codes.flatMap((code, at) => laws[at]?.map((law): [string, LawOfConduct] => [code, law]) ?? []),
  );
  input.acts.forEach(({ conduct }, at) => {
    const code = conduct.trim();
    if (!found.has(code) && (isCode(code) || code === ''))
      throw new BadInputError(
        `${path}.acts[${at}].conduct`,
        `"${conduct}" is no conduct type on file: take a code of "conductTypes", or describe the act in words for candidates.`,
      );
  });
  const norms = new Set([
    ...[...found.values()].flatMap(({ candidates }) => candidates.map(({ path: { norm } }) => norm.id)),
    ...generals.map(({ norm }) => norm.id),
  ]);
  return {
    given: readConductInput(input, role ?? null, { factKeys: factKeysOf(conditions), norms }, path),
    law: {
      candidates: new Map([...found].map(([code, { candidates }]) => [code, closestOf(candidates)])),
      generals,
    },
    conducts: new Map([...found].map(([code, { conduct }]) => [code, conduct])),
    candidates: new Map(codes.map((code, at) => [code, named[at] ?? []])),
  };
};

const conductsOf = ({ acts }: StatedConduct): readonly string[] => [
  ...new Set(acts.map(({ conduct }) => conduct.trim())),
];

/** HANG_BED is meant as a code, even where there is none such; other words are a description. */
const isCode = (text: string): boolean => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z0-9]{3,}$/.test(text);
