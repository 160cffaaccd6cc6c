/** Set by Jest's global set-up for its global teardown: both run in the same process. */
declare var stopTestPostgres: () => Promise<void>;
