import { type CaseLength, type FitCase, trackingsFrom } from './case-fit';
import { fitOrphanPages } from './orphan-pages';
import { fitPrintedContents } from './printed-contents';

/** Pages of a case by how much it was tightened: `gives` names the first 字距 at which it loses or gains a page. */
interface Stretch {
  pages: number;
  shorterFrom?: number;
  longerFrom?: number;
}

const measureOf = (stretches: readonly Stretch[], asked: [number, number][] = []) => (number: number, tracking: number): CaseLength => {
  asked.push([number, tracking]);
  const { pages = 0, shorterFrom = -9, longerFrom = 9 } = stretches[number - 1] ?? {};
  return { pages: tracking <= shorterFrom ? pages - 1 : tracking >= longerFrom ? pages + 1 : pages, lastLines: 20 };
};
const casesOf = (stretches: readonly Stretch[], printed: readonly (number | undefined)[], lastLines = 20): FitCase[] =>
  stretches.map(({ pages }, index) => ({ number: index + 1, tracking: 0, pages, lastLines, printedPage: printed[index] }));
const settings = (fits: readonly { number: number; tracking: number }[]): [number, number][] => fits.map(({ number, tracking }) => [number, tracking]);

describe('the 字距 a case may be given', () => {
  it('starts beside what it has and ends at the bound', () => {
    expect(trackingsFrom(0, -1)).toEqual([-0.05, -0.1, -0.15, -0.2, -0.25, -0.3]);
    expect(trackingsFrom(0.2, 1)).toEqual([0.25, 0.3]);
    expect(trackingsFrom(0.2, -1)).toHaveLength(10);
  });
});

describe('fitting to the printed contents', () => {
  it('changes the cases whose length differs, each by the first step that does it, and measures no other', () => {
    const stretches = [{ pages: 3 }, { pages: 4, shorterFrom: -0.15 }, { pages: 3, longerFrom: 0.05 }, { pages: 3, shorterFrom: -0.05 }];
    const asked: [number, number][] = [];
    const { fits, remaining } = fitPrintedContents(casesOf(stretches, [1, 4, 7, 11]), measureOf(stretches, asked));
    expect([settings(fits), remaining]).toEqual([[[2, -0.15], [3, 0.05]], []]);
    expect(asked).toEqual([[2, -0.05], [2, -0.1], [2, -0.15], [3, 0.05]]);
  });

  it('leaves a volume that is right as it is', () => {
    const stretches = [{ pages: 3, shorterFrom: -0.05 }, { pages: 4, shorterFrom: -0.05 }];
    expect(fitPrintedContents(casesOf(stretches, [1, 4]), measureOf(stretches))).toEqual({ fits: [], remaining: [] });
  });

  it('asks the next case for the page one case cannot give, and names the start that stays off', () => {
    const stretches = [{ pages: 4 }, { pages: 4, shorterFrom: -0.3 }, { pages: 3 }];
    const { fits, remaining } = fitPrintedContents(casesOf(stretches, [1, 4, 8]), measureOf(stretches));
    expect([settings(fits), remaining]).toEqual([[[2, -0.3]], [{ number: 2, reason: 'printed_contents', wanted: 4, found: 5 }]]);
  });

  it('names every start it cannot reach and changes nothing for it', () => {
    const stretches = [{ pages: 4 }, { pages: 3 }, { pages: 3 }];
    const { fits, remaining } = fitPrintedContents(casesOf(stretches, [1, 4, 7]), measureOf(stretches));
    expect([fits, remaining.map((each) => [each.number, each.wanted, each.found])]).toEqual([[], [[2, 4, 5], [3, 7, 8]]]);
  });

  it('is not led astray by one misprinted page', () => {
    const stretches = [{ pages: 3, longerFrom: 0.05 }, { pages: 3, shorterFrom: -0.05 }, { pages: 3 }];
    const { fits, remaining } = fitPrintedContents(casesOf(stretches, [1, 41, 7]), measureOf(stretches));
    expect([fits, remaining]).toEqual([[], [{ number: 2, reason: 'printed_contents', wanted: 41, found: 4 }]]);
  });

  it('takes, where entries between have no printed page, the one case that changes least', () => {
    const stretches = [{ pages: 4, shorterFrom: -0.2 }, { pages: 3, shorterFrom: -0.1 }, { pages: 3 }];
    expect(settings(fitPrintedContents(casesOf(stretches, [1, undefined, 7]), measureOf(stretches)).fits)).toEqual([[2, -0.1]]);
  });

  it('changes two cases only where no single one gives the pages', () => {
    const stretches = [{ pages: 4, shorterFrom: -0.2 }, { pages: 3, shorterFrom: -0.1 }, { pages: 3, shorterFrom: -0.05 }, { pages: 3 }];
    expect(settings(fitPrintedContents(casesOf(stretches, [1, undefined, undefined, 9]), measureOf(stretches)).fits)).toEqual([[2, -0.1], [3, -0.05]]);
  });
});

describe('saving orphan pages', () => {
  const stretches = [{ pages: 4, shorterFrom: -0.1 }, { pages: 4 }, { pages: 4, shorterFrom: -0.05 }, { pages: 1, shorterFrom: -0.05 }];
  const spilling = casesOf(stretches, [], 3);

  it('tightens what spills at most three lines, and says which page stays', () => {
    const { fits, remaining } = fitOrphanPages(spilling, measureOf(stretches));
    expect([settings(fits), remaining]).toEqual([[[1, -0.1], [3, -0.05]], [{ number: 2, reason: 'orphan_page', wanted: 3, found: 4 }]]);
  });

  it('leaves a last page of four lines, a case of one page and what the office has set itself', () => {
    const left = [{ ...spilling[0], lastLines: 4 }, spilling[3], { ...spilling[2], tracking: 0.1 }] as FitCase[];
    expect(fitOrphanPages(left, measureOf(stretches))).toEqual({ fits: [], remaining: [] });
  });
});
