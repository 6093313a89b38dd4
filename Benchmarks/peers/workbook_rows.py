#!/usr/bin/env python3
"""Reads all rows of a workbook with openpyxl's read-only mode; or writes one with a ledger of so many lines.

    workbook_rows.py FILE.xlsx
    workbook_rows.py FILE.xlsx --write LINES
"""
import sys

import openpyxl

path = sys.argv[1]
if "--write" in sys.argv:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("分类账")
    sheet.append(["单位编码", "收支", "资金性质", "上年结转", "功能科目编码", "经济科目编码", "支出类别", "项目编码", "用途", "金额（元）", "备注"])
    for line in range(int(sys.argv[-1])):
        sheet.append(
            ["305001", "支出", "一般公共预算拨款", "否", "2013101", "30101", "人员经费", None, None, line % 1000 + 0.25, f"第{line}行"])
    book.save(path)
else:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(cell is not None for row in book["分类账"].iter_rows(values_only=True) for cell in row)
    if not cells:
        sys.exit("no cells")
