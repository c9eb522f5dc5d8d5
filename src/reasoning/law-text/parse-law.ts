import { buildUnits } from './build-units.ts';
import { elementIds } from './e-ids.ts';
import {
  dayIn,
  documentNumberIn,
  effectiveDayIn,
  eventsOfHead,
  isEffectiveOnApproval,
  isEffectiveOnPublication,
  issuerIn,
} from './head.ts';
import type { HeadEvent, LawText, Note, Unit } from './law-text.ts';
import { markQuotes } from './quotes.ts';
import { readRows } from './read-rows.ts';
import { sign, signsAt } from './signs.ts';
import { splitRows } from './split-rows.ts';
import { isTitleLike } from './title-line.ts';
import { unitsOf, wordingOf } from './walk.ts';

/** Reads the text of a law. Never throws, never loses a character; what it put right or doubts is listed. */
export const parseLaw = (input: string): LawText => {
  const { rows, tail, repairs, signs } = readRows(input);
  const notes: Note[] = oddities(input, signs);
  const changes = [...repairs];
  const parts = splitRows(markQuotes(rows, notes), notes);
  const units = buildUnits(parts, { ids: elementIds(notes), notes, repairs: changes });
  const all = unitsOf(units);
  const head = all.filter(({ kind }) => kind === 'HEAD');
  const events = eventsOfHead(head.map(({ text }) => text));
  contradictions(all, events, notes);
  const first = (kind: HeadEvent['kind']): string | null => events.find((event) => event.kind === kind)?.on ?? null;
  return {
    title: titleOf(all),
    docNumber: numberOf(all),
    issuer: issuerIn(events),
    adoptedOn: first('ADOPTED'),
    promulgatedOn: first('PROMULGATED'),
    effectiveOn: effectiveOn(all, events, head),
    events,
    units,
    tail,
    repairs: changes.sort((a, b) => a.at - b.at),
    notes: notes.sort((a, b) => a.line - b.line),
  };
};

/** A title may be cut by a line end: then the second line tells no day, and the first does not end like a title. */
const titleOf = (units: readonly Unit[]): string | null => {
  const at = units.findIndex(({ kind }) => kind === 'TITLE');
  const title = units[at]?.text ?? null;
  const second = units.slice(at + 1).find(({ kind }) => kind === 'HEAD');
  if (title === null || second === undefined || isTitleLike(title)) return title;
  return dayIn(second.text) === null && documentNumberIn(second.text) === null && isTitleLike(second.text)
    ? `${title}${second.text}`
    : title;
};

const numberOf = (units: readonly Unit[]): string | null => {
  for (const [at, { kind, text: line }] of units.entries()) {
    if (kind === 'ARTICLE') return null;
    const next = units[at + 1]?.text ?? '';
    // 国务院令 and 第735号 stand on two lines of a decree.
    const text = /令$/u.test(line) && /^第.{1,12}号$/u.test(next) ? line + next : line;
    const isOwn = kind === 'HEAD' || (kind === 'PREAMBLE' && text.length <= 40);
    const number = isOwn && !/修订|修正|修改/u.test(text) ? documentNumberIn(text) : null;
    if (number !== null) return number;
  }
  return null;
};

/** The first day in force of this wording: what the head says after the last amendment, else what the last article says. */
const effectiveOn = (units: readonly Unit[], events: readonly HeadEvent[], head: readonly Unit[]): string | null => {
  const amended = events.findLast(({ kind }) => kind === 'AMENDED')?.on ?? null;
  const told = events.findLast(({ kind }) => kind === 'EFFECTIVE')?.on ?? null;
  if (told !== null && (amended === null || told >= amended)) return told;
  const closing = units
    .filter(({ kind }) => kind === 'ARTICLE')
    .slice(-2)
    .reverse()
    .map(wordingOf);
  const closingDay = closing.map(effectiveDayIn).find((day) => day !== null) ?? null;
  if (closingDay !== null) return amended === null || closingDay >= amended ? closingDay : null;
  if (amended !== null) return null;
  const promulgated =
    events.find(({ kind }) => kind === 'PROMULGATED')?.on ?? events.find(({ kind }) => kind === 'ADOPTED')?.on;
  const sentences = [...closing, ...head.map(({ text }) => text)];
  if (sentences.some(isEffectiveOnPublication)) return promulgated ?? null;
  return sentences.some(isEffectiveOnApproval) ? (events.find(({ kind }) => kind === 'APPROVED')?.on ?? null) : null;
};

/** Where characters for private use, and traditional ones, are first met. */
const oddities = (input: string, signs: number): Note[] =>
  odd.flatMap(([name, sought]) => {
    const at = (signs & sought) === 0 ? -1 : firstOf(input, sought);
    return at === -1 ? [] : [{ name, line: lineOf(input, at) }];
  });

const lineOf = (input: string, at: number): number => {
  let line = 1;
  for (let end = input.indexOf('\n'); end !== -1 && end < at; end = input.indexOf('\n', end + 1)) line++;
  return line;
};

const firstOf = (input: string, sought: number): number => {
  for (let at = 0; at < input.length; at++) if ((signsAt(input, at) & sought) !== 0) return at;
  return -1;
};

const odd: readonly (readonly [Note['name'], number])[] = [
  ['PRIVATE_USE_CHARACTER', sign.privateUse],
  ['TRADITIONAL_CHARACTERS', sign.traditional],
];

/** Front matter is never used: where its days are not those of the head, that is noted. */
const contradictions = (units: readonly Unit[], events: readonly HeadEvent[], notes: Note[]): void => {
  const days = new Set(events.map(({ on }) => on));
  for (const { kind, text, lineFrom } of units) {
    const day = kind === 'FRONT_MATTER' ? /\d{4}-\d{2}-\d{2}/u.exec(text)?.[0] : undefined;
    if (day !== undefined && days.size > 0 && !days.has(day))
      notes.push({ name: 'FRONT_MATTER_CONTRADICTS', line: lineFrom });
    if (
      day !== undefined &&
      /publish/u.test(text) &&
      events.some(({ kind: event, on }) => event === 'PROMULGATED' && on !== day)
    )
      if (days.has(day)) notes.push({ name: 'FRONT_MATTER_CONTRADICTS', line: lineFrom });
  }
};
