/**
 * Starts LibreOffice, does to workbooks what a clerk does with mouse and keyboard, and saves each as xlsx. Reads the jobs from
 * a JSON file: `[{ "from": path, "to": path, "deeds": [[name, ...arguments], …] }]`. Sheets are unlocked before and locked
 * again afterwards, unless a deed is `unlock`.
 */
export const LIBREOFFICE_SCRIPT = `
import json, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.FillDirection import TO_BOTTOM
from com.sun.star.sheet.FilterOperator import EQUAL
from com.sun.star.table import TableSortField

jobs, profile, pipe = sys.argv[1:]
url = uno.systemPathToFileUrl

def value(name, what):
    found = PropertyValue()
    found.Name, found.Value = name, what
    return found

def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(240):
        try:
            return resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
        except Exception:
            time.sleep(0.25)
    raise SystemExit('LibreOffice does not answer')

class Book:
    def __init__(self, desktop, path):
        self.desktop = desktop
        self.document = self.load(path)
        self.sheets = self.document.Sheets
        self.locked = list(self.sheets.ElementNames)
        for name in self.locked:
            self.sheets.getByName(name).unprotect('')

    def load(self, path):
        return self.desktop.loadComponentFromURL(url(path), '_blank', 0, (value('Hidden', True),))

    def save(self, path):
        for name in self.locked:
            if self.sheets.hasByName(name):
                self.sheets.getByName(name).protect('')
        self.document.calculateAll()
        self.document.storeToURL(url(path), (value('FilterName', 'Calc MS Excel 2007 XML'),))
        self.document.close(True)

    def cells(self, sheet, range):
        return self.sheets.getByName(sheet).getCellRangeByName(range)

    def number(self, sheet, cell, number):
        self.cells(sheet, cell).Value = float(number)

    def text(self, sheet, cell, text):
        self.cells(sheet, cell).String = text

    def key_in(self, sheet, cell, text):
        self.cells(sheet, cell).FormulaLocal = text

    def array_formula(self, sheet, range, formula):
        self.cells(sheet, range).setArrayFormula(formula)

    def clear(self, sheet, range):
        self.cells(sheet, range).clearContents(1 | 2 | 4 | 16)

    def insert_rows(self, sheet, row, count):
        self.sheets.getByName(sheet).Rows.insertByIndex(row - 1, count)

    def delete_rows(self, sheet, row, count):
        self.sheets.getByName(sheet).Rows.removeByIndex(row - 1, count)

    def insert_columns(self, sheet, column, count):
        self.sheets.getByName(sheet).Columns.insertByIndex(column - 1, count)

    def delete_columns(self, sheet, column, count):
        self.sheets.getByName(sheet).Columns.removeByIndex(column - 1, count)

    def merge(self, sheet, range):
        self.cells(sheet, range).merge(True)

    def sort(self, sheet, range, column):
        field = TableSortField()
        field.Field, field.IsAscending = column - 1, True
        fields = uno.Any('[]com.sun.star.table.TableSortField', (field,))
        self.cells(sheet, range).sort((value('SortFields', fields), value('ContainsHeader', False)))

    def paste(self, sheet, source, target):
        place = self.cells(sheet, target).CellAddress
        self.sheets.getByName(sheet).copyRange(place, self.cells(sheet, source).RangeAddress)

    def fill_down(self, sheet, range):
        self.cells(sheet, range).fillAuto(TO_BOTTOM, 1)

    def filter(self, sheet, range, column, text):
        ranges = self.document.DatabaseRanges
        ranges.addNewByName('shown', self.cells(sheet, range).RangeAddress)
        shown = ranges.getByName('shown')
        shown.AutoFilter = True
        field = TableFilterField()
        field.Field, field.Operator, field.IsNumeric, field.StringValue = column - 1, EQUAL, False, text
        descriptor = shown.getFilterDescriptor()
        descriptor.ContainsHeader = True
        descriptor.setFilterFields((field,))
        shown.refresh()

    def hide(self, sheet, row, column):
        self.sheets.getByName(sheet).Rows.getByIndex(row - 1).IsVisible = False
        self.sheets.getByName(sheet).Columns.getByIndex(column - 1).IsVisible = False

    def dress(self, sheet, range):
        cells = self.cells(sheet, range)
        cells.CharHeight, cells.CharColor, cells.CellBackColor, cells.IsTextWrapped = 16, 0x112233, 0xFFEE00, True
        self.sheets.getByName(sheet).Columns.getByIndex(3).Width = 6000
        controller = self.document.CurrentController
        controller.ZoomType, controller.ZoomValue = 3, 150
        controller.setActiveSheet(self.sheets.getByName(sheet))
        controller.freezeAtPosition(2, 5)
        self.sheets.getByName(sheet).Annotations.insertNew(self.cells(sheet, 'D5').CellAddress, 'x')

    def number_format(self, sheet, range, code):
        locale = uno.createUnoStruct('com.sun.star.lang.Locale')
        formats = self.document.NumberFormats
        key = formats.queryKey(code, locale, False)
        self.cells(sheet, range).NumberFormat = key if key >= 0 else formats.addNew(code, locale)

    def rename(self, sheet, name):
        self.sheets.getByName(sheet).Name = name
        self.locked = [name if each == sheet else each for each in self.locked]

    def copy_sheet(self, sheet, name):
        self.sheets.copyByName(sheet, name, self.sheets.Count)

    def add_sheet(self, name):
        self.sheets.insertNewByName(name, self.sheets.Count)

    def remove_sheet(self, sheet):
        self.sheets.removeByName(sheet)

    def show_sheet(self, sheet):
        self.sheets.getByName(sheet).IsVisible = True

    def fetch_sheet(self, path, sheet):
        other = self.load(path)
        self.sheets.importSheet(other, sheet, 1)
        other.close(True)

    def unlock(self, sheet):
        self.locked.remove(sheet)

office = subprocess.Popen(
    ['soffice', '-env:UserInstallation=' + url(profile), '--headless', '--norestore', '--accept=pipe,name=' + pipe + ';urp;'],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
context = connect()
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
with open(jobs, encoding='utf-8') as file:
    for job in json.load(file):
        book = Book(desktop, job['from'])
        for name, *arguments in job['deeds']:
            getattr(book, name)(*arguments)
        book.save(job['to'])
try:
    desktop.terminate()
except Exception:
    pass
office.wait(60)
`;
