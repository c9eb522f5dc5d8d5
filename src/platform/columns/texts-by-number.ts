import type { Columns } from './columns.ts';

/** Numbers whose texts come as one. */
const together = 8_192;
/** Numbers asked for at once: the engine holds their texts, up to twice, until it has them all; of 900,000 it ran out of 100 MB. */
const mostAtOnce = 250_000;

/**
 * The texts of some numbers. `stored` is a statement that selects a whole `number` and its `text`, every number once; a number
 * that it does not have is not in the answer.
 *
 * Text after text would come in a thousand blocks of a few rows each, and every one of them would be asked of the engine
 * apart: so thousands come as the lines of one, for a fifth of the time.
 */
export const textsByNumber = async (
  columns: Columns,
  stored: string,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const texts = new Map<number, string>();
  const numbers = [...new Set(wanted)];
  for (let at = 0; at < numbers.length; at += mostAtOnce) {
    await columns.numbers('wanted', numbers.slice(at, at + mostAtOnce));
    await columns.blocks(
      `SELECT string_agg(number || ' ' || replace(replace(text, '\\', '\\\\'), chr(10), '\\n'), chr(10))
     FROM (${stored}) SEMI JOIN wanted USING (number) GROUP BY number // ${together}`,
      (block) => {
        for (const lines of block.texts(0))
          for (const line of lines.split('\n')) {
            const space = line.indexOf(' ');
            texts.set(Number(line.slice(0, space)), asTold(line.slice(space + 1)));
          }
      },
    );
  }
  return texts;
};

/** A line that a text stands on, as the text was. */
const asTold = (line: string): string =>
  line.includes('\\') ? line.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)) : line;
