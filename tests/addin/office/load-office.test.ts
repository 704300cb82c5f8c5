import { describe, expect, test } from 'vitest';
import { isInOffice, loadOffice, OFFICE_SCRIPT, type PageSigns } from '../../../addin/office/load-office.ts';

const NOTHING: PageSigns = { search: '', hash: '', name: '', stored: null, external: false };

test.each<readonly [string, Partial<PageSigns>, boolean]>([
  ['普通浏览器', {}, false],
  ['地址里有别的', { search: '?job=payout', hash: '#_host_Information' }, false],
  ['地址里有程序名', { search: '?_host_Info=Excel$Win32$16.01$zh-CN' }, true],
  ['地址里第二个才是', { search: '?a=1&_host_Info=Excel$Web$16.00$zh-CN' }, true],
  ['窗口名里有', { name: '{"hostInfo":"Excel$Web$16.00"}' }, true],
  ['重新载入，会话记得', { stored: 'Excel$Win32$16.01' }, true],
  ['旧程序自带的浏览器', { external: true }, true],
])('是不是在 Office 里：%s', (_name, signs, inOffice) => {
  expect(isInOffice({ ...NOTHING, ...signs })).toBe(inOffice);
});

/** What happens to the script that the page is given. */
type Script = { src: string; onload: () => void; onerror: () => void };

/** A page in Excel; `fetched` decides what becomes of the script. */
function page(search: string, fetched: (script: Script, page: Record<string, unknown>) => void) {
  const scripts: Script[] = [];
  const window: Record<string, unknown> = {
    location: { search, hash: '' },
    name: '',
    document: {
      createElement: () => ({}),
      head: {
        append(script: Script) {
          scripts.push(script);
          setTimeout(() => fetched(script, window));
        },
      },
    },
  };
  return { window: window as unknown as Window, scripts };
}

const IN_EXCEL = '?_host_Info=Excel$Win32$16.01';
const never = () => new Promise<never>(() => undefined);
const excel = { RequestContext: null };

describe('载入', () => {
  test('普通浏览器：脚本根本不要', async () => {
    const { window, scripts } = page('', (script) => script.onload());
    expect(await loadOffice(window)).toEqual({ kind: 'noOffice' });
    expect(scripts).toEqual([]);
  });

  test('在 Excel 里：要脚本，等程序', async () => {
    const office = { onReady: async () => ({ host: 'Excel' }) };
    const { window, scripts } = page(IN_EXCEL, (script, global) => {
      Object.assign(global, { Office: office, Excel: excel });
      script.onload();
    });
    expect(await loadOffice(window)).toEqual({ kind: 'ready', office, excel });
    expect(scripts.map(({ src }) => src)).toEqual([OFFICE_SCRIPT]);
  });

  test('地址可以换；被拒绝的说出地址', async () => {
    const { window } = page(IN_EXCEL, (script) => script.onerror());
    const url = 'https://office.example/office.js';
    expect(await loadOffice(window, url)).toEqual({ kind: 'unreachable', url });
  });

  test('没有回音的，到时候就不等了', async () => {
    const { window } = page(IN_EXCEL, () => undefined);
    expect(await loadOffice(window, OFFICE_SCRIPT, 20)).toEqual({ kind: 'unreachable', url: OFFICE_SCRIPT });
  });

  test('脚本来了，程序不应答', async () => {
    const { window } = page(IN_EXCEL, (script, global) => {
      Object.assign(global, { Office: { onReady: never }, Excel: excel });
      script.onload();
    });
    expect(await loadOffice(window, OFFICE_SCRIPT, 20)).toEqual({ kind: 'silent' });
  });

  test('程序应答了，但不是 Excel', async () => {
    const { window } = page(IN_EXCEL, (script, global) => {
      Object.assign(global, { Office: { onReady: async () => ({ host: 'Word' }) } });
      script.onload();
    });
    expect(await loadOffice(window)).toEqual({ kind: 'silent' });
  });
});
