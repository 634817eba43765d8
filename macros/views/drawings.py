"""Drawings of our own: each an SVG file beside its record, which tells in words what the drawing shows."""

from __future__ import annotations

from markupsafe import Markup

from macros.records.pictures import Picture
from macros.records.schema.drawings import Drawing
from macros.views.pictures import inline
from macros.views.shapes import shape
from macros.views.text.addresses import page_of
from macros.views.text.markup import line
from macros.views.text.writing import Writer

LAST = 10**9  # the order of drawings that name none


def svg(record: Drawing, picture: Picture) -> Markup:
    """The drawing, named by its own title and description; empty where its file cannot be read."""
    title, text = f"{record.id}-title", f"{record.id}-text"
    added = {"svg": {"role": "img", "aria-labelledby": f"{title} {text}"}, "title": {"id": title}, "desc": {"id": text}}
    return Markup() if picture.root is None else inline(picture.root, added)


def figure(record: Drawing, writer: Writer) -> str:
    """The drawing, and under it what it shows, with links and sources."""
    picture = writer.library.pictures.get(record.ref)
    return shape("drawing", svg=picture and svg(record, picture), caption=writer.text(record.shows))


def drawings_of(ref: str, writer: Writer) -> str:
    """All drawings about a record, in their order; empty where there is none."""
    return "\n\n".join(figure(record, writer) for record in _drawings(writer) if ref in record.about)


def drawn_for(ref: str, writer: Writer) -> list[str]:
    """The refs of all drawings about a record, for places that only link them."""
    return [record.ref for record in _drawings(writer) if ref in record.about]


def drawing_gallery(writer: Writer) -> str:
    """The drawings that are read on this page, each under its name, with links to what it is about."""
    parts = []
    for record in _drawings(writer):
        if page_of(record.ref, writer.library)[0] == writer.here:
            about = ", ".join(writer.link(ref) for ref in record.about if ref != record.ref)
            more = f"\n\n{writer.say('read-more', records=about)}" if about else ""
            parts.append(f"## {line(record.name)} {{ #{record.id} }}\n\n{figure(record, writer)}{more}")
    return "\n\n".join(parts)


def _drawings(writer: Writer) -> list[Drawing]:
    """Every drawing in the order of its gallery, those without one by name."""
    return sorted(writer.library.all(Drawing), key=lambda record: (record.order or LAST, record.name.casefold(), record.id))
