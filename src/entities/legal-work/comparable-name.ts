/** What writers put into a name or leave out: quotation marks, brackets and spaces. Never an apostrophe. */
export const ignoredMarks = ['《', '》', '〈', '〉', '“', '”', '"', '（', '）', '(', ')', ' ', '　'] as const;

/** A name as names are compared: without those marks, Latin letters small. `comparableInCypher` does the same to stored names. */
export const comparableName = (name: string): string => name.toLowerCase().replace(anyMark, '');

const anyMark = new RegExp(`[${ignoredMarks.join('')}]`, 'gu');

/** The names under which a work may be on file: with and without the name of the state before it. */
export const namesToTry = (name: string): readonly string[] => {
  const bare = comparableName(name);
  return bare.startsWith(state) ? [bare, bare.slice(state.length)] : [bare];
};

const state = '中华人民共和国';

/** A document number as it is compared: no spaces, the year in 〔〕. */
export const comparableNumber = (docNumber: string): string =>
  docNumber
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[[(【〔](\d{4})[\])】〕]/gu, '〔$1〕');
