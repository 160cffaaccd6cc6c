import {
  ApiTokensService,
  newApiToken,
  ProfilesRepository,
  ProfilesService,
  profileChangeSchema,
  SCOPES,
} from '@forum/identity';
import { DEFAULT_SETTINGS } from '@forum/network';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Describe, idText, instant, localeText, pageOf } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const meAnswer = z.object({
  id: idText,
  name: z.string().nullable().meta({ description: 'Null until a first post.' }),
  address: z.string(),
  sector: z.string().nullable(),
  organisation: z.string().nullable(),
  about: z.string().nullable(),
  locale: localeText,
  timeZone: z.string(),
  roles: z.array(z.string()),
  profileComplete: z.boolean().meta({ description: 'Name, sector and terms are there: may publish.' }),
  createdAt: instant,
});

const tokenAnswer = z.object({
  id: idText,
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  expiresAt: instant.nullable(),
});

const madeTokenAnswer = tokenAnswer.extend({
  token: z.string().nullable().meta({ description: 'Told once: null for a repeated Idempotency-Key.' }),
});

/** The caller's own account, for programs. */
@Controller('api/v1/me')
export class MeApi {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly accounts: ProfilesRepository,
    private readonly tokens: ApiTokensService,
  ) {}

  @Get()
  @Describe({ summary: 'The caller’s own account', answer: meAnswer })
  async show(@CurrentViewer() { actor }: Viewer) {
    const { since, acceptedTerms: _, ...own } = await this.accounts.own(actor);
    return { ...own, roles: actor.roles, profileComplete: actor.profileComplete, createdAt: since };
  }

  @Put()
  @Describe({
    summary: 'Replace one’s profile; language and time zone stay when not given',
    body: profileChangeSchema(DEFAULT_SETTINGS.profile),
    answer: meAnswer,
  })
  async replace(@CurrentViewer() viewer: Viewer, @Body() body: unknown) {
    await this.profiles.change(viewer.actor, body as never);
    return this.show(viewer);
  }

  @Get('tokens')
  @Describe({ summary: 'The caller’s API tokens', answer: pageOf(tokenAnswer) })
  async listTokens(@CurrentViewer() { actor }: Viewer) {
    return { items: await this.tokens.list(actor), next: null };
  }

  @Post('tokens')
  @HttpCode(201)
  @Describe({
    summary: 'Make an API token; honours Idempotency-Key',
    body: newApiToken,
    answer: madeTokenAnswer,
    status: 201,
  })
  async createToken(
    @CurrentViewer() { actor }: Viewer,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
  ) {
    return this.tokens.createOnce(actor, body as never, key ?? null);
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  @Describe({ summary: 'Delete an API token', status: 204 })
  async removeToken(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<void> {
    await this.tokens.remove(actor, id);
  }
}
