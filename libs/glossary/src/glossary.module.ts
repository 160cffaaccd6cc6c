import { Module } from '@nestjs/common';
import { GlossaryTermEntity } from './terms/glossary-term.entity.js';
import { TermsRepository } from './terms/terms.repository.js';

export const glossaryEntities = [GlossaryTermEntity];

@Module({ providers: [TermsRepository], exports: [TermsRepository] })
export class GlossaryModule {}
