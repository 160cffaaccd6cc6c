import { type Bookmark, BookmarksService, bookmarkSchema } from '@forum/discussion';
import { parse } from '@forum/kernel';
import { DEFAULT_SETTINGS } from '@forum/network';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Describe, instant } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const listQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

const bookmarkPage = z.object({
  items: z.array(
    z.object({
      threadId: z.string().nullable().meta({ description: 'Null once it may not be read any more.' }),
      postId: z.string().nullable().meta({ description: 'Null for a discussion as a whole.' }),
      number: z.number().int().nullable(),
      title: z.string().nullable(),
      note: z.string().nullable(),
      createdAt: instant,
    }),
  ),
  next: z.string().nullable(),
});

const note = bookmarkSchema(DEFAULT_SETTINGS.bookmark.noteMaxCharacters);

/** What one keeps at hand, for programs. */
@Controller('api/v1')
export class BookmarksApi {
  constructor(private readonly bookmarks: BookmarksService) {}

  @Get('me/bookmarks')
  @Describe({ summary: 'My bookmarks, the latest first', query: listQuery, answer: bookmarkPage })
  async list(@CurrentViewer() { actor }: Viewer, @Query() query: unknown) {
    const { items, next } = await this.bookmarks.list(actor, parse(listQuery, query));
    return { items: items.map(json), next };
  }

  @Put('posts/:id/bookmark')
  @HttpCode(204)
  @Describe({ summary: 'Bookmark a post, or change the note', body: note, status: 204 })
  async put(
    @CurrentViewer() { actor }: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.bookmarks.put(actor, { postId: id }, body);
  }

  @Delete('posts/:id/bookmark')
  @HttpCode(204)
  @Describe({ summary: 'Remove the bookmark of a post', status: 204 })
  async delete(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<void> {
    await this.bookmarks.delete(actor, { postId: id });
  }

  @Put('threads/:id/bookmark')
  @HttpCode(204)
  @Describe({ summary: 'Bookmark a discussion, or change the note', body: note, status: 204 })
  async putThread(
    @CurrentViewer() { actor }: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.bookmarks.put(actor, { threadId: id }, body);
  }

  @Delete('threads/:id/bookmark')
  @HttpCode(204)
  @Describe({ summary: 'Remove the bookmark of a discussion', status: 204 })
  async deleteThread(@CurrentViewer() { actor }: Viewer, @Param('id') id: string): Promise<void> {
    await this.bookmarks.delete(actor, { threadId: id });
  }
}

function json({ note: words, createdAt, postId, place }: Bookmark) {
  return {
    threadId: place?.threadId ?? null,
    postId,
    number: place?.number ?? null,
    title: place?.title ?? null,
    note: words,
    createdAt: createdAt.toISOString(),
  };
}
