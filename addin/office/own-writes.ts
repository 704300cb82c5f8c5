import type { Area } from '../host/host.ts';
import { intersection } from './sheet-range.ts';

/** How long after its answer a write may echo, in milliseconds: events come late. */
const ECHO = 3_000;

/** How long a write without an answer may echo: the program gave up, or was given up. */
const UNANSWERED = 30_000;

/** Something that will come back as an event. */
interface Echo {
  /** Of a write; null for a sheet that is added or removed. */
  readonly area: Area | null;
  /** How many cells have not come back. */
  left: number;
  /** When it no longer comes, by `performance.now()`. */
  until: number;
}

/** What the pane itself changed, to be told from what others change: before ExcelApi 1.14 events do not say who did it. */
export interface OwnWrites {
  /** Carries out a write of these cells, or (null) what adds or removes one sheet. */
  during<T>(area: Area | null, change: () => Promise<T>): Promise<T>;
  /** Whether a change of these cells, or (null) of the sheets, is an echo; each is claimed once. */
  claims(area: Area | null): boolean;
}

export function ownWrites(): OwnWrites {
  let echoes: Echo[] = [];
  return {
    async during(area, change) {
      const echo = { area, left: area === null ? 1 : area.rows * area.columns, until: performance.now() + UNANSWERED };
      echoes.push(echo);
      try {
        const result = await change();
        echo.until = performance.now() + ECHO;
        return result;
      } catch (error) {
        // What was refused does not come back.
        echo.until = Number.NEGATIVE_INFINITY;
        throw error;
      }
    },
    claims(area) {
      const now = performance.now();
      const found = echoes.find((echo) => echo.until >= now && isEcho(area, echo.area));
      // A large write comes back in pieces; once all of it did, the next change there is somebody else's.
      if (found !== undefined) found.left -= area === null ? 1 : area.rows * area.columns;
      echoes = echoes.filter(({ left, until }) => left > 0 && until >= now);
      return found !== undefined;
    },
  };
}

function isEcho(area: Area | null, written: Area | null): boolean {
  if (area === null || written === null) return area === written;
  const common = intersection(area, written);
  return (
    area.sheet === written.sheet && common !== null && common.rows === area.rows && common.columns === area.columns
  );
}
