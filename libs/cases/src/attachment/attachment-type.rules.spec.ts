import { extensionOf, fileNameOf, typeOf } from './attachment-type.rules';

const bytes = (text: string) => Buffer.from(text);
const refusalOf = (name: string, content: Buffer, found?: string) => {
  const type = typeOf(name, content, found);
  return 'refusal' in type ? type.refusal.code : type.mediaType;
};

it('Content and extension that agree are taken', () => {
  expect(refusalOf('a.PDF', bytes('%PDF-1.7'), 'pdf')).toBe('application/pdf');
  expect(refusalOf('a.jpeg', bytes('jfif'), 'jpg')).toBe('image/jpeg');
  expect(refusalOf('说明.txt', bytes('数据说明'))).toBe('text/plain; charset=utf-8');
});

it('Content and extension that differ are refused by what was found', () => {
  expect(typeOf('a.pdf', bytes('x'), 'png')).toEqual({ refusal: { code: 'case.attachment_type_differs', params: { name: 'a.pdf', found: 'png' } } });
  expect(refusalOf('a.docx', bytes('PK'), 'zip')).toBe('case.attachment_type_differs');
  expect(refusalOf('a.txt', Buffer.from([0xff, 0xfe, 0x41]))).toBe('case.attachment_type_differs');
});

it('Macros are refused by extension, by content, and by what the package holds', () => {
  expect(refusalOf('a.xlsm', bytes('PK'), 'xlsm')).toBe('case.attachment_has_macros');
  expect(refusalOf('a.docx', bytes('PK'), 'docm')).toBe('case.attachment_has_macros');
  expect(refusalOf('a.docx', bytes('PK…word/vbaProject.bin…'), 'docx')).toBe('case.attachment_has_macros');
});

it('What is not listed is refused, and so is nothing', () => {
  expect(['a.doc', 'a.wps', 'a.exe', 'a.svg', 'a', 'a.html'].map((name) => refusalOf(name, bytes('x')))).toEqual(Array(6).fill('case.attachment_type_refused'));
  expect(refusalOf('a.pdf', Buffer.alloc(0))).toBe('case.attachment_empty');
});

it('A file name is a name and nothing else', () => {
  expect(fileNameOf('C:\\桌面\\数据 说明.pdf')).toBe('数据 说明.pdf');
  expect(fileNameOf('../../etc/a\u202e\r\n"b".pdf')).toBe('ab.pdf');
  expect([fileNameOf(''), fileNameOf('..'), fileNameOf(`${'长'.repeat(120)}.pdf`)]).toEqual([null, null, null]);
  expect([extensionOf('a.tar.GZ'), extensionOf('a')]).toEqual(['gz', '']);
});
