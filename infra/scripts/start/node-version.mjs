const needed = [20, 19];

/** Ends the process with the cure when this Node is too old to load the product. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  process.stderr.write(`Node ${process.versions.node} is too old: Huibian needs Node ${needed.join('.')} or newer. Install it from https://nodejs.org and start again.\n`);
  process.exit(1);
}
