/**
 * Styles of the exported page, and of the case body on the public site. Families are the reader's own: nothing is
 * loaded. Contrast is at least 7:1; the print part sets the official page.
 */
export const caseCss = `
.case-body { font-family: FangSong, 仿宋, STFangsong, "Noto Serif SC", "Source Han Serif SC", serif; font-size: 1.125rem; line-height: 1.85; color: #1a1a1a; text-align: justify; line-break: strict; overflow-wrap: anywhere; }
.case-title { font-family: "FZXiaoBiaoSong-B05S", 方正小标宋简体, "Noto Serif SC", "Source Han Serif SC", SimSun, serif; font-weight: 600; font-size: clamp(1.2rem, 5vw, 1.6rem); line-height: 1.5; text-align: center; text-wrap: balance; margin: 0 0 1.6rem; }
.case-title span { display: inline-block; }
.case-body .section-heading { font-family: SimHei, 黑体, "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-weight: 400; font-size: 1.125rem; line-height: 1.85; margin: 0.6rem 0 0; text-indent: 2em; }
.case-body p { margin: 0; text-indent: 2em; }
.case-body .lead { font-family: KaiTi, 楷体, STKaiti, "LXGW WenKai", serif; }
`.trim();

/** An experience table, as the page and the book show it. */
export const tableCss = `
.experience { width: 100%; border-collapse: collapse; font-size: 1.05rem; line-height: 1.75; }
.experience th, .experience td { border: 1px solid #4a4a4a; padding: 0.5rem 0.6rem; text-align: center; vertical-align: middle; }
.experience thead th { font-family: SimHei, 黑体, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-weight: 500; }
.experience tbody th { font-family: KaiTi, 楷体, STKaiti, "LXGW WenKai", serif; font-weight: 400; width: 26%; }
.experience td:last-child { text-align: justify; }
.experience .number { width: 4em; white-space: nowrap; }
.table-title { text-align: center; font-size: clamp(1.25rem, 4vw, 1.6rem); font-weight: 600; margin: 0 0 1.5rem; text-wrap: balance; }
`.trim();

/** Stands after the two above: what it says of print and of small screens goes before what they say of all. */
export const pageCss = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #f3f1ec; color: #1a1a1a; font-family: "Noto Serif SC", "Source Han Serif SC", SimSun, serif; line-height: 1.7; }
a { color: #8a1c12; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid #8a1c12; outline-offset: 2px; }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.5rem 1rem; background: #fff; }
.skip:focus { left: 0; z-index: 1; }
.sheet { max-width: 46rem; margin: 1.5rem auto; padding: 3rem clamp(1.25rem, 6vw, 4.5rem); background: #fff; border: 1px solid #e2ddd3; }
.cover { text-align: center; padding-top: 6rem; padding-bottom: 4rem; }
.cover h1 { font-weight: 600; font-size: clamp(1.5rem, 5vw, 2.25rem); line-height: 1.6; margin: 0 0 6rem; text-wrap: balance; }
.cover h1 span { display: block; }
.cover p { font-family: KaiTi, 楷体, STKaiti, "LXGW WenKai", serif; font-size: 1.25rem; margin: 0.4rem 0; }
.contents h2 { text-align: center; font-weight: 600; font-size: 1.6rem; margin: 0 0 1.5rem; letter-spacing: 1em; text-indent: 1em; }
.contents h3 { text-align: center; font-family: SimHei, 黑体, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-weight: 500; font-size: 1.1rem; margin: 1.6rem 0 0.5rem; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0; }
.contents a { display: grid; grid-template-columns: 2.6em 1fr; padding: 0.3rem 0; color: inherit; text-decoration: none; }
.contents a:hover, .contents a:focus { color: #8a1c12; text-decoration: underline; }
.chapter-name { font-family: KaiTi, 楷体, STKaiti, "LXGW WenKai", serif; font-weight: 400; font-size: 1rem; color: #4a4a4a; text-align: right; margin: 0 0 2rem; padding-bottom: 0.5rem; border-bottom: 1px solid #c9c2b4; }
.case-foot { margin: 2rem 0 0; text-align: right; font-size: 0.95rem; }
@media (max-width: 34rem) {
  .experience, .experience tbody, .experience tr, .experience th, .experience td { display: block; width: auto; }
  .experience thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .experience tbody th, .experience td { border: 0; text-align: left; width: auto; }
  .experience tr { display: grid; grid-template-columns: 2.6em 1fr; border: 1px solid #4a4a4a; margin-bottom: 1rem; }
  .experience .number { width: auto; }
  .experience td:last-child { grid-column: 1 / -1; border-top: 1px solid #c9c2b4; text-align: justify; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { background: none; }
  .sheet { max-width: none; margin: 0; padding: 0; border: 0; break-before: page; }
  .cover { display: flex; flex-direction: column; height: 224mm; break-before: auto; padding: 46mm 0 22mm; }
  .cover h1 { font-size: 26pt; line-height: 46pt; margin: 0 0 auto; }
  .cover p { font-size: 18pt; line-height: 36pt; margin: 0; }
  .contents h2, .contents h3 { margin-top: 0; }
  .contents h2 { font-size: 22pt; }
  .contents h3 { font-size: 16pt; margin-bottom: 8pt; }
  .contents ol { margin-bottom: 16pt; }
  .contents li { break-inside: avoid; font-size: 14pt; line-height: 23.5pt; }
  .contents a { padding: 0; }
  .chapter-name { font-size: 12pt; line-height: 14pt; margin: 0 0 12pt; padding-bottom: 4pt; }
  .skip, .case-foot { display: none; }
  .case-body, .case-body .section-heading { font-size: 16pt; line-height: 28.95pt; letter-spacing: -0.21pt; }
  .case-body .section-heading { margin: 0; }
  .case-title { font-size: 22pt; line-height: 32pt; margin: 0 0 18pt; }
  .case-body p, .contents li { orphans: 2; widows: 2; }
  .section-heading, .contents h3 { break-after: avoid; }
  .experience thead { display: table-header-group; }
  .experience tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`.trim();
