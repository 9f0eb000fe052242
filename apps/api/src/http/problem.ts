import { renderMessage, type FieldProblem, type Locale, type MessageParams, type Problem } from '@huibian/contracts';
import { Refused } from '@huibian/platform';

/** Parameters that are names of the state tables are shown by their labels: `submit` of a case as 提交. */
function shownParams(locale: Locale, params: MessageParams): MessageParams {
  const noun = params.noun;
  if (typeof noun !== 'string') return params;
  const label = (code: string, fallback: string | number | undefined) => {
    const text = renderMessage(locale, code);
    return text === code ? (fallback ?? '') : text;
  };
  return {
    ...params,
    noun: label(`noun.${noun}`, noun),
    ...(params.action === undefined ? {} : { action: label(`${noun}.action.${params.action}`, params.action) }),
    ...(params.state === undefined ? {} : { state: label(`${noun}.state.${params.state}`, params.state) }),
  };
}

export const renderRefusal = (locale: Locale, code: string, params: MessageParams = {}): string => renderMessage(locale, code, shownParams(locale, params));

/** Problem details (RFC 9457) in the reader's language; codes and parameters stay as they are for programs. */
export function problemOf({ status, refusal, more }: Pick<Refused, 'status' | 'refusal' | 'more'> | { status: number; refusal: Refused['refusal']; more: Refused['more'] }, locale: Locale, correlationId: string): Problem {
  const params = { ...refusal.params, ...(refusal.code === 'http.unexpected' ? { correlationId } : {}) };
  const errors = more.errors?.map((error): FieldProblem => ({ ...error, message: renderRefusal(locale, error.code, error.params) }));
  return {
    type: `urn:huibian:problem:${refusal.code}`,
    title: renderMessage(locale, `http.title.${status}`),
    status,
    detail: renderRefusal(locale, refusal.code, params),
    code: refusal.code,
    params,
    ...(errors ? { errors } : {}),
    ...(more.current === undefined ? {} : { current: more.current }),
    correlationId,
  };
}
