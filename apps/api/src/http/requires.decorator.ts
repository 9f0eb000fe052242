import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from '@huibian/contracts';

export type Access = { kind: 'requires'; permission: Permission } | { kind: 'public'; reason: string };

export const ACCESS = 'huibian:access';

/** Who may come through this door: the role question. Whether this person may do it to this subject is its policy's. */
export const Requires = (permission: Permission): CustomDecorator => SetMetadata(ACCESS, { kind: 'requires', permission } satisfies Access);

/** Open to everybody; the reason is read by whoever reviews the list of open doors. */
export const Public = (reason: string): CustomDecorator => SetMetadata(ACCESS, { kind: 'public', reason } satisfies Access);
