import type { Say } from './running-neo4j.ts';

export type Progress = { readonly show: (text: string) => void; readonly end: () => void };

const secondsBetweenLines = 3;

/** A line that changes in place on a terminal, and a new line every few seconds elsewhere. */
export function showProgress(say: Say, terminal: NodeJS.WriteStream = process.stdout): Progress {
  let shown = '';
  let nextLineAt = 0;
  return {
    show(text) {
      if (text === shown) return;
      if (terminal.isTTY) {
        terminal.write(`\r${text}\x1b[K`);
      } else if (Date.now() >= nextLineAt) {
        nextLineAt = Date.now() + secondsBetweenLines * 1000;
        say(text);
      }
      shown = text;
    },
    end() {
      if (terminal.isTTY && shown !== '') terminal.write('\r\x1b[K');
    },
  };
}
