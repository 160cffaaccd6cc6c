import { describe, expect, it } from '@jest/globals';
import { Slate } from './slate.js';

const pieces = (...texts: string[]) => texts.map((text) => Buffer.from(text));

describe('the slate of a connection', () => {
  it('holds one message after the other, whatever their length', () => {
    const slate = new Slate();
    expect(slate.write(pieces('un ', 'long message')).toString()).toBe('un long message');
    expect(slate.write(pieces('court')).toString()).toBe('court');
    const long = 'x'.repeat(300_000);
    expect(slate.write(pieces(long, 'y')).toString()).toBe(`${long}y`);
    expect(slate.write([]).length).toBe(0);
  });

  it('never touches again a message whose dialogue broke off', () => {
    const slate = new Slate();
    const broken = slate.write(pieces('à une personne'));
    slate.renew();
    slate.write(pieces('à une autre personne'));
    expect(broken.toString()).toBe('à une personne');
  });
});
