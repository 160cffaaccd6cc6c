import { describe, expect, it } from '@jest/globals';
import { slot, Template } from './template.js';

describe('a template', () => {
  it('puts values where their slots are, in any order and as often', () => {
    const template = new Template(`<p>${slot(1)}, ${slot(0)}, ${slot(1)}</p>`);
    expect(template.text(['a', 'b'])).toBe('<p>b, a, b</p>');
  });

  it('keeps hostile words harmless in HTML', () => {
    const template = new Template(`<p title="${slot(0)}">${slot(0)}</p>`);
    expect(template.html([`"><script>'&`])).toBe(
      '<p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;&#39;&amp;</p>',
    );
  });
});
