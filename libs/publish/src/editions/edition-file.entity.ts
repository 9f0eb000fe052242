import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('edition_files')
export class EditionFile {
  @PrimaryColumn('uuid') editionId: string;
  @PrimaryColumn('text') name: string;
  @Column('text') mediaType: string;
  @Column('int') bytes: number;
  @Column('text') sha256: string;
  @Column('text') sm3: string;
}
