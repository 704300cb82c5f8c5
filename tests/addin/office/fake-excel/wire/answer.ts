import type { FakeWorkbook } from '../model/workbook.ts';
import type { EventTargets } from './event-targets.ts';
import type { WireRequest } from './protocol.ts';
import { runRequest } from './run-request.ts';
import { workbookObject } from './workbook-objects.ts';

/** What Microsoft's client gets back from its bridge to the program. */
export type BridgeAnswer =
  | { readonly status: 'succeeded'; readonly value: { readonly data: readonly [200, readonly string[], string] } }
  | { readonly status: 'failed'; readonly error: { readonly code: number; readonly message: string } };

/** Bytes of UTF-8 in one request and in one answer. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const FAILURES = {
  cellEdit: [5004, 'The operation is not possible while a cell is edited.'],
  busy: [5102, 'Too many requests.'],
  requestTooLarge: [5103, 'The request is too large.'],
  responseTooLarge: [5104, 'The response is too large.'],
} as const;

export function failed(reason: keyof typeof FAILURES): BridgeAnswer {
  const [code, message] = FAILURES[reason];
  return { status: 'failed', error: { code, message } };
}

/** Carries out a request as Excel does, within its limits. */
export function answerOf(workbook: FakeWorkbook, targets: EventTargets, body: string): BridgeAnswer {
  if (workbook.editing) return failed('cellEdit');
  if (byteLength(body) > PAYLOAD_LIMIT) return failed('requestTooLarge');
  const request: WireRequest = JSON.parse(body);
  const response = JSON.stringify(runRequest(workbookObject(workbook, targets), request));
  return byteLength(response) > PAYLOAD_LIMIT
    ? failed('responseTooLarge')
    : { status: 'succeeded', value: { data: [200, [], response] } };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
