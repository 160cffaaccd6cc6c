import { type Community, communityPath } from '@forum/communities';
import { Button, Details, Form, Section, TextArea } from '@forum/ui';
import type { Viewer } from '../../http/index.js';
import { sayProposal } from './messages.js';

export interface ProposalDecisionProps {
  readonly viewer: Viewer;
  readonly community: Community;
  readonly reason: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** For administrators: open a proposal on trial, or refuse it and say why. */
export function ProposalDecision({ viewer, community, reason, errors }: ProposalDecisionProps) {
  const { locale } = viewer;
  const t = sayProposal(locale);
  const action = communityPath(community, 'proposition');
  const csrf = viewer.csrf === null ? {} : { csrf: viewer.csrf };
  return (
    <Section id="decision" title={t('decide.title')}>
      <p>{t('decide.text')}</p>
      <Form action={action} class="mt-s" hidden={{ decision: 'open' }} {...csrf}>
        <Button>{t('decide.open')}</Button>
      </Form>
      <Details summary={t('decide.refuse')} open={errors.reason !== undefined} class="mt">
        <Form action={action} class="pile pile-s mesure" hidden={{ decision: 'refuse' }} {...csrf}>
          <TextArea
            locale={locale}
            name="reason"
            label={t('decide.reason')}
            help={t('decide.reason.help')}
            rows={3}
            maxlength={500}
            required
            value={reason}
            error={errors.reason}
          />
          <p>
            <Button kind="second">{t('decide.refuse.submit')}</Button>
          </p>
        </Form>
      </Details>
    </Section>
  );
}
