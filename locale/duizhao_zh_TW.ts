<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_GB">
<context>
    <name>errors</name>
    <message>
        <source>{name} is not a dictionary that can be read. Those are CC-CEDICT, ECDICT, StarDict, Yomitan and tables with tabs (word, translation).</source>
        <translation>{name} 不是可讀取的詞典。支援 CC-CEDICT、ECDICT、StarDict、Yomitan，以及以 Tab 分隔的表格（詞、譯文）。</translation>
    </message>
    <message>
        <source>{name} is one of several files of a dictionary, and {missing} is not beside it. Keep them together.</source>
        <translation>{name} 只是詞典的其中一個檔案，旁邊缺少 {missing}。請把它們放在一起。</translation>
    </message>
    <message>
        <source>{name} holds more than one dictionary. Choose one of them.</source>
        <translation>{name} 裡不只一部詞典，請選擇其中一部。</translation>
    </message>
    <message>
        <source>{name} is too large: a dictionary may have {limit} MB when it is unpacked.</source>
        <translation>{name} 太大：詞典解壓縮後不能超過 {limit} MB。</translation>
    </message>
    <message>
        <source>{name} has more than {limit} entries, the most that one dictionary may have.</source>
        <translation>{name} 的詞條超過 {limit} 條，這是一部詞典的上限。</translation>
    </message>
    <message>
        <source>{name} has an entry of more than {limit} KB, and was not imported.</source>
        <translation>{name} 中有一個詞條超過 {limit} KB，未匯入。</translation>
    </message>
    <message>
        <source>There is no entry in {name} that could be looked up.</source>
        <translation>{name} 裡沒有可以查詢的詞條。</translation>
    </message>
    <message>
        <source>{name} is the CC-CEDICT of {date}; the one in use, of {current}, is not older. Nothing was imported.</source>
        <translation>{name} 是 {date} 的 CC-CEDICT，而正在使用的（{current}）並不更舊。未匯入任何內容。</translation>
    </message>
    <message>
        <source>{name} needs {needed} MB of free space in {folder}, and there is less. Nothing was imported.</source>
        <translation>{name} 需要 {folder} 中有 {needed} MB 可用空間，目前不足。未匯入任何內容。</translation>
    </message>
    <message>
        <source>Something went wrong: {detail}</source>
        <translation>發生問題：{detail}</translation>
    </message>
    <message>
        <source>There is no text in {name}.</source>
        <translation>{name} 裡沒有文字。</translation>
    </message>
    <message>
        <source>{name} is not text. Export it as plain text, or copy the page and paste it.</source>
        <translation>{name} 不是文字檔。請將它匯出為純文字，或複製網頁內容後貼上。</translation>
    </message>
    <message>
        <source>{name} has {size} MB; the limit for one article is {limit} MB. Copy the part you want and paste it.</source>
        <translation>{name} 有 {size} MB，單篇文章的上限是 {limit} MB。請複製需要的部分後貼上。</translation>
    </message>
    <message>
        <source>The characters of {name} could not be read. Save it as UTF-8 in a text editor and try again.</source>
        <translation>無法辨識 {name} 的字元編碼。請用文字編輯器將它另存為 UTF-8 格式，然後再試一次。</translation>
    </message>
    <message>
        <source>{name} is damaged, or is not what its name says. Nothing was imported.</source>
        <translation>{name} 已損毀，或者內容與副檔名不符。沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>{name} is packed in a way that no ordinary file is, and was not unpacked. Nothing was imported.</source>
        <translation>{name} 的壓縮方式不正常，因此沒有解壓縮，也沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>{name} contains markup that no ordinary file has, and was not read. Nothing was imported.</source>
        <translation>{name} 含有一般檔案不會有的標記，因此沒有讀取，也沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>{name} is encrypted. Open it in the program it belongs to and save a copy without a password.</source>
        <translation>{name} 已加密。請用對應的程式開啟，另存一份沒有密碼的副本。</translation>
    </message>
    <message>
        <source>{name} shows pictures of pages and has no text in it. Have its text recognised first, or type it.</source>
        <translation>{name} 只有頁面圖片，沒有文字。請先做文字辨識，或者手動輸入。</translation>
    </message>
    <message>
        <source>{name} has {pages} pages; at most {limit} can be read at once. Save the part you want and try again.</source>
        <translation>{name} 有 {pages} 頁，一次最多讀取 {limit} 頁。請另存需要的部分後再試。</translation>
    </message>
    <message>
        <source>{name} is protected against copying (DRM) and opens only in the program that it was bought for.</source>
        <translation>{name} 有版權保護（DRM），只能在購買它的程式中開啟。</translation>
    </message>
    <message>
        <source>No subtitle with words and times was found in {name}.</source>
        <translation>在 {name} 裡沒有找到帶時間的字幕。</translation>
    </message>
    <message>
        <source>Reading {name} took longer than {seconds} seconds and was stopped. Copy the part you want and paste it.</source>
        <translation>讀取 {name} 超過 {seconds} 秒，已停止。請複製需要的部分再貼上。</translation>
    </message>
    <message>
        <source>Reading {name} took too much memory and was stopped. Copy the part you want and paste it.</source>
        <translation>讀取 {name} 佔用記憶體過多，已停止。請複製需要的部分再貼上。</translation>
    </message>
    <message>
        <source>Reading {name} failed: the file may be damaged. Copy the text you want and paste it.</source>
        <translation>讀取 {name} 失敗，檔案可能已損毀。請複製需要的文字再貼上。</translation>
    </message>
    <message>
        <source>Reading {name} was stopped. Nothing was imported.</source>
        <translation>已停止讀取 {name}。沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>Only page furniture was found in {name}, no sentence of an article.</source>
        <translation>{name} 裡只有選單、按鈕之類的網頁雜項，找不到文章內文。</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the files in it.</source>
        <translation>{name} 是資料夾。請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>{name} is not there. It may have been moved or renamed.</source>
        <translation>找不到 {name}，它可能已被移動或重新命名。</translation>
    </message>
    <message>
        <source>{name} could not be read: {detail}</source>
        <translation>無法讀取 {name}：{detail}</translation>
    </message>
    <message>
        <source>The dictionaries in {folder} could not be changed: {detail}</source>
        <translation>無法變更 {folder} 中的詞典：{detail}</translation>
    </message>
    <message>
        <source>“{address}” is not an address for looking words up. Those begin with http:// or https:// and have {{word}} where the word is to stand.</source>
        <translation>「{address}」不是查詞網址。查詞網址以 http:// 或 https:// 開頭，並在放詞的位置寫上 {{word}}。</translation>
    </message>
    <message>
        <source>There is no word in “{text}” that could be kept.</source>
        <translation>「{text}」裡沒有可以加入生詞本的詞。</translation>
    </message>
    <message>
        <source>A term needs its English and its Chinese; one of them is empty.</source>
        <translation>術語的英文和中文都要填寫，現在有一項是空的。</translation>
    </message>
    <message>
        <source>Line {line} of {name} is no term: it needs the English, a tab and the Chinese. Nothing was imported.</source>
        <translation>{name} 第 {line} 行不是術語：每行應為英文、Tab 字元、中文。未匯入任何內容。</translation>
    </message>
    <message>
        <source>“{text}” cannot be joined or split: that takes Chinese characters without blanks between them, at most {most}, and a word on each side of every cut.</source>
        <translation>無法合併或拆分「{text}」：只能是中間沒有空格的漢字，最多 {most} 個，而且每個拆分處兩邊都要有字。</translation>
    </message>
    <message>
        <source>Line {line} says nothing about joining or splitting. Nothing was imported.</source>
        <translation>第 {line} 行不是合併或拆分詞語的內容。未匯入任何內容。</translation>
    </message>
    <message>
        <source>“{reading}” is no reading of “{word}”: give pinyin with tones, a syllable for each character (xing2 zou3).</source>
        <translation>「{reading}」不能作為「{word}」的讀音：請輸入帶聲調的拼音，每個字一個音節（xing2 zou3）。</translation>
    </message>
    <message>
        <source>“{word}” cannot be shown as “{shown}”: both must be Chinese, and short.</source>
        <translation>「{word}」不能顯示為「{shown}」：兩者都必須是中文，而且不能太長。</translation>
    </message>
    <message>
        <source>“{address}” is not an address of the web. Those begin with http:// or https://.</source>
        <translation>「{address}」不是網址。網址以 http:// 或 https:// 開頭。</translation>
    </message>
    <message>
        <source>{address} leads into your own computer or network, not to the internet, and was not opened.</source>
        <translation>{address} 指向你自己的電腦或區域網路，而不是網際網路，因此沒有開啟。</translation>
    </message>
    <message>
        <source>{host} was not found. Check the address, and whether this computer is connected to the internet.</source>
        <translation>找不到 {host}。請檢查網址，並確認電腦已連上網路。</translation>
    </message>
    <message>
        <source>{host} could not be reached. Check the connection to the internet and try again.</source>
        <translation>無法連線到 {host}。請檢查網路後再試一次。</translation>
    </message>
    <message>
        <source>This computer's proxy {proxy} is of a kind that cannot be used here; only HTTP proxies can.</source>
        <translation>這台電腦的代理伺服器 {proxy} 類型不支援；只能使用 HTTP 代理。</translation>
    </message>
    <message>
        <source>{host} could not prove that it is {host}, and nothing was fetched from it.</source>
        <translation>{host} 無法證明自己的身分，因此沒有下載任何內容。</translation>
    </message>
    <message>
        <source>There is nothing at {address} (answer {status}).</source>
        <translation>{address} 上沒有內容（回應 {status}）。</translation>
    </message>
    <message>
        <source>The server does not give {address} to programs (answer {status}). Open it in a browser, copy it and paste it.</source>
        <translation>伺服器不允許程式讀取 {address}（回應 {status}）。請在瀏覽器中開啟，複製後貼上。</translation>
    </message>
    <message>
        <source>The server could not give {address} at this time (answer {status}). Try again later.</source>
        <translation>伺服器暫時無法提供 {address}（回應 {status}）。請稍後再試。</translation>
    </message>
    <message>
        <source>{address} only sends from one address to the next.</source>
        <translation>{address} 一直在不同網址之間轉址。</translation>
    </message>
    <message>
        <source>The server of {address} answered in a way that makes no sense.</source>
        <translation>{address} 的伺服器傳回了無法理解的回應。</translation>
    </message>
    <message>
        <source>{address} is larger than {limit} MB and was not fetched to its end. Copy the part you want.</source>
        <translation>{address} 超過 {limit} MB，沒有下載完。請複製需要的部分。</translation>
    </message>
    <message>
        <source>{address} took longer than {seconds} seconds and was given up. Try again later.</source>
        <translation>{address} 超過 {seconds} 秒沒有完成，已放棄。請稍後再試。</translation>
    </message>
    <message>
        <source>{address} is not a feed, and names none. Look for its RSS address.</source>
        <translation>{address} 不是訂閱來源，頁面上也沒有提供訂閱來源。請尋找它的 RSS 網址。</translation>
    </message>
    <message>
        <source>{address} is a feed and not an article. Add it to your feeds.</source>
        <translation>{address} 是訂閱來源，不是文章。請把它加入訂閱。</translation>
    </message>
    <message>
        <source>{name} lists no feed with an address of the web.</source>
        <translation>{name} 裡沒有帶網址的訂閱來源。</translation>
    </message>
    <message>
        <source>The feed gives no transcript, no page and no text for “{title}”.</source>
        <translation>訂閱來源沒有為「{title}」提供逐字稿、網頁或內文。</translation>
    </message>
    <message>
        <source>There is no article {id} in the library.</source>
        <translation>文庫裡沒有編號 {id} 的文章。</translation>
    </message>
    <message>
        <source>There is no annotation {id} in the library.</source>
        <translation>文庫裡沒有編號 {id} 的標記。</translation>
    </message>
    <message>
        <source>There is no earlier text {id} of this note.</source>
        <translation>這則筆記沒有編號 {id} 的舊版本。</translation>
    </message>
    <message>
        <source>There is no feed {id} in the library.</source>
        <translation>文庫裡沒有編號 {id} 的訂閱來源。</translation>
    </message>
    <message>
        <source>There is no episode {id} in the library.</source>
        <translation>文庫裡沒有編號 {id} 的單集。</translation>
    </message>
    <message>
        <source>There is no dictionary “{name}” in the list.</source>
        <translation>清單中沒有詞典「{name}」。</translation>
    </message>
    <message>
        <source>There is no kept word {id} in the library.</source>
        <translation>文庫裡沒有編號 {id} 的生詞。</translation>
    </message>
    <message>
        <source>“{term}” is not among the words that you keep.</source>
        <translation>「{term}」不在你的生詞本裡。</translation>
    </message>
    <message>
        <source>“{term}” is not in your glossary.</source>
        <translation>「{term}」不在你的術語表裡。</translation>
    </message>
    <message>
        <source>There is no join or split {id} in the library.</source>
        <translation>文庫裡沒有編號 {id} 的斷詞更正。</translation>
    </message>
    <message>
        <source>Nothing was put right for “{word}”.</source>
        <translation>沒有更正過「{word}」。</translation>
    </message>
    <message>
        <source>The last action was none of this kind: duizhao undo takes back any.</source>
        <translation>上一個動作不屬於這一類；duizhao undo 可以復原任何動作。</translation>
    </message>
    <message>
        <source>“{quote}” was not found on that side of the article (place {nth}).</source>
        <translation>在文章的這一側找不到第 {nth} 處「{quote}」。</translation>
    </message>
    <message>
        <source>The selection is empty or lies outside the text.</source>
        <translation>沒有選取文字，或選取範圍超出了內文。</translation>
    </message>
    <message>
        <source>The library {path} is open in another window or program. Close that one and try again.</source>
        <translation>文庫 {path} 已在另一個視窗或程式中開啟。請先將其關閉，然後再試一次。</translation>
    </message>
    <message>
        <source>The library {path} is damaged and was left untouched. Copy it aside, or start with another folder.</source>
        <translation>文庫 {path} 已損毀，程式未對它做任何更動。請先將它備份到別處，或改用另一個資料夾啟動。</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of Duizhao and was left untouched. Install that version.</source>
        <translation>文庫 {path} 是由較新版本的「對照」寫入的，程式未對它做任何更動。請安裝新版本。</translation>
    </message>
    <message>
        <source>{path} is not a Duizhao library and was left untouched.</source>
        <translation>{path} 不是「對照」的文庫，程式未對它做任何更動。</translation>
    </message>
    <message>
        <source>The library {path} cannot be written: {detail}</source>
        <translation>無法寫入文庫 {path}：{detail}</translation>
    </message>
    <message>
        <source>The backup {path} could not be made: {detail}</source>
        <translation>無法建立備份 {path}：{detail}</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be restored. Choose an earlier backup.</source>
        <translation>{path} 已損毀，無法還原。請選擇更早的備份。</translation>
    </message>
    <message>
        <source>{path} is the library itself. Choose a backup of it.</source>
        <translation>{path} 就是目前的文庫。請選擇它的備份。</translation>
    </message>
    <message>
        <source>{path} could not be written: {detail}</source>
        <translation>無法寫入 {path}：{detail}</translation>
    </message>
    <message>
        <source>The dictionary could not be prepared: {detail}</source>
        <translation>詞典準備失敗：{detail}</translation>
    </message>
</context>
<context>
    <name>gui</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>標記(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>詞語(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Language that is learned</source>
        <translation>學習的語言(&amp;L)</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>對應(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>Chinese &amp;shown as</source>
        <translation>中文顯示方式(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Readings above Chinese</source>
        <translation>中文上方的讀音(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste article</source>
        <translation>貼上文章(&amp;P)</translation>
    </message>
    <message>
        <source>Open an &amp;address…</source>
        <translation>開啟網址(&amp;A)…</translation>
    </message>
    <message>
        <source>Podcasts and &amp;feeds…</source>
        <translation>Podcast 與訂閱(&amp;F)…</translation>
    </message>
    <message>
        <source>Save &amp;notes as Markdown…</source>
        <translation>將筆記存成 Markdown(&amp;N)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>列印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Bin…</source>
        <translation>資源回收筒(&amp;B)…</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>備份(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Dictionaries…</source>
        <translation>詞典(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with the &amp;other side</source>
        <translation>連同對照文字一起複製(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Find in this article</source>
        <translation>在本文中尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>下一個相符處(&amp;H)</translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation>上一個相符處(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重新命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>標示為已讀(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Edit text…</source>
        <translation>編輯文字(&amp;E)…</translation>
    </message>
    <message>
        <source>The E&amp;nglish side as plain text…</source>
        <translation>以純文字編輯英文(&amp;N)…</translation>
    </message>
    <message>
        <source>The &amp;Chinese side as plain text…</source>
        <translation>以純文字編輯中文(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>螢光標記(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黃色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>綠色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>藍色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>粉紅色(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Violet</source>
        <translation>紫色(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>筆記(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>清除標記(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Attach the chosen mark to the selection</source>
        <translation>將所選標記附到選取的文字(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Earlier texts of the note…</source>
        <translation>筆記的舊版本(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Keep the word</source>
        <translation>加入生詞本(&amp;K)</translation>
    </message>
    <message>
        <source>Mark the word as k&amp;nown</source>
        <translation>標示為已知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ignore the word</source>
        <translation>忽略此詞(&amp;I)</translation>
    </message>
    <message>
        <source>Mark the other words of the &amp;article as known</source>
        <translation>將本文其餘詞語標示為已知(&amp;A)</translation>
    </message>
    <message>
        <source>Words and &amp;terms…</source>
        <translation>生詞與術語(&amp;T)…</translation>
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
        <translation>為未知的詞加底線(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Longer phrase</source>
        <translation>延長詞組(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Shorter phrase</source>
        <translation>縮短詞組(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Join words…</source>
        <translation>合併詞語(&amp;J)…</translation>
    </message>
    <message>
        <source>S&amp;plit the word…</source>
        <translation>拆分詞語(&amp;P)…</translation>
    </message>
    <message>
        <source>Correct the &amp;reading…</source>
        <translation>更正讀音(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Other characters…</source>
        <translation>換用其他字(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Corrections…</source>
        <translation>我的更正(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Go to the sentence that belongs to it</source>
        <translation>跳到對應的句子(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Link the sentences of both sides</source>
        <translation>連結兩側的句子(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Not linked at all</source>
        <translation>標為沒有對應(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Confirm the link</source>
        <translation>確認對應(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find the link anew</source>
        <translation>重新尋找對應(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Show the links</source>
        <translation>顯示對應(&amp;S)</translation>
    </message>
    <message>
        <source>Sc&amp;roll both sides along the links</source>
        <translation>兩側依對應同步捲動(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;As written</source>
        <translation>原文字形(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Simplified</source>
        <translation>簡體(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Traditional</source>
        <translation>繁體(&amp;T)</translation>
    </message>
    <message>
        <source>Traditional, Tai&amp;wan</source>
        <translation>正體（臺灣）(&amp;W)</translation>
    </message>
    <message>
        <source>Traditional, &amp;Hong Kong</source>
        <translation>繁體（香港）(&amp;H)</translation>
    </message>
    <message>
        <source>Traditional, with Taiwan's w&amp;ords</source>
        <translation>繁體（臺灣用詞）(&amp;O)</translation>
    </message>
    <message>
        <source>Simplified, with the &amp;mainland's words</source>
        <translation>簡體（大陸用詞）(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>不顯示(&amp;N)</translation>
    </message>
    <message>
        <source>Of &amp;unknown words</source>
        <translation>只有未知的詞(&amp;U)</translation>
    </message>
    <message>
        <source>Of &amp;all words</source>
        <translation>所有詞(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>縮小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>預設文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>文庫(&amp;B)</translation>
    </message>
    <message>
        <source>Word &amp;panel</source>
        <translation>查詞面板(&amp;P)</translation>
    </message>
    <message>
        <source>The pair &amp;alone</source>
        <translation>只看對照(&amp;A)</translation>
    </message>
    <message>
        <source>Search the &amp;library</source>
        <translation>搜尋文庫(&amp;L)</translation>
    </message>
    <message>
        <source>Look a word &amp;up</source>
        <translation>查詞(&amp;U)</translation>
    </message>
    <message>
        <source>Word looked up &amp;before</source>
        <translation>上一個查過的詞(&amp;B)</translation>
    </message>
    <message>
        <source>Word looked up &amp;after</source>
        <translation>下一個查過的詞(&amp;A)</translation>
    </message>
    <message>
        <source>Next &amp;word</source>
        <translation>下一個詞(&amp;W)</translation>
    </message>
    <message>
        <source>P&amp;revious word</source>
        <translation>上一個詞(&amp;R)</translation>
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
        <translation>切換到另一側(&amp;O)</translation>
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
        <translation>朗讀選取的文字或詞語(&amp;K)</translation>
    </message>
    <message>
        <source>Speak the se&amp;ntence</source>
        <translation>朗讀本句(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Duizhao</source>
        <translation>關於「對照」(&amp;A)</translation>
    </message>
    <message>
        <source>Words that could not be saved last time are in their notes now: {count}.</source>
        <translation>上次未能儲存的文字已寫回筆記：{count} 則。</translation>
    </message>
    <message>
        <source>The library was restored. The one before is among the backups.</source>
        <translation>文庫已還原。還原前的文庫已存入備份。</translation>
    </message>
    <message>
        <source>“{word}” is read like this from now on: {reading}</source>
        <translation>從現在起，「{word}」讀作：{reading}</translation>
    </message>
    <message>
        <source>The text is shown as it is written. Choose a script first.</source>
        <translation>現在顯示的是原文字形，請先選擇一種字形。</translation>
    </message>
    <message>
        <source>“{word}” has no other form in this script.</source>
        <translation>「{word}」在這種字形下沒有其他寫法。</translation>
    </message>
    <message>
        <source>“{word}” is shown as {form} from now on.</source>
        <translation>從現在起，「{word}」顯示為「{form}」。</translation>
    </message>
    <message>
        <source>Select the Chinese characters first, or click the word.</source>
        <translation>請先選取漢字，或點一下詞語。</translation>
    </message>
    <message>
        <source>No word follows this one that it could be joined with.</source>
        <translation>這個詞後面沒有可以合併的詞。</translation>
    </message>
    <message>
        <source>A single character has nothing to part.</source>
        <translation>單個字無法拆分。</translation>
    </message>
    <message>
        <source>That is too long for a word.</source>
        <translation>當作一個詞，這段文字太長了。</translation>
    </message>
    <message>
        <source>Cut like this from now on: {words}</source>
        <translation>從現在起這樣斷詞：{words}</translation>
    </message>
    <message>
        <source>The text is as it was.</source>
        <translation>文字沒有更動。</translation>
    </message>
    <message>
        <source>The text was changed. Marks on other words now: {changed}, marks without a place: {lost}.</source>
        <translation>文字已更新。原文被改寫的標記：{changed}，找不到位置的標記：{lost}。</translation>
    </message>
    <message>
        <source>The text was changed. Marks without a place: {lost}.</source>
        <translation>文字已更新。找不到位置的標記：{lost}。</translation>
    </message>
    <message>
        <source>The text was changed. Marks on other words now: {changed}.</source>
        <translation>文字已更新。原文被改寫的標記：{changed}。</translation>
    </message>
    <message>
        <source>The text was changed. Every mark is on its words.</source>
        <translation>文字已更新。所有標記都還在原來的詞句上。</translation>
    </message>
    <message>
        <source>The text was changed.</source>
        <translation>文字已更新。</translation>
    </message>
    <message>
        <source>The English says this otherwise: {doubts}</source>
        <translation>英文裡的說法不同：{doubts}</translation>
    </message>
    <message>
        <source>Click a sentence first.</source>
        <translation>請先點一個句子。</translation>
    </message>
    <message>
        <source>Click a sentence on each side first, or select several.</source>
        <translation>請先在兩側各點一個句子，或選取幾個句子。</translation>
    </message>
    <message>
        <source>These sentences are linked.</source>
        <translation>已連結這些句子。</translation>
    </message>
    <message>
        <source>This sentence is not linked any more.</source>
        <translation>已取消這個句子的對應。</translation>
    </message>
    <message>
        <source>This link is your own already.</source>
        <translation>這個對應本來就是你標的。</translation>
    </message>
    <message>
        <source>Links confirmed: {own} of {all}.</source>
        <translation>已確認的對應：{own} / {all}。</translation>
    </message>
    <message>
        <source>The link of this sentence is found by the program again.</source>
        <translation>這個句子的對應重新由程式尋找。</translation>
    </message>
    <message>
        <source>Click a sentence that is linked first.</source>
        <translation>請先點一個有對應的句子。</translation>
    </message>
    <message>
        <source>No source was found for this sentence.</source>
        <translation>沒有找到這個句子的出處。</translation>
    </message>
    <message>
        <source>The summary leaves this sentence out.</source>
        <translation>摘要沒有寫到這個句子。</translation>
    </message>
    <message>
        <source>Pages, books and subtitles (*.txt *.md *.html *.htm *.mhtml *.mht *.epub *.docx *.pdf *.srt *.vtt *.lrc *.json *.opml);;All files (*)</source>
        <translation>網頁、電子書和字幕 (*.txt *.md *.html *.htm *.mhtml *.mht *.epub *.docx *.pdf *.srt *.vtt *.lrc *.json *.opml);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪貼簿</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>開啟網址</translation>
    </message>
    <message>
        <source>Address of an article on the web:</source>
        <translation>網路文章的網址：</translation>
    </message>
    <message>
        <source>Importing was stopped; nothing was added.</source>
        <translation>已停止匯入，未加入任何內容。</translation>
    </message>
    <message>
        <source>{count} articles are in the library.</source>
        <translation>文庫裡現有 {count} 篇文章。</translation>
    </message>
    <message>
        <source>“{headline}” was added.</source>
        <translation>已加入「{headline}」。</translation>
    </message>
    <message>
        <source>“{headline}” was in the library already.</source>
        <translation>「{headline}」已在文庫裡。</translation>
    </message>
    <message>
        <source>“{headline}” has a new version; your notes are kept.</source>
        <translation>「{headline}」已更新為新版本，你的筆記保持不變。</translation>
    </message>
    <message>
        <source>Choose the mark in the notes panel first.</source>
        <translation>請先在筆記欄中選擇一則標記。</translation>
    </message>
    <message>
        <source>Select the passage in the text first.</source>
        <translation>請先在文中選取一段文字。</translation>
    </message>
    <message>
        <source>The mark stands on “{quote}” now.</source>
        <translation>標記現在位於「{quote}」。</translation>
    </message>
    <message>
        <source>Not saved. Your words are kept in {path}.</source>
        <translation>未儲存。你寫的內容暫存在 {path}。</translation>
    </message>
    <message>
        <source>Not saved. Copy your words to another program.</source>
        <translation>未儲存。請把你寫的內容複製到別的程式中。</translation>
    </message>
    <message>
        <source>The passage was copied with its other side.</source>
        <translation>已連同對照文字一起複製。</translation>
    </message>
    <message>
        <source>Save notes as Markdown</source>
        <translation>將筆記存成 Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The notes were saved to {name}.</source>
        <translation>筆記已儲存到 {name}。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Headline:</source>
        <translation>標題：</translation>
    </message>
    <message>
        <source>“{headline}” was deleted.</source>
        <translation>已刪除「{headline}」。</translation>
    </message>
    <message>
        <source>{count} articles were deleted.</source>
        <translation>已刪除 {count} 篇文章。</translation>
    </message>
    <message>
        <source>The line was put back.</source>
        <translation>已將這一行放回內文。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>標示為未讀</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標示為已讀</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>&amp;Undo the mark</source>
        <translation>復原標記(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the mark</source>
        <translation>重做標記(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the change of the note</source>
        <translation>復原修改筆記(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change of the note</source>
        <translation>重做修改筆記(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the colour</source>
        <translation>復原變更顏色(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the colour</source>
        <translation>重做變更顏色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo removing the mark</source>
        <translation>復原清除標記(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo removing the mark</source>
        <translation>重做清除標記(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo renaming</source>
        <translation>復原重新命名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo renaming</source>
        <translation>重做重新命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>復原刪除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo deleting</source>
        <translation>重做刪除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo marking as read</source>
        <translation>復原標示為已讀(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo marking as read</source>
        <translation>重做標示為已讀(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo marking as unread</source>
        <translation>復原標示為未讀(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo marking as unread</source>
        <translation>重做標示為未讀(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo putting the line back</source>
        <translation>復原放回內文(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo putting the line back</source>
        <translation>重做放回內文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo writing the text</source>
        <translation>復原撰寫文字(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo writing the text</source>
        <translation>重做撰寫文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo editing the text</source>
        <translation>復原編輯文字(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo editing the text</source>
        <translation>重做編輯文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo taking the earlier note</source>
        <translation>復原取回舊筆記(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo taking the earlier note</source>
        <translation>重做取回舊筆記(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo attaching the mark</source>
        <translation>復原重新定位標記(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo attaching the mark</source>
        <translation>重做重新定位標記(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo putting back from the bin</source>
        <translation>復原從資源回收筒還原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo putting back from the bin</source>
        <translation>重做從資源回收筒還原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo keeping the word</source>
        <translation>復原加入生詞本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo keeping the word</source>
        <translation>重做加入生詞本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo marking the words</source>
        <translation>復原標示詞語(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo marking the words</source>
        <translation>重做標示詞語(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo forgetting the words</source>
        <translation>復原移出生詞本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo forgetting the words</source>
        <translation>重做移出生詞本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the change of the word</source>
        <translation>復原修改詞語(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change of the word</source>
        <translation>重做修改詞語(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo the change of the glossary</source>
        <translation>復原修改術語表(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change of the glossary</source>
        <translation>重做修改術語表(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo joining the words</source>
        <translation>復原合併詞語(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo joining the words</source>
        <translation>重做合併詞語(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo splitting the word</source>
        <translation>復原拆分詞語(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo splitting the word</source>
        <translation>重做拆分詞語(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo removing the splits</source>
        <translation>復原移除斷詞更正(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo removing the splits</source>
        <translation>重做移除斷詞更正(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo importing splits</source>
        <translation>復原匯入斷詞更正(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo importing splits</source>
        <translation>重做匯入斷詞更正(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo correcting the reading</source>
        <translation>復原更正讀音(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo correcting the reading</source>
        <translation>重做更正讀音(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo correcting the character</source>
        <translation>復原更正用字(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo correcting the character</source>
        <translation>重做更正用字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo linking</source>
        <translation>復原連結句子(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo linking</source>
        <translation>重做連結句子(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo unlinking</source>
        <translation>復原標為沒有對應(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo unlinking</source>
        <translation>重做標為沒有對應(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo taking the correction away</source>
        <translation>復原重新尋找對應(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo taking the correction away</source>
        <translation>重做重新尋找對應(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo confirming the link</source>
        <translation>復原確認對應(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo confirming the link</source>
        <translation>重做確認對應(&amp;R)</translation>
    </message>
    <message>
        <source>Select a passage, or go to a word, to have it read aloud.</source>
        <translation>請先選取一段文字，或把游標移到一個詞上，再朗讀。</translation>
    </message>
    <message>
        <source>Reading aloud is still not possible here.</source>
        <translation>目前仍然無法朗讀。</translation>
    </message>
    <message>
        <source>Looking for the voices of the system…</source>
        <translation>正在尋找系統語音…</translation>
    </message>
    <message>
        <source>“{word}” is kept no longer.</source>
        <translation>已將「{word}」移出生詞本。</translation>
    </message>
    <message>
        <source>Every word of this article has a status already.</source>
        <translation>本文的每個詞都已有學習狀態。</translation>
    </message>
    <message>
        <source>Words that are known from now on: {count}.</source>
        <translation>新標示為已知的詞：{count}。</translation>
    </message>
    <message>
        <source>Nothing on this system opens addresses of the web.</source>
        <translation>系統裡沒有可以開啟網址的程式。</translation>
    </message>
    <message>
        <source>Click a word or select a phrase first.</source>
        <translation>請先點一下某個詞，或選取一個詞組。</translation>
    </message>
    <message>
        <source>“{word}” is no word to learn.</source>
        <translation>「{word}」不是可以學習的詞。</translation>
    </message>
    <message>
        <source>“{word}”: {status}.</source>
        <translation>「{word}」：{status}。</translation>
    </message>
    <message>
        <source>About Duizhao</source>
        <translation>關於「對照」</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt} and Python {python}</source>
        <translation>版本 {version}（Qt {qt}，Python {python}）</translation>
    </message>
    <message>
        <source>Reads an English article beside its Chinese summary.</source>
        <translation>英文文章與中文摘要，左右對照著讀。</translation>
    </message>
    <message>
        <source>Everything stays on this computer: the program uses no network.</source>
        <translation>所有內容都只存在這台電腦上，本程式不使用網路。</translation>
    </message>
    <message>
        <source>Duizhao is free software under the MIT licence.</source>
        <translation>「對照」是自由軟體，採用 MIT 授權條款。</translation>
    </message>
    <message>
        <source>The dictionary is CC-CEDICT, by its community and MDBG, under CC BY-SA 4.0 (cc-cedict.org).</source>
        <translation>詞典為 CC-CEDICT，由其社群與 MDBG 編纂，採用 CC BY-SA 4.0 授權（cc-cedict.org）。</translation>
    </message>
    <message>
        <source>It stands on PySide6 (LGPL), jieba, SQLAlchemy and platformdirs (MIT), and OpenCC (Apache 2.0).</source>
        <translation>本程式以 PySide6（LGPL）、jieba、SQLAlchemy 和 platformdirs（MIT），以及 OpenCC（Apache 2.0）為基礎。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
        <translation>這個詞的讀音</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Pinyin with marks or numbers: háng or hang2</source>
        <translation>拼音，聲調用符號或數字：háng 或 hang2</translation>
    </message>
    <message>
        <source>&amp;Everywhere</source>
        <translation>所有文章(&amp;E)</translation>
    </message>
    <message>
        <source>In this &amp;article</source>
        <translation>只限本文(&amp;A)</translation>
    </message>
    <message>
        <source>Other characters for the word</source>
        <translation>換用其他字</translation>
    </message>
    <message>
        <source>Forms of the word</source>
        <translation>可選的寫法</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made by itself every ten minutes while you write, and when you close the window.</source>
        <translation>還沒有備份。書寫時每十分鐘自動備份一次，關閉視窗時也會備份。</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>備份，最新的在最前</translation>
    </message>
    <message>
        <source>What going back would change</source>
        <translation>還原後會有哪些變化</translation>
    </message>
    <message>
        <source>It was meant</source>
        <translation>這是我有意刪除的</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>Second folder…</source>
        <translation>第二備份資料夾…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>檢查文庫</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>從檔案還原…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>{size}, in the second folder only</source>
        <translation>{size}，只在第二資料夾裡</translation>
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
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>Go back to the backup of {when}?</source>
        <translation>要還原到 {when} 的備份嗎？</translation>
    </message>
    <message>
        <source>Duizhao libraries (*.duizhao);;All files (*)</source>
        <translation>「對照」文庫 (*.duizhao);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>從檔案還原</translation>
    </message>
    <message>
        <source>Go back to the library in {name}?</source>
        <translation>要還原到檔案 {name} 裡的文庫嗎？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>The library as it is now is backed up first, so that you can come back to it in the same way.</source>
        <translation>還原之前會先備份目前的文庫，以後可以用同樣的方法還原回來。</translation>
    </message>
    <message>
        <source>Bring everything back that was saved since then, too</source>
        <translation>同時帶回那之後儲存的所有內容</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>選擇第二個備份資料夾</translation>
    </message>
    <message>
        <source>A copy of each backup goes to {folder}.</source>
        <translation>每次備份都會在 {folder} 另存一份。</translation>
    </message>
    <message>
        <source>A second folder, on another disk, keeps a copy of each backup.</source>
        <translation>可以在另一顆磁碟上指定第二個資料夾，每次備份都另存一份。</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Search the bin</source>
        <translation>搜尋資源回收筒</translation>
    </message>
    <message>
        <source>Deleted articles and marks</source>
        <translation>已刪除的文章和標記</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>已刪除的內容</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Nothing in the bin matches.</source>
        <translation>資源回收筒裡沒有符合的內容。</translation>
    </message>
    <message>
        <source>Deleted articles and notes wait here. Nothing is thrown away by itself.</source>
        <translation>刪除的文章和筆記都保留在這裡，不會自動清除。</translation>
    </message>
    <message>
        <source>Mark in “{headline}”, deleted {when}</source>
        <translation>「{headline}」中的標記，刪除於 {when}</translation>
    </message>
    <message>
        <source>Article with marks: {count}, deleted {when}</source>
        <translation>文章，含標記 {count} 則，刪除於 {when}</translation>
    </message>
    <message>
        <source>Article, deleted {when}</source>
        <translation>文章，刪除於 {when}</translation>
    </message>
    <message>
        <source>Edit or split</source>
        <translation>編輯或分割</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>加入段落</translation>
    </message>
    <message>
        <source>An empty line splits the block in two.</source>
        <translation>空行會把這一段分成兩段。</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>Each chapter becomes an article of its own.</source>
        <translation>每一章會成為一篇獨立的文章。</translation>
    </message>
    <message>
        <source>{chapter} ({count} characters)</source>
        <translation>{chapter}（{count} 個字元）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不選</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>加入文庫</translation>
    </message>
    <message>
        <source>Duizhao</source>
        <translation>對照</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your notes are safe.</source>
        <translation>程式內部發生問題。你的筆記沒有遺失。</translation>
    </message>
    <message>
        <source>Duizhao ended unexpectedly the last time. What was saved is here.</source>
        <translation>「對照」上次意外結束。已儲存的內容都在。</translation>
    </message>
    <message>
        <source>This report holds versions and places in the program, and nothing of what you read or wrote.</source>
        <translation>這份報告只含版本號碼和程式中的位置，不含你讀過或寫過的任何內容。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Where words end</source>
        <translation>斷詞</translation>
    </message>
    <message>
        <source>Press a gap to part two words there, or to join them.</source>
        <translation>點一下字間的空隙，可在該處拆開或合併。</translation>
    </message>
    <message>
        <source>Places that change</source>
        <translation>會變動的地方</translation>
    </message>
    <message>
        <source>Between {one} and {other}</source>
        <translation>「{one}」與「{other}」之間</translation>
    </message>
    <message>
        <source>Only &amp;here</source>
        <translation>只限此處(&amp;H)</translation>
    </message>
    <message>
        <source>Cut it like this</source>
        <translation>照此斷詞</translation>
    </message>
    <message>
        <source>Looking for the places that change…</source>
        <translation>正在尋找會變動的地方…</translation>
    </message>
    <message>
        <source>Places that change: {count}.</source>
        <translation>會變動的地方：{count}。</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>&amp;Dictionaries</source>
        <translation>詞典(&amp;D)</translation>
    </message>
    <message>
        <source>Dictionaries of the &amp;web</source>
        <translation>網路詞典(&amp;W)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>What you have written is not saved.</source>
        <translation>寫好的內容還沒有儲存。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>繼續寫</translation>
    </message>
    <message>
        <source>Edit the Chinese text</source>
        <translation>編輯中文</translation>
    </message>
    <message>
        <source>Edit the English text</source>
        <translation>編輯英文原文</translation>
    </message>
    <message>
        <source>Write the Chinese side</source>
        <translation>撰寫中文</translation>
    </message>
    <message>
        <source>Write the English side</source>
        <translation>撰寫英文</translation>
    </message>
    <message>
        <source>Empty lines separate paragraphs. Marks and notes stay with their words; one whose words go is kept in the notes panel, and undo brings the text back as it was.</source>
        <translation>段落之間用空行隔開。標記和筆記會跟著原來的詞句；詞句被刪掉的標記仍保留在筆記欄中，復原即可恢復原來的文字。</translation>
    </message>
    <message>
        <source>A line for each paragraph. A line like “王芳：…” is shown under the speaker’s name.</source>
        <translation>每段寫一行。像「王芳：……」這樣的一行，會顯示在說話者的名字下面。</translation>
    </message>
    <message>
        <source>A line for each paragraph.</source>
        <translation>每段寫一行。</translation>
    </message>
    <message>
        <source>Podcasts and feeds</source>
        <translation>Podcast 與訂閱</translation>
    </message>
    <message>
        <source>You follow no feed yet. Add the address of a podcast or a news feed, or the list of subscriptions (OPML) that another program exports.</source>
        <translation>還沒有訂閱。可以加入 Podcast 或新聞訂閱來源的網址，也可以匯入其他程式匯出的訂閱清單（OPML）。</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>訂閱來源</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>單集</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <translation>加入網址…</translation>
    </message>
    <message>
        <source>Import subscriptions…</source>
        <translation>匯入訂閱清單…</translation>
    </message>
    <message>
        <source>Ask for news</source>
        <translation>檢查更新</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>取消訂閱</translation>
    </message>
    <message>
        <source>Import all new ones</source>
        <translation>匯入全部新單集</translation>
    </message>
    <message>
        <source>Import the chosen episodes</source>
        <translation>匯入所選單集</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>加入網址</translation>
    </message>
    <message>
        <source>Address of a podcast, a feed, or a page that names one:</source>
        <translation>Podcast、訂閱來源或相關網頁的網址：</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>Episodes found: {count}.</source>
        <translation>找到單集：{count}。</translation>
    </message>
    <message>
        <source>Lists of subscriptions (*.opml *.xml);;All files (*)</source>
        <translation>訂閱清單 (*.opml *.xml);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation>匯入訂閱清單</translation>
    </message>
    <message>
        <source>New feeds: {new}, known already: {known}.</source>
        <translation>新訂閱：{new}，已有：{known}。</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在讀取清單…</translation>
    </message>
    <message>
        <source>New episodes: {news}. Feeds that did not answer: {failed}.</source>
        <translation>新單集：{news}。沒有回應的訂閱來源：{failed}。</translation>
    </message>
    <message>
        <source>New episodes: {news}.</source>
        <translation>新單集：{news}。</translation>
    </message>
    <message>
        <source>“{title}” is followed no longer. Its articles stay.</source>
        <translation>已取消訂閱「{title}」。它的文章會保留。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在匯入…</translation>
    </message>
    <message>
        <source>Imported: {count}.</source>
        <translation>已匯入：{count}。</translation>
    </message>
    <message>
        <source>Episodes: {count}, new: {new}</source>
        <translation>單集：{count}，新：{new}</translation>
    </message>
    <message>
        <source>in the library</source>
        <translation>已在文庫裡</translation>
    </message>
    <message>
        <source>with transcript</source>
        <translation>有逐字稿</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>How a word is read</source>
        <translation>詞語的讀音</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>詞語(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>Read as: {reading}</source>
        <translation>讀作：{reading}</translation>
    </message>
    <message>
        <source>A syllable for each character, with tone numbers or marks: xing2 zou3, xíng zǒu.</source>
        <translation>每個字一個音節，聲調用數字或符號：xing2 zou3、xíng zǒu。</translation>
    </message>
    <message>
        <source>What a word becomes</source>
        <translation>詞語的用字</translation>
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
        <translation>顯示為(&amp;B)</translation>
    </message>
    <message>
        <source>Give the word as it is written in the texts, and what it is to be in that script.</source>
        <translation>請輸入詞語在原文中的寫法，以及在所選字形中應有的寫法。</translation>
    </message>
    <message>
        <source>Search the corrections</source>
        <translation>搜尋更正</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編輯(&amp;E)…</translation>
    </message>
    <message>
        <source>Key: {keys}</source>
        <translation>快速鍵：{keys}</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>No correction matches.</source>
        <translation>沒有符合條件的更正。</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>全部顯示</translation>
    </message>
    <message>
        <source>Corrections: {count}, chosen: {chosen}</source>
        <translation>更正：{count}，已選：{chosen}</translation>
    </message>
    <message>
        <source>No reading was corrected yet. Where the pinyin above a word is wrong, click the word and press R, or add the word here: then it is read so wherever it stands.</source>
        <translation>還沒有更正過讀音。詞語上方的拼音有誤時，請點一下該詞再按 R，或在這裡新增；之後它在任何地方都會這樣讀。</translation>
    </message>
    <message>
        <source>Corrected readings</source>
        <translation>更正過的讀音</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>No character was corrected yet. Where a text shown in another script has the wrong character, click the word and press C, or add the word here: then it is written so wherever it stands.</source>
        <translation>還沒有更正過用字。簡繁轉換後用字有誤時，請點一下該詞再按 C，或在這裡新增；之後它在任何地方都會這樣寫。</translation>
    </message>
    <message>
        <source>Corrected characters</source>
        <translation>更正過的用字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Simplified, with the mainland's words</source>
        <translation>簡體（大陸用詞）</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>正體（臺灣）</translation>
    </message>
    <message>
        <source>Traditional, with Taiwan's words</source>
        <translation>繁體（臺灣用詞）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁體（香港）</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>In {script}</source>
        <translation>顯示為{script}時</translation>
    </message>
    <message>
        <source>Words: {count}, everywhere</source>
        <translation>分成 {count} 個詞，所有文章</translation>
    </message>
    <message>
        <source>One word, everywhere</source>
        <translation>合成一個詞，所有文章</translation>
    </message>
    <message>
        <source>Words: {count}, in “{headline}”</source>
        <translation>分成 {count} 個詞，只限「{headline}」</translation>
    </message>
    <message>
        <source>One word, in “{headline}”</source>
        <translation>合成一個詞，只限「{headline}」</translation>
    </message>
    <message>
        <source>Words: {count}, at one place of “{headline}”: {place}</source>
        <translation>分成 {count} 個詞，只限「{headline}」中的一處：{place}</translation>
    </message>
    <message>
        <source>One word, at one place of “{headline}”: {place}</source>
        <translation>合成一個詞，只限「{headline}」中的一處：{place}</translation>
    </message>
    <message>
        <source>In “{headline}”</source>
        <translation>只限「{headline}」</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>我的更正</translation>
    </message>
    <message>
        <source>&amp;Splits</source>
        <translation>斷詞(&amp;S)</translation>
    </message>
    <message>
        <source>Rea&amp;dings</source>
        <translation>讀音(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Characters</source>
        <translation>用字(&amp;C)</translation>
    </message>
    <message>
        <source>Earlier texts of the note</source>
        <translation>筆記的舊版本</translation>
    </message>
    <message>
        <source>Underlined: not in the note now. Struck out: in the note now, and not in this text.</source>
        <translation>底線：現在的筆記裡沒有的文字。刪除線：現在的筆記裡有、這個版本裡沒有的文字。</translation>
    </message>
    <message>
        <source>This note has no earlier text yet.</source>
        <translation>這則筆記還沒有舊版本。</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>舊版本</translation>
    </message>
    <message>
        <source>Earlier text, with what differs from the note now</source>
        <translation>舊版本，標出與現在筆記的不同之處</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>取回這個版本</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>到 {when} 為止</translation>
    </message>
    <message>
        <source>My glossary</source>
        <translation>我的術語表</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>搜尋術語表</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>匯出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Add a term</source>
        <translation>新增術語(&amp;A)</translation>
    </message>
    <message>
        <source>Terms: {count}, chosen: {chosen}</source>
        <translation>術語：{count}，已選：{chosen}</translation>
    </message>
    <message>
        <source>No term matches.</source>
        <translation>沒有符合條件的術語。</translation>
    </message>
    <message>
        <source>Terms that you add or import here are looked up before every dictionary.</source>
        <translation>在這裡新增或匯入的術語，查詞時排在所有詞典之前。</translation>
    </message>
    <message>
        <source>A term is kept as soon as it has its English and its Chinese.</source>
        <translation>英文和中文都填好後，術語就會儲存。</translation>
    </message>
    <message>
        <source>Tables with tabs (*.tsv *.txt);;All files (*)</source>
        <translation>以 Tab 分隔的表格 (*.tsv *.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>匯入術語</translation>
    </message>
    <message>
        <source>Terms read from {name}: {count}.</source>
        <translation>從 {name} 匯入的術語：{count}。</translation>
    </message>
    <message>
        <source>Tables with tabs (*.tsv)</source>
        <translation>以 Tab 分隔的表格 (*.tsv)</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>匯出術語</translation>
    </message>
    <message>
        <source>Terms written to {name}: {count}.</source>
        <translation>匯出到 {name} 的術語：{count}。</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>編輯文字</translation>
    </message>
    <message>
        <source>Choose the block on the other side that says the same, then the same button again. Esc gives up.</source>
        <translation>請在另一欄選取意思相同的段落，再按一次同一個按鈕。按 Esc 取消。</translation>
    </message>
    <message>
        <source>Do not ask again for pages that come out clean</source>
        <translation>頁面沒有刪減時不再詢問</translation>
    </message>
    <message>
        <source>Update the one in the library</source>
        <translation>更新文庫裡的文章</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>兩篇都保留</translation>
    </message>
    <message>
        <source>It is in the library already</source>
        <translation>文庫裡已有這篇文章</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
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
        <translation>放棄修改</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>繼續修改</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>說話者</translation>
    </message>
    <message>
        <source>Who says this?</source>
        <translation>這段話是誰說的？</translation>
    </message>
    <message>
        <source>It is in the library already.</source>
        <translation>文庫裡已有這篇文章。</translation>
    </message>
    <message>
        <source>An older version of it is in the library.</source>
        <translation>文庫裡有它的舊版本。</translation>
    </message>
    <message>
        <source>To the other side</source>
        <translation>移到另一側</translation>
    </message>
    <message>
        <source>Edit or split…</source>
        <translation>編輯或分割…</translation>
    </message>
    <message>
        <source>Join with the one above</source>
        <translation>與上一段合併</translation>
    </message>
    <message>
        <source>Add below…</source>
        <translation>在下方加入…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Speaker…</source>
        <translation>說話者…</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>對應…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回內文</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Same as this one</source>
        <translation>與此段對應</translation>
    </message>
    <message>
        <source>Take the pair apart</source>
        <translation>取消對應</translation>
    </message>
    <message>
        <source>{count} sources could not be imported.</source>
        <translation>有 {count} 項內容無法匯入。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依照系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language of the window:</source>
        <translation>介面語言：</translation>
    </message>
    <message>
        <source>Theme:</source>
        <translation>佈景主題：</translation>
    </message>
    <message>
        <source>Text size:</source>
        <translation>文字大小：</translation>
    </message>
    <message>
        <source>English type:</source>
        <translation>英文字型樣式：</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>襯線</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>無襯線</translation>
    </message>
    <message>
        <source>English face:</source>
        <translation>英文字型：</translation>
    </message>
    <message>
        <source>Chinese type:</source>
        <translation>中文字型樣式：</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>明體</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Chinese face:</source>
        <translation>中文字型：</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>總是</translation>
    </message>
    <message>
        <source>Only when something was left out</source>
        <translation>只在有內容被略去時</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source>Show pages before they are added:</source>
        <translation>加入前先預覽：</translation>
    </message>
    <message>
        <source>Speed of speech:</source>
        <translation>朗讀語速：</translation>
    </message>
    <message>
        <source>Not the window's</source>
        <translation>介面語言以外的語言</translation>
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
        <translation>學習的語言：</translation>
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
        <translation>讀音標註方式：</translation>
    </message>
    <message>
        <source>Colour readings by their tones</source>
        <translation>依聲調為讀音上色</translation>
    </message>
    <message>
        <source>Write tones as they change in a row: ní hǎo</source>
        <translation>依連讀變調標註聲調：ní hǎo</translation>
    </message>
    <message>
        <source>Tell highlights apart by their underline too</source>
        <translation>螢光標記也用不同的底線區分</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
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
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>在內文中</translation>
    </message>
    <message>
        <source>Look up the word at the caret</source>
        <translation>查游標處的詞</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Extend the selection by a word</source>
        <translation>選取範圍延伸一個詞</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+←、Shift+→</translation>
    </message>
    <message>
        <source>Select characters, not whole words</source>
        <translation>逐字選取，不以整詞選取</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>拖曳時按住 Alt</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>捲動一頁</translation>
    </message>
    <message>
        <source>Space, Shift+Space</source>
        <translation>空白鍵、Shift+空白鍵</translation>
    </message>
    <message>
        <source>Let go of selection, caret and card</source>
        <translation>取消選取、游標和釋義卡片</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>No word was joined or split yet. Where a text is cut wrongly, select the Chinese characters and press J to join them, or click the word and press X to split it.</source>
        <translation>還沒有合併或拆分過詞語。斷詞有誤時，請選取漢字再按 J 合併，或點一下詞語再按 X 拆分。</translation>
    </message>
    <message>
        <source>Joins and splits</source>
        <translation>斷詞更正</translation>
    </message>
    <message>
        <source>Joins and splits (*.txt);;All files (*)</source>
        <translation>斷詞更正 (*.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import joins and splits</source>
        <translation>匯入斷詞更正</translation>
    </message>
    <message>
        <source>New: {added}, known already: {known}.</source>
        <translation>新增：{added}，已有：{known}。</translation>
    </message>
    <message>
        <source>For articles that are not here: {count}.</source>
        <translation>所屬文章不在文庫裡：{count}。</translation>
    </message>
    <message>
        <source>Export joins and splits</source>
        <translation>匯出斷詞更正</translation>
    </message>
    <message>
        <source>joins and splits</source>
        <translation>斷詞更正</translation>
    </message>
    <message>
        <source>Joins and splits (*.txt)</source>
        <translation>斷詞更正 (*.txt)</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>已匯出到 {name}。</translation>
    </message>
    <message>
        <source>Words and terms</source>
        <translation>生詞與術語</translation>
    </message>
    <message>
        <source>My &amp;glossary</source>
        <translation>我的術語表(&amp;G)</translation>
    </message>
    <message>
        <source>List all words</source>
        <translation>顯示全部詞語</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>筆記(&amp;O)</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>標示為</translation>
    </message>
    <message>
        <source>Mark the chosen words: {status}</source>
        <translation>將選取的詞語標示為：{status}</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>移出(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Show in the article</source>
        <translation>在文章中檢視(&amp;S)</translation>
    </message>
    <message>
        <source>No word matches.</source>
        <translation>沒有符合條件的詞語。</translation>
    </message>
    <message>
        <source>Keep a word with K while reading.</source>
        <translation>閱讀時按 K，即可把詞語加入生詞本。</translation>
    </message>
    <message>
        <source>Words: {count}, chosen: {chosen}</source>
        <translation>詞語：{count}，已選：{chosen}</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>寫點自己的筆記</translation>
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
        <translation>現改用你匯入的較新版本</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>內建</translation>
    </message>
    <message>
        <source>Glossary of the news</source>
        <translation>新聞術語表</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>中英對照</translation>
    </message>
    <message>
        <source>terms that dictionaries lack</source>
        <translation>收錄詞典沒有的術語</translation>
    </message>
    <message>
        <source>Its file is damaged. Import it again.</source>
        <translation>詞典檔案已損毀，請重新匯入。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已損毀</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>詞條：{count}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>In place of the built-in one</source>
        <translation>取代內建詞典</translation>
    </message>
    <message>
        <source>Not newer than the one in use, not asked</source>
        <translation>不比目前使用的新，未使用</translation>
    </message>
    <message>
        <source>English to Chinese</source>
        <translation>英漢</translation>
    </message>
    <message>
        <source>Chinese to English</source>
        <translation>漢英</translation>
    </message>
    <message>
        <source>English explained in English</source>
        <translation>英英</translation>
    </message>
    <message>
        <source>Chinese explained in Chinese</source>
        <translation>中文釋義</translation>
    </message>
    <message>
        <source>English words without explanations</source>
        <translation>英文詞表（無釋義）</translation>
    </message>
    <message>
        <source>Chinese words without explanations</source>
        <translation>中文詞表（無釋義）</translation>
    </message>
    <message>
        <source>There are far fewer notes than in the backup before: {before} then, {now} now. See File, Backups.</source>
        <translation>筆記比上次備份時少了很多：當時 {before} 則，現在 {now} 則。請查看「檔案」選單中的「備份」。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>詞彙</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>關閉面板</translation>
    </message>
    <message>
        <source>Notes {count}</source>
        <translation>筆記 {count}</translation>
    </message>
    <message>
        <source>The text moved</source>
        <translation>原文位置已移動</translation>
    </message>
    <message>
        <source>The text changed</source>
        <translation>原文已更動</translation>
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
        <translation>已讀</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未讀</translation>
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
        <translation>標記：{count}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
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
        <translation>無法開啟你的文庫。</translation>
    </message>
    <message>
        <source>Another window has this library open and does not answer. What it saved is safe, also if it is ended.</source>
        <translation>另一個視窗開著這個文庫，但沒有回應。即使強制結束它，已儲存的內容也不會遺失。</translation>
    </message>
    <message>
        <source>End that window</source>
        <translation>結束那個視窗</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>換個資料夾…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>A folder for the library</source>
        <translation>選擇存放文庫的資料夾</translation>
    </message>
    <message>
        <source>Your library was missing, and was got back.</source>
        <translation>你的文庫不見了，現已還原。</translation>
    </message>
    <message>
        <source>Your library was damaged, and was got back.</source>
        <translation>你的文庫已損毀，現已還原。</translation>
    </message>
    <message>
        <source>Restoring a backup had been interrupted. It is complete now.</source>
        <translation>上次還原備份時中斷了，現已完成。</translation>
    </message>
    <message>
        <source>Articles: {articles}, marks and notes: {notes}.</source>
        <translation>文章：{articles}，標記與筆記：{notes}。</translation>
    </message>
    <message>
        <source>They come from the backup {name}.</source>
        <translation>來自備份 {name}。</translation>
    </message>
    <message>
        <source>They come from the backup {name} and {lines} saves after it.</source>
        <translation>來自備份 {name}，以及其後的 {lines} 次儲存。</translation>
    </message>
    <message>
        <source>They come from the journal: {lines} saves.</source>
        <translation>來自日誌中的 {lines} 次儲存。</translation>
    </message>
    <message>
        <source>The files that could not be used are kept in {folder}.</source>
        <translation>無法使用的檔案保留在 {folder}。</translation>
    </message>
    <message>
        <source>Some of what was saved last may be missing: the journal has a gap.</source>
        <translation>日誌有缺漏，最後儲存的部分內容可能不在了。</translation>
    </message>
    <message>
        <source>They are kept in these files: {files}</source>
        <translation>這些文字存放在以下檔案中：{files}</translation>
    </message>
    <message>
        <source>Some words could not be saved the last time, and their notes are gone.</source>
        <translation>上次有些文字未能儲存，而對應的筆記已經不在了。</translation>
    </message>
    <message>
        <source>The last two starts failed, so this one is a safe start.</source>
        <translation>前兩次啟動都失敗了，因此這次以安全模式啟動。</translation>
    </message>
    <message>
        <source>It leaves out the last article, the place of the window and your settings, except the language. Library and settings are untouched; the next start is a usual one.</source>
        <translation>安全模式不開啟上次的文章，也不使用視窗位置和語言以外的設定。文庫和設定都沒有更動，下次會照常啟動。</translation>
    </message>
    <message>
        <source>Look up {word}</source>
        <translation>查「{word}」</translation>
    </message>
    <message>
        <source>Dictionaries, in the order in which they are asked</source>
        <translation>詞典，依查詢順序排列</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小標題</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>圖片說明</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提問</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>The article as it will be</source>
        <translation>文章預覽</translation>
    </message>
    <message>
        <source>Click a word on either side, or move to it with the arrow keys and press Enter.</source>
        <translation>點一下任一側的詞語，或用方向鍵移到詞上再按 Enter。</translation>
    </message>
    <message>
        <source>The dictionary is being prepared. Your word will be answered in a moment.</source>
        <translation>正在準備詞典，稍後就會顯示這個詞的釋義。</translation>
    </message>
    <message>
        <source>Its words and characters</source>
        <translation>所含的詞和字</translation>
    </message>
    <message>
        <source>The dictionary has no entry for this word.</source>
        <translation>詞典裡沒有這個詞。</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>拆開來看</translation>
    </message>
    <message>
        <source>Simplified {word}</source>
        <translation>簡體 {word}</translation>
    </message>
    <message>
        <source>Traditional {word}</source>
        <translation>繁體 {word}</translation>
    </message>
    <message>
        <source>Measure words: {words}</source>
        <translation>量詞：{words}</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>另見</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文說法</translation>
    </message>
    <message>
        <source>frequency rank {place}</source>
        <translation>詞頻第 {place} 位</translation>
    </message>
    <message>
        <source>Forms: {forms}</source>
        <translation>詞形：{forms}</translation>
    </message>
    <message>
        <source>from Duizhao's glossary</source>
        <translation>來自「對照」術語表</translation>
    </message>
    <message>
        <source>explained in this article</source>
        <translation>本文中有解釋</translation>
    </message>
    <message>
        <source>from your own glossary</source>
        <translation>來自我的術語表</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>名詞</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>動詞</translation>
    </message>
    <message>
        <source>adjective</source>
        <translation>形容詞</translation>
    </message>
    <message>
        <source>adverb</source>
        <translation>副詞</translation>
    </message>
    <message>
        <source>very common</source>
        <translation>極常用</translation>
    </message>
    <message>
        <source>common</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>fairly common</source>
        <translation>較常用</translation>
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
        <translation>標題或來源</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜尋文庫</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>有筆記</translation>
    </message>
    <message>
        <source>No Chinese</source>
        <translation>缺中文</translation>
    </message>
    <message>
        <source>Your library is empty. Paste an article with Ctrl+V, or drop a file here.</source>
        <translation>文庫還是空的。按 Ctrl+V 貼上文章，或把檔案拖曳到這裡。</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>沒有符合條件的文章。</translation>
    </message>
    <message>
        <source>Words of this language</source>
        <translation>所查詞語的語言</translation>
    </message>
    <message>
        <source>Buttons for these appear beside a word that is looked up. They open in your browser, and only when you press them; {place} stands for the word.</source>
        <translation>查詞時，詞語旁會顯示這些連結的按鈕。按下按鈕後才會在瀏覽器中開啟；{place} 代表要查的詞。</translation>
    </message>
    <message>
        <source>&amp;Add a link</source>
        <translation>新增連結(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bring the first ones back</source>
        <translation>還原預設連結(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Links to dictionaries of the web</source>
        <translation>網路詞典連結</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>查詞語言</translation>
    </message>
    <message>
        <source>Write a note in any language</source>
        <translation>寫點筆記，用什麼語言都行</translation>
    </message>
    <message>
        <source>Attach to the selected passage</source>
        <translation>附到選取的文字</translation>
    </message>
    <message>
        <source>The words it was made on are gone. Select the passage where it belongs and attach it there.</source>
        <translation>原來標記的文字已經不在了。請選取它該在的文字，再附上去。</translation>
    </message>
    <message>
        <source>It was made on other words: “{quote}”</source>
        <translation>原來標記的是：「{quote}」</translation>
    </message>
    <message>
        <source>You attached it here. It was made on: “{quote}”</source>
        <translation>由你附到這裡。原來標記的是：「{quote}」</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉紅色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>標記與筆記</translation>
    </message>
    <message>
        <source>Select a passage and press H to highlight it, 1 to 5 for a colour, or N to write a note.</source>
        <translation>選取一段文字：按 H 加上螢光標記，按 1 到 5 選顏色，按 N 寫筆記。</translation>
    </message>
    <message>
        <source>Earlier texts of this note</source>
        <translation>這則筆記的舊版本</translation>
    </message>
    <message>
        <source>Marks without a place: {count}</source>
        <translation>找不到位置的標記：{count}</translation>
    </message>
    <message>
        <source>You have no dictionary of your own yet. Add a dictionary of CC-CEDICT, ECDICT, StarDict or Yomitan, or a table with tabs between words and translations: choose its file, or drop it here. It is read on this computer, and nothing is sent anywhere.</source>
        <translation>你還沒有自己的詞典。可以新增 CC-CEDICT、ECDICT、StarDict 或 Yomitan 詞典，也可以新增以 Tab 分隔詞和譯文的表格：選擇檔案，或把檔案拖曳到這裡。詞典只在這台電腦上讀取，不會傳送到任何地方。</translation>
    </message>
    <message>
        <source>How much of the dictionary is imported</source>
        <translation>詞典匯入進度</translation>
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
        <translation>移除詞典</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>要移除「{name}」嗎？</translation>
    </message>
    <message>
        <source>Your own file of it stays where it is, and can be imported again.</source>
        <translation>你自己的詞典檔案仍留在原處，以後可以重新匯入。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Dictionaries ({files});;All files (*)</source>
        <translation>詞典 ({files});;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Add dictionaries</source>
        <translation>新增詞典</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>正在匯入 {name}…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>“{name}” was added.</source>
        <translation>已新增「{name}」。</translation>
    </message>
    <message>
        <source>Dictionaries added: {count}.</source>
        <translation>已新增詞典：{count}。</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>網站提示</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>網頁雜項</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按鈕</translation>
    </message>
    <message>
        <source>link farm</source>
        <translation>垃圾連結</translation>
    </message>
    <message>
        <source>legal notice</source>
        <translation>版權聲明</translation>
    </message>
    <message>
        <source>label</source>
        <translation>欄目標籤</translation>
    </message>
    <message>
        <source>said twice</source>
        <translation>重複內容</translation>
    </message>
    <message>
        <source>editor’s line</source>
        <translation>編輯署名</translation>
    </message>
    <message>
        <source>kept as details</source>
        <translation>已存為文章資訊</translation>
    </message>
    <message>
        <source>about a person</source>
        <translation>人物介紹</translation>
    </message>
    <message>
        <source>other articles</source>
        <translation>其他文章</translation>
    </message>
    <message>
        <source>music or sound</source>
        <translation>音樂或音效</translation>
    </message>
    <message>
        <source>kept as vocabulary</source>
        <translation>已存為詞彙</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>由你略去</translation>
    </message>
    <message>
        <source>The import left these lines out. A line that belongs to the article can be put back.</source>
        <translation>匯入時略去了下面這些行。如果哪一行屬於內文，可以把它放回去。</translation>
    </message>
    <message>
        <source>Nothing was left out of this article.</source>
        <translation>這篇文章沒有略去任何內容。</translation>
    </message>
    <message>
        <source>Put back: {text}</source>
        <translation>放回內文：{text}</translation>
    </message>
    <message>
        <source>Terms that this article explains itself. Press Enter to look one up.</source>
        <translation>這篇文章自帶的詞彙。按 Enter 鍵查詞。</translation>
    </message>
    <message>
        <source>Terms of this article</source>
        <translation>本文詞彙</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Read it aloud</source>
        <translation>朗讀這個詞</translation>
    </message>
    <message>
        <source>Look it up elsewhere</source>
        <translation>在網路詞典中查</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新詞</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習中</translation>
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
        <translation>英文或中文詞語</translation>
    </message>
    <message>
        <source>Look a word up</source>
        <translation>查詞</translation>
    </message>
    <message>
        <source>Word looked up before</source>
        <translation>上一個查過的詞</translation>
    </message>
    <message>
        <source>Word looked up after</source>
        <translation>下一個查過的詞</translation>
    </message>
    <message>
        <source>Search words, readings, sentences and notes</source>
        <translation>搜尋詞語、讀音、例句和筆記</translation>
    </message>
    <message>
        <source>Kept words</source>
        <translation>生詞本</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>No Chinese yet</source>
        <translation>還沒有中文</translation>
    </message>
    <message>
        <source>Write what it says in your own Chinese, or paste a summary. It will stand beside the English.</source>
        <translation>用自己的中文寫下大意，或貼上一段摘要，它會顯示在英文旁邊。</translation>
    </message>
    <message>
        <source>Write or paste a summary…</source>
        <translation>撰寫或貼上摘要…</translation>
    </message>
    <message>
        <source>No English yet</source>
        <translation>還沒有英文</translation>
    </message>
    <message>
        <source>Paste the English text that belongs to this Chinese, or write it yourself.</source>
        <translation>貼上與這段中文對應的英文原文，也可以自己寫。</translation>
    </message>
    <message>
        <source>Write or paste the English…</source>
        <translation>撰寫或貼上英文…</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>尚未開啟文章</translation>
    </message>
    <message>
        <source>Paste an article with Ctrl+V, drop a file on the window, or choose one in the library.</source>
        <translation>按 Ctrl+V 貼上文章，把檔案拖進視窗，或從文庫裡選一篇。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中尋找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一個相符處</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一個相符處</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>關閉尋找列</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>沒有相符處</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} / {total}</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} 個單字</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文內文</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文內文</translation>
    </message>
    <message>
        <source>Articles that come back: {count}</source>
        <translation>會回來的文章：{count}</translation>
    </message>
    <message>
        <source>Articles that go: {count}</source>
        <translation>會消失的文章：{count}</translation>
    </message>
    <message>
        <source>Articles that are as they were then: {count}</source>
        <translation>會變回當時樣子的文章：{count}</translation>
    </message>
    <message>
        <source>Marks and notes that come back: {count}</source>
        <translation>會回來的標記與筆記：{count}</translation>
    </message>
    <message>
        <source>Marks and notes that go: {count}</source>
        <translation>會消失的標記與筆記：{count}</translation>
    </message>
    <message>
        <source>Notes that are as they were then: {count}</source>
        <translation>會變回當時樣子的筆記：{count}</translation>
    </message>
    <message>
        <source>Nothing would change: the library is as it was then.</source>
        <translation>不會有任何變化：文庫與當時一樣。</translation>
    </message>
    <message>
        <source>There are far fewer notes than in the backup before: {before} then, {now} now. Older backups are kept until you say that this was meant.</source>
        <translation>筆記比上次備份時少了很多：當時 {before} 則，現在 {now} 則。在你確認之前，舊備份會一直保留。</translation>
    </message>
    <message>
        <source>Backed up, with a copy in {folder}.</source>
        <translation>已備份，並在 {folder} 另存了一份。</translation>
    </message>
    <message>
        <source>Backed up: {name}</source>
        <translation>已備份：{name}</translation>
    </message>
    <message>
        <source>The library is whole.</source>
        <translation>文庫完好。</translation>
    </message>
    <message>
        <source>The library is damaged: {detail}</source>
        <translation>文庫已損毀：{detail}</translation>
    </message>
    <message>
        <source>The journal has a gap. A backup made now closes it.</source>
        <translation>日誌有缺漏。現在做一次備份即可補上。</translation>
    </message>
    <message>
        <source>Damaged lines in the journal: {count}.</source>
        <translation>日誌中損毀的行：{count}。</translation>
    </message>
    <message>
        <source>The newest good backup is of {when}.</source>
        <translation>最近一次完好的備份：{when}。</translation>
    </message>
    <message>
        <source>There is no good backup yet.</source>
        <translation>還沒有完好的備份。</translation>
    </message>
    <message>
        <source>The library lies on a network drive. Another computer that changes it at the same time can damage it: keep it on this computer, and only the second folder for backups there.</source>
        <translation>文庫位於網路磁碟機上，另一台電腦同時更動時可能會損毀它。請把文庫放在本機，只把第二備份資料夾放在那裡。</translation>
    </message>
    <message>
        <source>The library lies in a folder that {service} keeps the same on several computers, which can damage it: keep it in an ordinary folder, and only the second folder for backups there.</source>
        <translation>文庫位於 {service} 的同步資料夾中，可能因此損毀。請把文庫放在一般資料夾裡，只把第二備份資料夾放在那裡。</translation>
    </message>
    <message>
        <source>Reading aloud needs a library of the system (on Debian and Ubuntu, install libpulse0). {detail}</source>
        <translation>朗讀功能缺少一個系統函式庫（Debian 和 Ubuntu 請安裝 libpulse0）。{detail}</translation>
    </message>
    <message>
        <source>Reading aloud needs a library of the system. {detail}</source>
        <translation>朗讀功能缺少一個系統函式庫。{detail}</translation>
    </message>
    <message>
        <source>This copy of the program was made without reading aloud. One installed with pip can have it.</source>
        <translation>這個版本的程式不含朗讀功能；以 pip 安裝的版本可以加上。</translation>
    </message>
    <message>
        <source>Reading aloud needs an extra part of Qt. To install it: {command}</source>
        <translation>朗讀功能需要 Qt 的附加元件。安裝指令：{command}</translation>
    </message>
    <message>
        <source>Windows offers no voices. Add one in its Settings: Time &amp; language, Speech.</source>
        <translation>Windows 沒有可用的語音。請在「設定 &gt; 時間與語言 &gt; 語音」中新增。</translation>
    </message>
    <message>
        <source>macOS offers no voices. Add one in System Settings: Accessibility, Spoken Content.</source>
        <translation>macOS 沒有可用的語音。請在「系統設定 &gt; 輔助使用 &gt; 語音內容」中新增。</translation>
    </message>
    <message>
        <source>No service for speech answers. Install speech-dispatcher with voices, such as espeak-ng.</source>
        <translation>沒有語音服務回應。請安裝 speech-dispatcher 和語音，例如 espeak-ng。</translation>
    </message>
    <message>
        <source>Windows has no English voice yet. Add one in its Settings: Time &amp; language, Speech.</source>
        <translation>Windows 還沒有英文語音。請在「設定 &gt; 時間與語言 &gt; 語音」中新增。</translation>
    </message>
    <message>
        <source>Windows has no Chinese voice yet. Add one in its Settings: Time &amp; language, Speech.</source>
        <translation>Windows 還沒有中文語音。請在「設定 &gt; 時間與語言 &gt; 語音」中新增。</translation>
    </message>
    <message>
        <source>macOS has no English voice yet. Add one in System Settings: Accessibility, Spoken Content.</source>
        <translation>macOS 還沒有英文語音。請在「系統設定 &gt; 輔助使用 &gt; 語音內容」中新增。</translation>
    </message>
    <message>
        <source>macOS has no Chinese voice yet. Add one in System Settings: Accessibility, Spoken Content.</source>
        <translation>macOS 還沒有中文語音。請在「系統設定 &gt; 輔助使用 &gt; 語音內容」中新增。</translation>
    </message>
    <message>
        <source>There is no English voice yet. Install one for speech-dispatcher, such as espeak-ng.</source>
        <translation>還沒有英文語音。請為 speech-dispatcher 安裝一個，例如 espeak-ng。</translation>
    </message>
    <message>
        <source>There is no Chinese voice yet. Install one for speech-dispatcher that speaks Mandarin.</source>
        <translation>還沒有中文語音。請為 speech-dispatcher 安裝一個會說華語的語音。</translation>
    </message>
    <message>
        <source>The voice has failed. {detail}</source>
        <translation>朗讀失敗。{detail}</translation>
    </message>
    <message>
        <source>The voice has failed.</source>
        <translation>朗讀失敗。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop importing</source>
        <translation>停止匯入</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Marks: {marks}, notes: {notes}</source>
        <translation>標記：{marks}，筆記：{notes}</translation>
    </message>
    <message>
        <source>Preparing the dictionary, {percent} %</source>
        <translation>正在準備詞典：{percent}%</translation>
    </message>
    <message>
        <source>Loading the dictionary…</source>
        <translation>正在載入詞典…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>How Chinese is shown</source>
        <translation>中文顯示方式</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Write a note on the selection</source>
        <translation>為選取的文字寫筆記</translation>
    </message>
    <message>
        <source>Word panel</source>
        <translation>查詞面板</translation>
    </message>
    <message>
        <source>Highlight in yellow (1)</source>
        <translation>黃色螢光標記 (1)</translation>
    </message>
    <message>
        <source>Highlight in green (2)</source>
        <translation>綠色螢光標記 (2)</translation>
    </message>
    <message>
        <source>Highlight in blue (3)</source>
        <translation>藍色螢光標記 (3)</translation>
    </message>
    <message>
        <source>Highlight in pink (4)</source>
        <translation>粉紅色螢光標記 (4)</translation>
    </message>
    <message>
        <source>Highlight in violet (5)</source>
        <translation>紫色螢光標記 (5)</translation>
    </message>
</context>
</TS>
