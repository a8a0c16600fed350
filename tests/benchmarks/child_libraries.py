"""The second baseline: a process that has imported and loaded the four libraries, with no window."""

from __future__ import annotations

import json
import logging
import warnings

warnings.simplefilter("ignore")

import jieba  # noqa: E402
import opencc  # noqa: E402
import PySide6.QtGui  # noqa: E402
import PySide6.QtWidgets  # noqa: E402
import sqlalchemy.orm  # noqa: E402

from tests.benchmarks.memory import resident  # noqa: E402

jieba.setLogLevel(logging.ERROR)
tokenizer = jieba.Tokenizer()
tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
tokenizer.initialized = True
list(tokenizer.cut("我们在图书馆学习"))
opencc.OpenCC("s2t").convert("发展")
application = PySide6.QtWidgets.QApplication([])
engine = sqlalchemy.create_engine("sqlite://")
with engine.connect() as connection:
    connection.exec_driver_sql("select 1")
print("READY", flush=True)
print(json.dumps({"resident": resident()}), flush=True)
