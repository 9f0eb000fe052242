import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { useTranslate } from 'react-admin';
import { readableSize, type Problem } from '@huibian/contracts';
import { ProblemError, reasonOf } from '../providers/problem';
import { randomKey } from '../providers/intent-book';
import { upload, type Upload } from '../providers/upload';
import { useApi } from '../providers/use-api';
import { useSession } from '../providers/use-session';
import { droppedRefusal, fileRefusal, typeList } from './file-rules';

interface FileDropProps<T> {
  /** Extensions with their dot, lower case. */
  types: readonly string[];
  /** Where the file goes, as multipart with the field `file`. */
  path: string;
  fields?: Readonly<Record<string, string | number>>;
  disabled?: boolean;
  hint?: string;
  /** Names that are sent although they are not among the types: the server tells what such a file is and the cure. */
  alsoSent?: RegExp;
  /** What else a file may not go beyond, said beside type and size. */
  furtherLimit?: string;
  /** What a refused file is put away with, where it is no attachment of anything. */
  dismissal?: string;
  /** What stands beside a refusal in place of another try, which would be refused again. */
  wayOut?: (problem: Problem) => ReactNode;
  onUploaded: (answer: T, file: File) => void;
  /** True while a chosen file is not stored: under way, or failed and not put aside. */
  onUnfinished?: (unfinished: boolean) => void;
}

interface Sending {
  file: File;
  fraction: number;
  upload: Upload<unknown>;
}

/** Takes one file by drag or click, refuses what cannot be right, shows how far it is, and says what to do when it fails. */
export function FileDrop<T>({ path, fields, types, disabled = false, hint, alsoSent, furtherLimit, dismissal, wayOut, onUploaded, onUnfinished }: FileDropProps<T>) {
  const translate = useTranslate();
  const api = useApi();
  // What is larger would be refused by the server too, after minutes of sending.
  const maxBytes = useSession()?.uploadBytesMax ?? Infinity;
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState<{ text: string; wayOut?: ReactNode; file?: File; key?: string } | null>(null);

  const send = async (file: File, key = randomKey()) => {
    setFailure(null);
    const started = upload<T>(api, {
      path,
      file,
      key,
      ...(fields ? { fields } : {}),
      onProgress: (fraction) => setSending((now) => now && { ...now, fraction }),
      unreachableMessage: translate('problem.unreachable'),
    });
    setSending({ file, fraction: 0, upload: started });
    try {
      onUploaded(await started.result, file);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setFailure({ text: reasonOf(error), wayOut: error instanceof ProblemError && wayOut?.(error.problem), file, key });
    } finally {
      setSending(null);
      if (input.current) input.current.value = '';
    }
  };
  const take = (file: File | undefined) => {
    if (file === undefined || disabled || sending) return;
    const refusal = fileRefusal(file, { types: alsoSent?.test(file.name) ? [''] : types, maxBytes });
    if (refusal) setFailure({ text: translate(refusal.key, refusal.params) });
    else void send(file);
  };
  const drop = (files: FileList) => {
    const refusal = disabled || sending ? null : droppedRefusal(files.length);
    if (refusal) setFailure({ text: translate(refusal.key, refusal.params) });
    else take(files[0]);
  };
  const unfinished = sending !== null || failure !== null;
  useEffect(() => onUnfinished?.(unfinished), [unfinished, onUnfinished]);
  const limits = translate('file.limits', { types: typeList(types), size: readableSize(maxBytes) }) + (furtherLimit ?? '');
  const retryFile = failure?.file;

  return (
    <Box>
      {sending ? (
        <SendingRow sending={sending} />
      ) : (
        <DropZone limits={limits} disabled={disabled} hint={hint ?? translate('file.drop')} onPick={() => input.current?.click()} onDropped={drop} />
      )}
      <input ref={input} type="file" hidden accept={types.join(',')} onChange={(event) => take(event.target.files?.[0])} />
      {failure && (
        <Alert
          severity="error"
          sx={{ mt: 1 }}
          action={
            <>
              {failure.wayOut || (retryFile && <Button color="inherit" size="small" onClick={() => void send(retryFile, failure.key)}>{translate('file.retry')}</Button>)}
              <Button color="inherit" size="small" onClick={() => setFailure(null)}>{dismissal ?? translate('file.put_aside')}</Button>
            </>
          }
        >
          {failure.text}
        </Alert>
      )}
    </Box>
  );
}

function SendingRow({ sending }: { sending: Sending }) {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="body2" noWrap sx={{ flex: 1 }} role="status" title={sending.file.name}>{translate(sending.fraction >= 1 ? 'file.arrived' : 'file.uploading', { name: sending.file.name })}</Typography>
        <Button size="small" color="inherit" onClick={sending.upload.cancel}>{translate('file.cancel')}</Button>
      </Box>
      <LinearProgress variant={sending.fraction >= 1 ? 'indeterminate' : 'determinate'} value={sending.fraction * 100} />
    </Box>
  );
}

interface DropZoneProps {
  limits: string;
  hint: string;
  disabled: boolean;
  onPick: () => void;
  onDropped: (files: FileList) => void;
}

function DropZone({ limits, hint, disabled, onPick, onDropped }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDropped(event.dataTransfer.files);
  };
  return (
    <Box
      component="button"
      type="button"
      disabled={disabled}
      onClick={onPick}
      onDragOver={(event: DragEvent) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        width: '100%', p: 2.5, font: 'inherit', cursor: disabled ? 'not-allowed' : 'pointer', color: 'text.secondary', textAlign: 'center',
        border: '1px dashed', borderColor: over ? 'primary.main' : 'text.disabled', borderRadius: 1, bgcolor: over ? 'action.selected' : 'transparent',
        '&:hover:enabled': { borderColor: 'primary.main' }, opacity: disabled ? 0.6 : 1,
      }}
    >
      <UploadFileOutlined sx={{ color: 'primary.main', fontSize: 28 }} />
      <Typography variant="body2" color="text.primary">{hint}</Typography>
      <Typography variant="caption">{limits}</Typography>
    </Box>
  );
}
