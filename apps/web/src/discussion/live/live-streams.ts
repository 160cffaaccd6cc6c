import type { ServerResponse } from 'node:http';
import { TooMany } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** One reader's open stream. */
export interface LiveStream {
  send(event: string, data: object): void;
  /** Says something, so that proxies see life and a reader who has gone is noticed. */
  beat(): void;
  end(): void;
  /** Called once, whoever ended it. */
  onEnd(ended: () => void): void;
}

const RETRY_SECONDS = 60;

/** Every stream of this process: counted, limited, and ended when the process stops. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  readonly #open = new Set<ServerResponse>();
  readonly #byAddress = new Map<string, number>();

  constructor(private readonly network: NetworkService) {}

  get count(): number {
    return this.#open.size;
  }

  /** @throws TooMany when this address, or this process, has as many as the settings allow */
  open(response: ServerResponse, address: string): LiveStream {
    const { perAddress, perProcess } = this.network.settings.live;
    const ofAddress = this.#byAddress.get(address) ?? 0;
    if (this.#open.size >= perProcess || ofAddress >= perAddress) throw new TooMany(RETRY_SECONDS);
    this.#byAddress.set(address, ofAddress + 1);
    this.#open.add(response);
    response.once('close', () => this.forget(response, address));
    return streamOf(response);
  }

  onModuleDestroy(): void {
    for (const response of this.#open) response.end();
  }

  private forget(response: ServerResponse, address: string): void {
    this.#open.delete(response);
    const left = (this.#byAddress.get(address) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(address, left);
    else this.#byAddress.delete(address);
  }
}

function streamOf(response: ServerResponse): LiveStream {
  return {
    send: (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => void response.write(':\n\n'),
    end: () => void response.end(),
    onEnd: (ended) => void response.once('close', ended),
  };
}
