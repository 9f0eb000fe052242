/** What is wrong with the handlers found: a job without one, with two, or a handler of no job. */
export function handlerProblems(jobs: readonly string[], handlers: readonly { job: string; name: string }[]): string[] {
  const missing = jobs.filter((job) => !handlers.some((handler) => handler.job === job)).map((job) => `${job} has no handler`);
  const twice = jobs.flatMap((job) => {
    const names = handlers.filter((handler) => handler.job === job).map((handler) => handler.name);
    return names.length > 1 ? [`${job} has ${names.length}: ${names.join(', ')}`] : [];
  });
  const stray = handlers.filter((handler) => !jobs.includes(handler.job)).map((handler) => `${handler.name} handles ${handler.job}, which is no job`);
  return [...missing, ...twice, ...stray];
}
