; The setup program, for those who do not install by MSI: for the whole machine, silently with /S, and with
; the same two properties: setup.exe /S /SERVERURL=https://bell.example /AUTOSTART=0
; It writes what the MSI writes, but its own entry among the installed programs.
Unicode true
Target amd64-unicode
!include LogicLib.nsh
!include StrFunc.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

Name "Deskbell"
OutFile "${OUT}"
Icon "${ICON}"
UninstallIcon "${ICON}"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
InstallDir "$PROGRAMFILES64\Deskbell"
XPStyle on
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Deskbell"
VIAddVersionKey FileDescription "Deskbell Setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "The Deskbell founders"
VIAddVersionKey LegalCopyright "Apache License 2.0"

!define PROGRAM "$INSTDIR\deskbell-desktop.exe"
!define SAID "Software\Deskbell\Installer"
!define INSTALLED "Software\Microsoft\Windows\CurrentVersion\Uninstall\Deskbell"
!define FIRST_LOGIN "Software\Microsoft\Active Setup\Installed Components\Deskbell"
!define RUN "HKCU\Software\Microsoft\Windows\CurrentVersion\Run"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var ServerUrl
Var Autostart

; NSIS's own reader of options would end an address at its first slash.
${StrStr}
${StrTok}
!macro Given NAME INTO
  ${StrStr} $0 "$CMDLINE " "/${NAME}="
  ${If} $0 != ""
    StrLen $1 "/${NAME}="
    StrCpy $0 $0 "" $1
    StrCpy $1 $0 1
    ${If} $1 == '"'
      StrCpy $0 $0 "" 1
    ${EndIf}
    ${StrTok} ${INTO} $0 ' "' "0" "0"
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  StrCpy $INSTDIR "$PROGRAMFILES64\Deskbell" ; never another by /D: the folder is emptied below
  ReadRegStr $ServerUrl HKLM "${SAID}" "server"
  ReadRegStr $Autostart HKLM "${SAID}" "autostart"
  !insertmacro Given "SERVERURL" $ServerUrl
  !insertmacro Given "AUTOSTART" $Autostart
  ${If} $Autostart == ""
    StrCpy $Autostart "1"
  ${EndIf}
FunctionEnd

; Windows shows a program's notifications only when its entry in the Start menu has this identity.
!macro MenuEntry
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IShellLink::SetPath} $0 '("${PROGRAM}")'
    ${IShellLink::SetWorkingDirectory} $0 '("$INSTDIR")'
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r1)'
    ${If} $1 P<> 0
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r2'
      System::Call '*(&w16 "Deskbell")p.r4'
      System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r4)p.r3'
      ${IPropertyStore::SetValue} $1 '($2,$3)'
      ${IPropertyStore::Commit} $1 ""
      System::Free $2
      System::Free $3
      System::Free $4
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Save} $1 '("$SMPROGRAMS\Deskbell.lnk",1)'
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

Section
  RMDir /r "$INSTDIR"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro MenuEntry
  WriteRegStr HKLM "${SAID}" "server" "$ServerUrl"
  WriteRegStr HKLM "${SAID}" "autostart" "$Autostart"
  DeleteRegKey HKLM "${FIRST_LOGIN}"
  ${If} $Autostart != "0"
    WriteRegStr HKLM "${FIRST_LOGIN}" "" "Deskbell"
    WriteRegStr HKLM "${FIRST_LOGIN}" "Version" "1"
    WriteRegStr HKLM "${FIRST_LOGIN}" "StubPath" '"$SYSDIR\reg.exe" add ${RUN} /v Deskbell /t REG_SZ /d "\"${PROGRAM}\" --hidden" /f'
  ${EndIf}
  WriteRegStr HKLM "Software\Classes\deskbell" "" "URL:Deskbell"
  WriteRegStr HKLM "Software\Classes\deskbell" "URL Protocol" ""
  WriteRegStr HKLM "Software\Classes\deskbell\shell\open\command" "" '"${PROGRAM}" "%1"'
  WriteRegStr HKLM "${INSTALLED}" "DisplayName" "Deskbell"
  WriteRegStr HKLM "${INSTALLED}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${INSTALLED}" "DisplayIcon" "${PROGRAM}"
  WriteRegStr HKLM "${INSTALLED}" "Publisher" "The Deskbell founders"
  WriteRegStr HKLM "${INSTALLED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${INSTALLED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${INSTALLED}" "NoModify" 1
  WriteRegDWORD HKLM "${INSTALLED}" "NoRepair" 1
SectionEnd

Section Uninstall
  SetRegView 64
  SetShellVarContext all
  Delete "$SMPROGRAMS\Deskbell.lnk"
  RMDir /r "$INSTDIR"
  DeleteRegKey HKLM "${SAID}"
  DeleteRegKey /ifempty HKLM "Software\Deskbell"
  DeleteRegKey HKLM "${FIRST_LOGIN}"
  DeleteRegKey HKLM "Software\Classes\deskbell"
  DeleteRegKey HKLM "${INSTALLED}"
SectionEnd
