import { describe, expect, test } from 'vitest';
import { element, writeXml } from './xml.ts';

const body = (text: string): string => writeXml(element('p', {}, text)).split('\n')[1] ?? '';

describe('text that could break a document', () => {
  test.each([
    ['a < b & c > d', '<p>a &lt; b &amp; c &gt; d</p>'],
    [']]>', '<p>]]&gt;</p>'],
    ['<![CDATA[x]]>', '<p>&lt;![CDATA[x]]&gt;</p>'],
    ['&amp;', '<p>&amp;amp;</p>'],
    ['"quoted" \'twice\'', '<p>"quoted" \'twice\'</p>'],
    ['null\u0000 bell\u0007 escape\u001b', '<p>null\ufffd bell\ufffd escape\ufffd</p>'],
    ['half \ud83d of a pair', '<p>half \ufffd of a pair</p>'],
    ['\ufffe\uffff', '<p>\ufffd\ufffd</p>'],
    ['a whole pair 😀', '<p>a whole pair 😀</p>'],
    ['one\r\ntwo', '<p>one&#13;\ntwo</p>'.split('\n')[0]],
  ])('%j stays text', (text, expected) => {
    expect(body(text)).toBe(expected);
  });

  test('an attribute keeps quotes and line ends', () => {
    expect(writeXml(element('p', { title: '"a"\n<b>\t&' }))).toContain(
      '<p title="&quot;a&quot;&#10;&lt;b&gt;&#9;&amp;"/>',
    );
  });
});

test('no blank is added where text stands beside elements', () => {
  const line = element('p', {}, 'see ', element('ref', { href: '#a' }, 'art. 1'), '.');

  expect(writeXml(element('body', {}, line, element('p', {})))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<body>\n  <p>see <ref href="#a">art. 1</ref>.</p>\n  <p/>\n</body>\n',
  );
});

test('what is null is left out', () => {
  expect(writeXml(element('a', { x: null, y: '1' }, null))).toContain('<a y="1"/>');
});
