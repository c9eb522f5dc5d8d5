import type { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import type { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import type { Condition } from '../../entities/norm/condition.model.ts';
import type { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import type { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import { type FactKey, factKeysOf } from '../../reasoning/legality/facts/fact-keys.ts';

/** The codes on file by code, name and alias, as a file may write them; a name may be that of several. */
export type Codes = ReadonlyMap<string, readonly string[]>;

/** The words that a file of cases may use. */
export interface Vocabulary {
  readonly conducts: Codes;
  readonly roles: Codes;
  readonly sanctionTypes: Codes;
  readonly authorityKinds: Codes;
  /** The Chinese and the English name of a code. */
  readonly nameOf: ReadonlyMap<string, readonly [zh: string, en: string]>;
  /** Who can have a role. */
  readonly partyOf: ReadonlyMap<string, SubjectRole['party']>;
  readonly factKeys: ReadonlyMap<string, FactKey>;
}

export interface WordsOnFile {
  readonly conducts: readonly ConductType[];
  readonly roles: readonly SubjectRole[];
  readonly sanctionTypes: readonly SanctionType[];
  readonly authorityKinds: readonly AuthorityKind[];
  readonly conditions: readonly (Condition | null)[];
}

export const vocabularyOf = (words: WordsOnFile): Vocabulary => {
  const { conducts, roles, sanctionTypes, authorityKinds } = words;
  return {
    conducts: codes(conducts.map((one) => [one.id, one.labelZh, one.labelEn, ...one.aliases])),
    roles: codes(roles.map((one) => [one.id, one.labelZh, one.labelEn])),
    sanctionTypes: codes(sanctionTypes.map((one) => [one.id, one.labelZh, one.labelEn])),
    authorityKinds: codes(authorityKinds.map((one) => [one.id, one.labelZh, one.labelEn])),
    nameOf: new Map(
      [...conducts, ...roles, ...sanctionTypes, ...authorityKinds].map(({ id, labelZh, labelEn }) => [
        id,
        [labelZh, labelEn],
      ]),
    ),
    partyOf: new Map(roles.map(({ id, party }) => [id, party])),
    factKeys: new Map(factKeysOf(words.conditions).map((one) => [one.key, one])),
  };
};

export const wordOf = (text: string): string => text.trim().toLowerCase();

/** Up to three names on file, with their codes, that share two Chinese characters or more with a word, the most first. */
export const closeTo = (word: string, codes: Codes): readonly string[] => {
  const wanted = [...new Set(word.match(/\p{Script=Han}/gu))];
  return [...codes]
    .map(([name, ids]) => ({ name, ids, shared: wanted.filter((one) => name.includes(one)).length }))
    .filter(({ shared }) => shared > 1)
    .sort((one, other) => other.shared - one.shared || one.name.length - other.name.length)
    .slice(0, 3)
    .map(({ name, ids }) => `${name} (${ids.join(', ')})`);
};

/** A code means itself, whatever else bears its name. */
const codes = (entries: readonly (readonly [id: string, ...names: readonly string[]])[]): Codes => {
  const byWord = new Map<string, readonly string[]>();
  for (const [id, ...names] of entries)
    for (const name of new Set(names.map(wordOf))) byWord.set(name, [...(byWord.get(name) ?? []), id]);
  for (const [id] of entries) byWord.set(wordOf(id), [id]);
  return byWord;
};
