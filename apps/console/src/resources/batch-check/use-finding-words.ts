import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { BatchDocument } from '@huibian/contracts';
import { useFindingMessage } from '../cases/check/FindingCard';
import type { FindingWords } from './finding-export';
import { placeName } from './place-name';

/** What findings of this volume say, and where they stand in it, in the reader's language. */
export function useFindingWords(document: BatchDocument): FindingWords {
  const translate = useTranslate();
  const message = useFindingMessage();
  return useMemo(() => {
    const place: FindingWords['place'] = (finding) => {
      const { key, params } = placeName(document, finding);
      return translate(key, params);
    };
    return { of: (key, params) => translate(key, params), message, place };
  }, [translate, message, document]);
}
