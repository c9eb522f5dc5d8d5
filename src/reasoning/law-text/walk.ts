import type { LawText, Repair, Unit } from './law-text.ts';

/** Every unit in reading order. */
export const unitsOf = (units: readonly Unit[]): readonly Unit[] => {
  const all: Unit[] = [];
  const add = (unit: Unit): void => {
    all.push(unit);
    for (const child of unit.children) add(child);
  };
  for (const unit of units) add(unit);
  return all;
};

const wordless = new Set<Unit['kind']>(['NOTE', 'SIGNATURE', 'COMMENT', 'CONTENTS', 'FRONT_MATTER']);

/** Whether a unit is no part of the wording that it stands in. */
export const isWordless = ({ kind }: Unit): boolean => wordless.has(kind);

/** What a unit says, with its parts: one line each, items with their numbers. */
export const wordingOf = (unit: Unit): string =>
  [
    unit.text,
    ...unit.children.filter((child) => !isWordless(child)).map((child) => `${child.marker}${wordingOf(child)}`),
  ]
    .filter((line) => line !== '')
    .join('\n');

/** The units laid end to end: heads, bodies and all that stands between them. */
export const concatenated = ({ units, tail }: Pick<LawText, 'units' | 'tail'>): string =>
  unitsOf(units)
    .map(({ lead, marker, gap, text }) => lead + marker + gap + text)
    .join('') + tail;

/** The input with its repairs made: what the units laid end to end must be. */
export const repaired = (input: string, repairs: readonly Repair[]): string => {
  let text = '';
  let done = 0;
  for (const { at, was, now } of repairs) {
    if (input.slice(at, at + was.length) !== was) throw new Error(`At ${at} the input does not say "${was}".`);
    text += input.slice(done, at) + now;
    done = at + was.length;
  }
  return text + input.slice(done);
};

/** How many units of each kind a law has, as lawyers count them. */
export interface StructureCount {
  readonly 编: number;
  readonly 分编: number;
  readonly 章: number;
  readonly 节: number;
  readonly 条: number;
  readonly 款: number;
  readonly 项: number;
  readonly 目: number;
}

export const countStructure = (units: readonly Unit[]): StructureCount => {
  const counts = new Map<Unit['kind'], number>();
  for (const { kind } of unitsOf(units)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const count = (kind: Unit['kind']): number => counts.get(kind) ?? 0;
  return {
    编: count('BOOK'),
    分编: count('SUBBOOK'),
    章: count('CHAPTER'),
    节: count('SECTION'),
    条: count('ARTICLE'),
    款: count('PARAGRAPH'),
    项: count('ITEM'),
    目: count('POINT'),
  };
};
