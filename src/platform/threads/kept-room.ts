/**
 * Room for as many numbers as are asked for, or more, kept by each thread from one order to the next: all 0 where whoever
 * had it before left it so. An order has its own words, and would make room anew.
 */
export const keptRoom = (): ((length: number) => Int32Array) => {
  let room = new Int32Array(0);
  return (length) => {
    if (room.length < length) room = new Int32Array(length);
    return room;
  };
};
