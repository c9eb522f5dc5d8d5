/** Shows progress on one line of a terminal, or a line every few seconds where there is none. */
export const progressLine = (
  out: NodeJS.WriteStream,
): { readonly show: (line: string) => void; readonly end: () => void } => {
  let last = 0;
  let shown = false;
  return {
    show: (line) => {
      if (out.isTTY) {
        out.write(`\r\u001b[KLoading seeds: ${line}`);
        shown = true;
      } else if (Date.now() - last > 3_000) {
        last = Date.now();
        out.write(`Loading seeds: ${line}\n`);
      }
    },
    end: () => {
      if (shown) out.write('\r\u001b[K');
    },
  };
};
