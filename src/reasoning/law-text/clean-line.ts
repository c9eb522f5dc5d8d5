import { numeralPattern } from '../citation/chinese-numeral.ts';
import type { Repair, RepairName } from './law-text.ts';
import { sign, signsAt } from './signs.ts';

const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
const units = '[条條章节節编編]';

interface Cleaning {
  readonly name: RepairName;
  readonly pattern: RegExp;
  readonly now: string;
}

/** What copies damage within a line. Each pattern finds only what has one reading. */
const cleanings: readonly Cleaning[] = [
  // Titles are spaced out for looks, letter by letter: 总 则. Spaces between longer words stay.
  {
    name: 'HEADING_SPACE',
    pattern:
      /(?<=^(?:第\S{1,8}[章节節编編]\s+)?\p{Script=Han}(?:\s+\p{Script=Han}){0,4})\s+(?=\p{Script=Han}(?:\s+\p{Script=Han}){0,4}$)/gu,
    now: '',
  },
  { name: 'ODD_CHARACTER', pattern: /[\u200b-\u200d\u2060\ufeff\u00ad]+/gu, now: '' },
  { name: 'ODD_SPACE', pattern: /[\u00a0\u2000-\u200a\u202f\u205f\t]/gu, now: ' ' },
  {
    name: 'PHONETIC_BRACKETS',
    pattern: new RegExp(`(?<=\\p{Script=Han})[（(][a-zü]{0,5}[${toned}][a-z]{0,4}[）)]`, 'gu'),
    now: '',
  },
  { name: 'WRONG_CHARACTER', pattern: new RegExp(`^笫(?=\\s*${numeralPattern}\\s*${units})`, 'gu'), now: '第' },
  {
    name: 'DASH_FOR_ONE',
    pattern: new RegExp(`(?<=^第[零〇一二三四五六七八九十百千]{0,12})[-－—–](?=[十百]?${units})`, 'gu'),
    now: '一',
  },
  {
    name: 'MARKER_SPACE',
    pattern: new RegExp(`(?<=^第)[ \\u3000]+(?=${numeralPattern}[ \\u3000]*${units})`, 'gu'),
    now: '',
  },
  {
    name: 'MARKER_SPACE',
    pattern: new RegExp(`(?<=^第[零〇一二三四五六七八九十百千]{1,12})[ \\u3000]+(?=${units}(?!款|项))`, 'gu'),
    now: '',
  },
];

/** Most lines are sound: their signs, and a look at their beginning, tell. */
const oddBeginning = new RegExp(
  `^(?:笫|第[ \\u3000\\S]{0,12}?[-－—– \\u3000]${units}|第[ \\u3000]|(?:第\\S{1,8}[章节節编編]\\s+)?\\p{Script=Han}\\s+\\p{Script=Han}(?:\\s+\\p{Script=Han})*$)`,
  'u',
);

const mayBeginOddly = (line: string): boolean =>
  line.startsWith('第') || line.startsWith('笫') || (signsAt(line, 1) & sign.blank) !== 0;

/**
 * The line without damage that has only one reading; each change is noted with its offset in the input. `signs` are
 * those of the line.
 */
export const cleanLine = (
  written: string,
  signs: number,
  { offset, line }: { readonly offset: number; readonly line: number },
  repairs: Repair[],
): string => {
  if ((signs & sign.odd) === 0 && !(mayBeginOddly(written) && oddBeginning.test(written))) return written;
  // Each cleaning sees the line as the ones before left it; `places` leads back to the offsets of the input.
  let text = written;
  let places = Array.from({ length: written.length }, (_, at) => offset + at);
  const found: Repair[] = [];
  for (const { name, pattern, now } of cleanings) {
    let clean = '';
    const kept: number[] = [];
    let done = 0;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const at = places[match.index] ?? offset;
      found.push({ name, line, at, was: match[0], now });
      clean += text.slice(done, match.index) + now;
      kept.push(...places.slice(done, match.index), ...Array.from(now, () => at));
      done = end;
    }
    if (done === 0) continue;
    text = clean + text.slice(done);
    places = [...kept, ...places.slice(done)];
  }
  repairs.push(...found.sort((a, b) => a.at - b.at));
  return text;
};
