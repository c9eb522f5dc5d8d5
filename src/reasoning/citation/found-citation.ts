import type { Place } from './place.ts';

/** How a work is named, as far as the text says. */
export interface NamedWork {
  /** As written, without 《》; null where only a number is given. */
  readonly name: string | null;
  readonly docNumber: string | null;
  /** Works on file that bear the name; empty where none is known. */
  readonly ids: readonly string[];
}

/** What a citation looks like; measured form by form. */
export type CitationForm = 'TITLE' | 'UNMARKED' | 'OWN' | 'BARE' | 'RELATIVE' | 'BACK' | 'NUMBER' | 'SHORT' | 'ENGLISH';

/** One citation in a text: a work, or provisions of one work. */
export interface FoundCitation {
  readonly form: CitationForm;
  /** UTF-16 offsets, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** The citation as it should be written. */
  readonly normal: string;
  /** Null where nothing says which work is meant. */
  readonly work: NamedWork | null;
  readonly places: readonly Place[];
  readonly eIds: readonly string[];
  /** False for 38(3), where the bracket may be an item or a paragraph. */
  readonly namesLevels: boolean;
  readonly repairSteps: readonly string[];
  /** Whether the reading is a guess at a damaged text. */
  readonly isGuess: boolean;
}

/** What is known about a text before it is read. */
export interface CitationContext {
  /** The work that the text belongs to: what 本法 and a bare 第三条 mean. */
  readonly thisWork?: string;
  /** The work that 本法 and a bare 第三条 mean where that is not the text itself: see `workSpokenOf`. */
  readonly spokenOf?: NamedWork;
  /** The unit that the text stands in: what 前款 starts from. */
  readonly here?: string;
  /** For an item of a list: the article of this work that the words before the list cite. */
  readonly leadIn?: string;
  /** Names as `comparableName` writes them, each with the works that bear it. */
  readonly works?: ReadonlyMap<string, readonly string[]>;
  /** What the document calls works elsewhere, such as by 以下简称; names as above. */
  readonly shortNames?: ReadonlyMap<string, NamedWork>;
}
