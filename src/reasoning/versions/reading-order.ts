/**
 * Pairs and units without a partner as one list in the order of the later text; what is gone stands where it stood: behind
 * the partner of the unit before it.
 */
export const inReadingOrder = <Unit, Row>(
  before: readonly Unit[],
  after: readonly Unit[],
  pairs: readonly { readonly before: Unit; readonly after: Unit }[],
  ofPair: (pair: { readonly before: Unit; readonly after: Unit }) => Row,
  ofGone: (unit: Unit) => Row,
  ofNew: (unit: Unit) => Row,
): readonly Row[] => {
  const pairOfBefore = new Map(pairs.map((pair) => [pair.before, pair]));
  const pairOfAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const goneBehind = new Map<Unit | null, Row[]>();
  let behind: Unit | null = null;
  for (const unit of before) {
    const pair = pairOfBefore.get(unit);
    if (pair === undefined) goneBehind.set(behind, [...(goneBehind.get(behind) ?? []), ofGone(unit)]);
    else behind = pair.after;
  }
  return [
    ...(goneBehind.get(null) ?? []),
    ...after.flatMap((unit) => {
      const pair = pairOfAfter.get(unit);
      return [pair === undefined ? ofNew(unit) : ofPair(pair), ...(goneBehind.get(unit) ?? [])];
    }),
  ];
};
