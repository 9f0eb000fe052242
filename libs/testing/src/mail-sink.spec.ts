import { createTransport } from 'nodemailer';
import { MailSink } from './mail-sink';

describe('the mail sink', () => {
  it('keeps subject, receivers and text as they were sent', async () => {
    const sink = await MailSink.start();
    const transport = createTransport(sink.url);
    const text = '第一行：案例已退回。\n.点开头的一行\n' + '很长的一段话，'.repeat(40) + '完。';
    await transport.sendMail({ from: '汇编台 <noreply@example.gov.cn>', to: ['a@example.cn', 'b@example.cn'], subject: '案例退回通知：请在三个工作日内补正后重新提交', text, html: '<p>案例已退回</p>' });
    await transport.sendMail({ from: 'noreply@example.gov.cn', to: 'c@example.cn', subject: 'Plain', text: 'Only ASCII' });
    transport.close();
    await sink.stop();
    expect(sink.caught).toEqual([
      { from: 'noreply@example.gov.cn', to: ['a@example.cn', 'b@example.cn'], subject: '案例退回通知：请在三个工作日内补正后重新提交', text },
      { from: 'noreply@example.gov.cn', to: ['c@example.cn'], subject: 'Plain', text: 'Only ASCII' },
    ]);
  });
});
