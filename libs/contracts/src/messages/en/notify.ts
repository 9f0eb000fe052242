import type { notify as zh } from '../zh/notify';

export const notify: Record<keyof typeof zh, string> = {
  'notify.mail_subject': 'Huibian: something you should know',
  'notify.case_submitted': '“{title}” was submitted and waits to be dealt with.',
  'notify.case_resubmitted': '“{title}” was changed and submitted again; it waits to be dealt with.',
  'notify.case_confirmed': 'A unit confirmed the text of “{title}”.',
  'notify.case_withdrawn': '“{title}” was withdrawn by its unit: {reason}',
  'notify.case_returned': '“{title}” was returned. Change it and submit it again: {reason}',
  'notify.case_declined': '“{title}” is not recommended: {reason}',
  'notify.case_recommended': '“{title}” was recommended and is in screening.',
  'notify.case_accepted': '“{title}” passed the screening.',
  'notify.case_failed_screening': '“{title}” failed the screening: {reason}',
  'notify.case_approved': '“{title}” was selected.',
  'notify.case_not_selected': '“{title}” was not selected.',
  'notify.case_retracted': '“{title}” was retracted: {reason}',
  'notify.case_carried_over': '“{title}” was carried over to the next batch: {reason}',
  'notify.case_published': '“{title}” was published with its batch.',
  'notify.late_admitted': '“{title}”: the office admits your unit late. Submit before {until} 24:00.',
  'notify.late_recommendation_admitted': '“{title}”: the office lets your unit recommend late. Recommend before {until} 24:00.',
  'notify.round_opened': 'The review has begun; cases wait for your score.',
  'notify.round_reminder': 'Cases still wait for your score. Please finish before the last day.',
  'notify.expert_recused': 'An expert withdrew from a case. Assign another.',
};
