/** What `src`, which brings the migrations, tells the pages of the schema: apps do not know it themselves. */
export abstract class SchemaState {
  /** Names of the migrations that this program brings and the database has not had. */
  abstract pending(): Promise<readonly string[]>;
}
