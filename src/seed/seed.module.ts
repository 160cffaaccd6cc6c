import { DiscussionModule } from '@forum/discussion';
import { GlossaryModule } from '@forum/glossary';
import { IdentityModule } from '@forum/identity';
import { RegisterModule } from '@forum/register';
import { Module } from '@nestjs/common';
import { EventPart } from './parts/event.part.js';
import { GlossaryPart } from './parts/glossary.part.js';
import { NetworkPart } from './parts/network.part.js';
import { RegisterPart } from './parts/register.part.js';
import type { SeedPart } from './parts/seed-part.js';
import { ThreadsPart } from './parts/threads.part.js';
import { SEED_PARTS, Seeder } from './seeder.js';

const parts = [NetworkPart, GlossaryPart, RegisterPart, EventPart, ThreadsPart];

@Module({
  imports: [IdentityModule, RegisterModule, GlossaryModule, DiscussionModule],
  providers: [
    ...parts,
    { provide: SEED_PARTS, useFactory: (...all: SeedPart[]) => all, inject: parts },
    Seeder,
  ],
  exports: [Seeder],
})
export class SeedModule {}
