"""
A document written as Markdown, as a page, as a Word document or as a PDF.

Every format escapes what it is given: text from a case file stays text. The page is one file that loads nothing, keeps to
the keyboard and to what screen readers read, and is made for print as well; the PDF is that page, printed.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from tvisa.errors import MissingExtra, needs_extra
from tvisa.report import document

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph as WordParagraph


_TEMPLATES: Final = Path(__file__).with_name("templates")
_NO_TIME: Final = datetime.datetime(1980, 1, 1)  # noqa: DTZ001 - the first that an archive can name, and of no zone
_MOST_UNPACKED: Final = 20_000_000
"""How many bytes a template of an office may unpack to."""

# --- Markdown ---------------------------------------------------------------------------------------------------------

_MARKS: Final = re.compile(r"([\\`*_{}\[\]#|~^$])")
_STARTS: Final = re.compile(r"^([-+>=]|\d+(?=[.)]))")
_LINKS: Final = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=mailto)(?=:)|(?=@)", re.IGNORECASE)


def as_markdown(doc: document.Document) -> str:
    """Write a document as Markdown that no text in it can break out of, for any of its usual dialects."""
    doc = document.as_cited(doc)
    parts = [f"# {_mark(doc.title)}", *(f"> {_mark(b)}" for b in doc.banner)]
    parts += [_WRITTEN[type(block)](block) for block in doc.blocks]
    parts += [f"*{_mark(doc.foot)}*"] if doc.foot else []
    return "\n\n".join(part for part in parts if part) + "\n"


def _mark(text: str) -> str:
    """Escape text: marks by a backslash, what HTML reads by its entity, and addresses so that none becomes a link."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _LINKS.sub("\u200b", _MARKS.sub(r"\\\1", text))
    return _STARTS.sub(lambda m: f"{m[1]}\\" if m[1].isdigit() else f"\\{m[1]}", text)


def _line(line: document.Line) -> str:
    parts = (f"**{_mark(line.lead)}**" * bool(line.lead), _mark(line.text), f"*{_mark(line.small)}*" * bool(line.small))
    return " ".join(part for part in parts if part)


def _paragraph(block: document.Paragraph) -> str:
    text = {document.Style.STRONG: "**{}**", document.Style.SMALL: "*{}*", document.Style.PLAIN: "{}"}[
        block.style
    ].format(_mark(block.text))
    return f"{text} *{_mark(block.small)}*" if block.small else text


def _table(block: document.Table) -> str:
    rows = [[_mark(h) for h in block.header], ["---"] * len(block.header)]
    rows += [["<br>".join(_line(line) for line in document.flat(cell)) for cell in row] for row in block.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _branches(lines: Iterable[document.Line], depth: int = 0) -> Iterator[str]:
    for line in lines:
        yield f"{'  ' * depth}- {_line(line)}"
        yield from _branches(line.below, depth + 1)


_WRITTEN: Final[dict[type, Callable[[Any], str]]] = {
    document.Heading: lambda block: f"## {_mark(block.text)}",
    document.Paragraph: _paragraph,
    document.Bullets: lambda block: "\n".join(_branches(block.items)),
    document.Table: _table,
    document.Fields: lambda block: "\n".join(f"- {_mark(label)} \\_\\_\\_\\_\\_\\_\\_\\_" for label in block.labels),
    document.Tree: lambda block: "\n".join(_branches((block.line,))),
    document.PageBreak: lambda _: "---",
}

# --- the page ---------------------------------------------------------------------------------------------------------


def as_html(doc: document.Document) -> str:
    """
    Write a document as one page.

    Raises:
        MissingExtra: If the library ``jinja2`` is not installed.
    """
    with needs_extra("report", "jinja2"):
        from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415 - it loads when a page is written
        from markupsafe import Markup  # noqa: PLC0415

    templates = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True)
    css = Markup((_TEMPLATES / "document.css").read_text(encoding="utf-8"))  # noqa: S704 - a file of ours
    return templates.get_template("document.html").render(
        doc=document.as_cited(doc), css=css, kind_of=lambda block: type(block).__name__
    )


def as_pdf(doc: document.Document) -> bytes:
    """
    Print the page.

    Raises:
        MissingExtra: If the library ``weasyprint`` is not installed.
        OSError: If the libraries of the system that it needs are not there, or no font is.
    """
    with needs_extra("pdf", "weasyprint"):
        from weasyprint import HTML  # noqa: PLC0415 - it loads when a PDF is written
    if not _has_a_font():
        message = "there is no font on this machine"
        raise OSError(message)

    made: bytes = HTML(string=as_html(doc), url_fetcher=_refused).write_pdf(pdf_variant="pdf/ua-1")
    return made


def _has_a_font() -> bool:
    # Without any, the library ends the whole process.
    from weasyprint.text.ffi import ffi, fontconfig  # noqa: PLC0415 - it loads when a PDF is written

    config = ffi.gc(fontconfig.FcInitLoadConfigAndFonts(), fontconfig.FcConfigDestroy)
    return bool(fontconfig.FcConfigGetFonts(config, fontconfig.FcSetSystem).nfont > 0)


def _refused(url: str) -> Any:
    """Load nothing, whatever a page might name."""
    raise ValueError(url[:0] or "nothing is loaded")


# --- Word -------------------------------------------------------------------------------------------------------------


def as_docx(doc: document.Document, template: Path | None = None) -> bytes:
    """
    Write a document for Word.

    Args:
        doc: The document.
        template: A Word document whose styles, margins and letterhead are used; its text stays above the document's.

    Raises:
        MissingExtra: If the library ``python-docx`` is not installed.
        ValueError: If the template is no Word document, or lacks a style that is used.
    """
    doc = document.as_cited(doc)
    if template is None:
        return _saved(_opened(None, doc.points), doc)
    try:
        _measure(template)
        word = _opened(template, doc.points)
    except MissingExtra:
        raise
    except Exception as error:
        # Whatever a broken file makes its readers raise: of zlib, of lxml, or of what reads a part that is not there.
        message = "the template is not a Word document"
        raise ValueError(message) from error
    try:
        return _saved(word, doc)
    except KeyError as error:
        message = "the template lacks a style: headings 1 and 2, List Bullet and Table Grid are used"
        raise ValueError(message) from error
    except Exception as error:
        message = "the template cannot be written into"
        raise ValueError(message) from error


def _measure(template: Path) -> None:
    """Refuse a file that unpacks to more than is read into memory."""
    with ZipFile(template) as packed:
        if sum(part.file_size for part in packed.infolist()) > _MOST_UNPACKED:
            raise BadZipFile


def _saved(word: Word, doc: document.Document) -> bytes:
    _fill(word, doc)
    out = io.BytesIO()
    word.save(out)
    return _at_no_time(out)


def _at_no_time(made: io.BytesIO) -> bytes:
    """Pack the parts of a Word document anew under one day for all of them, so that its bytes tell nothing of when it was written."""
    out = io.BytesIO()
    with ZipFile(made) as packed, ZipFile(out, "w", ZIP_DEFLATED) as again:
        for part in packed.infolist():
            again.writestr(ZipInfo(part.filename, _NO_TIME.timetuple()[:6]), packed.read(part), ZIP_DEFLATED)
    return out.getvalue()


def _fill(word: Word, doc: document.Document) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415

    word.add_heading(doc.title, 1)
    for told in doc.banner:
        word.add_paragraph().add_run(told).bold = True
    broken = False
    for block in doc.blocks:
        before = len(word.paragraphs) if broken else 0
        _WORD[type(block)](word, block)
        if broken and len(word.paragraphs) > before:
            # Said of what begins the page: a break of its own could be all that a page holds.
            word.paragraphs[before].paragraph_format.page_break_before = True
        broken = isinstance(block, document.PageBreak)
    if doc.foot:
        word.add_paragraph().add_run(doc.foot, style="Small")
    about = word.core_properties
    for name in (
        "author",
        "category",
        "comments",
        "content_status",
        "identifier",
        "keywords",
        "last_modified_by",
        "subject",
        "version",
    ):
        setattr(about, name, "")
    about.title, about.language = doc.title, doc.lang
    about.created = about.modified = _NO_TIME
    for spoken in word.styles.element.xpath("//w:lang"):
        spoken.set(qn("w:val"), {"en": "en-US", "es": "es-US"}.get(doc.lang, doc.lang))


def _opened(template: Path | None, points: float) -> Word:
    with needs_extra("report", "docx"):
        import docx  # noqa: PLC0415 - it loads when a Word document is written
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415

    word = docx.Document(str(template) if template else None)
    if "Small" not in word.styles:
        small: Any = word.styles.add_style("Small", WD_STYLE_TYPE.CHARACTER)
        small.font.size, small.font.color.rgb = Pt(points * 0.87), RGBColor(0x4A, 0x4A, 0x4A)
    if template:
        return word
    for section in word.sections:
        section.page_width, section.page_height = Cm(21.59), Cm(27.94)
        section.left_margin = section.right_margin = Cm(1.6)
        section.top_margin = section.bottom_margin = Cm(1)
    for name, size in (("Normal", 1.0), ("List Bullet", 1.0), ("Heading 1", 1.6), ("Heading 2", 1.2)):
        style: Any = word.styles[name]
        style.font.name, style.font.size = "Arial", Pt(points * size)
        style.paragraph_format.space_before = Pt(points / 2 if name == "Heading 2" else 0)
        style.paragraph_format.space_after = Pt(points / 8)
        style.paragraph_format.line_spacing = 1
        if name.startswith("Heading"):
            style.font.color.rgb = None
            for fonts in style.element.xpath(".//w:rFonts"):
                fonts.attrib.clear()
    return word


def _word_line(paragraph: WordParagraph, line: document.Line) -> None:
    if line.lead:
        paragraph.add_run(f"{line.lead} " if line.text else line.lead).bold = True
    paragraph.add_run(line.text)
    if line.small:
        paragraph.add_run(f" {line.small}", style="Small")


def _word_paragraph(word: Word, block: document.Paragraph) -> None:
    run = word.add_paragraph().add_run(block.text, style="Small" if block.style is document.Style.SMALL else None)
    run.bold = block.style is document.Style.STRONG or None
    if block.small:
        word.paragraphs[-1].add_run(f" {block.small}", style="Small")


def _word_bullets(word: Word, block: document.Bullets) -> None:
    for item in block.items:
        _word_line(word.add_paragraph(style="List Bullet"), item)
        for below in item.below:
            _word_tree(word, below, 2)


def _word_table(word: Word, block: document.Table) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415

    section = word.sections[-1]
    inside = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    table = word.add_table(rows=1, cols=len(block.header), style="Table Grid")
    table.autofit = False
    for number, row in enumerate(block.whole):
        cells = (table.rows[0] if not number else table.add_row()).cells
        for cell, lines, width in zip(cells, row, block.widths, strict=True):
            cell.width = int(inside * width / 100)
            for position, line in enumerate(document.flat(lines)):
                _word_line(cell.paragraphs[0] if not position else cell.add_paragraph(), line)
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = int(inside * width / 100)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    # The first row is the head, said so that it is repeated on each page and read out with each cell.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no name for it


def _word_fields(word: Word, block: document.Fields) -> None:
    word.add_paragraph("   ".join(f"{label} ____________________" for label in block.labels))


def _word_tree(word: Word, line: document.Line, depth: int = 0) -> None:
    from docx.shared import Cm  # noqa: PLC0415

    paragraph = word.add_paragraph()
    paragraph.paragraph_format.left_indent = Cm(0.6 * depth)
    _word_line(paragraph, line)
    for below in line.below:
        _word_tree(word, below, depth + 1)


_WORD: Final[dict[type, Callable[[Any, Any], Any]]] = {
    document.Heading: lambda word, block: word.add_heading(block.text, 2),
    document.Paragraph: _word_paragraph,
    document.Bullets: _word_bullets,
    document.Table: _word_table,
    document.Fields: _word_fields,
    document.Tree: lambda word, block: _word_tree(word, block.line),
    document.PageBreak: lambda _word, _block: None,
}

FORMATS: Final[dict[str, Callable[[document.Document], str | bytes]]] = {
    "markdown": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
}
"""What a document can be written as."""
