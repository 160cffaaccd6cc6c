import { Database } from '@forum/kernel';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import type { Sector } from '../vocabulary/vocabulary.js';
import { SectorsRepository } from '../vocabulary/vocabulary.repository.js';
import { type Network, UNNAMED_NETWORK } from './network.js';
import { NetworkRepository } from './network.repository.js';

/** A change made in another process is seen here within this time. */
const REFRESH_MS = 5_000;

/**
 * What every page and mail says of the forum and obeys, held in this process and read again every 5 s.
 * While the database does not answer, the last known values hold.
 */
@Injectable()
export class NetworkService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(NetworkService.name);
  private held: { network: Network; settings: Settings; sectors: readonly Sector[] } = {
    network: UNNAMED_NETWORK,
    settings: DEFAULT_SETTINGS,
    sectors: [],
  };
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly networks: NetworkRepository,
    private readonly settingsRows: SettingsRepository,
    private readonly sectorRows: SectorsRepository,
  ) {}

  /** The network as last read; before the founding content is loaded, one that is named after the forum. */
  current(): Network {
    return this.held.network;
  }

  get settings(): Settings {
    return this.held.settings;
  }

  /** In the order of the founding content. */
  get sectors(): readonly Sector[] {
    return this.held.sectors;
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => this.refreshQuietly(), REFRESH_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Reads everything again now: after a change made here, and in tests. */
  async refresh(): Promise<void> {
    const { reader } = this.database;
    const [network, settings, sectors] = await Promise.all([
      this.networks.load(reader),
      this.settingsRows.load(reader),
      this.sectorRows.list(reader),
    ]);
    this.held = { network: network ?? UNNAMED_NETWORK, settings, sectors };
  }

  private refreshQuietly(): void {
    this.refresh().catch((error: unknown) =>
      this.logger.warn(`settings kept as they were: ${String(error)}`),
    );
  }
}
