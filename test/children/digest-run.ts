import { DigestRun, DigestsModule, digestsEntities } from '@forum/digests';
import { DiscussionModule, discussionEntities } from '@forum/discussion';
import { IdentityModule, identityEntities } from '@forum/identity';
import { type DatabaseConnection, KernelModule, kernelEntities, readConfig } from '@forum/kernel';
import { MailOutModule, mailOutEntities } from '@forum/mail-out';
import { NetworkModule, networkEntities } from '@forum/network';
import { RegisterModule, registerEntities } from '@forum/register';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

export interface ChildRun {
  readonly connection: DatabaseConnection;
  readonly env: Readonly<Record<string, string>>;
  readonly at: string;
}

@Module({})
class Child {}

/** What `digests run --at` does, in this process. */
export async function runDigestsHere({ connection, env, at }: ChildRun): Promise<void> {
  const kernel = KernelModule.forRoot({
    config: readConfig(env),
    connection,
    listeners: [],
    jobs: [],
    entities: [
      ...kernelEntities,
      ...networkEntities,
      ...mailOutEntities,
      ...identityEntities,
      ...registerEntities,
      ...discussionEntities,
      ...digestsEntities,
    ],
  });
  const libraries = [
    NetworkModule,
    MailOutModule,
    IdentityModule,
    RegisterModule,
    DiscussionModule,
    DigestsModule,
  ];
  const app = await NestFactory.createApplicationContext(
    { module: Child, imports: [kernel, ...libraries] },
    { logger: false },
  );
  process.stdout.write('begun\n');
  await app.get(DigestRun, { strict: false }).run({ at: new Date(at) });
  await app.close();
}
