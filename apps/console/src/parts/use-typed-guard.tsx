import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { escaped } from './dialog-closing';
import { LeaveQuestion } from './LeaveQuestion';
import { unsavedIn } from './unsaved';
import { useLeaveWarning } from './use-leave-warning';
import { useStrayErrors } from './use-stray-errors';

interface TypedGuard {
  /** For the dialog: Esc closes it at once while nothing was typed, and asks otherwise. */
  onClose: ReturnType<typeof escaped>;
  /** Put it inside the dialog's form; it tells there, too, what is refused at none of its inputs. */
  watch: ReactNode;
  /** Put it beside the dialog. */
  question: ReactNode;
}

/** A dialog with a form does not lose what was typed to a slip of the hand; its own button to cancel is meant. */
export function useTypedGuard(close: (() => void) | undefined): TypedGuard {
  const typed = useRef(false);
  const [asking, setAsking] = useState(false);
  return {
    onClose: escaped(close, () => typed.current, () => setAsking(true)),
    watch: <TypedWatch onChange={(now) => (typed.current = now)} />,
    question: asking && (
      <LeaveQuestion
        of="dialog"
        onStay={() => setAsking(false)}
        onLeave={() => {
          setAsking(false);
          close?.();
        }}
      />
    ),
  };
}

function TypedWatch({ onChange }: { onChange: (typed: boolean) => void }) {
  const { dirtyFields } = useFormState();
  const typed = unsavedIn(dirtyFields);
  useLeaveWarning(typed);
  useStrayErrors();
  useEffect(() => {
    onChange(typed);
  });
  return null;
}
