import { MentionsService, mentionOf } from '@forum/discussion';
import { parse } from '@forum/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const peopleQuery = z.object({ q: z.string().max(80).default('') });

const peopleAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      sector: z.string().nullable(),
      organisation: z.string().nullable(),
      mention: z.string().meta({ description: 'What to write in a post to name this person.' }),
    }),
  ),
  next: z.null(),
});

/** Members by a part of their name, for whoever writes a post that names them. */
@Controller('api/v1/people')
export class PeopleApi {
  constructor(private readonly mentions: MentionsService) {}

  @Get()
  @Describe({ summary: 'Members by a part of their name', query: peopleQuery, answer: peopleAnswer })
  async find(@CurrentViewer() { actor }: Viewer, @Query() query: unknown) {
    const found = await this.mentions.find(actor, parse(peopleQuery, query).q);
    const items = found.map((person) => {
      const { id, name, sector, organisation } = person;
      return { id, name, sector, organisation, mention: mentionOf(person) };
    });
    return { items, next: null };
  }
}
