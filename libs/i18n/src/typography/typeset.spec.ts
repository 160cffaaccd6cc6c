import { describe, expect, it } from '@jest/globals';
import { typeset } from './typeset.js';

describe('words from founding content', () => {
  it('take French quotes and spaces', () => {
    expect(typeset("Lieux d'échange : lesquels, et qu'y fait-on ?", 'fr')).toBe(
      'Lieux d’échange\u00a0: lesquels, et qu’y fait-on?',
    );
  });

  it('take English quotes', () => {
    expect(typeset('People\'s "skills"', 'en')).toBe('People’s “skills”');
  });
});
