import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseCss } from '@huibian/typesetting';

/** The site's one style sheet: the case body as every output of ours sets it, and the pages around it. */
export const siteStyles = `${caseCss}\n${readFileSync(path.join(__dirname, 'site.css'), 'utf8')}`;

const digest = createHash('sha256').update(siteStyles).digest('hex').slice(0, 12);

/** Its address carries its content's hash, so that browsers may keep it for ever. */
export const siteStylesAddress = `/site/${digest}.css`;
