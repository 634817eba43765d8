"""Drawings of our own: made at build time as SVG, each told in words by its record in data/drawings/."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape

from macros.records.schema.drawings import Drawing
from macros.views.drawings import methods, settings, strokes
from macros.views.drawings.language import WIDTH, Picture
from macros.views.text.addresses import page_of
from macros.views.text.markup import line
from macros.views.text.writing import Writer

# Record id -> what draws it, in the order in which pages show them: the legend first.
DRAWINGS: dict[str, Callable[[], Picture]] = {
    "signs-drawn": strokes.signs,
    "session-drawn": settings.session,
    "positions-drawn": settings.positions,
    "draping-drawn": settings.draping,
    "swedish-massage-drawn": strokes.swedish_massage,
    "effleurage-drawn": strokes.effleurage,
    "petrissage-drawn": strokes.petrissage,
    "friction-drawn": strokes.friction_stroke,
    "tapotement-drawn": strokes.tapotement,
    "vibration-drawn": strokes.vibration,
    "deep-tissue-massage-drawn": strokes.deep_tissue_massage,
    "sports-massage-drawn": strokes.sports_massage,
    "trigger-point-therapy-drawn": methods.trigger_point_therapy,
    "trigger-point-drawn": methods.trigger_point,
    "neuromuscular-therapy-drawn": methods.neuromuscular_therapy,
    "myofascial-release-drawn": methods.myofascial_release,
    "deep-transverse-friction-drawn": methods.deep_transverse_friction,
    "manual-lymphatic-drainage-drawn": methods.manual_lymphatic_drainage,
    "active-release-drawn": methods.active_release,
    "scar-massage-drawn": methods.scar_massage,
    "connective-tissue-massage-drawn": methods.connective_tissue_massage,
    "cupping-drawn": methods.cupping,
    "iastm-drawn": methods.iastm,
    "self-massage-drawn": settings.self_massage_foam_rolling,
    "pnf-stretching-drawn": methods.pnf_stretching,
    "muscle-energy-technique-drawn": methods.muscle_energy_technique,
    "static-stretching-drawn": methods.static_stretching,
    "chair-massage-drawn": settings.chair_massage,
    "hot-stone-massage-drawn": settings.hot_stone_massage,
    "abhyanga-drawn": settings.abhyanga,
    "shiatsu-drawn": settings.shiatsu,
    "acupressure-drawn": methods.acupressure,
    "tuina-drawn": settings.tuina,
    "thai-massage-drawn": settings.thai_massage,
    "reflexology-drawn": settings.reflexology,
    "craniosacral-therapy-drawn": settings.craniosacral_therapy,
    "hip-pain-drawn": settings.hip_pain,
    "medical-team-drawn": settings.medical_team,
    "egypt-ankhmahor-drawn": settings.egypt,
}


@cache  # most stand on two pages, and a server shows them after each change
def _picture(id_: str) -> Picture:
    return DRAWINGS[id_]()


def svg(record: Drawing, text: str) -> str:
    """The drawing, with its name and the words that say what it shows inside."""
    picture = _picture(record.id)
    return (
        f'<svg role="img" aria-labelledby="{record.id}-title {record.id}-text" viewBox="0 0 {WIDTH} {picture.height}" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{record.id}-title">{escape(record.name)}</title><desc id="{record.id}-text">{escape(text)}</desc>{picture.inner}</svg>'
    )


def figure(record: Drawing, writer: Writer) -> str:
    """The drawing, and under it what it shows, with links and sources. Markdown reads the caption and leaves the drawing alone."""
    caption = f'<figcaption markdown="block">\n\n{writer.text(record.shows)}\n\n</figcaption>'
    return f'<figure class="drawing" markdown="block">\n<div>{svg(record, writer.plain(record.shows))}</div>\n{caption}\n</figure>'


def drawings_of(ref: str, writer: Writer) -> str:
    """All drawings about a record, in the order of the gallery; empty where there is none."""
    return "\n\n".join(figure(record, writer) for record in _drawn(writer) if ref in record.about)


def drawn_for(ref: str, writer: Writer) -> list[str]:
    """The refs of all drawings about a record, for places that only link them."""
    return [record.ref for record in _drawn(writer) if ref in record.about]


def drawing_gallery(writer: Writer) -> str:
    """The drawings that are read on this page, each under its name, with links to what it is about."""
    parts = []
    for record in _drawn(writer):
        if page_of(record.ref)[0] == writer.here:
            about = ", ".join(writer.link(ref) for ref in record.about if ref != record.ref)
            more = f"\n\nRead more: {about}." if about else ""
            parts.append(f"## {line(record.name)} {{ #{record.id} }}\n\n{figure(record, writer)}{more}")
    return "\n\n".join(parts)


def _drawn(writer: Writer) -> list[Drawing]:
    records = writer.library.records["drawings"]
    return [record for id_ in DRAWINGS if isinstance(record := records.get(id_), Drawing)]
