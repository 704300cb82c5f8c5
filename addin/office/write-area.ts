import { requireShape } from '../host/check-area.ts';
import type { EntryRows } from '../host/entry.ts';
import type { Area } from '../host/host.ts';
import type { OfficeRequests } from './office-requests.ts';
import type { OwnWrites } from './own-writes.ts';
import { rangeOf } from './sheet-range.ts';
import { wireValue } from './wire-value.ts';

/** Writes entries as if a person had typed them, formulas in English; null leaves a cell alone. One request. */
export async function writeArea(
  requests: OfficeRequests,
  own: OwnWrites,
  area: Area,
  entries: EntryRows,
): Promise<void> {
  requireShape(area, entries);
  await requests.send(({ context, sync }) =>
    own.during(area, async () => {
      rangeOf(context, area).formulas = entries.map((row) => row.map(wireValue));
      await sync();
    }),
  );
}
