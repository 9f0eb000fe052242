import { caseCss, pageCss, tableCss } from './document-css';
import { escapeHtml } from './markup';

/** A page that needs nothing but itself: no script, no request. The policy in its head holds it to that. */
export function htmlPage(title: string, description: string, skipTo: { id: string; label: string }, main: string[]): Buffer {
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="zh-Hans">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; base-uri \'none\'; form-action \'none\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<title>${escapeHtml(title)}</title>`,
    '<style>',
    caseCss,
    tableCss,
    pageCss,
    '</style>',
    '</head>',
    '<body>',
    `<a class="skip" href="#${skipTo.id}">${skipTo.label}</a>`,
    ...main,
    '</body>',
    '</html>',
    '',
  ];
  return Buffer.from(lines.join('\n'), 'utf8');
}
