import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from '@huibian/contracts';

export type Access = { kind: 'requires'; permission: Permission } | { kind: 'public'; reason: string; page?: true };

export const ACCESS = 'huibian:access';

/** Who may come through this door: the role question. Whether this person may do it to this subject is its policy's. */
export const Requires = (permission: Permission): CustomDecorator => SetMetadata(ACCESS, { kind: 'requires', permission } satisfies Access);

/** Open to everybody; the reason is read by whoever reviews the list of open doors. */
export const Public = (reason: string): CustomDecorator => SetMetadata(ACCESS, { kind: 'public', reason } satisfies Access);

/** Open to everybody, and cheap: a page or a file that caches keep. Its readers have a measure of their own (SITE_REQUESTS_PER_MINUTE). */
export const PublicPage = (reason: string): CustomDecorator => SetMetadata(ACCESS, { kind: 'public', reason, page: true } satisfies Access);
