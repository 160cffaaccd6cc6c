import { describe, expect, it } from '@jest/globals';
import { Choices } from './choices.js';

const about = (leads: readonly string[] = [], theme = 2, communitySlug: string | null = null) => ({
  threadId: '7',
  leads,
  theme,
  communitySlug,
});
const reason = (choices: string, thing = about()) => new Choices(choices).interestIn(thing)?.reason;

describe('what a person chose to hear of', () => {
  it('is a theme and all that stands under it', () => {
    const choices = 'theme:2=digest,theme:3=none';
    expect(reason(choices)).toBe('theme:2');
    expect(reason(choices, about(['2B']))).toBe('theme:2');
    expect(new Choices(choices).interestIn(about([], 3))).toBeNull();
    expect(new Choices(choices).interestIn(about([], 1))).toBeUndefined();
  });

  it('is a lead before its theme: one lead less, or one lead alone', () => {
    expect(new Choices('lead:2B=none,theme:2=digest').interestIn(about(['2B']))).toBeNull();
    expect(reason('lead:2B=digest', about(['2B']))).toBe('lead:2B');
    expect(reason('lead:2B=digest', about(['2C']))).toBeUndefined();
  });

  it('is a discussion as soon as one of its leads is, for all that is wanted of any', () => {
    expect(reason('lead:2A=none,lead:2B=main', about(['2A', '2B']))).toBe('lead:2B');
    const both = new Choices('lead:2A=main,lead:2B=digest').interestIn(about(['2A', '2B']));
    expect(both).toEqual({ reason: 'lead:2B', mainOnly: false });
  });

  it('is a community before the theme that its discussion stands under', () => {
    expect(reason('community:forge=digest,theme:2=none', about([], 2, 'forge'))).toBe('community:forge');
    expect(new Choices('community:forge=none,theme:2=digest').interestIn(about([], 2, 'forge'))).toBeNull();
    expect(reason('community:forge=digest,theme:2=digest', about())).toBe('theme:2');
  });

  it('is a community before a lead too', () => {
    const about2B = about(['2B'], 2, 'forge');
    expect(reason('community:forge=digest,lead:2B=main', about2B)).toBe('community:forge');
    expect(new Choices('community:forge=none,lead:2B=digest').interestIn(about2B)).toBeNull();
  });

  it('is the discussion itself before all else', () => {
    expect(new Choices('theme:2=digest,thread:7=none').interestIn(about(['2B']))).toBeNull();
    expect(reason('theme:2=none,thread:7=instant')).toBe('thread');
  });

  it('is the main things alone where that was chosen', () => {
    expect(new Choices('theme:2=main').interestIn(about())).toEqual({ reason: 'theme:2', mainOnly: true });
    expect(new Choices('theme:2=instant').interestIn(about())?.mainOnly).toBe(false);
  });

  it('is nothing before anything was chosen', () => {
    expect(new Choices('').interestIn(about(['2B']))).toBeUndefined();
  });
});
