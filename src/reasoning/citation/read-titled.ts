import { comparableName, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import { normalForm } from './normal-form.ts';
import { type PlaceList, readPlaces } from './place-list.ts';
import { add, matchAt, named, type Reading, skipBlank, type Written } from './reading.ts';
import { isTitleOfWork, readTitle, type Title } from './title.ts';

/** 《title》, its number or short name in brackets, and the provisions that follow. */
export const readTitled = (reading: Reading, at: number): number | null => {
  const title = readTitle(reading.text, at);
  if (title === null) return null;
  if (title.name === '') return add(reading, { ...blank, start: at, end: title.end });
  const wrapped = wrappedTitle(reading, at, title);
  const { start, name, end } = wrapped ?? { start: at, ...title };
  const gap = matchAt(/ ?(?:中的?|的)? ?/uy, reading.text, end);
  const places = readPlaces(reading.text, end + gap, null) ?? readWithoutMark(reading.text, end + gap);
  // What has articles is a work, however its title was damaged.
  const isWork = wrapped !== null || places !== null || isTitleOfWork(name) || named(reading, name).ids.length > 0;
  if (!isWork) return end;
  const work = { ...named(reading, name), docNumber: title.docNumber };
  for (const known of [...namesToTry(name), ...(title.shortName === null ? [] : [comparableName(title.shortName)])])
    reading.shortNames.set(known, work);
  reading.lastWork = work;
  return ofInterpretation(reading, {
    form: 'TITLE',
    start,
    end: places?.end ?? end,
    work,
    places: places?.places ?? [],
  });
};

const blank = { form: 'TITLE', work: null, places: [], isGuess: true, repairSteps: ['the title is blank'] } as const;

const behindWrapped = /[\p{Script=Han}]{0,8}(?:规定|办法|细则|条例|意见|解释)(?= ?第)/uy;

/** 实施《社会保险法》若干规定第七条: the title is part of the name of another work. */
const wrappedTitle = (
  { text }: Reading,
  at: number,
  { end }: Title,
): { start: number; name: string; end: number } | null => {
  const introduction = /(?:关于)?(?:实施|执行|适用|贯彻)$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0];
  const behind = matchAt(behindWrapped, text, end);
  if (introduction === undefined || behind === 0) return null;
  const start = at - introduction.length;
  return { start, name: text.slice(start, end + behind), end: end + behind };
};

/** 刑法第二百六十六条的解释 is a work of its own; so may be what it says in its articles. */
export const ofInterpretation = (reading: Reading, written: Written): number => {
  const length = written.places.length === 0 ? 0 : matchAt(/(?:规定)?的(?:立法)?解释/uy, reading.text, written.end);
  if (length === 0) return add(reading, written);
  const name = `${written.work?.name ?? ''}${normalForm(null, written.places)}的解释`;
  const end = written.end + length;
  const places = readPlaces(reading.text, skipBlank(reading.text, end), null);
  return add(reading, {
    ...written,
    work: named(reading, name),
    places: places?.places ?? [],
    end: places?.end ?? end,
  });
};

/** 266条第1款: the mark 第 is left out behind a name. */
export const readWithoutMark = (text: string, at: number): PlaceList | null => {
  const number = /^\d{1,3} ?条(?!件|例)/u.test(text.slice(at, at + 6));
  const places = number ? readPlaces(`第${text.slice(at, at + 200)}`, 0, null) : null;
  return places === null ? null : { ...places, end: at + places.end - 1 };
};
