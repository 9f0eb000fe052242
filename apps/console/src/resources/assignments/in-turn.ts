/** Tasks one after another, whether or not the one before succeeded: two saves of one draft under way at once would collide with each other. */
export function inTurn(): (task: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (task) => (last = last.then(task, task));
}
