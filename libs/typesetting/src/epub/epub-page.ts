import { escapeHtml } from '../html/markup';
import { caseCss, tableCss } from '../html/document-css';

/** One XHTML page of the book. `type` is its place in the book (EPUB 3 Structural Semantics). */
export function epubPage(title: string, type: string, body: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans">',
    '<head>',
    '<meta charset="utf-8"/>',
    `<title>${escapeHtml(title)}</title>`,
    '<link rel="stylesheet" type="text/css" href="style.css"/>',
    '</head>',
    `<body epub:type="${type}">`,
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The reader's own page, colours and sizes stand: the book adds what the official layout asks of the text itself. */
export const epubCss = `${caseCss.replace(/ color: #[0-9a-f]+;/g, '')}
.case-title { font-size: 1.4rem; }
.cover { text-align: center; padding-top: 20%; }
.cover h1 { font-weight: 600; line-height: 1.6; margin: 0 0 30%; }
.cover h1 span { display: block; }
.cover p { font-family: KaiTi, 楷体, STKaiti, "LXGW WenKai", serif; margin: 0.4rem 0; }
.chapter-name { font-family: KaiTi, 楷体, STKaiti, "LXGW WenKai", serif; text-align: right; margin: 0 0 1.5rem; }
nav h1 { text-align: center; font-weight: 600; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { margin: 0.3rem 0 1rem; }
nav a { color: inherit; text-decoration: none; }
nav li { margin: 0.3rem 0; }
nav span { font-family: SimHei, 黑体, "Noto Sans SC", "PingFang SC", sans-serif; }
${tableCss}
`;
