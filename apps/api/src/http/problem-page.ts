import { renderMessage } from '@huibian/contracts';

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page of a refusal for people who followed a link: both languages, no script, printable. */
export function problemPage(status: number, code: string, params: Record<string, string | number>): string {
  const zh = escape(renderMessage('zh', code, params));
  const en = escape(renderMessage('en', code, params));
  const title = escape(renderMessage('zh', `http.title.${status}`));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · 汇编台</title>
<style>body{margin:0;min-height:100vh;display:grid;place-content:center;font:16px/1.8 system-ui,"Microsoft YaHei","Noto Sans SC",sans-serif;color:#1f2a37;background:#f7f8fa}
main{max-width:34rem;padding:2rem}b{font-size:3rem;line-height:1;color:#a61d24}p{margin:.8rem 0}p[lang=en]{color:#5b6675}a{color:#a61d24}</style></head>
<body><main><b>${status}</b><p>${zh}</p><p lang="en">${en}</p><p><a href="/">返回首页 · Home</a></p></main></body></html>`;
}
