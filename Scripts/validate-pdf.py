#!/usr/bin/env python3
"""Compares each PDF in Output/ with the page beside it, as a program that reads tables sees it.
把 Output/ 中的 PDF 与旁边的网页逐格比较。

    Scripts/validate-pdf.py disclosure.pdf…

Needs pdfplumber and pypdf. Exit status 1: something is missing or different.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import pdfplumber
import pypdf

HTML = "{http://www.w3.org/1999/xhtml}"
HEADINGS = {HTML + f"h{level}" for level in range(1, 7)}
LARGEST = 1_500_000


def text_of(element):
    return squeeze("".join(element.itertext()))


def squeeze(text):
    return re.sub(r"\s+", "", text or "")


def grid_of(table):
    """The cells of a table of the page: the text where a cell begins, None where it continues."""
    rows = []
    taken = {}
    for y, row in enumerate(table.iter(HTML + "tr")):
        cells = {}
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            width, height = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            for dy in range(height):
                for dx in range(width):
                    taken[y + dy, x + dx] = None
            taken[y, x] = text_of(cell)
            x += width
        rows.append(y)
    width = 1 + max((x for _, x in taken), default=0)
    head = len(table.find(HTML + "thead") or [])
    return [[taken.get((y, x)) for x in range(width)] for y in rows], head


def printed_tables(pdf):
    """Every table that pdfplumber finds, with the number of its page and the text of its page outside of tables."""
    for number, page in enumerate(pdf.pages, 1):
        for table in page.find_tables():
            yield number, [[None if cell is None else squeeze(cell) for cell in row] for row in table.extract()]


def compare_tables(page, pdf):
    """Returns how many cells the tables of the page have, how many pdfplumber finds, and what differs."""
    found = list(printed_tables(pdf))
    position = cells = right = 0
    pages = {}
    problems = []
    for table in (t for t in page.iter(HTML + "table") if re.fullmatch(r"table-\d+", t.get("id", ""))):
        grid, head = grid_of(table)
        name = table.get("id")
        start = next(
            (p for p in range(position, len(found)) if found[p][1][0] == grid[0] and found[p][1][:head] == grid[:head]),
            None)
        total = sum(cell is not None for row in grid for cell in row)
        cells += total
        if start is None:
            problems.append(f"{name}: not found")
            continue
        rows, position = list(found[start][1]), start + 1
        pages[name] = [found[start][0]]
        while len(rows) < len(grid) and position < len(found) and found[position][1][:head] == grid[:head]:
            rows += found[position][1][head:]
            pages[name].append(found[position][0])
            position += 1
        good = sum(a is not None and a == b for x, y in zip(grid, rows) for a, b in zip(x, y))
        right += good
        if rows != grid:
            wrong = [(a, b) for x, y in zip(grid, rows) for a, b in zip(x, y) if a != b]
            problems.append(f"{name}: {good} of {total} cells, {len(rows)} of {len(grid)} rows, such as {wrong[:2]}")
    shared = [number for number, count in Counter(n for v in pages.values() for n in set(v)).items() if count > 1]
    return cells, right, pages, shared, problems


def compare_texts(page, reader, pages):
    """Returns the cells whose text pypdf does not find on the pages of their table, amounts as words of their own."""
    missing = []
    for table in page.iter(HTML + "table"):
        name = table.get("id", "")
        if name not in pages:
            continue
        text = "\n".join(reader.pages[number - 1].extract_text() for number in pages[name])
        words, whole = Counter(text.split()), squeeze(text)
        wanted = Counter(cell for row in grid_of(table)[0] for cell in row if cell)
        for cell, count in wanted.items():
            number = re.fullmatch(r"[-\d,.]+%?", cell)
            if words[cell] < count if number else cell not in whole:
                missing.append(f"{name}: {cell}")
    return missing


def fonts_of(reader):
    fonts = {}
    for page in reader.pages:
        for font in (page.get("/Resources", {}).get("/Font") or {}).values():
            font = font.get_object()
            fonts[font.get("/BaseFont", "drawn")] = font.get("/Subtype")
    return fonts


def outline_of(outline):
    for item in outline:
        if isinstance(item, list):
            yield from outline_of(item)
        else:
            yield squeeze(item.title)


def check(path):
    page = ElementTree.parse(path.with_name("index.html")).getroot()
    reader = pypdf.PdfReader(path)
    with pdfplumber.open(path) as pdf:
        cells, right, pages, shared, problems = compare_tables(page, pdf)
    problems += [f"not in the text: {cell}" for cell in compare_texts(page, reader, pages)]
    problems += [f"page {number} has more than one table" for number in shared]
    headings = [text_of(e) for e in page.iter() if e.tag in HEADINGS and e not in unprinted(page)]
    bookmarks = list(outline_of(reader.outline))
    problems += [f"no bookmark: {heading}" for heading in headings if heading not in bookmarks]
    root = reader.trailer["/Root"]
    if not (root.get("/MarkInfo") or {}).get("/Marked") or "/StructTreeRoot" not in root:
        problems.append("not tagged")
    if not root.get("/Lang"):
        problems.append("no language")
    if squeeze((reader.metadata or {}).get("/Title")) != text_of(page.find(f".//{HTML}title")):
        problems.append("another title than the page")
    problems += [f"font {name} is {kind}: drawn, not text" for name, kind in fonts_of(reader).items() if kind == "/Type3"]
    for number, sheet in enumerate(reader.pages, 1):
        if sorted(round(float(side)) for side in sheet.mediabox[2:]) not in ([595, 842], [594, 842], [596, 842]):
            problems.append(f"page {number} is not A4")
    size = path.stat().st_size
    if size > LARGEST:
        problems.append(f"{size} bytes")
    for problem in problems:
        print(f"{path}: {problem}")
    print(f"{path}: {len(reader.pages)} pages, {size // 1000} kB, {right} of {cells} cells, {len(bookmarks)} bookmarks")
    return not problems


def unprinted(page):
    return [e for part in page.iter(HTML + "aside") if "downloads" in part.get("class", "").split() for e in part]


if __name__ == "__main__":
    results = [check(Path(path)) for path in sys.argv[1:]]
    sys.exit(0 if results and all(results) else 1)
