import { HostError, type HostFault } from '../host/host-error.ts';

/**
 * What in a message of WPS means more than "it did not work": codes of Windows that WPS passes on (a call rejected, one to
 * be made later, one refused while a person is typing), and its own words.
 */
const FAULTS: readonly (readonly [said: RegExp, fault: HostFault])[] = [
  [/800ac472|-2146777998|编辑模式|edit mode/i, 'cellEdit'],
  [/80010001|-2147418111|8001010a|-2147417846|正忙|busy/i, 'busy'],
  [/保护|protected/i, 'protected'],
  [/not a function|未实现|不支持|not implemented|unsupported/i, 'unsupported'],
];

/** What WPS threw, as a refusal of the workbook; `detail` is what it said. */
export function wpsFault(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  const { message, number: code } = (Object(thrown) ?? {}) as { message?: unknown; number?: unknown };
  const detail = [code, message ?? thrown].filter((part) => part !== undefined).map(String);
  const said = detail.join(' · ');
  return new HostError(FAULTS.find(([pattern]) => pattern.test(said))?.[1] ?? 'host', said);
}
