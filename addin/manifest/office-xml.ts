import type { Descriptor, RibbonButton, RibbonGroup, Translated } from './descriptor.ts';
import { type Element, element, xmlDocument } from './xml-text.ts';

const OFFICE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC_TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** The oldest program that it installs on: ExcelApi 1.7 is Office 2019. More is asked for at run time. */
const FLOOR = { name: 'ExcelApi', version: '1.7' };

const ICON_SIZES = ['16', '32', '80'] as const;

/**
 * Excel's manifest in XML, for every Excel that takes add-ins. Chinese is its language; each text has an English
 * override. Pane, commands and functions share one runtime.
 */
export function officeXml(descriptor: Descriptor, baseUrl: string): string {
  const { id, version, provider, name, description, icons, pages } = descriptor;
  const url = (path: string) => baseUrl + path;
  return xmlDocument(
    element(
      'OfficeApp',
      {
        xmlns: OFFICE,
        'xmlns:xsi': INSTANCE,
        'xmlns:bt': BASIC_TYPES,
        'xmlns:ov': OVERRIDES,
        'xsi:type': 'TaskPaneApp',
      },
      [
        element('Id', {}, id),
        element('Version', {}, `${version}.0`),
        element('ProviderName', {}, provider),
        element('DefaultLocale', {}, 'zh-CN'),
        localised('DisplayName', name),
        localised('Description', description),
        element('IconUrl', { DefaultValue: url(icons['32']) }),
        element('HighResolutionIconUrl', { DefaultValue: url(icons['80']) }),
        element('SupportUrl', { DefaultValue: url(pages.support) }),
        element('AppDomains', {}, [element('AppDomain', {}, originOf(baseUrl))]),
        element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
        element('Requirements', {}, [
          element('Sets', { DefaultMinVersion: FLOOR.version }, [
            element('Set', { Name: FLOOR.name, MinVersion: FLOOR.version }),
          ]),
        ]),
        element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: url(pages.pane) })]),
        element('Permissions', {}, 'ReadWriteDocument'),
        versionOverrides(descriptor, url),
      ],
    ),
  );
}

/** `https://localhost:3000` of `https://localhost:3000/suanpan/`. */
function originOf(baseUrl: string): string {
  return baseUrl.split('/').slice(0, 3).join('/');
}

function localised(tag: string, { zh, en }: Translated): Element {
  return element(tag, { DefaultValue: zh }, [element('Override', { Locale: 'en-US', Value: en })]);
}

const PANE = 'Pane.Url';

function versionOverrides(descriptor: Descriptor, url: (path: string) => string): Element {
  return element('VersionOverrides', { xmlns: OVERRIDES, 'xsi:type': 'VersionOverridesV1_0' }, [
    element('Hosts', {}, [
      element('Host', { 'xsi:type': 'Workbook' }, [
        element('Runtimes', {}, [element('Runtime', { resid: PANE, lifetime: 'long' })]),
        element('AllFormFactors', {}, [
          element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
            element('Script', {}, [located('SourceLocation', 'Functions.Script')]),
            element('Page', {}, [located('SourceLocation', PANE)]),
            element('Metadata', {}, [located('SourceLocation', 'Functions.Metadata')]),
            located('Namespace', 'Functions.Namespace'),
          ]),
        ]),
        element('DesktopFormFactor', {}, [
          element('GetStarted', {}, [
            located('Title', 'Welcome.Title'),
            located('Description', 'Welcome.Text'),
            located('LearnMoreUrl', 'Support.Url'),
          ]),
          located('FunctionFile', PANE),
          element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
            element('CustomTab', { id: descriptor.tab.id }, [
              ...descriptor.groups.map(groupElement),
              located('Label', 'Tab.Label'),
            ]),
          ]),
        ]),
      ]),
    ]),
    resources(descriptor, url),
  ]);
}

function located(tag: string, resid: string): Element {
  return element(tag, { resid });
}

function groupElement({ id, buttons }: RibbonGroup): Element {
  return element('Group', { id }, [located('Label', `${id}.Label`), iconElement(), ...buttons.map(buttonElement)]);
}

function buttonElement({ id, functionName }: RibbonButton): Element {
  return element('Control', { 'xsi:type': 'Button', id }, [
    located('Label', `${id}.Label`),
    element('Supertip', {}, [located('Title', `${id}.Label`), located('Description', `${id}.Tip`)]),
    iconElement(),
    functionName === null
      ? element('Action', { 'xsi:type': 'ShowTaskpane' }, [
          element('TaskpaneId', {}, 'SuanpanPane'),
          located('SourceLocation', PANE),
        ])
      : element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, functionName)]),
  ]);
}

function iconElement(): Element {
  return element(
    'Icon',
    {},
    ICON_SIZES.map((size) => element('bt:Image', { size, resid: `Icon.${size}` })),
  );
}

function resources(descriptor: Descriptor, url: (path: string) => string): Element {
  const { functions, groups, icons, pages, tab, welcome } = descriptor;
  const buttons = groups.flatMap((group) => group.buttons);
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      ICON_SIZES.map((size) => element('bt:Image', { id: `Icon.${size}`, DefaultValue: url(icons[size]) })),
    ),
    element('bt:Urls', {}, [
      resource('bt:Url', PANE, url(pages.pane)),
      resource('bt:Url', 'Support.Url', url(pages.support)),
      resource('bt:Url', 'Functions.Script', url(functions.script)),
      resource('bt:Url', 'Functions.Metadata', url(functions.metadata.zh), url(functions.metadata.en)),
    ]),
    element('bt:ShortStrings', {}, [
      resource('bt:String', 'Functions.Namespace', functions.namespace),
      resource('bt:String', 'Welcome.Title', welcome.title.zh, welcome.title.en),
      resource('bt:String', 'Tab.Label', tab.label.zh, tab.label.en),
      ...[...groups, ...buttons].map(({ id, label }) => resource('bt:String', `${id}.Label`, label.zh, label.en)),
    ]),
    element('bt:LongStrings', {}, [
      resource('bt:String', 'Welcome.Text', welcome.text.zh, welcome.text.en),
      ...buttons.map(({ id, tip }) => resource('bt:String', `${id}.Tip`, tip.zh, tip.en)),
    ]),
  ]);
}

function resource(tag: string, id: string, value: string, english?: string): Element {
  const overrides = english === undefined ? [] : [element('bt:Override', { Locale: 'en-US', Value: english })];
  return element(tag, { id, DefaultValue: value }, overrides);
}
