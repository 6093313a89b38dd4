"""Checks the links and contents of pages, which the W3C's checker does not.

    validate-links.py PAGE…

- The page is well-formed XML, and ids are unique.
- The target of each href="#…" and aria- attribute exists, and headers="…" names heads of the same table; nothing is linked or
  loaded from elsewhere.
  Links to other pages lead to pages that exist, beside the same manifest.json. Only the index, which is beside it, may have a script.
- The contents (nav) list each section with a heading of level 2 or 3, and each table and project, once and in the page's order.
- A fragment is well-formed, its links lead into it, and nothing is loaded.
"""

import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

XHTML = "{http://www.w3.org/1999/xhtml}"
REFERENCES = ("aria-labelledby", "aria-describedby", "for")
LOADING = ("src", "srcset", "poster", "data", "action", "background")


def faults(page):
    try:
        root = ElementTree.parse(page).getroot()
    except ElementTree.ParseError as error:
        yield f"不是合格的 XML · not well-formed: {error}"
        return

    is_fragment = root.tag == "div"
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    if is_fragment:
        ids += [element.get("name") for element in root.iter("a") if element.get("name") is not None]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"id 重复 · this id occurs {ids.count(name)} times: {name}"

    folder = Path(page).parent
    is_index = (folder / "manifest.json").exists()
    site = (folder if is_index else folder.parent.parent).resolve()
    for element in root.iter():
        link = element.get("href")
        if link is not None and not link.startswith("#"):
            path, _, anchor = link.partition("#")
            target = folder / urllib.parse.unquote(path)
            if is_fragment or urllib.parse.urlparse(link).scheme or target.resolve().parts[: len(site.parts)] != site.parts:
                yield f"指向页面以外 · leads out of the pages: {link}"
            elif not target.is_file():
                yield f"没有链接的网页 · there is no such page: {link}"
            elif anchor and f'id="{anchor}"' not in target.read_text(encoding="utf-8"):
                yield f"没有链接的目标 · that page has no such id: {link}"
        elif link is not None and link[1:] not in ids:
            yield f"没有链接的目标 · nothing has this id: {link}"
        for attribute in REFERENCES:
            for name in element.get(attribute, "").split():
                if name not in ids:
                    yield f"{attribute} 所指的 id 不存在 · {attribute} names an id that is not there: {name}"
        if (element.tag == f"{XHTML}script" and not is_index) or any(element.get(attribute) for attribute in LOADING):
            yield f"页面不得有脚本或外部内容 · scripts and outside content are not allowed: {element.tag}"

    for table in root.iter(f"{XHTML}table"):
        heads = [head.get("id") for head in table.iter(f"{XHTML}th")]
        for cell in table.iter(f"{XHTML}td"):
            for name in cell.get("headers", "").split():
                if name not in heads:
                    yield f"headers 所指的表头不在这张表里 · headers names a head that this table does not have: {name}"

    if is_fragment or (is_index and root.find(f".//{XHTML}nav") is None):
        return
    listed = [
        link.get("href") for nav in root.iter(f"{XHTML}nav") if nav.get("class") != "ways" for link in nav.iter(f"{XHTML}a")
    ]
    parts = list(parts_of(root))
    for part in parts:
        if part is None:
            yield "有标题的部分没有 id · a part with a heading has no id"
        elif f"#{part}" not in listed:
            yield f"目录缺少 · the contents do not list: #{part}"
    expected = [f"#{part}" for part in parts if f"#{part}" in listed]
    if listed != expected:
        extra = [link for link in listed if link not in expected]
        yield f"目录与正文的次序或条目不符 · the contents differ from the page in order or entries: {extra or listed}"


def parts_of(root):
    """Yields the ids of sections with a heading, and of numbered tables and forms, in the page's order."""
    for main in root.iter(f"{XHTML}main"):
        for element in main.iter():
            if element.tag == f"{XHTML}section":
                if any(child.tag in (f"{XHTML}h2", f"{XHTML}h3") for child in element):
                    yield element.get("id")
            elif element.tag == f"{XHTML}table" and (element.get("id") or "").startswith(("table-", "project-")):
                yield element.get("id")


failed = False
for page in sys.argv[1:]:
    found = list(faults(page))
    for fault in found:
        print(f"{page}: {fault}")
    print(f"{page}: 链接与目录 · links and contents: {len(found)} 处错误 · errors")
    failed = failed or bool(found)
sys.exit(failed)
