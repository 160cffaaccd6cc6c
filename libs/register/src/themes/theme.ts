import type { Bilingual } from '@forum/network';

export interface Theme {
  readonly number: number;
  readonly title: Bilingual;
}

export interface Finding {
  readonly theme: number;
  readonly number: number;
  readonly text: Bilingual;
  /** Whom it is about, when it is not about everyone. */
  readonly audience: Bilingual | null;
}

export interface WorkshopQuestion {
  readonly theme: number;
  readonly number: number;
  readonly text: Bilingual;
}
