import { describe, expect, it } from '@jest/globals';
import { MailLayout } from '../components/mail-layout.js';
import { MailParagraph, MailSection } from '../components/mail-text.js';
import { renderFragment, renderMail, renderShell } from './render-mail.js';

const row = (text: string) => (
  <MailSection>
    <MailParagraph>{text}</MailParagraph>
  </MailSection>
);

const page = (rows: ReturnType<typeof row>) => (
  <MailLayout locale="fr" title="Résumé" preheader="Trois messages" footer={<p>Pied</p>}>
    {row('avant')}
    {rows}
    {row('après')}
  </MailLayout>
);

describe('a page cut where its rows go', () => {
  it('gives, with rows rendered apart, the page rendered in one go', () => {
    const { before, after } = renderShell(page);
    const whole = renderMail({
      locale: 'fr',
      subject: 'Résumé',
      html: page(row('au milieu')),
      text: '',
    }).html;
    expect(before + renderFragment(row('au milieu')) + after).toBe(whole);
  });
});
