<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>errors</name>
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
        <source>There is no article {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的文章。</translation>
    </message>
    <message>
        <source>There is no annotation {id} in the library.</source>
        <translation>文库中没有编号为 {id} 的标注。</translation>
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
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Chinese &amp;shown as</source>
        <translation>中文显示方式(&amp;S)</translation>
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
        <source>Save &amp;notes as Markdown…</source>
        <translation>将笔记存为 Markdown(&amp;N)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
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
        <source>&amp;Write or paste the missing side…</source>
        <translation>撰写或粘贴缺少的一侧(&amp;W)…</translation>
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
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Duizhao</source>
        <translation>关于“对照”(&amp;A)</translation>
    </message>
    <message>
        <source>Duizhao</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Your library could not be opened.</source>
        <translation>无法打开你的文库。</translation>
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
        <source>Something went wrong inside the program. Your notes are safe.</source>
        <translation>程序内部出了问题。你的笔记没有丢失。</translation>
    </message>
    <message>
        <source>The details are in {path}.</source>
        <translation>详细信息见 {path}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Text and web pages (*.txt *.md *.html *.htm);;All files (*)</source>
        <translation>文本和网页 (*.txt *.md *.html *.htm);;所有文件 (*)</translation>
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
        <source>Importing…</source>
        <translation>正在导入…</translation>
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
        <source>This article has both sides.</source>
        <translation>这篇文章中英文都齐了。</translation>
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
        <source>Write the Chinese side</source>
        <translation>撰写中文</translation>
    </message>
    <message>
        <source>Write the English side</source>
        <translation>撰写英文</translation>
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
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>中英对照</translation>
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
        <source>Click a word on either side, or move to it with the arrow keys and press Enter.</source>
        <translation>点击任意一侧的词语，或用方向键移到词上再按 Enter。</translation>
    </message>
    <message>
        <source>The dictionary is being prepared. Your word will be answered in a moment.</source>
        <translation>正在准备词典，稍后就会显示这个词的释义。</translation>
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
        <source>Look up {word}</source>
        <translation>查“{word}”</translation>
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
        <source>All</source>
        <translation>全部</translation>
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
        <source>Write a note in any language</source>
        <translation>写点笔记，用什么语言都行</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
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
        <source>The import left these lines out. A line that belongs to the article can be put back.</source>
        <translation>导入时略去了下面这些行。如果哪一行属于正文，可以把它放回去。</translation>
    </message>
    <message>
        <source>Nothing was left out of this article.</source>
        <translation>这篇文章没有略去任何内容。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回正文</translation>
    </message>
    <message>
        <source>Put back: {text}</source>
        <translation>放回正文：{text}</translation>
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
        <source>Undo</source>
        <translation>撤销</translation>
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
