import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { convertWithLibreOffice } from './convert-with-libreoffice.ts';
import { runProcess } from './run-process.ts';

const TWO_MINUTES = 120_000;

/** Prints the workbook to a PDF of the same name in the folder and gives its path. */
export async function renderPdf(xlsxPath: string, outFolder: string): Promise<string> {
  await convertWithLibreOffice([xlsxPath], 'pdf', outFolder, TWO_MINUTES);
  return join(outFolder, `${basename(xlsxPath, '.xlsx')}.pdf`);
}

/** Draws every printed page of the workbook as a PNG (60 dots per inch) and gives the paths in page order. The PDF stays in the folder, too. */
export async function renderPages(xlsxPath: string, outFolder: string): Promise<readonly string[]> {
  return drawPages(await renderPdf(xlsxPath, outFolder), outFolder);
}

/** Draws every page of a PDF as a PNG (60 dots per inch) and gives the paths in page order. */
export async function drawPages(pdfPath: string, outFolder: string): Promise<readonly string[]> {
  const prefix = `${basename(pdfPath, '.pdf')}-page`;
  await runProcess('pdftoppm', ['-r', '60', '-png', pdfPath, join(outFolder, prefix)], { timeoutMs: TWO_MINUTES });
  // pdftoppm pads the page numbers to the same width, so the order of the names is the order of the pages.
  const pages = (await readdir(outFolder)).filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.png'));
  return pages.sort().map((name) => join(outFolder, name));
}

/** The text of each page of a PDF, laid out as printed. */
export async function pageTexts(pdfPath: string): Promise<readonly string[]> {
  const { stdout } = await runProcess('pdftotext', ['-layout', '-enc', 'UTF-8', pdfPath, '-'], {
    timeoutMs: TWO_MINUTES,
  });
  // Every page ends with a form feed.
  return stdout.split('\f').slice(0, -1);
}
