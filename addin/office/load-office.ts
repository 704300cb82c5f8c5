/** Microsoft's own place for the script; where it cannot be reached, such as in China, an address of the installer's. */
export const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** How long the script, and then the program, may take to answer, in milliseconds. */
const PATIENCE = 3_000;

/** How loading ended: no program around the page, the script cannot be had, the program did not answer, or it is Excel. */
export type OfficeLoading =
  | { readonly kind: 'noOffice' }
  | { readonly kind: 'unreachable'; readonly url: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'ready'; readonly office: typeof Office; readonly excel: typeof Excel };

/** What a page can see of the program around it. */
export interface PageSigns {
  readonly search: string;
  readonly hash: string;
  /** `window.name`. */
  readonly name: string;
  readonly stored: string | null;
  /** What the program's own browser says. */
  readonly external: boolean;
}

/**
 * Whether an Office program shows the page. It names itself in the address, in the window's name, or through its own
 * browser; after a reload only the session remembers. In a plain browser there is none of it, and office.js must not be
 * loaded there: it takes `history.pushState` away and calls a telemetry host.
 */
export function isInOffice({ search, hash, name, stored, external }: PageSigns): boolean {
  return external || stored !== null || /[?&#]_host_Info=/.test(search + hash) || name.includes('"hostInfo"');
}

/** The signs of this page. */
function pageSigns(page: Window): PageSigns {
  return {
    search: page.location.search,
    hash: page.location.hash,
    name: page.name,
    stored: storedHost(page),
    external: typeof (page.external as { GetHostInfo?: unknown } | undefined)?.GetHostInfo === 'function',
  };
}

function storedHost(page: Window): string | null {
  try {
    return page.sessionStorage.getItem('hostInfoValue');
  } catch {
    return null;
  }
}

/** Loads office.js where an Office program shows the page, and waits until the program answers; never for ever. */
export async function loadOffice(
  page: Window,
  url: string = OFFICE_SCRIPT,
  patience: number = PATIENCE,
): Promise<OfficeLoading> {
  if (!isInOffice(pageSigns(page))) return { kind: 'noOffice' };
  const loaded = await within(patience, injectScript(page.document, url));
  const { Office: office } = page as { Office?: typeof Office };
  if (loaded !== true || office === undefined) return { kind: 'unreachable', url };
  const ready = await within(patience, readyHost(office));
  const { Excel: excel } = page as { Excel?: typeof Excel };
  if (ready === null || excel === undefined) return { kind: 'silent' };
  return { kind: 'ready', office, excel };
}

/** True once the script ran, false when it cannot be had. */
function injectScript(document: Document, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });
}

async function readyHost(office: typeof Office): Promise<unknown> {
  return office.onReady();
}

/** The answer, or null when it takes longer. */
function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    answer.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      () => {
        clearTimeout(timer);
        resolve(null);
      },
    );
  });
}
