import { ReactionsService } from '@forum/discussion';
import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

interface Place {
  readonly id: string;
  readonly kind: string;
}

/** Words under a post, for programs: `useful`, `agree`, `explore`, `can-help`. */
@Controller('api/v1/posts/:id/reactions')
export class ReactionsApi {
  constructor(private readonly reactions: ReactionsService) {}

  @Put(':kind')
  @HttpCode(204)
  @Describe({ summary: 'Say useful, agree, explore or can-help of someone else’s post', status: 204 })
  async put(@CurrentViewer() viewer: Viewer, @Param() { id, kind }: Place): Promise<void> {
    await this.reactions.put(viewer.actor, id, kind);
  }

  @Delete(':kind')
  @HttpCode(204)
  @Describe({ summary: 'Take the word back', status: 204 })
  async delete(@CurrentViewer() viewer: Viewer, @Param() { id, kind }: Place): Promise<void> {
    await this.reactions.delete(viewer.actor, id, kind);
  }
}
