import { Button, EmptyState, Form, Layout, LinkButton, Narrow, PageTitle, Section } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';

export interface ShownDraft {
  readonly id: string;
  readonly kind: 'thread' | 'reply';
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
    <Layout shell={shell} title={t('drafts.title')} current="account" robots="noindex">
      <Narrow>
        <PageTitle title={t('drafts.title')} lead={t('drafts.lead')} />
        {drafts.length === 0 && (
          <EmptyState id="vide" title={t('drafts.empty')}>
            {t('drafts.empty.text')}
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
    <Section id={`brouillon-${draft.id}`} title={draft.title || t('drafts.untitled')} class="mt">
      <p class="meta">
        <span>{t(`drafts.${draft.kind}`)}</span>
        <span>{t('drafts.kept', { when: draft.when })}</span>
      </p>
      <p class="lecture mt-s">{draft.words}</p>
      <Form
        action={draft.drop}
        {...(shell.csrf === undefined ? {} : { csrf: shell.csrf })}
        class="grappe mt-s"
      >
        <LinkButton href={draft.resume} small>
          {t('drafts.resume')}
        </LinkButton>
        <Button kind="second" small>
          {t('draft.drop')}
        </Button>
      </Form>
    </Section>
  );
}
