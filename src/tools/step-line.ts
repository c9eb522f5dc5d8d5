import { progressLine } from '../platform/progress-line.ts';

/** Shows how far a file is in a step, as a share of its rows, with rate and time left. */
export const stepLine = (): {
  readonly show: (file: string, step: string, share: number, rows: number | null) => void;
  readonly end: () => void;
} => {
  const line = progressLine();
  let current = '';
  let begun = 0;
  return {
    show: (file, step, share, rows) => {
      if (file !== current) {
        current = file;
        begun = Date.now();
      }
      const seconds = (Date.now() - begun) / 1000;
      const rate = rows === null || seconds < 0.5 ? '' : `, ${Math.round((rows * share) / seconds)} rows per second`;
      const left = share < 0.02 ? '' : `, ${Math.ceil((seconds * (1 - share)) / share)} s left`;
      line.show(`${file}: ${step}, ${Math.floor(share * 100)} %${rate}${left}`);
    },
    end: line.end,
  };
};
