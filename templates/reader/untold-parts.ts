import type { UntoldKind } from './appearance.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { type Package, scanPart } from './scan-part.ts';

/** Parts that a workbook or one of its sheets refers to, by the type of the reference. */
const UNTOLD: Readonly<Record<string, UntoldKind>> = {
  chartsheet: 'charts',
  chart: 'charts',
  chartEx: 'charts',
  image: 'pictures',
  pivotTable: 'pivotTables',
  pivotCacheDefinition: 'pivotTables',
  vbaProject: 'macros',
  xlMacrosheet: 'macros',
  xlIntlMacrosheet: 'macros',
  ctrlProp: 'controls',
  control: 'controls',
  oleObject: 'controls',
  package: 'controls',
  dialogsheet: 'controls',
  table: 'tables',
  slicer: 'slicers',
  slicerCache: 'slicers',
  timeline: 'slicers',
  threadedComment: 'threads',
  externalLink: 'outsideLinks',
  connections: 'outsideLinks',
};

/** Notes which of a part's references lead to what is told nowhere; drawings are looked into. */
export async function noteUntold(
  from: Package,
  relationships: readonly Relationship[],
  untold: Set<UntoldKind>,
): Promise<void> {
  for (const { type, path } of relationships) {
    const kind = UNTOLD[type];
    if (kind !== undefined) untold.add(kind);
    if (type === 'drawing') await noteDrawing(from, path, untold);
    if (type === 'sharedStrings') await noteRichText(from, path, untold);
  }
}

async function noteDrawing(from: Package, path: string, untold: Set<UntoldKind>): Promise<void> {
  const inside = await readRelationships(from, path);
  await noteUntold(
    from,
    inside.filter(({ type }) => type !== 'drawing'),
    untold,
  );
  if (!inside.some(({ type }) => UNTOLD[type] !== undefined)) untold.add('shapes');
}

async function noteRichText(from: Package, path: string, untold: Set<UntoldKind>): Promise<void> {
  await scanPart(from, path, {
    open(name) {
      if (name === 'rPr') untold.add('richText');
    },
    close() {},
    text() {},
  });
}
