import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '@huibian/cases';
import { Assignment } from './assignment/assignment.entity';
import { AssignmentQueries } from './assignment/assignment.queries';
import { AssignmentsService } from './assignment/assignments.service';
import { AutomaticAssignmentService } from './assignment/automatic-assignment.service';
import { ConflictRecheckService } from './conflict/conflict-recheck.service';
import { ConflictsService } from './conflict/conflicts.service';
import { Expert, ExpertDeclaration, ExpertPost } from './expert/expert.entity';
import { ExpertsService } from './expert/experts.service';
import { ReviewFacts } from './review.facts';
import { ReviewQueries } from './review.queries';
import { Round } from './round/round.entity';
import { RoundsService } from './round/rounds.service';
import { Score } from './scoring/score.entity';
import { ScoringService } from './scoring/scoring.service';

const services = [AssignmentQueries, AssignmentsService, AutomaticAssignmentService, ConflictRecheckService, ConflictsService, ExpertsService, ReviewFacts, ReviewQueries, RoundsService, ScoringService];

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([Assignment, Expert, ExpertDeclaration, ExpertPost, Round, Score])],
  providers: services,
  exports: services,
})
export class ReviewModule {}
