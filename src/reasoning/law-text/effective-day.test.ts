import { expect, test } from 'vitest';
import { parseLaw } from './parse-law.ts';

const effectiveOn = (head: string, closing: string): string | null =>
  parseLaw(`# 园林条例\n\n${head}\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第二条 ${closing}\n`).effectiveOn;

test('a text that takes effect on its approval is in force from the day of the approval', () => {
  expect(effectiveOn('1980年5月9日 园林总局批准', '本条例自园林总局批准之日起施行。')).toBe('1980-05-09');
});

test('the day of an approval is no first day where the text does not say so', () => {
  expect(effectiveOn('1980年5月9日 园林总局批准', '本条例由园林总局解释。')).toBeNull();
});

test('a text that takes effect on its approval, and whose head tells none, has no first day', () => {
  expect(effectiveOn('1980年5月1日 园林局发布', '本条例自园林总局批准之日起施行。')).toBeNull();
});
