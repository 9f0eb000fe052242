import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseActions, CaseMovesService, CasesModule, CaseVisibility, type CaseScope } from '@huibian/cases';
import { holds } from '@huibian/history';
import { Assignment } from './assignment/assignment.entity';
import { AssignmentQueries } from './assignment/assignment.queries';
import { AssignmentViews } from './assignment/assignment-views.service';
import { AssignmentsService } from './assignment/assignments.service';
import { AutomaticAssignmentService } from './assignment/automatic-assignment.service';
import { LeftReview } from './assignment/left-review.service';
import { AssignmentSolver } from './assignment/solving/assignment-solver.service';
import { ChangedUnitRecheck } from './conflict/changed-unit-recheck.service';
import { ConflictRecheckService } from './conflict/conflict-recheck.service';
import { ConflictsService } from './conflict/conflicts.service';
import { Expert, ExpertDeclaration, ExpertPost } from './expert/expert.entity';
import { ExpertsService } from './expert/experts.service';
import { ReviewFacts } from './review.facts';
import { ReviewQueries } from './review.queries';
import { Round } from './round/round.entity';
import { RoundViews } from './round/round-views.service';
import { RoundsService } from './round/rounds.service';
import { Score } from './scoring/score.entity';
import { ScoringService } from './scoring/scoring.service';

const services = [AssignmentQueries, AssignmentSolver, AssignmentViews, AssignmentsService, AutomaticAssignmentService, ChangedUnitRecheck, ConflictRecheckService, ConflictsService, ExpertsService, LeftReview, ReviewFacts, ReviewQueries, RoundViews, RoundsService, ScoringService];

/** An expert knows of the cases assigned in a round that is or was open; a recusal ends it. */
const assignedExpert: CaseScope = (acting, bind) =>
  holds(acting, 'expert')
    ? `EXISTS (SELECT 1 FROM assignments mine JOIN experts me ON me.id = mine.expert_id JOIN rounds held ON held.id = mine.round_id
               WHERE mine.case_id = c.id AND (mine.state = 'scored' OR (mine.state = 'assigned' AND c.state = 'in_review')) AND held.state IN ('open', 'closed') AND me.user_id = ${bind(acting.userId)})`
    : null;

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([Assignment, Expert, ExpertDeclaration, ExpertPost, Round, Score])],
  providers: services,
  exports: services,
})
export class ReviewModule implements OnModuleInit {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly actions: CaseActions,
    private readonly facts: ReviewFacts,
    private readonly moves: CaseMovesService,
    private readonly left: LeftReview,
  ) {}

  onModuleInit(): void {
    this.visibility.add(assignedExpert);
    this.actions.addFacts(this.facts);
    this.moves.add(this.left);
  }
}
