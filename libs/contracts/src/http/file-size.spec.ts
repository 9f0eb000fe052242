import { bytesOfMegabytes, readableSize } from './file-size';

it.each([
  [900, '900 B'],
  [12_300, '12 KB'],
  [1_048_575, '1 MB'],
  [5_242_880, '5 MB'],
  [3_565_158, '3.4 MB'],
  [1_073_741_823, '1 GB'],
  [1_288_490_189, '1.2 GB'],
])('%i bytes are written %s', (bytes, written) => {
  expect(readableSize(bytes)).toBe(written);
});

it('A limit set in MB is written as it was set', () => {
  expect(readableSize(bytesOfMegabytes(50))).toBe('50 MB');
});
