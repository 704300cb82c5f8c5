/** Scripts of workers, loaded only when they are needed. */
export type PartName = 'engine' | 'files' | 'functions';

/** Where the scripts of parts leave their text: a page from disk may load scripts, but neither workers nor text. */
interface PartShelf {
  suanpanParts?: Partial<Record<PartName, string>>;
}

/** Starts a worker from its text; a page from disk may start none from a file. */
export async function startPart(name: PartName): Promise<Worker> {
  const address = URL.createObjectURL(new Blob([await partText(name)], { type: 'text/javascript' }));
  return new Worker(address);
}

/** The text stands in the page itself where that is one file, else in a script beside it. */
async function partText(name: PartName): Promise<string> {
  const held = document.getElementById(`part-${name}`);
  if (held !== null) return held.textContent ?? '';
  const shelf = window as PartShelf;
  if (shelf.suanpanParts?.[name] === undefined) await injectScript(`${name}.js`);
  const text = shelf.suanpanParts?.[name];
  if (text === undefined) throw new Error(`${name}.js`);
  return text;
}

/** Runs a script that lies beside the page. */
export function injectScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}
