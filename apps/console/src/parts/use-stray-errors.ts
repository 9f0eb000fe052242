import { useEffect } from 'react';
import { useNotify } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { strayErrors } from './stray-errors';

/** Tells what was refused at no input of the form, and lets go of it; what is wrong at an input stands there. For the inside of a form. */
export function useStrayErrors(): void {
  const { isSubmitting, errors } = useFormState();
  const { clearErrors } = useFormContext();
  const notify = useNotify();
  const stray = isSubmitting ? [] : strayErrors(errors);
  const told = JSON.stringify(stray);
  useEffect(() => {
    if (stray.length === 0) return;
    notify(stray.find(({ message }) => message !== '')?.message ?? 'ra.message.invalid_form', { type: 'error' });
    clearErrors(stray.map(({ path }) => path));
    // Once for each refusal.
  }, [told, notify, clearErrors]);
}
