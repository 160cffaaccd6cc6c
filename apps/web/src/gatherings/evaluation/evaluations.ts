import { EvaluationService } from '@forum/gatherings';
import { NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import type { Viewer } from '../../http/index.js';
import type { ShownEvent } from '../events/shown-event.js';
import { type ShownEvaluation, shownEvaluation } from './shown-evaluation.js';

/** Evaluations for pages. */
@Injectable()
export class Evaluations {
  constructor(
    private readonly evaluations: EvaluationService,
    private readonly register: RegisterDirectory,
  ) {}

  /** @throws NotFound where nobody was asked */
  async of({ actor, locale }: Viewer, { slug, year }: ShownEvent): Promise<ShownEvaluation> {
    const evaluation = await this.evaluations.evaluate(actor, slug);
    const { themes } = await this.register.current();
    return shownEvaluation(evaluation, { locale, themes, year });
  }

  async ifAny(viewer: Viewer, event: ShownEvent): Promise<ShownEvaluation | null> {
    try {
      return await this.of(viewer, event);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
