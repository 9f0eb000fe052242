import type { fit as zh } from '../zh/fit';

/** Suggested tracking: the search for it and what it cannot do. */
export const fit: Record<keyof typeof zh, string> = {
  'fit.outdated': 'The batch changed after the search, so these suggestions no longer apply. Search again.',
  'fit.batch_not_assembling': 'The batch is no longer being assembled, so its tracking is fixed. Return it to assembling first.',
  'fit.lost': 'The search did not finish (interrupted {attempts} times). The batch is unchanged. Search again; if it fails again, tell the administrator.',
  'fit.stage.queued': 'Queued',
  'fit.stage.fit_fonts': 'Preparing fonts',
  'fit.stage.fit_volume': 'Setting the volume',
  'fit.stage.fit_cases': 'Trying case by case',
  'fit.stage.done': 'Done',
  'fit.stage.failed': 'Failed',
  'fit.stage.cancelled': 'Cancelled',
};
