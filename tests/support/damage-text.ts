/** Copies of a text with the damage that copies have: cut short, glued, wrapped, with stray characters and lost markers. */
export const damaged = (text: string): readonly string[] => [
  text.slice(0, text.length / 3),
  text.slice(text.length / 3),
  text.replaceAll('\n\n', ''),
  text.replaceAll('\n', '\r\n'),
  text.replaceAll('，', '，\n'),
  text.replaceAll('。', '。\u200b'),
  text.replaceAll('条 ', '条'),
  text.replaceAll('第', '笫'),
  text.replaceAll('一', '－'),
  text.replaceAll('章 ', '章\u2002\u00a0'),
  text.replaceAll('（', '('),
  text.replaceAll('：', '：“'),
  text.replaceAll(/^.*$/gmu, (line, at) => (at % 7 === 0 ? '' : line)),
  text.split('').reverse().join(''),
  text.replaceAll('#', ''),
];
