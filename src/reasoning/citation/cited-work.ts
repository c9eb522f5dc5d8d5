import { comparableNumber } from '../../entities/legal-work/comparable-name.ts';
import type { NamedWork } from './found-citation.ts';
import type { Library, LibraryWork } from './library.ts';

/** The works that a citation may mean, and what had to be supposed to find them. */
export interface CitedWorks {
  readonly works: readonly LibraryWork[];
  readonly evidence: string;
  readonly repairSteps: readonly string[];
  readonly isGuess: boolean;
}

/** Looks a work up by name, by number, by a number like it, and at last by the words of a translated title. */
export const citedWorks = (named: NamedWork, library: Library): CitedWorks => {
  const { name, docNumber, ids } = named;
  const byName = library.filter(({ work }) => ids.includes(work.id));
  const byNumber = docNumber === null ? [] : library.filter(({ work }) => fitsNumber(work.docNumberNorm, docNumber));
  if (byName.length > 0)
    return { ...plain, works: byName, evidence: `It bears the name ${name ?? ''}.`, ...numberOf(byName, docNumber) };
  if (byNumber.length > 0) return { ...plain, works: byNumber, evidence: `It has the number ${docNumber}.` };
  return byNumberLike(docNumber, library) ?? byTranslatedTitle(name, library) ?? nothing;
};

const plain = { repairSteps: [], isGuess: false };
const nothing: CitedWorks = { ...plain, works: [], evidence: '' };

/** A number behind a title that is not the number of the work. */
const numberOf = (works: readonly LibraryWork[], docNumber: string | null): Partial<CitedWorks> => {
  const [only] = works;
  const onFile = only?.work.docNumberNorm ?? null;
  if (docNumber === null || onFile === null || works.length > 1 || fitsNumber(onFile, docNumber)) return {};
  return { repairSteps: [`the number of this work is ${onFile}, not ${docNumber}`], isGuess: true };
};

/** `?` stands for a digit that is lost; a number that lost its issuer fits every issuer. */
const fitsNumber = (onFile: string | null, written: string): boolean => {
  const number = comparableNumber(written).replace(/^中华人民共和国/u, '');
  if (onFile === null) return false;
  if (number.startsWith('〔') || number.startsWith('令')) return fits(onFile.slice(-number.length), number);
  return fits(onFile, number);
};

const fits = (onFile: string, number: string): boolean =>
  onFile.length === number.length &&
  Array.from(number).every((character, at) => character === '?' || character === onFile.charAt(at));

const parts = /^(.*)(〔.{4}〕\d+号)$/u;

/** 医保发〔2018〕22号 for 医保办发〔2018〕22号: same year and number, and one prefix holds the letters of the other. */
const byNumberLike = (docNumber: string | null, library: Library): CitedWorks | null => {
  const [, prefix = '', ending = ''] = parts.exec(comparableNumber(docNumber ?? '')) ?? [];
  if (ending === '') return null;
  const works = library.filter(({ work }) => {
    const [, other = '', otherEnding = ''] = parts.exec(work.docNumberNorm ?? '') ?? [];
    return otherEnding === ending && (holds(other, prefix) || holds(prefix, other));
  });
  const [first] = works;
  if (first === undefined) return null;
  const right = works.map(({ work }) => work.docNumberNorm).join(', ');
  return {
    works,
    evidence: `It has the same year and number, issued as ${right}.`,
    repairSteps: [`no ${docNumber} is on file; year and number fit ${right}`],
    isGuess: true,
  };
};

const holds = (long: string, short: string): boolean => {
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
};

/** How much of the shorter title's words two titles must share. */
const enough = 0.75;

const byTranslatedTitle = (name: string | null, library: Library): CitedWorks | null => {
  const words = contentWords(name ?? '');
  if (words.length < 2) return null;
  const scored = library
    .map((entry) => ({ entry, score: shared(words, contentWords(entry.work.titleEn)) }))
    .filter(({ score }) => score >= enough);
  const best = Math.max(...scored.map(({ score }) => score));
  const works = scored.filter(({ score }) => score === best).map(({ entry }) => entry);
  if (works.length === 0) return null;
  const titles = works.map(({ work }) => work.titleEn).join(', ');
  return {
    works,
    evidence: 'Its title has the same words.',
    repairSteps: [`“${name}” read as a translation of ${titles}`],
    isGuess: false,
  };
};

const smallWords = new Set([
  'the',
  'of',
  'on',
  'and',
  'for',
  'in',
  'to',
  'prc',
  'china',
  'people',
  'republic',
  'law',
  'regulation',
  'provisions',
  'measures',
  'rules',
  'care',
  'medical',
]);

/** The words of an English title that tell it from others; "healthcare" and "health care" count as one. */
export const contentWords = (title: string): readonly string[] => [
  ...new Set(
    (
      title
        .replace(/[’']s\b/gu, '')
        .toLowerCase()
        .match(/[a-z]{3,}/gu) ?? []
    )
      .map((word) => word.replace(/^healthcare$/u, 'health').replace(/(?<=...)s$/u, ''))
      .filter((word) => !smallWords.has(word)),
  ),
];

const shared = (some: readonly string[], others: readonly string[]): number =>
  others.length < 2 ? 0 : some.filter((word) => others.includes(word)).length / Math.max(some.length, others.length);
