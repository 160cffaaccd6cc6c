import { Boss } from '@forum/kernel';
import { type TestApplication, testApplication } from '@forum/test-world';
import type { RenderedMail } from '../letter/render-mail.js';
import { MailOutModule, mailOutEntities } from '../mail-out.module.js';
import { MailQueue, type NewMail, SEND_MAIL } from './mail-queue.js';

/** The mail library wired as in an app, with the queue that its jobs wait in. */
export async function mailWorld(env: Record<string, string> = {}): Promise<TestApplication> {
  const world = await testApplication({ modules: [MailOutModule], entities: mailOutEntities, env });
  await (await world.get(Boss).started()).createQueue(SEND_MAIL);
  return world;
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
