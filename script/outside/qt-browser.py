"""A window of Qt WebEngine, which is Chromium of some year, to be driven by its debugging port.

Usage: QTWEBENGINE_REMOTE_DEBUGGING=PORT qt-browser.py [no-javascript]
"""

import sys

try:
    from PyQt6.QtCore import QUrl
    from PyQt6.QtWebEngineCore import QWebEngineSettings
    from PyQt6.QtWebEngineWidgets import QWebEngineView
    from PyQt6.QtWidgets import QApplication
except ImportError:
    from PyQt5.QtCore import QUrl
    from PyQt5.QtWebEngineWidgets import QWebEngineView
    from PyQt5.QtWidgets import QApplication

app = QApplication(sys.argv)
view = QWebEngineView()
view.resize(1000, 1200)
view.load(QUrl("about:blank"))
if "hidden" not in sys.argv:
    view.show()
sys.exit(app.exec() if hasattr(app, "exec") else app.exec_())
