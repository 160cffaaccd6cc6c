const HOUR_MS = 3_600_000;
const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Toronto',
  weekday: 'long',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The next Tuesday at seven in the morning in Toronto, whatever its clocks do meanwhile. */
export function nextTuesday(now: Date): Date {
  const nextHour = Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS;
  const hours = Array.from({ length: 8 * 24 }, (_, index) => new Date(nextHour + index * HOUR_MS));
  const found = hours.find((hour) => /^Tuesday\b.*\b07$/.test(wall.format(hour)));
  if (!found) throw new Error('a week without a Tuesday');
  return found;
}
