import type { Locale } from '@forum/i18n';
import {
  MailButton,
  MailFooter,
  MailHeading,
  MailLayout,
  MailLink,
  MailNote,
  MailParagraph,
  MailProse,
  MailQuote,
  MailSection,
  mailtoHref,
} from '@forum/mail-out';
import { say } from './messages.js';
import { type InstantLetter, placeOf, type ShownPost, threadUrl } from './shown-posts.js';

interface PageProps {
  readonly letter: InstantLetter;
  readonly posts: readonly ShownPost[];
  readonly subject: string;
}

/** As `design/ui/courriel-instantane.html` has it. */
export function InstantPage({ letter, posts, subject }: PageProps) {
  const { locale, sender, thread, footer } = letter;
  return (
    <MailLayout
      locale={locale}
      title={subject}
      preheader={preheader(locale, posts)}
      footer={<MailFooter sender={sender} content={footer} />}
    >
      <MailHeading
        overline={`${sender.forumName} · ${placeOf(letter)}`}
        href={threadUrl(letter)}
        lang={thread.lang}
        long
      >
        {thread.title}
      </MailHeading>
      {posts.map((post) => (
        <Message post={post} locale={locale} />
      ))}
      <Answering letter={letter} url={posts.at(-1)?.url ?? threadUrl(letter)} />
    </MailLayout>
  );
}

function preheader(locale: Locale, posts: readonly ShownPost[]): string {
  const t = say(locale);
  const [first] = posts;
  const said = { name: first?.name ?? '', words: first?.card.excerpt ?? '' };
  return posts.length === 1 ? t('preheader', said) : t('preheader.more', { ...said, count: posts.length });
}

function Message({
  post: { card, name, meta, url, isCut, answering },
  locale,
}: {
  post: ShownPost;
  locale: Locale;
}) {
  return (
    <MailSection>
      <MailParagraph>
        <strong>{name}</strong>
      </MailParagraph>
      <MailNote>{meta}</MailNote>
      {isCut ? (
        <>
          <MailParagraph lang={card.lang}>{card.excerpt}</MailParagraph>
          <MailNote>
            <MailLink href={url}>{say(locale)('longer')}</MailLink>
          </MailNote>
        </>
      ) : (
        <MailProse html={card.html} lang={card.lang} pageUrl={url} />
      )}
      {answering !== null && (
        <div style="padding:16px 0 0">
          <MailQuote intro={answering.intro} lang={answering.lang}>
            {answering.words}
          </MailQuote>
        </div>
      )}
    </MailSection>
  );
}

function Answering({ letter: { locale, replyAddress }, url }: { letter: InstantLetter; url: string }) {
  const t = say(locale);
  return (
    <MailSection top={24}>
      <MailButton href={url}>{t('open')}</MailButton>
      {replyAddress !== null && (
        <div style="padding:16px 0 0">
          <MailParagraph>
            <strong>{t('reply.how')}</strong> {t('reply.what')}
          </MailParagraph>
          <MailNote>
            {t('reply.address')} <MailLink href={mailtoHref(replyAddress)}>{replyAddress}</MailLink>
          </MailNote>
        </div>
      )}
    </MailSection>
  );
}
