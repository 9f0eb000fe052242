import type { Config } from '@huibian/platform';

/** The page of the console where a one-time link is turned into a password. Behind `#`, so that no log keeps the code. */
export function accountLinkUrl(config: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>, code: string): string {
  const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? 'localhost' : config.HOST;
  const origin = config.PUBLIC_URL ? config.PUBLIC_URL.replace(/\/$/, '') : `http://${host}:${config.PORT}`;
  return `${origin}/console/welcome#code=${code}`;
}
