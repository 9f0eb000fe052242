import { useEffect, useState } from 'react';

/** Whether an input method is composing somewhere on the page: what stands in the field then is not written yet. */
export function useComposing(): boolean {
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    const begin = (): void => setComposing(true);
    const end = (): void => setComposing(false);
    document.addEventListener('compositionstart', begin, true);
    document.addEventListener('compositionend', end, true);
    // A field that goes while it is composed in ends nothing.
    document.addEventListener('focusout', end, true);
    return () => {
      document.removeEventListener('compositionstart', begin, true);
      document.removeEventListener('compositionend', end, true);
      document.removeEventListener('focusout', end, true);
    };
  }, []);
  return composing;
}
