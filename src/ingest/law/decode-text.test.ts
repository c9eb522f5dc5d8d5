import { expect, test } from 'vitest';
import { decodeText, refuseEndlessLine } from './decode-text.ts';

/** 第一条 in GBK. */
const gbk = Uint8Array.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]);

test('UTF-8 is read as UTF-8, and its mark stays in the text', () => {
  expect(decodeText(Buffer.from('\ufeff第一条'))).toEqual({ text: '\ufeff第一条', encoding: 'UTF-8' });
});

test('GBK is read as GB18030, which includes it', () => {
  expect(decodeText(gbk)).toEqual({ text: '第一条', encoding: 'GB18030' });
});

test('a character of four bytes, which only GB18030 has, is read', () => {
  expect(decodeText(Uint8Array.from([...gbk, 0x81, 0x39, 0xee, 0x39])).text).toBe('第一条㐀');
});

test('UTF-16 is known by its mark', () => {
  expect(decodeText(Buffer.from('\ufeff第一条', 'utf16le')).encoding).toBe('UTF-16LE');
});

test.each([
  ['nothing', Uint8Array.of(), 'The file is empty.'],
  ['blanks', Buffer.from(' \n\u3000\n'), 'The file holds only blanks.'],
  ['a zero byte', Uint8Array.from([0xb5, 0, 0xda]), 'The file is binary, no text.'],
  ['bytes of no encoding', Uint8Array.from([0xff, 0xff, 0xb5, 0xff]), 'neither UTF-8 nor GB18030'],
  ['text that ends within a character', Buffer.from('第一条').subarray(0, 8), 'ends in the middle of a character'],
  ['GBK behind the mark of UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...gbk]), 'bears the mark of UTF-8'],
  ['UTF-16 that ends within a character', Buffer.from([0xff, 0xfe, 0x2c]), 'ends in the middle of a character'],
])('%s is refused', (_what, bytes, sentence) => {
  expect(() => decodeText(bytes)).toThrow(sentence);
});

test('one endless line is refused', () => {
  expect(() => refuseEndlessLine('a'.repeat(300_000))).toThrow('a line of more than 200000 characters');
});
