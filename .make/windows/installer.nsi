; The installer: for one user, without an administrator. Called by .make/windows/build with
; VERSION, SOURCE (the built folder), ICON, PAPERS (the help, with a page for leads and IT),
; SIGN (what signs a program) and OUTPUT.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Deskmate"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"

Name "$(program)"
OutFile "${OUTPUT}"
!uninstfinalize "${SIGN} %1"
InstallDir "$LOCALAPPDATA\Programs\Deskmate"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Deskmate ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Deskmate 同桌"
VIAddVersionKey "FileDescription" "Deskmate 同桌"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_LANGDLL_WINDOWTITLE "同桌 Deskmate"
!define MUI_LANGDLL_INFO "请选择语言：$\r$\nPlease choose a language:"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_LICENSEPAGE_TEXT_TOP " "
!define MUI_LICENSEPAGE_TEXT_BOTTOM " "
!define MUI_LICENSEPAGE_BUTTON "$(next)"
!define MUI_PAGE_HEADER_TEXT "$(leads)"
!define MUI_PAGE_HEADER_SUBTEXT "$(leads_more)"
!insertmacro MUI_PAGE_LICENSE "$(leads_page)"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\deskmate.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LicenseLangString leads_page ${LANG_SIMPCHINESE} "${PAPERS}/zh_CN/it.txt"
LicenseLangString leads_page ${LANG_ENGLISH} "${PAPERS}/en/it.txt"

!macro TEXT NAME CHINESE ENGLISH
    LangString ${NAME} ${LANG_SIMPCHINESE} "${CHINESE}"
    LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend
!insertmacro TEXT program "同桌" "Deskmate"
!insertmacro TEXT next "继续" "Continue"
!insertmacro TEXT leads "给主管和 IT" "For leads and IT"
!insertmacro TEXT leads_more "同桌做什么、不做什么" "What Deskmate does and does not do"
!insertmacro TEXT files "同桌" "Deskmate"
!insertmacro TEXT desktop_icon "桌面图标" "Desktop icon"
!insertmacro TEXT autostart "登录 Windows 后自动启动" "Start when I sign in to Windows"
!insertmacro TEXT running \
    "同桌正在运行，需要先退出才能继续。话术都已保存，不会丢失。$\r$\n$\r$\n点“确定”退出同桌并继续。" \
    "Deskmate is running and has to close first. All phrases are saved.$\r$\n$\r$\nOK closes it and goes on."
!insertmacro TEXT still_running \
    "同桌没有退出。请在托盘图标上点右键，选“退出”，再重试。" \
    "Deskmate did not close. Please right-click its tray icon, choose Quit and try again."
!insertmacro TEXT data \
    "同时删除我的话术、设置和备份（无法恢复）" \
    "Also delete my phrases, settings and backups (cannot be undone)"

; --- The program while it runs --------------------------------------------------------------------

; WM_QUERYENDSESSION and WM_ENDSESSION with ENDSESSION_CLOSEAPP: what Windows itself sends to a
; program that is to be updated, and what Qt understands as a quit.
!macro RUNNING_PROGRAM UN
; Leaves "1" on the stack while the program's file is in use, else "0".
Function ${UN}IsRunning
    Push $0
    StrCpy $0 "0"
    ${If} ${FileExists} "$INSTDIR\deskmate.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\deskmate.exe" a
        ${If} ${Errors}
            StrCpy $0 "1"
        ${Else}
            FileClose $0
            StrCpy $0 "0"
        ${EndIf}
    ${EndIf}
    Exch $0
FunctionEnd

; Asks every window of the program in this folder to close.
Function ${UN}AskToClose
    StrCpy $R0 0
    ${Do}
        FindWindow $R0 "" "" 0 $R0
        ${If} $R0 = 0
            ${Break}
        ${EndIf}
        System::Call 'user32::GetWindowThreadProcessId(p R0, *i .R1)'
        System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i R1) p .R2'
        ${If} $R2 P<> 0
            StrCpy $R4 ${NSIS_MAX_STRLEN}
            System::Call 'kernel32::QueryFullProcessImageNameW(p R2, i 0, w .R3, *i R4R4) i .R5'
            System::Call 'kernel32::CloseHandle(p R2)'
            ${If} $R5 <> 0
            ${AndIf} $R3 == "$INSTDIR\deskmate.exe"
                System::Call 'user32::SendMessageTimeoutW(p R0, i 0x11, p 0, p 1, i 2, i 3000, p 0)'
                System::Call 'user32::SendMessageTimeoutW(p R0, i 0x16, p 1, p 1, i 2, i 3000, p 0)'
            ${EndIf}
        ${EndIf}
    ${Loop}
FunctionEnd

; Returns when the program does not run; ends the installation where that cannot be had.
Function ${UN}EndProgram
    Call ${UN}IsRunning
    Pop $R6
    ${If} $R6 == "0"
        Return
    ${EndIf}
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(running)" /SD IDOK IDOK +2
    Abort
    ${Do}
        Call ${UN}AskToClose
        StrCpy $R7 0
        ${Do}
            Call ${UN}IsRunning
            Pop $R6
            ${If} $R6 == "0"
                Return
            ${EndIf}
            Sleep 200
            IntOp $R7 $R7 + 1
        ${LoopUntil} $R7 >= 50
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(still_running)" /SD IDCANCEL IDRETRY +3
        SetErrorLevel 2
        Quit
    ${Loop}
FunctionEnd
!macroend
!insertmacro RUNNING_PROGRAM ""
!insertmacro RUNNING_PROGRAM "un."

; --- Installing -----------------------------------------------------------------------------------

Function .onInit
    !insertmacro MUI_LANGDLL_DISPLAY
    Call KeepChoices
FunctionEnd

Section "$(files)" program_files
    SectionIn RO
    Call EndProgram
    SetOutPath "$INSTDIR"
    ; Nothing of an earlier version stays among the files of this one.
    RMDir /r "$INSTDIR\_internal"
    File /r "${SOURCE}/*.*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\同桌 Deskmate.lnk" "$INSTDIR\deskmate.exe"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "同桌 Deskmate"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\deskmate.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Deskmate"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section /o "$(desktop_icon)" desktop_icon_chosen
    CreateShortcut "$DESKTOP\同桌 Deskmate.lnk" "$INSTDIR\deskmate.exe"
SectionEnd

Section /o "$(autostart)" autostart_chosen
    WriteRegStr HKCU "${RUN}" "Deskmate" '"$INSTDIR\deskmate.exe"'
SectionEnd

; An update offers what was chosen before; /DESKTOP and /AUTOSTART choose for a silent one.
Function KeepChoices
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DESKTOP" $1
    ${IfNot} ${Errors}
    ${OrIf} ${FileExists} "$DESKTOP\同桌 Deskmate.lnk"
        !insertmacro SelectSection ${desktop_icon_chosen}
    ${EndIf}
    ClearErrors
    ${GetOptions} $0 "/AUTOSTART" $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${autostart_chosen}
    ${EndIf}
FunctionEnd

; --- Taking away ----------------------------------------------------------------------------------

Function un.onInit
    !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "un.$(files)" remove_files
    SectionIn RO
    Call un.EndProgram
    Delete "$SMPROGRAMS\同桌 Deskmate.lnk"
    Delete "$DESKTOP\同桌 Deskmate.lnk"
    DeleteRegValue HKCU "${RUN}" "Deskmate"
    DeleteRegKey HKCU "${UNINSTALL}"
    ; Only what is ours, whatever else the folder may hold.
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\deskmate.exe"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
SectionEnd

Section /o "un.$(data)" remove_data
    RMDir /r "$LOCALAPPDATA\Deskmate"
SectionEnd
