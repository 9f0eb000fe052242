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

/** A multipart upload with progress, which fetch cannot report. */
export function upload<T>(api: ApiClient, { path, file, fields = {}, onProgress, unreachableMessage, key = randomKey() }: UploadRequest): Upload<T> {
  const request = new XMLHttpRequest();
  const result = new Promise<T>((resolve, reject) => {
    request.open('POST', path);
    request.responseType = 'text';
    for (const [name, value] of Object.entries(api.headers(key))) request.setRequestHeader(name, value);
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
  return { result, cancel: () => request.abort() };
}
