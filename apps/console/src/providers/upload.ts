import { randomKey } from './intent-book';
import { failureOf, problemFrom, type ApiClient } from './api-client';
import { UnreachableError } from './problem';

export interface Upload<T> {
  result: Promise<T>;
  cancel: () => void;
}

interface UploadRequest {
  path: string;
  file: File;
  /** Sent before the file, so that the server knows them while it reads. */
  fields?: Readonly<Record<string, string | number>>;
  onProgress: (fraction: number) => void;
  unreachableMessage: string;
  /** The same key for a second try of the same file. */
  key?: string;
}

/** A multipart upload with progress, which fetch cannot report. A session that has ended is asked for and the file sent again. */
export function upload<T>(api: ApiClient, request: UploadRequest): Upload<T> {
  const key = request.key ?? randomKey();
  let running: XMLHttpRequest | undefined;
  let cancelled = false;
  const attempt = () => {
    if (cancelled) return Promise.reject(new DOMException('cancelled', 'AbortError'));
    running = new XMLHttpRequest();
    return sent<T>(running, api.headers(key), request);
  };
  const cancel = () => {
    cancelled = true;
    running?.abort();
  };
  return { result: api.admitted(attempt), cancel };
}

function sent<T>(request: XMLHttpRequest, headers: Readonly<Record<string, string>>, { path, file, fields = {}, onProgress, unreachableMessage }: UploadRequest): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    request.open('POST', path);
    request.responseType = 'text';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => reject(new UnreachableError(unreachableMessage));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve((request.responseText === '' ? undefined : JSON.parse(request.responseText)) as T);
      else reject(failureOf(problemFrom(request.status, request.responseText), unreachableMessage));
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
    form.append('file', file, file.name);
    request.send(form);
  });
}
