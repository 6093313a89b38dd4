"""Renders the table of MustacheBench with Jinja2.

    jinja_rows.py [RUNS]     prints the milliseconds of the median run
    jinja_rows.py --output   prints the page
"""

import sys
import time

from jinja2 import Environment

TEMPLATE = """<table>
{% for row in rows %}
<tr><td>{{ row.number }}</td><td>{{ row.code }}</td><td class="{{ row.kind }}">{{ row.name }}</td>\
<td>{{ row.total }}</td><td>{% if row.basic %}{{ row.basic }}{% endif %}</td><td>{{ row.project }}</td>\
<td>{{ row.unit.name }}</td><td>{{ row.note }}</td></tr>
{% endfor %}
</table>
"""


def row(number):
    name = f"一般公共服务支出 & 其他支出 {number}" if number % 3 == 0 else f"文化旅游体育与传媒支出 {number}"
    return {
        "number": number,
        "code": str(2_010_000 + number),
        "kind": "total" if number % 7 == 0 else "item",
        "name": name,
        "total": f"{number * 37 % 9973}.{10 + number % 90}",
        "basic": "" if number % 2 == 0 else f"{number * 17 % 9973}.00",
        "project": f"{number * 29 % 9973}.50",
        "unit": {"name": f"单位 <{number % 40}>"},
        "note": f"用于保障机构正常运转、完成日常工作任务而发生的各项支出, 以及专项业务支出 {number}",
    }


def main():
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    template = environment.from_string(TEMPLATE)
    rows = [row(number) for number in range(1, 10_001)]
    argument = sys.argv[1] if len(sys.argv) > 1 else "21"
    if argument == "--output":
        sys.stdout.buffer.write(template.render(rows=rows).encode())
        return
    times = []
    for _ in range(int(argument)):
        start = time.perf_counter()
        template.render(rows=rows).encode()
        times.append(time.perf_counter() - start)
    print(sorted(times)[len(times) // 2] * 1000)


main()
