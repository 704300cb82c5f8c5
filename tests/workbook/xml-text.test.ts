import { describe, expect, test } from 'vitest';
import { escapeAttributeText, escapeCellText, escapeXml, spaceAttribute } from '../../templates/workbook/xml-text.ts';

describe('text in XML', () => {
  test.each([
    ['甲 & 乙', '甲 &amp; 乙'],
    ['<b>"x"</b>', '&lt;b&gt;&quot;x&quot;&lt;/b&gt;'],
    ["'", "'"],
    ['a\u0000b\u000Bc\u001Fd', 'a\uFFFDb\uFFFDc\uFFFDd'],
    ['tab\tand line\nstay', 'tab\tand line\nstay'],
    ['\uFFFE\uFFFF', '\uFFFD\uFFFD'],
    ['half \uD842 pair \uDFB7', 'half \uFFFD pair \uFFFD'],
    ['𠮷', '𠮷'],
  ])('%j', (text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });
});

describe('text in a cell', () => {
  test.each([
    ['_x000D_', '_x005F_x000D_'],
    ['a_x0041_x0042_', 'a_x005F_x0041_x005F_x0042_'],
    ['_x00G0_', '_x00G0_'],
    ['_X000D_', '_X000D_'],
    ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行'],
  ])('%j', (text, xml) => {
    expect(escapeCellText(text)).toBe(xml);
  });
});

test('line ends of text in an attribute stay line ends', () => {
  expect(escapeAttributeText('第一行\r\n"第二行"_x000D_')).toBe('第一行&#10;&quot;第二行&quot;_x005F_x000D_');
});

test.each([
  ['样例甲', ''],
  ['张 三', ''],
  [' 样例甲', ' xml:space="preserve"'],
  ['样例甲　', ' xml:space="preserve"'],
  ['张  三', ' xml:space="preserve"'],
  ['张\n三', ' xml:space="preserve"'],
])('spaces of %j are kept where a reader might drop them', (text, attribute) => {
  expect(spaceAttribute(text)).toBe(attribute);
});
