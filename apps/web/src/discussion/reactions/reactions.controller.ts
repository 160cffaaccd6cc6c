import { PostsService, ReactionsService, ThreadsService, threadPath } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  textOf,
  type Viewer,
} from '../../http/index.js';

/** The words under a message: pressed once, said; pressed again, taken back. */
@Controller('discussions/:id/messages/:postId')
export class ReactionsController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly posts: PostsService,
    private readonly reactions: ReactionsService,
  ) {}

  @Post('reactions')
  async toggle(
    @CurrentViewer() { actor, locale }: Viewer,
    @Param() { id, postId }: { id: string; postId: string },
    @Body() body: FormBody,
  ): Promise<Redirect> {
    const post = await this.posts.find(actor, postId, locale);
    if (post.threadId !== id || post.html === null) throw new NotFound();
    const thread = await this.threads.find(actor, id, locale);
    const place = `${threadPath(thread)}?message=${post.number}#message-${post.number}`;
    if (!isSignedIn(actor)) return redirect(`/connexion?next=${encodeURIComponent(place)}`);
    const word = textOf(body, 'reaction');
    const said = post.ownReactions.some((kind) => kind === word);
    await (said ? this.reactions.delete(actor, postId, word) : this.reactions.put(actor, postId, word));
    return redirect(place);
  }
}
