import type { ComponentChildren } from 'preact';
import { MailLink } from './mail-link.js';
import { style } from './mail-style.js';

interface TextProps {
  readonly children: ComponentChildren;
  /** Language of people's own words, when it may differ from the mail's. */
  readonly lang?: string;
}

/** One row of the sheet. `top` is the space above it, in pixels. */
export function MailSection({
  top = 20,
  children,
}: {
  readonly top?: number;
  readonly children: ComponentChildren;
}) {
  return (
    <tr>
      <td style={`padding:${top}px 0 0`}>{children}</td>
    </tr>
  );
}

export interface MailHeadingProps extends TextProps {
  /** Who writes, above the title. */
  readonly overline: ComponentChildren;
  readonly subtitle?: ComponentChildren;
  readonly href?: string;
  /** For titles that people wrote. */
  readonly long?: boolean;
}

/** The first row: who writes, and the title of the mail. */
export function MailHeading({ overline, subtitle, href, long = false, lang, children }: MailHeadingProps) {
  return (
    <MailSection top={0}>
      <p class="sec" style={style.overline}>
        {overline}
      </p>
      <h1 class="encre" lang={lang} style={long ? style.titleLong : style.title}>
        {href === undefined ? (
          children
        ) : (
          <MailLink href={href} quiet>
            {children}
          </MailLink>
        )}
      </h1>
      {subtitle === undefined ? null : (
        <p class="sec" style={style.subtitle}>
          {subtitle}
        </p>
      )}
    </MailSection>
  );
}

/** The title of a part of the mail. */
export function MailSubheading({ children, lang }: TextProps) {
  return (
    <h2 class="encre" lang={lang} style={style.heading}>
      {children}
    </h2>
  );
}

export function MailParagraph({ children, lang }: TextProps) {
  return (
    <p class="encre" lang={lang} style={style.paragraph}>
      {children}
    </p>
  );
}

/** What is said in a lower voice: how, when, why. */
export function MailNote({ children, lang }: TextProps) {
  return (
    <p class="sec" lang={lang} style={style.note}>
      {children}
    </p>
  );
}

export function MailList({
  items,
  lang,
}: {
  readonly items: readonly ComponentChildren[];
  readonly lang?: string;
}) {
  return (
    <ul class="encre" lang={lang} style={style.list}>
      {items.map((item) => (
        <li style={style.listItem}>{item}</li>
      ))}
    </ul>
  );
}
