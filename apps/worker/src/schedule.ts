import type { JobDefinition } from '@forum/kernel';

export interface Scheduled {
  readonly name: string;
  readonly cron: string;
  readonly timeZone: string;
}

const NIGHT = 'America/Toronto';

/** The one schedule of the product: when each recurring job runs. A job that no context declares is left out. */
const ALL: readonly Scheduled[] = [
  { name: 'digests.due', cron: '*/5 * * * *', timeZone: 'UTC' },
  { name: 'instant.due', cron: '* * * * *', timeZone: 'UTC' },
  { name: 'gatherings.remind', cron: '0 9 * * *', timeZone: NIGHT },
  { name: 'gatherings.sweep', cron: '35 3 * * *', timeZone: NIGHT },
  { name: 'meetings.due', cron: '*/10 * * * *', timeZone: 'UTC' },
  { name: 'communities.due', cron: '50 3 * * *', timeZone: NIGHT },
  { name: 'library.check-links', cron: '40 4 * * *', timeZone: NIGHT },
  { name: 'polls.due', cron: '* * * * *', timeZone: 'UTC' },
  { name: 'kernel.seal', cron: '* * * * *', timeZone: 'UTC' },
  { name: 'kernel.sweep', cron: '5 3 * * *', timeZone: NIGHT },
  { name: 'identity.sweep', cron: '15 3 * * *', timeZone: NIGHT },
  { name: 'discussion.sweep', cron: '25 3 * * *', timeZone: NIGHT },
  { name: 'mail.forget', cron: '45 3 * * *', timeZone: NIGHT },
  { name: 'mail-in.sweep', cron: '50 3 * * *', timeZone: NIGHT },
  { name: 'digests.sweep', cron: '55 3 * * *', timeZone: NIGHT },
  { name: 'search.catch-up', cron: '* * * * *', timeZone: 'UTC' },
  { name: 'search.sweep', cron: '20 4 * * *', timeZone: NIGHT },
  { name: 'moderation.announce', cron: '* * * * *', timeZone: 'UTC' },
  { name: 'moderation.brief', cron: '5 * * * *', timeZone: 'UTC' },
  { name: 'flags.announce', cron: '* * * * *', timeZone: 'UTC' },
  { name: 'moderation.alert', cron: '*/15 * * * *', timeZone: 'UTC' },
  { name: 'moderation.sweep', cron: '10 4 * * *', timeZone: NIGHT },
];

export function schedule(definitions: readonly JobDefinition[]): readonly Scheduled[] {
  const declared = new Set(definitions.map(({ name }) => name));
  return ALL.filter(({ name }) => declared.has(name));
}
