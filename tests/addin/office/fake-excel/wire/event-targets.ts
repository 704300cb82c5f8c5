/** Events by the names of the client's registrations, with the number they have on the wire. */
export const EVENT_TYPES = { DataChanged: 10, Added: 13, Deleted: 15 } as const;

export type EventName = keyof typeof EVENT_TYPES;

/** Which events the client asked for, by target: a sheet's id, or `Workbook`. */
export class EventTargets {
  readonly #asked = new Map<string, Set<EventName>>();

  asked(target: string, event: EventName): boolean {
    return this.#asked.get(target)?.has(event) ?? false;
  }

  /** The methods that ask for events of a target, and no longer ask for them. */
  calls(target: string, events: readonly EventName[]): Record<string, () => void> {
    const asked = this.#asked.get(target) ?? new Set<EventName>();
    this.#asked.set(target, asked);
    return Object.fromEntries(
      events.flatMap((event) => [
        [`_Register${event}Event`, () => void asked.add(event)],
        [`_Unregister${event}Event`, () => void asked.delete(event)],
      ]),
    );
  }
}
