import type { ComponentChildren } from 'preact';
import { MailLink } from './mail-link.js';
import { style, type ThemeNumber, themeStyle } from './mail-style.js';

export interface MailCardProps {
  readonly title: string;
  readonly href: string;
  /** Language of the title and the excerpt. */
  readonly lang?: string;
  readonly theme?: ThemeNumber;
  /** Code of the action lead, `2B`; shown in words, its colour only repeats it. */
  readonly code?: string;
  readonly overline?: ComponentChildren;
  readonly excerpt?: ComponentChildren;
  readonly actions?: ReadonlyArray<{ readonly label: string; readonly href: string }>;
  /** Why the reader gets it: every card of a digest says so. */
  readonly why?: ComponentChildren;
}

/** One discussion, one row of a `MailCards` table. */
export function MailCard(props: MailCardProps) {
  const { title, href, lang, excerpt, actions = [], why } = props;
  return (
    <tr>
      <td class="trait" style={style.card}>
        <Overline {...props} />
        <h3 class="encre" lang={lang} style={style.cardTitle}>
          <MailLink href={href} quiet>
            {title}
          </MailLink>
        </h3>
        {excerpt === undefined ? null : (
          <p class="encre" lang={lang} style={style.cardText}>
            {excerpt}
          </p>
        )}
        {actions.length === 0 ? null : <Actions actions={actions} />}
        {why === undefined ? null : (
          <p class="sec" style={style.cardWhy}>
            {why}
          </p>
        )}
      </td>
    </tr>
  );
}

export function MailCards({ children }: { readonly children: ComponentChildren }) {
  return (
    <table role="presentation" style={style.table}>
      {children}
    </table>
  );
}

function Overline({ theme, code, overline }: MailCardProps) {
  if (code === undefined && overline === undefined) return null;
  const themed = theme === undefined ? undefined : themeStyle[theme];
  return (
    <p class="sec" style={style.overline}>
      {code === undefined ? null : (
        <>
          <strong class={themed?.inkClass} style={themed?.ink}>
            {code}
          </strong>
          {' \u00a0'}
        </>
      )}
      {overline}
    </p>
  );
}

function Actions({ actions }: Required<Pick<MailCardProps, 'actions'>>) {
  return (
    <p style={style.cardActions}>
      {actions.map(({ label, href }, at) => (
        <>
          {at === 0 ? null : (
            <>
              {'\u00a0 '}
              <span aria-hidden="true">·</span>
              {' \u00a0'}
            </>
          )}
          <MailLink href={href}>{label}</MailLink>
        </>
      ))}
    </p>
  );
}

export interface MailThemeHeadingProps {
  readonly theme: ThemeNumber;
  /** The theme's weave in characters: decoration. */
  readonly mark: string;
  readonly children: ComponentChildren;
}

/** The title of a theme's part, on the theme's ground. */
export function MailThemeHeading({ theme, mark, children }: MailThemeHeadingProps) {
  const themed = themeStyle[theme];
  return (
    <table role="presentation" style={style.table}>
      <tr>
        <td class={themed.groundClass} style={themed.title}>
          <h2 style={style.themeTitle}>
            {children}
            {' \u00a0'}
            <span aria-hidden="true" style={style.themeMark}>
              {mark}
            </span>
          </h2>
        </td>
      </tr>
    </table>
  );
}
