/** Shows how far a file is on one line of a terminal, or a line every few seconds where there is none. */
export const stepLine = (
  out: NodeJS.WriteStream,
): {
  readonly show: (file: string, step: string, share: number, rows: number | null) => void;
  readonly end: () => void;
} => {
  let current = '';
  let begun = 0;
  let last = 0;
  let shown = false;
  return {
    show: (file, step, share, rows) => {
      if (file !== current) {
        current = file;
        begun = Date.now();
      }
      if (!out.isTTY && Date.now() - last < 3_000) return;
      last = Date.now();
      const seconds = (Date.now() - begun) / 1000;
      const rate = rows === null || seconds < 0.5 ? '' : `, ${Math.round((rows * share) / seconds)} rows per second`;
      const left = share < 0.02 ? '' : `, ${Math.ceil((seconds * (1 - share)) / share)} s left`;
      const line = `${file}: ${step}, ${Math.floor(share * 100)} %${rate}${left}`;
      out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      shown = out.isTTY;
    },
    end: () => {
      if (shown) out.write('\r\u001b[K');
    },
  };
};
