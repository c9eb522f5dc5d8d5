import { readWithoutMark } from './read-titled.ts';
import { add, isKnown, named, type Reading, skipBlank } from './reading.ts';
import { readShortForm } from './short-form.ts';
import { unmarkedNameBefore } from './unmarked-name.ts';

/** Figures behind a name: R735 38(3), 条例40, 刑法266条. */
export const readFigures = (reading: Reading, at: number): number | null => {
  const { text } = reading;
  const unmarked = unmarkedNameBefore(text, at, reading.end, (name) => isKnown(reading, name));
  if (unmarked === null) return null;
  const work = named(reading, unmarked.name);
  const places = readWithoutMark(text, skipBlank(text, at));
  if (places !== null) return add(reading, { form: 'SHORT', start: unmarked.start, work, ...places });
  const short = readShortForm(text, at);
  if (short === null) return null;
  return add(reading, {
    form: 'SHORT',
    start: unmarked.start,
    work,
    places: [short.place],
    namesLevels: short.namesLevels,
    end: short.end,
  });
};
