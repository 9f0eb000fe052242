import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const port = z.coerce.number().int().min(0).max(65535);

/**
 * Every setting of an installation: one schema, validated at boot, and the source of docs/operations/configuration.md.
 * A description says what the setting does and, where it is not plain, what to put there.
 */
export const configSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production').describe('`production` refuses demo data and known passwords.'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL 15 or newer. `npm start` sets it to the embedded server when it is empty.'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10).describe('Connections a process keeps to PostgreSQL.'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional().describe('Redis 6.2 or newer for the queue. Empty: the queue lives in PostgreSQL.'),
  DATA_DIR: z.string().min(1).describe('Folder of uploaded and released files, shared by api and worker.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the api listens on; 0.0.0.0 for all.'),
  PORT: port.default(8080).describe('Port of the api, the console and the public site.'),
  PUBLIC_URL: z.url().optional().describe('Address people type. With https, cookies are marked Secure and HSTS is sent.'),
  TRUST_PROXY: z.string().default('').describe('Addresses or networks of reverse proxies whose X-Forwarded-For is believed, separated by commas.'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(120).describe('A session ends after this long without a request.'),
  SESSION_MAX_HOURS: z.coerce.number().int().min(1).max(720).default(12).describe('A session ends after this long in any case.'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(1200).describe('Requests one account may send a minute; an address without a session gets a quarter.'),
  SITE_REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(6000).describe('Pages and downloads of the public site one address may read a minute without a session: all offices of a county may stand behind one address. The search does not count here.'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional().describe('Mail server. Empty: messages wait in the visible outbox.'),
  MAIL_FROM: z.string().default('').describe('Sender of mail, for example `汇编台 <noreply@example.gov.cn>`.'),
  FONT_DIR: z.string().optional().describe('Folder with the office’s licensed fonts (仿宋_GB2312, 楷体_GB2312, 方正小标宋).'),
  FONT_CACHE_DIR: z.string().optional().describe('Folder for the prepared open fonts. Empty: `fonts` inside DATA_DIR.'),
  UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(500).default(50).describe('Largest upload, in MB of 1,048,576 bytes, as file managers count.'),
  DEMO_SEED: flag.default(false).describe('Seeds the demo campaign and demo accounts. `npm start` sets it on the embedded database only.'),
  CONSOLE_DIR: z.string().optional().describe('Folder of the built console. Empty: apps/console/dist.'),
});

export type Config = z.infer<typeof configSchema>;
export const CONFIG = Symbol('CONFIG');
