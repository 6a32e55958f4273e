"""A box to choose from whose text grows smaller before it is cut."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from checkin.ui.widgets.fitted import fitting

_BESIDE = 6
"""Pixels that the style leaves free beside the text, rather more than less."""


class FittedBox(QComboBox):
    """Shows what is chosen in the box's font, or as much smaller as the width needs."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        painter.setFont(fitting(self.font(), self.currentText(), place.width() - _BESIDE))
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
