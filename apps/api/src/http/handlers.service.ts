import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { z } from 'zod';
import { ACCESS, type Access } from './requires.decorator';
import { BODY_SCHEMA, QUERY_SCHEMA } from './schema.pipe';

export interface Handler {
  /** `CasesController.submit` */
  name: string;
  method: string;
  /** `/api/cases/:id/submission` */
  path: string;
  access: Access | undefined;
  body: z.ZodType | undefined;
  query: z.ZodType | undefined;
}

/** Every handler of the api, as its decorators describe it: read by the boot check, the OpenAPI document and the matrix test. */
@Injectable()
export class Handlers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): Handler[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as object;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => this.describe(metatype as Type, prototype, name));
    });
  }

  private describe(controller: Type, prototype: object, name: string): Handler[] {
    const handler = (prototype as Record<string, () => unknown>)[name];
    if (typeof handler !== 'function') return [];
    const path = this.reflector.get<string | string[] | undefined>('path', handler);
    if (path === undefined) return [];
    const method = RequestMethod[this.reflector.get<RequestMethod>('method', handler)] ?? 'GET';
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]);
    const body = Reflect.getMetadata(BODY_SCHEMA, prototype, name) as z.ZodType | undefined;
    const query = Reflect.getMetadata(QUERY_SCHEMA, prototype, name) as z.ZodType | undefined;
    const parents = listOf(this.reflector.get<string | string[] | undefined>('path', controller) ?? '');
    return parents.flatMap((parent) => listOf(path).map((own) => ({ name: `${controller.name}.${name}`, method, path: joined(parent, own), access, body, query })));
  }
}

const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

const joined = (...parts: string[]): string => `/${parts.flatMap((part) => part.split('/')).filter(Boolean).join('/')}`;
