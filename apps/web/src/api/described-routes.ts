import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DESCRIPTION, type RouteDescription } from './describe.decorator.js';
import type { DescribedRoute } from './openapi.js';

export interface ApiRoute extends Omit<DescribedRoute, 'description'> {
  readonly description: RouteDescription | undefined;
}

/** Every route of the API, described or not, read from the controllers themselves. */
@Injectable()
export class DescribedRoutes {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): ApiRoute[] {
    return this.discovery
      .getControllers()
      .filter(
        ({ metatype }) =>
          metatype !== null && basePath(this.reflector, metatype as Type).startsWith('/api/v1'),
      )
      .flatMap(({ instance, metatype }) => this.routesOf(instance as object, metatype as Type));
  }

  private routesOf(controller: object, type: Type): ApiRoute[] {
    const prototype = Object.getPrototypeOf(controller) as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as (...args: unknown[]) => unknown;
      const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
      if (method === undefined) return [];
      const own = String(Reflect.getMetadata(PATH_METADATA, handler) ?? '').replace(/^\/+|\/+$/g, '');
      const path = own === '' ? basePath(this.reflector, type) : `${basePath(this.reflector, type)}/${own}`;
      const description = this.reflector.get<RouteDescription | undefined>(DESCRIPTION, handler);
      return [
        {
          method: RequestMethod[method],
          path,
          name: `${type.name.replace(/Api$/, '')}_${name}`,
          description,
        },
      ];
    });
  }
}

function basePath(reflector: Reflector, type: Type): string {
  return `/${String(reflector.get(PATH_METADATA, type) ?? '').replace(/^\/+|\/+$/g, '')}`;
}
