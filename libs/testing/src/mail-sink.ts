import { createServer, type Server, type Socket } from 'node:net';

export interface CaughtMail {
  from: string;
  to: string[];
  subject: string;
  /** The text part, decoded. */
  text: string;
}

/** A mail server that keeps what it is sent: the product's real mailer talks to it over SMTP. */
export class MailSink {
  readonly caught: CaughtMail[] = [];
  private constructor(private readonly server: Server, readonly url: string) {}

  static async start(): Promise<MailSink> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const sink = new MailSink(server, `smtp://127.0.0.1:${port}`);
    server.on('connection', (socket) => converse(socket, (mail) => sink.caught.push(mail)));
    return sink;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** As much of RFC 5321 as a well-behaved client needs: one line, one answer. */
function converse(socket: Socket, keep: (mail: CaughtMail) => void): void {
  let rest = '';
  let from = '';
  let to: string[] = [];
  let body: string[] | null = null;
  const answer = (line: string) => void socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (body) {
      if (line !== '.') return void body.push(line.replace(/^\.\./, '.'));
      keep({ from, to, ...decode(body) });
      body = null;
      to = [];
      return answer('250 kept');
    }
    const address = /<(.*?)>/.exec(line)?.[1] ?? '';
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') from = address;
    if (verb === 'RCPT') to.push(address);
    if (verb === 'DATA') {
      body = [];
      return answer('354 go on');
    }
    answer(verb === 'QUIT' ? '221 bye' : '250 8BITMIME');
    if (verb === 'QUIT') socket.end();
  };
  socket.on('error', () => socket.destroy());
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(hear);
  });
  answer('220 mail sink');
}

function decode(lines: readonly string[]): { subject: string; text: string } {
  const { headers, body } = splitPart(lines);
  const boundary = /boundary="?([^";]+)"?/i.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) return { subject: decodeWords(headers.subject ?? ''), text: decodeBody(headers, body) };
  const parts = body.join('\n').split(`--${boundary}`).map((part) => splitPart(part.replace(/^\n/, '').split('\n')));
  const plain = parts.find((part) => /text\/plain/i.test(part.headers['content-type'] ?? ''));
  return { subject: decodeWords(headers.subject ?? ''), text: plain ? decodeBody(plain.headers, plain.body) : '' };
}

function splitPart(lines: readonly string[]): { headers: Record<string, string>; body: string[] } {
  const end = lines.indexOf('');
  const unfolded = lines.slice(0, end).join('\n').replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = Object.fromEntries(unfolded.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { headers, body: lines.slice(end + 1) };
}

function decodeBody(headers: Record<string, string>, lines: readonly string[]): string {
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(lines.join(''), 'base64').toString('utf8').trim();
  if (encoding === 'quoted-printable') return quotedPrintable(lines.join('\n').replace(/=\n/g, '')).trim();
  return lines.join('\n').trim();
}

/** Encoded words of RFC 2047; space between two of them is not part of the text. */
const decodeWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : quotedPrintable(word.replaceAll('_', ' ')),
    );

const quotedPrintable = (text: string) =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
