import type { Clock } from '@forum/kernel';

interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

/** What many pages show and few things change: read at most once in `maxAgeMs` by this process. */
export class Held<T> {
  #kept: Kept<T> | undefined;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly clock: Clock,
    private readonly maxAgeMs: number,
  ) {}

  current(): Promise<T> {
    const now = this.clock.now().getTime();
    if (this.#kept && now - this.#kept.at < this.maxAgeMs) return this.#kept.value;
    const kept = { at: now, value: this.read() };
    this.#kept = kept;
    // A failure is told to those who wait for it, and forgotten: the next page asks again.
    kept.value.catch(() => {
      if (this.#kept === kept) this.#kept = undefined;
    });
    return kept.value;
  }
}
