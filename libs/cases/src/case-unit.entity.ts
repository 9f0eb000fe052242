import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit that signs a case (署名), in its place; one of them leads (牵头). */
@Entity('case_units')
export class CaseUnit {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('uuid') unitId: string;
  @Column('int') position: number;
  @Column('boolean') isLead: boolean;
}
