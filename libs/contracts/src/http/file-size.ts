const kilo = 1024;

/** Bytes of a limit set in MB. As file managers count, 1 KB = 1024 B: what a reader's own computer calls 50 MB is 50 MB here. */
export const bytesOfMegabytes = (megabytes: number): number => megabytes * kilo ** 2;

/** `900 B`, `12 KB`, `3.4 MB`, `1.2 GB`: the one way console, public site and messages write the size of a file. */
export function readableSize(bytes: number): string {
  if (bytes < kilo) return `${bytes} B`;
  if (Math.round(bytes / kilo) < kilo) return `${Math.round(bytes / kilo)} KB`;
  if (Number((bytes / kilo ** 2).toFixed(1)) < kilo) return `${Number((bytes / kilo ** 2).toFixed(1))} MB`;
  return `${Number((bytes / kilo ** 3).toFixed(1))} GB`;
}
