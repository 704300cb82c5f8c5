import type { Descriptor } from './descriptor.ts';
import { element, xmlDocument } from './xml-text.ts';

/** The functions on the background page that WPS's ribbon calls. */
export const WPS_CALLBACKS = { load: 'suanpanLoad', action: 'suanpanOpen', image: 'suanpanImage' } as const;

/** The ribbon: Chinese labels, as the program's own are, with the English ones in the tips. */
export function wpsRibbon({ tab, groups }: Descriptor): string {
  const { load, action, image } = WPS_CALLBACKS;
  const groupElements = groups.map(({ id, label, buttons }) =>
    element(
      'group',
      { id, label: label.zh },
      buttons.map((button) =>
        element('button', {
          id: button.id,
          label: button.label.zh,
          size: 'large',
          screentip: `${button.label.zh} ${button.label.en}`,
          supertip: `${button.tip.zh} ${button.tip.en}`,
          onAction: action,
          getImage: image,
        }),
      ),
    ),
  );
  const tabElement = element('tab', { id: tab.id, label: tab.label.zh }, groupElements);
  return xmlDocument(
    element('customUI', { xmlns: 'http://schemas.microsoft.com/office/2006/01/customui', onLoad: load }, [
      element('ribbon', { startFromScratch: 'false' }, [element('tabs', {}, [tabElement])]),
    ]),
  );
}

/** What the add-in is, and where its functions are described. */
export function wpsManifest({ wpsName, description, functions }: Descriptor): string {
  return xmlDocument(
    element('JsPlugin', {}, [
      element('ApiVersion', {}, '1.0.0'),
      element('Name', {}, wpsName),
      element('Description', {}, description.zh),
      element('Functions', {}, [
        element('Uri', {}, `/${functions.metadata.zh}`),
        element('Namespace', {}, functions.namespace),
      ]),
    ]),
  );
}

/** The register of add-ins that WPS reads; an installer sets `url` to where the folder is. */
export function wpsRegister({ wpsName, version }: Descriptor): string {
  const url = `${wpsName}_${version}/`;
  return xmlDocument(
    element('jsplugins', {}, [
      element('jsplugin', { name: wpsName, type: 'et', url, version, enable: 'enable_dev', install: 'null' }),
    ]),
  );
}
