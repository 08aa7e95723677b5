-- What wixl cannot say, one statement a line; `packaging/windows/build` applies it with msibuild.
-- Also in a silent installation by somebody else than the administrator's own shell:
UPDATE `Property` SET `Value` = 'SERVERURL;AUTOSTART;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED' WHERE `Property` = 'SecureCustomProperties'
-- AUTOSTART=0 leaves out what starts it at each person's first sign-in:
UPDATE `Component` SET `Condition` = 'AUTOSTART <> "0"' WHERE `Component` = 'Autostart'
-- The 64-bit view of the registry, where the component wrote:
UPDATE `RegLocator` SET `Type` = 18 WHERE `Type` = 2
-- wixl puts these after the installation, where they come too late, and marks them as elevated:
UPDATE `CustomAction` SET `Type` = 51 WHERE `Type` = 2099
UPDATE `InstallExecuteSequence` SET `Sequence` = 51 WHERE `Action` = 'KeepSERVERURL'
UPDATE `InstallExecuteSequence` SET `Sequence` = 52 WHERE `Action` = 'KeepAUTOSTART'
UPDATE `InstallExecuteSequence` SET `Sequence` = 53 WHERE `Action` = 'StartByItself'
UPDATE `InstallUISequence` SET `Sequence` = 51 WHERE `Action` = 'KeepSERVERURL'
UPDATE `InstallUISequence` SET `Sequence` = 52 WHERE `Action` = 'KeepAUTOSTART'
UPDATE `InstallUISequence` SET `Sequence` = 53 WHERE `Action` = 'StartByItself'
-- Windows shows a program's notifications only when its entry in the Start menu has this identity:
CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL, `PropertyKey` CHAR(255) NOT NULL, `PropVariantValue` CHAR(255) NOT NULL PRIMARY KEY `MsiShortcutProperty`)
INSERT INTO `MsiShortcutProperty` (`MsiShortcutProperty`, `Shortcut_`, `PropertyKey`, `PropVariantValue`) VALUES ('Identity', 'StartMenu', 'System.AppUserModel.ID', 'Deskbell')
