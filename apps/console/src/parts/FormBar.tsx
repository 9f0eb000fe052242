import { useEffect, useRef, type RefObject } from 'react';
import Box from '@mui/material/Box';
import { SaveButton, Toolbar, useNotify } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { firstMessage } from './first-message';
import { useStrayErrors } from './use-stray-errors';

/** What is new may be saved as it was suggested; nothing is saved twice at once. */
export function FormBar({ always = false }: { always?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const { isSubmitting } = useFormState();
  useStrayErrors();
  useFirstFault(place);
  // react-admin's `alwaysEnable` holds while a save is under way too, so it is taken back for that time.
  return <Toolbar sx={{ bgcolor: 'background.default' }}><Box ref={place}><SaveButton alwaysEnable={always && !isSubmitting} /></Box></Toolbar>;
}

/** A refused save goes to the first field in error: in a long form it is out of sight. */
function useFirstFault(place: RefObject<HTMLElement | null>) {
  const { isSubmitting, submitCount, errors } = useFormState();
  const notify = useNotify();
  const refused = !isSubmitting && submitCount > 0 && Object.keys(errors).length > 0;
  useEffect(() => {
    if (!refused) return undefined;
    // The fields show their errors in the same turn; they are looked for in the next.
    const frame = window.requestAnimationFrame(() => {
      const fault = place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"], .Mui-error');
      // A part of the form that is not on the screen cannot show its fault: it is said instead.
      if (!fault) notify(firstMessage(errors) ?? 'ra.message.invalid_form', { type: 'error' });
      const field = fault?.closest<HTMLElement>('.MuiFormControl-root') ?? fault;
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input:not([aria-hidden="true"]), textarea:not([aria-hidden="true"]), [role="combobox"]')?.focus({ preventScroll: true });
    });
    return () => window.cancelAnimationFrame(frame);
    // Once for each refusal, not for each key that mends a field.
  }, [refused && submitCount, place]);
}
