import { type TestApplication, testApplication } from '@forum/test-world';
import type { RenderedMail } from '../letter/render-mail.js';
import { MailQueue, type NewMail } from './mail-queue.js';

export function mailWorld(env: Record<string, string> = {}): Promise<TestApplication> {
  return testApplication({ modules: [], entities: [], env });
}

export function smtpEnvironment(url: string): Record<string, string> {
  return {
    SMTP_URL: url,
    MAIL_FROM: 'forum@forum.example.org',
    MAIL_DOMAIN: 'Forum.example.org',
    MAIL_POSTAL_ADDRESS: '1, rue de l’Exemple, Québec',
  };
}

export const content: RenderedMail = {
  locale: 'fr',
  subject: '482 917 : votre code',
  html: '<p>482 917, à vous</p>\n',
  text: '482 917, à vous\n',
};

export function enqueue(world: TestApplication, mail: Partial<NewMail> = {}): Promise<string> {
  return world.database.transaction((tx) =>
    world.get(MailQueue).enqueue(tx, {
      kind: 'sign-in',
      to: { address: 'camille@example.org', name: 'Camille Exemple' },
      content,
      ...mail,
    }),
  );
}
