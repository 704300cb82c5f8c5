import { type ICustomFunctionsMetadata, parseTree } from 'custom-functions-metadata';
import type { Language } from '../../core/issue/language.ts';
import { type FunctionInfo, functionCatalogue } from './catalogue.ts';

/** What the build puts beside the add-in, by its file name. */
export interface MetadataFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The description of the functions for a program: shapes from the tagged source (`functions.ts`), words from the message files.
 * Excel takes one file a language, and WPS the Chinese one. Throws on tags that the generator refuses, at build time only.
 */
export function functionMetadata(source: string): {
  readonly office: readonly MetadataFile[];
  readonly wps: readonly MetadataFile[];
} {
  const { functions, extras } = parseTree(source, 'functions.ts');
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const inLanguage = (language: Language) => jsonText(translated(functions, functionCatalogue(language)));
  return {
    office: [
      { path: 'functions.json', text: inLanguage('zh') },
      { path: 'functions.en-US.json', text: inLanguage('en') },
    ],
    wps: [{ path: 'functions.json', text: inLanguage('zh') }],
  };
}

type Functions = ICustomFunctionsMetadata['functions'];

function translated(functions: Functions, catalogue: readonly FunctionInfo[]): Functions {
  const byName = new Map<string, FunctionInfo>(catalogue.map((info) => [info.name, info]));
  return functions.map((each) => {
    const info = byName.get(each.id);
    if (info === undefined || info.parameters.length !== each.parameters.length) {
      throw new Error(`the words of ${each.id} do not go with its source`);
    }
    const parameters = each.parameters.map((parameter, index) => {
      const { name = '', description = '' } = info.parameters[index] ?? {};
      return { ...parameter, name, description };
    });
    return { ...each, description: info.description, parameters };
  });
}

function jsonText(functions: Functions): string {
  return `${JSON.stringify({ functions }, null, 2)}\n`;
}
