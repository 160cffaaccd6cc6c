import { describe, expect, it } from '@jest/globals';
import { TextTwin } from './text-twin.js';
import { width, wrap } from './wrap.js';

describe('wrapping plain text', () => {
  it('breaks at 72 columns, at ordinary spaces', () => {
    const lines = wrap('Le conseil se réunit demain. '.repeat(20)).split('\n');
    expect(lines.length).toBeGreaterThan(7);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(72);
  });

  it('never breaks at a no-break space', () => {
    expect(wrap(`${'x'.repeat(65)} 18\u00a0réponses`)).toBe(`${'x'.repeat(65)}\n18\u00a0réponses`);
  });

  it('leaves a URL whole, beyond the margin', () => {
    const url = `https://forum.example.org/courriels/preferences/${'a'.repeat(60)}`;
    expect(wrap(`Vos réglages : ${url} ici`)).toBe(`Vos réglages :\n${url}\nici`);
  });

  it('keeps the paragraph’s own line ends and its margins', () => {
    expect(wrap('un\r\ndeux\n\ntrois', { first: '> ' })).toBe('> un\n> deux\n>\n> trois');
  });

  it('counts an emoji and a letter with its accent apart as one column each or two', () => {
    expect(width('e\u0301')).toBe(1);
    expect(width('🌍')).toBe(1);
  });
});

describe('the plain-text twin', () => {
  it('underlines headings by their length and separates blocks by one line', () => {
    const text = new TextTwin('fr').lines('Bonjour').heading('À venir').lines('Rien').toString();
    expect(text).toBe('Bonjour\n\n\nÀ VENIR\n=======\n\nRien\n');
  });

  it('puts the colon as each language does', () => {
    expect(new TextTwin('fr').link('Lire', 'https://x.example/').toString()).toBe(
      'Lire\u00a0:\nhttps://x.example/\n',
    );
    expect(new TextTwin('en').link('Read', 'https://x.example/').toString()).toBe(
      'Read:\nhttps://x.example/\n',
    );
  });
});
