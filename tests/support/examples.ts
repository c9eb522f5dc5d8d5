import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../queries/examples');

export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many statements it may cost, from its first line. */
  readonly budget: number;
  readonly answerFile: string;
}

/** The example operations, each with its variables. */
export const examples: readonly Example[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const name = file.replace('.graphql', '');
    const query = readFileSync(resolve(folder, file), 'utf8');
    const budget = /^# statements: (\d+)\n/.exec(query)?.[1];
    if (budget === undefined) throw new Error(`${file} must begin with a line such as "# statements: 1".`);
    const variables = JSON.parse(readFileSync(resolve(folder, `${name}.variables.json`), 'utf8'));
    return { name, query, variables, budget: Number(budget), answerFile: resolve(folder, `${name}.answer.json`) };
  });
