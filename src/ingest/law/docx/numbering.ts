import { xmlReader } from './read-xml.ts';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1条: %1 is the number of the first level. */
  readonly text: string;
  readonly suffix: string;
  /** The style whose paragraphs have this level. */
  readonly style: string | null;
  /** Levels before this one start it again; 0 for none. */
  readonly restartsBelow: number;
  readonly isDecimal: boolean;
}

export interface NumberedList {
  readonly abstract: string;
  /** Levels of this list alone, and the numbers at which it starts them again. */
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly abstracts: ReadonlyMap<
    string,
    { readonly levels: ReadonlyMap<number, Level>; readonly styleLink: string | null }
  >;
}

type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/** Reads numbering.xml: what Word counts for the reader, and no text holds. */
export const numberingReader = () => {
  const lists = new Map<string, { abstract: string; levels: Map<number, Level>; starts: Map<number, number> }>();
  const abstracts = new Map<string, { levels: Map<number, Level>; styleLink: string | null }>();
  let abstract: { levels: Map<number, Level>; styleLink: string | null } | null = null;
  let list: { abstract: string; levels: Map<number, Level>; starts: Map<number, number> } | null = null;
  let level: Mutable<Level> | null = null;
  let overridden = 0;
  const xml = xmlReader({
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: null };
        abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
      } else if (name === 'w:num') {
        list = { abstract: '', levels: new Map(), starts: new Map() };
        lists.set(attributes['w:numId'] ?? '', list);
      } else if (name === 'w:lvl') {
        const at = Number(attributes['w:ilvl'] ?? 0);
        level = {
          start: 1,
          format: 'decimal',
          text: '',
          suffix: ' ',
          style: null,
          restartsBelow: at,
          isDecimal: false,
        };
        (list ?? abstract)?.levels.set(at, level);
      } else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride') list?.starts.set(overridden, Number(value));
      else if (name === 'w:abstractNumId' && list !== null) list.abstract = value;
      else if (name === 'w:numStyleLink' && abstract !== null) abstract.styleLink = value;
      else if (level !== null) readLevel(level, name, value);
    },
    close: (name) => {
      if (name === 'w:lvl') level = null;
      if (name === 'w:abstractNum') abstract = null;
      if (name === 'w:num') list = null;
    },
  });
  return { ...xml, numbering: (): Numbering => ({ lists, abstracts }) };
};

const readLevel = (level: Mutable<Level>, name: string, value: string): void => {
  if (name === 'w:start') level.start = Number(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:pStyle') level.style = value;
  else if (name === 'w:lvlRestart') level.restartsBelow = Number(value);
  else if (name === 'w:isLgl') level.isDecimal = value !== '0' && value !== 'false';
  else if (name === 'w:suff') level.suffix = value === 'nothing' ? '' : ' ';
};
