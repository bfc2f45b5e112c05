"""The class's own vote as a native chart: takes a placed chart, gives a graphic frame to place.

A teacher edits the numbers in the chart's own sheet. Labels follow them where the deck's digits are
Latin; in other digits they are text, since Office writes numbers as the viewer's system does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.util import Pt

from builder.formats import archive
from builder.formats.pptx.names import A, C
from builder.formats.pptx.units import emu, hundredths
from builder.languages.locale import office_tag

if TYPE_CHECKING:
    from builder.fit.placed import ChartShape
    from builder.formats.pptx.text import Typesetter

_GAP_WIDTH = 80
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_FIXED_STAMP = b"2000-01-01T00:00:00Z"
_SHEET_FIRST = ("[Content_Types].xml",)


def add_chart(slide: Any, shape: ChartShape, setter: Typesetter) -> Any:
    """Add the chart to a python-pptx slide; give its element, which the caller puts in order."""
    box = shape.box
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED,
        *(emu(box.x), emu(box.y), emu(box.w), emu(box.h)),
        _figures(shape),
    )
    _style(frame.chart, shape, setter)
    _pin_sheet(frame.chart)
    about = frame._element.nvGraphicFramePr.cNvPr  # noqa: SLF001
    about.set("name", "Chart")
    about.set("descr", shape.alt)
    return frame._element  # noqa: SLF001


def _figures(shape: ChartShape) -> Any:
    figures: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    figures.categories = [bar.label for bar in shape.bars]
    figures.add_series(shape.series, [bar.value for bar in shape.bars])
    return figures


def _style(chart: Any, shape: ChartShape, setter: Typesetter) -> None:
    chart.has_legend = False
    chart.has_title = False
    chart.font.size = Pt(shape.size)
    plot = chart.plots[0]
    plot.gap_width = _GAP_WIDTH
    plot.vary_by_categories = False
    _style_axes(chart, setter)
    _colour(plot.series[0], shape, setter)
    _label_bars(plot, shape)
    _finish(chart._chartSpace, shape, setter)  # noqa: SLF001


def _style_axes(chart: Any, setter: Typesetter) -> None:
    """Put the first bar on top, and in a right-to-left deck the zero at the right.

    The value axis stays, without labels: LibreOffice drops the other axis's labels with it.
    """
    category, value = chart.category_axis, chart.value_axis
    category.reverse_order = True
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.format.line.fill.background()
    value.reverse_order = setter.rtl
    value.minimum_scale = 0
    value.has_major_gridlines = False
    value.major_tick_mark = XL_TICK_MARK.NONE
    value.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    value.format.line.fill.background()


def _colour(series: Any, shape: ChartShape, setter: Typesetter) -> None:
    """Give all bars one colour: labels stand beside them, nothing is told by colour."""
    fill = setter.palette.fill(shape.colour)
    declared = fill.replace("<a:solidFill", f'<a:solidFill xmlns:a="{A}"', 1)
    series.format.fill._xPr.insert(0, parse_xml(declared))  # noqa: SLF001


def _label_bars(plot: Any, shape: ChartShape) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = "0", False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.bold = True
    for point, bar in zip(plot.series[0].points, shape.bars, strict=False):
        if bar.value_text != str(bar.value):
            point.data_label.text_frame.text = bar.value_text
            point.data_label.position = XL_LABEL_POSITION.OUTSIDE_END


def _finish(space: Any, shape: ChartShape, setter: Typesetter) -> None:
    """Say the language of every letter, and number the axes as the standard allows."""
    for number, axis in enumerate(
        dict.fromkeys(each.get("val") for each in space.iter(f"{{{C}}}axId")), 1
    ):
        for each in space.iter(f"{{{C}}}axId", f"{{{C}}}crossAx"):
            if each.get("val") == axis:
                each.set("val", str(number))
    for properties in space.iter(f"{{{A}}}defRPr", f"{{{A}}}rPr", f"{{{A}}}endParaRPr"):
        properties.set("lang", office_tag(setter.frame.language))
    for run in space.iter(f"{{{A}}}r"):
        if run.find(f"{{{A}}}rPr") is None:
            size = f'b="1" sz="{hundredths(shape.size)}"'
            run.insert(0, parse_xml(f'<a:rPr xmlns:a="{A}" {setter.language()} {size}/>'))
    for properties in space.iter(f"{{{A}}}pPr"):
        properties.set("rtl", str(int(setter.rtl)))
    language = parse_xml(f'<c:lang xmlns:c="{C}" val="{office_tag(setter.frame.language)}"/>')
    rounded = space.find(f"{{{C}}}roundedCorners")
    date = space.find(f"{{{C}}}date1904")
    (date if date is not None else rounded).addnext(language)


def _pin_sheet(chart: Any) -> None:
    """Take the clock out of the embedded sheet."""
    part = chart.part.chart_workbook.xlsx_part
    members = archive.unpack(part.blob)
    core = "docProps/core.xml"
    members[core] = _STAMP.sub(_FIXED_STAMP, members[core])
    part._blob = archive.pack(members, _SHEET_FIRST)  # noqa: SLF001
