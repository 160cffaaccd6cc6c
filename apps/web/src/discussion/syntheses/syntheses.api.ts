import { SynthesesService, type SynthesisVersion, synthesisSchema } from '@forum/discussion';
import { DEFAULT_SETTINGS } from '@forum/network';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { Describe, idText, instant } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const lines = z.string().meta({ description: 'One point per line.' });
const text = z
  .object({ agreed: lines, questions: lines, steps: lines })
  .nullable()
  .meta({ description: 'Null where the translation is still to be made.' });

const version = z.object({
  version: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  fr: text,
  en: text,
  author: z.object({ id: idText, name: z.string().nullable() }),
  reason: z.string().nullable(),
  recordedAt: instant,
});

const answer = version.extend({
  threadId: idText,
  publishedAt: instant,
  since: z
    .number()
    .int()
    .meta({ description: 'Messages published after `to`; 100 stands for more than 99.' }),
});

const history = z.object({ items: z.array(version), next: z.null() });

function versionJson(said: SynthesisVersion): z.input<typeof version> {
  const { version: number, from, to, fr, en, author, reason, recordedAt } = said;
  return {
    ...{ version: number, from, to, fr, en, reason },
    author: { id: author.id, name: author.name },
    recordedAt: recordedAt.toISOString(),
  };
}

/** Syntheses, for programs. */
@Controller('api/v1/threads/:id/synthesis')
export class SynthesesApi {
  constructor(private readonly syntheses: SynthesesService) {}

  @Get()
  @Describe({ summary: 'The synthesis of a thread', answer, open: true })
  async show(@CurrentViewer() { actor }: Viewer, @Param('id') id: string) {
    const found = await this.syntheses.find(actor, id);
    const { threadId, publishedAt, since } = found;
    return { ...versionJson(found), threadId, publishedAt: publishedAt.toISOString(), since };
  }

  @Put()
  @Describe({
    summary: 'Publish a synthesis or its next version; 409 when `version` is not the one that stands',
    body: synthesisSchema(DEFAULT_SETTINGS),
    answer,
  })
  async save(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown) {
    await this.syntheses.save(viewer.actor, id, body);
    return this.show(viewer, id);
  }

  @Get('versions')
  @Describe({ summary: 'Every version of a synthesis, newest first', answer: history, open: true })
  async versions(@CurrentViewer() { actor }: Viewer, @Param('id') id: string) {
    return { items: (await this.syntheses.history(actor, id)).map(versionJson), next: null };
  }
}
