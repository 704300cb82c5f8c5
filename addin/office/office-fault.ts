import { HostError, type HostFault } from '../host/host-error.ts';

/** The error codes of Excel and of Office that mean more than "it did not work". */
const FAULTS: ReadonlyMap<string, HostFault> = new Map<string, HostFault>(
  Object.entries({
    AccessDenied: 'protected',
    ItemNotFound: 'notFound',
    InvalidReference: 'notFound',
    InvalidSelection: 'notFound',
    InvalidArgument: 'shape',
    ItemAlreadyExists: 'shape',
    InvalidOperationInCellEditMode: 'cellEdit',
    RequestPayloadSizeLimitExceeded: 'tooLarge',
    ResponsePayloadSizeLimitExceeded: 'tooLarge',
    OperationCellsExceedLimit: 'tooLarge',
    RangeExceedsLimit: 'tooLarge',
    FormulaLengthExceedsLimit: 'tooLarge',
    ApiNotFound: 'unsupported',
    ApiNotAvailable: 'unsupported',
    NotImplemented: 'unsupported',
    UnsupportedFeature: 'unsupported',
    UnsupportedOperation: 'unsupported',
    UnsupportedSheet: 'unsupported',
    ActivityLimitReached: 'busy',
    Conflict: 'busy',
    InactiveWorkbook: 'busy',
    RequestAborted: 'busy',
    WriteNotSupportedWhenModalDialogOpen: 'busy',
    Timeout: 'timeout',
    InvalidOrTimedOutSession: 'timeout',
  } satisfies Record<string, HostFault>),
);

/** What Office threw, as a refusal of the workbook; `detail` is its code, its words and the call it was about. */
export function hostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  const { code = '', message = '', debugInfo } = (thrown ?? {}) as Partial<OfficeExtension.Error>;
  const detail = [code, message, debugInfo?.errorLocation].filter((part) => part !== undefined && part !== '');
  return new HostError(FAULTS.get(code) ?? 'host', detail.join(' · '));
}
