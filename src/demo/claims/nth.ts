/** The item at a place that must be there. */
export const nth = <Item>(list: ArrayLike<Item>, place: number): Item => {
  const item = list[place];
  if (item === undefined) throw new RangeError(`Nothing stands at place ${place} of ${list.length}.`);
  return item;
};
