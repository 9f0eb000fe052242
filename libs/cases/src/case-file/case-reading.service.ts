import { Injectable } from '@nestjs/common';
import { Campaign } from '@huibian/campaigns';
import { caseTextBounds, type CampaignSettings, type CaseReading, type ReadCaseFile } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { Database, refused, RequestLimiter } from '@huibian/platform';
import { CaseAccess, refuseUnlessEditable } from '../case-access.service';
import { SigningUnits } from '../draft/signing-units.service';
import { CaseFileDesk } from './case-file-desk.service';
import { caseReading, charactersOf, isTooLong } from './case-reading.rules';

/** A person who looks at what a file becomes reads it a few times; a machine that sends files all day is slowed down. */
const readingsPerMinute = 20;

export interface ReadingPlace {
  sections: CampaignSettings['sections'];
  /** The short names of the units that sign: a title that opens with them is parted there. */
  units: string[];
}

/** A file somebody drops on a draft, as it was understood. Nothing is kept, neither the file nor what it says. */
@Injectable()
export class CaseReadings {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccess,
    private readonly units: SigningUnits,
    private readonly desk: CaseFileDesk,
    private readonly limiter: RequestLimiter,
  ) {}

  /**
   * The draft a file is read for, asked before the file is received.
   * @throws Refused 404 for a case one may not know of, 403 or 409 where its draft is not theirs to edit now, 429
   */
  async place(acting: Acting, caseId: string): Promise<ReadingPlace> {
    const { reader } = this.database;
    const subject = await this.access.find(reader, acting, caseId);
    refuseUnlessEditable(acting, subject);
    await this.limiter.consume(`readings:${acting.userId}`, readingsPerMinute);
    const { settings } = await reader.findOneByOrFail(Campaign, { id: subject.campaignId });
    const units = await this.units.find(reader, await this.access.unitIds(reader, caseId));
    return { sections: settings.sections, units: units.map(({ shortName }) => shortName) };
  }

  /** @throws Refused 422 with why the file is not taken and the cure, and as the desk does */
  async read(acting: Acting, { sections, units }: ReadingPlace, content: Buffer, { revisions }: ReadCaseFile): Promise<CaseReading> {
    const file = await this.desk.read(String(acting.userId), content, { revisions, units });
    if (!file.ok) throw refused(422, file.code, file.params);
    if (isTooLong(file)) throw refused(422, 'case_file.too_long', { characters: charactersOf(file), limit: caseTextBounds.charactersMax });
    return caseReading(file, sections);
  }
}
