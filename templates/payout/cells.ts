/** The cells live beside the plan they make; this name stays for the imports not yet moved. */
export * from '../workbook/cells.ts';
