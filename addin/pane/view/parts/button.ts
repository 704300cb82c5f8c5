import type { PaneEvent } from '../../state/event.ts';
import { h, type ViewNode } from '../dom/node.ts';

/** What a button asks for, and whether it can be asked for now. One that cannot keeps its place and its focus. */
export interface ButtonUse {
  readonly label: string;
  readonly event: PaneEvent;
  readonly waits?: boolean;
  readonly key?: string;
}

export function button(look: 'primary' | 'plain' | 'quiet', { label, event, waits = false, key }: ButtonUse): ViewNode {
  return h(
    'button',
    {
      key: key ?? label,
      type: 'button',
      class: look,
      'aria-disabled': waits ? 'true' : 'false',
      on: waits ? {} : { click: event },
    },
    label,
  );
}
