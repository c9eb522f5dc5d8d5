/** What happens when texts of two ranks say different things of the same matter. */
export interface RankRule {
  readonly higher: string;
  readonly lower: string;
  /** Whether the higher prevails by its rank; otherwise `decidedByEn` says who decides. */
  readonly prevails: boolean;
  readonly decidedByEn: string | null;
  /** The norm that says so. */
  readonly normId: string;
}
