import type { EntityMetadata } from 'typeorm';
import type { TableColumn } from './schema.js';

/** Where an entity and its table disagree on their columns, in words that say what to do. */
export function differences(entity: EntityMetadata, columns: readonly TableColumn[]): string[] {
  const table = new Map(
    columns.filter((one) => one.table === entity.tableName).map((one) => [one.column, one]),
  );
  const own = new Set(entity.columns.map(({ databaseName }) => databaseName));
  return [
    ...[...table.keys()].filter((name) => !own.has(name)).map((name) => `${entity.name} lacks ${name}`),
    ...[...own].filter((name) => !table.has(name)).map((name) => `${entity.name} invents ${name}`),
    ...entity.columns.flatMap((column) => {
      const kept = table.get(column.databaseName);
      const type = `${entity.connection.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
      const [said, is] = [typeText(type, column.isNullable), kept && typeText(kept.type, kept.nullable)];
      return is === undefined || said === is
        ? []
        : [`${entity.name}.${column.propertyName} is ${is}, not ${said}`];
    }),
  ];
}

function typeText(type: string, nullable: boolean): string {
  return nullable ? `${type} or null` : type;
}
