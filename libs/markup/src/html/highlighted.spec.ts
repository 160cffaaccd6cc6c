import { describe, expect, it } from '@jest/globals';
import { HIGHLIGHT_END as E, highlighted, HIGHLIGHT_START as S } from './highlighted.js';

describe('A highlighted excerpt', () => {
  it('marks what was found and escapes everything', () => {
    expect(highlighted(`a ${S}b<c${E} & "d"`)).toBe('a <mark>b&lt;c</mark> &amp; &quot;d&quot;');
  });

  it.each([
    [`${E}a${S}b`, 'a<mark>b</mark>'],
    [`${S}${S}a${E}${E}`, '<mark></mark><mark>a</mark>'],
    [`<script>${S}alert(1)${E}</script>`, '&lt;script&gt;<mark>alert(1)</mark>&lt;/script&gt;'],
    ['<mark onclick=x>', '&lt;mark onclick=x&gt;'],
    ['', ''],
  ])('stays balanced and harmless: %j', (text, html) => {
    expect(highlighted(text)).toBe(html);
  });
});
