import { DeskPresence, type DeskChannel } from './desk-presence';

/** Windows of one browser: what one says, all others hear. */
class Hall {
  private readonly seats: DeskChannel[] = [];
  open(): DeskChannel {
    const seat: DeskChannel = {
      onmessage: null,
      postMessage: (word) => this.seats.filter((one) => one !== seat).forEach((one) => one.onmessage?.({ data: word })),
      close: () => void this.seats.splice(this.seats.indexOf(seat), 1),
    };
    this.seats.push(seat);
    return seat;
  }
}

function windowOf(hall: Hall, desk: string) {
  const told: string[][] = [];
  const channel = hall.open();
  return { told, channel, presence: new DeskPresence(channel, desk, (others) => told.push([...others])) };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('windows with one draft open', () => {
  it('know of each other, and of nobody before all had time to answer', () => {
    const hall = new Hall();
    const first = windowOf(hall, 'first');
    jest.advanceTimersByTime(400);
    const second = windowOf(hall, 'second');
    expect([first.told, second.told]).toEqual([[[], ['second']], []]);
    jest.advanceTimersByTime(400);
    expect(second.told).toEqual([['first']]);
    first.presence.close();
    expect(second.told.at(-1)).toEqual([]);
    second.presence.close();
  });

  it('notice a window that crashed', () => {
    const hall = new Hall();
    const first = windowOf(hall, 'first');
    const second = windowOf(hall, 'second');
    jest.advanceTimersByTime(400);
    [second.channel.onmessage, second.channel.postMessage] = [null, () => undefined];
    jest.advanceTimersByTime(15_400);
    expect(first.told.at(-1)).toEqual([]);
    first.presence.close();
  });
});
