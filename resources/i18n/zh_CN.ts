<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Internal: never sent to buyers</source>
        <translation>内部要求，不发给买家</translation>
    </message>
</context>
<context>
    <name>AlikeWarning</name>
    <message>
        <source>In chat</source>
        <extracomment>More of a name is not said; it is shown as a whole below.</extracomment>
        <translation>聊天中</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>是另一个人</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>就是 {name}</translation>
    </message>
    <message>
        <source>Careful: {asked} is easily taken for the customer {name} ({where}).</source>
        <translation>注意：{asked} 与已有客户 {name} 很像（{where}）。</translation>
    </message>
    <message>
        <source>More who are called so: {more}.</source>
        <translation>另有 {more} 位也很像。</translation>
    </message>
    <message>
        <source>digit {sign}</source>
        <translation>数字 {sign}</translation>
    </message>
    <message>
        <source>small {sign}</source>
        <translation>小写 {sign}</translation>
    </message>
    <message>
        <source>capital {sign}</source>
        <translation>大写 {sign}</translation>
    </message>
    <message>
        <source>Cyrillic {sign}</source>
        <translation>西里尔字母 {sign}</translation>
    </message>
    <message>
        <source>Greek {sign}</source>
        <translation>希腊字母 {sign}</translation>
    </message>
    <message>
        <source>full-width {sign}</source>
        <translation>全角 {sign}</translation>
    </message>
    <message>
        <source>something unseen</source>
        <translation>看不见的字符</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>Today</source>
        <extracomment>Width of the names beside the fields, in pixels: five Chinese characters. Days offered as chips: what stands on them, and the word that is understood.</extracomment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Day after tomorrow</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Number; ↑↓ count</source>
        <translation>数字，按 ↑↓ 加减</translation>
    </message>
    <message>
        <source>Choose with ↑↓, or type</source>
        <translation>按 ↑↓ 选，也可以自己写</translation>
    </message>
    <message>
        <source>Day, such as 11-25</source>
        <translation>日期，例如 11-25</translation>
    </message>
</context>
<context>
    <name>AskedView</name>
    <message>
        <source>{what}. What did the buyer say?</source>
        <translation>{what}。买家怎么说？</translation>
    </message>
    <message>
        <source>Customer&apos;s card</source>
        <translation>客户卡片</translation>
    </message>
</context>
<context>
    <name>AttachmentFace</name>
    <message>
        <source>Crop, mask …</source>
        <translation>裁剪、打码…</translation>
    </message>
    <message>
        <source>Edit picture: {name}</source>
        <translation>编辑图片：{name}</translation>
    </message>
</context>
<context>
    <name>AuditPart</name>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Who did what with personal data</source>
        <translation>谁动过客户资料</translation>
    </message>
</context>
<context>
    <name>AutostartRow</name>
    <message>
        <source>Start with the system</source>
        <translation>开机自动启动</translation>
    </message>
    <message>
        <source>Deskmate opens when you sign in to this computer.</source>
        <translation>登录这台电脑后，同桌自己打开。</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Preparing the search</source>
        <extracomment>How often the file is asked whether another process wrote to it, in milliseconds. How often it is asked whether a backup is due, in milliseconds.</extracomment>
        <translation>正在准备搜索</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>None yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>再显示 {count} 份</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>Restore the backup of {time}</source>
        <extracomment>How many backups are listed at first; the others are counted.</extracomment>
        <translation>还原 {time} 的备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>还原…</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Bin of products</source>
        <translation>商品回收站</translation>
    </message>
    <message>
        <source>Deleted products</source>
        <translation>已删除的商品</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message numerus="yes">
        <source>Deleted products stay here for %n days.</source>
        <translation>
            <numerusform>删除的商品在这里保留 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n</source>
        <translation>
            <numerusform>恢复 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>BirthdayField</name>
    <message>
        <source>Solar</source>
        <extracomment>Calendar → whether it is lunar, and whether the month is a leap month. Years that somebody alive may be born in.</extracomment>
        <translation>公历</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Lunar, leap month</source>
        <translation>农历闰月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>历法</translation>
    </message>
    <message>
        <source>Year, if known</source>
        <translation>年份，可不填</translation>
    </message>
    <message>
        <source>Year of birth, if known</source>
        <translation>出生年份，可不填</translation>
    </message>
</context>
<context>
    <name>BodyField</name>
    <message>
        <source>Please look again: {measures}</source>
        <translation>请再核对：{measures}</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>New</source>
        <extracomment>How long the keys must rest before what is written is kept, in milliseconds.</extracomment>
        <translation>新建</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is not saved yet.</source>
        <translation>还没有保存。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>What you wrote last time and did not save is back.</source>
        <translation>上次没保存的内容已恢复。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Picture</source>
        <extracomment>Pictures that are kept in their own format, and those that become a PNG. A moving picture would stand still after the editor: it is only worked on when asked for.</extracomment>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>BulkPage</name>
    <message>
        <source>Change many products</source>
        <extracomment>How long the keys must rest before the list is searched, in milliseconds. So many at most are found by how they sound or what they are of.</extracomment>
        <translation>批量修改商品</translation>
    </message>
    <message>
        <source>Number, title, pinyin, fabric…</source>
        <translation>货号、名称、拼音、面料…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有分类</translation>
    </message>
    <message>
        <source>{ticked} ticked, {listed} listed</source>
        <translation>已选 {ticked} 个，列出 {listed} 个</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>没有符合的商品</translation>
    </message>
    <message numerus="yes">
        <source>Change %n</source>
        <translation>
            <numerusform>更改 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>改成</translation>
    </message>
    <message>
        <source>Write something here first.</source>
        <translation>请先在这里填写。</translation>
    </message>
    <message>
        <source>Changing products</source>
        <translation>正在修改商品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>Tag many customers</source>
        <extracomment>How long the keys must rest before the list is searched, in milliseconds.</extracomment>
        <translation>批量打标签</translation>
    </message>
    <message>
        <source>Nickname, pinyin, tag, note…</source>
        <translation>昵称、拼音、标签、备注…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>打上标签</translation>
    </message>
    <message>
        <source>Take a tag</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>{ticked} ticked, {found} found</source>
        <translation>已选 {ticked} 位，共找到 {found} 位</translation>
    </message>
    <message numerus="yes">
        <source>Tick all %n</source>
        <translation>
            <numerusform>全选 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a tag first.</source>
        <translation>请先写标签。</translation>
    </message>
    <message>
        <source>Changing tags</source>
        <translation>正在更改标签</translation>
    </message>
    <message>
        <source>That is so already with all of them.</source>
        <translation>所选客户都已经是这样了。</translation>
    </message>
    <message>
        <source>Group of tags</source>
        <translation>标签组</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>BuyerStrip</name>
    <message>
        <source>{key} looks up what you copied</source>
        <extracomment>For how long something is offered, in milliseconds: later a key would mean something else.</extracomment>
        <translation>复制后按 {key}，马上查找</translation>
    </message>
</context>
<context>
    <name>BuyerTags</name>
    <message>
        <source>Current</source>
        <extracomment>Words and their tone. For how long a look-up was just now, in seconds.</extracomment>
        <translation>当前</translation>
    </message>
    <message>
        <source>May be somebody else</source>
        <translation>可能已换人</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds} 秒前</translation>
    </message>
    <message>
        <source>without {ingredient}</source>
        <translation>避开{ingredient}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Parcel {number}</source>
        <translation>快递 {number}</translation>
    </message>
</context>
<context>
    <name>BuyerView</name>
    <message>
        <source>Buyers before (Ctrl+Tab)</source>
        <extracomment>What can be chosen: its words, and what then happens.</extracomment>
        <translation>之前的买家（Ctrl+Tab）</translation>
    </message>
    <message>
        <source>Forget this buyer</source>
        <translation>清除这位买家</translation>
    </message>
    <message>
        <source>Still this buyer</source>
        <translation>还是这位买家</translation>
    </message>
    <message>
        <source>Add as customer</source>
        <translation>添加为客户</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Answer later…</source>
        <translation>稍后回复…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>打标签…</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Keep this one</source>
        <extracomment>Width of a card, in logical pixels.</extracomment>
        <translation>保留这一条</translation>
    </message>
    <message>
        <source>Merge into the one kept</source>
        <translation>合并到保留的话术</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Used {count} times</source>
        <translation>已用 {count} 次</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>买家问法：{count} 条</translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Wordings to avoid</source>
        <translation>不要这样说</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>采用记录</translation>
    </message>
    <message>
        <source>by nobody yet</source>
        <translation>还没有人核对</translation>
    </message>
    <message>
        <source>{day} by {name}</source>
        <translation>{day}，{name}</translation>
    </message>
    <message>
        <source>{time} {name}: chose “{card}”</source>
        <translation>{time} {name}：采用「{card}」</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>From</source>
        <extracomment>What separates the entries of a list on one line, typed with either keyboard.</extracomment>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
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
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>编辑规则</translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation>这条规则还没有保存。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Several are separated by ；</source>
        <translation>多项用；隔开</translation>
    </message>
    <message>
        <source>One a line: stop, warn or hint, a colon, and the wording or a pattern.</source>
        <translation>每行一条：stop（不能说）、warn（慎说）或 hint（少说），冒号，再写说法或匹配式。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the agent should do (internal)</source>
        <translation>客服该怎么做（内部）</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>来源类别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Article, page or who decided it</source>
        <translation>第几条、哪个页面，或者谁定的</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>来源网址</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>规则数值</translation>
    </message>
    <message>
        <source>By name, such as 发货时限；价保期</source>
        <translation>写名称，如 发货时限；价保期</translation>
    </message>
    <message>
        <source>Short codes of phrases that say it safely</source>
        <translation>可以直接发的话术编码</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Wordings to avoid</source>
        <translation>不要这样说</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>与哪些规则说法不同</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>CardScreen</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Pages to print (*.html)</source>
        <translation>可打印的网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>CardShelf</name>
    <message>
        <source>Find a rule</source>
        <translation>搜索规则</translation>
    </message>
    <message>
        <source>New rule (Ctrl+N)</source>
        <translation>新建规则（Ctrl+N）</translation>
    </message>
    <message>
        <source>Save as a page to print…</source>
        <translation>保存为网页，方便打印…</translation>
    </message>
    <message>
        <source>No rule matches “{query}”</source>
        <translation>没有找到「{query}」</translation>
    </message>
    <message>
        <source>New rule from this text</source>
        <translation>用这段文字新建规则</translation>
    </message>
    <message>
        <source>Write down what the shop goes by, with its source.</source>
        <translation>写下店铺按什么办，并注明来源。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表（Esc）</translation>
    </message>
    <message>
        <source>Values used in phrases</source>
        <translation>话术里用到的规则数值</translation>
    </message>
    <message>
        <source>Phrases that rest on it</source>
        <translation>依据这条规则的话术</translation>
    </message>
    <message>
        <source>Not used: “{title}” was chosen instead.</source>
        <translation>未采用：已采用「{title}」。</translation>
    </message>
    <message>
        <source>“{title}” says otherwise. Nobody has chosen yet.</source>
        <translation>「{title}」的说法不同，还没有定采用哪条。</translation>
    </message>
    <message>
        <source>Chosen over “{title}”.</source>
        <translation>已采用这条，不采用「{title}」。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>再次核对</translation>
    </message>
    <message>
        <source>Confirm: it is right</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>CareCheckPage</name>
    <message>
        <source>Check all levels</source>
        <extracomment>So many are listed; of more only the number is told.</extracomment>
        <translation>核对全部等级</translation>
    </message>
    <message>
        <source>Levels that change</source>
        <translation>要变的等级</translation>
    </message>
    <message>
        <source>Mark them</source>
        <translation>记到卡片</translation>
    </message>
    <message>
        <source>Going through the orders…</source>
        <translation>正在核对订单…</translation>
    </message>
    <message>
        <source>Going through the orders</source>
        <translation>正在核对订单</translation>
    </message>
    <message>
        <source>Rise: {rises}, fall: {falls}</source>
        <translation>升 {rises} 位，降 {falls} 位</translation>
    </message>
    <message>
        <source>All levels are as the orders say.</source>
        <translation>所有等级都与订单一致。</translation>
    </message>
    <message>
        <source>Marking the levels</source>
        <translation>正在记录等级</translation>
    </message>
    <message>
        <source>{sum}, orders: {count}</source>
        <translation>{sum} · {count} 单</translation>
    </message>
</context>
<context>
    <name>CareLevelsPage</name>
    <message>
        <source>No levels</source>
        <translation>还没有会员等级</translation>
    </message>
    <message>
        <source>A level is reached by what somebody bought in a year.</source>
        <translation>等级按近一年的消费或订单数来定。</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>New level</source>
        <translation>新建等级</translation>
    </message>
    <message>
        <source>Edit level</source>
        <translation>编辑等级</translation>
    </message>
    <message>
        <source>{days} days without an order</source>
        <translation>{days} 天没下单</translation>
    </message>
    <message>
        <source>from {sum}</source>
        <translation>满 {sum}</translation>
    </message>
    <message>
        <source>from {count} orders</source>
        <translation>满 {count} 单</translation>
    </message>
    <message>
        <source>Check all…</source>
        <translation>全部核对…</translation>
    </message>
</context>
<context>
    <name>CareLimitsPage</name>
    <message>
        <source>Quiet hours and limits</source>
        <translation>免打扰时段与频次</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Messages at most</source>
        <translation>最多发几次</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>在几天之内</translation>
    </message>
    <message>
        <source>Counted are messages of the shop&apos;s own accord to one buyer. Who takes no messages or has an after-sale case open is never listed.</source>
        <translation>只数店铺主动发给同一位买家的消息。拒收消息的、有未了售后的买家不会出现在名单里。</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Rules, levels and limits of care…</source>
        <extracomment>So many rows are listed; more come up as those are dealt with. What may change who is listed.</extracomment>
        <translation>关怀规则、会员等级与频次…</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关怀</translation>
    </message>
    <message>
        <source>Birthdays, refills and revisits come up here by the rules of care.</source>
        <translation>生日、补货、回访到了日子，会按关怀规则出现在这里。</translation>
    </message>
    <message>
        <source>Rules of care…</source>
        <translation>关怀规则…</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Quiet hours: nothing is sent before {time}.</source>
        <translation>免打扰时段：{time} 之前不发。</translation>
    </message>
    <message>
        <source>Levels…</source>
        <translation>会员等级…</translation>
    </message>
    <message>
        <source>Quiet hours and limits…</source>
        <translation>免打扰时段与频次…</translation>
    </message>
</context>
<context>
    <name>CareRuleForm</name>
    <message>
        <source>This rule is on</source>
        <extracomment>Kinds that look at what was bought.</extracomment>
        <translation>启用这条规则</translation>
    </message>
    <message>
        <source>There is no phrase “{title}”.</source>
        <translation>没有叫「{title}」的话术。</translation>
    </message>
    <message>
        <source>As shipped: its figures stay gaps in the phrase until you save it once.</source>
        <translation>出厂规则，请店铺核对：保存一次之前，它的数字在话术里先空着。</translation>
    </message>
    <message>
        <source>So many days it stays on the list; then it is too late.</source>
        <translation>在名单里留这么多天，过后就不再提醒。</translation>
    </message>
    <message>
        <source>Separated by commas, as in the products; empty for all.</source>
        <translation>用逗号分开，与商品的类目一致；不填就是全部。</translation>
    </message>
    <message>
        <source>Its title or short code.</source>
        <translation>填标题或编码。</translation>
    </message>
    <message>
        <source>One a line: 券面额 = 30</source>
        <translation>每行一个：券面额 = 30</translation>
    </message>
    <message>
        <source>The end of an offer is counted from the day it is said; 0 for none.</source>
        <translation>优惠的截止日从发出那天算起；0 表示没有。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Days before or after</source>
        <translation>提前或之后几天</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>第几单</translation>
    </message>
    <message>
        <source>Stays for (days)</source>
        <translation>保留（天）</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>商品类目</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Variables of the phrase</source>
        <translation>话术里的变量</translation>
    </message>
    <message>
        <source>Offer is valid for (days)</source>
        <translation>优惠有效（天）</translation>
    </message>
</context>
<context>
    <name>CareRulesPage</name>
    <message>
        <source>No rules of care</source>
        <translation>还没有关怀规则</translation>
    </message>
    <message>
        <source>A rule says when a buyer is spoken to first, and with which phrase.</source>
        <translation>一条规则说明什么时候主动联系买家、用哪条话术。</translation>
    </message>
    <message>
        <source>Rules of care</source>
        <translation>关怀规则</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>编辑规则</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>orders: {count}</source>
        <translation>第 {count} 单</translation>
    </message>
    <message>
        <source>days: {days}</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>CareSection</name>
    <message>
        <source>Care</source>
        <extracomment>So many occasions to come and notes of earlier ones are shown.</extracomment>
        <translation>关怀</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近十二个月</translation>
    </message>
    <message>
        <source>Level by orders</source>
        <translation>按订单的等级</translation>
    </message>
    <message>
        <source>{sum}, orders: {count} (linked: {linked})</source>
        <translation>{sum} · {count} 单（已关联 {linked} 笔）</translation>
    </message>
</context>
<context>
    <name>CareView</name>
    <message>
        <source>Choose what is said…</source>
        <extracomment>So many lines of a text are shown; the rest is scrolled to. After how many days something may come back.</extracomment>
        <translation>选一条话术…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Copy the nickname</source>
        <translation>复制昵称</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Said it</source>
        <translation>已说</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>稍后…</translation>
    </message>
    <message>
        <source>Not wanted…</source>
        <translation>不需要…</translation>
    </message>
    <message>
        <source>Nickname copied: find the chat by it, then press {key}.</source>
        <translation>昵称已复制：用它找到聊天，再按 {key}。</translation>
    </message>
    <message>
        <source>Nickname copied.</source>
        <translation>昵称已复制。</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In {days} days</source>
        <translation>{days} 天后</translation>
    </message>
    <message>
        <source>Never again: {rule}</source>
        <translation>不再提醒：{rule}</translation>
    </message>
    <message>
        <source>Never again: any care</source>
        <translation>不再提醒：所有关怀</translation>
    </message>
    <message>
        <source>Customer&apos;s card</source>
        <translation>客户卡片</translation>
    </message>
</context>
<context>
    <name>CareWatch</name>
    <message>
        <source>Buyers to speak to today: {count}. See To do, Care.</source>
        <extracomment>How often the day is looked at, in milliseconds: sleep and a clock that is set are seen by that. How long is waited for further changes, in milliseconds: an import makes many. Under which key it is remembered on which day it was told what is due.</extracomment>
        <translation>今天要关怀的买家：{count} 位，见「待办」的「关怀」。</translation>
    </message>
</context>
<context>
    <name>CartRow</name>
    <message>
        <source>One less</source>
        <translation>减少一件</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>增加一件</translation>
    </message>
    <message>
        <source>Take out of the cart</source>
        <translation>从清单中去掉</translation>
    </message>
    <message>
        <source>Any variant</source>
        <translation>不指定规格</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩 {count} 件</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Price of a piece</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>Add: item number, name, pinyin</source>
        <extracomment>So many finds are listed below the field, out of so many.</extracomment>
        <translation>添加：货号、名称、拼音</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>缺货</translation>
    </message>
    <message numerus="yes">
        <source>Price: %n days old</source>
        <translation>
            <numerusform>价格 %n 天未核对</numerusform>
        </translation>
    </message>
    <message>
        <source>No product of this shop found.</source>
        <translation>没有找到本店商品。</translation>
    </message>
</context>
<context>
    <name>CategoryBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Most used</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>添加分组</translation>
    </message>
</context>
<context>
    <name>CategoryNaming</name>
    <message>
        <source>New category</source>
        <translation>新分组</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>New category in {name}</source>
        <translation>「{name}」的下级</translation>
    </message>
    <message>
        <source>Rename category</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>ChartField</name>
    <message>
        <source>Notes, such as: may differ by 1–3 cm</source>
        <translation>备注，如：误差 1–3 cm</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What it measures</source>
        <translation>量的是什么</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Each column needs a name in the first row.</source>
        <translation>第一行的每一列都要有名称。</translation>
    </message>
    <message>
        <source>Each row needs a size.</source>
        <translation>每一行都要有尺码。</translation>
    </message>
</context>
<context>
    <name>ChartForm</name>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Nothing written: any brand</source>
        <translation>留空表示所有品牌</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>With all below it; nothing written: any category</source>
        <translation>包括下级分类；留空表示所有分类</translation>
    </message>
    <message>
        <source>Size chart</source>
        <translation>尺码表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Made from brand and category when left empty</source>
        <translation>留空时用品牌和分类命名</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>No charts yet</source>
        <translation>还没有尺码表</translation>
    </message>
    <message>
        <source>A chart of a brand or a category serves all products without one.</source>
        <translation>品牌或分类的尺码表，供没有自己尺码表的商品使用。</translation>
    </message>
    <message>
        <source>Size charts</source>
        <translation>尺码表</translation>
    </message>
    <message>
        <source>New size chart</source>
        <translation>新建尺码表</translation>
    </message>
    <message>
        <source>Edit size chart</source>
        <translation>编辑尺码表</translation>
    </message>
    <message numerus="yes">
        <source>%n sizes</source>
        <translation>
            <numerusform>%n 个尺码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipsField</name>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Another tag of {group}</source>
        <translation>{group}的其他标签</translation>
    </message>
</context>
<context>
    <name>ChordEdit</name>
    <message>
        <source>Press the keys…</source>
        <extracomment>How long a tried key may take to be heard, in milliseconds.</extracomment>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未设置</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>I have noted it</source>
        <extracomment>How many of the groups stand in a line.</extracomment>
        <translation>我已记下</translation>
    </message>
    <message>
        <source>Save a page to print…</source>
        <translation>保存为可打印页面…</translation>
    </message>
    <message>
        <source>Recovery code {code}</source>
        <translation>恢复码 {code}</translation>
    </message>
    <message>
        <source>Deskmate: recovery code</source>
        <translation>同桌恢复码</translation>
    </message>
    <message>
        <source>If this computer loses the key, only this code opens your data. Nobody else has it, not even whoever made Deskmate.</source>
        <translation>万一本机丢失密钥，只有这个恢复码能打开数据。别人都没有它，同桌的开发者也没有。</translation>
    </message>
    <message>
        <source>Write it down or print it, and keep it where the computer is not. It is shown only now; a new one can be made at any time, and voids this one.</source>
        <translation>请抄下或打印出来，不要和电脑放在一起。它只显示这一次；之后可随时生成新的，旧的随即作废。</translation>
    </message>
    <message>
        <source>Save a page to print</source>
        <translation>保存为可打印页面</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
</context>
<context>
    <name>ColumnsForm</name>
    <message>
        <source>Column {number}</source>
        <extracomment>So many values of a column are shown, and of one so many characters. What several columns may mean. Columns beyond these are not shown: nobody means anything by them.</extracomment>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>What the columns mean is remembered for tables with the same headings.</source>
        <translation>表头相同的表格，下次会记得每列的含义。</translation>
    </message>
    <message>
        <source>Say which column holds the text of the phrases.</source>
        <translation>请指定哪一列是话术内容。</translation>
    </message>
    <message>
        <source>Say which column holds the item number or the title.</source>
        <translation>请指出哪一列是货号或标题。</translation>
    </message>
    <message>
        <source>Say which column holds the nickname or the order number.</source>
        <translation>请指出哪一列是昵称或订单编号。</translation>
    </message>
</context>
<context>
    <name>CompareChoice</name>
    <message>
        <source>Find a product</source>
        <extracomment>So many are listed, and so many of a category are looked at for the nearest.</extracomment>
        <translation>搜商品</translation>
    </message>
    <message>
        <source>Products to compare with</source>
        <translation>可对比的商品</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>No others in this category. Type the name or code of any product.</source>
        <translation>这个类目没有别的商品。可以输入任意商品的名称或编号。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>同类对比</translation>
    </message>
    <message>
        <source>differences are marked</source>
        <translation>不同处已标出</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Differences first</source>
        <translation>不同的在前</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>只看不同</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Insert as picture</source>
        <translation>插入为图片</translation>
    </message>
    <message>
        <source>Insert as text</source>
        <translation>插入为文字</translation>
    </message>
    <message>
        <source>Left-out rows: {count}</source>
        <translation>已去掉 {count} 行</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>没有可对比的商品</translation>
    </message>
    <message>
        <source>No other product of this category was found. Choose any two to four.</source>
        <translation>这个类目没有别的商品。可以任选 2 到 4 个来对比。</translation>
    </message>
    <message>
        <source>Choose a product…</source>
        <translation>选择商品…</translation>
    </message>
    <message>
        <source>Take {title} out</source>
        <translation>去掉“{title}”</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Names of goods that are not of this shop stay out of what is inserted.</source>
        <translation>非本店商品的名称不会出现在插入的内容里。</translation>
    </message>
    <message>
        <source>No difference is known.</source>
        <translation>没有发现不同。</translation>
    </message>
</context>
<context>
    <name>CompareSection</name>
    <message>
        <source>More…</source>
        <extracomment>So many rows stand on the card; the page has all of them.</extracomment>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Insert as picture</source>
        <translation>插入为图片</translation>
    </message>
    <message>
        <source>Insert as text</source>
        <translation>插入为文字</translation>
    </message>
    <message>
        <source>differences are marked</source>
        <translation>不同处已标出</translation>
    </message>
    <message>
        <source>nothing else in this category</source>
        <translation>这个类目没有别的商品</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>同类对比</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Comparison</source>
        <extracomment>Pixels: the column of names, the least of another column, the heads.</extracomment>
        <translation>对比表</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>复制这一格</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>去掉这一行</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Suits?</source>
        <translation>适合吗</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>Back to the rule (Esc)</source>
        <translation>返回规则（Esc）</translation>
    </message>
    <message>
        <source>What the order or item page shows goes before every rule here.</source>
        <translation>订单、商品页面显示的，优先于这里的所有规则。</translation>
    </message>
    <message>
        <source>{first} goes before {other}.</source>
        <translation>{first}优先于{other}。</translation>
    </message>
    <message>
        <source>A shop may be kinder to buyers than law and platform, never harsher.</source>
        <translation>店铺规定可以比法律、平台更优待买家，不能更苛刻。</translation>
    </message>
    <message>
        <source>Chosen by {name} on {time}.</source>
        <translation>{time} 由{name}采用。</translation>
    </message>
    <message>
        <source>Which one holds?</source>
        <translation>采用哪一条？</translation>
    </message>
</context>
<context>
    <name>ContactBox</name>
    <message>
        <source>Contact</source>
        <extracomment>So long they stay in sight, in milliseconds. Calls something after so many milliseconds, and returns what calls that off.</extracomment>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Show for 10 seconds (noted)</source>
        <translation>显示 10 秒（会记录）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>ContactsPart</name>
    <message>
        <source>Remove them…</source>
        <translation>清除…</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>They are removed from all cards. That cannot be undone, only by a backup.</source>
        <translation>会从所有客户卡里清除，不能撤销，只能靠还原备份找回。</translation>
    </message>
    <message>
        <source>Phone numbers and addresses were removed from {count} cards.</source>
        <translation>已清除 {count} 位客户的电话和地址。</translation>
    </message>
    <message>
        <source>Cards with a phone number or an address: {count}</source>
        <translation>存有电话或地址的客户：{count} 位</translation>
    </message>
</context>
<context>
    <name>CustomerBinPage</name>
    <message>
        <source>Bin of customers</source>
        <extracomment>So many are listed, those that were deleted last.</extracomment>
        <translation>客户回收站</translation>
    </message>
    <message>
        <source>Deleted customers</source>
        <translation>已删除的客户</translation>
    </message>
    <message numerus="yes">
        <source>Deleted customers stay here for %n days.</source>
        <translation>
            <numerusform>已删除的客户在这里保留 %n 天。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>All customers (Esc)</source>
        <translation>全部客户（Esc）</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>CustomerEditor</name>
    <message>
        <source>New customer</source>
        <extracomment>How long the keys must rest before it is checked, in milliseconds. What was not saved yet, by whom it is about, None for a new customer. It is held in memory alone: what is kept for other pages is kept as a setting, where nobody&apos;s data belongs.</extracomment>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>This customer is in the bin: saving takes it out.</source>
        <translation>该客户在回收站里，保存后会恢复。</translation>
    </message>
    <message>
        <source>This customer is not saved yet.</source>
        <translation>该客户还没有保存。</translation>
    </message>
</context>
<context>
    <name>CustomerFields</name>
    <message>
        <source>Agreed to birthday wishes</source>
        <translation>同意接收生日祝福</translation>
    </message>
    <message>
        <source>Wants no messages from the shop</source>
        <translation>不接受店铺主动发消息</translation>
    </message>
    <message>
        <source>An after-sale case is open</source>
        <translation>有售后或投诉在处理</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>身材</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Health is private: only what the buyer said, and only for choosing goods</source>
        <translation>健康信息属于隐私：只记买家自己说的，只为选商品</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keep however long there is no contact</source>
        <translation>长期保留，久未联系也不清理</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>CustomerFilesPart</name>
    <message>
        <source>Export customers…</source>
        <translation>导出客户…</translation>
    </message>
    <message>
        <source>Customers exported to {file}: {count}.</source>
        <translation>已导出客户到 {file}：{count} 位。</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Simple CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;简单 CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>All customers with their orders, to import again without loss. The file is not encrypted: anybody who gets it can read it, so delete it when it is done with. Phone numbers and addresses stay out, and the list of what was done notes the export.</source>
        <translation>全部客户连同订单，再导入时不会丢内容。文件不加密，谁拿到都能看，用完请删除。电话和地址不写进去；导出会记入操作记录。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>CustomerFinds</name>
    <message>
        <source>Search phrases, products and customers</source>
        <extracomment>Products have the field say what can be searched for, too.</extracomment>
        <translation>搜话术、商品、客户</translation>
    </message>
    <message>
        <source>Search phrases and customers</source>
        <translation>搜话术、客户</translation>
    </message>
</context>
<context>
    <name>CustomerIndex</name>
    <message>
        <source>Preparing the customer search</source>
        <translation>正在准备客户搜索</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>In chat</source>
        <translation>正在聊</translation>
    </message>
    <message>
        <source>This customer is the buyer in chat now</source>
        <translation>设为当前买家</translation>
    </message>
</context>
<context>
    <name>CustomerShelf</name>
    <message>
        <source>Nickname, tag, note, or a filter…</source>
        <extracomment>The ways in that are offered while there is nobody, the main one first.</extracomment>
        <translation>昵称、标签、备注或筛选…</translation>
    </message>
    <message>
        <source>New customer (Ctrl+N)</source>
        <translation>新建客户（Ctrl+N）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>The last {shown} are listed: search for the other {more}.</source>
        <translation>只列出最近联系的 {shown} 位，其余 {more} 位请搜索。</translation>
    </message>
    <message>
        <source>No customer matches “{query}”</source>
        <translation>没有找到“{query}”</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Sizes, skin, wishes and promises of your buyers, encrypted on this PC.</source>
        <translation>买家的尺码、肤质、偏好和承诺，加密保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Customers found: {count}. The {shown} talked to last are listed.</source>
        <translation>共 {count} 位，列出最近联系的 {shown} 位。</translation>
    </message>
    <message>
        <source>Customers found: {count}</source>
        <translation>共 {count} 位</translation>
    </message>
</context>
<context>
    <name>CustomerStrip</name>
    <message>
        <source>Customers</source>
        <extracomment>One character is met by half of all customers.</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>All customers found</source>
        <translation>查看全部客户</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Nobody is looked up by a full nickname: copy it and press {key}.</source>
        <translation>还没有查到完整昵称的买家：先复制昵称，再按 {key}。</translation>
    </message>
    <message>
        <source>The buyer may have changed: look at the nickname first.</source>
        <translation>买家可能已换人：先看清昵称。</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>The name of the screen in the rail, and of its help.</extracomment>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made every half hour while something changes, and before each import. Those of a day are kept hourly, those of a month daily.</source>
        <translation>有改动时每半小时备份一次，导入前也会备份。一天之内每小时留一份，一个月之内每天留一份。</translation>
    </message>
    <message>
        <source>The path is on the clipboard.</source>
        <translation>路径已复制。</translation>
    </message>
    <message>
        <source>{name}, version {version} of {date}, is in use.</source>
        <translation>正在使用“{name}”第 {version} 版（{date}）。</translation>
    </message>
</context>
<context>
    <name>DaysRow</name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>The panel stands free. Drag it back to dock it.</source>
        <extracomment>Under which name it is remembered that the panel stands free. The panel rests when nothing moved it for that long. What becomes of the panel within that time of a move of ours is the window manager&apos;s answer. A workbench that is out of sight for a moment only takes nothing with it.</extracomment>
        <translation>侧边面板已脱离工作台，拖回边缘即可重新停靠。</translation>
    </message>
    <message>
        <source>Dock it again</source>
        <translation>重新停靠</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Phrases that are alike</source>
        <extracomment>So many phrases of a group are shown; of more the rest is told by its number.</extracomment>
        <translation>相似的话术</translation>
    </message>
    <message>
        <source>Comparing the phrases</source>
        <translation>正在比对话术</translation>
    </message>
    <message>
        <source>No two phrases are alike</source>
        <translation>没有相似的话术</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何改动。</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>返回表格</translation>
    </message>
    <message>
        <source>Merge all equal ones: {count}</source>
        <translation>合并全部相同项：{count} 组</translation>
    </message>
    <message>
        <source>Kept with {count} uses.</source>
        <translation>保留后共 {count} 次使用。</translation>
    </message>
    <message>
        <source>It takes over {keys}.</source>
        <translation>将接收：{keys}。</translation>
    </message>
    <message>
        <source>Search still finds it by {codes}.</source>
        <translation>用 {codes} 仍能搜到。</translation>
    </message>
    <message>
        <source>These keys go: {keys}.</source>
        <translation>将不再使用：{keys}。</translation>
    </message>
    <message>
        <source>Not shown: {count}.</source>
        <translation>另有 {count} 条未显示。</translation>
    </message>
    <message>
        <source>Tick what is to be merged.</source>
        <translation>请勾选要合并的话术。</translation>
    </message>
    <message>
        <source>Merge {count} phrases</source>
        <translation>合并 {count} 条</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Change many products…</source>
        <extracomment>Page → what makes it; its module is loaded with it.</extracomment>
        <translation>批量修改商品…</translation>
    </message>
    <message>
        <source>Bin of products…</source>
        <translation>商品回收站…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Size charts…</source>
        <translation>尺码表…</translation>
    </message>
    <message>
        <source>Specification terms…</source>
        <translation>参数名…</translation>
    </message>
    <message>
        <source>Groups of tags…</source>
        <translation>标签组…</translation>
    </message>
    <message>
        <source>Bin of customers…</source>
        <translation>客户回收站…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Tag many customers…</source>
        <extracomment>Page → what makes it; its module is loaded with it.</extracomment>
        <translation>批量打标签…</translation>
    </message>
</context>
<context>
    <name>EditorAttachments</name>
    <message>
        <source>+ Picture or file</source>
        <translation>＋ 图片或文件</translation>
    </message>
    <message>
        <source>Also by dropping it here or pasting it with Ctrl+V</source>
        <translation>也可以拖到这里，或用 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>Add pictures or files</source>
        <translation>添加图片或文件</translation>
    </message>
</context>
<context>
    <name>EditorFields</name>
    <message>
        <source>Hotkey</source>
        <extracomment>Stands for the category that is made when the library has none. Fields that are folded away while they say nothing, by the name of their fold.</extracomment>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期从</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Can be inserted</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Made from the text when left empty</source>
        <translation>不填就取内容的开头</translation>
    </message>
    <message>
        <source>Such as thyf</source>
        <translation>例如 thyf</translation>
    </message>
    <message>
        <source>One wording a line; the search finds them</source>
        <translation>一行一种问法，搜索时也能找到</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Will be pasted</source>
        <translation>将要粘贴</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用店铺</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>How buyers ask for it</source>
        <translation>买家会怎么问</translation>
    </message>
    <message>
        <source>Notes for us</source>
        <translation>内部说明</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>所有店铺</translation>
    </message>
    <message>
        <source>{shop} only</source>
        <translation>仅限{shop}</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>范围与时间</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Only in</source>
        <translation>仅限工作台</translation>
    </message>
    <message>
        <source>None ticked: in every window.</source>
        <translation>都不勾选：所有窗口可用。</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Rests on the rule</source>
        <translation>依据的规则</translation>
    </message>
    <message>
        <source>Tags, questions, rule, promise, notes</source>
        <translation>标签、问法、规则、承诺、备注</translation>
    </message>
    <message>
        <source>Promises the buyer</source>
        <translation>对买家的承诺</translation>
    </message>
</context>
<context>
    <name>EditorMessages</name>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>+ Wording</source>
        <translation>＋ 说法</translation>
    </message>
    <message>
        <source>+ Message</source>
        <translation>＋ 消息</translation>
    </message>
    <message>
        <source>Wording {number}</source>
        <translation>说法 {number}</translation>
    </message>
    <message>
        <source>Message {number}</source>
        <translation>第 {number} 条</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Another message, inserted after this one</source>
        <translation>再加一条消息，在这条之后插入</translation>
    </message>
    <message>
        <source>The same in other words; they take turns</source>
        <translation>换一种说法，轮流使用</translation>
    </message>
</context>
<context>
    <name>EventField</name>
    <message>
        <source>None: always there</source>
        <translation>无：一直可用</translation>
    </message>
    <message>
        <source>{event} (off)</source>
        <translation>{event}（未开）</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>新建活动…</translation>
    </message>
    <message>
        <source>What is the new event called?</source>
        <translation>新活动叫什么？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>EventMenu</name>
    <message>
        <source>None: always there</source>
        <translation>无：一直可用</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>新建活动…</translation>
    </message>
    <message>
        <source>All events…</source>
        <translation>全部活动…</translation>
    </message>
    <message>
        <source>What is the new event called?</source>
        <translation>新活动叫什么？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>{event} is on</source>
        <translation>开启 {event}</translation>
    </message>
    <message>
        <source>Insert its phrases, or hold them all back</source>
        <translation>开启后可插入其中的话术，关闭后都不插入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message numerus="yes">
        <source>Phrases: %n</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {event}</source>
        <translation>删除 {event}</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>No events yet. Name one, then add phrases to it: right-click them in the list.</source>
        <translation>还没有活动。先起个名字，再在话术列表里选中话术，右键“加入活动”。</translation>
    </message>
    <message>
        <source>Name, such as 双11</source>
        <translation>名称，如 双11</translation>
    </message>
    <message>
        <source>Sets of phrases that come and go together: a sale, a live stream. While one is off, its phrases are grey and are not inserted.</source>
        <translation>成组上下线的话术：大促、直播等。活动关闭时，其中的话术变灰，不能插入。</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export phrases</source>
        <translation>导出话术</translation>
    </message>
    <message>
        <source>All phrases</source>
        <translation>全部话术</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Phrases to export</source>
        <translation>导出范围</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Back to 千牛…</source>
        <translation>导出回千牛…</translation>
    </message>
    <message>
        <source>Export all phrases as a file that 千牛 imports</source>
        <translation>把全部话术导出为千牛能导入的文件</translation>
    </message>
    <message>
        <source>千牛 phrases</source>
        <translation>千牛快捷短语</translation>
    </message>
    <message>
        <source>phrases</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>A library for all computers</source>
        <translation>给所有电脑的话术包</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>What 千牛, 客服宝, espanso and others have exported, tables of products or customers, or any table of yours. Drop it on the window or choose it. Nothing is taken before you have seen what it brings, and it can be undone.</source>
        <translation>千牛、客服宝、espanso 等导出的文件，商品表、客户表，或你自己的任何表格。拖到窗口上，或点按钮选择。导入前先给你看会带来什么，导入后也能撤销。</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Insert as a sentence</source>
        <extracomment>Width of the names beside values, and of the sign at the end, in pixels. A second click on the same fact within this time is a double click, not a second wish. So many characters of a sentence are shown before it is inserted.</extracomment>
        <translation>插入这句话</translation>
    </message>
    <message>
        <source>Insert the value</source>
        <translation>只插入内容</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>复制这句话</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Copy {code}</source>
        <translation>复制 {code}</translation>
    </message>
    <message>
        <source>Show this product</source>
        <translation>查看这件商品</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>{known} of {all} known. Unknown ones show as gaps in phrases.</source>
        <extracomment>What an answer may look like; it goes into phrases, so it is in the buyers&apos; language.</extracomment>
        <translation>已填 {known}/{all} 项，没填的会显示为空缺。</translation>
    </message>
</context>
<context>
    <name>FaultsPart</name>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Faults of the program</source>
        <translation>程序出错记录</translation>
    </message>
    <message>
        <source>None was noted.</source>
        <translation>没有出错记录。</translation>
    </message>
    <message>
        <source>Noted: {count}, the last {time}. The report tells versions, times and places in the program; no phrase, no chat and no name is in it.</source>
        <translation>共 {count} 条，最近一次在 {time}。报告只写版本、时间和程序里的位置，没有话术、聊天内容和任何名字。</translation>
    </message>
    <message>
        <source>The report was written to {file}.</source>
        <translation>报告已写到 {file}。</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>停止跟随</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Packs (*.deskmate);;All files (*)</source>
        <translation>话术包 (*.deskmate);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Drop a file or a folder here, or choose it.</source>
        <translation>把文件或文件夹拖到这里，或者点下面选择。</translation>
    </message>
    <message>
        <source>Exports of 千牛 (CSV, JSON), 旺旺, 客服宝, 话术精灵 and 千牛助手; tables of Excel and WPS; espanso, AutoKey, Beeftext, TextExpander, Text Blaze; own phrases of the input methods 搜狗 and QQ.</source>
        <translation>千牛（CSV、JSON）、旺旺、客服宝、话术精灵、千牛助手导出的文件；Excel、WPS 表格；espanso、AutoKey、Beeftext、TextExpander、Text Blaze；搜狗、QQ 输入法的自定义短语。</translation>
    </message>
    <message>
        <source>Any other table will do: you say what its columns mean.</source>
        <translation>别的表格也行：您说明每一列是什么即可。</translation>
    </message>
    <message>
        <source>Nothing is taken before you have seen what it brings, and it can be undone as a whole.</source>
        <translation>先看清楚会带来什么，再决定导入；导入后可以整批撤销。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Tables of products: item lists of the shop, packs of 淘宝助理, product handbooks, lists of prices or stock, and what Deskmate has written.</source>
        <translation>商品表：店铺商品列表、淘宝助理数据包、商品手册、价格或库存清单，以及同桌导出的商品表。</translation>
    </message>
    <message>
        <source>Tables of customers and exports of orders with full nicknames; they are encrypted with the first one.</source>
        <translation>客户表，以及带完整昵称的订单导出；导入第一位客户前会先加密数据。</translation>
    </message>
    <message>
        <source>Import phrases, products or customers</source>
        <translation>导入话术、商品或客户</translation>
    </message>
    <message>
        <source>Phrases, products, customers</source>
        <translation>话术、商品、客户</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>not contacted for 30 days</source>
        <extracomment>So many are offered: a second line would take the room of a customer.</extracomment>
        <translation>30 天未联系</translation>
    </message>
    <message>
        <source>birthday within 3 days</source>
        <translation>生日 3 天内</translation>
    </message>
    <message>
        <source>contacted within 7 days</source>
        <translation>7 天内联系过</translation>
    </message>
    <message>
        <source>no birthday</source>
        <translation>无生日</translation>
    </message>
    <message>
        <source>birthday this month</source>
        <translation>本月生日</translation>
    </message>
    <message>
        <source>open case</source>
        <translation>售后中</translation>
    </message>
    <message>
        <source>height 160-170</source>
        <translation>身高 160-170</translation>
    </message>
    <message>
        <source>weight 100-120</source>
        <translation>体重 100-120 斤</translation>
    </message>
    <message>
        <source>has notes</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>从未联系</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filter: words, code, pinyin</source>
        <extracomment>How long typing must rest before the table is made anew. Days without a use that can be chosen. Names in a box are cut there, in characters; a box as wide as the longest would push all away.</extracomment>
        <translation>筛选：文字、编码、拼音</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部分组</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>All phrases</source>
        <translation>全部话术</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>自有话术</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>Used or not</source>
        <translation>不限使用情况</translation>
    </message>
    <message numerus="yes">
        <source>Unused for %n days</source>
        <translation>
            <numerusform>%n 天未使用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Step {number} of {all}</source>
        <extracomment>What the library can begin with. The hotkeys that are tried at first; the others are in the settings.</extracomment>
        <translation>第 {number} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>全部跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Which language?</source>
        <translation>使用哪种语言？</translation>
    </message>
    <message>
        <source>Where do you answer buyers?</source>
        <translation>在哪里接待买家？</translation>
    </message>
    <message>
        <source>Try the keys</source>
        <translation>试一下快捷键</translation>
    </message>
    <message>
        <source>What do you begin with?</source>
        <translation>话术从哪里来？</translation>
    </message>
    <message>
        <source>With the starter library</source>
        <translation>用自带的示例话术</translation>
    </message>
    <message>
        <source>About 200 phrases for greeting, sizes, shipping, returns and more, to be made your own.</source>
        <translation>200 多条，欢迎、尺码、发货、退换……接待的每一步都有，改成自家的就能用。</translation>
    </message>
    <message>
        <source>With a file of mine</source>
        <translation>导入已有的话术</translation>
    </message>
    <message>
        <source>With nothing</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>I write my own phrases.</source>
        <translation>自己一条一条写。</translation>
    </message>
    <message>
        <source>What 千牛, 客服宝, espanso or a table of yours holds; you see what it brings before anything is taken.</source>
        <translation>千牛、客服宝、espanso 或您自己表格里的话术；先看清楚会带来什么，再决定导入。</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>找话术</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>不再跟进</translation>
    </message>
    <message>
        <source>Customer’s card</source>
        <translation>客户卡片</translation>
    </message>
    <message>
        <source>{kind} since {made}; written to {times} of {most} times, next {due}.</source>
        <translation>{made}{kind}；最多联系 {most} 次，已联系 {times} 次，下次{due}。</translation>
    </message>
    <message>
        <source>Has paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Has bought</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Nobody to come back to</source>
        <translation>没有要跟进的买家</translation>
    </message>
    <message>
        <source>Who asked and did not buy is noted in the strip with the doubt, in one key.</source>
        <translation>问了不买的，在买家条上一键记下顾虑。</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>A new version of {name} is here: new {new}, changed {changed}, removed {removed}.</source>
        <translation>新版话术库“{name}”：新增 {new}，改动 {changed}，删除 {removed}。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Undo</source>
        <extracomment>How long a sentence stands; longer where it offers Undo.</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Goods</name>
    <message>
        <source>Search phrases and products</source>
        <extracomment>The name of the screen in the rail, and of its help.</extracomment>
        <translation>搜索话术 / 商品</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Phrases as a table</source>
        <extracomment>More rows than this are not chosen again one by one in another order, but only all of them; nor copied at once.</extracomment>
        <translation>话术表格</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>A customer has one of them at most</source>
        <translation>每位客户最多选一个</translation>
    </message>
    <message>
        <source>Separated by commas; keys are dealt out in this order</source>
        <translation>用逗号分隔；快捷键按这个顺序分配</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>equal</source>
        <translation>内容相同</translation>
    </message>
    <message>
        <source>{share} % alike</source>
        <translation>相似度 {share}%</translation>
    </message>
    <message>
        <source>{title}
{count} phrases, {alike}</source>
        <translation>{title}
{count} 条，{alike}</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>No groups of tags</source>
        <translation>还没有标签组</translation>
    </message>
    <message>
        <source>Tags are given in two keys and found again by filters.</source>
        <translation>两键打标签，筛选时一查就到。</translation>
    </message>
    <message>
        <source>Groups of tags</source>
        <translation>标签组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建标签组</translation>
    </message>
    <message>
        <source>Edit group</source>
        <translation>编辑标签组</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Hand over to the next shift</source>
        <extracomment>Before what belongs to a promise.</extracomment>
        <translation>交接给下一班</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save to print…</source>
        <translation>保存为网页，方便打印…</translation>
    </message>
    <message>
        <source>Saved: {file}. Whoever has the file can read it.</source>
        <translation>已保存：{file}。拿到这个文件的人都能看到内容。</translation>
    </message>
    <message>
        <source>Pages to print (*.html)</source>
        <translation>可打印的网页 (*.html)</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>交接单</translation>
    </message>
</context>
<context>
    <name>HelpList</name>
    <message>
        <source>Pages of the help</source>
        <translation>帮助目录</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Search the help</source>
        <extracomment>Height of a step of the wheel or an arrow key, in lines.</extracomment>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Page before (Alt+Left)</source>
        <translation>上一页（Alt+←）</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>关闭帮助（Esc）</translation>
    </message>
    <message>
        <source>Nothing in the help about “{query}”</source>
        <translation>帮助里没有找到「{query}」</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Save as a page to print…</source>
        <translation>保存为网页，方便打印…</translation>
    </message>
    <message>
        <source>Pages to print (*.html)</source>
        <translation>可打印的网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Help page</source>
        <extracomment>Size of the letters of a heading, by its level; deeper ones are as large as the text. Room above a heading, by its level. Height of a line, in hundredths of the letters&apos; own. Widths of the columns of a table, in hundredths: what is explained, and the explanation.</extracomment>
        <translation>帮助内容</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>next question</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>new phrase</source>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>insert and send</source>
        <translation>插入并发送</translation>
    </message>
    <message>
        <source>wording {number}</source>
        <translation>说法 {number}</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>填写提问</translation>
    </message>
    <message>
        <source>insert into {name}</source>
        <translation>插入到 {name}</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>find the closest phrases</source>
        <translation>找最接近的话术</translation>
    </message>
    <message>
        <source>open the rule</source>
        <translation>打开规则</translation>
    </message>
    <message>
        <source>insert title and price</source>
        <translation>插入标题和价格</translation>
    </message>
    <message>
        <source>open the product</source>
        <translation>打开商品</translation>
    </message>
    <message>
        <source>this is the buyer</source>
        <translation>就是当前买家</translation>
    </message>
    <message>
        <source>open the customer</source>
        <translation>打开客户</translation>
    </message>
</context>
<context>
    <name>HitReason</name>
    <message>
        <source>Buyers ask: {text}</source>
        <translation>买家会问：{text}</translation>
    </message>
    <message>
        <source>Tag: {text}</source>
        <translation>标签：{text}</translation>
    </message>
    <message>
        <source>Message {number}: {text}</source>
        <translation>第 {number} 条：{text}</translation>
    </message>
    <message>
        <source>Other wording: {text}</source>
        <translation>另一种说法：{text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>说明：{text}</translation>
    </message>
</context>
<context>
    <name>HotkeyField</name>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Remove the key of: {name}</source>
        <translation>去掉「{name}」的键</translation>
    </message>
</context>
<context>
    <name>HotkeyState</name>
    <message>
        <source>Hotkeys on</source>
        <translation>快捷键已开启</translation>
    </message>
    <message>
        <source>Hotkeys off</source>
        <translation>快捷键已关闭</translation>
    </message>
    <message>
        <source>Hotkeys on, {count} refused</source>
        <translation>快捷键已开启，{count} 个不可用</translation>
    </message>
    <message>
        <source>No hotkey works</source>
        <translation>快捷键都不可用</translation>
    </message>
</context>
<context>
    <name>HotkeyTrial</name>
    <message>
        <source>Try it</source>
        <translation>试一下</translation>
    </message>
    <message>
        <source>Try {chord}</source>
        <translation>试一下 {chord}</translation>
    </message>
    <message>
        <source>Press {chord} now.</source>
        <translation>现在按 {chord}。</translation>
    </message>
    <message>
        <source>Heard: it works.</source>
        <translation>收到了，可以用。</translation>
    </message>
    <message>
        <source>Not heard: an input method or another program takes it. Choose another.</source>
        <translation>没有收到：被输入法或别的程序拿走了，请换一个键。</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Cancel</source>
        <extracomment>The steps, in order, and what is on view while the lane works.</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Looking at {file}</source>
        <translation>正在识别 {file}</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>第 {number} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>会导入什么</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>查看各行</translation>
    </message>
    <message>
        <source>Import {count}</source>
        <translation>导入 {count} 条</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import phrases, products or customers</source>
        <translation>导入话术、商品或客户</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Close</source>
        <extracomment>The icon and its colour for each tone.</extracomment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Stopped: {there} of {count} messages are in.</source>
        <translation>已停止：{count} 条中插入了 {there} 条。</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>Recovery code or master password</source>
        <translation>恢复码或主密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>LevelForm</name>
    <message>
        <source>Within twelve months; either of the two is enough.</source>
        <translation>近十二个月内，两项满足一项就算。</translation>
    </message>
    <message>
        <source>For buyers who have not ordered for so long; 0 for a level to reach.</source>
        <translation>给这么久没下单的买家；能升到的等级填 0。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Spend (yuan)</source>
        <translation>消费（元）</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Days without an order</source>
        <translation>多少天没下单</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>权益</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Customers, phrases and hotkeys come back when it is unlocked.</source>
        <translation>解锁后恢复客户资料、话术和快捷键。</translation>
    </message>
    <message>
        <source>Deskmate is locked</source>
        <translation>同桌已锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Nothing was copied just now, and nothing is selected.</source>
        <translation>刚才没有复制，也没有选中文字。</translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>There is no product for {text} here.</source>
        <translation>这里没有与“{text}”对应的商品。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>{number} is a telephone number: it is neither looked up nor kept.</source>
        <extracomment>A longer word that is nobody&apos;s known name is rather a question than a name.</extracomment>
        <translation>{number} 是电话号码：不查询，也不保存。</translation>
    </message>
    <message>
        <source>Several people are called {name}:</source>
        <translation>有多位客户叫 {name}：</translation>
    </message>
    <message>
        <source>What is {number}?</source>
        <translation>{number} 是什么号码？</translation>
    </message>
    <message>
        <source>Is {name} the buyer in chat?</source>
        <translation>{name} 是正在聊的买家吗？</translation>
    </message>
    <message>
        <source>Yes, the buyer</source>
        <translation>是，这位买家</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>A parcel</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Deskmate</source>
        <extracomment>Width of the panel and its least height, in logical pixels.</extracomment>
        <translation>同桌</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>话术</translation>
    </message>
</context>
<context>
    <name>ManagePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge with another customer</source>
        <translation>与另一位客户合并</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>哪一位是同一个人？</translation>
    </message>
    <message>
        <source>What is known of both</source>
        <translation>合并后的资料</translation>
    </message>
    <message>
        <source>Show the other name</source>
        <translation>改为显示另一个昵称</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>换一位</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Orders, promises and care of {other} go to {kept}; {other} goes to the bin.</source>
        <translation>{other} 的订单、承诺和关怀记录归到 {kept}，{other} 移到回收站。</translation>
    </message>
</context>
<context>
    <name>MissedPage</name>
    <message>
        <source>Clear the list</source>
        <extracomment>More are not shown at once; what is written or ignored makes room for the next.</extracomment>
        <translation>清空列表</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>What is searched for in vain is listed here for 30 days.</source>
        <translation>没搜到的话会列在这里，保留 30 天。</translation>
    </message>
    <message>
        <source>Keeping searches is switched off in Settings, Data.</source>
        <translation>“记下没有搜到的话”已在设置的数据页里关闭。</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有要补的</translation>
    </message>
    <message numerus="yes">
        <source>Searches: %n, last on {when}</source>
        <translation>
            <numerusform>搜了 %n 次，最近 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写一条</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>All of it will be gone for good.</source>
        <translation>列表会全部清空，不能恢复。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Phrases to write</source>
        <translation>要补的话术</translation>
    </message>
    <message>
        <source>Searches without a find</source>
        <translation>没有搜到的话</translation>
    </message>
</context>
<context>
    <name>MovableRow</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>移除：{name}</translation>
    </message>
</context>
<context>
    <name>MovableRows</name>
    <message>
        <source>Put back: {name}</source>
        <translation>放回：{name}</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Initials of {name}</source>
        <translation>「{name}」的缩写</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>删除「{name}」</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>+ Another nickname</source>
        <extracomment>Platforms that are offered; others are kept by the name one types.</extracomment>
        <translation>+ 添加昵称</translation>
    </message>
</context>
<context>
    <name>NewName</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>New master password</source>
        <translation>新主密码</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Close</source>
        <extracomment>So many are offered at once, by Alt+1 to Alt+3. Between these the height of the list gives way to the card above it.</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>To offer next</source>
        <translation>接着推荐</translation>
    </message>
</context>
<context>
    <name>OnTheWay</name>
    <message>
        <source>Inserting message {next} of {count}</source>
        <translation>正在插入第 {next}/{count} 条</translation>
    </message>
    <message>
        <source>{next} of {count}: press again, Esc stops</source>
        <translation>第 {next}/{count} 条：再按一次，Esc 停止</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>Update all</source>
        <translation>全部更新</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>具体改动</translation>
    </message>
    <message>
        <source>{name} · version {version} · {date}</source>
        <translation>{name} · 第 {version} 版 · {date}</translation>
    </message>
    <message>
        <source>New: {new} · changed: {changed} · removed: {removed}. Your own phrases and all uses stay, and it can be undone.</source>
        <translation>新增 {new} · 改动 {changed} · 删除 {removed}。自己的话术和使用次数都保留，更新后可以撤销。</translation>
    </message>
</context>
<context>
    <name>PackingPart</name>
    <message>
        <source>Export as a pack…</source>
        <translation>导出为话术包…</translation>
    </message>
    <message>
        <source>Name of the pack</source>
        <translation>话术包名称</translation>
    </message>
    <message>
        <source>Switched off where it is followed</source>
        <translation>跟随它的电脑上停用的功能</translation>
    </message>
    <message>
        <source>Packs (*.deskmate)</source>
        <translation>话术包 (*.deskmate)</translation>
    </message>
    <message>
        <source>Export as a pack</source>
        <translation>导出为话术包</translation>
    </message>
    <message>
        <source>Put it into a shared folder and choose it on the other computers under Data. They see what is new each time you write it again; its phrases cannot be changed there.</source>
        <translation>放到共享文件夹，再到其他电脑的“数据”页选择它。每次重新导出，那些电脑都会看到改动；包里的话术在那里不能修改。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>It has been a while. Is {name} still at the desk?</source>
        <translation>好一阵没有操作了，现在还是{name}在值班吗？</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Copy as my own</source>
        <extracomment>What may change how many rules are to be checked.</extracomment>
        <translation>复制为我的话术</translation>
    </message>
    <message>
        <source>Products</source>
        <extracomment>Those that tell of people: a shop&apos;s policy may switch them off. Name → words, icon, and further properties of the ``Screen``.</extracomment>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>Phrases found</source>
        <extracomment>The most rows on show; the rest scrolls.</extracomment>
        <translation>找到的话术</translation>
    </message>
</context>
<context>
    <name>PaletteRows</name>
    <message>
        <source>Most used</source>
        <extracomment>How many rows can be picked by their number; as many are offered before anything is typed.</extracomment>
        <translation>常用</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Similar spelling</source>
        <translation>拼写相近</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>No exact match. Closest:</source>
        <translation>没有完全匹配，最接近的：</translation>
    </message>
    <message>
        <source>Find by the buyer&apos;s words: {words}</source>
        <translation>按买家的话找：{words}</translation>
    </message>
    <message>
        <source>Rules: internal, never inserted</source>
        <translation>规则（内部，不会插入）</translation>
    </message>
    <message>
        <source>Products</source>
        <extracomment>So many are listed.</extracomment>
        <translation>商品</translation>
    </message>
    <message>
        <source>More phrases</source>
        <extracomment>So many phrases stand before them where these fit better.</extracomment>
        <translation>更多话术</translation>
    </message>
    <message>
        <source>Size for {measures}</source>
        <extracomment>What looks like an item number, and not like cm165 or 55kg.</extracomment>
        <translation>{measures} 的尺码</translation>
    </message>
    <message>
        <source>Size for {measures}: look a product up first</source>
        <translation>{measures} 的尺码：请先查出是哪个商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>So many are listed, and so many characters have to be typed: one is met by half of them.</extracomment>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>PaletteSearch</name>
    <message>
        <source>Find phrases and products: title, code, pinyin or words</source>
        <translation>搜话术、商品：标题、编码、拼音或内容</translation>
    </message>
    <message>
        <source>No phrase matches &quot;{text}&quot;</source>
        <translation>没有找到「{text}」</translation>
    </message>
    <message>
        <source>Pinyin and first letters work too: cmtj finds 尺码推荐.</source>
        <translation>拼音和首字母也能搜：cmtj → 尺码推荐。</translation>
    </message>
    <message>
        <source>New phrase from this text</source>
        <translation>用这段文字新建话术</translation>
    </message>
    <message>
        <source>There are no phrases yet</source>
        <translation>还没有话术</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>Find phrases, products and customers: title, name, pinyin or words</source>
        <translation>搜话术、商品、客户：标题、昵称、拼音或内容</translation>
    </message>
    <message>
        <source>Find phrases and customers: title, name, pinyin or words</source>
        <translation>搜话术、客户：标题、昵称、拼音或内容</translation>
    </message>
</context>
<context>
    <name>PaletteWindow</name>
    <message>
        <source>Phrase palette</source>
        <extracomment>Size of the letters one types, and how many lines of the preview are on show. Nothing longer is searched for, whatever is pasted into the field. So long after the palette was closed Qt may still tell that it has lost the keyboard (100 ms on X11). Where it has been opened again by then, that must not close it.</extracomment>
        <translation>快捷面板</translation>
    </message>
    <message>
        <source>Title, short code, pinyin or words</source>
        <translation>标题、编码、拼音或内容</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>查找话术</translation>
    </message>
    <message>
        <source>Will be pasted</source>
        <translation>将要粘贴</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Master password of now</source>
        <translation>当前主密码</translation>
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
        <source>Remove</source>
        <translation>取消主密码</translation>
    </message>
    <message>
        <source>The master password is gone.</source>
        <translation>主密码已取消。</translation>
    </message>
    <message>
        <source>The master password is set.</source>
        <translation>主密码已设置。</translation>
    </message>
</context>
<context>
    <name>PastePage</name>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit the present sheet as text</source>
        <translation>把现有参数当文本修改</translation>
    </message>
    <message>
        <source>What you pasted is not taken over yet.</source>
        <translation>粘贴的内容还没有采用。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The item number {number} belongs to &quot;{title}&quot;.</source>
        <translation>货号 {number} 属于“{title}”。</translation>
    </message>
    <message>
        <source>Add to that product</source>
        <translation>写到那个商品里</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Title of the new product</source>
        <translation>新商品的标题</translation>
    </message>
    <message>
        <source>Copy it from the shop&apos;s page, a chat or a table and paste it here.</source>
        <translation>从商品页、聊天或表格里复制，粘贴到这里。</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Paste a sheet</source>
        <translation>粘贴参数表</translation>
    </message>
    <message>
        <source>Replace all present specifications</source>
        <extracomment>So many lines of text are on view, and this long is waited while somebody types.</extracomment>
        <translation>替换商品原有的全部参数</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>What the figures measure</source>
        <extracomment>So many rows, columns and lines are shown; the others are counted. A name takes no more room than this, in pixels.</extracomment>
        <translation>数字量的是什么</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Size chart</source>
        <translation>尺码表</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>What do the columns measure? Without names the chart is left out.</source>
        <translation>每一列量的是什么？列没有名称，尺码表就不会采用。</translation>
    </message>
    <message>
        <source>Name the columns</source>
        <translation>给列命名</translation>
    </message>
    <message>
        <source>Not understood, left out ({count}):</source>
        <translation>没看懂、不采用的有 {count} 行：</translation>
    </message>
    <message>
        <source>No more there: {names}</source>
        <translation>不再保留：{names}</translation>
    </message>
</context>
<context>
    <name>PendingOrder</name>
    <message>
        <source>Sending is switched off for {name}; see Settings, Workbenches.</source>
        <extracomment>Under which key the last answers to questions are remembered.</extracomment>
        <translation>「{name}」不允许发送，可在设置的「工作台」页里允许。</translation>
    </message>
    <message>
        <source>Insert anyway</source>
        <translation>仍要插入</translation>
    </message>
    <message>
        <source>the same buyer</source>
        <translation>同一位买家</translation>
    </message>
    <message>
        <source>Somebody else may be in chat by now. Is it {name}?</source>
        <translation>可能已换人。现在聊的还是 {name} 吗？</translation>
    </message>
    <message>
        <source>Yes, insert</source>
        <translation>是，插入</translation>
    </message>
</context>
<context>
    <name>PhraseEditor</name>
    <message>
        <source>New phrase</source>
        <extracomment>How long the keys must rest before the text is checked, in milliseconds.</extracomment>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>Edit phrase</source>
        <translation>编辑话术</translation>
    </message>
    <message>
        <source>This phrase is not saved yet.</source>
        <translation>这条话术还没有保存。</translation>
    </message>
</context>
<context>
    <name>PhraseFrame</name>
    <message>
        <source>Phrases</source>
        <extracomment>Below this height, as on a small notebook at 150 %, chips and preview leave room for one phrase.</extracomment>
        <translation>话术</translation>
    </message>
</context>
<context>
    <name>PhraseModel</name>
    <message>
        <source>Other shop</source>
        <extracomment>Phrases on their way by drag and drop: their ids, in decimal, separated by commas. More tags than these are not shown on a card.</extracomment>
        <translation>别的店铺</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已停用</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uses: %n, last on {day}</source>
        <translation>
            <numerusform>用过 %n 次，最近一次 {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Never used yet</source>
        <translation>还没用过</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
</context>
<context>
    <name>PhrasePanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Phrases that end within seven days, or have just ended.</source>
        <translation>七天内到期和刚过期的话术。</translation>
    </message>
    <message>
        <source>Shop facts: {known} of {all}</source>
        <translation>店铺资料：已填 {known}/{all} 项</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>No exact match. Closest:</source>
        <translation>没有完全匹配，最接近的：</translation>
    </message>
    <message>
        <source>Your favourites</source>
        <translation>您的收藏</translation>
    </message>
    <message>
        <source>Deleted phrases stay here for so many days: {days}</source>
        <translation>删除的话术在这里保留 {days} 天。</translation>
    </message>
</context>
<context>
    <name>PictureEditor</name>
    <message>
        <source>Edit picture: {name}</source>
        <translation>编辑图片：{name}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
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
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use picture</source>
        <translation>使用图片</translation>
    </message>
    <message>
        <source>Drag over the picture, or use arrows, Shift + arrows and Enter.</source>
        <translation>在图片上拖动，或用方向键移动、Shift + 方向键改大小、回车确认。</translation>
    </message>
    <message>
        <source>Keeps what you mark.</source>
        <translation>只保留框选的部分。</translation>
    </message>
    <message>
        <source>Draws a red box.</source>
        <translation>画红框。</translation>
    </message>
    <message>
        <source>Covers what you mark; nobody can bring it back.</source>
        <translation>盖住框选的部分，任何人都无法还原。</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Red box</source>
        <translation>红框</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>打码</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Previous</source>
        <extracomment>Larger than this, in points, no picture is decoded to be looked at.</extracomment>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Edit before sending</source>
        <translation>编辑后再发</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Put back: {name}</source>
        <translation>放回：{name}</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>+ Picture</source>
        <translation>＋ 图片</translation>
    </message>
    <message>
        <source>Also by dropping it here or pasting it with Ctrl+V</source>
        <translation>也可以拖进来，或按 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Crop, mask …</source>
        <translation>裁剪、打码…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PreviewList</name>
    <message>
        <source>What would be replaced</source>
        <extracomment>What Qt leaves free before the words of a cell.</extracomment>
        <translation>将要替换的内容</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Edit</source>
        <extracomment>Lines of text shown at once, and on a low screen; longer texts scroll.</extracomment>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Point at a phrase to see what will be pasted</source>
        <translation>指着一条话术，这里显示将要粘贴的内容</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>在回收站里</translation>
    </message>
    <message>
        <source>Will be pasted</source>
        <translation>将要粘贴</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Rule: {title}</source>
        <translation>依据：{title}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Will be pasted for {name}</source>
        <translation>将要粘贴给 {name}</translation>
    </message>
    <message>
        <source>Confirm the buyer first</source>
        <translation>请先确认买家</translation>
    </message>
</context>
<context>
    <name>PreviewText</name>
    <message>
        <source>Missing: {name}</source>
        <translation>缺：{name}</translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation>文件：{name}</translation>
    </message>
</context>
<context>
    <name>PricePage</name>
    <message>
        <source>A new cart was begun.</source>
        <translation>已换成新的清单。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复之前的</translation>
    </message>
    <message>
        <source>Something goes well with it.</source>
        <translation>有搭配商品可以推荐。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>No promotion is known for this time.</source>
        <translation>这个时间没有可用的优惠。</translation>
    </message>
    <message>
        <source>Say the share that is paid</source>
        <translation>说明相当于几折</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Insert the steps</source>
        <translation>插入计算过程</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>优惠活动</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>到手价</translation>
    </message>
    <message>
        <source>The price is another one now.</source>
        <translation>价格刚刚变了，请再看一眼。</translation>
    </message>
    <message>
        <source>Taken out of the cart.</source>
        <translation>已从清单中去掉。</translation>
    </message>
</context>
<context>
    <name>PriceSection</name>
    <message>
        <source>Copy this sentence</source>
        <translation>复制这句话</translation>
    </message>
    <message>
        <source>Work it out…</source>
        <translation>计算…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>The price is another one now.</source>
        <translation>价格刚刚变了，请再看一眼。</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>到手价</translation>
    </message>
</context>
<context>
    <name>PriceTerms</name>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Deposit already paid</source>
        <translation>已付定金</translation>
    </message>
    <message>
        <source>Bought now</source>
        <translation>现在购买</translation>
    </message>
    <message>
        <source>Bought at another time…</source>
        <translation>其他时间购买…</translation>
    </message>
    <message>
        <source>Time of payment</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>When it is bought</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>From other shops in the same order</source>
        <translation>同单其他店铺的金额</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Nothing about customers is kept yet.</source>
        <translation>还没有保存任何客户资料。</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Export all about this person…</source>
        <translation>导出此人全部资料…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>抹去此人…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底抹去</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;For machines (*.json)</source>
        <translation>工作簿 (*.xlsx);;供程序读取 (*.json)</translation>
    </message>
    <message>
        <source>Export all about this person</source>
        <translation>导出此人全部资料</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>Saved: {file}. Whoever has the file can read it.</source>
        <translation>已保存：{file}。拿到文件的人都能看到内容。</translation>
    </message>
    <message>
        <source>{name} is erased with everything that is kept ({kept}).</source>
        <translation>将抹去 {name} 和保存的全部资料（{kept}）。</translation>
    </message>
    <message>
        <source>{name} is erased with everything that is kept.</source>
        <translation>将抹去 {name} 和保存的全部资料。</translation>
    </message>
    <message>
        <source>That cannot be undone, not by a backup either.</source>
        <translation>不能撤销，还原备份也找不回来。</translation>
    </message>
    <message>
        <source>Erased. Nothing about this person is kept any more.</source>
        <translation>已抹去，此人的资料一条不留。</translation>
    </message>
    <message>
        <source>What a person may ask for: all that is kept, or to have it erased.</source>
        <translation>客户有权要求：查看保存的全部资料，或者全部抹去。</translation>
    </message>
</context>
<context>
    <name>ProductCard</name>
    <message>
        <source>Sold out: offer instead</source>
        <extracomment>The section that says for whom a product is, which stands with the part that judges it. Where parts of other modules stand: what size, for whom, at what price, and beside which others. Least height of what is scrolled; in a card lower than the other the head gives way to offers. Keys that say an offer, with Alt.</extracomment>
        <translation>缺货了，可以推荐</translation>
    </message>
    <message>
        <source>Goes well with it</source>
        <translation>可以接着推荐搭配</translation>
    </message>
    <message>
        <source>Not of this shop: to compare only. Nothing of it is inserted.</source>
        <translation>不是本店商品，只供内部对比，内容不会插入聊天。</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>仍然正确</translation>
    </message>
    <message>
        <source>Price or stock is due for a check.</source>
        <translation>价格、库存该核对了。</translation>
    </message>
    <message>
        <source>Sold by another shop ({name}): nothing of it is inserted now.</source>
        <translation>这是{name}的商品，当前店铺不能插入。</translation>
    </message>
    <message>
        <source>Little is known of this product yet.</source>
        <translation>这件商品还没填什么内容。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>编辑商品</translation>
    </message>
    <message>
        <source>This product is not saved yet.</source>
        <translation>商品还没有保存。</translation>
    </message>
    <message>
        <source>Paste a sheet…</source>
        <extracomment>How long the keys must rest before the catalogue is asked, in milliseconds.</extracomment>
        <translation>粘贴参数表…</translation>
    </message>
    <message>
        <source>It lies in the bin: saving takes it out.</source>
        <translation>商品在回收站里，保存后会恢复。</translation>
    </message>
</context>
<context>
    <name>ProductFields</name>
    <message>
        <source>Prices and stock hold today</source>
        <translation>价格和库存今天已核对</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>所有店铺</translation>
    </message>
    <message>
        <source>Confirmed {when}.</source>
        <translation>{when} 核对过。</translation>
    </message>
    <message>
        <source>A title is needed.</source>
        <translation>请填写标题。</translation>
    </message>
</context>
<context>
    <name>ProductFilesPart</name>
    <message>
        <source>Export products…</source>
        <translation>导出商品…</translation>
    </message>
    <message>
        <source>Empty table…</source>
        <translation>空白模板…</translation>
    </message>
    <message>
        <source>Products exported to {file}: {count}.</source>
        <translation>已导出 {count} 个商品到 {file}。</translation>
    </message>
    <message>
        <source>Empty table written to {file}.</source>
        <translation>空白模板已写入 {file}。</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <source>products to fill in</source>
        <translation>商品模板</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Simple CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;简单 CSV (*.csv)</translation>
    </message>
    <message>
        <source>Empty table</source>
        <translation>空白模板</translation>
    </message>
    <message>
        <source>A workbook with a sheet for products and one for each of their lists, to edit in Excel and import again without loss; pictures lie in a folder beside it.</source>
        <translation>一个工作簿：一张商品表，规格、参数、卖点、尺码表、问答等各一张；可在 Excel 里修改后原样导回，图片放在旁边的同名文件夹里。</translation>
    </message>
</context>
<context>
    <name>ProductHeader</name>
    <message>
        <source>Not ours</source>
        <translation>非本店</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>缺货</translation>
    </message>
    <message numerus="yes">
        <source>Price: %n days old</source>
        <translation>
            <numerusform>价格 %n 天未核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stock: %n days old</source>
        <translation>
            <numerusform>库存 %n 天未核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>ProductIndex</name>
    <message>
        <source>Preparing the product search</source>
        <translation>正在准备商品搜索</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message numerus="yes">
        <source>Products: %n</source>
        <translation>
            <numerusform>%n 件商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductPicture</name>
    <message>
        <source>No picture</source>
        <translation>没有图片</translation>
    </message>
    <message numerus="yes">
        <source>Pictures: %n</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Insert {name}</source>
        <translation>插入 {name}</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>复制 {name}</translation>
    </message>
</context>
<context>
    <name>ProductScreen</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入商品…</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Promotions…</source>
        <translation>优惠活动…</translation>
    </message>
    <message>
        <source>Load sample products</source>
        <translation>载入示例商品</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>到手价</translation>
    </message>
    <message>
        <source>Sizes</source>
        <extracomment>What a card may look different after.</extracomment>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Paste a sheet…</source>
        <translation>粘贴参数表…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ProductShelf</name>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Sizes, fabrics, prices and answers, found while the buyer waits.</source>
        <translation>尺码、面料、价格、问答，买家等着的工夫就能查到。</translation>
    </message>
    <message>
        <source>Number, name, pinyin, barcode, fabric…</source>
        <extracomment>The ways in that are offered while there is nothing, the main one first.</extracomment>
        <translation>货号、名称、拼音、条码、面料…</translation>
    </message>
    <message>
        <source>New product (Ctrl+N)</source>
        <translation>新建商品（Ctrl+N）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>The first {shown} are listed: search for the other {more}.</source>
        <translation>只列出前 {shown} 件，还有 {more} 件，请搜索查找。</translation>
    </message>
    <message>
        <source>No product matches “{query}”</source>
        <translation>没有找到「{query}」相关的商品</translation>
    </message>
</context>
<context>
    <name>ProductStrip</name>
    <message>
        <source>Products found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <source>All products found</source>
        <translation>查看全部商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>{count} in stock</source>
        <extracomment>Stands between facts on one line.</extracomment>
        <translation>库存 {count}</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>非本店</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>已下架</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>There is no phrase {number} in this category.</source>
        <translation>当前分组没有第 {number} 条话术。</translation>
    </message>
    <message>
        <source>Something went wrong inside Deskmate; your data is safe. Noted in {file}</source>
        <translation>同桌内部出了错，数据没有受影响。已记录在 {file}</translation>
    </message>
    <message>
        <source>Something went wrong inside Deskmate; your data is safe. It could not be noted.</source>
        <translation>同桌内部出了错，数据没有受影响。没能记录下来。</translation>
    </message>
    <message>
        <source>The picture is copied: Ctrl+V pastes it.</source>
        <translation>图片已复制，按 Ctrl+V 粘贴。</translation>
    </message>
</context>
<context>
    <name>PromiseField</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>Save</source>
        <extracomment>Lines of the field for what was said.</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note a promise</source>
        <translation>记一条承诺</translation>
    </message>
    <message>
        <source>Change a promise</source>
        <translation>修改承诺</translation>
    </message>
    <message>
        <source>This is not saved yet.</source>
        <translation>还没有保存。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Times of the day at which it comes up until it is closed: 10:00 15:00</source>
        <translation>每天到这些时刻再次提醒，直到关闭：10:00 15:00</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>承诺什么</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Buyer’s nickname</source>
        <translation>买家昵称</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>Said to the buyer</source>
        <translation>对买家说的话</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>PromisePicker</name>
    <message>
        <source>Another time…</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>Promise</source>
        <extracomment>Keys in the order in which they are given to what can be chosen. The words of a choice, and what is done by it.</extracomment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Answer later</source>
        <translation>稍后回复</translation>
    </message>
    <message>
        <source>Asked and did not buy, because of</source>
        <translation>问了不买，因为</translation>
    </message>
    <message>
        <source>Ordered and did not pay</source>
        <translation>拍了不付</translation>
    </message>
    <message>
        <source>Other promises</source>
        <translation>其他承诺</translation>
    </message>
</context>
<context>
    <name>PromiseView</name>
    <message>
        <source>All promises (Esc)</source>
        <translation>全部承诺 (Esc)</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>到现在为止</translation>
    </message>
    <message>
        <source>Customer’s card</source>
        <translation>客户卡片</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>关闭，不再提醒</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>延后…</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记进展</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>这次已跟进</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>谁答应的</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>答应时间</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Said to the buyer</source>
        <translation>对买家说的话</translation>
    </message>
    <message>
        <source>What happened, or why it is put off</source>
        <translation>进展，或延后的原因</translation>
    </message>
    <message>
        <source>Put off till</source>
        <translation>延后到</translation>
    </message>
</context>
<context>
    <name>PromiseWatch</name>
    <message>
        <source>Overdue promises: {count}.</source>
        <extracomment>How often the time is compared, in milliseconds: sleep and a clock that is set are seen by that. What was due so long ago is not counted by the minute any more.</extracomment>
        <translation>有 {count} 条承诺已过期。</translation>
    </message>
    <message>
        <source>Promises due soon: {count}.</source>
        <translation>有 {count} 条承诺快到时间了。</translation>
    </message>
    <message>
        <source>{count} promises are due.</source>
        <translation>有 {count} 条承诺到时间了。</translation>
    </message>
    <message>
        <source>A promise</source>
        <translation>一条承诺</translation>
    </message>
    <message>
        <source>{what}: it is time ({time}).</source>
        <translation>{what}：到时间了（{time}）。</translation>
    </message>
    <message>
        <source>{what}: {left} ({time}).</source>
        <translation>{what}：{left}（{time}）。</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>Note a promise (Ctrl+N)</source>
        <translation>记一条承诺 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Hand over to the next shift…</source>
        <translation>交接给下一班…</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>“Back in ten minutes”, “sent by tomorrow”: noted here, it is kept.</source>
        <translation>“十分钟后回复您”“明天前发出”，记在这里就不会忘。</translation>
    </message>
    <message>
        <source>Note a promise</source>
        <translation>记一条承诺</translation>
    </message>
</context>
<context>
    <name>PromisesSection</name>
    <message>
        <source>Promises</source>
        <extracomment>So many are listed.</extracomment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已兑现</translation>
    </message>
</context>
<context>
    <name>Promising</name>
    <message>
        <source>Nobody is looked up: copy the nickname and press {key}.</source>
        <extracomment>For how long a promise is proposed, in milliseconds: later nobody knows what the key would note.</extracomment>
        <translation>还没有查找买家：复制昵称后按 {key}。</translation>
    </message>
    <message>
        <source>The buyer may have changed: look at the nickname first.</source>
        <translation>买家可能已换人：先看清昵称。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Promised: “{what}”, {due}, {whom}. {key} notes it.</source>
        <translation>刚答应了“{what}”（{due}，{whom}）。按 {key} 记下。</translation>
    </message>
    <message>
        <source>Promised: “{what}”, {due}, {whom}.</source>
        <translation>刚答应了“{what}”（{due}，{whom}）。</translation>
    </message>
</context>
<context>
    <name>PromotionFields</name>
    <message>
        <source>Counts pieces instead of yuan</source>
        <extracomment>What a tier does: less money, a share of the price, or (of a piece) a price of its own. Which fields a kind has beside those that all have.</extracomment>
        <translation>按件数算门槛</translation>
    </message>
    <message>
        <source>Every time it is reached</source>
        <translation>每满都减（可累计）</translation>
    </message>
    <message>
        <source>Counts what others have left to pay</source>
        <translation>门槛按其他优惠减完后的金额算</translation>
    </message>
    <message>
        <source>For members only</source>
        <translation>仅限会员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>This is when the deposit is paid.</source>
        <translation>这里填付定金的时间。</translation>
    </message>
    <message>
        <source>Less to pay</source>
        <translation>减钱</translation>
    </message>
    <message>
        <source>A share of the price</source>
        <translation>打折</translation>
    </message>
    <message>
        <source>A price of its own</source>
        <translation>一口价</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部店铺</translation>
    </message>
    <message>
        <source>{shop} only</source>
        <translation>仅 {shop}</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>优惠方式</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>门槛与优惠</translation>
    </message>
    <message>
        <source>Price of a piece (¥)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>At most (¥)</source>
        <translation>最多减（元）</translation>
    </message>
    <message>
        <source>Empty for no limit</source>
        <translation>留空表示不封顶</translation>
    </message>
    <message>
        <source>Deposit for a piece (¥)</source>
        <translation>每件定金（元）</translation>
    </message>
    <message>
        <source>Counts for (¥)</source>
        <translation>抵扣金额（元）</translation>
    </message>
    <message>
        <source>Balance is paid</source>
        <translation>付尾款时间</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Goes together</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Several are separated by commas; empty for all goods</source>
        <translation>多个用逗号隔开，留空表示全店商品</translation>
    </message>
    <message>
        <source>Only item numbers</source>
        <translation>仅限货号</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Only you see it</source>
        <translation>仅客服可见</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Only categories</source>
        <translation>仅限类目</translation>
    </message>
    <message>
        <source>Never for item numbers</source>
        <translation>不参加的货号</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用店铺</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PromotionForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New promotion</source>
        <translation>新建优惠</translation>
    </message>
    <message>
        <source>Edit promotion</source>
        <translation>编辑优惠</translation>
    </message>
    <message>
        <source>This promotion is not saved yet.</source>
        <translation>这个优惠还没有保存。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>PromotionList</name>
    <message>
        <source>Promotions</source>
        <translation>优惠活动</translation>
    </message>
    <message>
        <source>New promotion</source>
        <translation>新建优惠</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>No promotions yet</source>
        <translation>还没有优惠活动</translation>
    </message>
    <message>
        <source>Write down once what is taken off; then every price is worked out with it.</source>
        <translation>把店里的满减、券、会员价、预售填一次，之后每个到手价都自动算好。</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>到 {moment}</translation>
    </message>
</context>
<context>
    <name>PromotionPage</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
</context>
<context>
    <name>PromotionSteps</name>
    <message>
        <source>Untick what this buyer does not have</source>
        <translation>买家没有的优惠，取消勾选</translation>
    </message>
    <message>
        <source>Insert: {words}</source>
        <translation>插入：{words}</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>Nobody has noted a recovery code. Without it a lost key is lost.</source>
        <translation>还没有人记下恢复码。没有它，密钥丢了就找不回来。</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>显示新的恢复码</translation>
    </message>
</context>
<context>
    <name>ProtectingPage</name>
    <message>
        <source>Set a master password as well</source>
        <translation>同时设置主密码（可选）</translation>
    </message>
    <message>
        <source>Encrypt the data first</source>
        <translation>先给数据加密</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The key is kept by this computer&apos;s own keyring, so nothing changes in your daily work.</source>
        <translation>密钥由本机的系统密钥环保管，日常使用没有任何变化。</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the key, so a master password opens the data each time Deskmate starts.</source>
        <translation>本机没有系统密钥环，需要设置主密码，每次启动同桌时输入。</translation>
    </message>
    <message>
        <source>What you note about customers is personal. From the first customer on, all of Deskmate&apos;s data is encrypted: without its key nobody can read the file.</source>
        <translation>客户资料属于个人信息。从第一位客户起，同桌的全部数据都会加密，没有密钥谁也读不了。</translation>
    </message>
    <message>
        <source>Then you are shown a recovery code, once. Have pen and paper ready.</source>
        <translation>加密后会显示一次恢复码，请准备好纸笔。</translation>
    </message>
    <message>
        <source>Encrypting… This may take a moment with a large library.</source>
        <translation>正在加密……话术较多时需要稍等片刻。</translation>
    </message>
    <message>
        <source>Saved: {file}. Print it, then delete the file.</source>
        <translation>已保存：{file}。打印后请删除该文件。</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <extracomment>Words that are too long for the rail are set smaller, down to this.</extracomment>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Recents</name>
    <message>
        <source>All products (Esc)</source>
        <extracomment>So many are remembered, also over a restart.</extracomment>
        <translation>全部商品（Esc）</translation>
    </message>
</context>
<context>
    <name>ReplacePage</name>
    <message>
        <source>In all phrases</source>
        <extracomment>How long typing must rest before it is looked for.</extracomment>
        <translation>在全部话术中</translation>
    </message>
    <message>
        <source>In those listed: {count}</source>
        <translation>在已列出的 {count} 条中</translation>
    </message>
    <message>
        <source>In those chosen: {count}</source>
        <translation>在所选的 {count} 条中</translation>
    </message>
    <message>
        <source>Looking through the phrases</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>Replace in {count} places</source>
        <translation>替换 {count} 处</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Look elsewhere, or write it otherwise.</source>
        <translation>换个范围或换种写法试试。</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>What would change is listed here before anything is done.</source>
        <translation>会改动的地方先列在这里，确认后才替换。</translation>
    </message>
    <message>
        <source>Type what to look for</source>
        <translation>请输入要查找的内容</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words and codes</source>
        <translation>整个单词或编号</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>$1 stands for what the first group in brackets found.</source>
        <translation>$1 代表第一个括号匹配到的内容。</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>返回表格</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Undo the import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Rows with something to say about them</source>
        <translation>需要说明的行</translation>
    </message>
    <message>
        <source>Added: {added} · replaced: {replaced} · there already: {known} · skipped: {skipped} · faulty: {faulty}</source>
        <translation>新增 {added} · 替换 {replaced} · 已有 {known} · 跳过 {skipped} · 有问题 {faulty}</translation>
    </message>
    <message>
        <source>Rows not taken, and remarks</source>
        <translation>未导入的行和提示</translation>
    </message>
    <message>
        <source>and {count} more, in the saved report</source>
        <translation>另有 {count} 条，见保存的报告</translation>
    </message>
    <message>
        <source>Undone: the library is as it was before.</source>
        <translation>已撤销，一切恢复到导入之前。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>import report.csv</source>
        <translation>导入报告.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>RestoreQuestion</name>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Everything will be as it was on {time}; what was changed since then is gone. The data of now is kept in the folder of the backups, and Deskmate opens the restored data.</source>
        <translation>一切会回到 {time} 的样子，之后的改动都不在了。现在的数据会留在备份文件夹里，同桌随后打开还原的数据。</translation>
    </message>
    <message>
        <source>Looking what would change…</source>
        <translation>正在看会有哪些变化…</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Rows of the import</source>
        <extracomment>Height of what is said of the row the keyboard stands on.</extracomment>
        <translation>要导入的行</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>所选的行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With a remark</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>Until now: {text}</source>
        <translation>原来：{text}</translation>
    </message>
    <message>
        <source>From then on: {text}</source>
        <translation>改为：{text}</translation>
    </message>
</context>
<context>
    <name>RuleField</name>
    <message>
        <source>None</source>
        <extracomment>The widest that a title makes the box, in letters.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>A rule that is not there any more</source>
        <translation>已经不在的规则</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Name of a new rule value</source>
        <translation>新规则数值的名称</translation>
    </message>
    <message>
        <source>{count} to be checked. Until then they show as gaps in phrases.</source>
        <translation>{count} 项待核对，核对之前在话术里显示为空缺。</translation>
    </message>
</context>
<context>
    <name>RuleValueCard</name>
    <message>
        <source>Confirm</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑「{name}」</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SampleNote</name>
    <message>
        <source>Sample products, to try things out: {count}.</source>
        <translation>示例商品 {count} 个，供试用。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>Changed samples: {count}</source>
        <translation>改过的示例：{count} 个</translation>
    </message>
    <message>
        <source>Remove too</source>
        <translation>也移除</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what I type</source>
        <translation>显示输入内容</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>Encrypt now…</source>
        <translation>立即加密…</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>生成新恢复码…</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>取消密码…</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypted: phrases, products, customers, orders, notes, settings and the backups of all that. Not encrypted: pictures and files of phrases and products, and what you export.</source>
        <translation>已加密：话术、商品、客户、订单、备注、设置，以及它们的备份。未加密：话术和商品的图片与文件、导出的文件。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>主密码</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Nothing about customers is kept here yet, so the data is not encrypted. That happens with the first customer, or now if you wish.</source>
        <translation>这里还没有客户资料，数据未加密。添加第一位客户时会加密，也可以现在就加密。</translation>
    </message>
    <message>
        <source>All data is encrypted. Its key is in this computer&apos;s keyring.</source>
        <translation>全部数据已加密，密钥在本机系统密钥环中。</translation>
    </message>
    <message>
        <source>All data is encrypted. This computer&apos;s keyring does not have the key: each start asks for the master password or the recovery code.</source>
        <translation>全部数据已加密。本机系统密钥环里没有密钥，每次启动需输入主密码或恢复码。</translation>
    </message>
    <message>
        <source>Somebody has noted it. A new one voids the one before.</source>
        <translation>已有人记下。生成新的后，旧的立即作废。</translation>
    </message>
    <message>
        <source>Nobody has noted it. Make a new one, and write it down.</source>
        <translation>还没有人记下。请生成新的并抄下来。</translation>
    </message>
    <message>
        <source>It is set. It opens the data where the keyring does not.</source>
        <translation>已设置。系统密钥环打不开时可用它打开数据。</translation>
    </message>
    <message>
        <source>None is set. It would open the data where the keyring does not.</source>
        <translation>未设置。系统密钥环打不开时可用它打开数据。</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Workbenches</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>Cells of a worksheet can be pasted.</source>
        <extracomment>Columns of variants that hold a price and a number of pieces. Column of specifications that holds their names. A measure with its unit behind it in brackets.</extracomment>
        <translation>可以直接粘贴表格里的单元格。</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Name of a new agent</source>
        <translation>新客服的名字</translation>
    </message>
    <message>
        <source>Name of a new shop</source>
        <translation>新店铺的名称</translation>
    </message>
    <message>
        <source>Facts of</source>
        <translation>哪个店铺的资料</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Facts of the shop</source>
        <translation>店铺资料</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Use this one</source>
        <extracomment>From this width on the cards stand beside each other, in pixels; else one above the other.</extracomment>
        <translation>采用这条</translation>
    </message>
    <message>
        <source>Use “{title}”</source>
        <translation>采用「{title}」</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>已采用</translation>
    </message>
</context>
<context>
    <name>SilentPart</name>
    <message>
        <source>See who</source>
        <extracomment>So many are named; the others are counted.</extracomment>
        <translation>看看是谁</translation>
    </message>
    <message>
        <source>Erase them</source>
        <translation>抹去这些客户</translation>
    </message>
    <message>
        <source>Silent customers</source>
        <translation>久未联系的客户</translation>
    </message>
    <message>
        <source>{count} have been silent for longer.</source>
        <translation>有 {count} 位超过期限没有联系。</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 位</translation>
    </message>
    <message>
        <source>These customers will be erased with all their orders, promises and notes. That cannot be undone, not by a backup either.</source>
        <translation>这些客户连同他们的订单、承诺和备注都会被抹去，不能撤销，还原备份也找不回来。</translation>
    </message>
    <message>
        <source>{count} customers were erased.</source>
        <translation>已抹去 {count} 位客户。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>正在抹去…</translation>
    </message>
</context>
<context>
    <name>SizePanel</name>
    <message>
        <source>Copy this sentence</source>
        <translation>复制这句话</translation>
    </message>
    <message>
        <source>{size}: {count} left</source>
        <translation>{size} 码剩 {count} 件</translation>
    </message>
    <message>
        <source>{size} is sold out</source>
        <translation>{size} 码没货</translation>
    </message>
    <message>
        <source>Size advice</source>
        <translation>尺码推荐</translation>
    </message>
    <message>
        <source>Keep for buyer</source>
        <extracomment>The size stands out, in pixels. What the agent has to see to before a size can be told.</extracomment>
        <translation>存为买家标签</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入这句话</translation>
    </message>
    <message>
        <source>Paste a size chart</source>
        <translation>粘贴尺码表</translation>
    </message>
    <message>
        <source>Take it as {figure} kg</source>
        <translation>按 {figure} 公斤算</translation>
    </message>
    <message>
        <source>Keep on card</source>
        <translation>存为客户标签</translation>
    </message>
</context>
<context>
    <name>SizeTable</name>
    <message>
        <source>Size chart</source>
        <translation>尺码表</translation>
    </message>
</context>
<context>
    <name>SizesField</name>
    <message>
        <source>+ For a garment type</source>
        <translation>+ 按品类添加</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>None</source>
        <extracomment>The heading may be looked for so far down.</extracomment>
        <translation>没有表头</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>Some characters make no sense so. Try another encoding.</source>
        <translation>有些字符读不出来，换一种编码试试。</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Deskmate cannot open its data</source>
        <translation>同桌打不开数据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Restore the latest backup</source>
        <translation>还原最近的备份</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>The latest backup was made on {time}. The file of now is kept beside it.</source>
        <translation>最近的备份是 {time} 的。现在的文件会保留在它旁边。</translation>
    </message>
    <message>
        <source>There is no backup yet. To begin with an empty library, move the file away and try again.</source>
        <translation>还没有备份。想从空白话术库开始，请先移走这个文件，再点「再试一次」。</translation>
    </message>
    <message>
        <source>If you have neither: the latest backup that is not encrypted was made on {time}, before there were customers. The encrypted file is kept beside it.</source>
        <translation>两样都没有时：最近的未加密备份是 {time} 的，那时还没有客户资料。加密的文件会保留在备份旁。</translation>
    </message>
    <message>
        <source>Your data is locked</source>
        <translation>数据已锁定</translation>
    </message>
    <message>
        <source>It holds {things}.</source>
        <translation>里面有：{things}。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo</source>
        <extracomment>How long a sentence stands before the target is named again; longer where it offers Undo.</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Switch the hotkeys off</source>
        <translation>关闭快捷键</translation>
    </message>
    <message>
        <source>Switch the hotkeys on</source>
        <translation>开启快捷键</translation>
    </message>
    <message>
        <source>See which hotkeys were refused, and why</source>
        <translation>查看哪些快捷键不可用，以及原因</translation>
    </message>
    <message>
        <source>Will paste into: {window}</source>
        <translation>将粘贴到：{window}</translation>
    </message>
    <message>
        <source>No chat window in front yet</source>
        <translation>请先点一下聊天窗口</translation>
    </message>
</context>
<context>
    <name>SuitsSection</name>
    <message>
        <source>Copy this sentence</source>
        <translation>复制这句话</translation>
    </message>
    <message>
        <source>What is the buyer&apos;s skin like, what is to be avoided?</source>
        <translation>买家是什么肤质，要避开什么？</translation>
    </message>
    <message>
        <source>To be avoided: alcohol, fragrance…</source>
        <translation>要避开的：酒精、香精、孕妇…</translation>
    </message>
    <message>
        <source>Ingredients to be avoided</source>
        <translation>要避开的成分</translation>
    </message>
    <message>
        <source>Does it suit the buyer?</source>
        <translation>适合这位买家吗？</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入这句话</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Phrases: {all}</source>
        <extracomment>While a cell is open, the rows look again so often whether they may change.</extracomment>
        <translation>共 {all} 条</translation>
    </message>
    <message>
        <source>Phrases: {listed} of {all}</source>
        <translation>{listed} / 共 {all} 条</translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation>已选 {count} 条</translation>
    </message>
    <message>
        <source>No phrase fits</source>
        <translation>没有符合条件的话术</translation>
    </message>
    <message>
        <source>Less in the filters finds more.</source>
        <translation>放宽筛选条件试试。</translation>
    </message>
    <message>
        <source>List everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No phrases yet</source>
        <translation>还没有话术</translation>
    </message>
    <message>
        <source>What you add or import is here.</source>
        <translation>新建或导入的话术会显示在这里。</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message>
        <source>Saving…</source>
        <extracomment>Under which names size and columns are remembered, and how long both must rest before. What must be seen at once; a use or another minute may wait a little.</extracomment>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Phrases as a table</source>
        <translation>话术表格</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Tag {name}</source>
        <translation>给 {name} 打标签</translation>
    </message>
    <message>
        <source>Press a key to give or take a tag; with Shift you stay here.</source>
        <translation>按一个键打上或去掉标签；同时按 Shift 可连续打。</translation>
    </message>
</context>
<context>
    <name>TermBar</name>
    <message>
        <source>Set validity</source>
        <extracomment>More tags than this are not listed in a menu; they can be typed.</extracomment>
        <translation>设置有效期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TermEditor</name>
    <message>
        <source>Valid from</source>
        <extracomment>A text is edited in a box of at least that size, in logical pixels.</extracomment>
        <translation>有效期从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>Name</source>
        <extracomment>The marks of a pattern, as they are written into it. Before a name in use for which a term is proposed.</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other names for it</source>
        <translation>其他叫法</translation>
    </message>
    <message>
        <source>Separated by commas; products with any of them are compared as one</source>
        <translation>用逗号分隔；对比商品时算同一项</translation>
    </message>
    <message>
        <source>How its value is said</source>
        <translation>说给买家的话</translation>
    </message>
    <message>
        <source>Nothing written: name and value as they are</source>
        <translation>留空则直接说名称和内容</translation>
    </message>
    <message>
        <source>Try it with</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Is said</source>
        <translation>说出来是</translation>
    </message>
    <message>
        <source>The sentence does not say the value: put {mark} in.</source>
        <translation>这句话没有说出内容，请加上 {mark}。</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>No terms yet</source>
        <translation>还没有参数名</translation>
    </message>
    <message>
        <source>They line up what makers call differently, and say a value as a sentence.</source>
        <translation>把不同叫法对齐，并把参数说成一句话。</translation>
    </message>
    <message>
        <source>Specification terms</source>
        <translation>参数名</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新建参数名</translation>
    </message>
    <message>
        <source>Edit term</source>
        <translation>编辑参数名</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>No term yet; specifications: %n</source>
        <translation>
            <numerusform>还没有参数名，共 %n 条参数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TierRows</name>
    <message>
        <source>Another step</source>
        <translation>再加一档</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每满</translation>
    </message>
    <message>
        <source>From</source>
        <translation>满</translation>
    </message>
    <message>
        <source>is paid</source>
        <translation>打</translation>
    </message>
    <message>
        <source>¥ less</source>
        <translation>减 ¥</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件</translation>
    </message>
</context>
<context>
    <name>TodoScreen</name>
    <message>
        <source>Promises</source>
        <extracomment>How often the time that is left is told anew, in milliseconds. What pages ask for that lies beyond the screen.</extracomment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关怀</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Move to</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Validity…</source>
        <translation>有效期…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Tags for the chosen phrases, with commas between</source>
        <translation>给所选话术添加标签，用逗号隔开</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找替换…</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>查重…</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不属于活动</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Search phrases</source>
        <extracomment>No name takes more room than this beside the search field.</extracomment>
        <translation>搜索话术</translation>
    </message>
    <message>
        <source>Search by words, pinyin, initials or short code (Ctrl+F)</source>
        <translation>按内容、拼音、首字母或编码搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Shop: {name}</source>
        <translation>店铺：{name}</translation>
    </message>
    <message>
        <source>Agent: {name}</source>
        <translation>客服：{name}</translation>
    </message>
    <message>
        <source>Add a shop…</source>
        <translation>添加店铺…</translation>
    </message>
    <message>
        <source>Shop facts…</source>
        <translation>店铺资料…</translation>
    </message>
    <message>
        <source>Add an agent…</source>
        <translation>添加客服…</translation>
    </message>
    <message>
        <source>Edit agents…</source>
        <translation>编辑客服…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Deskmate goes on here, and so do the hotkeys. A click brings it back.</source>
        <extracomment>Under which key it is remembered that the agent knows where the panel goes when it is closed.</extracomment>
        <translation>同桌还在这里运行，快捷键照常有效。点一下图标就能打开。</translation>
    </message>
    <message>
        <source>Deskmate</source>
        <translation>同桌</translation>
    </message>
    <message>
        <source>Hide the panel</source>
        <translation>隐藏侧边面板</translation>
    </message>
    <message>
        <source>Show the panel</source>
        <translation>显示侧边面板</translation>
    </message>
    <message>
        <source>Dock the panel again</source>
        <translation>重新停靠侧边面板</translation>
    </message>
    <message>
        <source>Pause hotkeys</source>
        <translation>关闭快捷键</translation>
    </message>
    <message>
        <source>Resume hotkeys</source>
        <translation>开启快捷键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Shop: {name}</source>
        <translation>店铺：{name}</translation>
    </message>
    <message>
        <source>Agent: {name}</source>
        <translation>客服：{name}</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Something is due. Unlock Deskmate to see it.</source>
        <translation>有待办到期，解锁同桌后查看。</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The latest backup that is whole is of {time}.</source>
        <extracomment>How often it is asked whether another day has begun, in milliseconds. Under which name it is remembered on which day silent customers were told of.</extracomment>
        <translation>最近一份完好的备份是 {time} 的。</translation>
    </message>
    <message>
        <source>Look what it would change</source>
        <translation>看看会有哪些变化</translation>
    </message>
    <message>
        <source>Customers nobody has heard of for long: {count}</source>
        <translation>久未联系、可以清理的客户：{count} 位</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>看看是谁</translation>
    </message>
</context>
<context>
    <name>WorkbenchCard</name>
    <message>
        <source>Ctrl+Enter may send here</source>
        <extracomment>Keys by which programs paste and send.</extracomment>
        <translation>允许用 Ctrl+Enter 发送</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑「{name}」</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>删除「{name}」</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>* stands for any letters.</source>
        <translation>* 代表任意字符。</translation>
    </message>
    <message>
        <source>Title contains</source>
        <translation>标题包含</translation>
    </message>
    <message>
        <source>Empty: every window. a|b: one of two.</source>
        <translation>空着表示全部窗口；a|b 表示有其中一个就算。</translation>
    </message>
    <message>
        <source>Pastes with</source>
        <translation>粘贴键</translation>
    </message>
    <message>
        <source>Sends with</source>
        <translation>发送键</translation>
    </message>
    <message>
        <source>every window</source>
        <translation>全部窗口</translation>
    </message>
    <message>
        <source>may send</source>
        <translation>允许发送</translation>
    </message>
</context>
<context>
    <name>WorkbenchChecks</name>
    <message>
        <source>{name} (not there any more)</source>
        <extracomment>What the last entry of the events stands for: one that is to be made.</extracomment>
        <translation>{name}（已不存在）</translation>
    </message>
</context>
<context>
    <name>WorkbenchesPage</name>
    <message>
        <source>Point at a window</source>
        <translation>指一下窗口</translation>
    </message>
    <message>
        <source>Add by hand</source>
        <translation>手动添加</translation>
    </message>
    <message>
        <source>New workbench</source>
        <translation>新工作台</translation>
    </message>
    <message>
        <source>Now click into the chat window.</source>
        <translation>现在点一下聊天窗口。</translation>
    </message>
    <message>
        <source>This window is known already.</source>
        <translation>这个窗口已经是工作台了。</translation>
    </message>
    <message>
        <source>Windows in which you answer buyers. Number keys and the palette key work only there.</source>
        <translation>接待买家用的窗口。数字键和快捷面板的键只在这些窗口里有效。</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>What could not go as it is</source>
        <extracomment>So many rows with something to say about them are named on the page; the others are counted. Writes a file; gets where to tell the share that is done, and what says whether to stop.</extracomment>
        <translation>未能原样写出的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <source>Phrases exported to {file}: {count}.</source>
        <translation>已导出 {count} 条话术到 {file}。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 条</translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Save</source>
        <extracomment>How long the keys must rest before what is not saved is kept, in milliseconds.</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved as soon as the picture is ready.</source>
        <translation>图片处理好后自动保存。</translation>
    </message>
    <message>
        <source>Please put right what is marked in red.</source>
        <translation>请先改正标红的地方。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>What you wrote last time and did not save is back.</source>
        <translation>上次没保存的内容已恢复。</translation>
    </message>
</context>
<context>
    <name>_Heads</name>
    <message>
        <source>Not ours</source>
        <translation>非本店</translation>
    </message>
</context>
<context>
    <name>_Part</name>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 行</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Fewer</source>
        <extracomment>So many lines of chips a level takes while it is folded, and the room of its last chip.</extracomment>
        <translation>收起</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>去掉这一档</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>In full, as copied from the chat</source>
        <translation>完整昵称，从聊天窗口复制</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Remove this nickname</source>
        <translation>删除这个昵称</translation>
    </message>
</context>
<context>
    <name>_SizeRow</name>
    <message>
        <source>All garments</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Garment type</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Remove this size</source>
        <translation>删除这个尺码</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>File missing</source>
        <translation>缺少文件</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is not in the data folder any more.</source>
        <translation>“{name}”已不在数据文件夹中。</translation>
    </message>
    <message>
        <source>千牛 sends a video at once.</source>
        <translation>千牛会直接发出视频。</translation>
    </message>
    <message>
        <source>The same key again inserts it.</source>
        <translation>再按一次同样的键就插入。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Looked at a phone number or address</source>
        <extracomment>So many are listed at first, and so many at most. Kind of entry → what was done, with its number.</extracomment>
        <translation>查看了电话或地址</translation>
    </message>
    <message>
        <source>Wrote out all about one customer</source>
        <translation>导出了一位客户的全部资料</translation>
    </message>
    <message>
        <source>Erased customers: {count}</source>
        <translation>抹去客户：{count} 位</translation>
    </message>
    <message>
        <source>Removed phone numbers and addresses: {count}</source>
        <translation>清除电话和地址：{count} 位</translation>
    </message>
    <message>
        <source>Imported customers: {count}</source>
        <translation>导入客户：{count} 位</translation>
    </message>
    <message>
        <source>Exported customers: {count}</source>
        <translation>导出客户：{count} 位</translation>
    </message>
    <message>
        <source>Erased silent customers: {count}</source>
        <translation>抹去久未联系的客户：{count} 位</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>还原了备份</translation>
    </message>
    <message>
        <source>Encrypted the data</source>
        <translation>加密了数据</translation>
    </message>
    <message>
        <source>Made a recovery code</source>
        <translation>生成了恢复码</translation>
    </message>
    <message>
        <source>Changed the master password</source>
        <translation>改了主密码</translation>
    </message>
    <message>
        <source>Unlocked the data</source>
        <translation>解锁了数据</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Order or item page</source>
        <extracomment>Kind of a source → what it is called.</extracomment>
        <translation>订单或商品页面</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Platform rule</source>
        <translation>平台规则</translation>
    </message>
    <message>
        <source>Shop decision</source>
        <translation>店铺规定</translation>
    </message>
    <message>
        <source>Textbook</source>
        <translation>教材</translation>
    </message>
    <message>
        <source>Sure</source>
        <extracomment>How sure a card is → how it is said.</extracomment>
        <translation>有把握</translation>
    </message>
    <message>
        <source>To be looked up before use</source>
        <translation>用前需查证</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>说法不一</translation>
    </message>
    <message>
        <source>Never say</source>
        <extracomment>What a wording to avoid leads to → how it is said.</extracomment>
        <translation>不能说</translation>
    </message>
    <message>
        <source>Think twice</source>
        <translation>慎说</translation>
    </message>
    <message>
        <source>Better not</source>
        <translation>少说</translation>
    </message>
    <message>
        <source>every shop</source>
        <extracomment>Places that stand in a scope by a name of their own → how they are said.</extracomment>
        <translation>所有店铺</translation>
    </message>
    <message>
        <source>whole platform</source>
        <translation>全平台</translation>
    </message>
    <message>
        <source>this shop</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Shipped rule: please check it for your shop.</source>
        <translation>出厂规则，请店铺核对</translation>
    </message>
    <message>
        <source>Last checked more than {days} days ago.</source>
        <translation>上次核对已超过 {days} 天，请再核对。</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>还没有人核对过。</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>Rules of {shop}</source>
        <translation>{shop} 规则</translation>
    </message>
    <message>
        <source>Internal: what to do, not what to send. What the order or item page shows goes before all.</source>
        <translation>内部资料：写的是怎么做，不是发给买家的话。订单、商品页面显示的优先于这里所有内容。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>Source and check</source>
        <translation>来源与核对</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>The filter behind which the values stand. Filter → its name.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>规则数值</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <extracomment>Filter → what is said while nothing stands behind it.</extracomment>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>Every rule has been checked</source>
        <translation>规则都核对过了</translation>
    </message>
    <message>
        <source>No rules contradict each other</source>
        <translation>没有互相冲突的规则</translation>
    </message>
    <message>
        <source>Nothing in the bin</source>
        <translation>回收站是空的</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>Before a birthday</source>
        <extracomment>Kind of a rule → what it is called.</extracomment>
        <translation>生日前</translation>
    </message>
    <message>
        <source>After an order arrived</source>
        <translation>签收后</translation>
    </message>
    <message>
        <source>At a number of orders</source>
        <translation>第几次下单</translation>
    </message>
    <message>
        <source>When a level is reached</source>
        <translation>升到新等级时</translation>
    </message>
    <message>
        <source>After silence</source>
        <translation>很久没联系</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>What was answered → how that is said.</extracomment>
        <translation>满意</translation>
    </message>
    <message>
        <source>Has trouble</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没回</translation>
    </message>
    <message>
        <source>Takes no messages; nothing is proposed.</source>
        <extracomment>Why nothing is said to somebody.</extracomment>
        <translation>拒收消息，不再提醒。</translation>
    </message>
    <message>
        <source>Wants no care; nothing is proposed.</source>
        <translation>不需要关怀，不再提醒。</translation>
    </message>
    <message>
        <source>An after-sale case is open; nothing is proposed until it is closed.</source>
        <translation>有未了的售后，了结之前不提醒。</translation>
    </message>
    <message>
        <source>Birthday on {birthday}; the rule speaks {days} days before. The buyer agreed to it.</source>
        <translation>{birthday} 生日；规则提前 {days} 天联系。买家同意过提醒。</translation>
    </message>
    <message>
        <source>Ordered {goods} on {since}, {passed} days ago; the rule speaks after {days} days.</source>
        <translation>{since} 下单{goods}，已过 {passed} 天；规则在 {days} 天后联系。</translation>
    </message>
    <message>
        <source>Received {goods} on {since}, {passed} days ago; the rule speaks after {days} days.</source>
        <translation>{since} 签收{goods}，已过 {passed} 天；规则在 {days} 天后联系。</translation>
    </message>
    <message>
        <source>Order number {number} of this buyer, on {since}.</source>
        <translation>{since} 是这位买家的第 {number} 单。</translation>
    </message>
    <message>
        <source>Twelve months of orders reach {level}: {number} orders, the last on {since}.</source>
        <translation>近十二个月共 {number} 单，达到{level}；最近一单在 {since}。</translation>
    </message>
    <message>
        <source>Nothing bought or said since {since}, for {passed} days; the rule says {days}.</source>
        <translation>从 {since} 起没下单也没联系，已 {passed} 天；规则是 {days} 天。</translation>
    </message>
    <message>
        <source>{count} in {days} days</source>
        <translation>{days} 天 {count} 次</translation>
    </message>
    <message>
        <source>something (order …{digits})</source>
        <translation>商品（订单 …{digits}）</translation>
    </message>
    <message>
        <source>“{title}” (order …{digits})</source>
        <translation>「{title}」（订单 …{digits}）</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>Days from today → how that day is called.</extracomment>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>said</source>
        <translation>已说</translation>
    </message>
    <message>
        <source>put off till {day}</source>
        <translation>推迟到 {day}</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Filter → its name, and what is said while nothing stands behind it.</extracomment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Nobody for today</source>
        <translation>今天没有要关怀的买家</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Nobody for this week</source>
        <translation>本周没有要关怀的买家</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>待记答复</translation>
    </message>
    <message>
        <source>No answer is waited for</source>
        <translation>没有等着记的答复</translation>
    </message>
    <message>
        <source>After the last order</source>
        <translation>上次下单后</translation>
    </message>
    <message>
        <source>Not before {day}: at most {limits} of the shop&apos;s own accord to one buyer.</source>
        <translation>{day}才能发：主动发给同一位买家最多{limits}。</translation>
    </message>
</context>
<context>
    <name>chords</name>
    <message>
        <source>{chord} is already in use: {setting}.</source>
        <translation>{chord} 已用于「{setting}」。</translation>
    </message>
    <message>
        <source>{chord} already inserts &quot;{title}&quot;.</source>
        <translation>{chord} 已用来插入「{title}」。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Something went wrong inside Deskmate. Where it broke is noted in {log}.</source>
        <translation>同桌内部出了错。出错的位置已记录在 {log}。</translation>
    </message>
    <message>
        <source>There is no screen to show the window on: no X server answers at DISPLAY “{display}”.</source>
        <extracomment>How long an X server of this machine may take to answer, in seconds.</extracomment>
        <translation>没有屏幕可以显示窗口：DISPLAY 是「{display}」，没有 X 服务器应答。</translation>
    </message>
    <message>
        <source>Imported: {new} new, {changed} changed, {duplicate} known already, {skipped} left out.</source>
        <translation>已导入：新增 {new}，修改 {changed}，已有 {duplicate}，略过 {skipped}。</translation>
    </message>
    <message>
        <source>Row {row} left out: {reason}</source>
        <translation>第 {row} 行略过：{reason}</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>No row could be used; nothing was imported.</source>
        <translation>没有一行能用，什么也没有导入。</translation>
    </message>
    <message>
        <source>No phrase found.</source>
        <translation>没有找到话术。</translation>
    </message>
    <message>
        <source>Phrases exported to {path}: {count}.</source>
        <translation>已把 {count} 条话术导出到 {path}。</translation>
    </message>
    <message>
        <source>A command is missing: import, export or search.</source>
        <translation>缺少命令：import、export 或 search。</translation>
    </message>
    <message>
        <source>Give either QUERY or --stdin.</source>
        <translation>请写 QUERY，或用 --stdin，二选一。</translation>
    </message>
    <message>
        <source>--limit must be at least 1.</source>
        <translation>--limit 至少是 1。</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>where the data are kept</source>
        <translation>数据存放的文件夹</translation>
    </message>
    <message>
        <source>try whether all parts of the program are there and work</source>
        <translation>检查程序各部分是否齐全、能否使用</translation>
    </message>
    <message>
        <source>find phrases</source>
        <translation>搜索话术</translation>
    </message>
    <message>
        <source>text, pinyin or initials</source>
        <translation>文字、拼音或首字母</translation>
    </message>
    <message>
        <source>one JSON line an answer</source>
        <translation>每个搜索词输出一行 JSON</translation>
    </message>
    <message>
        <source>one query a line of the standard input</source>
        <translation>从标准输入读取，每行一个搜索词</translation>
    </message>
    <message>
        <source>how many phrases at most, usually 50</source>
        <translation>最多列出几条话术，默认 50</translation>
    </message>
    <message>
        <source>usage: {form}</source>
        <translation>用法：{form}</translation>
    </message>
    <message>
        <source>Missing: {names}.</source>
        <extracomment>The form of a sentence of argparse, and what we say instead.</extracomment>
        <translation>缺少：{names}。</translation>
    </message>
    <message>
        <source>Not understood: {names}.</source>
        <translation>看不懂：{names}。</translation>
    </message>
    <message>
        <source>{name} needs a value.</source>
        <translation>{name} 后面要写一个值。</translation>
    </message>
    <message>
        <source>{name} takes no value.</source>
        <translation>{name} 后面不用写值。</translation>
    </message>
    <message>
        <source>{name} wants a number, not {value}.</source>
        <translation>{name} 要写数字，{value} 不是数字。</translation>
    </message>
    <message>
        <source>{value} is no command. There are import, export and search.</source>
        <translation>没有 {value} 这个命令，可用的有 import、export、search。</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <extracomment>What argparse itself puts into the help.</extracomment>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示版本号并退出</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>csv, deskmate, json, qianniu or xlsx; otherwise as the file&apos;s name ends</source>
        <translation>csv、deskmate、json、qianniu 或 xlsx；不写则按文件后缀</translation>
    </message>
    <message>
        <source>{value} is no format. There are {forms}.</source>
        <translation>没有 {value} 这种格式，可用：{forms}。</translation>
    </message>
    <message>
        <source>write the next version of that pack, for other computers</source>
        <translation>写出该话术包的下一版，供其他电脑跟随</translation>
    </message>
    <message>
        <source>with --pack: what is off where it is followed; may be repeated</source>
        <translation>与 --pack 连用：跟随它的电脑上停用的功能，可重复</translation>
    </message>
    <message>
        <source>{value} cannot be switched off. There are {forms}.</source>
        <translation>不能停用 {value}，可用：{forms}。</translation>
    </message>
    <message>
        <source>Found: {new} new, {changed} changed, {duplicate} known already, {skipped} faulty.</source>
        <translation>共有：新增 {new} 条，有变化 {changed} 条，已有 {duplicate} 条，有问题 {skipped} 行。</translation>
    </message>
    <message>
        <source>files or folders of any kind that the window imports</source>
        <translation>窗口里能导入的任何文件或文件夹</translation>
    </message>
    <message>
        <source>only tell what each row is; nothing is imported</source>
        <translation>只说明每一行是什么，不导入</translation>
    </message>
    <message>
        <source>what becomes of rows that change a phrase: replace (usual), skip or both</source>
        <translation>改动已有话术的行怎么办：replace 替换（默认）、skip 跳过、both 两条都保留</translation>
    </message>
    <message>
        <source>{value} is no choice. There are {ways}.</source>
        <translation>没有 {value} 这个选项，只有 {ways}。</translation>
    </message>
    <message>
        <source>Products exported to {path}: {count}.</source>
        <translation>已导出 {count} 个商品到 {path}。</translation>
    </message>
    <message>
        <source>Empty table written to {path}.</source>
        <translation>空白模板已写入 {path}。</translation>
    </message>
    <message>
        <source>write the products, to a workbook (.xlsx)</source>
        <translation>导出商品，写入工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>write an empty table (.xlsx or .csv) to be filled and imported: products</source>
        <translation>写一份空白模板（.xlsx 或 .csv），填好后导入：products</translation>
    </message>
    <message>
        <source>There is no template of {value}, only of {forms}.</source>
        <translation>没有 {value} 的模板，只有 {forms}。</translation>
    </message>
    <message>
        <source>Give the master password or the recovery code by --master-password-file.</source>
        <translation>请用 --master-password-file 提供主密码或恢复码。</translation>
    </message>
    <message>
        <source>where the data is encrypted: a file whose first line is the master password or the recovery code; otherwise the system&apos;s keyring is asked</source>
        <translation>数据已加密时：首行为主密码或恢复码的文件；不提供则从系统密钥环读取</translation>
    </message>
    <message>
        <source>Customers exported to {path}: {count}.</source>
        <translation>已导出客户到 {path}：{count} 位。</translation>
    </message>
    <message>
        <source>take phrases, products or customers of files or folders in</source>
        <translation>导入文件或文件夹里的话术、商品或客户</translation>
    </message>
    <message>
        <source>write all phrases, products or customers to a file</source>
        <translation>把全部话术、商品或客户写到文件</translation>
    </message>
    <message>
        <source>what columns of tables mean, by heading or number, such as body=Answer,title=2; meanings: body, title, short_code, path, path2, path3, questions, notes, tags, variants, part, picture, hotkey, enabled, valid_from, valid_until; of products title, item_number, price, stock and the others that the help names; of customers nickname, tags, birthday, order_number and others</source>
        <translation>表格各列的含义，用表头或列号，例如 body=答案,title=2；含义有 body, title, short_code, path, path2, path3, questions, notes, tags, variants, part, picture, hotkey, enabled, valid_from, valid_until；商品有 title, item_number, price, stock 和帮助里列出的其他；客户有 nickname, tags, birthday, order_number 等</translation>
    </message>
    <message>
        <source>--mapping wants MEANING=HEADING,… with known meanings: body among them, for products title or a number, for customers nickname or order_number.</source>
        <translation>--mapping 的写法是 含义=表头,…，含义须是已知的：话术要有 body，商品要有 title 或编号，客户要有 nickname 或 order_number。</translation>
    </message>
    <message>
        <source>write the customers: to a workbook (.xlsx) with their orders, or alone (.csv)</source>
        <translation>写出客户：工作簿（.xlsx）连同订单，或只有客户（.csv）</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Suited skin</source>
        <translation>适合肤质</translation>
    </message>
    <message>
        <source>Unsuited skin</source>
        <translation>不适合肤质</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>适用年龄</translation>
    </message>
    <message>
        <source>Suited for</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Not suited for</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>Use scenes</source>
        <translation>使用场景</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>保质期</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>洗护</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>货源</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>质保</translation>
    </message>
    <message>
        <source>7-day return</source>
        <translation>七天无理由</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>Measures</source>
        <extracomment>So many orders are listed.</extracomment>
        <translation>身材</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>其他昵称</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>{day}, born {year}</source>
        <extracomment>Stands between facts on one line.</extracomment>
        <translation>{day}（{year}年生）</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>orders: {count}</source>
        <extracomment>Table → how many there are of somebody&apos;s.</extracomment>
        <translation>订单 {count} 笔</translation>
    </message>
    <message>
        <source>promises: {count}</source>
        <translation>承诺 {count} 条</translation>
    </message>
    <message>
        <source>follow-ups: {count}</source>
        <translation>跟进 {count} 条</translation>
    </message>
    <message>
        <source>notes of care: {count}</source>
        <translation>关怀记录 {count} 条</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <source>Phrases: {now} now, {then} then</source>
        <translation>话术：现在 {now} 条，备份里 {then} 条</translation>
    </message>
    <message>
        <source>Rule cards: {now} now, {then} then</source>
        <translation>规则卡：现在 {now} 张，备份里 {then} 张</translation>
    </message>
    <message>
        <source>Products: {now} now, {then} then</source>
        <translation>商品：现在 {now} 个，备份里 {then} 个</translation>
    </message>
    <message>
        <source>Customers: {now} now, {then} then</source>
        <translation>客户：现在 {now} 位，备份里 {then} 位</translation>
    </message>
    <message>
        <source>Orders: {now} now, {then} then</source>
        <translation>订单：现在 {now} 笔，备份里 {then} 笔</translation>
    </message>
    <message>
        <source>Promises: {now} now, {then} then</source>
        <translation>承诺：现在 {now} 条，备份里 {then} 条</translation>
    </message>
    <message>
        <source>Follow-ups: {now} now, {then} then</source>
        <translation>跟进：现在 {now} 条，备份里 {then} 条</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translation>少 {count}</translation>
    </message>
    <message>
        <source>{count} back</source>
        <translation>找回 {count}</translation>
    </message>
    <message>
        <source>{count} changed back</source>
        <translation>退回旧版 {count}</translation>
    </message>
    <message>
        <source>{kind} ({changes})</source>
        <translation>{kind}（{changes}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>phrases: {count}</source>
        <translation>话术 {count} 条</translation>
    </message>
    <message>
        <source>rule cards: {count}</source>
        <translation>规则卡 {count} 张</translation>
    </message>
    <message>
        <source>products: {count}</source>
        <translation>商品 {count} 个</translation>
    </message>
    <message>
        <source>customers: {count}</source>
        <translation>客户 {count} 位</translation>
    </message>
    <message>
        <source>orders: {count}</source>
        <translation>订单 {count} 笔</translation>
    </message>
    <message>
        <source>promises: {count}</source>
        <translation>承诺 {count} 条</translation>
    </message>
    <message>
        <source>follow-ups: {count}</source>
        <translation>跟进 {count} 条</translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>Nothing fills in {names}: it will always be missing.</source>
        <extracomment>More than this is hard to read in one chat message, in characters. Before the number of a further message, or of another wording, in the name of its field.</extracomment>
        <translation>没有来源的变量：{names}。插入时总会缺少。</translation>
    </message>
    <message>
        <source>Long for one chat message: {count} characters.</source>
        <translation>作为一条消息偏长：{count} 个字。</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>这个时间已经过了。</translation>
    </message>
    <message>
        <source>Until this is put right it cannot be inserted.</source>
        <translation>改好之前不能插入。</translation>
    </message>
    <message>
        <source>At most {limit} tags.</source>
        <translation>最多 {limit} 个标签。</translation>
    </message>
</context>
<context>
    <name>emptiness</name>
    <message>
        <source>New phrase</source>
        <extracomment>The ways on: name of the action → its words.</extracomment>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
    <message>
        <source>Show the categories</source>
        <translation>查看分组</translation>
    </message>
    <message>
        <source>Back to the phrases</source>
        <translation>返回话术</translation>
    </message>
    <message>
        <source>No phrases yet</source>
        <translation>还没有话术</translation>
    </message>
    <message>
        <source>Write the first one, or import those you already have.</source>
        <translation>写下第一条，或导入已有的话术。</translation>
    </message>
    <message>
        <source>Nothing in this category yet</source>
        <translation>这个分组还是空的</translation>
    </message>
    <message>
        <source>Write a phrase, or drag some here onto the category.</source>
        <translation>新建一条，或把别的话术拖到这个分组上。</translation>
    </message>
    <message>
        <source>The phrases you use most will stand here</source>
        <translation>用得最多的话术会排在这里</translation>
    </message>
    <message>
        <source>Insert a few, and they gather by themselves.</source>
        <translation>插入几次，就会自动排进来。</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>没有找到「{query}」</translation>
    </message>
    <message>
        <source>Fewer letters, pinyin initials or a short code also work.</source>
        <translation>少打几个字，或试试拼音首字母、编码。</translation>
    </message>
    <message>
        <source>Nothing ends within seven days</source>
        <translation>七天内没有到期的话术</translation>
    </message>
    <message>
        <source>Phrases with an end are listed here a week before it.</source>
        <translation>设了有效期的话术，到期前一周会列在这里。</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Deleted phrases can be taken back from here.</source>
        <translation>删除的话术可以在这里还原。</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>还没有收藏</translation>
    </message>
    <message>
        <source>Point at a phrase and click its star, or press Ctrl+D.</source>
        <translation>鼠标移到话术上，点星标，或按 Ctrl+D。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Excel workbook</source>
        <extracomment>Form of a file → what it is called, and what it is good for.</extracomment>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>To edit in Excel and import again: keep the column 编号 as it is.</source>
        <translation>可在 Excel 里修改后再导入，请保留“编号”一列不动。</translation>
    </message>
    <message>
        <source>Archive with pictures</source>
        <translation>话术库归档（含图片）</translation>
    </message>
    <message>
        <source>All phrases, categories, events, pictures and files.</source>
        <translation>包含全部话术、分组、活动、图片和文件。</translation>
    </message>
    <message>
        <source>千牛 CSV</source>
        <translation>千牛 CSV</translation>
    </message>
    <message>
        <source>For 千牛&apos;s own import. What it does not keep is listed below.</source>
        <translation>供千牛导入。千牛存不下的内容会列在下方。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>For other programs; pictures are only named.</source>
        <translation>供其他程序使用，图片只写名称。</translation>
    </message>
    <message>
        <source>Simple CSV</source>
        <translation>简单 CSV</translation>
    </message>
    <message>
        <source>Category, title, code, hotkey, first text and times only.</source>
        <translation>只有分组、标题、编码、快捷键、第一条内容和有效期。</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Such as: {example}</source>
        <translation>例如：{example}</translation>
    </message>
    <message>
        <source>Selling points</source>
        <extracomment>Sections in the order in which they stand: key → title, and the short word on its chip.</extracomment>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Price and stock</source>
        <translation>价格与库存</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Specs</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Suited for</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Suited</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Matches and substitutes</source>
        <translation>搭配与替代</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>搭配</translation>
    </message>
    <message>
        <source>Care, warranty and more</source>
        <translation>洗护、售后等</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Skin suited</source>
        <extracomment>Field → its name on the card. Those of ``Suitability`` stand in a section of their own.</extracomment>
        <translation>适合肤质</translation>
    </message>
    <message>
        <source>Skin not suited</source>
        <translation>不适合肤质</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>适用年龄</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>不适合</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>保质期</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>洗护</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Genuine or not</source>
        <translation>辨别真伪</translation>
    </message>
    <message>
        <source>Source of goods</source>
        <translation>货源</translation>
    </message>
    <message>
        <source>Scenes of use</source>
        <translation>适用场景</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>质保</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>Fields that are not for buyers → their names.</extracomment>
        <translation>类目</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Platform&apos;s number</source>
        <translation>平台商品 ID</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>搭配</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>Same set</source>
        <translation>同套</translation>
    </message>
    <message>
        <source>{number}: not among the products</source>
        <translation>{number}：商品库里没有</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>7 days, no reason needed</source>
        <translation>七天无理由</translation>
    </message>
    <message>
        <source>not without a reason</source>
        <translation>不支持无理由</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>over since {day}</source>
        <translation>已于 {day} 过期</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>缺货</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>(not set)</source>
        <extracomment>The pages in the order of the contents; each is a file of that name in every language. Name of a screen → its page, where they are not called the same. A place that is filled in: ``{name}``, but not the double braces of a phrase&apos;s variable.</extracomment>
        <translation>（未设置）</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>Row {row}</source>
        <extracomment>What the list can be narrowed to: a kind, None for faulty rows, or these.</extracomment>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>So many rows are named on the page; the saved report has all.</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{place}: {reason}</source>
        <translation>{place}：{reason}</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Deskmate table</source>
        <translation>同桌表格</translation>
    </message>
    <message>
        <source>Deskmate workbook</source>
        <translation>同桌工作簿</translation>
    </message>
    <message>
        <source>Deskmate archive</source>
        <translation>同桌话术包</translation>
    </message>
    <message>
        <source>Deskmate JSON</source>
        <translation>同桌 JSON</translation>
    </message>
    <message>
        <source>千牛 quick phrases</source>
        <translation>千牛快捷短语</translation>
    </message>
    <message>
        <source>千牛 quick phrases (newer)</source>
        <translation>千牛快捷短语（新版）</translation>
    </message>
    <message>
        <source>千牛 JSON</source>
        <translation>千牛 JSON</translation>
    </message>
    <message>
        <source>旺旺 quick phrases</source>
        <translation>旺旺快捷短语</translation>
    </message>
    <message>
        <source>客服宝</source>
        <translation>客服宝</translation>
    </message>
    <message>
        <source>话术精灵</source>
        <translation>话术精灵</translation>
    </message>
    <message>
        <source>千牛助手 V3</source>
        <translation>千牛助手 V3</translation>
    </message>
    <message>
        <source>Team table</source>
        <translation>团队话术表</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问答表</translation>
    </message>
    <message>
        <source>Another table</source>
        <translation>其他表格</translation>
    </message>
    <message>
        <source>espanso</source>
        <translation>espanso</translation>
    </message>
    <message>
        <source>AutoKey folder</source>
        <translation>AutoKey 文件夹</translation>
    </message>
    <message>
        <source>Beeftext</source>
        <translation>Beeftext</translation>
    </message>
    <message>
        <source>Beeftext CSV</source>
        <translation>Beeftext CSV</translation>
    </message>
    <message>
        <source>TextExpander CSV</source>
        <translation>TextExpander CSV</translation>
    </message>
    <message>
        <source>Text Blaze</source>
        <translation>Text Blaze</translation>
    </message>
    <message>
        <source>Own phrases of an input method</source>
        <translation>输入法自定义短语</translation>
    </message>
    <message>
        <source>Not taken</source>
        <extracomment>What a column of a table of customers or orders may mean (``CUSTOMER_MEANINGS``).</extracomment>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Category, second level</source>
        <translation>二级分组</translation>
    </message>
    <message>
        <source>Category, third level</source>
        <translation>三级分组</translation>
    </message>
    <message>
        <source>How buyers ask</source>
        <translation>买家会怎么问</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Other wording</source>
        <translation>其他说法</translation>
    </message>
    <message>
        <source>Further message</source>
        <translation>后续消息</translation>
    </message>
    <message>
        <source>Name of a picture</source>
        <translation>图片名</translation>
    </message>
    <message>
        <source>Hotkey</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期从</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Number given by Deskmate</source>
        <translation>同桌给的编号</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>None stands for rows that cannot be used.</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>The choices for customers and orders: two of them never are the same buyer.
----------
The choices for each kind; what is usual comes first.</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>替换已有的</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两条都保留</translation>
    </message>
    <message>
        <source>Deskmate products</source>
        <translation>同桌商品表</translation>
    </message>
    <message>
        <source>Tmall item list</source>
        <translation>天猫商品列表</translation>
    </message>
    <message>
        <source>淘宝助理 data pack</source>
        <translation>淘宝助理数据包</translation>
    </message>
    <message>
        <source>Product handbook</source>
        <translation>商品手册</translation>
    </message>
    <message>
        <source>Another table of products</source>
        <translation>其他商品表</translation>
    </message>
    <message>
        <source>Deskmate customers</source>
        <translation>Deskmate 客户表</translation>
    </message>
    <message>
        <source>Taobao orders</source>
        <translation>淘宝/天猫订单</translation>
    </message>
    <message>
        <source>Taobao orders, item by item</source>
        <translation>淘宝/天猫订单（宝贝明细）</translation>
    </message>
    <message>
        <source>Another table of customers</source>
        <translation>其他客户表</translation>
    </message>
    <message>
        <source>Nicknames</source>
        <extracomment>Fields of a customer and of an order (``FieldChange.field``).</extracomment>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>身材数据</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Agreed to birthday wishes</source>
        <translation>同意生日祝福</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏与禁忌</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Care that is not wanted</source>
        <translation>不要的关怀</translation>
    </message>
    <message>
        <source>Takes no messages</source>
        <translation>不收消息</translation>
    </message>
    <message>
        <source>After-sale case open</source>
        <translation>售后处理中</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Tags, with their groups</source>
        <translation>标签（组:值）</translation>
    </message>
    <message>
        <source>Tag of the group of that name</source>
        <translation>标签，列名就是组名</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Bust</source>
        <translation>胸围</translation>
    </message>
    <message>
        <source>Waist</source>
        <translation>腰围</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>臀围</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>脚长</translation>
    </message>
    <message>
        <source>How clothes are to sit</source>
        <translation>穿着偏好</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Title of the goods</source>
        <translation>商品标题</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Number of pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Number of kinds</source>
        <translation>宝贝种类数</translation>
    </message>
    <message>
        <source>Category of the goods</source>
        <translation>商品类目</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>合并到已有客户</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}：{after}</translation>
    </message>
    <message>
        <source>{field}: no longer {before}</source>
        <translation>{field}：不再是 {before}</translation>
    </message>
    <message>
        <source>Kept for good</source>
        <translation>长期保留</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收货时间</translation>
    </message>
    <message>
        <source>{nickname} · order {number}</source>
        <translation>{nickname} · 订单 {number}</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>{host} belongs to a platform or a carrier.</source>
        <translation>{host} 是平台或快递公司的域名。</translation>
    </message>
    <message>
        <source>Nobody here knows {host}. The link was not opened.</source>
        <translation>{host} 是陌生域名，链接未打开。</translation>
    </message>
    <message>
        <source>Careful with {host}: {reasons}. It was not opened.</source>
        <translation>小心 {host}：{reasons}。链接未打开。</translation>
    </message>
    <message>
        <source>Do not open {host}: {reasons}.</source>
        <translation>不要打开 {host}：{reasons}。</translation>
    </message>
    <message>
        <source>it is no web page but {about}</source>
        <translation>不是网页，而是 {about}</translation>
    </message>
    <message>
        <source>“{about}” before the @ only pretends</source>
        <translation>@ 前面的“{about}”是伪装</translation>
    </message>
    <message>
        <source>a number stands in the place of a domain</source>
        <translation>用数字代替了域名</translation>
    </message>
    <message>
        <source>“{about}” mixes letters of several scripts</source>
        <translation>“{about}”混用了几种文字的字母</translation>
    </message>
    <message>
        <source>it only looks like {about}</source>
        <translation>只是长得像 {about}</translation>
    </message>
    <message>
        <source>it carries the name {about} and is not theirs</source>
        <translation>带着 {about} 的名字，但不是它的域名</translation>
    </message>
    <message>
        <source>its letters are not what they seem</source>
        <translation>字母并非看上去的样子</translation>
    </message>
    <message>
        <source>it hides the link behind it</source>
        <translation>短链接，看不到真实地址</translation>
    </message>
    <message>
        <source>the page ends like a picture ({about})</source>
        <translation>网页伪装成图片（{about}）</translation>
    </message>
    <message>
        <source>{about} is an ending that frauds like</source>
        <translation>{about} 是诈骗常用的域名后缀</translation>
    </message>
    <message>
        <source>it uses the unusual port {about}</source>
        <translation>使用了不常见的端口 {about}</translation>
    </message>
    <message>
        <source>it asks for something ({about})</source>
        <translation>可能在索要账号等信息（{about}）</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>What tone each grade is told in (``main_window.warn``).</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>it</source>
        <translation>该链接</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Bust</source>
        <translation>胸围</translation>
    </message>
    <message>
        <source>Waist</source>
        <translation>腰围</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>臀围</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>脚长</translation>
    </message>
    <message>
        <source>any fit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>close</source>
        <translation>贴身</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>合身</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>宽松</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>Insert</source>
        <extracomment>Called with the name of the action that was chosen.</extracomment>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert and send</source>
        <translation>插入并发送</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>New phrase…</source>
        <translation>新建话术…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>New phrase here…</source>
        <translation>在这里新建话术…</translation>
    </message>
    <message>
        <source>Add a category below…</source>
        <translation>添加下级分组…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>向左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>向右移</translation>
    </message>
    <message>
        <source>Delete with its phrases</source>
        <translation>删除分组和话术</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>添加分组…</translation>
    </message>
    <message>
        <source>Show as single lines</source>
        <translation>显示为单行</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>显示为卡片</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Ending within 7 days</source>
        <translation>七天内到期</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Show as a table…</source>
        <translation>以表格显示…</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add to event</source>
        <translation>加入活动</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Phrases to write…</source>
        <translation>要补的话术…</translation>
    </message>
    <message>
        <source>Export, or back to 千牛…</source>
        <translation>导出、导出回千牛…</translation>
    </message>
    <message>
        <source>Unused for 90 days…</source>
        <translation>90 天未使用…</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Inserting outside the time of validity</source>
        <extracomment>What a pack may switch off where it is followed → what the lead reads.</extracomment>
        <translation>过期仍插入</translation>
    </message>
    <message>
        <source>Sending by the program</source>
        <translation>由本软件直接发送</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Look up by copying twice</source>
        <translation>复制两次查找</translation>
    </message>
    <message>
        <source>Insert by typing the short code</source>
        <translation>键入编码插入</translation>
    </message>
    <message>
        <source>Inserted phrases in clipboard histories</source>
        <translation>插入内容进入剪贴板历史</translation>
    </message>
    <message>
        <source>Changing rules</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>Starting with the computer</source>
        <translation>开机启动</translation>
    </message>
    <message>
        <source>Customers, care and promises</source>
        <translation>客户、关怀和待办</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>New</source>
        <extracomment>Kind of a difference → its word and the tone of it.</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Hotkey</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Further messages</source>
        <translation>后续消息</translation>
    </message>
    <message>
        <source>Other wordings</source>
        <translation>其他说法</translation>
    </message>
    <message>
        <source>Questions buyers ask</source>
        <translation>买家会怎么问</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Only in</source>
        <translation>仅限工作台</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期从</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Other details</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>are different</source>
        <translation>有改动</translation>
    </message>
</context>
<context>
    <name>prices</name>
    <message>
        <source>Sale or member price</source>
        <extracomment>Kind of a promotion → what it is called.</extracomment>
        <translation>活动价 / 会员价</translation>
    </message>
    <message>
        <source>Deposit that counts for more</source>
        <translation>定金膨胀</translation>
    </message>
    <message>
        <source>Less from a sum on</source>
        <translation>店铺满减</translation>
    </message>
    <message>
        <source>Shop voucher</source>
        <translation>店铺券</translation>
    </message>
    <message>
        <source>Less from a sum on, across shops</source>
        <translation>跨店满减</translation>
    </message>
    <message>
        <source>Platform voucher</source>
        <translation>平台券</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>with other kinds, one of its own kind</source>
        <extracomment>What a promotion goes together with → how it is said.</extracomment>
        <translation>可与其他类型叠加，同类只用一个</translation>
    </message>
    <message>
        <source>with everything, also of its own kind</source>
        <translation>都可叠加，同类也可以</translation>
    </message>
    <message>
        <source>with nothing else that takes off the sum</source>
        <translation>不与其他满减和券同享</translation>
    </message>
    <message>
        <source>{short} more: {rule}</source>
        <translation>再凑 {short}：{rule}</translation>
    </message>
    <message>
        <source>Members only: {rule}</source>
        <translation>仅限会员：{rule}</translation>
    </message>
    <message>
        <source>Others take off more: {rule}</source>
        <translation>已用更优惠的：{rule}</translation>
    </message>
    <message>
        <source>{price} a piece</source>
        <translation>每件 {price}</translation>
    </message>
    <message>
        <source>{off} less</source>
        <translation>减 {off}</translation>
    </message>
    <message>
        <source>{deposit} paid first count for {worth}</source>
        <translation>定金 {deposit} 抵 {worth}</translation>
    </message>
    <message>
        <source>from {threshold} on: {what}</source>
        <translation>满 {threshold} {what}</translation>
    </message>
    <message>
        <source>every {threshold}: {what}</source>
        <translation>每满 {threshold} {what}</translation>
    </message>
    <message>
        <source>at most {most} less</source>
        <translation>最多减 {most}</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>our part, with {amount} from other shops</source>
        <translation>与其他店铺 {amount} 合计后，本店分摊</translation>
    </message>
    <message>
        <source>List price {listed}</source>
        <translation>标价 {listed}</translation>
    </message>
    <message>
        <source>List price {listed}, {saved} less</source>
        <translation>标价 {listed}，省 {saved}</translation>
    </message>
    <message>
        <source>Deposit {deposit} now, balance {balance} from {moment}</source>
        <translation>现在付定金 {deposit}，{moment} 起付尾款 {balance}</translation>
    </message>
    <message>
        <source>Deposit {deposit} was paid, balance {balance}</source>
        <translation>已付定金 {deposit}，尾款 {balance}</translation>
    </message>
    <message>
        <source>Deposit {deposit} now, balance {balance}</source>
        <translation>定金 {deposit}，尾款 {balance}</translation>
    </message>
    <message>
        <source>{percent} % is paid ({tenths}折)</source>
        <translation>打 {tenths} 折（付 {percent}%）</translation>
    </message>
    <message>
        <source>{gift} as a gift</source>
        <translation>送 {gift}</translation>
    </message>
</context>
<context>
    <name>products</name>
    <message>
        <source>Goes with it</source>
        <extracomment>Kind of a relation → what it is called.</extracomment>
        <translation>搭配</translation>
    </message>
    <message>
        <source>Instead of it</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>Of the same set</source>
        <translation>同一套装</translation>
    </message>
    <message>
        <source>Selling point {number}</source>
        <translation>卖点 {number}</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>问题 {number}</translation>
    </message>
    <message>
        <source>Proof {number}</source>
        <translation>依据 {number}</translation>
    </message>
    <message>
        <source>Product {number}</source>
        <translation>商品 {number}</translation>
    </message>
    <message>
        <source>+ Selling point</source>
        <translation>＋ 卖点</translation>
    </message>
    <message>
        <source>+ Question and answer</source>
        <translation>＋ 问答</translation>
    </message>
    <message>
        <source>+ Proof</source>
        <translation>＋ 依据</translation>
    </message>
    <message>
        <source>+ Product</source>
        <translation>＋ 商品</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特点</translation>
    </message>
    <message>
        <source>What it has, such as long-staple cotton</source>
        <translation>有什么，如：长绒棉</translation>
    </message>
    <message>
        <source>Advantage</source>
        <translation>优势</translation>
    </message>
    <message>
        <source>What that does, such as letting air through</source>
        <translation>能怎样，如：透气吸汗</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>好处</translation>
    </message>
    <message>
        <source>What the buyer has of it</source>
        <translation>买家得到什么</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>问法</translation>
    </message>
    <message>
        <source>One wording a line</source>
        <translation>一行一种问法</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣传</translation>
    </message>
    <message>
        <source>Such as worn by, endorsed by</source>
        <translation>如：同款、代言</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Such as the same colours</source>
        <translation>如：同色系</translation>
    </message>
    <message>
        <source>Nobody has said</source>
        <extracomment>So many products are offered while one types.</extracomment>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>Fields of a product, of its suitability and of its variants (``FieldChange.field``).
----------
Field → how it is made, what it is called, and what is said below it.</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>The widest first: Women / Dresses</source>
        <translation>从大到小，如：女装 / 连衣裙</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Price in yuan</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Without one the chart of its brand or category is used. Centimetres and 斤 (500 g), unless a name ends with another unit in brackets; - for none; 84-88 for a range.</source>
        <translation>没有填写时，使用品牌或分类的尺码表。默认单位为厘米、斤，其他单位写在名称后的括号里；没有数据写 -，范围写成 84-88。</translation>
    </message>
    <message>
        <source>Suits skin that is</source>
        <translation>适合肤质</translation>
    </message>
    <message>
        <source>Separated by commas, as the maker says it</source>
        <translation>用逗号分隔，以品牌方说明为准</translation>
    </message>
    <message>
        <source>Does not suit skin that is</source>
        <translation>不适合肤质</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>含有成分</translation>
    </message>
    <message>
        <source>Ingredients and allergens that some want to avoid</source>
        <translation>有些买家要避开的成分和过敏原</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>适用年龄</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>适用场合</translation>
    </message>
    <message>
        <source>Not meant for</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>保质期</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>洗护保养</translation>
    </message>
    <message>
        <source>Installation and use</source>
        <translation>安装与使用</translation>
    </message>
    <message>
        <source>How to tell it is genuine</source>
        <translation>真伪鉴别</translation>
    </message>
    <message>
        <source>Source of goods</source>
        <translation>货源</translation>
    </message>
    <message>
        <source>Proof of what is claimed</source>
        <translation>宣传依据</translation>
    </message>
    <message>
        <source>Return without a reason</source>
        <translation>七天无理由退货</translation>
    </message>
    <message>
        <source>Where the buyer confirmed that there is none</source>
        <translation>买家在哪里确认过不支持</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>质保</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Separated by commas; the search finds them</source>
        <translation>用逗号分隔，搜索时也能找到</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>使用场景</translation>
    </message>
    <message>
        <source>Barcode of the product</source>
        <translation>商品条码</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Number in the shop&apos;s links</source>
        <translation>商品 ID（链接里的数字）</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用店铺</translation>
    </message>
    <message>
        <source>Sold by us</source>
        <translation>本店商品</translation>
    </message>
    <message>
        <source>Goods of others are kept to compare; their names are never inserted.</source>
        <translation>别家商品只用于对比，名称不会插入聊天。</translation>
    </message>
    <message>
        <source>Where it was seen</source>
        <translation>在哪里看到</translation>
    </message>
    <message>
        <source>When it was seen</source>
        <translation>看到的日期</translation>
    </message>
    <message>
        <source>Notes for us</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>SKUs</source>
        <extracomment>What is folded away, under which words; what is in none of them is always on view.</extracomment>
        <translation>规格</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Size chart</source>
        <translation>尺码表</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适合人群</translation>
    </message>
    <message>
        <source>Keeping, care, use</source>
        <translation>保存、洗护、使用</translation>
    </message>
    <message>
        <source>Origin and proof</source>
        <translation>货源与依据</translation>
    </message>
    <message>
        <source>Return, warranty, delivery</source>
        <translation>退换、质保、发货</translation>
    </message>
    <message>
        <source>Goes with it, instead of it</source>
        <translation>搭配与替代</translation>
    </message>
    <message>
        <source>Other names, occasions, codes</source>
        <translation>别名、场景、编码</translation>
    </message>
    <message>
        <source>Whose, and notes</source>
        <translation>归属与备注</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Measures of the garment</source>
        <extracomment>Kind of a size chart → what it is called.</extracomment>
        <translation>衣服尺寸</translation>
    </message>
    <message>
        <source>Measures of the body</source>
        <translation>身体尺寸</translation>
    </message>
    <message>
        <source>Height and weight</source>
        <translation>身高体重</translation>
    </message>
    <message>
        <source>Length of the foot</source>
        <translation>脚长</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>平台商品 ID</translation>
    </message>
    <message>
        <source>Price confirmed</source>
        <translation>价格确认于</translation>
    </message>
    <message>
        <source>Stock confirmed</source>
        <translation>库存确认于</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>SKU code</source>
        <translation>规格编码</translation>
    </message>
    <message>
        <source>Price of the SKU</source>
        <translation>规格价格</translation>
    </message>
    <message>
        <source>Barcode of the SKU</source>
        <translation>规格条形码</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Selling point</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Skin types it suits</source>
        <translation>适合肤质</translation>
    </message>
    <message>
        <source>Skin types it does not suit</source>
        <translation>不适合肤质</translation>
    </message>
    <message>
        <source>What it is used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Whom it does not suit</source>
        <translation>不适用人群</translation>
    </message>
    <message>
        <source>Ingredients to avoid</source>
        <translation>需留意的成分</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装说明</translation>
    </message>
    <message>
        <source>Where the goods come from</source>
        <translation>货源</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Where the buyer confirmed</source>
        <translation>退货说明</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Related product</source>
        <translation>关联商品</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>适用店铺</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>本店商品</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>见于</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>见于日期</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Specification of that name</source>
        <extracomment>What else a column of a table of products may mean (``PRODUCT_MEANINGS``).</extracomment>
        <translation>同名参数</translation>
    </message>
    <message>
        <source>Name of a picture</source>
        <translation>图片名</translation>
    </message>
    <message>
        <source>SKUs in 淘宝助理&apos;s form</source>
        <translation>淘宝助理的规格串</translation>
    </message>
    <message>
        <source>Names of 淘宝助理&apos;s values</source>
        <translation>淘宝助理的属性别名</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}：{after}</translation>
    </message>
    <message>
        <source>{field}: no longer {before}</source>
        <translation>{field}：去掉 {before}</translation>
    </message>
    <message>
        <source>Nothing written empties the field.</source>
        <translation>留空会清空这一项。</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Of the product and of each SKU that has a price</source>
        <translation>商品价和有价格的规格都会改</translation>
    </message>
    <message>
        <source>Set the category</source>
        <extracomment>Name → the way, in the order in which they are offered.</extracomment>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Set the brand</source>
        <translation>设置品牌</translation>
    </message>
    <message>
        <source>Set the price in yuan</source>
        <translation>设置价格（元）</translation>
    </message>
    <message>
        <source>Of the product; those of SKUs stay</source>
        <translation>只改商品价，规格价不变</translation>
    </message>
    <message>
        <source>Prices to a percentage</source>
        <translation>价格按百分比调整</translation>
    </message>
    <message>
        <source>Raise prices by yuan</source>
        <translation>价格上调（元）</translation>
    </message>
    <message>
        <source>Lower prices by yuan</source>
        <translation>价格下调（元）</translation>
    </message>
    <message>
        <source>Prices and stock hold today</source>
        <translation>价格和库存今天已核对</translation>
    </message>
    <message>
        <source>Add occasions</source>
        <translation>添加使用场景</translation>
    </message>
    <message>
        <source>Remove occasions</source>
        <translation>移除使用场景</translation>
    </message>
    <message>
        <source>Add other names</source>
        <translation>添加别名</translation>
    </message>
    <message>
        <source>Add what it contains</source>
        <translation>添加含有成分</translation>
    </message>
    <message>
        <source>Set the delivery</source>
        <translation>设置发货说明</translation>
    </message>
    <message>
        <source>Set the warranty</source>
        <translation>设置质保</translation>
    </message>
    <message>
        <source>Set the care</source>
        <translation>设置洗护保养</translation>
    </message>
    <message>
        <source>Set the source of goods</source>
        <translation>设置货源</translation>
    </message>
    <message>
        <source>Set the platform</source>
        <translation>设置平台</translation>
    </message>
    <message>
        <source>Garment</source>
        <extracomment>What the figures of a chart are → how it is said.</extracomment>
        <translation>成衣尺寸</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>人体净尺寸</translation>
    </message>
    <message>
        <source>Height, weight</source>
        <translation>身高体重</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>脚长</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>What a row is to the product → word and tone of its badge.</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; has it too.</source>
        <translation>「{title}」也是这个。</translation>
    </message>
    <message>
        <source>No product has the item number {numbers}.</source>
        <translation>没有货号为 {numbers} 的商品。</translation>
    </message>
    <message>
        <source>For which shop</source>
        <translation>适用店铺</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>所有店铺</translation>
    </message>
    <message>
        <source>Or type a name to find it</source>
        <translation>也可以输入名称查找</translation>
    </message>
</context>
<context>
    <name>promises</name>
    <message>
        <source>yesterday {time}</source>
        <extracomment>Days from today → how that day is called.</extracomment>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>还有 {count} 分钟</translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation>还有 {count} 小时</translation>
    </message>
    <message>
        <source>{count} d left</source>
        <translation>还有 {count} 天</translation>
    </message>
    <message>
        <source>{count} min over</source>
        <translation>已过 {count} 分钟</translation>
    </message>
    <message>
        <source>{count} h over</source>
        <translation>已过 {count} 小时</translation>
    </message>
    <message>
        <source>{count} d over</source>
        <translation>已过 {count} 天</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>order …{digits}</source>
        <translation>订单 …{digits}</translation>
    </message>
    <message>
        <source>Buyer not noted</source>
        <translation>未记买家</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter → its name.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Asked, not bought</source>
        <extracomment>Kinds of follow-ups.</extracomment>
        <translation>问了不买</translation>
    </message>
    <message>
        <source>Ordered, not paid</source>
        <translation>拍了不付</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>Kind of a note → what it says.</extracomment>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>put off till {due}</source>
        <translation>延后到{due}</translation>
    </message>
    <message>
        <source>done, again {due}</source>
        <translation>已跟进，{due}再次提醒</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>said</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Filter → its name.</extracomment>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Nothing is promised</source>
        <extracomment>Filter → what is said while nothing stands behind it.</extracomment>
        <translation>没有待兑现的承诺</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有过期的承诺</translation>
    </message>
    <message>
        <source>Nothing more is due today</source>
        <translation>今天没有要兑现的承诺</translation>
    </message>
    <message>
        <source>Nothing is promised for later days</source>
        <translation>以后几天没有承诺</translation>
    </message>
    <message>
        <source>No promise has been kept yet</source>
        <translation>还没有已完成的承诺</translation>
    </message>
    <message>
        <source>{what} {time}</source>
        <translation>{what} {time}</translation>
    </message>
    <message>
        <source>Hand-over, {time}, by {agent}</source>
        <translation>交接 {time} · {agent}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未完成的事项。</translation>
    </message>
    <message>
        <source>{number}. {what} – {due} ({left})</source>
        <translation>{number}. {what}：{due}（{left}）</translation>
    </message>
    <message>
        <source>Buyer: {name}</source>
        <translation>买家：{name}</translation>
    </message>
    <message>
        <source>Order: {number}</source>
        <translation>订单：{number}</translation>
    </message>
    <message>
        <source>To be done by: {whom}</source>
        <translation>谁来办：{whom}</translation>
    </message>
    <message>
        <source>Said: {text}</source>
        <translation>对买家说：{text}</translation>
    </message>
    <message>
        <source>{time}: {text}</source>
        <translation>{time} {text}</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>要跟进</translation>
    </message>
    <message>
        <source>it is time</source>
        <translation>到时间了</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Another program holds {chord}. Close it or choose another key.</source>
        <extracomment>Why the system refuses a chord → what to do about it.</extracomment>
        <translation>{chord} 被别的程序占用，请退出那个程序，或换一个键。</translation>
    </message>
    <message>
        <source>This keyboard has no key for {chord}. Choose another one.</source>
        <translation>这个键盘上没有 {chord}，请换一个键。</translation>
    </message>
    <message>
        <source>Hotkeys do not work on this desktop.</source>
        <translation>这个桌面环境不支持快捷键。</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>The backup was not used; your data is open as it was. {reason}</source>
        <translation>备份没有恢复，现在打开的仍是原来的数据。{reason}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language</source>
        <extracomment>Settings without a row of their own: workbenches have a page, the first run is done or is not.</extracomment>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>外观</translation>
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
        <source>Phrases in the list</source>
        <translation>话术列表</translation>
    </message>
    <message>
        <source>Cards with text</source>
        <translation>卡片，带内容</translation>
    </message>
    <message>
        <source>Single lines</source>
        <translation>单行，只有标题</translation>
    </message>
    <message>
        <source>Beside the workbench</source>
        <translation>停靠在工作台旁</translation>
    </message>
    <message>
        <source>The panel moves with the chat window and is put away with it.</source>
        <translation>侧边面板跟着聊天窗口移动，聊天窗口最小化时一起收起。</translation>
    </message>
    <message>
        <source>Side of the panel</source>
        <translation>停靠侧</translation>
    </message>
    <message>
        <source>Of the workbench, or of the screen while there is none.</source>
        <translation>工作台的哪一边；没有工作台时，是屏幕的哪一边。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Keep running when closed</source>
        <translation>关闭后继续运行</translation>
    </message>
    <message>
        <source>The tray icon brings the panel back; hotkeys go on working.</source>
        <translation>点托盘图标可以重新打开，快捷键照常有效。</translation>
    </message>
    <message>
        <source>Ask before inserting a gap</source>
        <translation>有空缺先问一声</translation>
    </message>
    <message>
        <source>When something such as the order number is missing in a phrase.</source>
        <translation>话术里缺内容（例如订单号）时，插入前先确认。</translation>
    </message>
    <message>
        <source>Out of clipboard histories</source>
        <translation>不进剪贴板历史</translation>
    </message>
    <message>
        <source>Inserted phrases appear neither in Win+V nor in clipboard managers.</source>
        <translation>插入的话术不会出现在 Win+V 和剪贴板工具里。</translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation>开启快捷键</translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation>打开快捷面板</translation>
    </message>
    <message>
        <source>While a workbench or the panel is in front.</source>
        <translation>工作台或侧边面板在最前面时有效。</translation>
    </message>
    <message>
        <source>Open the palette anywhere</source>
        <translation>在任何程序里打开快捷面板</translation>
    </message>
    <message>
        <source>In every program, for example Alt+Q or F8.</source>
        <translation>所有程序里都有效，例如 Alt+Q 或 F8。</translation>
    </message>
    <message>
        <source>Number keys 1 to 9</source>
        <translation>数字键 1～9</translation>
    </message>
    <message>
        <source>Insert the first nine phrases while a workbench is in front.</source>
        <translation>工作台在最前面时，插入当前分组的前九条。</translation>
    </message>
    <message>
        <source>With Ctrl</source>
        <translation>Ctrl + 数字</translation>
    </message>
    <message>
        <source>With Alt</source>
        <translation>Alt + 数字</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look up by copying twice</source>
        <translation>连按两次 Ctrl+C 查找</translation>
    </message>
    <message>
        <source>Ctrl+C twice in a workbench looks up what was copied there.</source>
        <translation>在工作台里连按两次 Ctrl+C，查找刚复制的内容。</translation>
    </message>
    <message>
        <source>Insert by typing the short code</source>
        <translation>输入编码插入话术</translation>
    </message>
    <message>
        <source>Type ;code and a space in a workbench; only while no input method composes.</source>
        <translation>在工作台里输入 ;编码 再按空格；只在英文状态下使用。</translation>
    </message>
    <message>
        <source>Keep deleted phrases</source>
        <translation>删除的话术保留</translation>
    </message>
    <message>
        <source>So long they can be restored from the bin.</source>
        <translation>在这期间可以从回收站还原。</translation>
    </message>
    <message>
        <source>Check rules again after</source>
        <translation>规则多久核对一次</translation>
    </message>
    <message>
        <source>A rule that was checked longer ago is listed as to be checked.</source>
        <translation>超过这个天数没有核对的规则，会列为待核对。</translation>
    </message>
    <message>
        <source>Keep searches without a find</source>
        <translation>记下没有搜到的话</translation>
    </message>
    <message>
        <source>For 30 days, as a list of phrases to write; never numbers, addresses or names.</source>
        <translation>保留 30 天，列成“要补的话术”；号码、地址和昵称不记。</translation>
    </message>
    <message>
        <source>Official phrases from</source>
        <translation>官方话术包</translation>
    </message>
    <message>
        <source>A pack (.deskmate) in a shared folder. A new version is shown before it is applied.</source>
        <translation>共享文件夹里的话术包（.deskmate）。有新版时先看改动，再更新。</translation>
    </message>
    <message>
        <source>Shows the product that the clipboard names, or searches for the text.</source>
        <translation>剪贴板里是商品链接、ID、货号或条码时直接打开商品，否则搜索这段文字。</translation>
    </message>
    <message>
        <source>Prices and stock last</source>
        <translation>价格、库存有效天数</translation>
    </message>
    <message>
        <source>What was confirmed longer ago shows its age on the product&apos;s card.</source>
        <translation>超过天数没有核对的，商品卡片上会标出多久没更新。</translation>
    </message>
    <message>
        <source>Tag the buyer in chat</source>
        <translation>给当前买家打标签</translation>
    </message>
    <message>
        <source>Lists all tags: one more key gives one.</source>
        <translation>列出全部标签，再按一个键就打上。</translation>
    </message>
    <message>
        <source>Note phone numbers and addresses</source>
        <translation>允许记电话和地址</translation>
    </message>
    <message>
        <source>Better not: the platform has them. Where they are noted they are shown masked, and who reveals one is noted.</source>
        <translation>建议不开：平台上都有。开了以后默认打码显示，谁点开看过都有记录。</translation>
    </message>
    <message>
        <source>Propose silent customers for erasure</source>
        <translation>提醒清理久未联系的客户</translation>
    </message>
    <message>
        <source>Nobody is erased before you have seen the list and said so.</source>
        <translation>名单由你看过并确认以后才会抹去。</translation>
    </message>
    <message>
        <source>Keep silent customers</source>
        <translation>久未联系的客户保留</translation>
    </message>
    <message>
        <source>So long after the last contact or order. Who is owed something or has an open case stays, and so does whose card says so.</source>
        <translation>从最近一次联系或下单算起。还有承诺未办、售后未结，或卡上标了长期保留的不算。</translation>
    </message>
    <message>
        <source>Lock the panel</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Once there are customers: after that long without keys and mouse, and whenever the computer is locked.</source>
        <translation>有客户资料后生效：无人操作达到设定时长，或电脑锁屏时自动锁定。</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>5 分钟后</translation>
    </message>
    <message>
        <source>After 10 minutes</source>
        <translation>10 分钟后</translation>
    </message>
    <message>
        <source>After 30 minutes</source>
        <translation>30 分钟后</translation>
    </message>
    <message>
        <source>Only with the computer</source>
        <translation>仅随电脑锁屏</translation>
    </message>
    <message>
        <source>Propose to note promises</source>
        <translation>提议记下承诺</translation>
    </message>
    <message>
        <source>After a phrase that promises the buyer something.</source>
        <translation>插入带有承诺的话术之后。</translation>
    </message>
    <message>
        <source>Promise the buyer in chat</source>
        <translation>对当前买家的承诺</translation>
    </message>
    <message>
        <source>Lists what can be promised, and till when: one more key notes it.</source>
        <translation>列出可以承诺的内容和时间，再按一个键就记下。</translation>
    </message>
    <message>
        <source>Look up a copy or the selection</source>
        <translation>查找复制或选中的内容</translation>
    </message>
</context>
<context>
    <name>sizes</name>
    <message>
        <source>By {measures}</source>
        <translation>依据{measures}</translation>
    </message>
    <message>
        <source>{measure} {figure}: {sizes}</source>
        <translation>{measure} {figure}：{sizes}</translation>
    </message>
    <message>
        <source>{measure}: the garment has {garment} cm, {ease} cm more than the buyer</source>
        <translation>{measure}：衣服 {garment} cm，比买家大 {ease} cm</translation>
    </message>
    <message>
        <source>{measure}: the garment has {garment} cm and stretches</source>
        <translation>{measure}：衣服 {garment} cm，有弹性</translation>
    </message>
    <message>
        <source>not given: {measures}</source>
        <translation>未填{measures}</translation>
    </message>
    <message>
        <source>Not used, because the figures go up and down: {headings}</source>
        <translation>未采用（数字忽大忽小）：{headings}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{measure} {figure}: smaller than the smallest size</source>
        <translation>{measure} {figure}：比最小码还小</translation>
    </message>
    <message>
        <source>{measure} {figure}: larger than the largest size</source>
        <translation>{measure} {figure}：超出最大码</translation>
    </message>
    <message>
        <source>{measure} {figure}: the chart has nothing for it</source>
        <translation>{measure} {figure}：尺码表里没有对应</translation>
    </message>
    <message>
        <source>Between two sizes: ask how the buyer likes to wear it</source>
        <translation>在两个码之间：问问买家喜欢怎么穿</translation>
    </message>
    <message>
        <source>The chart does not cover this buyer</source>
        <translation>尺码表没有覆盖这位买家</translation>
    </message>
    <message>
        <source>The measures speak for sizes far apart: ask again</source>
        <translation>几个数对应的尺码差得太多：请再核对</translation>
    </message>
    <message>
        <source>The chart contradicts itself: its figures go up and down</source>
        <translation>尺码表前后矛盾：数字忽大忽小</translation>
    </message>
    <message>
        <source>The chart has no measure of a body: nothing can be told by it</source>
        <translation>尺码表里没有能对身材的尺寸，无法推荐</translation>
    </message>
    <message>
        <source>This product has no size chart</source>
        <translation>这个商品没有尺码表</translation>
    </message>
    <message>
        <source>That cannot be: {figures}. Ask again</source>
        <translation>数字不对：{figures}，请再核对</translation>
    </message>
    <message>
        <source>{figure} is not likely: were kilograms meant?</source>
        <translation>{figure}不太可能：说的是公斤吗？</translation>
    </message>
    <message>
        <source>Type what the buyer said. Needed: {measures}</source>
        <translation>填买家说的数。需要：{measures}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>suits</name>
    <message>
        <source>Suits</source>
        <extracomment>Light → what it is called, and the tone of its badge.</extracomment>
        <translation>适合</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Does not suit</source>
        <translation>不适合</translation>
    </message>
    <message>
        <source>It contains {about}, which the buyer avoids.</source>
        <translation>含有买家要避开的{about}。</translation>
    </message>
    <message>
        <source>Listed as not suited: {about}.</source>
        <translation>资料写明不适合：{about}。</translation>
    </message>
    <message>
        <source>Nothing is listed about this: {about}.</source>
        <translation>资料没有写到：{about}。</translation>
    </message>
    <message>
        <source>Listed as suited: {about}.</source>
        <translation>资料写明适合：{about}。</translation>
    </message>
    <message>
        <source>No ingredients are listed: {about} is open.</source>
        <translation>资料没有列出成分，有没有{about}不清楚。</translation>
    </message>
    <message>
        <source>{about} is not among what is listed.</source>
        <translation>列出的成分里没有{about}。</translation>
    </message>
    <message>
        <source>Not named by itself: {about}.</source>
        <translation>资料没有单独写：{about}。</translation>
    </message>
    <message>
        <source>No skin types are listed.</source>
        <translation>资料没有写适合的肤质。</translation>
    </message>
    <message>
        <source>Listed as suited for all skin types: {about}.</source>
        <translation>资料写明各种肤质都适合：{about}。</translation>
    </message>
    <message>
        <source>Oily</source>
        <extracomment>Kind of skin → what it is called in short.</extracomment>
        <translation>油性</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>干性</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation>混合性</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>Listed as without: {about}.</source>
        <translation>资料写明不含：{about}。</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>On</source>
        <extracomment>More of a text does not fit into a cell, in characters.</extracomment>
        <translation>启用</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部店铺</translation>
    </message>
    <message>
        <source>From {start}</source>
        <translation>{start} 起</translation>
    </message>
    <message>
        <source>Until {end}</source>
        <translation>至 {end}</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>Fields → what they are called.</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Hotkey</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last use</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Further messages</source>
        <translation>后续消息</translation>
    </message>
    <message>
        <source>Other wordings</source>
        <translation>其他说法</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>买家问法</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>替换前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>替换后</translation>
    </message>
</context>
<context>
    <name>validity</name>
    <message>
        <source>From {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>仅到 {day}</translation>
    </message>
    <message>
        <source>Event off</source>
        <translation>活动未开</translation>
    </message>
    <message>
        <source>Only {workbench}</source>
        <translation>仅限 {workbench}</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
</context>
<context>
    <name>variables</name>
    <message>
        <source>Buyer</source>
        <extracomment>Groups of the catalogue → what the menu calls them.</extracomment>
        <translation>买家</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>After the sale</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Questions → their form in a phrase; the name, to be written over, stands between ⟨⟩.</extracomment>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Rule values</source>
        <translation>规则数值</translation>
    </message>
    <message>
        <source>Ask before inserting</source>
        <translation>插入前提问</translation>
    </message>
    <message>
        <source>{name} – {gloss}</source>
        <extracomment>A variable with its gloss; Chinese needs none, and its translation leaves it out.</extracomment>
        <translation>{name}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Stopped; nothing of it was kept.</source>
        <extracomment>Name of the error&apos;s class → its sentence, with the error&apos;s values in braces.</extracomment>
        <translation>已停止，什么也没有留下。</translation>
    </message>
    <message>
        <source>That cannot be done.</source>
        <translation>这个操作做不了。</translation>
    </message>
    <message>
        <source>Something went wrong inside Deskmate. This was not done.</source>
        <translation>同桌内部出了错，这一步没有做成。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a key that can be pressed.</source>
        <translation>「{text}」不是能按的键。</translation>
    </message>
    <message>
        <source>{chord} belongs to the system or the input method; choose another key.</source>
        <translation>{chord} 归系统或输入法使用，请换一个键。</translation>
    </message>
    <message>
        <source>The short code &quot;{code}&quot; already belongs to &quot;{title}&quot;.</source>
        <translation>编码「{code}」已被「{title}」使用。</translation>
    </message>
    <message>
        <source>{hotkey} already inserts &quot;{title}&quot;.</source>
        <translation>{hotkey} 已用来插入「{title}」。</translation>
    </message>
    <message>
        <source>There is no text to insert yet.</source>
        <translation>还没有写内容。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters.</source>
        <translation>内容超过 {limit} 个字。</translation>
    </message>
    <message>
        <source>A phrase may have at most {limit} further messages and as many other wordings.</source>
        <translation>一条话术最多另带 {limit} 条消息、{limit} 种说法。</translation>
    </message>
    <message>
        <source>That category does not exist any more.</source>
        <translation>这个分组已经不在了。</translation>
    </message>
    <message>
        <source>There is a category &quot;{name}&quot; here already.</source>
        <translation>这里已经有分组「{name}」。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be moved into itself or a category below it.</source>
        <translation>「{name}」不能移到它自己或下级分组里。</translation>
    </message>
    <message>
        <source>That phrase does not exist any more.</source>
        <translation>这条话术已经不在了。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Invisible or misleading characters left out: {count}.</source>
        <translation>去掉了 {count} 个看不见或会误导人的字符。</translation>
    </message>
    <message>
        <source>The library would hold more than {limit} phrases; nothing was imported.</source>
        <translation>话术总数会超过 {limit} 条，什么也没有导入。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is the only one left and has to stay.</source>
        <translation>只剩「{name}」这一个，不能删除。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is for {shop} only; switch the shop to insert it.</source>
        <translation>「{title}」仅限{shop}，切换店铺后才能插入。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is not valid now. It was not inserted.</source>
        <translation>“{title}”现在不在有效期内，没有插入。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is valid from {begins} on. It was not inserted.</source>
        <translation>“{title}”从 {begins} 起有效，这次没有插入。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; was valid until {ended}. It was not inserted.</source>
        <translation>“{title}”的有效期到 {ended}，已经过期，没有插入。</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is switched off; open it and switch it on to insert it.</source>
        <translation>「{title}」已停用，在编辑页勾选「启用」后才能插入。</translation>
    </message>
    <message>
        <source>Line {line}, character {column}: {reason}</source>
        <translation>第 {line} 行第 {column} 个字：{reason}</translation>
    </message>
    <message>
        <source>&quot;{answer}&quot; is no answer here: {kind}.</source>
        <translation>「{answer}」不行，{kind}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>找不到文件 {path}。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read or written.</source>
        <translation>文件 {path} 无法读写。</translation>
    </message>
    <message>
        <source>Quotation marks are open or misplaced.</source>
        <translation>引号没有成对，或位置不对。</translation>
    </message>
    <message>
        <source>Characters were lost before the file came here.</source>
        <translation>有些字在文件拿来之前就已经丢失。</translation>
    </message>
    <message>
        <source>Called off: nothing was imported.</source>
        <translation>已取消，什么也没有导入。</translation>
    </message>
    <message>
        <source>Called off: nothing was written.</source>
        <translation>已取消，什么也没有写入。</translation>
    </message>
    <message>
        <source>{path} has headings and nothing below them.</source>
        <translation>{path} 只有表头，下面没有内容。</translation>
    </message>
    <message>
        <source>Your shop&apos;s policy has switched this off.</source>
        <translation>店铺策略已关闭这项功能。</translation>
    </message>
    <message>
        <source>The shop&apos;s policy file {path} cannot be read. Until it can, all that a policy can switch off is off.</source>
        <translation>店铺策略文件 {path} 读不了。在能读之前，策略管得到的功能全部关闭。</translation>
    </message>
    <message>
        <source>Line {line} of the shop&apos;s policy file {path} cannot be understood. Until it is put right, all that a policy can switch off is off.</source>
        <translation>店铺策略文件 {path} 第 {line} 行看不懂。改好之前，策略管得到的功能全部关闭。</translation>
    </message>
    <message>
        <source>The shop&apos;s policy file {path} names &quot;{name}&quot;, which Deskmate does not know. Until it is put right, all that a policy can switch off is off.</source>
        <translation>店铺策略文件 {path} 里的“{name}”同桌不认识。改好之前，策略管得到的功能全部关闭。</translation>
    </message>
    <message>
        <source>This computer does not let Deskmate start with it. Nothing was changed.</source>
        <translation>这台电脑不允许改动开机启动项，没有改动。</translation>
    </message>
    <message>
        <source>Windows would not start Deskmate from so deep a folder. Move it to one nearer the top.</source>
        <translation>同桌所在的文件夹路径太长，Windows 不会自动启动它。请移到层级浅一点的文件夹。</translation>
    </message>
    <message>
        <source>The file {path} is damaged. It was left as it is.</source>
        <translation>数据文件 {path} 已损坏，没有动它。</translation>
    </message>
    <message>
        <source>The data makes no sense to this program. It was left as it is; where reading broke is noted in {log}.</source>
        <translation>同桌看不懂这份数据，没有动它。读到哪里出的错，记录在 {log}。</translation>
    </message>
    <message>
        <source>The file {path} was written by a newer Deskmate. Nothing was changed.</source>
        <translation>数据文件 {path} 来自更新版本的同桌。什么也没有改动。</translation>
    </message>
    <message>
        <source>The file {path} was taken away. It is back now, with everything in it.</source>
        <translation>数据文件 {path} 被移走过，现在已经放回，内容都在。</translation>
    </message>
    <message>
        <source>Another file was put in the place of {path}. Until Deskmate is opened again nothing more is saved. What was in it is kept in {copy}.</source>
        <translation>{path} 被换成了另一个文件，重新打开同桌之前不再保存。原来的内容留在 {copy}。</translation>
    </message>
    <message>
        <source>Nothing can be written in {path}.</source>
        <translation>{path} 不能写入。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved.</source>
        <translation>磁盘已满，没有保存。</translation>
    </message>
    <message>
        <source>Another program holds the data right now. Please try again.</source>
        <translation>数据正被别的程序占用，请稍后再试。</translation>
    </message>
    <message>
        <source>The disk refuses to read or write {path}. Nothing was changed.</source>
        <translation>磁盘无法读写 {path}。什么也没有改动。</translation>
    </message>
    <message>
        <source>The disk failed while {path} was written. Whether the last change is kept shows at the next start.</source>
        <translation>写入 {path} 时磁盘出错，最后一次修改是否已保存，下次启动程序时才能确定。</translation>
    </message>
    <message>
        <source>The phrase is in. Only its use could not be counted: nothing can be written right now.</source>
        <translation>话术已插入，只是这次使用没能记下来：数据现在写不进去。</translation>
    </message>
    <message>
        <source>No backup could be made in {path}: the disk is full or refuses to write.</source>
        <translation>无法在 {path} 中备份：磁盘已满或拒绝写入。</translation>
    </message>
    <message>
        <source>There is no library in {path} yet.</source>
        <translation>{path} 里还没有话术库。</translation>
    </message>
    <message>
        <source>{word} is missing at the end.</source>
        <extracomment>Why a template is broken → what is said of it, with the error&apos;s values in braces.</extracomment>
        <translation>末尾缺少 {word}。</translation>
    </message>
    <message>
        <source>nothing stands between the braces.</source>
        <translation>花括号里是空的。</translation>
    </message>
    <message>
        <source>the end of &quot;{word}&quot; is missing.</source>
        <translation>「{word}」没有写结束。</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not known here.</source>
        <translation>这里不认识「{word}」。</translation>
    </message>
    <message>
        <source>there is no filter &quot;{word}&quot;.</source>
        <translation>竖线后面不能写「{word}」。</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is used with the wrong values.</source>
        <translation>「{word}」后面的值不对。</translation>
    </message>
    <message>
        <source>the question &quot;{word}&quot; cannot be asked like this.</source>
        <translation>「{word}」不能这样提问。</translation>
    </message>
    <message>
        <source>this cannot be understood: {snippet}</source>
        <translation>看不懂：{snippet}</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not a usable number.</source>
        <translation>「{word}」不是能用的数字。</translation>
    </message>
    <message>
        <source>these values do not fit together: {snippet}</source>
        <translation>这些值不能放在一起：{snippet}</translation>
    </message>
    <message>
        <source>a row of numbers may have at most 1,000.</source>
        <translation>一串数字最多 1,000 个。</translation>
    </message>
    <message>
        <source>there are too many variables in one phrase.</source>
        <translation>一条话术里的变量太多。</translation>
    </message>
    <message>
        <source>this place in braces is too long.</source>
        <translation>花括号里写得太长。</translation>
    </message>
    <message>
        <source>conditions are nested too deeply.</source>
        <translation>条件套得太深。</translation>
    </message>
    <message>
        <source>this would take too long to work out.</source>
        <translation>算起来太久，不能这样写。</translation>
    </message>
    <message>
        <source>this would become too long a text.</source>
        <translation>生成的文字太长。</translation>
    </message>
    <message>
        <source>a text is asked for</source>
        <extracomment>Kind of a question → what its answer must be.</extracomment>
        <translation>这里要填文字</translation>
    </message>
    <message>
        <source>a number is asked for</source>
        <translation>这里要填数字</translation>
    </message>
    <message>
        <source>a choice is asked for</source>
        <translation>请从选项里选</translation>
    </message>
    <message>
        <source>a day is asked for</source>
        <translation>这里要填日期</translation>
    </message>
    <message>
        <source>Inserted into {window}.</source>
        <extracomment>How an insertion ended → its sentence. ``{window}`` is the target&apos;s title.</extracomment>
        <translation>已插入到「{window}」。</translation>
    </message>
    <message>
        <source>Another window came to the front: nothing was inserted.</source>
        <translation>别的窗口到了前面，没有插入。</translation>
    </message>
    <message>
        <source>The window was closed: nothing was inserted.</source>
        <translation>窗口已经关闭，没有插入。</translation>
    </message>
    <message>
        <source>Click into the chat window first: nothing was inserted.</source>
        <translation>没有插入，请先点一下聊天窗口。</translation>
    </message>
    <message>
        <source>{program} runs as administrator and takes no keys from Deskmate: run Deskmate as administrator, too. It is copied: press {key}.</source>
        <translation>「{program}」以管理员身份运行，收不到同桌的按键：请同样以管理员身份运行同桌。内容已复制，请按 {key}。</translation>
    </message>
    <message>
        <source>{window} did not take it. It is on the clipboard: press {key}.</source>
        <translation>「{window}」没有取走内容。内容在剪贴板上，请按 {key}。</translation>
    </message>
    <message>
        <source>Inserted into {window}, but not sent: another window came to the front.</source>
        <translation>已插入到「{window}」，但没有发送：别的窗口到了前面。</translation>
    </message>
    <message>
        <source>A key stayed held down: nothing was inserted. Let go and try again.</source>
        <translation>有键一直按着，没有插入。请松开后再按一次。</translation>
    </message>
    <message>
        <source>Something else was typed after the short code: nothing was inserted.</source>
        <translation>编码之后又输入了别的，没有插入。</translation>
    </message>
    <message>
        <source>Another program holds the clipboard: nothing was inserted. Please try again.</source>
        <translation>剪贴板被别的程序占用，没有插入。请再试一次。</translation>
    </message>
    <message>
        <source>Copied. Press {key} in the chat window.</source>
        <translation>已复制，请在聊天窗口里按 {key}。</translation>
    </message>
    <message>
        <source>Keys cannot be sent on this desktop. It is copied: press {key}.</source>
        <translation>这个桌面不能代按按键。内容已复制，请按 {key}。</translation>
    </message>
    <message>
        <source>What was on the clipboard before could not be kept.</source>
        <extracomment>A value longer than this is cut in a sentence, in characters: titles may be of any length. A path is cut only beyond this: its end is what the user needs.</extracomment>
        <translation>剪贴板里原来的内容没能保留。</translation>
    </message>
    <message>
        <source>the chat window</source>
        <translation>聊天窗口</translation>
    </message>
    <message>
        <source>Set by your shop&apos;s policy.</source>
        <translation>由店铺策略统一设定。</translation>
    </message>
    <message>
        <source>Missing: {gaps}. Insert anyway?</source>
        <translation>缺少：{gaps} — 仍要插入？</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Added.</source>
        <extracomment>What was done last, as ``Done.step`` names it → what is said of it, and of taking it back.</extracomment>
        <translation>已添加。</translation>
    </message>
    <message>
        <source>Undone: what was added is gone again.</source>
        <translation>已撤销：新添加的已去掉。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Undone: the earlier text is back.</source>
        <translation>已撤销：恢复成原来的内容。</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>已移动。</translation>
    </message>
    <message>
        <source>Undone: everything is where it was.</source>
        <translation>已撤销：放回了原处。</translation>
    </message>
    <message>
        <source>Moved to the bin.</source>
        <translation>已移到回收站。</translation>
    </message>
    <message>
        <source>Undone: taken out of the bin.</source>
        <translation>已撤销：从回收站取回。</translation>
    </message>
    <message>
        <source>Restored from the bin.</source>
        <translation>已从回收站还原。</translation>
    </message>
    <message>
        <source>Undone: back in the bin.</source>
        <translation>已撤销：放回了回收站。</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>已导入。</translation>
    </message>
    <message>
        <source>Undone: the library is as it was before the import.</source>
        <translation>已撤销：一切恢复到导入之前。</translation>
    </message>
    <message>
        <source>Starter library added.</source>
        <translation>已添加示例话术。</translation>
    </message>
    <message>
        <source>Undone: the starter library is gone again.</source>
        <translation>已撤销：示例话术已去掉。</translation>
    </message>
    <message>
        <source>Category added.</source>
        <translation>已添加分组。</translation>
    </message>
    <message>
        <source>Undone: the new category is gone again.</source>
        <translation>已撤销：新分组已去掉。</translation>
    </message>
    <message>
        <source>Category renamed.</source>
        <translation>分组已重命名。</translation>
    </message>
    <message>
        <source>Undone: the category has its earlier name.</source>
        <translation>已撤销：分组恢复原名。</translation>
    </message>
    <message>
        <source>Category moved.</source>
        <translation>分组已移动。</translation>
    </message>
    <message>
        <source>Undone: the category is where it was.</source>
        <translation>已撤销：分组放回了原处。</translation>
    </message>
    <message>
        <source>Category and its phrases moved to the bin.</source>
        <translation>分组和话术已放进回收站。</translation>
    </message>
    <message>
        <source>Undone: the category and its phrases are back.</source>
        <translation>已撤销：分组和话术已还原。</translation>
    </message>
    <message>
        <source>Insert anyway (noted)</source>
        <translation>仍要插入（记录）</translation>
    </message>
    <message>
        <source>{path} is of no kind that phrases can be read from.</source>
        <translation>{path} 不是能读出话术的文件。</translation>
    </message>
    <message>
        <source>Choose which column of {path} holds the text of the phrases.</source>
        <translation>请选择 {path} 中哪一列是话术内容。</translation>
    </message>
    <message>
        <source>{path} is too large: more than {limit} MB, unpacked. Nothing was read.</source>
        <translation>{path} 太大：解压后超过 {limit} MB，未读取任何内容。</translation>
    </message>
    <message>
        <source>{path} takes more memory or time than an honest file would. Reading it was stopped.</source>
        <translation>读取 {path} 占用的内存或时间异常，已停止读取。</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read. Open it in its program and save it again.</source>
        <translation>{path} 已损坏，无法读取。请用原来的软件打开后重新保存。</translation>
    </message>
    <message>
        <source>Called off: the file was not read.</source>
        <translation>已取消：未读取该文件。</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded the number {text}; it was left out.</source>
        <translation>编码 {text} 已被表格软件改成约数，无法还原，未导入该编码。</translation>
    </message>
    <message>
        <source>The picture &quot;{name}&quot; is not beside the file.</source>
        <translation>文件旁边找不到图片“{name}”。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is no picture beside the file and was left out.</source>
        <translation>“{name}”不是文件旁边的图片，已略过。</translation>
    </message>
    <message>
        <source>{mark} means nothing here and stays as text.</source>
        <translation>{mark} 在这里没有对应的变量，按原文保留。</translation>
    </message>
    <message>
        <source>The mark for the caret was left out.</source>
        <translation>光标位置标记已去掉。</translation>
    </message>
    <message>
        <source>{mark} would have run a program. It was not run and stays as text.</source>
        <translation>{mark} 会运行程序：未运行，按原文保留。</translation>
    </message>
    <message>
        <source>Only the text was taken, without styles or rules of the other program.</source>
        <translation>只导入了文字，不含原软件的样式和规则。</translation>
    </message>
    <message>
        <source>Phrases: {count}.</source>
        <translation>话术：{count} 条。</translation>
    </message>
    <message>
        <source>Official phrases are read-only and stay as they are: {count}.</source>
        <translation>官方话术为只读，保持原样：{count} 条。</translation>
    </message>
    <message>
        <source>Not all tags found room, in phrases that may have no more of them: {count}.</source>
        <translation>标签数已达上限、未能全部加上的话术：{count} 条。</translation>
    </message>
    <message>
        <source>Tags changed.</source>
        <extracomment>What was done last → what is said of it, and of taking it back.</extracomment>
        <translation>标签已更改。</translation>
    </message>
    <message>
        <source>Undone: the tags are as they were.</source>
        <translation>已撤销：标签恢复原样。</translation>
    </message>
    <message>
        <source>Switched on.</source>
        <translation>已启用。</translation>
    </message>
    <message>
        <source>Undone: off again.</source>
        <translation>已撤销：重新停用。</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>已停用。</translation>
    </message>
    <message>
        <source>Undone: on again.</source>
        <translation>已撤销：重新启用。</translation>
    </message>
    <message>
        <source>Validity set.</source>
        <translation>有效期已设置。</translation>
    </message>
    <message>
        <source>Undone: the validity is as it was.</source>
        <translation>已撤销：有效期恢复原样。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is not in the data folder any more. Nothing was inserted.</source>
        <translation>“{name}”已不在数据文件夹中，什么也没有插入。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is larger than {limit} MB.</source>
        <translation>“{name}”超过 {limit} MB。</translation>
    </message>
    <message>
        <source>No file can be called &quot;{name}&quot;.</source>
        <translation>文件不能叫“{name}”，请换个名字。</translation>
    </message>
    <message>
        <source>The picture &quot;{name}&quot; is damaged or too large to be shown.</source>
        <translation>图片“{name}”已损坏，或大到无法显示。</translation>
    </message>
    <message>
        <source>There is no shop &quot;{name}&quot; here, so the phrase came switched off.</source>
        <translation>这里没有店铺“{name}”，这条话术导入后先停用。</translation>
    </message>
    <message>
        <source>That rule does not exist any more.</source>
        <translation>这条规则已经不在了。</translation>
    </message>
    <message>
        <source>Write what the agent should do.</source>
        <translation>请写清楚客服该怎么做。</translation>
    </message>
    <message>
        <source>&quot;{pattern}&quot; is no pattern that can be found.</source>
        <translation>“{pattern}”不是能查找的写法。</translation>
    </message>
    <message>
        <source>A list may have at most {limit} entries.</source>
        <translation>一个列表最多 {limit} 项。</translation>
    </message>
    <message>
        <source>Rule added.</source>
        <extracomment>Step → what is said of it, and of taking it back.</extracomment>
        <translation>规则已添加。</translation>
    </message>
    <message>
        <source>Undone: the new rule is gone again.</source>
        <translation>已撤销：刚添加的规则去掉了。</translation>
    </message>
    <message>
        <source>Rule saved.</source>
        <translation>规则已保存。</translation>
    </message>
    <message>
        <source>Undone: the rule is as it was.</source>
        <translation>已撤销：规则恢复原样。</translation>
    </message>
    <message>
        <source>Rule confirmed, with its values.</source>
        <translation>已核对，规则数值一并生效。</translation>
    </message>
    <message>
        <source>Undone: the rule is unconfirmed again.</source>
        <translation>已撤销：规则恢复为待核对。</translation>
    </message>
    <message>
        <source>Chosen and noted.</source>
        <translation>已采用，并记下是谁定的。</translation>
    </message>
    <message>
        <source>Undone: the choice is open again.</source>
        <translation>已撤销：两条规则恢复为未定。</translation>
    </message>
    <message>
        <source>Rule moved to the bin.</source>
        <translation>规则已移到回收站。</translation>
    </message>
    <message>
        <source>Undone: the rule is back.</source>
        <translation>已撤销：规则回来了。</translation>
    </message>
    <message>
        <source>Rule restored from the bin.</source>
        <translation>规则已从回收站恢复。</translation>
    </message>
    <message>
        <source>Undone: the rule is back in the bin.</source>
        <translation>已撤销：规则回到回收站。</translation>
    </message>
    <message>
        <source>Value saved; all phrases use it from now on.</source>
        <translation>规则数值已保存，所有话术都用新值。</translation>
    </message>
    <message>
        <source>Undone: the value is as it was.</source>
        <translation>已撤销：规则数值恢复原样。</translation>
    </message>
    <message>
        <source>Value removed; phrases that use it show a gap.</source>
        <translation>规则数值已移除，用到它的话术会显示空缺。</translation>
    </message>
    <message>
        <source>Undone: the value is back.</source>
        <translation>已撤销：规则数值已恢复。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>已经有了。</translation>
    </message>
    <message>
        <source>Left out, as you chose.</source>
        <translation>按您的选择没有导入。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no date, so the phrase came switched off.</source>
        <translation>“{text}”不是日期，这条话术导入后先停用。</translation>
    </message>
    <message>
        <source>This entry is no phrase of Deskmate&apos;s.</source>
        <translation>这一项不是本软件的话术。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Deskmate. Update this one to read it.</source>
        <translation>{path} 由新版同桌写成，请先升级再读取。</translation>
    </message>
    <message>
        <source>{path} should end in .xlsx, .deskmate, .json or .csv.</source>
        <translation>{path} 的后缀应为 .xlsx、.deskmate、.json 或 .csv。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; has no code that could be typed.</source>
        <translation>“{title}”没有编码，不能用编码调出。</translation>
    </message>
    <message>
        <source>The code &quot;{code}&quot; of &quot;{title}&quot; is longer than {limit} characters.</source>
        <translation>“{title}”的编码“{code}”超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot;: {count} further messages were put below the first.</source>
        <translation>“{title}”：另外 {count} 条消息已接在第一条下面。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot;: {count} other wordings were left out.</source>
        <translation>“{title}”：{count} 种其他说法没有写入。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot;: {count} pictures or files were left out.</source>
        <translation>“{title}”：{count} 个图片或文件没有写入。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; has no text, only pictures or files, and was left out.</source>
        <translation>“{title}”只有图片或文件，没有文字，未写入。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot;: variables stay as they are written; nothing fills them there.</source>
        <translation>“{title}”里的变量按原文写出，在那里不会自动填写。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is off or has a time of validity; there it can always be sent.</source>
        <translation>“{title}”已停用或有有效期，但在那里随时都能发出。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; begins like a formula and got a &apos; before it, so that no spreadsheet runs it.</source>
        <translation>“{title}”开头像公式，前面加了 &apos;，以免表格软件当公式执行。</translation>
    </message>
    <message>
        <source>{mark} is now {instead}.</source>
        <translation>{mark} 已改为 {instead}。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; belongs to &quot;{event}&quot;, which is switched off. It was not inserted.</source>
        <translation>“{title}”属于活动“{event}”，活动未开，没有插入。</translation>
    </message>
    <message>
        <source>There is an event &quot;{name}&quot; already.</source>
        <translation>已经有活动“{name}”。</translation>
    </message>
    <message>
        <source>That event does not exist any more.</source>
        <translation>这个活动已经不存在。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is only for {workbenches}. It was not inserted.</source>
        <translation>“{title}”仅限 {workbenches} 使用，没有插入。</translation>
    </message>
    <message>
        <source>Event changed.</source>
        <extracomment>Name of a step → what is said of it, and of taking it back.</extracomment>
        <translation>已更改活动。</translation>
    </message>
    <message>
        <source>Undone: the phrases have their earlier event.</source>
        <translation>已撤销：话术恢复原来的活动。</translation>
    </message>
    <message>
        <source>Event deleted; its phrases stay.</source>
        <translation>活动已删除，话术保留。</translation>
    </message>
    <message>
        <source>Undone: the event is back with its phrases.</source>
        <translation>已撤销：活动和话术都恢复了。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is an official phrase: it can be used and copied, but not changed.</source>
        <translation>“{title}”是官方话术，可以使用和复制，不能修改。</translation>
    </message>
    <message>
        <source>Official phrases stand in &quot;{name}&quot;, so it keeps its name and place.</source>
        <translation>“{name}”里有官方话术，不能改名或移动。</translation>
    </message>
    <message>
        <source>No phrase has these keys any more: {keys}.</source>
        <translation>以下编码或快捷键不再有话术使用：{keys}。</translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>已合并。</translation>
    </message>
    <message>
        <source>Undone: each phrase is back, with its uses.</source>
        <translation>已撤销：各条话术已恢复，使用次数也已还原。</translation>
    </message>
    <message>
        <source>The regular expression cannot be understood from character {place} on.</source>
        <translation>正则表达式从第 {place} 个字符起无法识别。</translation>
    </message>
    <message>
        <source>That regular expression would take too long; make it simpler.</source>
        <translation>这个正则表达式耗时过长，请写得简单一些。</translation>
    </message>
    <message>
        <source>Left as they are, because they were changed meanwhile: {count}.</source>
        <translation>期间已被修改、保持原样：{count} 处。</translation>
    </message>
    <message>
        <source>Replaced.</source>
        <translation>已替换。</translation>
    </message>
    <message>
        <source>Undone: the earlier texts are back.</source>
        <translation>已撤销：恢复为原来的内容。</translation>
    </message>
    <message>
        <source>{path} is neither a text nor a workbook.</source>
        <translation>{path} 既不是文本，也不是表格文件。</translation>
    </message>
    <message>
        <source>{path} is a library, but no pack. Import it, or have it exported as a pack.</source>
        <translation>{path} 是话术库，不是官方话术包。可以导入它，或请主管导出为话术包。</translation>
    </message>
    <message>
        <source>The pack {path} is damaged or not there in whole yet. Nothing was changed.</source>
        <translation>话术包 {path} 已损坏或还没有复制完整，没有改动任何话术。</translation>
    </message>
    <message>
        <source>The pack {path} cannot be reached. Its phrases stay here and can be used.</source>
        <translation>暂时打不开话术包 {path}，已有的官方话术照常可用。</translation>
    </message>
    <message>
        <source>The pack {path} needs a newer Deskmate. Nothing was changed.</source>
        <translation>话术包 {path} 需要新版同桌才能读取，没有改动任何话术。</translation>
    </message>
    <message>
        <source>The pack &quot;{name}&quot; is version {version} again, but {known} is here. Nothing was changed.</source>
        <translation>话术包“{name}”变回了第 {version} 版，本机已是第 {known} 版，没有改动任何话术。</translation>
    </message>
    <message>
        <source>The pack &quot;{name}&quot; was made on this computer, so it is not followed here.</source>
        <translation>话术包“{name}”就是在这台电脑上制作的，这里不用跟随它。</translation>
    </message>
    <message>
        <source>The official phrases are up to date.</source>
        <extracomment>What was done to the library, and what is said when it is taken back.</extracomment>
        <translation>官方话术已更新。</translation>
    </message>
    <message>
        <source>Undone: the official phrases are as they were.</source>
        <translation>已撤销：官方话术恢复原样。</translation>
    </message>
    <message>
        <source>No pack is followed; its phrases are your own now.</source>
        <translation>已停止跟随话术包，其中的话术变为自己的。</translation>
    </message>
    <message>
        <source>Undone: the phrases of the pack are official again.</source>
        <translation>已撤销：话术包里的话术恢复为官方话术。</translation>
    </message>
    <message>
        <source>{path} holds more than {limit} files. Choose the folder of the phrases itself.</source>
        <translation>{path} 里的文件超过 {limit} 个，请直接选择话术所在的文件夹。</translation>
    </message>
    <message>
        <source>{path} has no column {column}.</source>
        <translation>{path} 里没有「{column}」这一列。</translation>
    </message>
    <message>
        <source>That product does not exist any more.</source>
        <extracomment>Name of the error&apos;s class → its sentence.</extracomment>
        <translation>这个商品已经不在了。</translation>
    </message>
    <message>
        <source>The item number {number} belongs to &quot;{title}&quot;.</source>
        <translation>货号 {number} 属于“{title}”。</translation>
    </message>
    <message>
        <source>A price or a stock cannot be below 0.</source>
        <translation>价格和库存不能小于 0。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no price.</source>
        <translation>「{text}」不是价格。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no number of pieces.</source>
        <translation>「{text}」不是件数。</translation>
    </message>
    <message>
        <source>Not inserted: &quot;{name}&quot; is not of this shop and must not be named to buyers.</source>
        <translation>未插入：「{name}」不是本店商品，不能对买家提及。</translation>
    </message>
    <message>
        <source>Product added.</source>
        <translation>已新增商品。</translation>
    </message>
    <message>
        <source>Undone: the new product is gone again.</source>
        <translation>已撤销：新增的商品已移除。</translation>
    </message>
    <message>
        <source>Product saved.</source>
        <translation>商品已保存。</translation>
    </message>
    <message>
        <source>Undone: the product is as it was.</source>
        <translation>已撤销：商品已恢复原样。</translation>
    </message>
    <message>
        <source>Product moved to the bin.</source>
        <translation>商品已移到回收站。</translation>
    </message>
    <message>
        <source>Undone: the product is back.</source>
        <translation>已撤销：商品已恢复。</translation>
    </message>
    <message>
        <source>Product restored from the bin.</source>
        <translation>已从回收站恢复商品。</translation>
    </message>
    <message>
        <source>Undone: the product is back in the bin.</source>
        <translation>已撤销：商品又回到回收站。</translation>
    </message>
    <message>
        <source>Sample products added.</source>
        <translation>已载入示例商品。</translation>
    </message>
    <message>
        <source>Undone: the sample products are gone again.</source>
        <translation>已撤销：示例商品不再保留。</translation>
    </message>
    <message>
        <source>Sample products removed.</source>
        <translation>示例商品已移除。</translation>
    </message>
    <message>
        <source>Undone: the sample products are back.</source>
        <translation>已撤销：示例商品已恢复。</translation>
    </message>
    <message>
        <source>Not inserted: &quot;{word}&quot; promises buyers what only a medicine may.</source>
        <translation>未插入：“{word}”属于医疗功效的说法，不能对买家说。</translation>
    </message>
    <message>
        <source>Two to {most} products can be compared.</source>
        <translation>可以对比 2 到 {most} 个商品。</translation>
    </message>
    <message>
        <source>The price of &quot;{title}&quot; is not known.</source>
        <translation>“{title}”还没有填写价格。</translation>
    </message>
    <message>
        <source>&quot;{title}&quot; is not of this shop: it has no price here.</source>
        <translation>“{title}”不是本店商品，没有可算的价格。</translation>
    </message>
    <message>
        <source>There is nothing in the cart.</source>
        <translation>还没有添加商品。</translation>
    </message>
    <message>
        <source>The promotion takes nothing off yet.</source>
        <translation>这个优惠还没有填写减多少。</translation>
    </message>
    <message>
        <source>{percent} % cannot be paid: it has to be from 1 to 100.</source>
        <translation>不能按 {percent}% 付款：应在 1 到 100 之间。</translation>
    </message>
    <message>
        <source>An amount cannot be below 0.</source>
        <translation>金额不能小于 0。</translation>
    </message>
    <message>
        <source>The deposit would count for less than what is paid.</source>
        <translation>定金抵扣的金额不能少于所付的定金。</translation>
    </message>
    <message>
        <source>The time for the balance would end before it begins.</source>
        <translation>尾款的结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>Promotion added.</source>
        <extracomment>Step → what is said of it, and of taking it back.</extracomment>
        <translation>已添加优惠。</translation>
    </message>
    <message>
        <source>Undone: the new promotion is gone again.</source>
        <translation>已撤销：新优惠已去掉。</translation>
    </message>
    <message>
        <source>Promotion saved.</source>
        <translation>优惠已保存。</translation>
    </message>
    <message>
        <source>Undone: the promotion is as it was.</source>
        <translation>已撤销：优惠已恢复原样。</translation>
    </message>
    <message>
        <source>Promotion deleted.</source>
        <translation>优惠已删除。</translation>
    </message>
    <message>
        <source>Undone: the promotion is back.</source>
        <translation>已撤销：优惠已恢复。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no day; it is written like 2026-11-30.</source>
        <translation>「{text}」不是日期，请写成 2026-11-30 这样。</translation>
    </message>
    <message>
        <source>Noted: price and stock are right today.</source>
        <translation>已记下：价格、库存今天核对无误。</translation>
    </message>
    <message>
        <source>Undone: price and stock are as old as before.</source>
        <translation>已撤销：价格、库存恢复为之前的核对时间。</translation>
    </message>
    <message>
        <source>No product has the number &quot;{code}&quot;, and without a title none can be made.</source>
        <translation>没有货号为“{code}”的商品；这一行没有标题，不能新建。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no single price; it was left out.</source>
        <translation>“{text}”不是一个确定的价格，未导入。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no number of pieces; it was left out.</source>
        <translation>“{text}”不是件数，未导入。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no date; it was left out.</source>
        <translation>“{text}”不是日期，未导入。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; says neither yes nor no; it was left out.</source>
        <translation>“{text}”看不出是或否，未导入。</translation>
    </message>
    <message>
        <source>The product has several SKUs, and the row does not say which one it means; none was changed.</source>
        <translation>该商品有多个规格，这一行没说是哪一个；规格未改动。</translation>
    </message>
    <message>
        <source>SKUs left out, because the pack only has numbers for them: {count}.</source>
        <translation>数据包里只有属性编号、没有名称的规格未导入：{count} 个。</translation>
    </message>
    <message>
        <source>There is no shop &quot;{name}&quot; here, so the product is for all shops.</source>
        <translation>这里没有店铺“{name}”，该商品改为适用于全部店铺。</translation>
    </message>
    <message>
        <source>There would be more than {limit} products; nothing was imported.</source>
        <translation>商品会超过 {limit} 个，未导入任何内容。</translation>
    </message>
    <message>
        <source>Products imported.</source>
        <translation>商品已导入。</translation>
    </message>
    <message>
        <source>Undone: the products are as they were before the import.</source>
        <translation>已撤销：商品恢复为导入前的样子。</translation>
    </message>
    <message>
        <source>Products: {count}.</source>
        <translation>共 {count} 个商品。</translation>
    </message>
    <message>
        <source>All of them are like that already.</source>
        <translation>这些商品已经是这样了。</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已修改。</translation>
    </message>
    <message>
        <source>Undone: the products are as they were.</source>
        <translation>已撤销：商品恢复原样。</translation>
    </message>
    <message>
        <source>Undone: the products are back.</source>
        <translation>已撤销：商品已恢复。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no share of a price.</source>
        <translation>“{text}”不是折扣，请写成 9折 或 90%。</translation>
    </message>
    <message>
        <source>The pasted sheet was taken over.</source>
        <translation>已采用粘贴的参数表。</translation>
    </message>
    <message>
        <source>Undone: the product is as it was before the sheet.</source>
        <translation>已撤销：商品恢复到粘贴参数表之前的样子。</translation>
    </message>
    <message>
        <source>A size chart needs a measure and a size.</source>
        <translation>尺码表至少要有一个部位和一个尺码。</translation>
    </message>
    <message>
        <source>For which products? Name a brand or a category.</source>
        <translation>给哪些商品用？请填写品牌或分类。</translation>
    </message>
    <message>
        <source>{name} belongs to the term &quot;{term}&quot; already.</source>
        <translation>「{name}」已属于参数名「{term}」。</translation>
    </message>
    <message>
        <source>Size chart saved.</source>
        <translation>尺码表已保存。</translation>
    </message>
    <message>
        <source>Undone: the size chart is as it was.</source>
        <translation>已撤销：尺码表恢复原样。</translation>
    </message>
    <message>
        <source>Size chart deleted.</source>
        <translation>尺码表已删除。</translation>
    </message>
    <message>
        <source>Undone: the size chart is back.</source>
        <translation>已撤销：尺码表已恢复。</translation>
    </message>
    <message>
        <source>Term saved.</source>
        <translation>参数名已保存。</translation>
    </message>
    <message>
        <source>Undone: the term is as it was.</source>
        <translation>已撤销：参数名恢复原样。</translation>
    </message>
    <message>
        <source>Term deleted.</source>
        <translation>参数名已删除。</translation>
    </message>
    <message>
        <source>Undone: the term is back.</source>
        <translation>已撤销：参数名已恢复。</translation>
    </message>
    <message>
        <source>{path} should end in .xlsx; an empty table may end in .csv.</source>
        <translation>{path} 应以 .xlsx 结尾；空白模板也可以是 .csv。</translation>
    </message>
    <message>
        <source>Too long for a picture. Leave rows out, or show the differences only.</source>
        <translation>行数太多，做不成图片。去掉一些行，或者点“只看不同”。</translation>
    </message>
    <message>
        <source>The changed samples are the shop&apos;s own now.</source>
        <translation>改动过的示例商品已成为本店商品。</translation>
    </message>
    <message>
        <source>Undone: they count as samples again.</source>
        <translation>已撤销：它们仍算示例商品。</translation>
    </message>
    <message>
        <source>That customer does not exist any more.</source>
        <translation>该客户已不存在。</translation>
    </message>
    <message>
        <source>A customer needs a nickname.</source>
        <translation>客户至少要有一个昵称。</translation>
    </message>
    <message>
        <source>{name} is masked and belongs to many people; a full nickname is needed.</source>
        <translation>{name} 是打码昵称，很多人都一样，请填写完整昵称。</translation>
    </message>
    <message>
        <source>Order {number} is known as another customer&apos;s and stays so.</source>
        <translation>订单 {number} 已知是另一位客户的，保持不变。</translation>
    </message>
    <message>
        <source>{name} is another customer already.</source>
        <translation>{name} 已经是另一位客户的昵称。</translation>
    </message>
    <message>
        <source>There is no day {month}-{day}.</source>
        <translation>没有 {month} 月 {day} 日这一天。</translation>
    </message>
    <message>
        <source>Customers can be kept once the data is encrypted; that has not happened yet.</source>
        <translation>数据加密后才能保存客户资料，目前尚未加密。</translation>
    </message>
    <message>
        <source>That was changed again meanwhile and stays as it is.</source>
        <translation>其间又有改动，已保持现状，未撤销。</translation>
    </message>
    <message>
        <source>Customer added.</source>
        <extracomment>Name of a step → what is said when it was done, and when it was taken back.</extracomment>
        <translation>已添加客户。</translation>
    </message>
    <message>
        <source>Undone: the new customer is gone again.</source>
        <translation>已撤销：刚添加的客户已移除。</translation>
    </message>
    <message>
        <source>Customer saved.</source>
        <translation>客户资料已保存。</translation>
    </message>
    <message>
        <source>Undone: the customer is as before.</source>
        <translation>已撤销：客户资料恢复原样。</translation>
    </message>
    <message>
        <source>Customer moved to the bin.</source>
        <translation>客户已移到回收站。</translation>
    </message>
    <message>
        <source>Undone: the customer is back.</source>
        <translation>已撤销：客户已恢复。</translation>
    </message>
    <message>
        <source>Customers moved to the bin.</source>
        <translation>客户已移到回收站。</translation>
    </message>
    <message>
        <source>Undone: the customers are back.</source>
        <translation>已撤销：客户已恢复。</translation>
    </message>
    <message>
        <source>Customer restored from the bin.</source>
        <translation>客户已从回收站恢复。</translation>
    </message>
    <message>
        <source>Undone: the customer is back in the bin.</source>
        <translation>已撤销：客户已回到回收站。</translation>
    </message>
    <message>
        <source>Customers merged.</source>
        <translation>客户已合并。</translation>
    </message>
    <message>
        <source>Undone: they are separate customers again.</source>
        <translation>已撤销：仍是各自独立的客户。</translation>
    </message>
    <message>
        <source>Tags saved.</source>
        <translation>标签已保存。</translation>
    </message>
    <message>
        <source>Undone: the tags are as before.</source>
        <translation>已撤销：标签恢复原样。</translation>
    </message>
    <message>
        <source>Orders noted.</source>
        <translation>订单已记录。</translation>
    </message>
    <message>
        <source>Undone: the orders are as before.</source>
        <translation>已撤销：订单恢复原样。</translation>
    </message>
    <message>
        <source>This computer has no keyring for the key; a master password is needed instead.</source>
        <translation>本机没有可保存密钥的系统密钥环，需要改设主密码。</translation>
    </message>
    <message>
        <source>The data in {path} is encrypted, and the keyring does not have its key.</source>
        <translation>{path} 中的数据已加密，系统密钥环里没有它的密钥。</translation>
    </message>
    <message>
        <source>That is no recovery code. Please compare it digit by digit.</source>
        <translation>恢复码格式不对，请逐位核对。</translation>
    </message>
    <message>
        <source>That is not the recovery code of this data. Attempts: {attempts}.</source>
        <translation>恢复码与这份数据不符。已尝试 {attempts} 次。</translation>
    </message>
    <message>
        <source>That is not the master password. Attempts: {attempts}.</source>
        <translation>主密码不正确。已尝试 {attempts} 次。</translation>
    </message>
    <message>
        <source>A master password needs at least {least} characters.</source>
        <translation>主密码至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps the key, so the master password has to stay.</source>
        <translation>本机没有保存密钥的系统密钥环，主密码不能取消。</translation>
    </message>
    <message>
        <source>The data is encrypted already.</source>
        <translation>数据已经加密过了。</translation>
    </message>
    <message>
        <source>{path} is gone or damaged, and so is its copy beside the backups. Without it neither recovery code nor master password opens the data.</source>
        <translation>{path} 丢失或损坏，备份旁的副本也不可用。没有它，恢复码和主密码都打不开数据。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Deskmate. Please update.</source>
        <translation>{path} 由更新版本的同桌写入，请先升级。</translation>
    </message>
    <message>
        <source>That entry is not there any more.</source>
        <translation>这一条已经不在了。</translation>
    </message>
    <message>
        <source>Say in a few words what was promised.</source>
        <translation>请用几个字写明承诺了什么。</translation>
    </message>
    <message>
        <source>That time is over already; choose a later one.</source>
        <translation>这个时间已经过去，请选一个以后的时间。</translation>
    </message>
    <message>
        <source>Say why, so that the next shift knows.</source>
        <translation>请写明原因，下一班才知道。</translation>
    </message>
    <message>
        <source>{text} is no time of the day; write it like 10:00.</source>
        <translation>“{text}”不是时刻，请写成 10:00 这样。</translation>
    </message>
    <message>
        <source>It takes a nickname or an order to come back to a buyer.</source>
        <translation>要跟进买家，需要昵称或订单号。</translation>
    </message>
    <message>
        <source>Promise noted.</source>
        <extracomment>Name of a step → what is said when it was done, and when it was taken back.</extracomment>
        <translation>已记下承诺。</translation>
    </message>
    <message>
        <source>Undone: the promise is gone again.</source>
        <translation>已撤销：这条承诺已去掉。</translation>
    </message>
    <message>
        <source>Promise saved.</source>
        <translation>承诺已保存。</translation>
    </message>
    <message>
        <source>Undone: the promise is as before.</source>
        <translation>已撤销：承诺恢复原样。</translation>
    </message>
    <message>
        <source>Promise kept.</source>
        <translation>承诺已兑现。</translation>
    </message>
    <message>
        <source>Undone: the promise is open again.</source>
        <translation>已撤销：承诺重新打开。</translation>
    </message>
    <message>
        <source>Noted; it comes up again at its next time.</source>
        <translation>已记录，到下一个时刻会再次提醒。</translation>
    </message>
    <message>
        <source>Undone: the promise is due as before.</source>
        <translation>已撤销：承诺的时间恢复原样。</translation>
    </message>
    <message>
        <source>Promise closed; it does not come up again.</source>
        <translation>承诺已关闭，不再提醒。</translation>
    </message>
    <message>
        <source>Promise put off.</source>
        <translation>承诺已延后。</translation>
    </message>
    <message>
        <source>Noted what was said.</source>
        <translation>已记下进展。</translation>
    </message>
    <message>
        <source>Undone: the note is gone again.</source>
        <translation>已撤销：这条进展已去掉。</translation>
    </message>
    <message>
        <source>Promise open again.</source>
        <translation>承诺已重新打开。</translation>
    </message>
    <message>
        <source>Undone: the promise is closed.</source>
        <translation>已撤销：承诺仍为已关闭。</translation>
    </message>
    <message>
        <source>Promise removed.</source>
        <translation>承诺已删除。</translation>
    </message>
    <message>
        <source>Undone: the promise is back.</source>
        <translation>已撤销：承诺已恢复。</translation>
    </message>
    <message>
        <source>Noted to follow up.</source>
        <translation>已加入跟进。</translation>
    </message>
    <message>
        <source>Undone: nothing to follow up.</source>
        <translation>已撤销：不再跟进。</translation>
    </message>
    <message>
        <source>Noted that the buyer was written to.</source>
        <translation>已记录跟进过买家。</translation>
    </message>
    <message>
        <source>Undone: the follow-up is as before.</source>
        <translation>已撤销：跟进恢复原样。</translation>
    </message>
    <message>
        <source>Follow-up ended.</source>
        <translation>跟进已结束。</translation>
    </message>
    <message>
        <source>Undone: the follow-up is open again.</source>
        <translation>已撤销：跟进重新打开。</translation>
    </message>
    <message>
        <source>{text} is no year somebody can be born in.</source>
        <translation>{text} 不是可能的出生年份。</translation>
    </message>
    <message>
        <source>Noted whose order that is.</source>
        <translation>已记下这笔订单是谁的。</translation>
    </message>
    <message>
        <source>Undone: the order is nobody&apos;s again.</source>
        <translation>已撤销：这笔订单又不属于任何人了。</translation>
    </message>
    <message>
        <source>There is a group called {name} already.</source>
        <translation>已经有名为“{name}”的标签组。</translation>
    </message>
    <message>
        <source>A number there is too small or too large; days go up to ten years.</source>
        <translation>有个数字太小或太大；天数最多十年。</translation>
    </message>
    <message>
        <source>There are two levels called {name}.</source>
        <translation>有两个等级都叫「{name}」。</translation>
    </message>
    <message>
        <source>That was dealt with meanwhile.</source>
        <translation>这一条刚刚已经处理过了。</translation>
    </message>
    <message>
        <source>Noted as said.</source>
        <extracomment>Name of a step → what is said when it was done, and when it was taken back.</extracomment>
        <translation>已记为说过。</translation>
    </message>
    <message>
        <source>Undone: it is still to be said.</source>
        <translation>已撤销：这一条还没说。</translation>
    </message>
    <message>
        <source>Put off; it comes back on that day.</source>
        <translation>已推迟，到那天会再出现。</translation>
    </message>
    <message>
        <source>Undone: it is due as before.</source>
        <translation>已撤销：恢复到原来的日子。</translation>
    </message>
    <message>
        <source>Noted: the buyer is not told of this any more.</source>
        <translation>已记下：以后不再提醒这位买家。</translation>
    </message>
    <message>
        <source>Undone: the buyer may be told again.</source>
        <translation>已撤销：可以再提醒这位买家。</translation>
    </message>
    <message>
        <source>The answer is noted.</source>
        <translation>已记下买家的答复。</translation>
    </message>
    <message>
        <source>Undone: the answer is open again.</source>
        <translation>已撤销：答复又待记录。</translation>
    </message>
    <message>
        <source>The levels are as the orders say.</source>
        <translation>会员等级已按订单更新。</translation>
    </message>
    <message>
        <source>Undone: the levels are as before.</source>
        <translation>已撤销：会员等级恢复原样。</translation>
    </message>
    <message>
        <source>Care rules saved.</source>
        <translation>关怀规则已保存。</translation>
    </message>
    <message>
        <source>Undone: the care rules are as before.</source>
        <translation>已撤销：关怀规则恢复原样。</translation>
    </message>
    <message>
        <source>Undone: the customers&apos; tags are as before.</source>
        <translation>已撤销：客户的标签恢复原样。</translation>
    </message>
    <message>
        <source>That is the same customer.</source>
        <translation>这是同一位客户。</translation>
    </message>
    <message>
        <source>Import phrases, products and customers one after another, not together.</source>
        <translation>话术、商品和客户请分开导入。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no birthday.</source>
        <translation>“{text}”不是生日。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no clear birthday; it was left out.</source>
        <translation>“{text}”看不出是哪天生日，没有导入。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no measure; it was left out.</source>
        <translation>“{text}”不是身材数据，没有导入。</translation>
    </message>
    <message>
        <source>No full nickname: nobody knows yet whose order it is.</source>
        <translation>没有完整昵称，还不知道是谁的订单。</translation>
    </message>
    <message>
        <source>The row has no order number.</source>
        <translation>这一行没有订单编号。</translation>
    </message>
    <message>
        <source>There would be more than {limit} customers; nothing was imported.</source>
        <translation>客户会超过 {limit} 位，什么都没有导入。</translation>
    </message>
    <message>
        <source>Customers imported.</source>
        <translation>已导入客户。</translation>
    </message>
    <message>
        <source>Undone: the customers are as before the import.</source>
        <translation>已撤销：客户恢复到导入前的样子。</translation>
    </message>
    <message>
        <source>Beside “{word}” a condition is missing.</source>
        <translation>“{word}”旁边还缺一个条件。</translation>
    </message>
    <message>
        <source>The bracket “{bracket}” has no other one.</source>
        <translation>括号“{bracket}”不成对。</translation>
    </message>
    <message>
        <source>There are too many brackets within one another.</source>
        <translation>括号嵌套太多了。</translation>
    </message>
    <message>
        <source>{path} should end in .xlsx or .csv.</source>
        <translation>{path} 应以 .xlsx 或 .csv 结尾。</translation>
    </message>
</context>
</TS>
