<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>errors</name>
    <message>
        <source>{name} is not a dictionary that can be read. Those are CC-CEDICT, ECDICT, StarDict, Yomitan and tables with tabs (word, translation).</source>
        <translation>{name} 不是可读取的词典。支持 CC-CEDICT、ECDICT、StarDict、Yomitan，以及用制表符分隔的表格（词、译文）。</translation>
    </message>
    <message>
        <source>{name} is one of several files of a dictionary, and {missing} is not beside it. Keep them together.</source>
        <translation>{name} 只是词典的其中一个文件，旁边缺少 {missing}。请把它们放在一起。</translation>
    </message>
    <message>
        <source>{name} holds more than one dictionary. Choose one of them.</source>
        <translation>{name} 里不止一部词典，请选择其中一部。</translation>
    </message>
    <message>
        <source>{name} is too large: a dictionary may have {limit} MB when it is unpacked.</source>
        <translation>{name} 太大：词典解压后不能超过 {limit} MB。</translation>
    </message>
    <message>
        <source>{name} has more than {limit} entries, the most that one dictionary may have.</source>
        <translation>{name} 的词条超过 {limit} 条，这是一部词典的上限。</translation>
    </message>
    <message>
        <source>{name} has an entry of more than {limit} KB, and was not imported.</source>
        <translation>{name} 中有一个词条超过 {limit} KB，未导入。</translation>
    </message>
    <message>
        <source>There is no entry in {name} that could be looked up.</source>
        <translation>{name} 里没有可以查询的词条。</translation>
    </message>
    <message>
        <source>{name} is the CC-CEDICT of {date}; the one in use, of {current}, is not older. Nothing was imported.</source>
        <translation>{name} 是 {date} 的 CC-CEDICT，而正在使用的（{current}）并不更旧。未导入任何内容。</translation>
    </message>
    <message>
        <source>{name} needs {needed} MB of free space in {folder}, and there is less. Nothing was imported.</source>
        <translation>{name} 需要 {folder} 中有 {needed} MB 可用空间，目前不足。未导入任何内容。</translation>
    </message>
    <message>
        <source>Something went wrong: {detail}</source>
        <translation>出了点问题：{detail}</translation>
    </message>
    <message>
        <source>There is no text in {name}.</source>
        <translation>{name} 中没有文字。</translation>
    </message>
    <message>
        <source>{name} is not text. Export it as plain text, or copy the page and paste it.</source>
        <translation>{name} 不是文本文件。请将它导出为纯文本，或者复制网页内容再粘贴进来。</translation>
    </message>
    <message>
        <source>{name} has {size} MB; the limit for one article is {limit} MB. Copy the part you want and paste it.</source>
        <translation>{name} 有 {size} MB，单篇文章的上限是 {limit} MB。请复制需要的部分再粘贴进来。</translation>
    </message>
    <message>
        <source>The characters of {name} could not be read. Save it as UTF-8 in a text editor and try again.</source>
        <translation>无法识别 {name} 的字符编码。请用文本编辑器将它另存为 UTF-8 格式，然后重试。</translation>
    </message>
    <message>
        <source>{name} is damaged, or is not what its name says. Nothing was imported.</source>
        <translation>{name} 已损坏，或者内容与扩展名不符。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is packed in a way that no ordinary file is, and was not unpacked. Nothing was imported.</source>
        <translation>{name} 的压缩方式不正常，因此没有解压，也没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} contains markup that no ordinary file has, and was not read. Nothing was imported.</source>
        <translation>{name} 含有普通文件不会有的标记，因此没有读取，也没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is encrypted. Open it in the program it belongs to and save a copy without a password.</source>
        <translation>{name} 已加密。请用相应的程序打开，另存一份不带密码的副本。</translation>
    </message>
    <message>
        <source>{name} shows pictures of pages and has no text in it. Have its text recognised first, or type it.</source>
        <translation>{name} 只有页面图片，没有文字。请先做文字识别，或者手动输入。</translation>
    </message>
    <message>
        <source>{name} has {pages} pages; at most {limit} can be read at once. Save the part you want and try again.</source>
        <translation>{name} 有 {pages} 页，一次最多读取 {limit} 页。请另存需要的部分后再试。</translation>
    </message>
    <message>
        <source>{name} is protected against copying (DRM) and opens only in the program that it was bought for.</source>
        <translation>{name} 有版权保护（DRM），只能在购买它的程序中打开。</translation>
    </message>
    <message>
        <source>No subtitle with words and times was found in {name}.</source>
        <translation>在 {name} 中没有找到带时间的字幕。</translation>
    </message>
    <message>
        <source>Reading {name} took longer than {seconds} seconds and was stopped. Copy the part you want and paste it.</source>
        <translation>读取 {name} 超过 {seconds} 秒，已停止。请复制需要的部分再粘贴。</translation>
    </message>
    <message>
        <source>Reading {name} took too much memory and was stopped. Copy the part you want and paste it.</source>
        <translation>读取 {name} 占用内存过多，已停止。请复制需要的部分再粘贴。</translation>
    </message>
    <message>
        <source>Reading {name} failed: the file may be damaged. Copy the text you want and paste it.</source>
        <translation>读取 {name} 失败，文件可能已损坏。请复制需要的文字再粘贴。</translation>
    </message>
    <message>
        <source>Reading {name} was stopped. Nothing was imported.</source>
        <translation>已停止读取 {name}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Only page furniture was found in {name}, no sentence of an article.</source>
        <translation>{name} 中只有菜单、按钮之类的网页杂项，没有找到文章正文。</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the files in it.</source>
        <translation>{name} 是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{name} is not there. It may have been moved or renamed.</source>
        <translation>找不到 {name}，它可能已被移动或重命名。</translation>
    </message>
    <message>
        <source>{name} could not be read: {detail}</source>
        <translation>无法读取 {name}：{detail}</translation>
    </message>
    <message>
        <source>The dictionaries in {folder} could not be changed: {detail}</source>
        <translation>无法更改 {folder} 中的词典：{detail}</translation>
    </message>
    <message>
        <source>“{address}” is not an address for looking words up. Those begin with http:// or https:// and have {{word}} where the word is to stand.</source>
        <translation>“{address}”不是查词网址。查词网址以 http:// 或 https:// 开头，并在放词的位置写上 {{word}}。</translation>
    </message>
    <message>
        <source>There is no word in “{text}” that could be kept.</source>
        <translation>“{text}”里没有可以加入生词本的词。</translation>
    </message>
    <message>
        <source>A term needs its English and its Chinese; one of them is empty.</source>
        <translation>术语的英文和中文都要填写，现在有一项是空的。</translation>
    </message>
    <message>
        <source>Line {line} of {name} is no term: it needs the English, a tab and the Chinese. Nothing was imported.</source>
        <translation>{name} 第 {line} 行不是术语：每行应为英文、制表符、中文。未导入任何内容。</translation>
    </message>
    <message>
        <source>“{text}” cannot be joined or split: that takes Chinese characters without blanks between them, at most {most}, and a word on each side of every cut.</source>
        <translation>无法合并或拆分“{text}”：只能是中间没有空格的汉字，最多 {most} 个，而且每个拆分处两边都要有字。</translation>
    </message>
    <message>
        <source>Line {line} says nothing about joining or splitting. Nothing was imported.</source>
        <translation>第 {line} 行不是合并或拆分词语的内容。未导入任何内容。</translation>
    </message>
    <message>
        <source>“{reading}” is no reading of “{word}”: give pinyin with tones, a syllable for each character (xing2 zou3).</source>
        <translation>“{reading}”不能作为“{word}”的读音：请输入带声调的拼音，每个字一个音节（xing2 zou3）。</translation>
    </message>
    <message>
        <source>“{word}” cannot be shown as “{shown}”: both must be Chinese, and short.</source>
        <translation>“{word}”不能显示为“{shown}”：两者都必须是中文，而且不能太长。</translation>
    </message>
    <message>
        <source>“{address}” is not an address of the web. Those begin with http:// or https://.</source>
        <translation>“{address}”不是网址。网址以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>{address} leads into your own computer or network, not to the internet, and was not opened.</source>
        <translation>{address} 指向你自己的电脑或局域网，而不是互联网，因此没有打开。</translation>
    </message>
    <message>
        <source>{host} was not found. Check the address, and whether this computer is connected to the internet.</source>
        <translation>找不到 {host}。请检查网址，并确认电脑已联网。</translation>
    </message>
    <message>
        <source>{host} could not be reached. Check the connection to the internet and try again.</source>
        <translation>无法连接 {host}。请检查网络后重试。</translation>
    </message>
    <message>
        <source>This computer's proxy {proxy} is of a kind that cannot be used here; only HTTP proxies can.</source>
        <translation>这台电脑的代理 {proxy} 类型不受支持；只能使用 HTTP 代理。</translation>
    </message>
    <message>
        <source>{host} could not prove that it is {host}, and nothing was fetched from it.</source>
        <translation>{host} 无法证明自己的身份，因此没有下载任何内容。</translation>
    </message>
    <message>
        <source>There is nothing at {address} (answer {status}).</source>
        <translation>{address} 上没有内容（应答 {status}）。</translation>
    </message>
    <message>
        <source>The server does not give {address} to programs (answer {status}). Open it in a browser, copy it and paste it.</source>
        <translation>服务器不允许程序读取 {address}（应答 {status}）。请在浏览器中打开，复制后粘贴。</translation>
    </message>
    <message>
        <source>The server could not give {address} at this time (answer {status}). Try again later.</source>
        <translation>服务器暂时无法提供 {address}（应答 {status}）。请稍后再试。</translation>
    </message>
    <message>
        <source>{address} only sends from one address to the next.</source>
        <translation>{address} 一直在不同网址之间跳转。</translation>
    </message>
    <message>
        <source>The server of {address} answered in a way that makes no sense.</source>
        <translation>{address} 的服务器返回了无法理解的应答。</translation>
    </message>
    <message>
        <source>{address} is larger than {limit} MB and was not fetched to its end. Copy the part you want.</source>
        <translation>{address} 超过 {limit} MB，没有下载完。请复制需要的部分。</translation>
    </message>
    <message>
        <source>{address} took longer than {seconds} seconds and was given up. Try again later.</source>
        <translation>{address} 超过 {seconds} 秒没有完成，已放弃。请稍后再试。</translation>
    </message>
    <message>
        <source>{address} is not a feed, and names none. Look for its RSS address.</source>
        <translation>{address} 不是订阅源，页面上也没有提供订阅源。请查找它的 RSS 地址。</translation>
    </message>
    <message>
        <source>{address} is a feed and not an article. Add it to your feeds.</source>
        <translation>{address} 是订阅源，不是文章。请把它加入订阅。</translation>
    </message>
    <message>
        <source>{name} lists no feed with an address of the web.</source>
        <translation>{name} 中没有带网址的订阅源。</translation>
    </message>
    <message>
        <source>The feed gives no transcript, no page and no text for “{title}”.</source>
        <translation>订阅源没有为“{title}”提供文字稿、网页或正文。</translation>
    </message>
    <message>
        <source>There is no article {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的文章。</translation>
    </message>
    <message>
        <source>There is no annotation {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的标注。</translation>
    </message>
    <message>
        <source>There is no earlier text {id} of this note.</source>
        <translation>这条笔记没有编号为 {id} 的旧版本。</translation>
    </message>
    <message>
        <source>There is no feed {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的订阅源。</translation>
    </message>
    <message>
        <source>There is no episode {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的单集。</translation>
    </message>
    <message>
        <source>There is no dictionary “{name}” in the list.</source>
        <translation>列表中没有词典“{name}”。</translation>
    </message>
    <message>
        <source>There is no kept word {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的生词。</translation>
    </message>
    <message>
        <source>“{term}” is not among the words that you keep.</source>
        <translation>“{term}”不在你的生词本中。</translation>
    </message>
    <message>
        <source>“{term}” is not in your glossary.</source>
        <translation>“{term}”不在你的术语表中。</translation>
    </message>
    <message>
        <source>There is no join or split {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的分词更正。</translation>
    </message>
    <message>
        <source>Nothing was put right for “{word}”.</source>
        <translation>没有更正过“{word}”。</translation>
    </message>
    <message>
        <source>The last action was none of this kind: duizhao undo takes back any.</source>
        <translation>上一步操作不属于这一类；duizhao undo 可以撤销任何操作。</translation>
    </message>
    <message>
        <source>“{quote}” was not found on that side of the article (place {nth}).</source>
        <translation>在文章的这一侧没有找到第 {nth} 处“{quote}”。</translation>
    </message>
    <message>
        <source>The selection is empty or lies outside the text.</source>
        <translation>没有选中文字，或所选范围超出了正文。</translation>
    </message>
    <message>
        <source>The library {path} is open in another window or program. Close that one and try again.</source>
        <translation>文库 {path} 已在另一个窗口或程序中打开。请先将其关闭，然后重试。</translation>
    </message>
    <message>
        <source>The library {path} is damaged and was left untouched. Copy it aside, or start with another folder.</source>
        <translation>文库 {path} 已损坏，程序未对它做任何改动。请先将它备份到别处，或者换一个文件夹启动。</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of Duizhao and was left untouched. Install that version.</source>
        <translation>文库 {path} 是由更新版本的“对照”写入的，程序未对它做任何改动。请安装新版本。</translation>
    </message>
    <message>
        <source>{path} is not a Duizhao library and was left untouched.</source>
        <translation>{path} 不是“对照”的文库，程序未对它做任何改动。</translation>
    </message>
    <message>
        <source>The library {path} cannot be written: {detail}</source>
        <translation>无法写入文库 {path}：{detail}</translation>
    </message>
    <message>
        <source>The backup {path} could not be made: {detail}</source>
        <translation>无法创建备份 {path}：{detail}</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be restored. Choose an earlier backup.</source>
        <translation>{path} 已损坏，无法恢复。请选择更早的备份。</translation>
    </message>
    <message>
        <source>{path} is the library itself. Choose a backup of it.</source>
        <translation>{path} 就是当前的文库。请选择它的备份。</translation>
    </message>
    <message>
        <source>{path} could not be written: {detail}</source>
        <translation>无法写入 {path}：{detail}</translation>
    </message>
    <message>
        <source>The dictionary could not be prepared: {detail}</source>
        <translation>词典准备失败：{detail}</translation>
    </message>
</context>
<context>
    <name>gui</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>标注(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Language that is learned</source>
        <translation>学习的语言(&amp;L)</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>对应(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Chinese &amp;shown as</source>
        <translation>中文显示方式(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Readings above Chinese</source>
        <translation>中文上方的读音(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste article</source>
        <translation>粘贴文章(&amp;P)</translation>
    </message>
    <message>
        <source>Open an &amp;address…</source>
        <translation>打开网址(&amp;A)…</translation>
    </message>
    <message>
        <source>Podcasts and &amp;feeds…</source>
        <translation>播客与订阅(&amp;F)…</translation>
    </message>
    <message>
        <source>Save &amp;notes as Markdown…</source>
        <translation>将笔记存为 Markdown(&amp;N)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Bin…</source>
        <translation>回收站(&amp;B)…</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>备份(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Dictionaries…</source>
        <translation>词典(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with the &amp;other side</source>
        <translation>连同对照文字一起复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Find in this article</source>
        <translation>在本文中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>下一处匹配(&amp;H)</translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation>上一处匹配(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Edit text…</source>
        <translation>编辑文本(&amp;E)…</translation>
    </message>
    <message>
        <source>The E&amp;nglish side as plain text…</source>
        <translation>以纯文本编辑英文(&amp;N)…</translation>
    </message>
    <message>
        <source>The &amp;Chinese side as plain text…</source>
        <translation>以纯文本编辑中文(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黄色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>粉色(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Violet</source>
        <translation>紫色(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>清除标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Attach the chosen mark to the selection</source>
        <translation>将所选标注附到选中的文字(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Earlier texts of the note…</source>
        <translation>笔记的历史版本(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Keep the word</source>
        <translation>加入生词本(&amp;K)</translation>
    </message>
    <message>
        <source>Mark the word as k&amp;nown</source>
        <translation>标为已知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ignore the word</source>
        <translation>忽略此词(&amp;I)</translation>
    </message>
    <message>
        <source>Mark the other words of the &amp;article as known</source>
        <translation>将本文其余词语标为已知(&amp;A)</translation>
    </message>
    <message>
        <source>Words and &amp;terms…</source>
        <translation>生词与术语(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chinese</source>
        <translation>中文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Underline words that are not known</source>
        <translation>为未知的词加下划线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Longer phrase</source>
        <translation>扩展词组(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Shorter phrase</source>
        <translation>缩短词组(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Join words…</source>
        <translation>合并词语(&amp;J)…</translation>
    </message>
    <message>
        <source>S&amp;plit the word…</source>
        <translation>拆分词语(&amp;P)…</translation>
    </message>
    <message>
        <source>Correct the &amp;reading…</source>
        <translation>更正读音(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Other characters…</source>
        <translation>换用其他字(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Corrections…</source>
        <translation>我的更正(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Go to the sentence that belongs to it</source>
        <translation>跳到对应的句子(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Link the sentences of both sides</source>
        <translation>关联两侧的句子(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Not linked at all</source>
        <translation>标为没有对应(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Confirm the link</source>
        <translation>确认对应(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find the link anew</source>
        <translation>重新查找对应(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Show the links</source>
        <translation>显示对应(&amp;S)</translation>
    </message>
    <message>
        <source>Sc&amp;roll both sides along the links</source>
        <translation>两侧按对应同步滚动(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;As written</source>
        <translation>原文字形(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Simplified</source>
        <translation>简体(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Traditional</source>
        <translation>繁体(&amp;T)</translation>
    </message>
    <message>
        <source>Traditional, Tai&amp;wan</source>
        <translation>繁体（台湾）(&amp;W)</translation>
    </message>
    <message>
        <source>Traditional, &amp;Hong Kong</source>
        <translation>繁体（香港）(&amp;H)</translation>
    </message>
    <message>
        <source>Traditional, with Taiwan's w&amp;ords</source>
        <translation>繁体（台湾用词）(&amp;O)</translation>
    </message>
    <message>
        <source>Simplified, with the &amp;mainland's words</source>
        <translation>简体（大陆用词）(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>不显示(&amp;N)</translation>
    </message>
    <message>
        <source>Of &amp;unknown words</source>
        <translation>仅未知的词(&amp;U)</translation>
    </message>
    <message>
        <source>Of &amp;all words</source>
        <translation>所有词(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>默认字号(&amp;U)</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>文库(&amp;B)</translation>
    </message>
    <message>
        <source>Word &amp;panel</source>
        <translation>查词面板(&amp;P)</translation>
    </message>
    <message>
        <source>The pair &amp;alone</source>
        <translation>只看对照(&amp;A)</translation>
    </message>
    <message>
        <source>Search the &amp;library</source>
        <translation>搜索文库(&amp;L)</translation>
    </message>
    <message>
        <source>Look a word &amp;up</source>
        <translation>查词(&amp;U)</translation>
    </message>
    <message>
        <source>Word looked up &amp;before</source>
        <translation>前一个查过的词(&amp;B)</translation>
    </message>
    <message>
        <source>Word looked up &amp;after</source>
        <translation>后一个查过的词(&amp;A)</translation>
    </message>
    <message>
        <source>Next &amp;word</source>
        <translation>下一个词(&amp;W)</translation>
    </message>
    <message>
        <source>P&amp;revious word</source>
        <translation>上一个词(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;sentence</source>
        <translation>下一句(&amp;S)</translation>
    </message>
    <message>
        <source>Previous s&amp;entence</source>
        <translation>上一句(&amp;E)</translation>
    </message>
    <message>
        <source>Next &amp;paragraph</source>
        <translation>下一段(&amp;P)</translation>
    </message>
    <message>
        <source>Previous para&amp;graph</source>
        <translation>上一段(&amp;G)</translation>
    </message>
    <message>
        <source>The &amp;other side</source>
        <translation>切换到另一侧(&amp;O)</translation>
    </message>
    <message>
        <source>Next art&amp;icle</source>
        <translation>下一篇文章(&amp;I)</translation>
    </message>
    <message>
        <source>Previous ar&amp;ticle</source>
        <translation>上一篇文章(&amp;T)</translation>
    </message>
    <message>
        <source>Spea&amp;k the selection, or the word</source>
        <translation>朗读所选文字或词语(&amp;K)</translation>
    </message>
    <message>
        <source>Speak the se&amp;ntence</source>
        <translation>朗读本句(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Duizhao</source>
        <translation>关于“对照”(&amp;A)</translation>
    </message>
    <message>
        <source>Words that could not be saved last time are in their notes now: {count}.</source>
        <translation>上次未能保存的文字已写回笔记：{count} 条。</translation>
    </message>
    <message>
        <source>The library was restored. The one before is among the backups.</source>
        <translation>文库已恢复。恢复前的文库已存入备份。</translation>
    </message>
    <message>
        <source>“{word}” is read like this from now on: {reading}</source>
        <translation>从现在起，“{word}”读作：{reading}</translation>
    </message>
    <message>
        <source>The text is shown as it is written. Choose a script first.</source>
        <translation>现在显示的是原文字形，请先选择一种字形。</translation>
    </message>
    <message>
        <source>“{word}” has no other form in this script.</source>
        <translation>“{word}”在这种字形下没有其他写法。</translation>
    </message>
    <message>
        <source>“{word}” is shown as {form} from now on.</source>
        <translation>从现在起，“{word}”显示为“{form}”。</translation>
    </message>
    <message>
        <source>Select the Chinese characters first, or click the word.</source>
        <translation>请先选中汉字，或点击词语。</translation>
    </message>
    <message>
        <source>No word follows this one that it could be joined with.</source>
        <translation>这个词后面没有可以合并的词。</translation>
    </message>
    <message>
        <source>A single character has nothing to part.</source>
        <translation>单个字无法拆分。</translation>
    </message>
    <message>
        <source>That is too long for a word.</source>
        <translation>作为一个词，这段文字太长了。</translation>
    </message>
    <message>
        <source>Cut like this from now on: {words}</source>
        <translation>从现在起这样分词：{words}</translation>
    </message>
    <message>
        <source>The text is as it was.</source>
        <translation>文字没有改动。</translation>
    </message>
    <message>
        <source>The text was changed. Marks on other words now: {changed}, marks without a place: {lost}.</source>
        <translation>文字已更新。原文被改写的标注：{changed}，找不到位置的标注：{lost}。</translation>
    </message>
    <message>
        <source>The text was changed. Marks without a place: {lost}.</source>
        <translation>文字已更新。找不到位置的标注：{lost}。</translation>
    </message>
    <message>
        <source>The text was changed. Marks on other words now: {changed}.</source>
        <translation>文字已更新。原文被改写的标注：{changed}。</translation>
    </message>
    <message>
        <source>The text was changed. Every mark is on its words.</source>
        <translation>文字已更新。所有标注都还在原来的词句上。</translation>
    </message>
    <message>
        <source>The text was changed.</source>
        <translation>文字已更新。</translation>
    </message>
    <message>
        <source>The English says this otherwise: {doubts}</source>
        <translation>英文里的说法不同：{doubts}</translation>
    </message>
    <message>
        <source>Click a sentence first.</source>
        <translation>请先点一个句子。</translation>
    </message>
    <message>
        <source>Click a sentence on each side first, or select several.</source>
        <translation>请先在两侧各点一个句子，或选中几个句子。</translation>
    </message>
    <message>
        <source>These sentences are linked.</source>
        <translation>已关联这些句子。</translation>
    </message>
    <message>
        <source>This sentence is not linked any more.</source>
        <translation>已取消这个句子的对应。</translation>
    </message>
    <message>
        <source>This link is your own already.</source>
        <translation>这个对应本来就是你标的。</translation>
    </message>
    <message>
        <source>Links confirmed: {own} of {all}.</source>
        <translation>已确认的对应：{own} / {all}。</translation>
    </message>
    <message>
        <source>The link of this sentence is found by the program again.</source>
        <translation>这个句子的对应重新由程序查找。</translation>
    </message>
    <message>
        <source>Click a sentence that is linked first.</source>
        <translation>请先点一个有对应的句子。</translation>
    </message>
    <message>
        <source>No source was found for this sentence.</source>
        <translation>没有找到这个句子的出处。</translation>
    </message>
    <message>
        <source>The summary leaves this sentence out.</source>
        <translation>摘要没有写到这个句子。</translation>
    </message>
    <message>
        <source>Pages, books and subtitles (*.txt *.md *.html *.htm *.mhtml *.mht *.epub *.docx *.pdf *.srt *.vtt *.lrc *.json *.opml);;All files (*)</source>
        <translation>网页、电子书和字幕 (*.txt *.md *.html *.htm *.mhtml *.mht *.epub *.docx *.pdf *.srt *.vtt *.lrc *.json *.opml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>打开网址</translation>
    </message>
    <message>
        <source>Address of an article on the web:</source>
        <translation>网上文章的网址：</translation>
    </message>
    <message>
        <source>Importing was stopped; nothing was added.</source>
        <translation>已停止导入，未添加任何内容。</translation>
    </message>
    <message>
        <source>{count} articles are in the library.</source>
        <translation>文库中现有 {count} 篇文章。</translation>
    </message>
    <message>
        <source>“{headline}” was added.</source>
        <translation>已添加《{headline}》。</translation>
    </message>
    <message>
        <source>“{headline}” was in the library already.</source>
        <translation>《{headline}》已在文库中。</translation>
    </message>
    <message>
        <source>“{headline}” has a new version; your notes are kept.</source>
        <translation>《{headline}》已更新为新版本，你的笔记保持不变。</translation>
    </message>
    <message>
        <source>Choose the mark in the notes panel first.</source>
        <translation>请先在笔记栏中选择一条标注。</translation>
    </message>
    <message>
        <source>Select the passage in the text first.</source>
        <translation>请先在文中选中一段文字。</translation>
    </message>
    <message>
        <source>The mark stands on “{quote}” now.</source>
        <translation>标注现在位于“{quote}”。</translation>
    </message>
    <message>
        <source>Not saved. Your words are kept in {path}.</source>
        <translation>未保存。你写的内容暂存在 {path}。</translation>
    </message>
    <message>
        <source>Not saved. Copy your words to another program.</source>
        <translation>未保存。请把你写的内容复制到别的程序中。</translation>
    </message>
    <message>
        <source>The passage was copied with its other side.</source>
        <translation>已连同对照文字一起复制。</translation>
    </message>
    <message>
        <source>Save notes as Markdown</source>
        <translation>将笔记存为 Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The notes were saved to {name}.</source>
        <translation>笔记已保存到 {name}。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Headline:</source>
        <translation>标题：</translation>
    </message>
    <message>
        <source>“{headline}” was deleted.</source>
        <translation>已删除《{headline}》。</translation>
    </message>
    <message>
        <source>{count} articles were deleted.</source>
        <translation>已删除 {count} 篇文章。</translation>
    </message>
    <message>
        <source>The line was put back.</source>
        <translation>已将这一行放回正文。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Undo the mark</source>
        <translation>撤销标注(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the mark</source>
        <translation>重做标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the change of the note</source>
        <translation>撤销修改笔记(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change of the note</source>
        <translation>重做修改笔记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the colour</source>
        <translation>撤销更改颜色(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the colour</source>
        <translation>重做更改颜色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo removing the mark</source>
        <translation>撤销清除标注(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo removing the mark</source>
        <translation>重做清除标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo renaming</source>
        <translation>撤销重命名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo renaming</source>
        <translation>重做重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>撤销删除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo deleting</source>
        <translation>重做删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo marking as read</source>
        <translation>撤销标为已读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo marking as read</source>
        <translation>重做标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo marking as unread</source>
        <translation>撤销标为未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo marking as unread</source>
        <translation>重做标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo putting the line back</source>
        <translation>撤销放回正文(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo putting the line back</source>
        <translation>重做放回正文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo writing the text</source>
        <translation>撤销撰写文字(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo writing the text</source>
        <translation>重做撰写文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo editing the text</source>
        <translation>撤销编辑文字(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo editing the text</source>
        <translation>重做编辑文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo taking the earlier note</source>
        <translation>撤销恢复旧笔记(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo taking the earlier note</source>
        <translation>重做恢复旧笔记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo attaching the mark</source>
        <translation>撤销重新定位标注(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo attaching the mark</source>
        <translation>重做重新定位标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo putting back from the bin</source>
        <translation>撤销从回收站还原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo putting back from the bin</source>
        <translation>重做从回收站还原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo keeping the word</source>
        <translation>撤销加入生词本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo keeping the word</source>
        <translation>重做加入生词本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo marking the words</source>
        <translation>撤销标记词语(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo marking the words</source>
        <translation>重做标记词语(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo forgetting the words</source>
        <translation>撤销移出生词本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo forgetting the words</source>
        <translation>重做移出生词本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the change of the word</source>
        <translation>撤销修改词语(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change of the word</source>
        <translation>重做修改词语(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the change of the glossary</source>
        <translation>撤销修改术语表(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change of the glossary</source>
        <translation>重做修改术语表(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo joining the words</source>
        <translation>撤销合并词语(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo joining the words</source>
        <translation>重做合并词语(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo splitting the word</source>
        <translation>撤销拆分词语(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo splitting the word</source>
        <translation>重做拆分词语(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo removing the splits</source>
        <translation>撤销移除分词更正(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo removing the splits</source>
        <translation>重做移除分词更正(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo importing splits</source>
        <translation>撤销导入分词更正(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo importing splits</source>
        <translation>重做导入分词更正(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo correcting the reading</source>
        <translation>撤销更正读音(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo correcting the reading</source>
        <translation>重做更正读音(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo correcting the character</source>
        <translation>撤销更正用字(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo correcting the character</source>
        <translation>重做更正用字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo linking</source>
        <translation>撤销关联句子(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo linking</source>
        <translation>重做关联句子(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo unlinking</source>
        <translation>撤销标为没有对应(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo unlinking</source>
        <translation>重做标为没有对应(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo taking the correction away</source>
        <translation>撤销重新查找对应(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo taking the correction away</source>
        <translation>重做重新查找对应(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo confirming the link</source>
        <translation>撤销确认对应(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo confirming the link</source>
        <translation>重做确认对应(&amp;R)</translation>
    </message>
    <message>
        <source>Select a passage, or go to a word, to have it read aloud.</source>
        <translation>请先选中一段文字，或把光标移到一个词上，再朗读。</translation>
    </message>
    <message>
        <source>Reading aloud is still not possible here.</source>
        <translation>目前仍然无法朗读。</translation>
    </message>
    <message>
        <source>Looking for the voices of the system…</source>
        <translation>正在查找系统语音…</translation>
    </message>
    <message>
        <source>“{word}” is kept no longer.</source>
        <translation>已将“{word}”移出生词本。</translation>
    </message>
    <message>
        <source>Every word of this article has a status already.</source>
        <translation>本文的每个词都已有学习状态。</translation>
    </message>
    <message>
        <source>Words that are known from now on: {count}.</source>
        <translation>新标为已知的词：{count}。</translation>
    </message>
    <message>
        <source>Nothing on this system opens addresses of the web.</source>
        <translation>系统中没有可以打开网址的程序。</translation>
    </message>
    <message>
        <source>Click a word or select a phrase first.</source>
        <translation>请先点击一个词，或选中一个词组。</translation>
    </message>
    <message>
        <source>“{word}” is no word to learn.</source>
        <translation>“{word}”不是可以学习的词。</translation>
    </message>
    <message>
        <source>“{word}”: {status}.</source>
        <translation>“{word}”：{status}。</translation>
    </message>
    <message>
        <source>About Duizhao</source>
        <translation>关于“对照”</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt} and Python {python}</source>
        <translation>版本 {version}（Qt {qt}，Python {python}）</translation>
    </message>
    <message>
        <source>Reads an English article beside its Chinese summary.</source>
        <translation>英文文章与中文摘要，左右对照着读。</translation>
    </message>
    <message>
        <source>Everything stays on this computer: the program uses no network.</source>
        <translation>所有内容都只存在这台电脑上，本程序不使用网络。</translation>
    </message>
    <message>
        <source>Duizhao is free software under the MIT licence.</source>
        <translation>“对照”是自由软件，采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>The dictionary is CC-CEDICT, by its community and MDBG, under CC BY-SA 4.0 (cc-cedict.org).</source>
        <translation>词典为 CC-CEDICT，由其社区与 MDBG 编纂，采用 CC BY-SA 4.0 许可（cc-cedict.org）。</translation>
    </message>
    <message>
        <source>It stands on PySide6 (LGPL), jieba, SQLAlchemy and platformdirs (MIT), and OpenCC (Apache 2.0).</source>
        <translation>本程序基于 PySide6（LGPL）、jieba、SQLAlchemy 和 platformdirs（MIT），以及 OpenCC（Apache 2.0）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How the word is read</source>
        <translation>这个词的读音</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Pinyin with marks or numbers: háng or hang2</source>
        <translation>拼音，声调用符号或数字：háng 或 hang2</translation>
    </message>
    <message>
        <source>&amp;Everywhere</source>
        <translation>所有文章(&amp;E)</translation>
    </message>
    <message>
        <source>In this &amp;article</source>
        <translation>仅本文(&amp;A)</translation>
    </message>
    <message>
        <source>Other characters for the word</source>
        <translation>换用其他字</translation>
    </message>
    <message>
        <source>Forms of the word</source>
        <translation>可选的写法</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made by itself every ten minutes while you write, and when you close the window.</source>
        <translation>还没有备份。书写时每十分钟自动备份一次，关闭窗口时也会备份。</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>备份，最新的在最前</translation>
    </message>
    <message>
        <source>What going back would change</source>
        <translation>恢复后会有哪些变化</translation>
    </message>
    <message>
        <source>It was meant</source>
        <translation>这是我有意删除的</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>Second folder…</source>
        <translation>第二备份文件夹…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>检查文库</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>{size}, in the second folder only</source>
        <translation>{size}，仅在第二文件夹中</translation>
    </message>
    <message>
        <source>{size}, the newest</source>
        <translation>{size}，最新</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Go back to the backup of {when}?</source>
        <translation>要恢复到 {when} 的备份吗？</translation>
    </message>
    <message>
        <source>Duizhao libraries (*.duizhao);;All files (*)</source>
        <translation>“对照”文库 (*.duizhao);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>从文件恢复</translation>
    </message>
    <message>
        <source>Go back to the library in {name}?</source>
        <translation>要恢复到文件 {name} 中的文库吗？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The library as it is now is backed up first, so that you can come back to it in the same way.</source>
        <translation>恢复之前会先备份当前的文库，以后可以用同样的方法恢复回来。</translation>
    </message>
    <message>
        <source>Bring everything back that was saved since then, too</source>
        <translation>同时带回那之后保存的所有内容</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>选择第二个备份文件夹</translation>
    </message>
    <message>
        <source>A copy of each backup goes to {folder}.</source>
        <translation>每次备份都会在 {folder} 中另存一份。</translation>
    </message>
    <message>
        <source>A second folder, on another disk, keeps a copy of each backup.</source>
        <translation>可以在另一块磁盘上指定第二个文件夹，每次备份都另存一份。</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Search the bin</source>
        <translation>搜索回收站</translation>
    </message>
    <message>
        <source>Deleted articles and marks</source>
        <translation>已删除的文章和标注</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>已删除的内容</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Nothing in the bin matches.</source>
        <translation>回收站中没有匹配的内容。</translation>
    </message>
    <message>
        <source>Deleted articles and notes wait here. Nothing is thrown away by itself.</source>
        <translation>删除的文章和笔记都保留在这里，不会自动清除。</translation>
    </message>
    <message>
        <source>Mark in “{headline}”, deleted {when}</source>
        <translation>《{headline}》中的标注，删除于 {when}</translation>
    </message>
    <message>
        <source>Article with marks: {count}, deleted {when}</source>
        <translation>文章，含标注 {count} 条，删除于 {when}</translation>
    </message>
    <message>
        <source>Article, deleted {when}</source>
        <translation>文章，删除于 {when}</translation>
    </message>
    <message>
        <source>Edit or split</source>
        <translation>编辑或拆分</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>添加段落</translation>
    </message>
    <message>
        <source>An empty line splits the block in two.</source>
        <translation>空行会把这一段拆成两段。</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Each chapter becomes an article of its own.</source>
        <translation>每一章会成为一篇独立的文章。</translation>
    </message>
    <message>
        <source>{chapter} ({count} characters)</source>
        <translation>{chapter}（{count} 个字符）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>加入文库</translation>
    </message>
    <message>
        <source>Duizhao</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your notes are safe.</source>
        <translation>程序内部出了问题。你的笔记没有丢失。</translation>
    </message>
    <message>
        <source>Duizhao ended unexpectedly the last time. What was saved is here.</source>
        <translation>“对照”上次意外退出。已保存的内容都在。</translation>
    </message>
    <message>
        <source>This report holds versions and places in the program, and nothing of what you read or wrote.</source>
        <translation>这份报告只含版本号和程序中的位置，不含你读过或写过的任何内容。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Where words end</source>
        <translation>分词</translation>
    </message>
    <message>
        <source>Press a gap to part two words there, or to join them.</source>
        <translation>点击字间的空隙，可在该处拆开或合并。</translation>
    </message>
    <message>
        <source>Places that change</source>
        <translation>会变化的地方</translation>
    </message>
    <message>
        <source>Between {one} and {other}</source>
        <translation>“{one}”与“{other}”之间</translation>
    </message>
    <message>
        <source>Only &amp;here</source>
        <translation>仅此处(&amp;H)</translation>
    </message>
    <message>
        <source>Cut it like this</source>
        <translation>按此分词</translation>
    </message>
    <message>
        <source>Looking for the places that change…</source>
        <translation>正在查找会变化的地方…</translation>
    </message>
    <message>
        <source>Places that change: {count}.</source>
        <translation>会变化的地方：{count}。</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>&amp;Dictionaries</source>
        <translation>词典(&amp;D)</translation>
    </message>
    <message>
        <source>Dictionaries of the &amp;web</source>
        <translation>网络词典(&amp;W)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What you have written is not saved.</source>
        <translation>写好的内容还没有保存。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Edit the Chinese text</source>
        <translation>编辑中文</translation>
    </message>
    <message>
        <source>Edit the English text</source>
        <translation>编辑英文原文</translation>
    </message>
    <message>
        <source>Write the Chinese side</source>
        <translation>撰写中文</translation>
    </message>
    <message>
        <source>Write the English side</source>
        <translation>撰写英文</translation>
    </message>
    <message>
        <source>Empty lines separate paragraphs. Marks and notes stay with their words; one whose words go is kept in the notes panel, and undo brings the text back as it was.</source>
        <translation>段落之间用空行隔开。标注和笔记会跟随原来的词句；词句被删掉的标注仍保留在笔记栏中，撤销即可恢复原来的文字。</translation>
    </message>
    <message>
        <source>A line for each paragraph. A line like “王芳：…” is shown under the speaker’s name.</source>
        <translation>每段写一行。像“王芳：……”这样的行，会显示在说话人的名字下面。</translation>
    </message>
    <message>
        <source>A line for each paragraph.</source>
        <translation>每段写一行。</translation>
    </message>
    <message>
        <source>Podcasts and feeds</source>
        <translation>播客与订阅</translation>
    </message>
    <message>
        <source>You follow no feed yet. Add the address of a podcast or a news feed, or the list of subscriptions (OPML) that another program exports.</source>
        <translation>还没有订阅。可以添加播客或新闻订阅源的网址，也可以导入其他程序导出的订阅列表（OPML）。</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>单集</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <translation>添加网址…</translation>
    </message>
    <message>
        <source>Import subscriptions…</source>
        <translation>导入订阅列表…</translation>
    </message>
    <message>
        <source>Ask for news</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Import all new ones</source>
        <translation>导入全部新单集</translation>
    </message>
    <message>
        <source>Import the chosen episodes</source>
        <translation>导入所选单集</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>添加网址</translation>
    </message>
    <message>
        <source>Address of a podcast, a feed, or a page that names one:</source>
        <translation>播客、订阅源或相关网页的网址：</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Episodes found: {count}.</source>
        <translation>找到单集：{count}。</translation>
    </message>
    <message>
        <source>Lists of subscriptions (*.opml *.xml);;All files (*)</source>
        <translation>订阅列表 (*.opml *.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation>导入订阅列表</translation>
    </message>
    <message>
        <source>New feeds: {new}, known already: {known}.</source>
        <translation>新订阅：{new}，已有：{known}。</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>New episodes: {news}. Feeds that did not answer: {failed}.</source>
        <translation>新单集：{news}。没有响应的订阅源：{failed}。</translation>
    </message>
    <message>
        <source>New episodes: {news}.</source>
        <translation>新单集：{news}。</translation>
    </message>
    <message>
        <source>“{title}” is followed no longer. Its articles stay.</source>
        <translation>已取消订阅“{title}”。它的文章会保留。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Imported: {count}.</source>
        <translation>已导入：{count}。</translation>
    </message>
    <message>
        <source>Episodes: {count}, new: {new}</source>
        <translation>单集：{count}，新：{new}</translation>
    </message>
    <message>
        <source>in the library</source>
        <translation>已在文库中</translation>
    </message>
    <message>
        <source>with transcript</source>
        <translation>有文字稿</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>How a word is read</source>
        <translation>词语的读音</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>词语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>Read as: {reading}</source>
        <translation>读作：{reading}</translation>
    </message>
    <message>
        <source>A syllable for each character, with tone numbers or marks: xing2 zou3, xíng zǒu.</source>
        <translation>每个字一个音节，声调用数字或符号：xing2 zou3、xíng zǒu。</translation>
    </message>
    <message>
        <source>What a word becomes</source>
        <translation>词语的用字</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>字形(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>显示为(&amp;B)</translation>
    </message>
    <message>
        <source>Give the word as it is written in the texts, and what it is to be in that script.</source>
        <translation>请输入词语在原文中的写法，以及在所选字形中应有的写法。</translation>
    </message>
    <message>
        <source>Search the corrections</source>
        <translation>搜索更正</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Key: {keys}</source>
        <translation>快捷键：{keys}</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>No correction matches.</source>
        <translation>没有符合条件的更正。</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Corrections: {count}, chosen: {chosen}</source>
        <translation>更正：{count}，已选：{chosen}</translation>
    </message>
    <message>
        <source>No reading was corrected yet. Where the pinyin above a word is wrong, click the word and press R, or add the word here: then it is read so wherever it stands.</source>
        <translation>还没有更正过读音。词语上方的拼音有误时，请点击该词再按 R，或在这里添加；之后它在任何地方都会这样读。</translation>
    </message>
    <message>
        <source>Corrected readings</source>
        <translation>更正过的读音</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>No character was corrected yet. Where a text shown in another script has the wrong character, click the word and press C, or add the word here: then it is written so wherever it stands.</source>
        <translation>还没有更正过用字。简繁转换后用字有误时，请点击该词再按 C，或在这里添加；之后它在任何地方都会这样写。</translation>
    </message>
    <message>
        <source>Corrected characters</source>
        <translation>更正过的用字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Simplified, with the mainland's words</source>
        <translation>简体（大陆用词）</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional, with Taiwan's words</source>
        <translation>繁体（台湾用词）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>In {script}</source>
        <translation>显示为{script}时</translation>
    </message>
    <message>
        <source>Words: {count}, everywhere</source>
        <translation>分为 {count} 个词，所有文章</translation>
    </message>
    <message>
        <source>One word, everywhere</source>
        <translation>合为一个词，所有文章</translation>
    </message>
    <message>
        <source>Words: {count}, in “{headline}”</source>
        <translation>分为 {count} 个词，仅限《{headline}》</translation>
    </message>
    <message>
        <source>One word, in “{headline}”</source>
        <translation>合为一个词，仅限《{headline}》</translation>
    </message>
    <message>
        <source>Words: {count}, at one place of “{headline}”: {place}</source>
        <translation>分为 {count} 个词，仅限《{headline}》中的一处：{place}</translation>
    </message>
    <message>
        <source>One word, at one place of “{headline}”: {place}</source>
        <translation>合为一个词，仅限《{headline}》中的一处：{place}</translation>
    </message>
    <message>
        <source>In “{headline}”</source>
        <translation>仅限《{headline}》</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>我的更正</translation>
    </message>
    <message>
        <source>&amp;Splits</source>
        <translation>分词(&amp;S)</translation>
    </message>
    <message>
        <source>Rea&amp;dings</source>
        <translation>读音(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Characters</source>
        <translation>用字(&amp;C)</translation>
    </message>
    <message>
        <source>Earlier texts of the note</source>
        <translation>笔记的历史版本</translation>
    </message>
    <message>
        <source>Underlined: not in the note now. Struck out: in the note now, and not in this text.</source>
        <translation>下划线：现在的笔记中没有的文字。删除线：现在的笔记中有、这个版本中没有的文字。</translation>
    </message>
    <message>
        <source>This note has no earlier text yet.</source>
        <translation>这条笔记还没有历史版本。</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Earlier text, with what differs from the note now</source>
        <translation>历史版本，标出与现在笔记的不同之处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>恢复这个版本</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>到 {when} 为止</translation>
    </message>
    <message>
        <source>My glossary</source>
        <translation>我的术语表</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>搜索术语表</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Add a term</source>
        <translation>添加术语(&amp;A)</translation>
    </message>
    <message>
        <source>Terms: {count}, chosen: {chosen}</source>
        <translation>术语：{count}，已选：{chosen}</translation>
    </message>
    <message>
        <source>No term matches.</source>
        <translation>没有符合条件的术语。</translation>
    </message>
    <message>
        <source>Terms that you add or import here are looked up before every dictionary.</source>
        <translation>在这里添加或导入的术语，查词时排在所有词典之前。</translation>
    </message>
    <message>
        <source>A term is kept as soon as it has its English and its Chinese.</source>
        <translation>英文和中文都填好后，术语就会保存。</translation>
    </message>
    <message>
        <source>Tables with tabs (*.tsv *.txt);;All files (*)</source>
        <translation>制表符分隔的表格 (*.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>导入术语</translation>
    </message>
    <message>
        <source>Terms read from {name}: {count}.</source>
        <translation>从 {name} 导入的术语：{count}。</translation>
    </message>
    <message>
        <source>Tables with tabs (*.tsv)</source>
        <translation>制表符分隔的表格 (*.tsv)</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>Terms written to {name}: {count}.</source>
        <translation>导出到 {name} 的术语：{count}。</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>编辑文本</translation>
    </message>
    <message>
        <source>Choose the block on the other side that says the same, then the same button again. Esc gives up.</source>
        <translation>请在另一栏选中意思相同的段落，再按一次同一个按钮。按 Esc 取消。</translation>
    </message>
    <message>
        <source>Do not ask again for pages that come out clean</source>
        <translation>页面没有删减时不再询问</translation>
    </message>
    <message>
        <source>Update the one in the library</source>
        <translation>更新文库中的文章</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两篇都保留</translation>
    </message>
    <message>
        <source>It is in the library already</source>
        <translation>文库中已有这篇文章</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保留修改</translation>
    </message>
    <message>
        <source>Your corrections are not kept yet.</source>
        <translation>你的修改尚未保留。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>继续修改</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Who says this?</source>
        <translation>这段话是谁说的？</translation>
    </message>
    <message>
        <source>It is in the library already.</source>
        <translation>文库中已有这篇文章。</translation>
    </message>
    <message>
        <source>An older version of it is in the library.</source>
        <translation>文库中有它的旧版本。</translation>
    </message>
    <message>
        <source>To the other side</source>
        <translation>移到另一侧</translation>
    </message>
    <message>
        <source>Edit or split…</source>
        <translation>编辑或拆分…</translation>
    </message>
    <message>
        <source>Join with the one above</source>
        <translation>与上一段合并</translation>
    </message>
    <message>
        <source>Add below…</source>
        <translation>在下方添加…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Speaker…</source>
        <translation>说话人…</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>对应…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回正文</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Same as this one</source>
        <translation>与此段对应</translation>
    </message>
    <message>
        <source>Take the pair apart</source>
        <translation>取消对应</translation>
    </message>
    <message>
        <source>{count} sources could not be imported.</source>
        <translation>有 {count} 项内容无法导入。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language of the window:</source>
        <translation>界面语言：</translation>
    </message>
    <message>
        <source>Theme:</source>
        <translation>主题：</translation>
    </message>
    <message>
        <source>Text size:</source>
        <translation>文字大小：</translation>
    </message>
    <message>
        <source>English type:</source>
        <translation>英文字体样式：</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>衬线</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>无衬线</translation>
    </message>
    <message>
        <source>English face:</source>
        <translation>英文字体：</translation>
    </message>
    <message>
        <source>Chinese type:</source>
        <translation>中文字体样式：</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Chinese face:</source>
        <translation>中文字体：</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>Only when something was left out</source>
        <translation>仅在有内容被略去时</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Show pages before they are added:</source>
        <translation>加入前先预览：</translation>
    </message>
    <message>
        <source>Speed of speech:</source>
        <translation>朗读语速：</translation>
    </message>
    <message>
        <source>Not the window's</source>
        <translation>界面语言以外的语言</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Language that is learned:</source>
        <translation>学习的语言：</translation>
    </message>
    <message>
        <source>Pinyin: háng</source>
        <translation>拼音：háng</translation>
    </message>
    <message>
        <source>Pinyin: hang2</source>
        <translation>拼音：hang2</translation>
    </message>
    <message>
        <source>Zhuyin: ㄏㄤˊ</source>
        <translation>注音：ㄏㄤˊ</translation>
    </message>
    <message>
        <source>Readings are written as:</source>
        <translation>读音标注方式：</translation>
    </message>
    <message>
        <source>Colour readings by their tones</source>
        <translation>按声调给读音着色</translation>
    </message>
    <message>
        <source>Write tones as they change in a row: ní hǎo</source>
        <translation>按连读变调标注声调：ní hǎo</translation>
    </message>
    <message>
        <source>Tell highlights apart by their underline too</source>
        <translation>高亮同时用不同的下划线区分</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>在正文中</translation>
    </message>
    <message>
        <source>Look up the word at the caret</source>
        <translation>查光标处的词</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Extend the selection by a word</source>
        <translation>选区扩展一个词</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+←、Shift+→</translation>
    </message>
    <message>
        <source>Select characters, not whole words</source>
        <translation>按字选取，不按词选取</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>拖动时按住 Alt</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>翻一页</translation>
    </message>
    <message>
        <source>Space, Shift+Space</source>
        <translation>空格、Shift+空格</translation>
    </message>
    <message>
        <source>Let go of selection, caret and card</source>
        <translation>取消选区、光标和释义卡片</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>No word was joined or split yet. Where a text is cut wrongly, select the Chinese characters and press J to join them, or click the word and press X to split it.</source>
        <translation>还没有合并或拆分过词语。分词有误时，请选中汉字再按 J 合并，或点击词语再按 X 拆分。</translation>
    </message>
    <message>
        <source>Joins and splits</source>
        <translation>分词更正</translation>
    </message>
    <message>
        <source>Joins and splits (*.txt);;All files (*)</source>
        <translation>分词更正 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import joins and splits</source>
        <translation>导入分词更正</translation>
    </message>
    <message>
        <source>New: {added}, known already: {known}.</source>
        <translation>新增：{added}，已有：{known}。</translation>
    </message>
    <message>
        <source>For articles that are not here: {count}.</source>
        <translation>所属文章不在文库中：{count}。</translation>
    </message>
    <message>
        <source>Export joins and splits</source>
        <translation>导出分词更正</translation>
    </message>
    <message>
        <source>joins and splits</source>
        <translation>分词更正</translation>
    </message>
    <message>
        <source>Joins and splits (*.txt)</source>
        <translation>分词更正 (*.txt)</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>已导出到 {name}。</translation>
    </message>
    <message>
        <source>Words and terms</source>
        <translation>生词与术语</translation>
    </message>
    <message>
        <source>My &amp;glossary</source>
        <translation>我的术语表(&amp;G)</translation>
    </message>
    <message>
        <source>List all words</source>
        <translation>显示全部词语</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>笔记(&amp;O)</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>标为</translation>
    </message>
    <message>
        <source>Mark the chosen words: {status}</source>
        <translation>将所选词语标为：{status}</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>移出(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Show in the article</source>
        <translation>在文中查看(&amp;S)</translation>
    </message>
    <message>
        <source>No word matches.</source>
        <translation>没有符合条件的词语。</translation>
    </message>
    <message>
        <source>Keep a word with K while reading.</source>
        <translation>阅读时按 K，即可把词语加入生词本。</translation>
    </message>
    <message>
        <source>Words: {count}, chosen: {chosen}</source>
        <translation>词语：{count}，已选：{chosen}</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>写点自己的笔记</translation>
    </message>
    <message>
        <source>of {date}</source>
        <translation>{date}版</translation>
    </message>
    <message>
        <source>Chinese to English and back</source>
        <translation>中英互查</translation>
    </message>
    <message>
        <source>your newer one is asked in its place</source>
        <translation>现改用你导入的较新版本</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Glossary of the news</source>
        <translation>新闻术语表</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>terms that dictionaries lack</source>
        <translation>收录词典没有的术语</translation>
    </message>
    <message>
        <source>Its file is damaged. Import it again.</source>
        <translation>词典文件已损坏，请重新导入。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>词条：{count}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>In place of the built-in one</source>
        <translation>取代内置词典</translation>
    </message>
    <message>
        <source>Not newer than the one in use, not asked</source>
        <translation>不比现用版本新，未使用</translation>
    </message>
    <message>
        <source>English to Chinese</source>
        <translation>英汉</translation>
    </message>
    <message>
        <source>Chinese to English</source>
        <translation>汉英</translation>
    </message>
    <message>
        <source>English explained in English</source>
        <translation>英英</translation>
    </message>
    <message>
        <source>Chinese explained in Chinese</source>
        <translation>中文释义</translation>
    </message>
    <message>
        <source>English words without explanations</source>
        <translation>英文词表（无释义）</translation>
    </message>
    <message>
        <source>Chinese words without explanations</source>
        <translation>中文词表（无释义）</translation>
    </message>
    <message>
        <source>There are far fewer notes than in the backup before: {before} then, {now} now. See File, Backups.</source>
        <translation>笔记比上次备份时少了很多：当时 {before} 条，现在 {now} 条。请查看“文件”菜单中的“备份”。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词汇</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Notes {count}</source>
        <translation>笔记 {count}</translation>
    </message>
    <message>
        <source>The text moved</source>
        <translation>原文位置已移动</translation>
    </message>
    <message>
        <source>The text changed</source>
        <translation>原文已改动</translation>
    </message>
    <message>
        <source>Its text is gone</source>
        <translation>原文已不存在</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last seven days</source>
        <translation>最近七天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>{percent} % known</source>
        <translation>已知 {percent}%</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>只有英文</translation>
    </message>
    <message>
        <source>Chinese only</source>
        <translation>只有中文</translation>
    </message>
    <message>
        <source>Marks: {count}</source>
        <translation>标注：{count}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>例句</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>Your library could not be opened.</source>
        <translation>无法打开你的文库。</translation>
    </message>
    <message>
        <source>Another window has this library open and does not answer. What it saved is safe, also if it is ended.</source>
        <translation>另一个窗口打开着这个文库，但没有响应。即使强制结束它，已保存的内容也不会丢失。</translation>
    </message>
    <message>
        <source>End that window</source>
        <translation>结束那个窗口</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>换个文件夹…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>A folder for the library</source>
        <translation>选择存放文库的文件夹</translation>
    </message>
    <message>
        <source>Your library was missing, and was got back.</source>
        <translation>你的文库不见了，现已恢复。</translation>
    </message>
    <message>
        <source>Your library was damaged, and was got back.</source>
        <translation>你的文库已损坏，现已恢复。</translation>
    </message>
    <message>
        <source>Restoring a backup had been interrupted. It is complete now.</source>
        <translation>上次恢复备份时中断了，现已完成。</translation>
    </message>
    <message>
        <source>Articles: {articles}, marks and notes: {notes}.</source>
        <translation>文章：{articles}，标注与笔记：{notes}。</translation>
    </message>
    <message>
        <source>They come from the backup {name}.</source>
        <translation>来自备份 {name}。</translation>
    </message>
    <message>
        <source>They come from the backup {name} and {lines} saves after it.</source>
        <translation>来自备份 {name}，以及其后的 {lines} 次保存。</translation>
    </message>
    <message>
        <source>They come from the journal: {lines} saves.</source>
        <translation>来自日志中的 {lines} 次保存。</translation>
    </message>
    <message>
        <source>The files that could not be used are kept in {folder}.</source>
        <translation>无法使用的文件保留在 {folder}。</translation>
    </message>
    <message>
        <source>Some of what was saved last may be missing: the journal has a gap.</source>
        <translation>日志有缺失，最后保存的部分内容可能不在了。</translation>
    </message>
    <message>
        <source>They are kept in these files: {files}</source>
        <translation>这些文字保存在以下文件中：{files}</translation>
    </message>
    <message>
        <source>Some words could not be saved the last time, and their notes are gone.</source>
        <translation>上次有些文字未能保存，而对应的笔记已经不在了。</translation>
    </message>
    <message>
        <source>The last two starts failed, so this one is a safe start.</source>
        <translation>前两次启动都失败了，因此这次以安全模式启动。</translation>
    </message>
    <message>
        <source>It leaves out the last article, the place of the window and your settings, except the language. Library and settings are untouched; the next start is a usual one.</source>
        <translation>安全模式不打开上次的文章，也不使用窗口位置和除语言以外的设置。文库和设置都没有改动，下次会照常启动。</translation>
    </message>
    <message>
        <source>Look up {word}</source>
        <translation>查“{word}”</translation>
    </message>
    <message>
        <source>Dictionaries, in the order in which they are asked</source>
        <translation>词典，按查询顺序排列</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>The article as it will be</source>
        <translation>文章预览</translation>
    </message>
    <message>
        <source>Click a word on either side, or move to it with the arrow keys and press Enter.</source>
        <translation>点击任意一侧的词语，或用方向键移到词上再按 Enter。</translation>
    </message>
    <message>
        <source>The dictionary is being prepared. Your word will be answered in a moment.</source>
        <translation>正在准备词典，稍后就会显示这个词的释义。</translation>
    </message>
    <message>
        <source>Its words and characters</source>
        <translation>所含的词和字</translation>
    </message>
    <message>
        <source>The dictionary has no entry for this word.</source>
        <translation>词典中没有这个词。</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>拆开来看</translation>
    </message>
    <message>
        <source>Simplified {word}</source>
        <translation>简体 {word}</translation>
    </message>
    <message>
        <source>Traditional {word}</source>
        <translation>繁体 {word}</translation>
    </message>
    <message>
        <source>Measure words: {words}</source>
        <translation>量词：{words}</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>另见</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文说法</translation>
    </message>
    <message>
        <source>frequency rank {place}</source>
        <translation>词频第 {place} 位</translation>
    </message>
    <message>
        <source>Forms: {forms}</source>
        <translation>词形：{forms}</translation>
    </message>
    <message>
        <source>from Duizhao's glossary</source>
        <translation>来自“对照”术语表</translation>
    </message>
    <message>
        <source>explained in this article</source>
        <translation>本文中有解释</translation>
    </message>
    <message>
        <source>from your own glossary</source>
        <translation>来自我的术语表</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>名词</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>动词</translation>
    </message>
    <message>
        <source>adjective</source>
        <translation>形容词</translation>
    </message>
    <message>
        <source>adverb</source>
        <translation>副词</translation>
    </message>
    <message>
        <source>very common</source>
        <translation>极常用</translation>
    </message>
    <message>
        <source>common</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>fairly common</source>
        <translation>较常用</translation>
    </message>
    <message>
        <source>uncommon</source>
        <translation>不常用</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>罕用</translation>
    </message>
    <message>
        <source>Headline or source</source>
        <translation>标题或来源</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>No Chinese</source>
        <translation>缺中文</translation>
    </message>
    <message>
        <source>Your library is empty. Paste an article with Ctrl+V, or drop a file here.</source>
        <translation>文库还是空的。按 Ctrl+V 粘贴文章，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>没有符合条件的文章。</translation>
    </message>
    <message>
        <source>Words of this language</source>
        <translation>所查词语的语言</translation>
    </message>
    <message>
        <source>Buttons for these appear beside a word that is looked up. They open in your browser, and only when you press them; {place} stands for the word.</source>
        <translation>查词时，词语旁会显示这些链接的按钮。按下按钮后才会在浏览器中打开；{place} 代表要查的词。</translation>
    </message>
    <message>
        <source>&amp;Add a link</source>
        <translation>添加链接(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bring the first ones back</source>
        <translation>恢复默认链接(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Links to dictionaries of the web</source>
        <translation>网络词典链接</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>查词语言</translation>
    </message>
    <message>
        <source>Write a note in any language</source>
        <translation>写点笔记，用什么语言都行</translation>
    </message>
    <message>
        <source>Attach to the selected passage</source>
        <translation>附到选中的文字</translation>
    </message>
    <message>
        <source>The words it was made on are gone. Select the passage where it belongs and attach it there.</source>
        <translation>原来标注的文字已经不在了。请选中它应在的文字，再附上去。</translation>
    </message>
    <message>
        <source>It was made on other words: “{quote}”</source>
        <translation>原来标注的是：“{quote}”</translation>
    </message>
    <message>
        <source>You attached it here. It was made on: “{quote}”</source>
        <translation>由你附到这里。原来标注的是：“{quote}”</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>标注与笔记</translation>
    </message>
    <message>
        <source>Select a passage and press H to highlight it, 1 to 5 for a colour, or N to write a note.</source>
        <translation>选中一段文字：按 H 高亮，按 1 到 5 选颜色，按 N 写笔记。</translation>
    </message>
    <message>
        <source>Earlier texts of this note</source>
        <translation>这条笔记的历史版本</translation>
    </message>
    <message>
        <source>Marks without a place: {count}</source>
        <translation>找不到位置的标注：{count}</translation>
    </message>
    <message>
        <source>You have no dictionary of your own yet. Add a dictionary of CC-CEDICT, ECDICT, StarDict or Yomitan, or a table with tabs between words and translations: choose its file, or drop it here. It is read on this computer, and nothing is sent anywhere.</source>
        <translation>你还没有自己的词典。可以添加 CC-CEDICT、ECDICT、StarDict 或 Yomitan 词典，也可以添加用制表符分隔词和译文的表格：选择文件，或把文件拖到这里。词典只在这台电脑上读取，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>How much of the dictionary is imported</source>
        <translation>词典导入进度</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Remove a dictionary</source>
        <translation>移除词典</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>要移除“{name}”吗？</translation>
    </message>
    <message>
        <source>Your own file of it stays where it is, and can be imported again.</source>
        <translation>你自己的词典文件仍留在原处，以后可以重新导入。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Dictionaries ({files});;All files (*)</source>
        <translation>词典 ({files});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add dictionaries</source>
        <translation>添加词典</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>正在导入 {name}…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>“{name}” was added.</source>
        <translation>已添加“{name}”。</translation>
    </message>
    <message>
        <source>Dictionaries added: {count}.</source>
        <translation>已添加词典：{count}。</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>网站提示</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>网页杂项</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按钮</translation>
    </message>
    <message>
        <source>link farm</source>
        <translation>垃圾链接</translation>
    </message>
    <message>
        <source>legal notice</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>label</source>
        <translation>栏目标签</translation>
    </message>
    <message>
        <source>said twice</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>editor’s line</source>
        <translation>编辑署名</translation>
    </message>
    <message>
        <source>kept as details</source>
        <translation>已存为文章信息</translation>
    </message>
    <message>
        <source>about a person</source>
        <translation>人物介绍</translation>
    </message>
    <message>
        <source>other articles</source>
        <translation>其他文章</translation>
    </message>
    <message>
        <source>music or sound</source>
        <translation>音乐或音效</translation>
    </message>
    <message>
        <source>kept as vocabulary</source>
        <translation>已存为词汇</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>由你略去</translation>
    </message>
    <message>
        <source>The import left these lines out. A line that belongs to the article can be put back.</source>
        <translation>导入时略去了下面这些行。如果哪一行属于正文，可以把它放回去。</translation>
    </message>
    <message>
        <source>Nothing was left out of this article.</source>
        <translation>这篇文章没有略去任何内容。</translation>
    </message>
    <message>
        <source>Put back: {text}</source>
        <translation>放回正文：{text}</translation>
    </message>
    <message>
        <source>Terms that this article explains itself. Press Enter to look one up.</source>
        <translation>这篇文章自带的词汇。按回车键查词。</translation>
    </message>
    <message>
        <source>Terms of this article</source>
        <translation>本文词汇</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Read it aloud</source>
        <translation>朗读这个词</translation>
    </message>
    <message>
        <source>Look it up elsewhere</source>
        <translation>在网络词典中查</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>English or Chinese word</source>
        <translation>英文或中文词语</translation>
    </message>
    <message>
        <source>Look a word up</source>
        <translation>查词</translation>
    </message>
    <message>
        <source>Word looked up before</source>
        <translation>前一个查过的词</translation>
    </message>
    <message>
        <source>Word looked up after</source>
        <translation>后一个查过的词</translation>
    </message>
    <message>
        <source>Search words, readings, sentences and notes</source>
        <translation>搜索词语、读音、例句和笔记</translation>
    </message>
    <message>
        <source>Kept words</source>
        <translation>生词本</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>No Chinese yet</source>
        <translation>还没有中文</translation>
    </message>
    <message>
        <source>Write what it says in your own Chinese, or paste a summary. It will stand beside the English.</source>
        <translation>用自己的中文写下大意，或粘贴一段摘要，它会显示在英文旁边。</translation>
    </message>
    <message>
        <source>Write or paste a summary…</source>
        <translation>撰写或粘贴摘要…</translation>
    </message>
    <message>
        <source>No English yet</source>
        <translation>还没有英文</translation>
    </message>
    <message>
        <source>Paste the English text that belongs to this Chinese, or write it yourself.</source>
        <translation>粘贴与这段中文对应的英文原文，也可以自己写。</translation>
    </message>
    <message>
        <source>Write or paste the English…</source>
        <translation>撰写或粘贴英文…</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>还没有打开文章</translation>
    </message>
    <message>
        <source>Paste an article with Ctrl+V, drop a file on the window, or choose one in the library.</source>
        <translation>按 Ctrl+V 粘贴文章，把文件拖进窗口，或从文库中选一篇。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有匹配</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} / {total}</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} 词</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文正文</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文正文</translation>
    </message>
    <message>
        <source>Articles that come back: {count}</source>
        <translation>会回来的文章：{count}</translation>
    </message>
    <message>
        <source>Articles that go: {count}</source>
        <translation>会消失的文章：{count}</translation>
    </message>
    <message>
        <source>Articles that are as they were then: {count}</source>
        <translation>会变回当时样子的文章：{count}</translation>
    </message>
    <message>
        <source>Marks and notes that come back: {count}</source>
        <translation>会回来的标注与笔记：{count}</translation>
    </message>
    <message>
        <source>Marks and notes that go: {count}</source>
        <translation>会消失的标注与笔记：{count}</translation>
    </message>
    <message>
        <source>Notes that are as they were then: {count}</source>
        <translation>会变回当时样子的笔记：{count}</translation>
    </message>
    <message>
        <source>Nothing would change: the library is as it was then.</source>
        <translation>不会有任何变化：文库与当时一样。</translation>
    </message>
    <message>
        <source>There are far fewer notes than in the backup before: {before} then, {now} now. Older backups are kept until you say that this was meant.</source>
        <translation>笔记比上次备份时少了很多：当时 {before} 条，现在 {now} 条。在你确认之前，旧备份会一直保留。</translation>
    </message>
    <message>
        <source>Backed up, with a copy in {folder}.</source>
        <translation>已备份，并在 {folder} 中另存了一份。</translation>
    </message>
    <message>
        <source>Backed up: {name}</source>
        <translation>已备份：{name}</translation>
    </message>
    <message>
        <source>The library is whole.</source>
        <translation>文库完好。</translation>
    </message>
    <message>
        <source>The library is damaged: {detail}</source>
        <translation>文库已损坏：{detail}</translation>
    </message>
    <message>
        <source>The journal has a gap. A backup made now closes it.</source>
        <translation>日志有缺失。现在做一次备份即可补上。</translation>
    </message>
    <message>
        <source>Damaged lines in the journal: {count}.</source>
        <translation>日志中损坏的行：{count}。</translation>
    </message>
    <message>
        <source>The newest good backup is of {when}.</source>
        <translation>最近一次完好的备份：{when}。</translation>
    </message>
    <message>
        <source>There is no good backup yet.</source>
        <translation>还没有完好的备份。</translation>
    </message>
    <message>
        <source>The library lies on a network drive. Another computer that changes it at the same time can damage it: keep it on this computer, and only the second folder for backups there.</source>
        <translation>文库位于网络驱动器上，另一台电脑同时改动时可能会损坏它。请把文库放在本机，只把第二备份文件夹放在那里。</translation>
    </message>
    <message>
        <source>The library lies in a folder that {service} keeps the same on several computers, which can damage it: keep it in an ordinary folder, and only the second folder for backups there.</source>
        <translation>文库位于 {service} 的同步文件夹中，可能因此损坏。请把文库放在普通文件夹里，只把第二备份文件夹放在那里。</translation>
    </message>
    <message>
        <source>Reading aloud needs a library of the system (on Debian and Ubuntu, install libpulse0). {detail}</source>
        <translation>朗读功能缺少一个系统库（Debian 和 Ubuntu 请安装 libpulse0）。{detail}</translation>
    </message>
    <message>
        <source>Reading aloud needs a library of the system. {detail}</source>
        <translation>朗读功能缺少一个系统库。{detail}</translation>
    </message>
    <message>
        <source>This copy of the program was made without reading aloud. One installed with pip can have it.</source>
        <translation>这个版本的程序不带朗读功能；用 pip 安装的版本可以加上。</translation>
    </message>
    <message>
        <source>Reading aloud needs an extra part of Qt. To install it: {command}</source>
        <translation>朗读功能需要 Qt 的附加组件。安装命令：{command}</translation>
    </message>
    <message>
        <source>Windows offers no voices. Add one in its Settings: Time &amp; language, Speech.</source>
        <translation>Windows 没有可用的语音。请在“设置 &gt; 时间和语言 &gt; 语音”中添加。</translation>
    </message>
    <message>
        <source>macOS offers no voices. Add one in System Settings: Accessibility, Spoken Content.</source>
        <translation>macOS 没有可用的语音。请在“系统设置 &gt; 辅助功能 &gt; 朗读内容”中添加。</translation>
    </message>
    <message>
        <source>No service for speech answers. Install speech-dispatcher with voices, such as espeak-ng.</source>
        <translation>没有语音服务响应。请安装 speech-dispatcher 和语音，例如 espeak-ng。</translation>
    </message>
    <message>
        <source>Windows has no English voice yet. Add one in its Settings: Time &amp; language, Speech.</source>
        <translation>Windows 还没有英文语音。请在“设置 &gt; 时间和语言 &gt; 语音”中添加。</translation>
    </message>
    <message>
        <source>Windows has no Chinese voice yet. Add one in its Settings: Time &amp; language, Speech.</source>
        <translation>Windows 还没有中文语音。请在“设置 &gt; 时间和语言 &gt; 语音”中添加。</translation>
    </message>
    <message>
        <source>macOS has no English voice yet. Add one in System Settings: Accessibility, Spoken Content.</source>
        <translation>macOS 还没有英文语音。请在“系统设置 &gt; 辅助功能 &gt; 朗读内容”中添加。</translation>
    </message>
    <message>
        <source>macOS has no Chinese voice yet. Add one in System Settings: Accessibility, Spoken Content.</source>
        <translation>macOS 还没有中文语音。请在“系统设置 &gt; 辅助功能 &gt; 朗读内容”中添加。</translation>
    </message>
    <message>
        <source>There is no English voice yet. Install one for speech-dispatcher, such as espeak-ng.</source>
        <translation>还没有英文语音。请为 speech-dispatcher 安装一个，例如 espeak-ng。</translation>
    </message>
    <message>
        <source>There is no Chinese voice yet. Install one for speech-dispatcher that speaks Mandarin.</source>
        <translation>还没有中文语音。请为 speech-dispatcher 安装一个会说普通话的语音。</translation>
    </message>
    <message>
        <source>The voice has failed. {detail}</source>
        <translation>朗读失败。{detail}</translation>
    </message>
    <message>
        <source>The voice has failed.</source>
        <translation>朗读失败。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop importing</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Marks: {marks}, notes: {notes}</source>
        <translation>标注：{marks}，笔记：{notes}</translation>
    </message>
    <message>
        <source>Preparing the dictionary, {percent} %</source>
        <translation>正在准备词典：{percent}%</translation>
    </message>
    <message>
        <source>Loading the dictionary…</source>
        <translation>正在加载词典…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>How Chinese is shown</source>
        <translation>中文显示方式</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Write a note on the selection</source>
        <translation>为所选文字写笔记</translation>
    </message>
    <message>
        <source>Word panel</source>
        <translation>查词面板</translation>
    </message>
    <message>
        <source>Highlight in yellow (1)</source>
        <translation>黄色高亮 (1)</translation>
    </message>
    <message>
        <source>Highlight in green (2)</source>
        <translation>绿色高亮 (2)</translation>
    </message>
    <message>
        <source>Highlight in blue (3)</source>
        <translation>蓝色高亮 (3)</translation>
    </message>
    <message>
        <source>Highlight in pink (4)</source>
        <translation>粉色高亮 (4)</translation>
    </message>
    <message>
        <source>Highlight in violet (5)</source>
        <translation>紫色高亮 (5)</translation>
    </message>
</context>
</TS>
