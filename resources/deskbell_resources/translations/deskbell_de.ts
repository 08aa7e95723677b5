<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Deskbell</name>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/chooser.py"/>
        <source>This copy keeps to its own folder and is started by hand.</source>
        <translation>Diese Kopie bleibt in ihrem Ordner und wird von Hand gestartet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/run_key.py"/>
        <source>It is turned off in the Task Manager.</source>
        <translation>Im Task-Manager ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/xdg.py"/>
        <source>It would start {program}, which is not there.</source>
        <translation>Gestartet würde {program}, aber das gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>Nobody signed in within five minutes.</source>
        <translation>Innerhalb von fünf Minuten hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>No browser could be opened on this computer. Sign in with a password.</source>
        <translation>Auf diesem Computer ließ sich kein Browser öffnen. Melden Sie sich mit einem Passwort an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The sign-in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>You have no account on this server. Ask your administrator.</source>
        <translation>Sie haben auf diesem Server kein Konto. Fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The identity provider does not answer. Try again in a minute.</source>
        <translation>Der Anmeldedienst antwortet nicht. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The identity provider’s answer was refused. Ask your administrator.</source>
        <translation>Die Antwort des Anmeldedienstes wurde abgelehnt. Fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/courier.py"/>
        <source>No test notification could be sent: {why}</source>
        <translation>Die Testmeldung ließ sich nicht senden: {why}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/discovery.py"/>
        <source>Deskbell server</source>
        <translation>Deskbell-Server</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>{host} does not answer.</source>
        <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>Check the address and the network, or ask your administrator.</source>
        <translation>Prüfen Sie Adresse und Netzwerk, oder fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>What answers there says {status}.</source>
        <translation>Dort wird mit {status} geantwortet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>It may be a proxy or a log-in page; ask your administrator.</source>
        <translation>Vielleicht ein Proxy oder eine Anmeldeseite; fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <source>Test notification</source>
        <translation>Testmeldung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <source>The doctor shows this to see how long it takes.</source>
        <translation>Die Diagnose zeigt sie, um die Dauer zu messen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The notification daemon does not answer.</source>
        <translation>Der Benachrichtigungsdienst antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/examination.py"/>
        <source>It could not be looked at.</source>
        <translation>Das ließ sich nicht prüfen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/examination.py"/>
        <source>No answer within {n} seconds.</source>
        <translation>
            <numerusform>Keine Antwort innerhalb von {n} Sekunde.</numerusform>
            <numerusform>Keine Antwort innerhalb von {n} Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <source>Nobody is signed in on this desk.</source>
        <translation>An diesem Arbeitsplatz ist niemand angemeldet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <source>The sign-in cannot be read while the keyring is locked.</source>
        <translation>Die Anmeldung ist nicht lesbar, solange der Schlüsselbund gesperrt ist.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/errand.py"/>
        <source>There is no live connection.</source>
        <translation>Es besteht keine Verbindung.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <source>There is no sign-in to use.</source>
        <translation>Es gibt keine Anmeldung.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/errand.py"/>
        <source>This server sends no tests.</source>
        <translation>Dieser Server sendet keine Tests.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/opening.py"/>
        <source>The notification history on this computer was damaged. It is kept beside the new one, which is being fetched from the server.</source>
        <translation>Der Meldungsverlauf auf diesem Computer war beschädigt. Er wird neben dem neuen aufbewahrt, der gerade vom Server geholt wird.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/opening.py"/>
        <source>The notification history on this computer was damaged. It is kept beside a new one that begins today, because this server keeps no history.</source>
        <translation>Der Meldungsverlauf auf diesem Computer war beschädigt. Er wird neben einem neuen aufbewahrt, der heute beginnt, denn dieser Server führt keinen Verlauf.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>This computer's disk is full: new notifications cannot be stored. Make some room.</source>
        <translation>Der Datenträger dieses Computers ist voll: Neue Meldungen können nicht gespeichert werden. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>The folder of the notification history cannot be written to: {why}.</source>
        <translation>In den Ordner des Meldungsverlaufs kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>The notification history was written by a newer Deskbell. Update this one.</source>
        <translation>Der Meldungsverlauf stammt von einem neueren Deskbell. Aktualisieren Sie dieses.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>The disk is full. Make some room, or choose another place.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>“{name}” may not be written there. Choose another place.</source>
        <translation>„{name}“ darf dort nicht gespeichert werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>The folder is not there any more. Choose another place.</source>
        <translation>Den Ordner gibt es nicht mehr. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>“{name}” could not be written: {why}.</source>
        <translation>„{name}“ ließ sich nicht speichern: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <location filename="../../../desktop/deskbell_desktop/adapters/web.py"/>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The certificate of {server} is not trusted: {why}.</source>
        <translation>Dem Zertifikat von {server} wird nicht vertraut: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <source>The server does not take the connection: it answers {status}.</source>
        <translation>Der Server nimmt die Verbindung nicht an: Er antwortet mit {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <source>The server does not answer: {why}.</source>
        <translation>Der Server antwortet nicht: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/connection.py"/>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Order updated</source>
        <translation>Auftrag geändert</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Stock is low</source>
        <translation>Bestand niedrig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Project updated</source>
        <translation>Projekt geändert</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Task assigned</source>
        <translation>Aufgabe zugewiesen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Budget alert</source>
        <translation>Budgetwarnung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>System alert</source>
        <translation>Systemwarnung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Notification</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>The connection to the server was lost.</source>
        <translation>Die Verbindung zum Server ist abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server stopped answering.</source>
        <translation>Der Server antwortet nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>What answers at the server's address is not a notification server.</source>
        <translation>Unter der Serveradresse antwortet kein Meldungsserver.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>The server refused the connection.</source>
        <translation>Der Server hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/loopback.py"/>
        <source>You are signed in. This page can be closed.</source>
        <translation>Sie sind angemeldet. Diese Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/loopback.py"/>
        <source>You are not signed in. Deskbell says why.</source>
        <translation>Sie sind nicht angemeldet. Deskbell sagt, warum.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/native/daemons.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_layout.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_paint.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/places.py"/>
        <source>Deskbell cannot keep its files in {where}: {why}. Ask your administrator.</source>
        <translation>Deskbell kann seine Dateien nicht in {where} ablegen: {why}. Fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/policy/reading.py"/>
        <source>Your organisation's settings have a mistake at “{name}”: {why}.</source>
        <translation>Die Einstellungen Ihrer Organisation haben einen Fehler bei „{name}“: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/policy/reading.py"/>
        <source>Your organisation's settings in {where} cannot be used: {why}.</source>
        <translation>Die Einstellungen Ihrer Organisation in {where} sind nicht verwendbar: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>Sign in to receive notifications.</source>
        <translation>Melden Sie sich an, um Meldungen zu empfangen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>The server accepted the sign-in but sent no access token.</source>
        <translation>Der Server hat die Anmeldung angenommen, aber kein Zugriffstoken gesendet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>Ask your administrator for the address.</source>
        <translation>Fragen Sie Ihre IT nach der Adresse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>This computer has no password store that Deskbell may use. You stay signed in until Deskbell is closed.</source>
        <translation>Dieser Computer hat keinen Kennwortspeicher, den Deskbell nutzen darf. Sie bleiben angemeldet, bis Deskbell beendet wird.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>The password store of this computer is locked or does not answer.</source>
        <translation>Der Kennwortspeicher dieses Computers ist gesperrt oder antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>The password store of this computer did not take the sign-in.</source>
        <translation>Der Kennwortspeicher dieses Computers hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>Unlock it, or sign in again.</source>
        <translation>Entsperren Sie ihn, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>You stay signed in until Deskbell is closed.</source>
        <translation>Sie bleiben angemeldet, bis Deskbell beendet wird.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Correct it in the preferences under Server, or ask your administrator.</source>
        <translation>Korrigieren Sie das in den Einstellungen unter „Server“, oder fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>Check the proxy in the preferences under Server, or ask your administrator.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen unter „Server“, oder fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy wants a user name and password.</source>
        <translation>Der Proxy verlangt Benutzername und Kennwort.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy does not answer.</source>
        <translation>Der Proxy antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy refuses the connection: it answers {status}.</source>
        <translation>Der Proxy lehnt die Verbindung ab: Er antwortet mit {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy’s address is not of the form “http://proxy:3128”.</source>
        <translation>Die Adresse des Proxys hat nicht die Form „http://proxy:3128“.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/web.py"/>
        <source>The certificate file {file} cannot be read as certificates.</source>
        <translation>Die Zertifikatsdatei {file} enthält keine lesbaren Zertifikate.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Name or password is wrong.</source>
        <translation>Name oder Kennwort ist falsch.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>This account may not do that.</source>
        <translation>Dieses Konto darf das nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>This device was signed out.</source>
        <translation>Dieses Gerät wurde abgemeldet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server cannot do this just now.</source>
        <translation>Der Server kann das gerade nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The server's disk is full.</source>
        <translation>Der Datenträger des Servers ist voll.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The server made a mistake.</source>
        <translation>Der Server hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check both and try again.</source>
        <translation>Prüfen Sie beides, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check the address and the network, then try again.</source>
        <translation>Prüfen Sie Adresse und Netzwerk, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Install your company's certificate, then try again.</source>
        <translation>Installieren Sie das Zertifikat Ihrer Firma, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check the address: something else answers there, perhaps a proxy or a log-in page.</source>
        <translation>Prüfen Sie die Adresse: Dort antwortet etwas anderes, vielleicht ein Proxy oder eine Anmeldeseite.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Tell the administrator the request id; its log has the details.</source>
        <translation>Nennen Sie Ihrer IT die Anfragenummer; im Protokoll stehen die Einzelheiten.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>{server} does not answer: {why}.</source>
        <translation>{server} antwortet nicht: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/address.py"/>
        <source>That is not a server's address.</source>
        <translation>Das ist keine Serveradresse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/answers.py"/>
        <source>“{title}”: “{chosen}” came too late, you answered “{given}” at {at}.</source>
        <translation>„{title}“: „{chosen}“ kam zu spät, Sie haben um {at} mit „{given}“ geantwortet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/autostart.py"/>
        <source>This could not be changed: {why}.</source>
        <translation>Das ließ sich nicht ändern: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/connection.py"/>
        <source>The sign-in could not be renewed in time.</source>
        <translation>Die Anmeldung ließ sich nicht rechtzeitig erneuern.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/desk.py"/>
        <source>Something went wrong on this desk.</source>
        <translation>An diesem Arbeitsplatz ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>A Socket.IO server without history · {how}</source>
        <translation>Socket.IO-Server ohne Verlauf · {how}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>Something else answers there. Check the address.</source>
        <translation>Dort antwortet etwas anderes. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>The certificate is not trusted. Install your company’s certificate, then try again.</source>
        <translation>Dem Zertifikat wird nicht vertraut. Bitte das Zertifikat Ihrer Firma installieren.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>That is not a server’s address.</source>
        <translation>Das ist keine Serveradresse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>The address does not answer. Check it, or ask your administrator.</source>
        <translation>Die Adresse antwortet nicht. Prüfen Sie sie, oder fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>secure connection</source>
        <translation>sichere Verbindung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>connection not encrypted</source>
        <translation>Verbindung nicht verschlüsselt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/cards.py"/>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Autostart</source>
        <translation>Autostart</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Live connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Whole path</source>
        <translation>Ganzer Weg</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>This desk</source>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This desktop has no notifications of its own.</source>
        <translation>Dieser Desktop hat keine eigenen Benachrichtigungen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>No notification daemon runs on this desktop.</source>
        <translation>Auf diesem Desktop läuft kein Benachrichtigungsdienst.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no session bus.</source>
        <translation>Es gibt keinen Sitzungsbus.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications are switched off for Deskbell.</source>
        <translation>Benachrichtigungen sind für Deskbell ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no screen to look at.</source>
        <translation>Es gibt keinen Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The panel shows the bell.</source>
        <translation>Die Leiste zeigt die Glocke.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is a panel for the bell.</source>
        <translation>Es gibt eine Leiste für die Glocke.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This desktop has no tray for the bell.</source>
        <translation>Dieser Desktop hat keinen Infobereich für die Glocke.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Deskbell goes on in its window. On GNOME, an extension for tray icons helps.</source>
        <translation>Deskbell läuft im Fenster weiter. Unter GNOME hilft eine Erweiterung für Symbole im Infobereich.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The test notification appeared after {ms} ms.</source>
        <translation>Die Testmeldung erschien nach {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The system shows none. {why}</source>
        <translation>Das System zeigt keine. {why}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Deskbell shows its own until it does.</source>
        <translation>Bis dahin zeigt Deskbell eigene.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications appear as Deskbell’s own.</source>
        <translation>Meldungen erscheinen in Deskbells eigenem Fenster.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off in your preferences.</source>
        <translation>In Ihren Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This system does not tell; play one and listen.</source>
        <translation>Das System sagt es nicht; spielen Sie einen Ton ab.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no sound output.</source>
        <translation>Es gibt keine Tonausgabe.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications come without sound.</source>
        <translation>Meldungen kommen ohne Ton.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is muted.</source>
        <translation>Die Ausgabe ist stummgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Turn the volume up, then try again.</source>
        <translation>Stellen Sie lauter, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is on.</source>
        <translation>Die Ausgabe ist an.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is on, at {n} %.</source>
        <translation>
            <numerusform>Die Ausgabe ist an, bei {n} %.</numerusform>
            <numerusform>Die Ausgabe ist an, bei {n} %.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>On; starts with your session.</source>
        <translation>An; startet mit Ihrer Sitzung.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off, as you chose.</source>
        <translation>Aus, wie Sie es wollten.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off, though your preferences say on.</source>
        <translation>Aus, obwohl Ihre Einstellungen „an“ sagen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Turn it on in the preferences, or in your desktop’s settings.</source>
        <translation>Schalten Sie ihn in den Einstellungen von Deskbell oder Ihres Desktops ein.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>After a restart you would have to start Deskbell yourself.</source>
        <translation>Nach einem Neustart müssten Sie Deskbell selbst starten.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>After a restart you would have to sign in again.</source>
        <translation>Nach einem Neustart müssten Sie sich neu anmelden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This computer has no password store, so the sign-in cannot be kept.</source>
        <translation>Dieser Computer hat keinen Kennwortspeicher; die Anmeldung kann nicht behalten werden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Install GNOME Keyring or KWallet, then sign in again.</source>
        <translation>Installieren Sie GNOME Keyring oder KWallet, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Locked, so the sign-in cannot be kept.</source>
        <translation>Gesperrt; die Anmeldung kann nicht behalten werden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Unlock it; Deskbell does the rest.</source>
        <translation>Entsperren Sie ihn; den Rest macht Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>It did not keep what it was given.</source>
        <translation>Er hat nicht behalten, was er bekam.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Ask your administrator to look at it.</source>
        <translation>Bitten Sie Ihre IT, danach zu sehen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Open; the sign-in is kept in it.</source>
        <translation>Offen; die Anmeldung liegt darin.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>One problem</source>
        <translation>Ein Problem</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{n} problems</source>
        <extracomment>One: {n} problem</extracomment>
        <translation>
            <numerusform>{n} Problem</numerusform>
            <numerusform>{n} Probleme</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>one remark</source>
        <translation>ein Hinweis</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{n} remarks</source>
        <extracomment>One: {n} remark</extracomment>
        <translation>
            <numerusform>{n} Hinweis</numerusform>
            <numerusform>{n} Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{problems} and {remarks}</source>
        <translation>{problems} und {remarks}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>Notifications reach you.</source>
        <translation>Meldungen erreichen Sie.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>Notifications do not reach you now.</source>
        <translation>Meldungen erreichen Sie gerade nicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>No server is known yet.</source>
        <translation>Es ist noch kein Server bekannt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Sign in once.</source>
        <translation>Melden Sie sich einmal an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{host} answers in {ms} ms.</source>
        <translation>{host} antwortet in {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The network is slow; notifications come late.</source>
        <translation>Das Netzwerk ist langsam; Meldungen kommen verspätet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{host} was not reached.</source>
        <translation>{host} wurde nicht erreicht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>None needed.</source>
        <translation>Keiner nötig.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>By way of {proxy}.</source>
        <translation>Über {proxy}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The server’s time is not known.</source>
        <translation>Die Uhrzeit des Servers ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Agrees with the server’s.</source>
        <translation>Stimmt mit der des Servers überein.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>ahead of</source>
        <translation>vor</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>behind</source>
        <translation>hinter</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{time} {way} the server’s.</source>
        <translation>{time} {way} der des Servers.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Let your system set its clock over the network.</source>
        <translation>Lassen Sie das System die Uhr über das Netzwerk stellen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Times are shown wrongly.</source>
        <translation>Uhrzeiten werden falsch angezeigt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} seconds</source>
        <extracomment>One: {n} second</extracomment>
        <translation>
            <numerusform>{n} Sekunde</numerusform>
            <numerusform>{n} Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} minutes</source>
        <extracomment>One: {n} minute</extracomment>
        <translation>
            <numerusform>{n} Minute</numerusform>
            <numerusform>{n} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} hours</source>
        <extracomment>One: {n} hour</extracomment>
        <translation>
            <numerusform>{n} Stunde</numerusform>
            <numerusform>{n} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>None needed; the server is this computer.</source>
        <translation>Keines nötig; der Server ist dieser Computer.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The connection is not encrypted.</source>
        <translation>Die Verbindung ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Ask your administrator for an address with https.</source>
        <translation>Fragen Sie Ihre IT nach einer Adresse mit https.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Others on the network can read along.</source>
        <translation>Andere im Netzwerk können mitlesen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Trusted by this computer.</source>
        <translation>Dieser Computer vertraut ihm.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Valid until {date}, from {issuer}.</source>
        <translation>Gültig bis {date}, von {issuer}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Tell your administrator that it ends soon.</source>
        <translation>Sagen Sie Ihrer IT, dass es bald abläuft.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Connecting.</source>
        <translation>Wird verbunden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Down since {time}.</source>
        <translation>Unterbrochen seit {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}; this server keeps no history.</source>
        <translation>Besteht seit {time}; dieser Server führt keinen Verlauf.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}.</source>
        <translation>Besteht seit {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}, complete up to {upto}.</source>
        <translation>Besteht seit {time}, vollständig bis {upto}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>It could not be opened.</source>
        <translation>Sie ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Opens in {ms} ms.</source>
        <translation>Öffnet sich in {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The test was sent and did not come.</source>
        <translation>Der Test wurde gesendet, kam aber nicht an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Test sent and received in {ms} ms.</source>
        <translation>Test in {ms} ms gesendet und empfangen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Test sent, received and shown in {ms} ms.</source>
        <translation>Test in {ms} ms gesendet, empfangen und gezeigt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/errands.py"/>
        <source>A test notification needs a connection to the server.</source>
        <translation>Eine Testmeldung braucht eine Verbindung zum Server.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/errands.py"/>
        <source>This server has no test notifications.</source>
        <translation>Dieser Server kennt keine Testmeldungen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>This server keeps no history: what is sent while you are away does not arrive.</source>
        <translation>Dieser Server führt keinen Verlauf: Was in Ihrer Abwesenheit gesendet wird, kommt nicht an.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server's log does not go on.</source>
        <translation>Das Protokoll des Servers geht nicht weiter.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server did not take the renewed sign-in.</source>
        <translation>Der Server hat die erneuerte Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server's answer was not understood.</source>
        <translation>Die Antwort des Servers war nicht zu verstehen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>{sign} {amount}</source>
        <translation>{amount} {sign}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} orders</source>
        <extracomment>One: {n} order</extracomment>
        <translation>
            <numerusform>{n} Auftrag</numerusform>
            <numerusform>{n} Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} inventory</source>
        <translation>
            <numerusform>{n} Bestandsmeldung</numerusform>
            <numerusform>{n} Bestandsmeldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} projects</source>
        <extracomment>One: {n} project</extracomment>
        <translation>
            <numerusform>{n} Projekt</numerusform>
            <numerusform>{n} Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} tasks</source>
        <extracomment>One: {n} task</extracomment>
        <translation>
            <numerusform>{n} Aufgabe</numerusform>
            <numerusform>{n} Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} budgets</source>
        <extracomment>One: {n} budget</extracomment>
        <translation>
            <numerusform>{n} Budget</numerusform>
            <numerusform>{n} Budgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} system</source>
        <translation>
            <numerusform>{n} Systemmeldung</numerusform>
            <numerusform>{n} Systemmeldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} information</source>
        <translation>
            <numerusform>{n} Information</numerusform>
            <numerusform>{n} Informationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} successes</source>
        <extracomment>One: {n} success</extracomment>
        <translation>
            <numerusform>{n} Erfolg</numerusform>
            <numerusform>{n} Erfolge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} warnings</source>
        <extracomment>One: {n} warning</extracomment>
        <translation>
            <numerusform>{n} Warnung</numerusform>
            <numerusform>{n} Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} errors</source>
        <extracomment>One: {n} error</extracomment>
        <translation>
            <numerusform>{n} Fehler</numerusform>
            <numerusform>{n} Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} {kind}</source>
        <translation>
            <numerusform>{n} {kind}</numerusform>
            <numerusform>{n} {kind}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Inventory</source>
        <translation>Lager</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_layout.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_paint.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Mark read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>New notification</source>
        <translation>Neue Meldung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>{kind} from {sender}</source>
        <translation>{kind} von {sender}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>{n} while do not disturb was on</source>
        <translation>
            <numerusform>{n} während „Bitte nicht stören“</numerusform>
            <numerusform>{n} während „Bitte nicht stören“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>{n} during quiet hours</source>
        <translation>
            <numerusform>{n} während der Ruhezeiten</numerusform>
            <numerusform>{n} während der Ruhezeiten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>The notification history on this computer breaks again and again.</source>
        <translation>Der Meldungsverlauf auf diesem Computer geht immer wieder kaputt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>Your organisation lets this desk sign in at “{server}” only, and that is not a server's address. Ask your administrator to correct “server” in the policy.</source>
        <translation>Ihre Organisation erlaubt hier nur die Anmeldung bei „{server}“, und das ist keine Serveradresse. Bitten Sie Ihre IT, „server“ in der Richtlinie zu berichtigen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>Your organisation lets this desk sign in at {server} only.</source>
        <translation>Ihre Organisation erlaubt hier nur die Anmeldung bei {server}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>Your session has ended. Sign in to go on receiving.</source>
        <translation>Ihre Sitzung ist beendet. Melden Sie sich an, um weiter zu empfangen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>This desktop was signed out from elsewhere. Sign in to go on receiving.</source>
        <translation>Dieser Desktop wurde von anderswo abgemeldet. Melden Sie sich an, um weiter zu empfangen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>Another desktop took over with the identity of this one.</source>
        <translation>Ein anderer Desktop hat die Identität von diesem übernommen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server is restarting.</source>
        <translation>Der Server startet neu.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server is busy.</source>
        <translation>Der Server ist ausgelastet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server asks this desktop to wait.</source>
        <translation>Der Server bittet zu warten.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>Signing in again by itself.</source>
        <translation>Die Anmeldung erneuert sich von selbst.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server does not let this account in.</source>
        <translation>Der Server lässt dieses Konto nicht zu.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server ended the connection.</source>
        <translation>Der Server hat die Verbindung beendet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{left} left of {usual}</source>
        <translation>noch {left} von {usual}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>due {when}</source>
        <translation>fällig {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>over by {amount}</source>
        <translation>{amount} überzogen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{amount} left</source>
        <translation>noch {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} minutes ago</source>
        <extracomment>One: {n} minute ago</extracomment>
        <translation>
            <numerusform>vor {n} Minute</numerusform>
            <numerusform>vor {n} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} hours ago</source>
        <extracomment>One: {n} hour ago</extracomment>
        <translation>
            <numerusform>vor {n} Stunde</numerusform>
            <numerusform>vor {n} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} days ago</source>
        <extracomment>One: {n} day ago</extracomment>
        <translation>
            <numerusform>vor {n} Tag</numerusform>
            <numerusform>vor {n} Tagen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} while you were away</source>
        <translation>
            <numerusform>{n} während Ihrer Abwesenheit</numerusform>
            <numerusform>{n} während Ihrer Abwesenheit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} new notifications</source>
        <extracomment>One: {n} new notification</extracomment>
        <translation>
            <numerusform>{n} neue Meldung</numerusform>
            <numerusform>{n} neue Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/links.py"/>
        <source>It is not a proper web address.</source>
        <translation>Das ist keine gültige Webadresse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It carries a user name, which can hide where it leads.</source>
        <translation>Sie enthält einen Benutzernamen, der das Ziel verschleiern kann.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It names no server.</source>
        <translation>Sie nennt keinen Server.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>Its address mixes writing systems, as forged addresses do.</source>
        <translation>Sie mischt Schriftsysteme, wie es gefälschte Adressen tun.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It is not encrypted (http), and your settings allow encrypted ones only.</source>
        <translation>Sie ist nicht verschlüsselt (http), und Ihre Einstellungen erlauben nur verschlüsselte.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It is no web link but “{scheme}”, which could start something.</source>
        <translation>Das ist kein Weblink, sondern „{scheme}“; das könnte etwas starten.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/doctor.py"/>
        <source>Deskbell is running; this looks at the same parts beside it, so it rings twice.</source>
        <translation>Deskbell läuft; hier wird dasselbe daneben geprüft, darum klingelt es zweimal.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/aloud.py"/>
        <source>{n} new</source>
        <translation>
            <numerusform>{n} neue</numerusform>
            <numerusform>{n} neue</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/aloud.py"/>
        <source>Urgent. {title}. {message} {sender}.</source>
        <translation>Dringend. {title}. {message} {sender}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <source>{label} {count} unread</source>
        <translation>{label} {count} ungelesen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>More types</source>
        <translation>Weitere Arten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>{n} more types</source>
        <extracomment>One: {n} more type</extracomment>
        <translation>
            <numerusform>{n} weitere Art</numerusform>
            <numerusform>{n} weitere Arten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <source>Open as a window</source>
        <translation>Als Fenster öffnen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>“{title}” deleted</source>
        <translation>„{title}“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} notifications deleted</source>
        <extracomment>One: {n} notification deleted</extracomment>
        <translation>
            <numerusform>{n} Meldung gelöscht</numerusform>
            <numerusform>{n} Meldungen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} restored</source>
        <translation>
            <numerusform>{n} wiederhergestellt</numerusform>
            <numerusform>{n} wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>Muting is set by your organisation.</source>
        <translation>Stummschalten legt Ihre Organisation fest.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{type} muted: in the list, without bubble and sound</source>
        <translation>{type} stummgeschaltet: in der Liste, ohne Einblendung und Ton</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{type} no longer muted</source>
        <translation>{type} nicht mehr stummgeschaltet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>“{title}” waits for your answer: acknowledge it first</source>
        <translation>„{title}“ wartet auf Ihre Antwort: bitte zuerst bestätigen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} wait for your answer and stay</source>
        <extracomment>One: {n} waits for your answer and stays</extracomment>
        <translation>
            <numerusform>{n} wartet auf Ihre Antwort und bleibt</numerusform>
            <numerusform>{n} warten auf Ihre Antwort und bleiben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deep_links.py"/>
        <source>A link brought this address. Sign in only if you know it: {server}</source>
        <translation>Diese Adresse kam aus einem Link. Melden Sie sich nur an, wenn Sie sie kennen: {server}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Remind later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Mute this type</source>
        <translation>Diese Art stummschalten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Choose a notification to read it here.</source>
        <translation>Wählen Sie eine Meldung, um sie hier zu lesen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>{amount} spent</source>
        <translation>{amount} ausgegeben</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>{amount} limit</source>
        <translation>Grenze {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>No. {seq}</source>
        <translation>Nr. {seq}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>received {time}</source>
        <translation>empfangen {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>updated {time}</source>
        <translation>aktualisiert {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Open link at {host}</source>
        <translation>Link bei {host} öffnen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Not opened. {why}</source>
        <translation>Wird nicht geöffnet. {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{n} % spent</source>
        <translation>
            <numerusform>{n} % ausgegeben</numerusform>
            <numerusform>{n} % ausgegeben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Please acknowledge</source>
        <translation>Bitte bestätigen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{sender} waits for an answer. It also stops the alert on your other devices.</source>
        <translation>{sender} wartet auf Antwort. Sie beendet den Alarm auch auf Ihren anderen Geräten.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{keys}: answer {sender}</source>
        <translation>{keys}: {sender} antworten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{sender} has your answer.</source>
        <translation>{sender} hat Ihre Antwort.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>One answer was enough.</source>
        <translation>Eine Antwort genügte.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Not sent yet.</source>
        <translation>Noch nicht gesendet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/discovery_line.py"/>
        <source>Asking {address} …</source>
        <translation>{address} wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Play sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/head.py"/>
        <source>Looking at this desk …</source>
        <translation>Arbeitsplatz wird untersucht …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/head.py"/>
        <source>{done} of {of} checked.</source>
        <translation>{done} von {of} geprüft.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Doctor – Deskbell</source>
        <translation>Diagnose – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Checked at {time}. The report contains no secrets.</source>
        <translation>Geprüft um {time}. Der Bericht enthält keine Geheimnisse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Copied. The report contains no secrets.</source>
        <translation>Kopiert. Der Bericht enthält keine Geheimnisse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>Export {n} notifications</source>
        <extracomment>One: Export {n} notification</extracomment>
        <translation>
            <numerusform>{n} Meldung exportieren</numerusform>
            <numerusform>{n} Meldungen exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>{n} exported to {name}</source>
        <translation>
            <numerusform>{n} exportiert nach {name}</numerusform>
            <numerusform>{n} exportiert nach {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Item number</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Project number</source>
        <translation>Projektnummer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Task number</source>
        <translation>Aufgabennummer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Budget number</source>
        <translation>Budgetnummer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Over by</source>
        <translation>Überzogen um</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/first_run.py"/>
        <source>The test notification arrived. All is set up.</source>
        <translation>Die Testmeldung ist angekommen. Alles ist eingerichtet.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/first_run.py"/>
        <source>The test notification has not arrived yet. Look at the connection below.</source>
        <translation>Die Testmeldung ist noch nicht angekommen. Sehen Sie unten nach der Verbindung.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <source>This desktop has no tray for the bell. Deskbell goes on in this window.</source>
        <translation>Dieser Desktop hat keinen Infobereich für die Glocke. Deskbell läuft in diesem Fenster weiter.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <source>This notification is not on this computer.</source>
        <translation>Diese Meldung ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/inbox_frame.py"/>
        <source>Inbox – Deskbell</source>
        <translation>Eingang – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Answer with the sender’s first action</source>
        <translation>Mit der ersten Aktion des Absenders antworten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>… the second</source>
        <translation>… mit der zweiten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>… the third</source>
        <translation>… mit der dritten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Mark read or unread</source>
        <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Mark all read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Undo the deletion</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Mute this type, or no longer</source>
        <translation>Diese Art stummschalten oder nicht mehr</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Do not disturb</source>
        <translation>Bitte nicht stören</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Menu of a notification</source>
        <translation>Menü einer Meldung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Clear search, then selection, then close</source>
        <translation>Suche leeren, dann Auswahl, dann schließen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Export the selection</source>
        <translation>Auswahl exportieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Move; with Shift extend the selection</source>
        <translation>Bewegen; mit Umschalt die Auswahl erweitern</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>↑  ↓  Home  End  Page</source>
        <translation>↑  ↓  Pos1  Ende  Bild</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Select or not; select all</source>
        <translation>Auswählen oder nicht; alles auswählen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Ctrl+Space;  Ctrl+A</source>
        <translation>Strg+Leertaste;  Strg+A</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Choose a chip</source>
        <translation>Einen Filter wählen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Keyboard shortcuts – Deskbell</source>
        <translation>Tastenkürzel – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 30 minutes</source>
        <translation>In 30 Minuten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 1 hour</source>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 3 hours</source>
        <translation>In 3 Stunden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Tomorrow, {time}</source>
        <translation>Morgen, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>On Monday, {time}</source>
        <translation>Am Montag, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Do not remind me</source>
        <translation>Nicht erinnern</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>Carry on: what you do here is sent as soon as it is back.</source>
        <translation>Arbeiten Sie weiter: Was Sie hier tun, wird gesendet, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>No connection since {time}.</source>
        <translation>Keine Verbindung seit {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>The server refuses this device. Ask your administrator to allow it.</source>
        <translation>Der Server lehnt dieses Gerät ab. Bitten Sie Ihre IT, es zuzulassen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Sign in to Deskbell</source>
        <translation>Bei Deskbell anmelden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Stay signed in on this computer</source>
        <translation>Auf diesem Computer angemeldet bleiben</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Back to the inbox</source>
        <translation>Zurück zum Eingang</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/group.py"/>
        <source>Set by your organisation</source>
        <translation>Von Ihrer Organisation festgelegt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Next: one test notification, so that you know it works.</source>
        <translation>Danach: eine Testmeldung, damit Sie sehen, dass es klappt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter the server’s address.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter your user name.</source>
        <translation>Geben Sie Ihren Benutzernamen ein.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Kennwort ein.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Sign in with {name}</source>
        <translation>Anmelden mit {name}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Continue in your browser.</source>
        <translation>Weiter geht es in Ihrem Browser.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Once. From then on the bell sits in your tray.</source>
        <translation>Nur einmal. Danach sitzt die Glocke im Infobereich.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Kept in the keyring; your password is not stored.</source>
        <translation>Liegt im Schlüsselbund; Ihr Kennwort wird nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Remind later …</source>
        <translation>Später erinnern …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Send me a test</source>
        <translation>Test an mich senden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Mute sound</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Doctor</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>You have read everything.</source>
        <translation>Sie haben alles gelesen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>No unread notifications</source>
        <translation>Keine ungelesenen Meldungen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>{type}: nothing here</source>
        <translation>{type}: nichts vorhanden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New ones appear here.</source>
        <translation>Neue erscheinen hier.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Your notifications are being fetched.</source>
        <translation>Ihre Meldungen werden geholt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New notifications appear here.
You are connected and miss nothing.</source>
        <translation>Neue Meldungen erscheinen hier.
Sie sind verbunden und verpassen nichts.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>All quiet</source>
        <translation>Alles ruhig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New notifications appear here once you are connected.</source>
        <translation>Neue Meldungen erscheinen hier, sobald Sie verbunden sind.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Your notifications are being read.</source>
        <translation>Ihre Meldungen werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Nothing found for “{words}”</source>
        <translation>Nichts gefunden für „{words}“</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched all {n}, in title, message and details.</source>
        <translation>
            <numerusform>Durchsucht: {n}, in Titel, Text und Einzelheiten.</numerusform>
            <numerusform>Durchsucht: alle {n}, in Titel, Text und Einzelheiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched {n} in “{type}”: title, message and details.</source>
        <translation>
            <numerusform>Durchsucht: {n} in „{type}“, Titel, Text und Einzelheiten.</numerusform>
            <numerusform>Durchsucht: {n} in „{type}“, Titel, Text und Einzelheiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched {n} unread: title, message and details.</source>
        <translation>
            <numerusform>Durchsucht: {n} ungelesene, Titel, Text und Einzelheiten.</numerusform>
            <numerusform>Durchsucht: {n} ungelesene, Titel, Text und Einzelheiten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Search all types</source>
        <translation>Alle Arten durchsuchen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/popover.py"/>
        <source>Notifications – Deskbell</source>
        <translation>Meldungen – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>At rest</source>
        <translation>Ruhend</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Another account</source>
        <translation>Anderes Konto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Sign in …</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Use another account or server</source>
        <translation>Anderes Konto oder anderen Server verwenden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>This one stays signed in, at rest.</source>
        <translation>Dieses bleibt angemeldet und ruht.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Not connected; what came is fetched when you use it.</source>
        <translation>Nicht verbunden; Verpasstes wird geholt, wenn Sie es verwenden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>{person} at {server}</source>
        <translation>{person} bei {server}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Look of the windows</source>
        <translation>Aussehen der Fenster</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Coloured</source>
        <translation>Farbig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Choose it when the bell is hard to see.</source>
        <translation>Wählen Sie es, wenn die Glocke schlecht zu sehen ist.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Panel behind the bell</source>
        <translation>Leiste hinter der Glocke</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Text and motion</source>
        <translation>Text und Bewegung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>On top of the system’s own.</source>
        <translation>Zusätzlich zu der des Systems.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Windows and toasts appear without sliding or fading.</source>
        <translation>Fenster und Einblendungen erscheinen ohne Gleiten und Blenden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Mo</source>
        <translation>Mo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Tu</source>
        <translation>Di</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>We</source>
        <translation>Mi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Th</source>
        <translation>Do</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Fr</source>
        <translation>Fr</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Sa</source>
        <translation>Sa</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Su</source>
        <translation>So</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Start with the session</source>
        <translation>Mit der Sitzung starten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Language of the windows</source>
        <translation>Sprache der Fenster</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>It goes to the server and comes back as a real notification.</source>
        <translation>Er geht zum Server und kommt als echte Meldung zurück.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Version {version} is available</source>
        <translation>Version {version} ist verfügbar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>This is {version}.</source>
        <translation>Dies ist {version}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Links that may be opened</source>
        <translation>Links, die geöffnet werden dürfen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>The bell is in the tray as soon as you are.</source>
        <translation>Die Glocke ist da, sobald Sie es sind.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>the next day</source>
        <translation>am nächsten Tag</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>At set times</source>
        <translation>Zu festen Zeiten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Urgent notifications break through</source>
        <translation>Dringende Meldungen kommen durch</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Notify me about</source>
        <translation>Hinweisen auf</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>When you are away</source>
        <translation>Wenn Sie nicht da sind</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>One summary instead of single notifications</source>
        <translation>Eine Zusammenfassung statt einzelner Meldungen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Type and sender only</source>
        <translation>Nur Art und Absender</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>On a locked or shared screen, show</source>
        <translation>Auf gesperrtem oder geteiltem Bildschirm zeigen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Do not disturb is off</source>
        <translation>„Bitte nicht stören“ ist aus</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Turn on for …</source>
        <translation>Einschalten für …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Everything still arrives in the inbox, without sound or toast.</source>
        <translation>Alles kommt weiter im Eingang an, ohne Ton und Einblendung.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>After 1 hour</source>
        <translation>Nach 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>After {n} minutes</source>
        <extracomment>One: After {n} minute</extracomment>
        <translation>
            <numerusform>Nach {n} Minute</numerusform>
            <numerusform>Nach {n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/keyboard.py"/>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/keyboard.py"/>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until tomorrow, {time}</source>
        <translation>Bis morgen, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Until Monday, {time}</source>
        <translation>Bis Montag, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Until I turn it on</source>
        <translation>Bis ich es einschalte</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until I say so</source>
        <translation>bis auf Weiteres</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until {when}</source>
        <translation>bis {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until tomorrow</source>
        <translation>bis morgen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/measure.py"/>
        <source>{n} %</source>
        <translation>
            <numerusform>{n} %</numerusform>
            <numerusform>{n} %</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/quiet_hours.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/quiet_hours.py"/>
        <source>Do not disturb turns itself on and off</source>
        <translation>„Bitte nicht stören“ schaltet sich selbst ein und aus</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/quiet_hours.py"/>
        <source>Add quiet hours</source>
        <translation>Ruhezeiten hinzufügen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Way to the server</source>
        <translation>Weg zum Server</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Your company’s certificates</source>
        <translation>Zertifikate Ihrer Firma</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Only the system’s</source>
        <translation>Nur die des Systems</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>A file in PEM format, trusted besides the system’s.</source>
        <translation>Eine PEM-Datei, der neben denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>As the system says</source>
        <translation>Wie das System sagt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>For example “http://proxy:3128”.</source>
        <translation>Zum Beispiel „http://proxy:3128“.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Soft</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Wood</source>
        <translation>Holz</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Clear</source>
        <translation>Klar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Insistent</source>
        <translation>Eindringlich</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>As its priority</source>
        <translation>Wie die Priorität</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Hear the sound</source>
        <translation>Ton anhören</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Hear the sound of {what}</source>
        <translation>Ton für {what} anhören</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Play sounds</source>
        <translation>Töne abspielen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>At most one every few seconds.</source>
        <translation>Höchstens einer alle paar Sekunden.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Sound by priority</source>
        <translation>Ton nach Priorität</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Only in the list; heard when you asked for a reminder.</source>
        <translation>Nur in der Liste; zu hören, wenn Sie erinnert werden wollten.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Sound by type</source>
        <translation>Ton nach Art</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Preferences – Deskbell</source>
        <translation>Einstellungen – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Interruptions</source>
        <translation>Unterbrechungen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until {time}</source>
        <translation>Bis {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until I turn it off</source>
        <translation>Bis ich es ausschalte</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/rows.py"/>
        <source>Needs your answer</source>
        <translation>Wartet auf Ihre Antwort</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Search {n} notifications</source>
        <extracomment>One: Search {n} notification</extracomment>
        <translation>
            <numerusform>{n} Meldung durchsuchen</numerusform>
            <numerusform>{n} Meldungen durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_card.py"/>
        <source>Deskbell notification</source>
        <translation>Deskbell-Meldung</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_card.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <source>{n} notifications wait for you</source>
        <extracomment>One: {n} notification waits</extracomment>
        <translation>
            <numerusform>{n} Meldung wartet auf Sie</numerusform>
            <numerusform>{n} Meldungen warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_parts.py"/>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Open inbox ({n})</source>
        <translation>
            <numerusform>Eingang öffnen ({n})</numerusform>
            <numerusform>Eingang öffnen ({n})</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Open inbox</source>
        <translation>Eingang öffnen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Snooze</source>
        <translation>Alles zurückstellen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/undo.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unmute {type}</source>
        <translation>{type} nicht mehr stummschalten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Mute {type}</source>
        <translation>{type} stummschalten</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} min</source>
        <translation>
            <numerusform>{n} Min.</numerusform>
            <numerusform>{n} Min.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>complete up to {time}</source>
        <translation>vollständig bis {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · this server keeps no history</source>
        <translation>Verbunden · dieser Server führt keinen Verlauf</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · fetching {n} missed</source>
        <translation>
            <numerusform>Verbunden · {n} verpasste wird geholt</numerusform>
            <numerusform>Verbunden · {n} verpasste werden geholt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · catching up</source>
        <translation>Verbunden · wird aufgeholt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reconnecting</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reconnecting since {time}</source>
        <translation>Neu verbinden seit {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected, catching up</source>
        <translation>Verbunden, wird aufgeholt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>The server refuses this device</source>
        <translation>Der Server lehnt dieses Gerät ab</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} unread</source>
        <translation>
            <numerusform>{n} ungelesen</numerusform>
            <numerusform>{n} ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} urgent</source>
        <translation>
            <numerusform>{n} dringend</numerusform>
            <numerusform>{n} dringend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} selected</source>
        <translation>
            <numerusform>{n} ausgewählt</numerusform>
            <numerusform>{n} ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} need your answer</source>
        <extracomment>One: {n} needs your answer</extracomment>
        <translation>
            <numerusform>{n} wartet auf Ihre Antwort</numerusform>
            <numerusform>{n} warten auf Ihre Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} unread of {total}</source>
        <translation>
            <numerusform>{n} ungelesen von {total}</numerusform>
            <numerusform>{n} ungelesen von {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} urgent of {total}</source>
        <translation>
            <numerusform>{n} dringend von {total}</numerusform>
            <numerusform>{n} dringend von {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n}, all read</source>
        <translation>
            <numerusform>{n}, gelesen</numerusform>
            <numerusform>{n}, alle gelesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{quiet} until {when}</source>
        <translation>{quiet} bis {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{quiet}, except urgent</source>
        <translation>{quiet}, außer Dringendes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>“{answer}”, not sent yet</source>
        <translation>„{answer}“, noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Read, not sent yet</source>
        <translation>Gelesen, noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unread, not sent yet</source>
        <translation>Ungelesen, noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Acknowledged, not sent yet</source>
        <translation>Bestätigt, noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Restored, not sent yet</source>
        <translation>Wiederhergestellt, noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>You answered “{answer}” at {at}</source>
        <translation>Sie haben um {at} mit „{answer}“ geantwortet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{name} acknowledged this</source>
        <translation>{name} hat dies bestätigt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>You acknowledged this at {at}</source>
        <translation>Sie haben das um {at} bestätigt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Taken back by the sender at {time}.</source>
        <translation>Vom Absender um {time} zurückgezogen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Taken back by the sender on {day}.</source>
        <translation>Vom Absender zurückgezogen: {day}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>It expired at {time}.</source>
        <translation>Um {time} abgelaufen.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>It expired on {day}.</source>
        <translation>Abgelaufen: {day}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder at {time}</source>
        <translation>Erinnerung um {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder tomorrow, {time}</source>
        <translation>Erinnerung morgen, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder on {day}, {time}</source>
        <translation>Erinnerung am {day}, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>needs your answer</source>
        <translation>wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>answered “{answer}”</source>
        <translation>mit „{answer}“ beantwortet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
</context>
</TS>
