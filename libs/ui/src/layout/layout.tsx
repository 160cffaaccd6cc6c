import { languageTag } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { Notice } from '../feedback/notice.js';
import { say } from '../messages.js';
import { themeMark } from '../register/theme-mark.js';
import { Footer } from './footer.js';
import { Head, type HeadProps } from './head.js';
import { Header } from './header.js';
import type { Flash, Place } from './shell.js';

export interface LayoutProps extends HeadProps {
  /** The page's theme: its band alone stands at the top and its colour marks the page. */
  theme?: number;
  current?: Place;
  /** Holds the page's one h1, usually in a `<PageTitle>`. */
  children: ComponentChildren;
}

/** The whole document. */
export function Layout({ shell, theme, current, children, ...head }: LayoutProps) {
  return (
    <html lang={languageTag(shell.locale)}>
      <Head shell={shell} {...head} />
      <body data-theme={themeMark(theme)}>
        <a class="evitement" href="#contenu">
          {say(shell.locale)('skip')}
        </a>
        <Header shell={shell} theme={theme} current={current} />
        <main class="corps" id="contenu" tabIndex={-1}>
          <div class="cadre">
            {shell.flash && <FlashNotice {...shell.flash} />}
            {children}
          </div>
        </main>
        <Footer shell={shell} />
      </body>
    </html>
  );
}

function FlashNotice({ kind, text }: Flash) {
  return (
    <Notice kind={kind} role={kind === 'danger' ? 'alert' : 'status'}>
      <p>{text}</p>
    </Notice>
  );
}
