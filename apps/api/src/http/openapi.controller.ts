import { Controller, Get } from '@nestjs/common';
import { problemSchema } from '@huibian/contracts';
import { z } from 'zod';
import { Handlers, type Handler } from './handlers.service';
import { Public } from './requires.decorator';

type Schema = Record<string, unknown>;

/** The OpenAPI document, made from what the handlers say of themselves: it cannot fall behind them. */
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly handlers: Handlers) {}

  @Get()
  @Public('The interface is open source; what it needs is said in it.')
  document(): Record<string, unknown> {
    const paths: Record<string, Record<string, unknown>> = {};
    for (const handler of this.handlers.all().filter((one) => one.path.startsWith('/api/'))) {
      const path = handler.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [handler.method.toLowerCase()]: operationOf(handler) };
    }
    return {
      openapi: '3.0.3',
      info: { title: 'Huibian 汇编台', version: '1', license: { name: 'Apache-2.0' } },
      paths,
      components: {
        schemas: { Problem: schemaOf(problemSchema) },
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'huibian_session' } },
      },
    };
  }
}

function operationOf({ name, method, path, access, body, query }: Handler): Record<string, unknown> {
  const writes = method !== 'GET';
  const permission = access?.kind === 'requires' ? access.permission : null;
  return {
    operationId: name.replace('Controller.', '_'),
    tags: [path.split('/')[2] ?? 'api'],
    ...(permission ? { 'x-permission': permission, security: [{ session: [] }] } : { 'x-public': access?.kind === 'public' ? access.reason : '' }),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, one]) => ({ name: one, in: 'path', required: true, schema: { type: 'string' } })),
      ...queryParameters(query),
      ...(writes && permission ? ['Idempotency-Key', 'X-CSRF-Token'].map((one) => ({ name: one, in: 'header', required: true, schema: { type: 'string' } })) : []),
    ],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } } : {}),
    responses: {
      [writes ? '201' : '200']: { description: 'Done' },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

function queryParameters(query: z.ZodType | undefined): unknown[] {
  if (!query) return [];
  const { properties = {} } = schemaOf(query) as { properties?: Record<string, Schema> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' }) as Schema;
}
