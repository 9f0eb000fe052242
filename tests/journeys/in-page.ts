/** Scripts that run in the page; written as text, because the tests' own types know no document. */

/** Each visible text, and what is read aloud in its place. */
export const visibleTexts = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node instanceof Element) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(node.getAttribute(name) ?? '');
    else if (!['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(node.parentElement?.tagName)) found.push(node.textContent ?? '');
  }
  return [...new Set(found.map((text) => text.trim()).filter(Boolean))];
})()`;

/** What axe-core calls serious or critical, with where it stands. */
export const graveViolations = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, impact, nodes }) => 'axe ' + impact + ' ' + id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`;
