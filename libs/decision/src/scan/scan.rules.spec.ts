import { scanRefusal, scanTypeOf } from './scan.rules';

const pdf = Buffer.from('%PDF-1.7\n');

describe('a scan', () => {
  it('is what its first octets say', () => {
    expect(scanTypeOf(pdf)?.mediaType).toBe('application/pdf');
    expect(scanTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))?.mediaType).toBe('image/jpeg');
    expect(scanTypeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))?.mediaType).toBe('image/png');
  });

  it('is refused when it is a page that calls itself a PDF, or nothing at all', () => {
    expect(scanRefusal('纪要.pdf', pdf)).toBeNull();
    expect(scanRefusal('纪要.pdf', Buffer.from('<html>'))).toEqual({ code: 'scan.type_refused', params: { name: '纪要.pdf' } });
    expect(scanRefusal('纪要.pdf', Buffer.alloc(0))).toEqual({ code: 'scan.empty', params: { name: '纪要.pdf' } });
  });
});
