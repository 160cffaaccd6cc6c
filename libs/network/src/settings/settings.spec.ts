import { Invalid } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { isSettingKey, settingAt, withOverrides } from './overrides.js';
import { DEFAULT_SETTINGS } from './settings.js';

describe('the settings, when nobody changed them', () => {
  it('are the product’s fixed decisions', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      forum: { timeZone: 'America/Toronto' },
      digest: { weekday: 2, hour: 7, welcomeDays: 7 },
      signIn: { codeMinutes: 15, attempts: 5 },
      invitation: { days: 30, reminderAfterDays: 10 },
      mailLink: { months: 12 },
      moderation: { queueAlertHours: 24, exposedDetailReviewHours: 24 },
      community: { trialDays: 90, dormantAfterDays: 90 },
      announcement: { perWeek: 2 },
      silence: { months: 12, askTimes: 2 },
      cloth: { firstWeek: 4 },
      retention: {
        invitationsMonths: 6,
        logAddressesDays: 30,
        rawMailDays: 30,
        digestAnswersDays: 30,
        removedPostsDays: 30,
        moderationLogYears: 2,
        consentProofYears: 3,
        incidentsYears: 5,
      },
    });
  });
});

describe('changed settings', () => {
  it('lie over the defaults, one by one', () => {
    const settings = withOverrides([
      { key: 'digest.hour', value: 9 },
      { key: 'rates.post.limit', value: 3 },
    ]);
    expect(settings.digest).toEqual({ ...DEFAULT_SETTINGS.digest, hour: 9 });
    expect(settings.rates.post).toEqual({ limit: 3, minutes: DEFAULT_SETTINGS.rates.post.minutes });
    expect(settings.rates.thread).toEqual(DEFAULT_SETTINGS.rates.thread);
  });

  it.each([
    ['digest.weekday', 0],
    ['digest.weekday', 8],
    ['digest.hour', 24],
    ['digest.hour', 7.5],
    ['digest.hour', '7'],
    ['forum.timeZone', 'Mars/Olympus'],
    ['post.maxCharacters', 50_001],
    ['retention.rawMailDays', 0],
    ['title.minCharacters', 141],
    ['invitation.reminderAfterDays', 30],
    ['digest.settleSeconds', 30],
  ])('are refused out of bounds: %s = %p', (key, value) => {
    expect(() => withOverrides([{ key, value }])).toThrow(Invalid);
  });

  it('are left out when no such setting exists, not even on the prototype', () => {
    for (const key of [
      'digest.colour',
      'digest',
      '__proto__.polluted',
      'constructor.name',
      'digest.hour.x',
      '',
    ]) {
      expect(isSettingKey(key)).toBe(false);
      expect(withOverrides([{ key, value: 1 }])).toEqual(DEFAULT_SETTINGS);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('are found under their path', () => {
    expect([isSettingKey('digest.hour'), isSettingKey('rates.post.limit')]).toEqual([true, true]);
    expect(settingAt(DEFAULT_SETTINGS, 'digest.hour')).toBe(7);
  });
});
