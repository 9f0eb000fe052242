import { useRecordContext, type RaRecord } from 'react-admin';

/**
 * The record in context once it is whole. Right after a creation react-admin shows the answer of the write (id, state, version)
 * until the page has been read; `field` is one that only the whole record has.
 */
export function useWholeRecord<T extends object>(field: keyof T & string): T | undefined {
  const record = useRecordContext<RaRecord>();
  return record !== undefined && field in record ? (record as unknown as T) : undefined;
}
