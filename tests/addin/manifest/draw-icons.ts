import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Pictures by file name: the drawing, and how many pixels wide and high. */
export const ICONS: Readonly<Record<string, readonly [drawing: string, pixels: number]>> = {
  'suanpan-16.png': ['abacus.svg', 16],
  'suanpan-32.png': ['abacus.svg', 32],
  'suanpan-80.png': ['abacus.svg', 80],
  'suanpan-192.png': ['abacus.svg', 192],
  'suanpan-outline.png': ['abacus-outline.svg', 32],
};

export const ASSETS = new URL('../../../addin/assets/', import.meta.url);

/** Draws the icons of the add-in anew from their drawings, in Chromium: `await drawIcons()` after a drawing has changed. */
export async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const [file, [drawing, pixels]] of Object.entries(ICONS)) {
      const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
      const svg = readFileSync(new URL(drawing, ASSETS)).toString('base64');
      await page.setContent(
        `<body style="margin:0"><img width="${pixels}" height="${pixels}" src="data:image/svg+xml;base64,${svg}">`,
      );
      writeFileSync(new URL(file, ASSETS), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
