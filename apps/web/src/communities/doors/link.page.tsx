import type { Charter, Community } from '@forum/communities';
import { Encart, Layout, Narrow, PageTitle, Prose } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { doorsOf, paragraphs } from '../frame/community-frame.partial.js';
import { say } from '../messages.js';
import { sayDoors } from './messages.js';

export interface LinkPageProps extends Framed {
  readonly community: Community;
  readonly charter: Charter | null;
  readonly box: ComponentChildren;
  readonly hasErrors: boolean;
}

/** The door of a community that stands in no list, for whoever holds a link to it. */
export function LinkPage({ shell, community, charter, box, hasErrors }: LinkPageProps) {
  const { locale } = shell;
  const t = sayDoors(locale);
  return (
    <Layout shell={shell} title={community.name} current="communities" robots="noindex" hasErrors={hasErrors}>
      <Narrow>
        <PageTitle
          title={community.name}
          lang={community.lang}
          over={
            <>
              <span>{say(locale)('community')}</span>
              <span>{doorsOf(community, locale)}</span>
            </>
          }
        />
        <div class="lecture" lang={community.lang}>
          {paragraphs(community.purpose).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <p class="meta mt">{t('link.text')}</p>
        <div class="mt">{box}</div>
        {charter !== null && (
          <Encart id="charte" title={say(locale)('charter.title')} class="mt">
            <Prose html={charter.html} lang={charter.lang} />
          </Encart>
        )}
      </Narrow>
    </Layout>
  );
}
