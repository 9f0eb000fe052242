import { useRef } from 'react';
import { useRecordContext, useShowContext, type RaRecord } from 'react-admin';

/**
 * The record in context once it is whole. Right after a creation react-admin shows the answer of the write (id, state, version)
 * until the page has been read; `field` is one that only the whole record has.
 */
export function useWholeRecord<T extends object>(field: keyof T & string): T | undefined {
  const record = useRecordContext<RaRecord>();
  return record !== undefined && field in record ? (record as unknown as T) : undefined;
}

/**
 * The same for a page that is filled once from its record and then written in: not before it has been read for this page. What
 * react-admin kept from an earlier visit lacks what has been saved since.
 */
export function useReadRecord<T extends object>(field: keyof T & string): T | undefined {
  const { isFetching } = useShowContext();
  const record = useRecordContext<RaRecord>();
  const read = useRef<RaRecord['id'] | undefined>(undefined);
  if (record !== undefined && !isFetching) read.current = record.id;
  const whole = useWholeRecord<T>(field);
  return record !== undefined && read.current === record.id ? whole : undefined;
}
