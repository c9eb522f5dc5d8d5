import { yuanOf } from '../../../entities/yuan.ts';
import type { ActAssessment } from './assess-conduct.ts';

/** Facts that do not fit together; no error where the law itself allows them, and then it names the norm. */
export interface Contradiction {
  readonly finding: string;
  readonly sentence: string;
  /** Norms that reach the act all the same. */
  readonly norms: readonly string[];
}

export const contradictionsOf = ({ finding, norms }: ActAssessment): readonly Contradiction[] => {
  const { intent, loss, defrauded, facts, id } = finding;
  const reaching = norms
    .filter(({ normMatch, path }) => normMatch === 'TRUE' && path.rules.some(({ base }) => base === 'DEFRAUDED'))
    .map(({ path }) => path.norm.id);
  const found: (readonly [boolean, string, readonly string[]])[] = [
    [
      intent === 'ABSENT' && defrauded !== null && defrauded.fen > 0,
      `The purpose to defraud is denied, and ${yuanOf(defrauded?.fen ?? 0)} yuan are told as defrauded.`,
      reaching,
    ],
    [intent === 'PROVEN' && loss?.fen === 0, 'A purpose to defraud is proven, and no loss is told.', []],
    [
      loss !== null && defrauded !== null && defrauded.fen > loss.fen,
      'More is told as defrauded than the fund lost.',
      [],
    ],
    [
      facts['correctedInTime'] === true && facts['refusedToCorrect'] === true,
      'The party corrected in time, and refused to correct.',
      [],
    ],
    [
      facts['harmResulted'] === false && loss !== null && loss.fen > 0,
      'No harm is told, and a loss of the fund is told.',
      [],
    ],
    [facts['insured'] === true && facts['naturalPerson'] === false, 'A body is told to be an insured person.', []],
  ];
  return found.flatMap(([holds, sentence, named]) => (holds ? [{ finding: id, sentence, norms: named }] : []));
};
