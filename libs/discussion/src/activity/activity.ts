/** How much is being said under a theme, as far as the asker may see. */
export interface ThemeActivity {
  readonly theme: number;
  readonly threads: number;
  /** Published posts. */
  readonly posts: number;
}

/** How many discussions a lead has that the asker may see; a lead without one is not listed. */
export interface LeadActivity {
  readonly code: string;
  readonly threads: number;
}

/** Messages that people have written in one week. */
export interface WeekOfPosts {
  /** A theme's number or a lead's code. */
  readonly place: string;
  /** 0 is the seven days that end now. */
  readonly weeksAgo: number;
  readonly posts: number;
}

/** The discussion that opened a question of the founding content. */
export interface Opening {
  /** As the founding content names it: `theme-2-question-1`. */
  readonly key: string;
  readonly id: string;
  readonly slug: string;
  readonly posts: number;
}
