import type { campaigns as zh } from '../zh/campaigns';

export const campaigns: Record<keyof typeof zh, string> = {
  'campaign.action.create': 'Create the campaign',
  'campaign.key_twice': 'Two entries share a key. Give each its own.',
  'campaign.weights_do_not_make_100': 'The weights must make 100 together. Adjust them and save again.',
  'campaign.ends_before_it_opens': 'Submission ends before the campaign opens. Choose a later last day.',
  'campaign.recommendation_ends_before_submission': 'Recommendation ends before submission does. Choose a later last day of recommendation.',
  'campaign.quota_twice': 'One recommending unit has two quota lines in the same group. Merge them into one.',
  'campaign.lengths_contradict': 'The least length {min} is above the greatest {max}. Lower the one or raise the other.',
  'campaign.opens_too_late': 'The last day of submission, {endsOn}, has passed. Choose a later one before opening.',
  'campaign.recommendation_date_missing': 'This campaign has a recommendation stage. Set its last day before opening.',
  'campaign.quotas_missing': 'This campaign has a recommendation stage. Give the recommending units their quotas before opening.',
  'campaign.screening_reasons_missing': 'List at least one screening reason before opening.',
  'campaign.basis_missing': 'Name the basis of the campaign before opening.',
  'campaign.reason_required_once_open': 'The campaign is open: give the reason of this change. It stays in the history.',
  'campaign.stages_fixed_once_open': 'The campaign is open: recommendation, review and notice can no longer be switched. If they must be, cancel it and start another.',
  'campaign.field_in_use': 'The campaign is open: the field “{name}” cannot be removed. It can be renamed or moved, and fields can be added.',
  'campaign.sections_fixed_once_open': 'The campaign is open: sections can be neither added nor removed. Their headings and limits can change.',
  'campaign.group_in_use': 'The campaign is open: groups can be added, not removed.',
  'campaign.quotas_fixed_once_open': 'The campaign is open: quotas cannot be rewritten. Grant further places and name the basis.',
  'campaign.quota_unit_does_not_recommend': '“{unit}” recommends nobody. Check the register of units before giving it a quota.',
  'campaign.quota_group_not_called': 'The campaign does not call this group. Add the group in the settings first.',
};
