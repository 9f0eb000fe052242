import type { Config } from '@huibian/platform';

/** The page of the console where a one-time link is turned into a password. Behind `#`: the page sends the code in bodies only, and no log keeps it. */
export function accountLinkUrl(config: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>, code: string): string {
  const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? 'localhost' : config.HOST;
  const origin = config.PUBLIC_URL ? config.PUBLIC_URL.replace(/\/$/, '') : `http://${host}:${config.PORT}`;
  return `${origin}/console/welcome#code=${code}`;
}
