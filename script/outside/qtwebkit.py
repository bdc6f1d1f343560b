"""Opens a page in QtWebKit, waits, and prints what stands on it: the page's text, and what is in its frame.

Usage: qtwebkit.py ADDRESS SECONDS
"""

import sys

from PyQt5.QtCore import QTimer, QUrl
from PyQt5.QtWebKitWidgets import QWebView
from PyQt5.QtWidgets import QApplication

app = QApplication(sys.argv)
view = QWebView()
view.resize(1000, 1200)


def tell():
    main = view.page().mainFrame()
    print(main.toPlainText())
    for frame in main.childFrames():
        print("--- frame")
        print(frame.toPlainText())
    app.quit()


view.load(QUrl(sys.argv[1]))
view.show()
QTimer.singleShot(int(float(sys.argv[2]) * 1000), tell)
app.exec_()
