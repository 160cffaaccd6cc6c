import { describe, expect, it } from '@jest/globals';
import { Choices } from './choices.js';

const about = (leads: readonly string[] = [], theme = 2, id = '7') => ({ id, leads, theme });

describe('what a person chose to hear of', () => {
  it('is a theme and all that stands under it', () => {
    const choices = new Choices('theme:2=digest,theme:3=none');
    expect(choices.reasonFor(about())).toBe('theme:2');
    expect(choices.reasonFor(about(['2B']))).toBe('theme:2');
    expect(choices.reasonFor(about([], 3))).toBeUndefined();
    expect(choices.reasonFor(about([], 1))).toBeUndefined();
  });

  it('is a lead before its theme: one lead less, or one lead alone', () => {
    expect(new Choices('lead:2B=none,theme:2=digest').reasonFor(about(['2B']))).toBeUndefined();
    expect(new Choices('lead:2B=digest').reasonFor(about(['2B']))).toBe('lead:2B');
    expect(new Choices('lead:2B=digest').reasonFor(about(['2C']))).toBeUndefined();
  });

  it('is a discussion as soon as one of its leads is', () => {
    expect(new Choices('lead:2A=none,lead:2B=main').reasonFor(about(['2A', '2B']))).toBe('lead:2B');
  });

  it('is the discussion itself before all else', () => {
    expect(new Choices('theme:2=digest,thread:7=none').reasonFor(about(['2B']))).toBeUndefined();
    expect(new Choices('theme:2=none,thread:7=instant').reasonFor(about())).toBe('thread');
  });

  it('is nothing before anything was chosen', () => {
    expect(new Choices('').reasonFor(about(['2B']))).toBeUndefined();
  });
});
