/** Problems of a form that is sent out, and of the workbooks made from it. */
export interface FormIssues {
  unitRepeated: { readonly unit: string; readonly first: string };
  /** The document names other units than the list: their own numbers stay empty. */
  unitUnknown: { readonly unit: string; readonly suggestion: string; readonly known: string };
  unitNotListed: { readonly units: string };
  /** A file of that name is there and is not what would be written: someone may have filled it in. */
  fileKept: { readonly path: string };
  /** Not every file of the mailing is as it would be sent, so they were not packed. */
  archiveNotMade: { readonly path: string; readonly count: string };
  /** An option that means something for a plan only. */
  optionForPlan: { readonly option: string; readonly title: string };
  formBounds: { readonly least: string; readonly most: string };
  /** Choices that are longer together than a list in a cell can be. */
  formChoicesLong: { readonly length: string; readonly most: string };
  /** A comma separates the choices of a list in a cell. */
  formChoiceComma: { readonly choice: string };
  /** More digits than a cell keeps. */
  formDigits: { readonly found: string; readonly most: string };
  /** A formula names a column whose name would be read as a number. */
  formNameDigit: { readonly name: string; readonly formula: string };
}
