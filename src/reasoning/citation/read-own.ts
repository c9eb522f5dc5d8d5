import { readPlaces } from './place-list.ts';
import { add, matchAt, own, type Reading, skipBlank } from './reading.ts';
import { readRelativePlaces } from './relative-place.ts';

/** 本法第十条: the work that the text belongs to. */
const ownWord =
  /本(?:法典|法|条例|办法|规定|解释|实施细则|细则|实施办法|决定|规则|准则|通则|意见|通知|规程|规范|章程|守则|批复|公约|协定)(?= ?第)/uy;

export const readOwn = (reading: Reading, at: number): number | null => {
  const length = matchAt(ownWord, reading.text, at);
  const places = length === 0 ? null : readPlaces(reading.text, skipBlank(reading.text, at + length), null);
  return places === null ? null : add(reading, { form: 'OWN', start: at, work: own(reading), ...places });
};

/** 前款, 本条第二款: counted from the unit that the text stands in. */
export const readRelative = (reading: Reading, at: number): number | null => {
  const places = readRelativePlaces(reading.text, at, reading.here);
  return places === null ? null : add(reading, { form: 'RELATIVE', start: at, work: own(reading), ...places });
};

/** 该法第十条, 同条第二款: the work or the article that was named before. */
export const readBack = (reading: Reading, at: number, word: string): number | null => {
  const from = at + word.length;
  const { lastWork, lastPlace } = reading;
  if (reading.text.charAt(from) === '条') {
    const start = skipBlank(reading.text, from + 1);
    const places = lastPlace === null ? null : readPlaces(reading.text, start, { ...lastPlace, paragraph: null });
    if (places === null || /^第[^款项]*条/u.test(reading.text.slice(start, start + 14))) return null;
    return add(reading, { form: 'BACK', start: at, work: reading.found.at(-1)?.work ?? null, ...places });
  }
  const kind = matchAt(/(?:法|条例|办法|规定|解释|细则|决定|规则)(?= ?第)/uy, reading.text, from);
  const places = kind === 0 ? null : readPlaces(reading.text, skipBlank(reading.text, from + kind), null);
  return places === null ? null : add(reading, { form: 'BACK', start: at, work: lastWork, ...places });
};
