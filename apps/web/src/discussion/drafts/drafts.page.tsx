import { Button, EmptyState, Form, Layout, LinkButton, Narrow, PageTitle, Section } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say as sayDiscussion } from '../messages.js';
import { say } from './messages.js';

export interface ShownDraft {
  readonly id: string;
  readonly kind: 'thread' | 'reply' | 'synthesis';
  readonly title: string;
  readonly words: string;
  /** When it was last kept, in words. */
  readonly when: string;
  readonly resume: string;
  readonly drop: string;
}

export interface DraftsPageProps extends Framed {
  readonly drafts: readonly ShownDraft[];
}

export function DraftsPage({ shell, drafts }: DraftsPageProps) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('title')} current="account" robots="noindex">
      <Narrow>
        <PageTitle title={t('title')} lead={t('lead')} />
        {drafts.length === 0 && (
          <EmptyState id="vide" title={t('empty')}>
            {t('empty.text')}
          </EmptyState>
        )}
        {drafts.map((draft) => (
          <DraftItem key={draft.id} shell={shell} draft={draft} />
        ))}
      </Narrow>
    </Layout>
  );
}

function DraftItem({ shell, draft }: Framed & { readonly draft: ShownDraft }) {
  const t = say(shell.locale);
  return (
    <Section id={`brouillon-${draft.id}`} title={draft.title || t('untitled')} class="mt">
      <p class="meta">
        <span>{t(`${draft.kind}`)}</span>
        <span>{t('kept', { when: draft.when })}</span>
      </p>
      <p class="lecture mt-s">{draft.words}</p>
      <Form
        action={draft.drop}
        {...(shell.csrf === undefined ? {} : { csrf: shell.csrf })}
        class="grappe mt-s"
      >
        <LinkButton href={draft.resume} small>
          {t('resume')}
        </LinkButton>
        <Button kind="second" small>
          {sayDiscussion(shell.locale)('draft.drop')}
        </Button>
      </Form>
    </Section>
  );
}
