; The installer: for one user, without an administrator. Called by .make/windows/build with
; VERSION, SOURCE (the built folder), ICON, SIDE (what side.py draws), PAPERS (the help, with a page
; for leads and IT), OUTPUT and SIGN (what signs a program; may be left out).

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include Sections.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Deskmate"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"

Name "$(program)"
OutFile "${OUTPUT}"
!ifdef SIGN
    !uninstfinalize '"${SIGN}" "%1"' = 0
!endif
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
!define MUI_ABORTWARNING_TEXT "$(quit)"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_LANGDLL_WINDOWTITLE "同桌 Deskmate"
!define MUI_LANGDLL_INFO "请选择语言：$\r$\nPlease choose a language:"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"

!define MUI_PAGE_HEADER_TEXT "$(leads)"
!define MUI_PAGE_HEADER_SUBTEXT "$(leads_more)"
!define MUI_LICENSEPAGE_TEXT_TOP "$(leads_again)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(leads_skip)"
!define MUI_LICENSEPAGE_BUTTON "$(next)"
!insertmacro MUI_PAGE_LICENSE "$(leads_page)"

!define MUI_PAGE_HEADER_TEXT "$(options)"
!define MUI_PAGE_HEADER_SUBTEXT "$(options_more)"
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(options_top)"
!define MUI_COMPONENTSPAGE_TEXT_COMPLIST "$(options_list)"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE EndProgram
!insertmacro MUI_PAGE_COMPONENTS

!define MUI_PAGE_HEADER_TEXT "$(installing)"
!define MUI_PAGE_HEADER_SUBTEXT "$(installing_more)"
!insertmacro MUI_PAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "$(installed)"
!define MUI_FINISHPAGE_TEXT "$(installed_more)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\deskmate.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(open_now)"
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "$(take)"
!define MUI_PAGE_HEADER_SUBTEXT "$(take_more)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(take_top)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(take_from)"
!insertmacro MUI_UNPAGE_CONFIRM

!define MUI_PAGE_HEADER_TEXT "$(parts)"
!define MUI_PAGE_HEADER_SUBTEXT "$(parts_more)"
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(parts_top)"
!define MUI_COMPONENTSPAGE_TEXT_COMPLIST "$(parts_list)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW un.HideSpace
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE un.EndProgram
!insertmacro MUI_UNPAGE_COMPONENTS

!define MUI_PAGE_HEADER_TEXT "$(taking)"
!define MUI_PAGE_HEADER_SUBTEXT "$(installing_more)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(taken)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(taken_more)"
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL
SetFont /LANG=${LANG_SIMPCHINESE} "Microsoft YaHei UI" 9
SetFont /LANG=${LANG_ENGLISH} "Segoe UI" 9

!include words.nsh
LicenseLangString leads_page ${LANG_SIMPCHINESE} "${PAPERS}\zh_CN\it.txt"
LicenseLangString leads_page ${LANG_ENGLISH} "${PAPERS}\en\it.txt"

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

; Returns when the program does not run; where that cannot be had, the page stays as it is and
; nothing has begun, and an installation without pages ends with 2.
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
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(still_running)" /SD IDCANCEL IDRETRY +2
        Abort
    ${Loop}
FunctionEnd
!macroend
!insertmacro RUNNING_PROGRAM ""
!insertmacro RUNNING_PROGRAM "un."

; --- The data -------------------------------------------------------------------------------------

!define DATA "$LOCALAPPDATA\Deskmate"

; Puts a copy of the data as the version before has left them among the program's own backups, under
; a name of their kind: the moment in UTC. A log beside the file says that the file alone is not all;
; then the program, which can read both, has to make the copy.
Function BackUp
    ${If} ${FileExists} "${DATA}\deskmate.db"
    ${AndIfNot} ${FileExists} "${DATA}\deskmate.db-wal"
        ${GetTime} "" "LS" $0 $1 $2 $3 $4 $5 $6 ; day, month, year, its name, hour, minute, second
        StrCpy $0 "${DATA}\backups\deskmate-$2$1$0T$4$5$6Z"
        CreateDirectory "${DATA}\backups"
        System::Call 'kernel32::CopyFileW(w "${DATA}\deskmate.db", w "$0.part", i 0) i .r1'
        ${If} $1 <> 0
            Rename "$0.part" "$0.db"
        ${EndIf}
        Delete "$0.part"
    ${EndIf}
FunctionEnd

; --- Installing -----------------------------------------------------------------------------------

Function .onInit
    !insertmacro MUI_LANGDLL_DISPLAY
    Call KeepChoices
FunctionEnd

Section "$(files)" program_files
    SectionIn RO
    Call EndProgram
    Call BackUp
    SetOutPath "$INSTDIR"
    ; Nothing of an earlier version stays among the files of this one.
    RMDir /r "$INSTDIR\_internal"
    File /r "${SOURCE}\*.*"
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

; What was there and is not wanted any more.
Section
    ${IfNot} ${SectionIsSelected} ${desktop_icon_chosen}
        Delete "$DESKTOP\同桌 Deskmate.lnk"
    ${EndIf}
    ${IfNot} ${SectionIsSelected} ${autostart_chosen}
        DeleteRegValue HKCU "${RUN}" "Deskmate"
    ${EndIf}
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
    ReadRegStr $2 HKCU "${RUN}" "Deskmate"
    ClearErrors
    ${GetOptions} $0 "/AUTOSTART" $1
    ${IfNot} ${Errors}
    ${OrIf} $2 != ""
        !insertmacro SelectSection ${autostart_chosen}
    ${EndIf}
FunctionEnd

; --- Taking away ----------------------------------------------------------------------------------

Function un.onInit
    !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; The list of what is to be deleted has no use for the space that it would take.
Function un.HideSpace
    FindWindow $0 "#32770" "" $HWNDPARENT
    GetDlgItem $0 $0 1023
    ShowWindow $0 ${SW_HIDE}
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
    RMDir /r "${DATA}"
SectionEnd
