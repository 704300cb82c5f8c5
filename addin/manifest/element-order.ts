/**
 * The elements that each element of an Excel manifest may have, in the order in which they must stand; `*` for any number
 * of one. The key is the name, with `xsi:type` where it decides. Source: Microsoft's schemas for task pane add-ins 1.1 and
 * for version overrides 1.0.
 * Which kind of override belongs where is a rule of its own.
 */
export const ELEMENT_ORDER: Readonly<Record<string, string>> = {
  'OfficeApp TaskPaneApp':
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override* bt:Override*',
  'OfficeApp/Description': 'Override* bt:Override*',
  AppDomains: 'AppDomain*',
  'OfficeApp/Hosts': 'Host*',
  'OfficeApp/Requirements': 'Sets',
  Sets: 'Set*',
  DefaultSettings: 'SourceLocation',
  'VersionOverrides VersionOverridesV1_0': 'Description Requirements Hosts Resources',
  'VersionOverrides/Hosts': 'Host*',
  'Host Workbook': 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime*',
  AllFormFactors: 'ExtensionPoint',
  'ExtensionPoint CustomFunctions': 'Script Page Metadata Namespace',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint*',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint PrimaryCommandSurface': 'CustomTab',
  CustomTab: 'Group* Label',
  Group: 'Label Icon Control*',
  'Control Button': 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image*',
  'Action ExecuteFunction': 'FunctionName',
  'Action ShowTaskpane': 'TaskpaneId SourceLocation',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image*',
  'bt:Urls': 'bt:Url*',
  'bt:ShortStrings': 'bt:String*',
  'bt:LongStrings': 'bt:String*',
  'bt:Url': 'Override* bt:Override*',
  'bt:String': 'Override* bt:Override*',
};

/** What every manifest of ours has; without one of them Excel does not install it, or shows nothing. */
export const REQUIRED: Readonly<Record<string, string>> = {
  'OfficeApp TaskPaneApp':
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides',
  'VersionOverrides VersionOverridesV1_0': 'Hosts Resources',
  'Host Workbook': 'Runtimes AllFormFactors DesktopFormFactor',
  'ExtensionPoint CustomFunctions': 'Script Page Metadata Namespace',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  CustomTab: 'Group Label',
  Group: 'Label Icon Control',
  'Control Button': 'Label Supertip Icon Action',
  Supertip: 'Title Description',
};
