/** A law as its text gives it: what the head tells, its units in reading order, and everything that was put right. */
export interface LawText {
  readonly title: string | null;
  /** As printed, such as 国务院令第735号. */
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly adoptedOn: string | null;
  readonly promulgatedOn: string | null;
  /** First day in force of this wording, where the head or the last article tells it. */
  readonly effectiveOn: string | null;
  readonly events: readonly HeadEvent[];
  readonly units: readonly Unit[];
  /** What follows the last unit: line ends and blanks. */
  readonly tail: string;
  /** Changes of the text, in the order of the text. Undone, they give back the input. */
  readonly repairs: readonly Repair[];
  /** What was met and read without a change. */
  readonly notes: readonly Note[];
}

/** One line of the head: what happened to the work on a day. */
export interface HeadEvent {
  readonly on: string;
  readonly kind: 'ADOPTED' | 'APPROVED' | 'PROMULGATED' | 'AMENDED' | 'EFFECTIVE';
  readonly text: string;
}

export type UnitKind =
  | 'FRONT_MATTER'
  | 'TITLE'
  | 'HEAD'
  | 'COMMENT'
  | 'CONTENTS'
  | 'PREAMBLE'
  | 'BOOK'
  | 'SUBBOOK'
  | 'CHAPTER'
  | 'SECTION'
  | 'DIVISION'
  | 'ARTICLE'
  | 'PARAGRAPH'
  | 'ITEM'
  | 'POINT'
  | 'LINE'
  | 'QUOTE'
  | 'TABLE'
  | 'NOTE'
  | 'SIGNATURE'
  | 'ANNEX';

/**
 * A part of the text. In reading order, `lead + marker + gap + text` of all units and then the tail are the input with
 * its repairs: nothing is lost between units.
 */
export interface Unit {
  readonly kind: UnitKind;
  /** Akoma Ntoso element id such as `art_38__para_1__item_3`; null for what cannot be cited. */
  readonly eId: string | null;
  readonly number: number | null;
  /** 1 for 第二百八十条之一. */
  readonly sub: number | null;
  /** Line ends, blanks and markup before it. */
  readonly lead: string;
  /** 第三十八条, （三）, 1. as written. */
  readonly marker: string;
  /** Blanks and markup between marker and text. */
  readonly gap: string;
  readonly text: string;
  /** Lines of the input, counted from 1, both included. */
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly children: readonly Unit[];
}

export type RepairName =
  | 'ODD_CHARACTER'
  | 'ODD_SPACE'
  | 'HEADING_SPACE'
  | 'MARKER_SPACE'
  | 'WRONG_CHARACTER'
  | 'DASH_FOR_ONE'
  | 'WRAPPED_LINE'
  | 'PHONETIC_BRACKETS';

/** A change: at an offset of the input, `was` stands there and `now` in the units. */
export interface Repair {
  readonly name: RepairName;
  readonly line: number;
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

export type NoteName =
  | 'ARTICLE_GAP'
  | 'ARTICLE_NUMBER_TAKEN'
  | 'ARTICLE_OUT_OF_ORDER'
  | 'ARTICLES_IN_ONE_LINE'
  | 'CHAPTER_ONE_MISSING'
  | 'CLAUSES_FOR_ARTICLES'
  | 'CONTENTS_SKIPPED'
  | 'DELETED_ARTICLE'
  | 'EID_TAKEN'
  | 'FIRST_MARKER_LOST'
  | 'FRONT_MATTER_CONTRADICTS'
  | 'HALF_WIDTH_BRACKETS'
  | 'HALF_WIDTH_COLON'
  | 'HEADING_IN_LINE'
  | 'ITEMS_IN_ONE_LINE'
  | 'ITEM_CONTINUED'
  | 'LIST_GAP'
  | 'LIST_STARTS_LATE'
  | 'PRIVATE_USE_CHARACTER'
  | 'QUOTE_NOT_CLOSED'
  | 'STARTS_LATER'
  | 'TRADITIONAL_CHARACTERS';

export interface Note {
  readonly name: NoteName;
  readonly line: number;
}
