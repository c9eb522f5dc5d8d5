/** What may stand in a title between its capitalised words. */
const small = 'of|on|the|and|for|in|to|by|with|from|against|out|up|a';
const word = `(?:[A-Z][\\w’'-]{0,30}|["“][^"”\\n]{1,60}["”]|${small}|20 ?\\d ?\\d)`;
const kind = 'Notice|Regulations?|Measures|Provisions|Rules|Opinions?|Interpretation|Decision';

/** "Notice of the Office on Carrying out …", "Regulations on the Supervision of …". */
const kindFirst = new RegExp(`(?<![A-Za-z])(?:${kind}) (?:of|on|for)(?: ${word}){2,40}`, 'gu');
/** "Social Insurance Staff Disciplinary Provisions". */
const kindLast =
  /(?<![A-Za-z])(?:[A-Z][\w’'-]{1,30} ){2,8}(?:Law|Regulations?|Measures|Provisions|Rules)(?![A-Za-z])/gu;

const trailing = new RegExp(`(?: (?:${small}))+$`, 'u');
/** Fewer capitalised words are a phrase, not a title. */
const fewest = 3;

export interface UnknownTitle {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of English that read like the title of a law or a notice, on file or not; machine translation writes few others. */
export const unknownEnglishTitles = (text: string): readonly UnknownTitle[] =>
  [kindFirst, kindLast].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: run, index }) => {
      const name = run.replace(trailing, '').replace(/^(?:The|In|By|Under|According) /u, '');
      const start = index + run.indexOf(name);
      return { name, start, end: start + name.length };
    }).filter(({ name }) => (name.match(/(?<![\w’'-])[A-Z]/gu) ?? []).length >= fewest),
  );
