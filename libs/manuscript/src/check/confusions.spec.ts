import { readConfusions } from './confusions';

const read = (entries: string) => readConfusions({ source: '辞书', severity: 'error', certain: true, entries });

describe('the notation of confusions', () => {
  it('names the wrong part in its word and what stands there instead', () => {
    expect(read('再接再[励|厉]')).toEqual([
      { word: '再接再励', from: 3, to: 4, right: '厉', except: [], notBefore: '', notAfter: '', near: [], severity: 'error', certain: true, source: '辞书' },
    ]);
  });

  it('stands for each of its alternatives', () => {
    expect(read('(结,对)[帐|账](单,户)').map(({ word }) => word)).toEqual(['结帐单', '结帐户', '对帐单', '对帐户']);
  });

  it('reads exceptions, neighbours and company', () => {
    const [entry] = read('好[象|像] !喜好象征 >征棋 <爱 ~一样');
    expect([entry?.except, entry?.notBefore, entry?.notAfter, entry?.near]).toEqual([['喜好象征'], '征棋', '爱', ['一样']]);
  });

  it('is never certain of what it has no right form for', () => {
    expect(read('[刁民|]').map(({ certain }) => certain)).toEqual([false]);
  });

  it('refuses a line without its brackets', () => {
    expect(() => read('再接再励')).toThrow(RangeError);
  });
});
