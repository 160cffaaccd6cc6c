import { describe, expect, it } from '@jest/globals';
import { csv } from './csv.js';

describe('A table taken out as CSV', () => {
  it('keeps commas, quotes and line ends inside their cell', () => {
    expect(csv(['a', 'b'], [['un, deux', 'dit « "oui" »\nvraiment']])).toBe(
      '\ufeffa,b\r\n"un, deux","dit « ""oui"" »\nvraiment"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'never hands a formula to a spreadsheet: %j',
    (typed) => {
      const [, line = ''] = csv(['a'], [[typed]]).split('\r\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves an empty cell for what is not known, and figures as they are', () => {
    expect(csv(['a', 'b'], [[null, -3]])).toBe('\ufeffa,b\r\n,-3\r\n');
  });
});
