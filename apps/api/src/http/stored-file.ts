import type { FileStore } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import { attachmentHeader } from './download-name';

/** Sends a file of the store as a download, whole or not at all. Its name is ours, never one a client gave; `called` is what a reader's disk calls it. */
export async function sendStoredFile(reply: FastifyReply, files: FileStore, file: { name: string; mediaType: string; bytes: number; sha256: string }, called = file.name): Promise<void> {
  void reply.header('content-disposition', attachmentHeader(file.name, called)).header('content-length', file.bytes).header('x-content-type-options', 'nosniff');
  await reply.type(file.mediaType).send(files.stream(file.sha256));
}
