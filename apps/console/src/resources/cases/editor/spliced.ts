/** A copy with a stretch replaced. (`toSpliced` and `with` came with Chrome 110; the floor is 109.) */
export const spliced = <T>(list: readonly T[], at: number, removed: number, ...added: readonly T[]): T[] => [...list.slice(0, at), ...added, ...list.slice(at + removed)];
