"""Checks what stands beside each page for readers to take along: that it is valid, and says what the page says.

    validate-data.py [--soffice PROGRAM] PAGE…

- `frictionless validate` passes each datapackage.json.
- tables.xlsx, read by openpyxl and as LibreOffice converts it, has the cells of the page's tables, and merges the same.
- Each table-N.csv, read by pandas without options, has the cells of table N of the page, and exact amounts that round to those shown.
- data.json is JSON, and each amount in it is the same in 分 and in 元.
- The page links to each file, and each file is linked.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl
import pandas
from frictionless import Package, system

XHTML = "{http://www.w3.org/1999/xhtml}"
PAGES = {"index.html", "fragment.html", ".made-by-disclose"}


def tables_of(root):
    """Returns, for each table of the page by its number, the rows of its body as (cells, spans)."""
    tables = {}
    for table in root.iter(f"{XHTML}table"):
        name = table.get("id") or ""
        if not name.startswith("table-") or not name[6:].isdigit():
            continue
        rows = []
        for body in table.findall(f"{XHTML}tbody"):
            for row in body.findall(f"{XHTML}tr"):
                cells = [cell for cell in row if cell.tag in (f"{XHTML}td", f"{XHTML}th")]
                rows.append(
                    [("".join(cell.itertext()).strip(), int(cell.get("colspan", "1")), cell.get("class") or "") for cell in cells]
                )
        tables[name[6:]] = rows
    return tables


def spread(row):
    """Returns what may stand in each column: what the cell there says, or nothing where one to its left covers it. In a
    column of codes a row without one says its name."""
    columns = [{text} if index == 0 else {text, ""} for text, span, _ in row for index in range(span)]
    for column, following in reversed(list(zip(columns, columns[1:]))):
        if column == {""}:
            column |= following
    return columns


def number(text):
    try:
        return Decimal(text.replace(",", "").removesuffix("%"))
    except ArithmeticError:
        return None


def agrees(shown, value):
    """Whether a value says what a cell of the page shows. Nothing, or a mark for it, may be a zero."""
    if value is None or value == "":
        return shown == ""
    if isinstance(value, (int, float)):
        stated = number(shown)
        if stated is None:
            return value == 0
        return Decimal(repr(value) if isinstance(value, int) else f"{value:.6f}") == stated
    return str(value).strip().removeprefix("'") == shown.removeprefix("'")


def csv_faults(folder, tables):
    for name, rows in tables.items():
        path = folder / f"table-{name}.csv"
        if not path.is_file():
            yield f"缺少 · missing: {path.name}"
            continue
        frame = pandas.read_csv(path)
        columns = list(frame.columns)
        if len(frame) != len(rows):
            yield f"{path.name}: {len(frame)} 行，网页 {len(rows)} 行 · rows, the page has {len(rows)}"
            continue
        shown_columns = [
            index for index, column in enumerate(columns)
            if index > 0 and not (column.endswith("（元）") and columns[index - 1] == column.removesuffix("（元）"))
        ]
        for position, row in enumerate(rows):
            cells = spread(row)
            if len(cells) != len(shown_columns):
                yield f"{path.name}:{position + 2}: {len(shown_columns)} 栏，网页 {len(cells)} 栏 · columns"
                break
            for texts, index in zip(cells, shown_columns):
                text = min(texts)
                value = frame.iat[position, index]
                value = None if pandas.isna(value) else value.item() if hasattr(value, "item") else value
                if not any(agrees(each, value) for each in texts):
                    yield f"{path.name}:{position + 2} {columns[index]}: {value!r}，网页 · the page: {texts}"
                if index + 1 in shown_columns or index + 1 >= len(columns):
                    continue
                exact = frame.iat[position, index + 1]
                if pandas.isna(exact) or number(text) is None:
                    continue
                decimals = Decimal(1).scaleb(-len(text.partition(".")[2]))
                rounded = {
                    (Decimal(f"{exact:.2f}") / unit).quantize(decimals, ROUND_HALF_UP) for unit in (1, 10_000)
                }
                # Where parts are rounded first, a total may differ by as many steps as it has parts.
                if min(abs(each - number(text)) for each in rounded) > decimals * max(1, len(rows)):
                    yield f"{path.name}:{position + 2} {columns[index + 1]}: {exact}，网页 · the page: {text!r}"


def sheet_faults(name, path, tables):
    book = openpyxl.load_workbook(path)
    for sheet, (number_of_table, rows) in zip(book.worksheets, tables.items()):
        start = next(
            (index for index in range(1, sheet.max_row + 1) if index == (int((sheet.print_title_rows or "$1:$3").rpartition("$")[2]) + 1)),
            None,
        )
        if start is None:
            if rows:
                yield f"{name}: 表 {number_of_table} 没有行 · no rows"
            continue
        merged = {str(cells) for cells in sheet.merged_cells.ranges}
        for position, row in enumerate(rows):
            column = 1
            for text, span, _ in row:
                cell = sheet.cell(start + position, column)
                if not agrees(text, cell.value):
                    yield f"{name}!{sheet.title}!{cell.coordinate}: {cell.value!r}，网页 · the page: {text!r}"
                if span > 1:
                    last = sheet.cell(start + position, column + span - 1).coordinate
                    if f"{cell.coordinate}:{last}" not in merged:
                        yield f"{name}!{sheet.title}!{cell.coordinate}: 没有合并 · not merged"
                column += span


def json_faults(folder):
    def walk(value):
        if isinstance(value, dict):
            if "fen" in value and Decimal(value["fen"]) != Decimal(value["yuan"]) * 100:
                yield f"data.json: {value}"
            for child in value.values():
                yield from walk(child)
        elif isinstance(value, list):
            for child in value:
                yield from walk(child)

    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    yield from walk(data)
    for figure in data["figures"]:
        if not figure["origin"]:
            yield f"data.json: {figure['name']} 没有来源 · has no origin"


def faults(page, soffice, converted):
    folder = Path(page).parent
    root = ElementTree.parse(page).getroot()
    links = {element.get("href") for element in root.iter(f"{XHTML}a")}
    files = {path.name for path in folder.iterdir()} - PAGES
    for missing in sorted(files - links):
        yield f"网页没有链接 · the page does not link to: {missing}"
    if not (folder / "datapackage.json").is_file():
        yield "缺少 · missing: datapackage.json"
        return
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    for row in report.flatten(["name", "rowNumber", "fieldNumber", "message"]):
        yield f"frictionless: {row}"
    tables = tables_of(root)
    yield from csv_faults(folder, tables)
    yield from sheet_faults("tables.xlsx", folder / "tables.xlsx", tables)
    if soffice:
        yield from sheet_faults("LibreOffice", converted, tables)
    yield from json_faults(folder)


def convert(soffice, pages, target):
    """Lets LibreOffice open and save all workbooks in one run, which needs names of their own."""
    copies = []
    for index, page in enumerate(pages):
        source = Path(page).parent / "tables.xlsx"
        copy = Path(target) / f"{index}.xlsx"
        if source.is_file():
            copy.write_bytes(source.read_bytes())
            copies.append(str(copy))
    out = Path(target) / "out"
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{target}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", str(out), *copies],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600,
    )
    return [out / f"{index}.xlsx" for index in range(len(pages))]


parser = argparse.ArgumentParser()
parser.add_argument("--soffice")
parser.add_argument("pages", nargs="+")
arguments = parser.parse_args()
failed = False
with tempfile.TemporaryDirectory() as folder:
    pages = [page for page in arguments.pages if (Path(page).parent / "tables.xlsx").is_file()]
    converted = convert(arguments.soffice, pages, folder) if arguments.soffice else [None] * len(pages)
    for page, copy in zip(pages, converted):
        found = list(faults(page, arguments.soffice, copy))
        for fault in found[:20]:
            print(f"{page}: {fault}")
        print(f"{page}: 数据文件 · data files: {len(found)} 处错误 · errors")
        failed = failed or bool(found)
sys.exit(failed)
