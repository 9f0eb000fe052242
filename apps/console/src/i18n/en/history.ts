import type { history as zh } from '../zh/history';

export const history: Record<keyof typeof zh, string> = {
  'resources.history.name': 'Entry of the trail |||| Trail',
  'resources.history.fields.at': 'When',
  'resources.history.fields.subject': 'Subject',
  'resources.history.fields.action': 'Action',
  'resources.history.fields.actorName': 'By',
  'resources.history.fields.change': 'Change',
  'resources.history.fields.reason': 'Reason',
  'resources.history.fields.noun': 'Kind of subject',
  'resources.history.fields.from': 'From',
  'resources.history.fields.to': 'To',
  'resources.history.fields.q': 'Search person or reason',
  'history.export': 'Export for verification',
  'history.export_help': 'The command line tool verifies the export offline; any changed row is found.',
  'history.sequence': 'No. %{sequence}',
  'history.on_behalf': 'for %{name}',
};
