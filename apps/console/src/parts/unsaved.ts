/** Whether a form holds what its opening did not. `isDirty` of react-hook-form compares whole values and takes a list that was only laid out for a change. */
export const unsavedIn = (dirtyFields: object): boolean => Object.values(dirtyFields).some((mark: unknown) => (typeof mark === 'object' && mark !== null ? unsavedIn(mark) : mark === true));

/** A tab, a filter or a page of the same screen leaves nothing behind. */
export const leavesUnsaved = (from: { pathname: string }, to: { pathname: string }, unsaved: boolean): boolean => unsaved && from.pathname !== to.pathname;
