import type { ComponentChildren } from 'preact';
import { isSafeHref } from './mail-link.js';
import { style } from './mail-style.js';

/** A code to type elsewhere: large, spaced, on its own. */
export function MailCode({ children }: { readonly children: string }) {
  return (
    <p class="encre brume" style={style.code}>
      {children}
    </p>
  );
}

/** The one thing to do. */
export function MailButton({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ComponentChildren;
}) {
  return (
    <table role="presentation" style={style.buttonTable}>
      <tr>
        <td class="bouton" style={style.buttonCell}>
          <a href={isSafeHref(href) ? href : undefined} class="bouton" style={style.button}>
            {children}
          </a>
        </td>
      </tr>
    </table>
  );
}

export interface MailQuoteProps {
  readonly intro?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly lang?: string;
}

/** Somebody's words, set apart by a line at their side. */
export function MailQuote({ intro, children, lang }: MailQuoteProps) {
  return (
    <div class="trait" style={style.quote}>
      {intro === undefined ? null : (
        <p class="sec" style={style.quoteIntro}>
          {intro}
        </p>
      )}
      <p class="sec" lang={lang} style={style.quoteText}>
        {children}
      </p>
    </div>
  );
}

/** A tinted box for what stands beside the rest. */
export function MailNotice({ children }: { readonly children: ComponentChildren }) {
  return (
    <table role="presentation" style={style.table}>
      <tr>
        <td class="brume" style={style.notice}>
          {children}
        </td>
      </tr>
    </table>
  );
}
