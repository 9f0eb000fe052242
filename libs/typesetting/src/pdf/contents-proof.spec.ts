import { demoCompilation } from '../demo-document.factory';
import { type Volume, volumeOf } from '../volume';
import { refuseWrongContents } from './contents-proof';
import type { TypesetPdf } from './typeset-pdf';
import type { verifyContents } from './verify-contents';

/** A book of three cases as it was set: where each landed, and what its contents print. */
interface SetBook {
  volume: Volume;
  landed: number[];
  printed: number[];
}

const bookOf = (change = ''): Volume => {
  const document = demoCompilation(3);
  document.chapters[1]?.cases[0]?.preamble.push(change);
  return volumeOf(document);
};

/** Which sheets were read, with a reader that sees what was set. */
async function prove({ volume, landed, printed }: SetBook, fonts = 'these'): Promise<number[]> {
  const read: number[] = [];
  const reader: typeof verifyContents = (_, expected, known = () => undefined) => {
    const entries = expected.map((entry, index) => {
      const sheet = (landed[index] ?? 0) + 2;
      const folio = known(index, sheet);
      if (folio === undefined) read.push(entry.number);
      return { number: entry.number, label: entry.label, sheet, printed: printed[index] ?? null, landed: folio ?? landed[index] ?? null };
    });
    return Promise.resolve({ entries, wrong: entries.filter((entry) => entry.printed !== entry.landed) });
  };
  const pdf: TypesetPdf = { bytes: Buffer.alloc(0), pages: 9, marked: [], cases: volume.cases.map(({ number }, index) => ({ number, startPage: landed[index] ?? 1, pages: 3, tracking: 0 })) };
  await refuseWrongContents(pdf, volume, fonts, reader);
  return read;
}

describe('proving the contents of one book after another', () => {
  const pages = { landed: [1, 4, 7], printed: [1, 4, 7] };

  it('reads every sheet at first, then the case that changed, those that moved, and all in other fonts', async () => {
    expect(await prove({ volume: bookOf(), ...pages })).toEqual([1, 2, 3]);
    expect(await prove({ volume: bookOf(), ...pages })).toEqual([]);
    expect(await prove({ volume: bookOf('补记。'), ...pages })).toEqual([2]);
    expect(await prove({ volume: bookOf('补记。'), landed: [1, 4, 8], printed: [1, 4, 8] })).toEqual([3]);
    expect(await prove({ volume: bookOf('补记。'), landed: [1, 4, 8], printed: [1, 4, 8] }, 'others')).toEqual([1, 2, 3]);
  });

  it('refuses a wrong number beside a sheet it need not read again', async () => {
    await prove({ volume: bookOf(), ...pages });
    await expect(prove({ volume: bookOf(), landed: [1, 4, 7], printed: [1, 5, 7] })).rejects.toMatchObject({ code: 'typeset.contents_mismatch', params: { caseNumber: 2, printed: 5, landed: 4, count: 1 } });
  });
});
