/** Reads workbooks with openpyxl, twice, because it gives either formulas or their stored results, and prints what it sees as JSON. */
export const OPENPYXL_SCRIPT = `
import json, sys
from base64 import b64decode, b64encode
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha512
from warnings import simplefilter
from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.datetime import from_excel
from openpyxl.utils.escape import unescape

SIDES = 'top', 'bottom', 'left', 'right'
RIGHTS = ('selectLockedCells selectUnlockedCells formatCells formatColumns formatRows insertColumns insertRows '
          'insertHyperlinks deleteColumns deleteRows sort autoFilter pivotTables objects scenarios').split()
PAGE_WORDS = [('header', 'oddHeader', 'center'), ('title', 'oddFooter', 'left'), ('pages', 'oddFooter', 'center')]

def plain(value):
    text = format(Decimal(repr(value)), 'f')
    return text.rstrip('0').rstrip('.') if '.' in text else text

def value_of(value):
    if value is None or value == '':
        return None
    if isinstance(value, bool):
        return {'kind': 'boolean', 'value': value}
    if isinstance(value, (int, float)):
        return {'kind': 'number', 'decimal': plain(value)}
    if isinstance(value, date):
        return {'kind': 'date', 'iso': value.isoformat()[:10]}
    return {'kind': 'text', 'text': unescape(value)}

def rgb(color):
    return color.rgb if color is not None and color.type == 'rgb' else None

def line_of(side):
    return [side.style, rgb(side.color)] if side is not None and side.style else None

def look_of(cell):
    font, fill, alignment = cell.font, cell.fill, cell.alignment
    return {
        'font': {'name': font.name, 'size': plain(font.sz), 'bold': bool(font.b), 'underline': font.u,
                 'color': rgb(font.color), 'charset': font.charset},
        'fill': rgb(fill.fgColor) if fill.fill_type == 'solid' else None,
        'border': {side: line_of(getattr(cell.border, side)) for side in SIDES},
        'alignment': [alignment.horizontal, alignment.vertical, bool(alignment.wrap_text)],
        'format': cell.number_format,
        'locked': cell.protection.locked,
        'quoted': bool(cell.quotePrefix),
    }

def cell_of(cell, stored, looks):
    if cell.style_id not in looks:
        looks[cell.style_id] = look_of(cell)
    link = cell.hyperlink
    return {
        'value': value_of(stored.value), 'formula': cell.value[1:] if cell.data_type == 'f' else None,
        'note': None if cell.comment is None else unescape(cell.comment.text),
        'link': None if link is None else link.target or '#' + link.location,
        'look': cell.style_id,
    }

@lru_cache(maxsize=None)
def hash_of(password, salt, spins):
    digest = sha512(b64decode(salt) + password.encode('utf-16-le')).digest()
    for spin in range(spins):
        digest = sha512(digest + spin.to_bytes(4, 'little')).digest()
    return b64encode(digest).decode()

def opens(protection, password):
    expected = hash_of(password, protection.saltValue, int(protection.spinCount))
    return protection.algorithmName == 'SHA-512' and protection.hashValue == expected

def protection_of(protection, password):
    allowed = [name for name in RIGHTS if not getattr(protection, name)]
    key = None if protection.hashValue is None else 'right' if opens(protection, password) else 'wrong'
    return {'allowed': allowed, 'password': key} if protection.sheet else None

def bound_of(kind, text):
    return from_excel(int(text)).isoformat()[:10] if kind == 'date' and text else text

def rule_of(rule):
    return {
        'range': str(rule.sqref), 'type': rule.type, 'operator': rule.operator or 'between',
        'bounds': [bound_of(rule.type, rule.formula1), bound_of(rule.type, rule.formula2)],
        'error': [unescape(rule.errorTitle or ''), unescape(rule.error or '')] if rule.showErrorMessage else None,
        'prompt': None if rule.prompt is None else [rule.promptTitle or '', unescape(rule.prompt)] if rule.showInputMessage else 'not shown',
        'stops': rule.errorStyle in (None, 'stop'), 'blank': rule.allowBlank,
    }

def format_of(area, rule):
    found = {'range': str(area.sqref), 'priority': rule.priority, 'type': rule.type}
    if rule.type == 'dataBar':
        ends = [end.type if end.val is None else plain(end.val) for end in rule.dataBar.cfvo]
        return {**found, 'color': rgb(rule.dataBar.color), 'ends': ends}
    return {**found, 'formula': rule.formula, 'color': rgb(rule.dxf.font.color), 'fill': rgb(rule.dxf.fill.bgColor)}

def print_of(sheet):
    # A list in openpyxl 3.0; a text with the name of the sheet since 3.1.
    setup, area = sheet.page_setup, sheet.print_area
    areas = [area] if isinstance(area, str) else area or []
    return {
        **{name: getattr(getattr(sheet, kind), place).text for name, kind, place in PAGE_WORDS},
        'orientation': setup.orientation, 'paper': setup.paperSize,
        'fit': [sheet.sheet_properties.pageSetUpPr.fitToPage, setup.fitToWidth, setup.fitToHeight],
        'area': ' '.join(each.split('!')[-1] for each in areas) or None,
        'rows': sheet.print_title_rows, 'centred': sheet.print_options.horizontalCentered,
    }

def column_of(column):
    return {'width': plain(column.width), 'hidden': column.hidden, 'outline': column.outlineLevel,
            'collapsed': column.collapsed}

def sheet_of(sheet, stored, password):
    pane, looks = sheet.sheet_view.pane, {}
    cells = {cell.coordinate: cell_of(cell, stored[cell.coordinate], looks)
             for cell in sheet._cells.values() if not isinstance(cell, MergedCell)}
    formats = [format_of(area, rule) for area in sheet.conditional_formatting for rule in area.rules]
    return {
        'name': sheet.title, 'state': sheet.sheet_state, 'tabColor': rgb(sheet.sheet_properties.tabColor),
        'columns': {letter: column_of(column) for letter, column in sheet.column_dimensions.items()},
        'heights': {number: plain(row.height) for number, row in sheet.row_dimensions.items() if row.height},
        'merges': sorted(str(area) for area in sheet.merged_cells.ranges),
        'frozen': None if pane is None else {'rows': int(pane.ySplit or 0), 'columns': int(pane.xSplit or 0)},
        'gridLines': sheet.sheet_view.showGridLines, 'filter': sheet.auto_filter.ref,
        'rules': [rule_of(rule) for rule in sheet.data_validations.dataValidation],
        'formats': sorted(formats, key=lambda each: each['priority']),
        'protection': protection_of(sheet.protection, password),
        'print': print_of(sheet), 'cells': cells, 'looks': looks,
    }

def names_of(book):
    # A list in openpyxl 3.0, a dict since 3.1.
    names = book.defined_names
    return {name.name: name.attr_text for name in (names.values() if isinstance(names, dict) else names.definedName)}

def book_of(path, password):
    book, stored = load_workbook(path), load_workbook(path, data_only=True)
    properties = book.properties
    return {
        'title': properties.title, 'subject': properties.subject, 'author': properties.creator,
        'created': properties.created.isoformat(), 'modified': properties.modified.isoformat(),
        'calculatedOnLoad': book.calculation.fullCalcOnLoad, 'open': book.active.title, 'names': names_of(book),
        'sheets': [sheet_of(sheet, stored[sheet.title], password) for sheet in book.worksheets],
    }

# It says of each file which later extensions it passes over.
simplefilter('ignore')
print(json.dumps([book_of(path, sys.argv[1]) for path in sys.argv[2:]], ensure_ascii=False))
`;
