import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a proof, by name; its bytes are in the store under their digest. */
@Entity('proof_files')
export class ProofFile {
  @PrimaryColumn('uuid') proofId: string;
  @PrimaryColumn('text') name: string;
  @Column('text') mediaType: string;
  @Column('int') bytes: number;
  @Column('text') sha256: string;
  @Column('text') sm3: string;
}
