import {
  addResourceSchema,
  RESOURCE_KINDS,
  type Resource,
  ResourcesService,
  resourcePath,
} from '@forum/communities';
import { CONFIG, type Config, parse } from '@forum/kernel';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Describe, idText, instant, listQuery, localeText, pageOf } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const resourceAnswer = z.object({
  id: idText,
  kind: z.enum(RESOURCE_KINDS),
  title: z.object({ fr: z.string().nullable(), en: z.string().nullable() }),
  creator: z.string().meta({ description: 'Who wrote it, in words; empty when nobody said.' }),
  licence: z.string(),
  description: z.string(),
  lang: localeText,
  themes: z.array(z.number().int()),
  leads: z.array(z.string()),
  link: z.url().meta({ description: 'Where it leads.' }),
  linkState: z.enum(['unchecked', 'alive', 'failing', 'dead', 'unasked']),
  version: z.number().int(),
  addedBy: z.object({ id: idText, name: z.string().nullable() }),
  createdAt: instant,
  updatedAt: instant,
  url: z.url(),
});

const resourcesQuery = listQuery.extend({
  kind: z.enum(RESOURCE_KINDS).optional(),
  theme: z.coerce.number().int().min(1).max(99).optional(),
  lead: z
    .string()
    .regex(/^[1-9][0-9]?[A-Z]$/)
    .optional(),
});

/** A community's library, for programs. */
@Controller('api/v1/communities/:slug/resources')
export class ResourcesApi {
  constructor(
    private readonly resources: ResourcesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({
    summary: 'Links of a community’s library',
    query: resourcesQuery,
    answer: pageOf(resourceAnswer),
    open: true,
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string, @Query() query: unknown) {
    const filter = { ...parse(resourcesQuery, query), community: slug };
    const { items, next } = await this.resources.list(viewer.actor, filter);
    return { items: items.map((resource) => resourceJson(resource, this.config.baseUrl)), next };
  }

  @Post()
  @HttpCode(201)
  @Describe({
    summary: 'Add a link to a community’s library',
    body: addResourceSchema,
    answer: resourceAnswer,
    status: 201,
  })
  async add(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string, @Body() body: unknown) {
    const added = await this.resources.add(viewer.actor, slug, body, viewer.locale);
    return resourceJson(added, this.config.baseUrl);
  }
}

function resourceJson(resource: Resource, baseUrl: string): z.input<typeof resourceAnswer> {
  const { id, kind, title, creator, licence, description, lang, linkState, version, addedBy } = resource;
  return {
    ...{ id, kind, title, creator, licence, description, lang, linkState, version, addedBy },
    themes: [...resource.themes],
    leads: [...resource.leads],
    link: resource.url,
    createdAt: resource.createdAt.toISOString(),
    updatedAt: resource.updatedAt.toISOString(),
    url: `${baseUrl}${resourcePath(resource)}`,
  };
}
