# Opens forty.csv in a LibreOffice Calc that runs on an X server, copies every cell and writes what the clipboard holds.
# See README.md for the versions. Usage: python3 copy-cells.py FOLDER (with python3-uno and xclip; DISPLAY as LibreOffice's)
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

here = pathlib.Path(__file__).resolve().parent
folder = pathlib.Path(sys.argv[1])


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve("uno:pipe,name=copycells;urp;StarOffice.ComponentContext")
services = context.ServiceManager
desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
# Comma, quotation mark, UTF-8, from the first line, English (UK), quoted cells may be dates, special numbers are found.
csv = [option("FilterName", "Text - txt - csv (StarCalc)"), option("FilterOptions", "44,34,76,1,,2057,false,true")]
document = desktop.loadComponentFromURL((here / "forty.csv").as_uri(), "_blank", 0, tuple(csv))
dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
frame = document.CurrentController.Frame
for command in [".uno:SelectAll", ".uno:Copy"]:
    dispatcher.executeDispatch(frame, command, "", 0, ())
    time.sleep(1)
for kind, name in [("UTF8_STRING", "forty-copied.txt"), ("text/html", "forty-copied.html")]:
    read = subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", kind], check=True, capture_output=True)
    (folder / name).write_bytes(read.stdout)
document.close(True)
