import { ResourceContextProvider, useRedirect, useTranslate, type RaRecord } from 'react-admin';
import { ActionBar } from '../../parts/ActionBar';
import type { Stateful } from '../../parts/stateful';

export interface Actable {
  id: string;
  state: string;
  version: number;
  allowedActions: Stateful['allowedActions'];
}

/** The acts of a batch, also for an experience table: it is one, and its acts have the same addresses. */
export function BatchActs({ record }: { record: Actable }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const released = (answer: RaRecord) => {
    if (typeof answer['editionId'] === 'string') redirect(`/editions/${answer['editionId']}/show`);
  };
  const settings = {
    compile: { successMessage: translate('batches.compile_asked') },
    finalize: { confirm: translate('batches.finalize_confirm') },
    release: { confirm: translate('batches.release_confirm'), onDone: released },
  };
  return (
    <ResourceContextProvider value="batches">
      <ActionBar record={record} noun="batch" settings={settings} />
    </ResourceContextProvider>
  );
}
