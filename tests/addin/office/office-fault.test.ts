import { expect, test } from 'vitest';
import { HostError, type HostFault } from '../../../addin/host/host-error.ts';
import { hostError } from '../../../addin/office/office-fault.ts';

test.each<readonly [code: string, fault: HostFault]>([
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'notFound'],
  ['InvalidArgument', 'shape'],
  ['ItemAlreadyExists', 'shape'],
  ['InvalidOperationInCellEditMode', 'cellEdit'],
  ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['ApiNotFound', 'unsupported'],
  ['ActivityLimitReached', 'busy'],
  ['Timeout', 'timeout'],
  ['GeneralException', 'host'],
  ['SomethingNew', 'host'],
  ['constructor', 'host'],
])('%s 是 %s', (code, fault) => {
  const error = hostError({ code, message: 'said', debugInfo: { errorLocation: 'Range.formulas' } });
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ fault, detail: `${code} · said · Range.formulas` });
});

test.each([
  ['普通错误', new TypeError('boom'), 'boom'],
  ['文字', 'boom', ''],
  ['没有', undefined, ''],
  ['空', null, ''],
])('抛出的不是 Office 的错误：%s', (_name, thrown, detail) => {
  expect(hostError(thrown)).toMatchObject({ fault: 'host', detail });
});

test('已是拒绝的照原样', () => {
  const error = new HostError('shape');
  expect(hostError(error)).toBe(error);
});
