import type { Descriptor, RibbonButton } from './descriptor.ts';

const SCHEMA = 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.25/';

/** The English texts of the JSON manifest, in a file beside it. */
export const ENGLISH_FILE = 'en-us.json';

/** Excel's manifest in JSON, for Microsoft 365 only. Its texts are Chinese; `officeJsonEnglish` has the others. */
export function officeJson(descriptor: Descriptor, baseUrl: string): string {
  const { id, version, provider, name, fullName, summary, description, icons, pages, functions, tab } = descriptor;
  const url = (path: string) => baseUrl + path;
  const images = (['16', '32', '80'] as const).map((size) => ({ size: Number(size), url: url(icons[size]) }));
  const buttons = descriptor.groups.flatMap((group) => group.buttons);
  const runtime = {
    id: 'PaneRuntime',
    type: 'general',
    code: { page: url(pages.pane) },
    lifetime: 'long',
    actions: buttons.map(action),
    customFunctions: {
      namespace: { id: functions.namespace, name: functions.namespace },
      metadataUrl: url(functions.metadata.zh),
    },
  };
  const control = ({ id: button, label, tip }: RibbonButton) => ({
    id: button,
    type: 'button',
    label: label.zh,
    icons: images,
    supertip: { title: label.zh, description: tip.zh },
    actionId: button,
  });
  const groups = descriptor.groups.map((group) => ({
    id: group.id,
    label: group.label.zh,
    icons: images,
    controls: group.buttons.map(control),
  }));
  return jsonText({
    $schema: `${SCHEMA}MicrosoftTeams.schema.json`,
    manifestVersion: '1.25',
    id,
    version,
    name: { short: name.zh, full: fullName.zh },
    description: { short: summary.zh, full: description.zh },
    developer: {
      name: provider,
      websiteUrl: url(pages.support),
      privacyUrl: url(pages.support),
      termsOfUseUrl: url(pages.support),
    },
    localizationInfo: {
      defaultLanguageTag: 'zh-cn',
      additionalLanguages: [{ languageTag: 'en-us', file: ENGLISH_FILE }],
    },
    icons: { color: icons['192'], outline: icons.outline },
    accentColor: '#1A5FA8',
    validDomains: [new URL(baseUrl).host],
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: [{ name: 'ExcelApi', minVersion: '1.7' }] },
        runtimes: [runtime],
        ribbons: [{ contexts: ['default'], tabs: [{ id: tab.id, label: tab.label.zh, groups }] }],
      },
    ],
  });
}

function action({ id, functionName, label }: RibbonButton) {
  return functionName === null
    ? { id, type: 'openPage', view: 'pane' }
    : { id, type: 'executeFunction', displayName: label.zh };
}

/** The English texts, each by its place in the manifest. */
export function officeJsonEnglish({ name, fullName, summary, description, tab, groups }: Descriptor): string {
  const place = 'extensions[0].ribbons[0].tabs[0]';
  const texts = groups.flatMap((group, g) => [
    [`${place}.groups[${g}].label`, group.label.en],
    ...group.buttons.flatMap(({ label, tip }, c) => [
      [`${place}.groups[${g}].controls[${c}].label`, label.en],
      [`${place}.groups[${g}].controls[${c}].supertip.title`, label.en],
      [`${place}.groups[${g}].controls[${c}].supertip.description`, tip.en],
    ]),
  ]);
  return jsonText({
    $schema: `${SCHEMA}MicrosoftTeams.Localization.schema.json`,
    'name.short': name.en,
    'name.full': fullName.en,
    'description.short': summary.en,
    'description.full': description.en,
    [`${place}.label`]: tab.label.en,
    ...Object.fromEntries(texts),
  });
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
