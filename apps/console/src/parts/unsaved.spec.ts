import { leavesUnsaved, unsavedIn } from './unsaved';

describe('unsaved work', () => {
  it('is a field that was changed, at whatever depth, and not a list that was laid out', () => {
    expect([{}, { settings: { fields: [{ name: true }] } }, { settings: { fields: [{}, { name: false }] } }, { title: true }, { quotas: [] }].map(unsavedIn)).toEqual([false, true, false, true, false]);
  });

  it('is left with the screen, not with a tab or a page of it', () => {
    const from = { pathname: '/units/1' };
    expect([leavesUnsaved(from, { pathname: '/units/1/show' }, true), leavesUnsaved(from, from, true), leavesUnsaved(from, { pathname: '/' }, false)]).toEqual([true, false, false]);
  });
});
