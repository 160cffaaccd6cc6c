import type { Shell } from '@forum/ui';
import type { FunctionComponent } from 'preact';
import type { Freshness } from '../cache/public-pages.js';

/** What every page receives beside its own props: the frame around it. */
export interface Framed {
  readonly shell: Shell;
}

export interface AnswerOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The page is told what happens while it is open, by a small script that it can do without. */
  readonly live?: boolean;
  /** For signed-out readers: how long everyone may be shown this same page. */
  readonly cache?: Freshness;
}

/** A page and its props; the interceptor adds the frame, renders and sends it. */
export class View {
  constructor(
    readonly page: FunctionComponent<never>,
    readonly props: object,
    readonly options: AnswerOptions,
  ) {}
}

export function view<P extends Framed>(
  page: FunctionComponent<P>,
  props: Omit<P, 'shell'>,
  options: AnswerOptions = {},
): View {
  return new View(page as FunctionComponent<never>, props, options);
}

/** See other (303): what a form's POST answers once the work is done. */
export class Redirect {
  constructor(
    readonly to: string,
    readonly status: number,
  ) {}
}

export interface RedirectOptions {
  /** 303 after a POST; 301 for a canonical address; 302 elsewhere. */
  readonly status?: 301 | 302 | 303;
  /** Code of the sentence that the next page says at its top. */
  readonly done?: string;
}

/** `to` is always a path of this site, built by code: nothing that a request said goes here unchecked. */
export function redirect(to: string, { status = 303, done }: RedirectOptions = {}): Redirect {
  if (done === undefined) return new Redirect(to, status);
  const [path = '', fragment] = to.split('#');
  const joined = `${path}${path.includes('?') ? '&' : '?'}fait=${encodeURIComponent(done)}`;
  return new Redirect(fragment === undefined ? joined : `${joined}#${fragment}`, status);
}

/** A body that is not a page: a feed, a text, a file. */
export class Raw {
  constructor(
    readonly type: string,
    readonly body: string | Buffer,
    readonly options: AnswerOptions = {},
  ) {}
}
