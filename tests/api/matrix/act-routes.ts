import type { Permission } from '@huibian/contracts';
import type { stateTables } from '@huibian/workflow';

/** The door through which an action is done. */
export interface ActRoute {
  method: 'POST' | 'PUT';
  /** As the controller declares it: `/api/cases/:id/submission`. */
  path: string;
  /** What the handler requires where that is not `noun.action`. */
  permission?: Permission;
}

/** An action without a door of its own, moved inside the act of another noun or by the worker, with the reason. */
export interface OwnerInternal {
  inside: string;
}

export type Way = ActRoute | OwnerInternal;

type Tables = typeof stateTables;
/** Every action of every table, each exactly once: an action added to a table does not compile before it is named here. */
export type ActRoutes = { readonly [N in keyof Tables]: { readonly [A in Tables[N]['transitions'][number]['action']]: Way } };

const post = (path: string, permission?: Permission): ActRoute => ({ method: 'POST', path, permission });
const put = (path: string, permission?: Permission): ActRoute => ({ method: 'PUT', path, permission });
const inside = (reason: string): OwnerInternal => ({ inside: reason });

const withItsCase = inside('The recommendation moves in the transaction of its case: POST /api/cases/:id/{recommendation,return,refusal,resubmission,withdrawal,retraction}.');
const worker = inside('The worker moves it.');

export const actRoutes: ActRoutes = {
  campaign: {
    edit: put('/api/campaigns/:id'),
    open: post('/api/campaigns/:id/opening'),
    close: post('/api/campaigns/:id/closing'),
    reopen: post('/api/campaigns/:id/reopening'),
    conclude: post('/api/campaigns/:id/conclusion'),
    cancel: post('/api/campaigns/:id/cancellation'),
    grant_quota: post('/api/campaigns/:id/quotas'),
    admit_late: post('/api/campaigns/:id/late-admissions'),
    admit_late_recommendation: post('/api/campaigns/:id/late-recommendations'),
  },
  case: {
    edit: put('/api/cases/:id/draft'),
    confirm: post('/api/cases/:id/confirmation'),
    // The consent is a scan: it comes in by the door of files, which asks for the power to edit.
    record_consent: post('/api/cases/:id/attachments', 'case.edit'),
    // So is the paper the office enters a case from.
    enter_paper: post('/api/cases/:id/attachments', 'case.edit'),
    check_entry: post('/api/cases/:id/entry-check'),
    submit: post('/api/cases/:id/submission'),
    resubmit: post('/api/cases/:id/resubmission'),
    withdraw: post('/api/cases/:id/withdrawal'),
    recommend: post('/api/cases/:id/recommendation'),
    return_to_unit: post('/api/cases/:id/return'),
    decline: post('/api/cases/:id/refusal'),
    accept: post('/api/cases/:id/acceptance'),
    return_for_correction: post('/api/cases/:id/correction'),
    fail_screening: post('/api/cases/:id/screening-failure'),
    move_field: post('/api/cases/:id/field'),
    conclude_review: inside('Closing the round moves every case it judged: POST /api/rounds/:id/closing.'),
    shortlist: inside('Proposing the list moves its cases together: POST /api/shortlists/:id/proposal.'),
    unlist: inside('Recalling the list moves its cases together: POST /api/shortlists/:id/recall.'),
    publish_notice: inside('Publishing the notice moves its cases together: POST /api/notices/:id/publication.'),
    rule: inside('Recording the ruling moves its cases together: POST /api/rulings.'),
    unrule: inside('Revoking the ruling moves its cases together: POST /api/rulings/:id/revocation.'),
    approve: inside('Results are announced together: POST /api/rulings/:id/announcement; after a hold POST /api/rulings/:id/cases/:caseId/announcement.'),
    not_select: inside('Results are announced together: POST /api/rulings/:id/announcement.'),
    reserve: inside('Results are announced together: POST /api/rulings/:id/announcement.'),
    hold: post('/api/cases/:id/hold'),
    release_hold: post('/api/cases/:id/hold-release'),
    include: inside('The batch takes cases in: PUT /api/batches/:id/entries.'),
    remove: inside('The batch gives cases back: PUT /api/batches/:id/entries.'),
    publish: inside('The release moves every case of the batch: POST /api/batches/:id/release.'),
    retract: post('/api/cases/:id/retraction'),
    carry_over: post('/api/cases/:id/carry-over'),
  },
  recommendation: {
    order: put('/api/recommendations/order'),
    recommend: withItsCase,
    decline: withItsCase,
    return_to_unit: withItsCase,
    resubmit: withItsCase,
    lapse: withItsCase,
  },
  round: {
    edit: put('/api/rounds/:id'),
    assign: post('/api/rounds/:id/assignment-proposal'),
    open: post('/api/rounds/:id/opening'),
    remind: post('/api/rounds/:id/reminders'),
    close: post('/api/rounds/:id/closing'),
    cancel: post('/api/rounds/:id/cancellation'),
  },
  assignment: {
    save_score: put('/api/assignments/:id/draft'),
    score: post('/api/assignments/:id/score'),
    revise_score: post('/api/assignments/:id/revision'),
    recuse: post('/api/assignments/:id/recusal'),
    void: post('/api/assignments/:id/voiding'),
    unassign: post('/api/assignments/:id/unassignment'),
  },
  shortlist: {
    stage: put('/api/shortlists/:id/entries'),
    propose: post('/api/shortlists/:id/proposal'),
    recall: post('/api/shortlists/:id/recall'),
    substitute: post('/api/shortlists/:id/substitution'),
    settle: inside('The announcement settles the list: POST /api/rulings/:id/announcement.'),
  },
  ruling: {
    announce: post('/api/rulings/:id/announcement'),
    revoke: post('/api/rulings/:id/revocation'),
  },
  notice: {
    edit: put('/api/notices/:id'),
    publish: post('/api/notices/:id/publication'),
    close: post('/api/notices/:id/closing'),
    withdraw: post('/api/notices/:id/withdrawal'),
  },
  objection: {
    accept: post('/api/objections/:id/acceptance'),
    refuse: post('/api/objections/:id/refusal'),
    investigate: post('/api/objections/:id/investigation'),
    uphold: post('/api/objections/:id/upholding'),
    dismiss: post('/api/objections/:id/dismissal'),
  },
  batch: {
    edit: put('/api/batches/:id/front-matter'),
    compile: post('/api/batches/:id/proofs'),
    finalize: post('/api/batches/:id/finalization'),
    reopen: post('/api/batches/:id/reopening'),
    release: post('/api/batches/:id/release'),
    record: inside('The worker puts an accepted historical volume on record once it is set.'),
    abandon: post('/api/batches/:id/abandonment'),
  },
  proof: {
    start: worker,
    finish: worker,
    fail: worker,
    cancel: post('/api/proofs/:id/cancellation'),
  },
  edition: {
    take_down: post('/api/editions/:id/takedown'),
    restore: post('/api/editions/:id/restoration'),
    supersede: inside('The system replaces an edition when the next one of its batch is released.'),
  },
  import: {
    understand: worker,
    give_up: worker,
    accept: post('/api/imports/:id/acceptance'),
    discard: post('/api/imports/:id/discard'),
  },
};

export const isDoor = (way: Way): way is ActRoute => 'path' in way;
