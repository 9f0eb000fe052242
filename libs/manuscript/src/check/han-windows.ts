import type { Passage } from './passage';

/** Han of the basic block, up to 龥. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;

/** Where so many characters stand that no mark interrupts, and that are wanted. */
export function windowsIn({ text }: Passage, length: number, isWanted: (at: number) => boolean = () => true): number[] {
  const places: number[] = [];
  let run = 0;
  for (let at = 1 - length; at + length <= text.length; at += 1) {
    run = isHan(text.charCodeAt(at + length - 1)) ? run + 1 : 0;
    if (run >= length && isWanted(at)) places.push(at);
  }
  return places;
}
