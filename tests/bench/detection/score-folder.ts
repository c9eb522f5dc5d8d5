// Scores what a detector wrote against what the demo planted.
//   node tests/bench/detection/score-folder.ts --truth DIR/truth --found DIR
import { parseArgs } from 'node:util';
import { score } from './score.ts';
import { mixtureTable, scoreTable } from './score-table.ts';
import { readFound, readPlanted } from './truth-files.ts';

const text = { type: 'string' } as const;
const { truth, found } = parseArgs({ options: { truth: text, found: text } }).values;
if (truth === undefined || found === undefined) throw new Error('--truth DIR and --found DIR are needed.');
const result = score(readFound(found), readPlanted(truth));
console.log(scoreTable([{ isHeldOut: false, score: result, tied: {} }]));
console.log(mixtureTable([result]));
