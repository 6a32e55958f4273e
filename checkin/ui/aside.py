"""A column beside a page that covers the desk: its own tools, or a question in front of them."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Aside(QStackedWidget):
    """Shows the tools until a panel is opened."""

    def __init__(self, tools: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.addWidget(tools)

    def open_panel(self, panel: QWidget) -> None:
        """Show this panel in place of the tools."""
        if self.indexOf(panel) < 0:
            self.addWidget(panel)
        self.setCurrentWidget(panel)

    def close_panel(self) -> None:
        """Show the tools."""
        self.setCurrentWidget(self.tools)
