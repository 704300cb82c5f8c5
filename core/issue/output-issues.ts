/** Problems of writing what was computed. */
export interface OutputIssues {
  /** The file is there already and was kept. */
  fileExists: { readonly path: string };
  /** The file or its folder cannot be written; `reason` is the system's error code. */
  fileNotWritable: { readonly path: string; readonly reason: string };
  /** The content does not fit the format; `reason` says where and which limit. */
  fileNotExpressible: { readonly path: string; readonly reason: string };
}
