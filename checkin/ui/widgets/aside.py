"""A column beside a page that covers the desk: its own tools, or a question in front of them."""

from typing import Protocol

from PySide6.QtWidgets import QStackedWidget, QWidget

from checkin.ui.look.tokens import Dress


class Spoken(Protocol):
    """What can be drawn in other colours, and in another language."""

    def dress(self, dress: Dress) -> None: ...
    def speak(self) -> None: ...


class Aside(QStackedWidget):
    """Shows the tools until a panel is opened; dresses the panels that it was told of."""

    def __init__(self, tools: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.told_of: list[Spoken] = []
        self.addWidget(tools)

    def open_panel(self, panel: QWidget) -> None:
        """Show this panel in place of the tools."""
        if self.indexOf(panel) < 0:
            self.addWidget(panel)
        self.setCurrentWidget(panel)

    def close_panel(self) -> None:
        """Show the tools."""
        self.setCurrentWidget(self.tools)

    def dress(self, dress: Dress) -> None:
        """Draw the panels in these colours and sizes."""
        for panel in self.told_of:
            panel.dress(dress)

    def speak(self) -> None:
        """Say everything on the panels in the language at hand."""
        for panel in self.told_of:
            panel.speak()
