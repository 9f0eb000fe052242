import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { CaseReading } from '@huibian/contracts';
import { reasonOf } from '../../../providers/problem';
import { upload } from '../../../providers/upload';
import { useApi } from '../../../providers/use-api';

type Image = CaseReading['images'][number];

const fileOf = ({ name, type, content }: Image): File => new File([Uint8Array.from(atob(content ?? ''), (character) => character.charCodeAt(0))], name, { type });

/** Puts images of a file beside the case, through the door every attachment comes in by, one after another. */
export function useAttachImages(caseId: string): (images: readonly Image[]) => Promise<void> {
  const api = useApi();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  return async (images) => {
    if (images.length === 0) return;
    let attached = 0;
    for (const image of images) {
      try {
        await upload(api, { path: `/api/cases/${caseId}/attachments`, file: fileOf(image), fields: { kind: 'photo' }, onProgress: () => undefined, unreachableMessage: translate('problem.unreachable') }).result;
        attached += 1;
      } catch (error) {
        notify(translate('word_file.image_failed', { name: image.name, reason: reasonOf(error) }), { type: 'error', autoHideDuration: 10_000 });
        break;
      }
    }
    if (attached > 0) {
      notify(translate('word_file.images_attached', { smart_count: attached }), { type: 'success' });
      refresh();
    }
  };
}
