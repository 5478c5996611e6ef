/** A naive local time. Epoch milliseconds stand for the time they show in UTC. */
export type Clock =
  | {
      readonly year: number;
      /** 1 to 12. */
      readonly month: number;
      readonly day: number;
      readonly hour?: number;
      readonly minute?: number;
      readonly second?: number;
      readonly microsecond?: number;
    }
  | number;

type Moment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly weekday: number;
  readonly yearDay: number;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;
/** Widest padding that a directive may ask for; glibc allows more, nobody writes it. */
const MAX_WIDTH = 1000;

/** The moment in Python's strftime as glibc's C locale gives it; `undefined` for a directive that is not covered. */
export function strftime(clock: Clock, format: string): string | undefined {
  if (format !== latest.format || !sameClock(clock, latest.clock)) {
    latest = { clock, format, text: formatted(clock, format) };
  }
  return latest.text;
}

/** A data set is rendered with one clock and one format: the last answer is the next one. */
let latest: { readonly clock: Clock; readonly format: string; readonly text: string | undefined } = {
  clock: Number.NaN,
  format: '',
  text: undefined,
};

function sameClock(a: Clock, b: Clock): boolean {
  if (a === b || typeof a === 'number' || typeof b === 'number') return a === b;
  return (
    a.day === b.day &&
    a.month === b.month &&
    a.year === b.year &&
    a.hour === b.hour &&
    a.minute === b.minute &&
    a.second === b.second &&
    a.microsecond === b.microsecond
  );
}

function formatted(clock: Clock, format: string): string | undefined {
  const now = moment(clock);
  let covered = true;
  const text = format.replace(/%([-_0^#]*)(\d*)([EO]?)([A-Za-z%+]?)/g, (whole, flags, width, _mod, directive) => {
    const piece = directiveText(now, directive);
    if (piece === undefined) {
      covered &&= directive === '' || !/[EsNvZzL]/.test(directive);
      return whole;
    }
    return padded(piece, flags, Math.min(Number(width || -1), MAX_WIDTH));
  });
  return covered ? text : undefined;
}

type Piece = { readonly text: string; readonly width: number; readonly pad: string };

function moment(clock: Clock): Moment {
  const date = typeof clock === 'number' ? new Date(clock) : undefined;
  const parts =
    date === undefined
      ? (clock as Exclude<Clock, number>)
      : {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          microsecond: date.getUTCMilliseconds() * 1000,
        };
  const day = Math.floor(utc(parts.year, parts.month, parts.day) / DAY_MS);
  return {
    hour: 0,
    minute: 0,
    second: 0,
    microsecond: 0,
    ...parts,
    weekday: (((day + 4) % 7) + 7) % 7,
    yearDay: day - Math.floor(utc(parts.year, 1, 1) / DAY_MS) + 1,
  };
}

function utc(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function number(value: number, width: number, pad = '0'): Piece {
  return { text: String(value), width, pad };
}

function words(text: string): Piece {
  return { text, width: 0, pad: ' ' };
}

function directiveText(now: Moment, directive: string): Piece | undefined {
  const hour12 = now.hour % 12 === 0 ? 12 : now.hour % 12;
  const compose = (format: string) => words(strftimeOf(now, format));
  switch (directive) {
    case 'a':
      return words((DAYS[now.weekday] ?? '').slice(0, 3));
    case 'A':
      return words(DAYS[now.weekday] ?? '');
    case 'b':
    case 'h':
      return words((MONTHS[now.month - 1] ?? '').slice(0, 3));
    case 'B':
      return words(MONTHS[now.month - 1] ?? '');
    case 'c':
      return compose('%a %b %e %H:%M:%S %Y');
    case 'C':
      return number(Math.floor(now.year / 100), 2);
    case 'd':
      return number(now.day, 2);
    case 'D':
    case 'x':
      return compose('%m/%d/%y');
    case 'e':
      return number(now.day, 2, ' ');
    case 'F':
      return compose('%Y-%m-%d');
    case 'f':
      return number(now.microsecond, 6);
    case 'g':
      return number(isoCalendar(now)[0] % 100, 2);
    case 'G':
      return number(isoCalendar(now)[0], 0);
    case 'H':
      return number(now.hour, 2);
    case 'I':
      return number(hour12, 2);
    case 'j':
      return number(now.yearDay, 3);
    case 'k':
      return number(now.hour, 2, ' ');
    case 'l':
      return number(hour12, 2, ' ');
    case 'm':
      return number(now.month, 2);
    case 'M':
      return number(now.minute, 2);
    case 'n':
      return words('\n');
    case 'p':
      return words(now.hour < 12 ? 'AM' : 'PM');
    case 'P':
      return words(now.hour < 12 ? 'am' : 'pm');
    case 'r':
      return compose('%I:%M:%S %p');
    case 'R':
      return compose('%H:%M');
    case 'S':
      return number(now.second, 2);
    case 't':
      return words('\t');
    case 'T':
    case 'X':
      return compose('%H:%M:%S');
    case 'u':
      return number(now.weekday === 0 ? 7 : now.weekday, 1);
    case 'U':
      return number(Math.floor((now.yearDay + 6 - now.weekday) / 7), 2);
    case 'V':
      return number(isoCalendar(now)[1], 2);
    case 'w':
      return number(now.weekday, 1);
    case 'W':
      return number(Math.floor((now.yearDay + 6 - ((now.weekday + 6) % 7)) / 7), 2);
    case 'y':
      return number(now.year % 100, 2);
    case 'Y':
      return number(now.year, 0);
    case 'z':
    case 'Z':
      // A naive time has no zone; Python removes both directives.
      return words('');
    case '%':
      return words('%');
    default:
      return undefined;
  }
}

function strftimeOf(now: Moment, format: string): string {
  return format.replace(/%([A-Za-z])/g, (_, directive) => {
    const piece = directiveText(now, directive);
    return piece === undefined ? '' : padded(piece, '', -1);
  });
}

function padded(piece: Piece, flags: string, width: number): string {
  const last = [...flags].reverse().find((flag) => '-_0'.includes(flag));
  let text = piece.text;
  if (flags.includes('^')) text = text.toUpperCase();
  if (flags.includes('#')) text = /^[AP]M$/.test(text) ? text.toLowerCase() : text.toUpperCase();
  if (last === '-') return text;
  const pad = last === '_' ? ' ' : last === '0' ? '0' : piece.pad;
  return text.padStart(width < 0 ? piece.width : width, pad);
}

function isoCalendar(now: Moment): readonly [year: number, week: number] {
  const weekday = (now.weekday + 6) % 7;
  const thursday = new Date(utc(now.year, now.month, now.day) + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return [year, Math.floor((thursday.getTime() - utc(year, 1, 1)) / (7 * DAY_MS)) + 1];
}
