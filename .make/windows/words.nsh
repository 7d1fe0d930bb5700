; What the installer says, in Chinese and in English; included by installer.nsi after the languages.

!macro SAY NAME CHINESE ENGLISH
    LangString ${NAME} ${LANG_SIMPCHINESE} "${CHINESE}"
    LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro SAY program "同桌" "Deskmate"

; The page for leads and IT.
!insertmacro SAY leads "给主管和 IT" "For leads and IT"
!insertmacro SAY leads_more "同桌做什么、不做什么" "What Deskmate does and does not do"
!insertmacro SAY leads_again \
    "同桌的帮助里也有这一页，可以打印出来。" \
    "The help of Deskmate has this page, too, to print."
!insertmacro SAY leads_skip \
    "如果只是自己用，直接点“继续”就好。" \
    "If Deskmate is only for yourself, simply choose Continue."
!insertmacro SAY next "继续" "Continue"

; What can be chosen.
!insertmacro SAY options "选项" "Options"
!insertmacro SAY options_more "以后随时可以改" "All of it can be changed later"
!insertmacro SAY options_top \
    "需要的勾上，然后点“安装”。只为当前账户安装，不用管理员权限。" \
    "Tick what you would like, then choose Install. Deskmate is installed for you alone; no administrator is needed."
!insertmacro SAY options_list "安装内容：" "To be installed:"
!insertmacro SAY files "同桌" "Deskmate"
!insertmacro SAY desktop_icon "桌面图标" "Desktop icon"
!insertmacro SAY autostart "登录 Windows 后自动启动" "Start when I sign in to Windows"

!insertmacro SAY quit "还没有安装，要退出吗？" "Nothing has been installed yet. Quit?"

; While it is done, and when it is done.
!insertmacro SAY running \
    "同桌正在运行，需要先退出才能继续。话术都已保存，不会丢失。$\r$\n$\r$\n点“确定”退出同桌并继续。" \
    "Deskmate is running and has to close first. All phrases are saved.$\r$\n$\r$\nOK closes it and goes on."
!insertmacro SAY still_running \
    "同桌没有退出。请在托盘图标上点右键，选“退出”，再重试。" \
    "Deskmate did not close. Please right-click its tray icon, choose Quit and try again."
!insertmacro SAY installing "正在安装" "Installing"
!insertmacro SAY installing_more "马上就好" "This takes a moment"
!insertmacro SAY installed "同桌装好了" "Deskmate is installed"
!insertmacro SAY installed_more \
    "以后从开始菜单打开“同桌 Deskmate”。" \
    "From now on 同桌 Deskmate is in the start menu."
!insertmacro SAY open_now "现在打开同桌" "Open Deskmate now"

; Taking away.
!insertmacro SAY take "卸载同桌" "Uninstall Deskmate"
!insertmacro SAY take_more "从这台电脑上卸载" "Take it away from this computer"
!insertmacro SAY take_top \
    "将从下面的文件夹卸载同桌。点“下一步”继续。" \
    "Deskmate will be taken away from this folder. Choose Next to continue."
!insertmacro SAY take_from "文件夹：" "Folder:"
!insertmacro SAY parts "话术和设置" "Phrases and settings"
!insertmacro SAY parts_more "不勾选就会留着，重新安装后接着用" "They stay for a later installation unless you tick them"
!insertmacro SAY parts_top \
    "勾选后会一起删除，删除了就无法恢复。" \
    "If you tick them they are deleted for good and cannot be brought back."
!insertmacro SAY parts_list "要删除的：" "To be deleted:"
!insertmacro SAY data \
    "同时删除我的话术、设置和备份" \
    "Also delete my phrases, settings and backups"
!insertmacro SAY taking "正在卸载" "Uninstalling"
!insertmacro SAY taken "同桌已卸载" "Deskmate is uninstalled"
!insertmacro SAY taken_more "可以关闭这个窗口了" "You can close this window"
