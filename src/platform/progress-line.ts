export type ProgressLine = { readonly show: (text: string) => void; readonly end: () => void };

const msBetweenLines = 3_000;

/**
 * How far something is: one line that changes in place on a terminal and is gone after `end`; elsewhere a line every few
 * seconds, through `say`.
 */
export const progressLine = (
  say: (line: string) => void = (line) => console.log(line),
  out: NodeJS.WriteStream = process.stdout,
): ProgressLine => {
  let shown = '';
  let nextAt = 0;
  return {
    show: (text) => {
      if (text === shown) return;
      if (out.isTTY) out.write(`\r\u001b[K${text}`);
      else if (Date.now() < nextAt) return;
      else say(text);
      nextAt = Date.now() + msBetweenLines;
      shown = text;
    },
    end: () => {
      if (out.isTTY && shown !== '') out.write('\r\u001b[K');
    },
  };
};

/**
 * Such as `1200 of 3000 rows, 400 per second, 5 s left`; `begun` in milliseconds. The first rows carry what is made once, so
 * nothing is said of the pace in the first second, and in the first ten as long as not one in a hundred is done.
 */
export const paceText = (done: number, all: number, of: string, begun: number): string => {
  const seconds = Math.max((Date.now() - begun) / 1_000, 0.001);
  const isEarly = seconds < 1 || (seconds < 10 && done * 100 < all);
  if (done === 0 || (isEarly && done < all)) return `${done} of ${all} ${of}, time left not known yet`;
  const rate = done / seconds;
  return `${done} of ${all} ${of}, ${Math.round(rate)} per second, ${Math.ceil((all - done) / rate)} s left`;
};
