import { createFormControl } from 'react-hook-form';
import { strayErrors } from './stray-errors';

interface Entry {
  title: string;
  scan?: string;
  decisions?: { result: string }[];
}

function formWith(title: string) {
  const { register, setError, clearErrors, handleSubmit, control } = createFormControl<Entry>({ defaultValues: { title } });
  register('title', { required: true });
  const sent: Entry[] = [];
  return { setError, clearErrors, submit: handleSubmit((entry) => void sent.push(entry)), sent, errors: () => control._formState.errors };
}

it('What the server refused at no input of the form is told apart and let go, so that the form can be sent again', async () => {
  const { setError, clearErrors, submit, sent, errors } = formWith('会议纪要');
  setError('title', { type: 'server', message: '题名太长' });
  setError('scan', { type: 'server', message: '请附扫描件' });
  setError('decisions.3.result', { type: 'server', message: '不能这样审定' });
  const stray = strayErrors(errors());
  expect(stray).toEqual([{ path: 'scan', message: '请附扫描件' }, { path: 'decisions.3.result', message: '不能这样审定' }]);
  await submit();
  expect(sent).toEqual([]);
  clearErrors(stray.map(({ path }) => path as 'scan'));
  await submit();
  expect(sent).toHaveLength(1);
});

it('An input that is wrong keeps its error', async () => {
  const { submit, sent, errors } = formWith('');
  await submit();
  expect(sent).toEqual([]);
  expect(strayErrors(errors())).toEqual([]);
});
