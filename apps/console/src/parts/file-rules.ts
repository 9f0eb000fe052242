import { readableSize } from '@huibian/contracts';

export interface FileLimits {
  /** Extensions with their dot, lower case: `.docx`. The server judges by content; this only saves the wait. */
  types: readonly string[];
  maxBytes: number;
}

export interface FileRefusal {
  key: 'file.wrong_type' | 'file.too_large' | 'file.empty' | 'file.one_at_a_time';
  params: Record<string, string>;
}

/** Why a chosen file will not be taken; null when it may be tried. */
export function fileRefusal(file: { name: string; size: number }, { types, maxBytes }: FileLimits): FileRefusal | null {
  const lower = file.name.toLowerCase();
  if (!types.some((type) => lower.endsWith(type))) return { key: 'file.wrong_type', params: { name: file.name, types: typeList(types) } };
  if (file.size === 0) return { key: 'file.empty', params: { name: file.name } };
  if (file.size > maxBytes) return { key: 'file.too_large', params: { name: file.name, actual: readableSize(file.size), size: readableSize(maxBytes) } };
  return null;
}

/** Of several files dropped at once none is taken: which of them was meant, and that the others were left, nobody would see. */
export const droppedRefusal = (count: number): FileRefusal | null => (count > 1 ? { key: 'file.one_at_a_time', params: { count: String(count) } } : null);

export const typeList = (types: readonly string[]): string => types.join(' ');
