import { useEffect, useRef, useState } from 'react';
import type { CheckSettings } from '@huibian/contracts';
import type { EditorText } from '../editor/editor-text';
import { answerCheck, type CheckAnswer, type CheckQuestion } from './check-answer';
import { checkedText, deskFindings, type DeskFinding } from './editor-findings';
import { useComposing } from './use-composing';

/** Long enough that a word is written out, short enough that the answer still belongs to it. */
const pauseMs = 300;

export interface LiveCheck {
  /** Undefined until the first answer. */
  findings: readonly DeskFinding[] | undefined;
  /** Something was written that is not checked yet. */
  behind: boolean;
}

interface Asked {
  question: CheckQuestion;
  text: EditorText;
}

/** One worker for a desk, asked for one text at a time: an answer to an older text is thrown away. */
class CheckDesk {
  private worker: Worker | null = null;
  private last: Asked | undefined;
  private number = 0;

  constructor(private readonly told: (text: EditorText, answer: CheckAnswer) => void) {}

  open(): void {
    this.worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => this.answered(data);
    // A browser that loads no worker checks on the page: slower, never without.
    this.worker.onerror = () => {
      this.close();
      if (this.last) this.answered(answerCheck(this.last.question));
    };
  }

  ask(text: EditorText, units: string[], settings: CheckSettings): void {
    this.number += 1;
    const question = { id: this.number, text: checkedText(text), units, settings };
    this.last = { question, text };
    if (this.worker) this.worker.postMessage(question);
    else this.answered(answerCheck(question));
  }

  close(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private answered(answer: CheckAnswer): void {
    if (this.last?.question.id === answer.id) this.told(this.last.text, answer);
  }
}

/** Checks a draft a moment after the last key. Units are the printed short forms; undefined while they are being read. */
export function useLiveCheck(text: EditorText, units: readonly string[] | undefined, settings: CheckSettings | undefined): LiveCheck {
  const [answer, setAnswer] = useState<{ text: EditorText; findings: DeskFinding[] }>();
  const desk = useRef<CheckDesk | null>(null);
  const first = useRef(true);
  useEffect(() => {
    const opened = new CheckDesk((checked, { findings }) => setAnswer({ text: checked, findings: deskFindings(checked, findings) }));
    opened.open();
    desk.current = opened;
    return () => {
      opened.close();
      desk.current = null;
    };
  }, []);
  const composing = useComposing();
  const names = units?.join('\n');
  useEffect(() => {
    // Letters an input method holds are no text yet: they are checked when they have become one.
    if (names === undefined || settings === undefined || composing) return undefined;
    const timer = window.setTimeout(() => desk.current?.ask(text, names === '' ? [] : names.split('\n'), settings), first.current ? 0 : pauseMs);
    first.current = false;
    return () => window.clearTimeout(timer);
  }, [text, names, settings, composing]);
  return { findings: answer?.findings, behind: answer?.text !== text };
}
