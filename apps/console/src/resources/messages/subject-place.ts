import { resourceOfNoun } from '../../providers/act-nouns';
import type { Noun } from '@huibian/workflow';

/** What this reader's roles have of a resource, as react-admin knows it. */
export interface ReadableResource {
  hasShow?: boolean;
  hasList?: boolean;
}

/**
 * Where a message leads: its subject's page, else the list it stands in, else nowhere.
 * An expert hears of a round and works on assignments.
 */
export function subjectPlace(subject: { subjectNoun: string; subjectId: string }, resources: Readonly<Record<string, ReadableResource | undefined>>): string | null {
  const named = resourceOfNoun[subject.subjectNoun as Noun] as string | undefined;
  const place = (name: string | undefined): string | null => {
    const resource = name === undefined ? undefined : resources[name];
    if (resource?.hasShow) return `/${name}/${subject.subjectId}/show`;
    return resource?.hasList ? `/${name}` : null;
  };
  return place(named) ?? (subject.subjectNoun === 'round' ? place('assignments') : null);
}
