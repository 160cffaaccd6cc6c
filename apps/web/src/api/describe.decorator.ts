import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

/** What a route of the API takes and answers: the schemas that parse it are the ones that document it. */
export interface RouteDescription {
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Absent when it answers nothing (204). */
  readonly answer?: z.ZodType;
  /** 200 unless said; 201 for what makes something. */
  readonly status?: 200 | 201 | 204;
  /** Readable without signing in. */
  readonly open?: boolean;
}

export const DESCRIPTION = 'forum:api-description';

/** Documents a route. A test fails for a route of the API that lacks it. */
export const Describe = (description: RouteDescription) => SetMetadata(DESCRIPTION, description);
