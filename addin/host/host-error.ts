/**
 * Why a workbook refused something: the sheet is protected, a sheet or range is not there, a block has another shape than
 * its area, a person is typing in a cell, too much at once, stopped by a person, not possible in this program, busy, no
 * answer in time, or anything else the program said.
 */
export const HOST_FAULTS = [
  'protected',
  'notFound',
  'shape',
  'cellEdit',
  'tooLarge',
  'cancelled',
  'unsupported',
  'busy',
  'timeout',
  'host',
] as const;

export type HostFault = (typeof HOST_FAULTS)[number];

/** A refusal as data; the pane makes the sentence. `detail` is what the program itself said, for diagnostics only. */
export class HostError extends Error {
  readonly fault: HostFault;
  readonly detail: string;

  constructor(fault: HostFault, detail = '') {
    super(fault);
    this.name = 'HostError';
    this.fault = fault;
    this.detail = detail;
  }
}

/** Whether what was asked for may have been done all the same. Every other refusal changes nothing. */
export function mayBeDone(error: unknown): boolean {
  return !(error instanceof HostError) || error.fault === 'timeout' || error.fault === 'host';
}
