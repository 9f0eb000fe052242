import type { FileStore } from '@huibian/platform';
import type { FastifyReply } from 'fastify';

/** Sends a file of the store as a download, whole or not at all. The name is ours, never one a client gave. */
export async function sendStoredFile(reply: FastifyReply, files: FileStore, file: { name: string; mediaType: string; bytes: number; sha256: string }): Promise<void> {
  void reply.header('content-disposition', `attachment; filename="${file.name}"`).header('content-length', file.bytes).header('x-content-type-options', 'nosniff');
  await reply.type(file.mediaType).send(files.stream(file.sha256));
}
