import { Controller, Get } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Raw } from '../http/index.js';
import { Readiness } from './readiness.js';

const NOT_KEPT = { 'cache-control': 'no-store' };

/** For whoever restarts processes and sends them readers. Neither looks up a session. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process lives. It asks nothing of the database: restarting us would not mend it. */
  @Get('healthz')
  @RouteConfig({ sessionless: true })
  alive(): Raw {
    return new Raw('text/plain; charset=utf-8', 'ok\n', { headers: NOT_KEPT });
  }

  /** 503 with the reason while readers should be sent elsewhere. */
  @Get('readyz')
  @RouteConfig({ sessionless: true })
  async ready(): Promise<Raw> {
    const answer = await this.readiness.ask();
    const status = answer.ready ? 200 : 503;
    return new Raw('application/json', `${JSON.stringify(answer)}\n`, { status, headers: NOT_KEPT });
  }
}
