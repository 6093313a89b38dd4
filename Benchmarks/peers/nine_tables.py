"""The nine tables of budgets with lxml, decimal and Jinja2: one page for each disclosure.xml.

    nine_tables.py PROFILE FUNCTIONS ECONOMICS OUTPUT <PATHS

PROFILE is the profile.xml, FUNCTIONS and ECONOMICS are the charts of accounts. PATHS names a disclosure.xml on each line; its page is
OUTPUT/CODE.html, CODE being the department's. Ledgers are in full and inline, and state no income.

Profile, charts and template are read once. The cells that a kind of ledger line adds to are found once in the whole run.
"""

import csv
import os
import sys
from decimal import ROUND_HALF_UP, Decimal

from jinja2 import Environment
from lxml import etree
from markupsafe import Markup

HEAD = """{% for row in rows %}
<tr>{% for text, columns, height in row %}<th scope="col" colspan="{{ columns }}" rowspan="{{ height }}">{{ text }}</th>{% endfor %}</tr>
{% endfor %}
<tr class="columns">{% for text in numbers %}<td colspan="1">{{ text }}</td>{% endfor %}</tr>
"""

PAGE = """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
<head>
<meta charset="UTF-8"/>
<title>{{ title }}</title>
</head>
<body>
<h1>{{ title }}</h1>
{% for table in tables %}
<table id="table-{{ table.number }}">
<caption>{{ table.title }} {{ code }} {{ name }} {{ kind }}年度：{{ year }} 单位：{{ unit }}</caption>
<thead>
{{ table.head }}</thead>
<tbody>
{% for total, cells in table.rows %}
<tr class="{{ total }}">{% for kind, text in cells %}\
{% if kind.startswith("depth") %}<th scope="row" class="{{ kind }}">{{ text }}</th>\
{% else %}<td class="{{ kind }}">{{ text }}</td>{% endif %}{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
{% for note in table.notes %}
<p>{{ note }}</p>
{% endfor %}
{% endfor %}
</body>
</html>
"""

FISCAL = ["一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"]
BASIC = ["人员经费", "公用经费", "基本支出"]
CENT = Decimal("0.01")
TEN_THOUSAND = Decimal(10_000)
BLANK = ("blank", "")


class Selector:
    """The conditions of an element and of the elements around it."""

    def __init__(self, element, around=None):
        self.tests = list(around.tests) if around else []
        for name, position in (("flow", 0), ("fund", 1), ("category", 3)):
            if name in element.attrib:
                values = []
                for word in element.get(name).split():
                    values += FISCAL if word == "财政拨款" else BASIC if word == "基本支出" else [word]
                self.tests.append((position, frozenset(values).__contains__))
        if "carried" in element.attrib:
            self.tests.append((2, frozenset([element.get("carried") == "是"]).__contains__))
        for name, position in (("function", 4), ("economic", 5)):
            if name in element.attrib:
                prefixes = tuple(element.get(name).split())
                self.tests.append((position, lambda code, prefixes=prefixes: code is not None and code.startswith(prefixes)))
        if "purpose" in element.attrib:
            purpose = element.get("purpose")
            self.tests.append((6, frozenset([None if purpose == "无" else purpose]).__contains__))

    def selects(self, kind):
        return all(test(kind[position]) for position, test in self.tests)


class Table:
    """A table of the profile: the markup of its head, and the cells that a kind of line adds to."""

    def __init__(self, element, sets, charts, environment):
        self.number = element.get("number")
        self.title = element.get("title")
        self.notes = [(note.get("when", "always"), note.text) for note in element.findall("note")]
        self.columns = []  # (kind, side, selector)
        self.sides = 0
        columns = element.find("columns")
        rows = []
        self._head(columns, None, 0, rows)
        for depth, row in enumerate(rows):
            rows[depth] = [(text, width, len(rows) - depth if leaf else 1) for text, width, leaf in row]
        numbers, number = [], 0
        for kind, _, _ in self.columns:
            if kind != "serial":
                number += 1
            numbers.append(columns.get("number-label") if kind == "serial" else number)
        self.head = Markup(environment.from_string(HEAD).render(rows=rows, numbers=numbers))
        self.plan = element.find("tree")
        if self.plan is not None:
            self.axis = 4 if self.plan.get("over") == "功能" else 5
            self.chart = charts[self.axis]
            self.digits = (3, 5, 7) if self.axis == 4 else (3, 5)
            self.selector = Selector(self.plan)
            self.amounts = [column[2] for column in self.columns if column[0] == "amount"]
            self.total = self.plan.find("total").get("label")
        else:
            self._lines(element, sets)

    def _head(self, element, around, depth, rows, side=-1):
        if len(rows) == depth:
            rows.append([])
        width = 0
        for child in element:
            if child.tag in ("group", "side"):
                if child.tag == "side":
                    side, self.sides = self.sides, self.sides + 1
                position = len(rows[depth])
                inner = self._head(child, Selector(child, around), depth + 1, rows, side)
                rows[depth].insert(position, (child.get("head"), inner, False))
                width += inner
            else:
                self.columns.append((child.tag, side, Selector(child, around)))
                rows[depth].append((child.get("head"), 1, True))
                width += 1
        return width

    def _lines(self, element, sets):
        plan = element.find("statement")
        bands = plan.findall("band") if plan is not None else None
        if plan is None:
            plan = element.find("list")
            bands = [plan]
            self.columns = [(kind, max(side, 0) if kind != "serial" else side, asks) for kind, side, asks in self.columns]
        outer = Selector(plan)
        self.rows = []
        for band in bands:
            sides = []
            for lines in band.findall("lines"):
                selector = Selector(lines, outer)
                elements = (list(sets[lines.get("set")]) if "set" in lines.attrib else []) + lines.findall("line")
                sides.append([])
                for number, line in enumerate(elements, 1):
                    label = line.get("label")
                    if lines.get("numbered") == "是":
                        label = chinese(number) + "、" + label
                    sides[-1].append(
                        (
                            "depth-" + line.get("depth", "0"),
                            label,
                            None if line.get("blank") == "是" else Selector(line, selector),
                            line.get("total") == "是",
                        )
                    )
            for row in range(max(map(len, sides))):
                self.rows.append([side[row] if row < len(side) else None for side in sides])

    def cells(self, kind, table):
        """The keys of the cells that a kind of line adds to."""
        if self.plan is not None:
            if not self.selector.selects(kind):
                return []
            hit = [column for column, selector in enumerate(self.amounts) if selector.selects(kind)]
            rows = [""] + [kind[self.axis][:digits] for digits in self.digits]
            return [(table, row, column) for row in rows for column in hit]
        cells = []
        for row, sides in enumerate(self.rows):
            for column, (column_kind, side, selector) in enumerate(self.columns):
                line = sides[side] if column_kind == "amount" and side < len(sides) else None
                if line and line[2] and line[2].selects(kind) and selector.selects(kind):
                    cells.append((table, row, column))
        return cells

    def body(self, sums, table):
        """The rows for the template, and whether the table shows an amount."""
        if self.plan is None:
            return self._line_body(sums, table)
        codes = sorted({row for number, row, _ in sums if number == table})
        rows = []
        for serial, code in enumerate(codes, 1):
            cells = [("number", serial)]
            if code:
                cells += [("code", code), ("depth-" + str(self.digits.index(len(code))), self.chart[code])]
            else:
                cells += [BLANK, ("depth-0", self.total)]
            for column in range(len(self.amounts)):
                cells.append(("amount", shown(sums.get((table, code, column)))))
            rows.append(("" if code else "total", cells))
        return rows, bool(codes)

    def _line_body(self, sums, table):
        rows = []
        for row, sides in enumerate(self.rows):
            cells = []
            for column, (kind, side, _) in enumerate(self.columns):
                line = sides[side] if side < len(sides) else None
                if kind == "serial":
                    cells.append(("number", row + 1))
                elif line is None or (kind == "amount" and line[2] is None):
                    cells.append(BLANK)
                elif kind == "label":
                    cells.append(line[:2])
                else:
                    cells.append(("amount", shown(sums.get((table, row, column)))))
            rows.append(("total" if all(line[3] for line in sides if line) else "", cells))
        return rows, any(number == table for number, _, _ in sums)


def shown(amount):
    return str((amount / TEN_THOUSAND).quantize(CENT, ROUND_HALF_UP)) if amount else ""


def chinese(number):
    digits = "〇一二三四五六七八九"
    tens, units = divmod(number, 10)
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[units] if units else "")


def chart(path, edition):
    names = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if (row["启用"] or "0") <= edition <= (row["停用"] or "9"):
                names[row["科目编码"]] = row["科目名称"]
    return names


def main():
    profile = etree.parse(sys.argv[1]).getroot()
    charts = {4: chart(sys.argv[2], profile.get("chart")), 5: chart(sys.argv[3], profile.get("chart"))}
    output = sys.argv[4]
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    template = environment.from_string(PAGE)
    sets = {element.get("name"): element.findall("line") for element in profile.findall("line-set")}
    tables = sorted(
        (Table(element, sets, charts, environment) for element in profile.findall("table")),
        key=lambda table: int(table.number),
    )
    cells_of = {}
    for path in sys.stdin.read().split("\n"):
        if not path:
            continue
        root = etree.parse(path).getroot()
        ledger = root.find("ledger")
        factor = TEN_THOUSAND if ledger.get("in") == "万元" else Decimal(1)
        amounts = {}
        for line in ledger.iter("line"):
            get = line.get
            amount = Decimal(get("amount")) * factor
            flow, fund, carried, function = get("flow", "支出"), get("fund"), get("carried") == "是", get("function")
            kind = (flow, fund, carried, get("category"), function, get("economic"), get("purpose"))
            amounts[kind] = amounts.get(kind, 0) + amount
            if flow == "支出":
                kind = ("收入", fund, carried, None, function, None, None)
                amounts[kind] = amounts.get(kind, 0) + amount
        sums = {}
        for kind, amount in amounts.items():
            cells = cells_of.get(kind)
            if cells is None:
                cells = cells_of[kind] = [cell for table, plan in enumerate(tables) for cell in plan.cells(kind, table)]
            for cell in cells:
                sums[cell] = sums.get(cell, 0) + amount
        department = root.find("department")
        name, code, year, kind = department.get("name"), department.get("code"), root.get("year"), root.get("kind")
        content = []
        for number, table in enumerate(tables):
            rows, is_filled = table.body(sums, number)
            conditions = ("always", "filled" if is_filled else "empty")
            notes = [text for when, text in table.notes if when in conditions]
            content.append(
                {"number": table.number, "title": table.title, "head": table.head, "rows": rows, "notes": notes}
            )
        page = template.render(
            title=f"{name}{year}年{profile.get('title')}", code=code, name=name, kind=kind, year=year,
            unit=profile.get("unit"), tables=content,
        )
        with open(os.path.join(output, code + ".html"), "wb") as file:
            file.write(page.encode())


main()
