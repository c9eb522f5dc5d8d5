import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './schema.ts';
import { variableErrors } from './variable-errors.ts';

const operation = parse('query ($input: ConductInput!) { assessConduct(input: $input) { acts { outcome } } }');
const act = { key: 'act', conduct: 'HANG_BED', occurredFrom: '2021-06-01' };
const errorsOf = (input: unknown) =>
  variableErrors(schema, operation, undefined, { input }).map(({ message, extensions }) => [
    extensions['field'],
    message,
  ]);

test.each([
  [{ occurredFrom: '2021-06-31' }, 'input.acts[0].occurredFrom', 'an existing ISO day such as "2023-03-01"'],
  [{ amounts: [{ lossAmount: '3.8万' }] }, 'input.acts[0].amounts[0].lossAmount', 'yuan as a decimal'],
  [{ pattern: 'OFTEN' }, 'input.acts[0].pattern', 'does not exist in "ActPattern" enum'],
  [{ key: null }, 'input.acts[0].key', 'Expected non-nullable type "String!"'],
  [{ weather: 'fair' }, 'input.acts[0]', 'Field "weather" is not defined'],
])('%j inside a variable is refused where it stands, with what to write', (change, field, sentence) => {
  expect(errorsOf({ acts: [{ ...act, ...change }], party: { role: 'MED_INST' } })).toEqual([
    [field, expect.stringContaining(sentence)],
  ]);
});

test('a variable that is not told is named, and what can be used is no error', () => {
  expect(errorsOf(null)).toEqual([['input', expect.stringContaining('must not be null')]]);
  expect(errorsOf({ acts: [act], party: { role: 'MED_INST' } })).toEqual([]);
});
