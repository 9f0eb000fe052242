import { Body as NestBody, Param, Query, type PipeTransform } from '@nestjs/common';
import { Refused, notFound } from '@huibian/platform';
import { z } from 'zod';
import { fieldProblems } from './field-problems';
import { legible } from './legible';

/** What a schema accepts, or a refusal with every wrong field at once. */
export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const result = schema.safeParse(legible(input ?? {}));
  if (result.success) return result.data;
  const errors = fieldProblems(result.error, input);
  throw new Refused(422, { code: 'http.body_invalid', params: { count: errors.length } }, { errors });
}

class SchemaPipe implements PipeTransform {
  constructor(private readonly schema: z.ZodType) {}

  transform(value: unknown): unknown {
    return parsed(this.schema, value);
  }
}

class IdPipe implements PipeTransform {
  transform(value: unknown): string {
    const id = z.uuid().safeParse(value);
    // Something that is no id names nothing.
    if (!id.success) throw notFound();
    return id.data;
  }
}

export const BODY_SCHEMA = 'huibian:body-schema';
export const QUERY_SCHEMA = 'huibian:query-schema';

/** Keeps the schema where the OpenAPI document finds it. */
function remembering(key: string, schema: z.ZodType, decorate: ParameterDecorator): ParameterDecorator {
  return (target, method, index) => {
    if (method !== undefined) Reflect.defineMetadata(key, schema, target, method);
    decorate(target, method, index);
  };
}

/** The body, parsed by its schema: `@Body(submitCaseSchema) input: SubmitCase`. */
export const Body = (schema: z.ZodType): ParameterDecorator => remembering(BODY_SCHEMA, schema, NestBody(new SchemaPipe(schema)));

/** The query string, parsed by its schema. */
export const QueryOf = (schema: z.ZodType): ParameterDecorator => remembering(QUERY_SCHEMA, schema, Query(new SchemaPipe(schema)));

/** An id of the path; anything that is no UUID is 404. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, new IdPipe());
