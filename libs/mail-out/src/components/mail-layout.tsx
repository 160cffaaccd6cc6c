import { type Locale, languageTag } from '@forum/i18n';
import type { ComponentChildren, VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { styleSheet } from './dark-palette.js';
import { selvedge, style } from './mail-style.js';

export interface MailLayoutProps {
  readonly locale: Locale;
  /** The document's title: the subject. */
  readonly title: string;
  /** The first words that an inbox shows after the subject. */
  readonly preheader: string;
  /** Rows: `MailSection`s. */
  readonly children: ComponentChildren;
  readonly footer: ComponentChildren;
}

/** The whole HTML document: one table of 600 px, system fonts, no image, nothing loaded from anywhere. */
export function MailLayout({ locale, title, preheader, children, footer }: MailLayoutProps) {
  return (
    <html lang={languageTag(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{title}</title>
        <style>{styleSheet}</style>
      </head>
      <body class="fond" style={style.body}>
        <main>
          <div style={style.hidden}>{preheader}</div>
          <table role="presentation" class="fond" style={style.ground}>
            <tr>
              <td class="marge" style={style.groundCell}>
                {inFixedWidthForOutlook(<Sheet footer={footer}>{children}</Sheet>)}
              </td>
            </tr>
          </table>
        </main>
      </body>
    </html>
  );
}

function Sheet({ children, footer }: Pick<MailLayoutProps, 'children' | 'footer'>) {
  return (
    <table role="presentation" class="carte" style={style.sheet}>
      <tr>
        <td style={style.bare}>
          <table role="presentation" style={style.table}>
            <tr>
              {selvedge.map((thread) => (
                <td style={thread}>{'\u00a0'}</td>
              ))}
            </tr>
          </table>
        </td>
      </tr>
      <tr>
        <td class="papier marge" style={style.paper}>
          <table role="presentation" style={style.table}>
            {children}
          </table>
        </td>
      </tr>
      <tr>
        <td class="marge" style={style.footer}>
          {footer}
        </td>
      </tr>
    </table>
  );
}

/** Outlook on Windows ignores max-width: a table in conditional comments, the one thing that JSX cannot write. */
function inFixedWidthForOutlook(sheet: VNode): VNode {
  return jsxTemplate(
    [
      '<!--[if mso]><table align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
      '<!--[if mso]></td></tr></table><![endif]-->',
    ],
    sheet,
  );
}
