import type { VersionPlan } from './plan-versions.ts';

/** A row as the graph keeps it. */
export type Stored = Readonly<Record<string, unknown>>;

/** New provisions of one article with their wordings; `parts` are pairs of places in it: a part, and what it is part of. */
export interface ArticleRow {
  readonly passage: string;
  readonly provisions: { readonly provision: Stored; readonly version: Stored }[];
  readonly parts: (readonly [part: number, whole: number])[];
}

/** What files write together, as the statements of ingest-law.cypher.ts take it. */
export interface Rows {
  readonly documents: readonly Stored[];
  /** Passages of documents that are new, and of those on file, which may have them. */
  readonly newPassages: readonly Stored[];
  readonly passages: readonly Stored[];
  readonly works: readonly { readonly row: Stored; readonly passage: string }[];
  readonly articles: readonly { readonly work: string; readonly articles: readonly ArticleRow[] }[];
  /** New provisions within a provision on file. */
  readonly parts: readonly { readonly part: string; readonly whole: string; readonly passage: string }[];
  /** New wordings of provisions on file. */
  readonly versions: readonly { readonly properties: Stored; readonly provision: string; readonly passage: string }[];
  readonly texts: readonly { readonly id: string; readonly text: string; readonly passage: string }[];
  readonly closed: VersionPlan['closed'];
  readonly divisions: readonly { readonly id: string; readonly divisions: string }[];
  readonly files: readonly Stored[];
  /** Works with a text without a gap, and those whose first day on file is later than that of their text. */
  readonly whole: readonly OfWork[];
  readonly earlier: readonly OfWork[];
}

interface OfWork {
  readonly work: string;
  readonly from: string;
}
