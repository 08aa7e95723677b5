"""A small tray program on which the lab itself is tested."""

import sys

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)


def main() -> int:
    app = QApplication(sys.argv)
    app.setApplicationName("lab-sample")
    app.setQuitOnLastWindowClosed(False)

    window = QWidget()
    window.setWindowTitle("Sample window")
    layout = QVBoxLayout(window)
    said = QLabel("not pressed")
    button = QPushButton("Press me")
    button.clicked.connect(lambda: said.setText("pressed"))
    layout.addWidget(said)
    layout.addWidget(button)

    square = QPixmap(22, 22)
    square.fill(QColor("#e04040"))
    icon = QSystemTrayIcon(QIcon(square))
    icon.setToolTip("Sample: 3 unread")
    icon.activated.connect(window.show)
    icon.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
