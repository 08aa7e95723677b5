<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Deskbell</name>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/chooser.py"/>
        <source>This copy keeps to its own folder and is started by hand.</source>
        <translation>Esta copia se queda en su propia carpeta y se inicia a mano.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/run_key.py"/>
        <source>It is turned off in the Task Manager.</source>
        <translation>Está desactivado en el Administrador de tareas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/xdg.py"/>
        <source>It would start {program}, which is not there.</source>
        <translation>Iniciaría {program}, que no existe.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>Nobody signed in within five minutes.</source>
        <translation>Nadie inició sesión en cinco minutos.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>No browser could be opened on this computer. Sign in with a password.</source>
        <translation>No se pudo abrir ningún navegador en este equipo. Inicie sesión con una contraseña.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The sign-in was cancelled.</source>
        <translation>Se canceló el inicio de sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>You have no account on this server. Ask your administrator.</source>
        <translation>No tiene cuenta en este servidor. Pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The identity provider does not answer. Try again in a minute.</source>
        <translation>El proveedor de identidad no responde. Vuelva a intentarlo en un minuto.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The identity provider’s answer was refused. Ask your administrator.</source>
        <translation>Se rechazó la respuesta del proveedor de identidad. Pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/courier.py"/>
        <source>No test notification could be sent: {why}</source>
        <translation>No se pudo enviar la notificación de prueba: {why}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/discovery.py"/>
        <source>Deskbell server</source>
        <translation>Servidor Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>{host} does not answer.</source>
        <translation>{host} no responde.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>Check the address and the network, or ask your administrator.</source>
        <translation>Compruebe la dirección y la red, o pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>What answers there says {status}.</source>
        <translation>Lo que responde allí dice {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>It may be a proxy or a log-in page; ask your administrator.</source>
        <translation>Puede ser un proxy o una página de acceso; pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <source>Test notification</source>
        <translation>Notificación de prueba</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <source>The doctor shows this to see how long it takes.</source>
        <translation>El diagnóstico la muestra para ver cuánto tarda.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The notification daemon does not answer.</source>
        <translation>El servicio de notificaciones no responde.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/examination.py"/>
        <source>It could not be looked at.</source>
        <translation>No se pudo comprobar.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/examination.py"/>
        <source>No answer within {n} seconds.</source>
        <translation>
            <numerusform>Sin respuesta en {n} segundo.</numerusform>
            <numerusform>Sin respuesta en {n} segundos.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <source>Nobody is signed in on this desk.</source>
        <translation>Nadie ha iniciado sesión en este puesto.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Sign in.</source>
        <translation>Inicie sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <source>The sign-in cannot be read while the keyring is locked.</source>
        <translation>No se puede leer la sesión mientras el depósito de claves esté bloqueado.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/errand.py"/>
        <source>There is no live connection.</source>
        <translation>No hay conexión en vivo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <source>There is no sign-in to use.</source>
        <translation>No hay ninguna sesión que usar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/errand.py"/>
        <source>This server sends no tests.</source>
        <translation>Este servidor no envía pruebas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/opening.py"/>
        <source>The notification history on this computer was damaged. It is kept beside the new one, which is being fetched from the server.</source>
        <translation>El historial de notificaciones de este equipo estaba dañado. Se guarda junto al nuevo, que se está descargando del servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/opening.py"/>
        <source>The notification history on this computer was damaged. It is kept beside a new one that begins today, because this server keeps no history.</source>
        <translation>El historial de notificaciones de este equipo estaba dañado. Se guarda junto a uno nuevo que empieza hoy, porque este servidor no guarda historial.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>This computer's disk is full: new notifications cannot be stored. Make some room.</source>
        <translation>El disco de este equipo está lleno: no se pueden guardar notificaciones nuevas. Libere espacio.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>The folder of the notification history cannot be written to: {why}.</source>
        <translation>No se puede escribir en la carpeta del historial: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>The notification history was written by a newer Deskbell. Update this one.</source>
        <translation>El historial lo escribió un Deskbell más reciente. Actualice este.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>The disk is full. Make some room, or choose another place.</source>
        <translation>El disco está lleno. Libere espacio o elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>“{name}” may not be written there. Choose another place.</source>
        <translation>«{name}» no se puede guardar ahí. Elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>The folder is not there any more. Choose another place.</source>
        <translation>La carpeta ya no existe. Elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>“{name}” could not be written: {why}.</source>
        <translation>No se pudo guardar «{name}»: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <location filename="../../../desktop/deskbell_desktop/adapters/web.py"/>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The certificate of {server} is not trusted: {why}.</source>
        <translation>El certificado de {server} no es de confianza: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <source>The server does not take the connection: it answers {status}.</source>
        <translation>El servidor no acepta la conexión: responde {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <source>The server does not answer: {why}.</source>
        <translation>El servidor no responde: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/connection.py"/>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>New order</source>
        <translation>Pedido nuevo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Order updated</source>
        <translation>Pedido actualizado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Stock is low</source>
        <translation>Existencias bajas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Project updated</source>
        <translation>Proyecto actualizado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Task assigned</source>
        <translation>Tarea asignada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Budget alert</source>
        <translation>Aviso de presupuesto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>System alert</source>
        <translation>Aviso del sistema</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Notification</source>
        <translation>Notificación</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>The connection to the server was lost.</source>
        <translation>Se perdió la conexión con el servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server stopped answering.</source>
        <translation>El servidor dejó de responder.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>What answers at the server's address is not a notification server.</source>
        <translation>Lo que responde en la dirección del servidor no es un servidor de notificaciones.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>The server refused the connection.</source>
        <translation>El servidor rechazó la conexión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/loopback.py"/>
        <source>You are signed in. This page can be closed.</source>
        <translation>Ha iniciado sesión. Puede cerrar esta página.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/loopback.py"/>
        <source>You are not signed in. Deskbell says why.</source>
        <translation>No ha iniciado sesión. Deskbell dice por qué.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/native/daemons.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_layout.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_paint.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/places.py"/>
        <source>Deskbell cannot keep its files in {where}: {why}. Ask your administrator.</source>
        <translation>Deskbell no puede guardar sus archivos en {where}: {why}. Pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/policy/reading.py"/>
        <source>Your organisation's settings have a mistake at “{name}”: {why}.</source>
        <translation>Los ajustes de su organización tienen un error en «{name}»: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/policy/reading.py"/>
        <source>Your organisation's settings in {where} cannot be used: {why}.</source>
        <translation>Los ajustes de su organización en {where} no se pueden usar: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>Sign in to receive notifications.</source>
        <translation>Inicie sesión para recibir notificaciones.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>The server accepted the sign-in but sent no access token.</source>
        <translation>El servidor aceptó la sesión, pero no envió ningún token de acceso.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>Ask your administrator for the address.</source>
        <translation>Pida la dirección a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>This computer has no password store that Deskbell may use. You stay signed in until Deskbell is closed.</source>
        <translation>Este equipo no tiene un almacén de contraseñas que Deskbell pueda usar. La sesión dura hasta que se cierre Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>The password store of this computer is locked or does not answer.</source>
        <translation>El almacén de contraseñas de este equipo está bloqueado o no responde.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>The password store of this computer did not take the sign-in.</source>
        <translation>El almacén de contraseñas de este equipo no guardó la sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>Unlock it, or sign in again.</source>
        <translation>Desbloquéelo o vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>You stay signed in until Deskbell is closed.</source>
        <translation>La sesión dura hasta que se cierre Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Correct it in the preferences under Server, or ask your administrator.</source>
        <translation>Corríjalo en las preferencias, en «Servidor», o pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>Check the proxy in the preferences under Server, or ask your administrator.</source>
        <translation>Compruebe el proxy en las preferencias, en «Servidor», o pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy wants a user name and password.</source>
        <translation>El proxy pide usuario y contraseña.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy does not answer.</source>
        <translation>El proxy no responde.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy refuses the connection: it answers {status}.</source>
        <translation>El proxy rechaza la conexión: responde {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy’s address is not of the form “http://proxy:3128”.</source>
        <translation>La dirección del proxy no tiene la forma «http://proxy:3128».</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/web.py"/>
        <source>The certificate file {file} cannot be read as certificates.</source>
        <translation>El archivo {file} no contiene certificados legibles.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Name or password is wrong.</source>
        <translation>El nombre o la contraseña no son correctos.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>This account may not do that.</source>
        <translation>Esta cuenta no puede hacer eso.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>This device was signed out.</source>
        <translation>Se cerró la sesión de este dispositivo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Too many requests.</source>
        <translation>Demasiadas solicitudes.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server cannot do this just now.</source>
        <translation>El servidor no puede hacerlo en este momento.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The server's disk is full.</source>
        <translation>El disco del servidor está lleno.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The server made a mistake.</source>
        <translation>El servidor cometió un error.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check both and try again.</source>
        <translation>Compruebe ambos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Sign in again.</source>
        <translation>Vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check the address and the network, then try again.</source>
        <translation>Compruebe la dirección y la red, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Install your company's certificate, then try again.</source>
        <translation>Instale el certificado de su empresa y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check the address: something else answers there, perhaps a proxy or a log-in page.</source>
        <translation>Compruebe la dirección: allí responde otra cosa, quizá un proxy o una página de acceso.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Tell the administrator the request id; its log has the details.</source>
        <translation>Indique al administrador el id de la solicitud; el registro tiene los detalles.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>{server} does not answer: {why}.</source>
        <translation>{server} no responde: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/address.py"/>
        <source>That is not a server's address.</source>
        <translation>Esa no es la dirección de un servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/answers.py"/>
        <source>“{title}”: “{chosen}” came too late, you answered “{given}” at {at}.</source>
        <translation>«{title}»: «{chosen}» llegó tarde; usted respondió «{given}» a las {at}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/autostart.py"/>
        <source>This could not be changed: {why}.</source>
        <translation>No se pudo cambiar: {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/connection.py"/>
        <source>The sign-in could not be renewed in time.</source>
        <translation>La sesión no se pudo renovar a tiempo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/desk.py"/>
        <source>Something went wrong on this desk.</source>
        <translation>Algo salió mal en este puesto.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>A Socket.IO server without history · {how}</source>
        <translation>Servidor Socket.IO sin historial · {how}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>Something else answers there. Check the address.</source>
        <translation>Allí responde otra cosa. Compruebe la dirección.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>The certificate is not trusted. Install your company’s certificate, then try again.</source>
        <translation>El certificado no es de confianza. Instale el de su empresa y reintente.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>That is not a server’s address.</source>
        <translation>Esa no es la dirección de un servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>The address does not answer. Check it, or ask your administrator.</source>
        <translation>La dirección no responde. Compruébela o pregunte a su administrador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>secure connection</source>
        <translation>conexión segura</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>connection not encrypted</source>
        <translation>conexión sin cifrar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Tray</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/cards.py"/>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Autostart</source>
        <translation>Inicio automático</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Keyring</source>
        <translation>Depósito de claves</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Certificate</source>
        <translation>Certificado</translation>
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
        <translation>Servidor</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Live connection</source>
        <translation>Conexión en vivo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Whole path</source>
        <translation>Recorrido completo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>This desk</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Sign-in</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This desktop has no notifications of its own.</source>
        <translation>Este escritorio no tiene notificaciones propias.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>No notification daemon runs on this desktop.</source>
        <translation>En este escritorio no funciona ningún servicio de notificaciones.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no session bus.</source>
        <translation>No hay bus de sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications are switched off for Deskbell.</source>
        <translation>Las notificaciones están desactivadas para Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no screen to look at.</source>
        <translation>No hay pantalla que comprobar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The panel shows the bell.</source>
        <translation>El panel muestra la campana.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is a panel for the bell.</source>
        <translation>Hay un panel para la campana.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This desktop has no tray for the bell.</source>
        <translation>Este escritorio no tiene bandeja para la campana.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Deskbell goes on in its window. On GNOME, an extension for tray icons helps.</source>
        <translation>Deskbell continúa en su ventana. En GNOME ayuda una extensión para iconos de bandeja.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The test notification appeared after {ms} ms.</source>
        <translation>La notificación de prueba apareció a los {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The system shows none. {why}</source>
        <translation>El sistema no muestra ninguna. {why}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Deskbell shows its own until it does.</source>
        <translation>Mientras tanto, Deskbell muestra las suyas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications appear as Deskbell’s own.</source>
        <translation>Las notificaciones aparecen como propias de Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off in your preferences.</source>
        <translation>Desactivado en sus preferencias.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This system does not tell; play one and listen.</source>
        <translation>El sistema no lo indica; reproduzca uno y escuche.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no sound output.</source>
        <translation>No hay salida de sonido.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications come without sound.</source>
        <translation>Las notificaciones llegan sin sonido.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is muted.</source>
        <translation>La salida está silenciada.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Turn the volume up, then try again.</source>
        <translation>Suba el volumen y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is on.</source>
        <translation>La salida está activada.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is on, at {n} %.</source>
        <translation>
            <numerusform>La salida está activada, al {n} %.</numerusform>
            <numerusform>La salida está activada, al {n} %.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>On; starts with your session.</source>
        <translation>Activado; se inicia con la sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off, as you chose.</source>
        <translation>Desactivado, como eligió.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off, though your preferences say on.</source>
        <translation>Desactivado, aunque sus preferencias digan lo contrario.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Turn it on in the preferences, or in your desktop’s settings.</source>
        <translation>Actívelo en las preferencias o en los ajustes de su escritorio.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>After a restart you would have to start Deskbell yourself.</source>
        <translation>Tras reiniciar tendría que abrir Deskbell usted mismo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>After a restart you would have to sign in again.</source>
        <translation>Tras reiniciar tendría que volver a iniciar sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This computer has no password store, so the sign-in cannot be kept.</source>
        <translation>Este equipo no tiene almacén de contraseñas; la sesión no se puede guardar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Install GNOME Keyring or KWallet, then sign in again.</source>
        <translation>Instale GNOME Keyring o KWallet y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Locked, so the sign-in cannot be kept.</source>
        <translation>Bloqueado; la sesión no se puede guardar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Unlock it; Deskbell does the rest.</source>
        <translation>Desbloquéelo; Deskbell hace el resto.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>It did not keep what it was given.</source>
        <translation>No conservó lo que se le dio.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Ask your administrator to look at it.</source>
        <translation>Pida a su administrador que lo revise.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Open; the sign-in is kept in it.</source>
        <translation>Abierto; la sesión se guarda en él.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>One problem</source>
        <translation>Un problema</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{n} problems</source>
        <extracomment>One: {n} problem</extracomment>
        <translation>
            <numerusform>{n} problema</numerusform>
            <numerusform>{n} problemas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>one remark</source>
        <translation>una observación</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{n} remarks</source>
        <extracomment>One: {n} remark</extracomment>
        <translation>
            <numerusform>{n} observación</numerusform>
            <numerusform>{n} observaciones</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{problems} and {remarks}</source>
        <translation>{problems} y {remarks}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>All is well</source>
        <translation>Todo en orden</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>Notifications reach you.</source>
        <translation>Las notificaciones le llegan.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>Notifications do not reach you now.</source>
        <translation>Las notificaciones no le llegan ahora.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>No server is known yet.</source>
        <translation>Todavía no se conoce ningún servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Sign in once.</source>
        <translation>Inicie sesión una vez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{host} answers in {ms} ms.</source>
        <translation>{host} responde en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The network is slow; notifications come late.</source>
        <translation>La red es lenta; las notificaciones llegan tarde.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{host} was not reached.</source>
        <translation>No se llegó a {host}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>None needed.</source>
        <translation>No hace falta.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>By way of {proxy}.</source>
        <translation>A través de {proxy}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The server’s time is not known.</source>
        <translation>No se conoce la hora del servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Agrees with the server’s.</source>
        <translation>Coincide con la del servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>ahead of</source>
        <translation>por delante</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>behind</source>
        <translation>por detrás</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{time} {way} the server’s.</source>
        <translation>{time} {way} de la del servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Let your system set its clock over the network.</source>
        <translation>Deje que el sistema ajuste el reloj por la red.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Times are shown wrongly.</source>
        <translation>Las horas se muestran mal.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} seconds</source>
        <extracomment>One: {n} second</extracomment>
        <translation>
            <numerusform>{n} segundo</numerusform>
            <numerusform>{n} segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} minutes</source>
        <extracomment>One: {n} minute</extracomment>
        <translation>
            <numerusform>{n} minuto</numerusform>
            <numerusform>{n} minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} hours</source>
        <extracomment>One: {n} hour</extracomment>
        <translation>
            <numerusform>{n} hora</numerusform>
            <numerusform>{n} horas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>None needed; the server is this computer.</source>
        <translation>No hace falta; el servidor es este equipo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The connection is not encrypted.</source>
        <translation>La conexión no está cifrada.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Ask your administrator for an address with https.</source>
        <translation>Pida a su administrador una dirección con https.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Others on the network can read along.</source>
        <translation>Otros en la red pueden leerlo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Trusted by this computer.</source>
        <translation>De confianza para este equipo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The server did not answer.</source>
        <translation>El servidor no respondió.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Valid until {date}, from {issuer}.</source>
        <translation>Válido hasta el {date}, de {issuer}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Tell your administrator that it ends soon.</source>
        <translation>Avise a su administrador de que caduca pronto.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Nobody is signed in.</source>
        <translation>Nadie ha iniciado sesión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Connecting.</source>
        <translation>Conectando.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Down since {time}.</source>
        <translation>Interrumpida desde las {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}; this server keeps no history.</source>
        <translation>Activa desde las {time}; este servidor no guarda historial.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}.</source>
        <translation>Activa desde las {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}, complete up to {upto}.</source>
        <translation>Activa desde las {time}, completa hasta las {upto}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>It could not be opened.</source>
        <translation>No se pudo abrir.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Opens in {ms} ms.</source>
        <translation>Se abre en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The test was sent and did not come.</source>
        <translation>La prueba se envió, pero no llegó.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Test sent and received in {ms} ms.</source>
        <translation>Prueba enviada y recibida en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Test sent, received and shown in {ms} ms.</source>
        <translation>Prueba enviada, recibida y mostrada en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/errands.py"/>
        <source>A test notification needs a connection to the server.</source>
        <translation>Una notificación de prueba necesita conexión con el servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/errands.py"/>
        <source>This server has no test notifications.</source>
        <translation>Este servidor no tiene notificaciones de prueba.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>This server keeps no history: what is sent while you are away does not arrive.</source>
        <translation>Este servidor no guarda historial: lo que se envíe en su ausencia no llega.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server's log does not go on.</source>
        <translation>El registro del servidor no continúa.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server did not take the renewed sign-in.</source>
        <translation>El servidor no aceptó la sesión renovada.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server's answer was not understood.</source>
        <translation>No se entendió la respuesta del servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMMM</source>
        <translation>d 'de' MMMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMMM yyyy</source>
        <translation>d 'de' MMMM 'de' yyyy</translation>
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
            <numerusform>{n} pedido</numerusform>
            <numerusform>{n} pedidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} inventory</source>
        <translation>
            <numerusform>{n} aviso de existencias</numerusform>
            <numerusform>{n} avisos de existencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} projects</source>
        <extracomment>One: {n} project</extracomment>
        <translation>
            <numerusform>{n} proyecto</numerusform>
            <numerusform>{n} proyectos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} tasks</source>
        <extracomment>One: {n} task</extracomment>
        <translation>
            <numerusform>{n} tarea</numerusform>
            <numerusform>{n} tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} budgets</source>
        <extracomment>One: {n} budget</extracomment>
        <translation>
            <numerusform>{n} presupuesto</numerusform>
            <numerusform>{n} presupuestos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} system</source>
        <translation>
            <numerusform>{n} aviso del sistema</numerusform>
            <numerusform>{n} avisos del sistema</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} information</source>
        <translation>
            <numerusform>{n} información</numerusform>
            <numerusform>{n} informaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} successes</source>
        <extracomment>One: {n} success</extracomment>
        <translation>
            <numerusform>{n} éxito</numerusform>
            <numerusform>{n} éxitos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} warnings</source>
        <extracomment>One: {n} warning</extracomment>
        <translation>
            <numerusform>{n} advertencia</numerusform>
            <numerusform>{n} advertencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} errors</source>
        <extracomment>One: {n} error</extracomment>
        <translation>
            <numerusform>{n} error</numerusform>
            <numerusform>{n} errores</numerusform>
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
        <translation>Pedido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Inventory</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Success</source>
        <translation>Éxito</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>Error</source>
        <translation>Error</translation>
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
        <translation>Confirmar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Mark read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>New notification</source>
        <translation>Notificación nueva</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>{kind} from {sender}</source>
        <translation>{kind} de {sender}</translation>
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
            <numerusform>{n} durante «No molestar»</numerusform>
            <numerusform>{n} durante «No molestar»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>{n} during quiet hours</source>
        <translation>
            <numerusform>{n} durante las horas de silencio</numerusform>
            <numerusform>{n} durante las horas de silencio</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>The notification history on this computer breaks again and again.</source>
        <translation>El historial de notificaciones de este equipo se daña una y otra vez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>Your organisation lets this desk sign in at “{server}” only, and that is not a server's address. Ask your administrator to correct “server” in the policy.</source>
        <translation>Su organización solo permite iniciar sesión en «{server}», que no es la dirección de un servidor. Pida a su administrador que corrija «server» en la directiva.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>Your organisation lets this desk sign in at {server} only.</source>
        <translation>Su organización solo permite iniciar sesión en {server}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>Your session has ended. Sign in to go on receiving.</source>
        <translation>Su sesión ha terminado. Inicie sesión para seguir recibiendo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>This desktop was signed out from elsewhere. Sign in to go on receiving.</source>
        <translation>Se cerró la sesión de este escritorio desde otro lugar. Inicie sesión para seguir recibiendo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>Another desktop took over with the identity of this one.</source>
        <translation>Otro escritorio asumió la identidad de este.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server is restarting.</source>
        <translation>El servidor se está reiniciando.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server is busy.</source>
        <translation>El servidor está ocupado.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server asks this desktop to wait.</source>
        <translation>El servidor pide esperar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>Signing in again by itself.</source>
        <translation>La sesión se renueva sola.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server does not let this account in.</source>
        <translation>El servidor no admite esta cuenta.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server ended the connection.</source>
        <translation>El servidor terminó la conexión.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{left} left of {usual}</source>
        <translation>quedan {left} de {usual}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>due today</source>
        <translation>vence hoy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>due {when}</source>
        <translation>vence: {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>over by {amount}</source>
        <translation>excedido en {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{amount} left</source>
        <translation>quedan {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} minutes ago</source>
        <extracomment>One: {n} minute ago</extracomment>
        <translation>
            <numerusform>hace {n} minuto</numerusform>
            <numerusform>hace {n} minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} hours ago</source>
        <extracomment>One: {n} hour ago</extracomment>
        <translation>
            <numerusform>hace {n} hora</numerusform>
            <numerusform>hace {n} horas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} days ago</source>
        <extracomment>One: {n} day ago</extracomment>
        <translation>
            <numerusform>hace {n} día</numerusform>
            <numerusform>hace {n} días</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} while you were away</source>
        <translation>
            <numerusform>{n} en su ausencia</numerusform>
            <numerusform>{n} en su ausencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} new notifications</source>
        <extracomment>One: {n} new notification</extracomment>
        <translation>
            <numerusform>{n} notificación nueva</numerusform>
            <numerusform>{n} notificaciones nuevas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/links.py"/>
        <source>It is not a proper web address.</source>
        <translation>No es una dirección web válida.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It carries a user name, which can hide where it leads.</source>
        <translation>Lleva un nombre de usuario, que puede ocultar adónde conduce.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It names no server.</source>
        <translation>No nombra ningún servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>Its address mixes writing systems, as forged addresses do.</source>
        <translation>Mezcla sistemas de escritura, como las direcciones falsas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It is not encrypted (http), and your settings allow encrypted ones only.</source>
        <translation>No está cifrada (http) y sus ajustes solo permiten las cifradas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It is no web link but “{scheme}”, which could start something.</source>
        <translation>No es un enlace web, sino «{scheme}», que podría iniciar algo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/doctor.py"/>
        <source>Deskbell is running; this looks at the same parts beside it, so it rings twice.</source>
        <translation>Deskbell está en marcha; esto comprueba lo mismo a su lado, por eso suena dos veces.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/aloud.py"/>
        <source>{n} new</source>
        <translation>
            <numerusform>{n} nueva</numerusform>
            <numerusform>{n} nuevas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/aloud.py"/>
        <source>Urgent. {title}. {message} {sender}.</source>
        <translation>Urgente. {title}. {message} {sender}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Updated</source>
        <translation>Actualizada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Acknowledged</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unread</source>
        <translation>No leídas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <source>{label} {count} unread</source>
        <translation>{label}, {count} sin leer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>More types</source>
        <translation>Más tipos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>{n} more types</source>
        <extracomment>One: {n} more type</extracomment>
        <translation>
            <numerusform>{n} tipo más</numerusform>
            <numerusform>{n} tipos más</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <source>Open as a window</source>
        <translation>Abrir como ventana</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>“{title}” deleted</source>
        <translation>«{title}» eliminada</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} notifications deleted</source>
        <extracomment>One: {n} notification deleted</extracomment>
        <translation>
            <numerusform>{n} notificación eliminada</numerusform>
            <numerusform>{n} notificaciones eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} restored</source>
        <translation>
            <numerusform>{n} restaurada</numerusform>
            <numerusform>{n} restauradas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>Muting is set by your organisation.</source>
        <translation>Silenciar lo fija su organización.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{type} muted: in the list, without bubble and sound</source>
        <translation>{type}: en silencio, en la lista sin aviso ni sonido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{type} no longer muted</source>
        <translation>{type}: silencio desactivado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>“{title}” waits for your answer: acknowledge it first</source>
        <translation>«{title}» espera su respuesta: confírmela primero</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} wait for your answer and stay</source>
        <extracomment>One: {n} waits for your answer and stays</extracomment>
        <translation>
            <numerusform>{n} espera su respuesta y se queda</numerusform>
            <numerusform>{n} esperan su respuesta y se quedan</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deep_links.py"/>
        <source>A link brought this address. Sign in only if you know it: {server}</source>
        <translation>Esta dirección vino de un enlace. Inicie sesión solo si la conoce: {server}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Mark unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Remind later</source>
        <translation>Recordar más tarde</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Mute this type</source>
        <translation>Silenciar este tipo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Choose a notification to read it here.</source>
        <translation>Elija una notificación para leerla aquí.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>{amount} spent</source>
        <translation>{amount} gastados</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>{amount} limit</source>
        <translation>límite {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>No. {seq}</source>
        <translation>N.º {seq}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>received {time}</source>
        <translation>recibida {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>updated {time}</source>
        <translation>actualizada a las {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Open link at {host}</source>
        <translation>Abrir enlace en {host}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Not opened. {why}</source>
        <translation>No se abre. {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{n} % spent</source>
        <translation>
            <numerusform>{n} % gastado</numerusform>
            <numerusform>{n} % gastado</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Please acknowledge</source>
        <translation>Confirme, por favor</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{sender} waits for an answer. It also stops the alert on your other devices.</source>
        <translation>{sender} espera una respuesta. También detiene el aviso en sus otros dispositivos.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{keys}: answer {sender}</source>
        <translation>{keys}: responder a {sender}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{sender} has your answer.</source>
        <translation>{sender} tiene su respuesta.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>One answer was enough.</source>
        <translation>Bastaba una respuesta.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Not sent yet.</source>
        <translation>Aún sin enviar.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/discovery_line.py"/>
        <source>Asking {address} …</source>
        <translation>Consultando {address}…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Play sound</source>
        <translation>Reproducir sonido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Checking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/head.py"/>
        <source>Looking at this desk …</source>
        <translation>Examinando este puesto…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/head.py"/>
        <source>{done} of {of} checked.</source>
        <translation>{done} de {of} comprobados.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Doctor – Deskbell</source>
        <translation>Diagnóstico – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Checked at {time}. The report contains no secrets.</source>
        <translation>Comprobado a las {time}. El informe no contiene secretos.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Copied. The report contains no secrets.</source>
        <translation>Copiado. El informe no contiene secretos.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
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
            <numerusform>Exportar {n} notificación</numerusform>
            <numerusform>Exportar {n} notificaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>{n} exported to {name}</source>
        <translation>
            <numerusform>{n} exportada a {name}</numerusform>
            <numerusform>{n} exportadas a {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Item number</source>
        <translation>Número de artículo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Left</source>
        <translation>Quedan</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Project number</source>
        <translation>Número de proyecto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Task number</source>
        <translation>Número de tarea</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Assigned to</source>
        <translation>Asignada a</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Budget number</source>
        <translation>Número de presupuesto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Spent</source>
        <translation>Gastado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Over by</source>
        <translation>Excedido en</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/first_run.py"/>
        <source>The test notification arrived. All is set up.</source>
        <translation>La notificación de prueba ha llegado. Todo está listo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/first_run.py"/>
        <source>The test notification has not arrived yet. Look at the connection below.</source>
        <translation>La notificación de prueba aún no ha llegado. Mire la conexión abajo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <source>This desktop has no tray for the bell. Deskbell goes on in this window.</source>
        <translation>Este escritorio no tiene bandeja para la campana. Deskbell continúa en esta ventana.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <source>This notification is not on this computer.</source>
        <translation>Esta notificación no está en este equipo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/inbox_frame.py"/>
        <source>Inbox – Deskbell</source>
        <translation>Bandeja de entrada – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Open the link</source>
        <translation>Abrir el enlace</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Answer with the sender’s first action</source>
        <translation>Responder con la primera acción del remitente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>… the second</source>
        <translation>… con la segunda</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>… the third</source>
        <translation>… con la tercera</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Mark read or unread</source>
        <translation>Marcar como leída o no leída</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Mark all read</source>
        <translation>Marcar todas como leídas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Undo the deletion</source>
        <translation>Deshacer la eliminación</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Remind me later</source>
        <translation>Recordarme más tarde</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Mute this type, or no longer</source>
        <translation>Silenciar este tipo, o dejar de hacerlo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Menu of a notification</source>
        <translation>Menú de una notificación</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Clear search, then selection, then close</source>
        <translation>Borrar la búsqueda, luego la selección, luego cerrar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Next area</source>
        <translation>Zona siguiente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Export the selection</source>
        <translation>Exportar la selección</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Connect now</source>
        <translation>Conectar ahora</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Move; with Shift extend the selection</source>
        <translation>Moverse; con Mayús se amplía la selección</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>↑  ↓  Home  End  Page</source>
        <translation>↑  ↓  Inicio  Fin  Pág</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Select or not; select all</source>
        <translation>Seleccionar o no; seleccionar todo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Ctrl+Space;  Ctrl+A</source>
        <translation>Ctrl+Espacio;  Ctrl+A</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Choose a chip</source>
        <translation>Elegir un filtro</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Keyboard shortcuts – Deskbell</source>
        <translation>Atajos de teclado – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 30 minutes</source>
        <translation>En 30 minutos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 1 hour</source>
        <translation>En 1 hora</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 3 hours</source>
        <translation>En 3 horas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Today, {time}</source>
        <translation>Hoy, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Tomorrow, {time}</source>
        <translation>Mañana, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>On Monday, {time}</source>
        <translation>El lunes, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Do not remind me</source>
        <translation>No recordarme</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>Carry on: what you do here is sent as soon as it is back.</source>
        <translation>Siga trabajando: lo que haga aquí se envía en cuanto vuelva.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>No connection since {time}.</source>
        <translation>Sin conexión desde las {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>The server refuses this device. Ask your administrator to allow it.</source>
        <translation>El servidor rechaza este dispositivo. Pida a su administrador que lo permita.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Sign in to Deskbell</source>
        <translation>Iniciar sesión en Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Stay signed in on this computer</source>
        <translation>Mantener la sesión en este equipo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Back to the inbox</source>
        <translation>Volver a la bandeja de entrada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/group.py"/>
        <source>Set by your organisation</source>
        <translation>Fijado por su organización</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Next: one test notification, so that you know it works.</source>
        <translation>Después: una notificación de prueba, para saber que funciona.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter the server’s address.</source>
        <translation>Escriba la dirección del servidor.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter your user name.</source>
        <translation>Escriba su nombre de usuario.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Sign in with {name}</source>
        <translation>Iniciar sesión con {name}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Continue in your browser.</source>
        <translation>Continúe en su navegador.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Signing in …</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Once. From then on the bell sits in your tray.</source>
        <translation>Una sola vez. Después, la campana queda en la bandeja.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Kept in the keyring; your password is not stored.</source>
        <translation>Se guarda en el depósito de claves; la contraseña no se almacena.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Remind later …</source>
        <translation>Recordar más tarde…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Export …</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Send me a test</source>
        <translation>Enviarme una prueba</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Mute sound</source>
        <translation>Silenciar sonido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>You have read everything.</source>
        <translation>Lo ha leído todo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>No unread notifications</source>
        <translation>No hay notificaciones sin leer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>{type}: nothing here</source>
        <translation>{type}: nada aquí</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New ones appear here.</source>
        <translation>Las nuevas aparecen aquí.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Your notifications are being fetched.</source>
        <translation>Se están descargando sus notificaciones.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New notifications appear here.
You are connected and miss nothing.</source>
        <translation>Las notificaciones nuevas aparecen aquí.
Está conectado y no se pierde nada.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>All quiet</source>
        <translation>Todo tranquilo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New notifications appear here once you are connected.</source>
        <translation>Las notificaciones nuevas aparecen aquí cuando esté conectado.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Your notifications are being read.</source>
        <translation>Se están leyendo sus notificaciones.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Nothing found for “{words}”</source>
        <translation>Sin resultados para «{words}»</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched all {n}, in title, message and details.</source>
        <translation>
            <numerusform>Se buscó en {n}: título, mensaje y detalles.</numerusform>
            <numerusform>Se buscó en las {n}: título, mensaje y detalles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched {n} in “{type}”: title, message and details.</source>
        <translation>
            <numerusform>Se buscó en {n} de «{type}»: título, mensaje y detalles.</numerusform>
            <numerusform>Se buscó en {n} de «{type}»: título, mensaje y detalles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched {n} unread: title, message and details.</source>
        <translation>
            <numerusform>Se buscó en {n} sin leer: título, mensaje y detalles.</numerusform>
            <numerusform>Se buscó en {n} sin leer: título, mensaje y detalles.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Search all types</source>
        <translation>Buscar en todos los tipos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/popover.py"/>
        <source>Notifications – Deskbell</source>
        <translation>Notificaciones – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>At rest</source>
        <translation>En reposo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Another account</source>
        <translation>Otra cuenta</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Sign in …</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Nobody is signed in</source>
        <translation>Nadie ha iniciado sesión</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Use another account or server</source>
        <translation>Usar otra cuenta u otro servidor</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>This one stays signed in, at rest.</source>
        <translation>Esta sigue con la sesión iniciada, en reposo.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Not connected; what came is fetched when you use it.</source>
        <translation>Sin conexión; lo llegado se descarga al usarla.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>{person} at {server}</source>
        <translation>{person} en {server}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Look of the windows</source>
        <translation>Aspecto de las ventanas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Coloured</source>
        <translation>De color</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Choose it when the bell is hard to see.</source>
        <translation>Elíjalo si la campana se ve mal.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Panel behind the bell</source>
        <translation>Panel tras la campana</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Text and motion</source>
        <translation>Texto y movimiento</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>On top of the system’s own.</source>
        <translation>Además del tamaño del sistema.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Windows and toasts appear without sliding or fading.</source>
        <translation>Ventanas y avisos aparecen sin deslizarse ni desvanecerse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Reduce motion</source>
        <translation>Reducir movimiento</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Mo</source>
        <translation>Lu</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Tu</source>
        <translation>Ma</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>We</source>
        <translation>Mi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Th</source>
        <translation>Ju</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Fr</source>
        <translation>Vi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Sa</source>
        <translation>Sá</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Su</source>
        <translation>Do</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Start with the session</source>
        <translation>Iniciar con la sesión</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Takes effect at the next start.</source>
        <translation>Surte efecto al próximo inicio.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Language of the windows</source>
        <translation>Idioma de las ventanas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>It goes to the server and comes back as a real notification.</source>
        <translation>Va al servidor y vuelve como una notificación real.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Update</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Version {version} is available</source>
        <translation>La versión {version} está disponible</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>This is {version}.</source>
        <translation>Esta es la {version}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Links that may be opened</source>
        <translation>Enlaces que se pueden abrir</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>The bell is in the tray as soon as you are.</source>
        <translation>La campana está en la bandeja en cuanto usted llega.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>the next day</source>
        <translation>del día siguiente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>At set times</source>
        <translation>A horas fijas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Urgent notifications break through</source>
        <translation>Las notificaciones urgentes pasan</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Notify me about</source>
        <translation>Avisarme de</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>When you are away</source>
        <translation>Cuando no está</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>One summary instead of single notifications</source>
        <translation>Un resumen en lugar de notificaciones sueltas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Type and sender only</source>
        <translation>Solo tipo y remitente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>On a locked or shared screen, show</source>
        <translation>En pantalla bloqueada o compartida, mostrar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Do not disturb is off</source>
        <translation>«No molestar» está desactivado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Change …</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Turn on for …</source>
        <translation>Activar durante…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Everything still arrives in the inbox, without sound or toast.</source>
        <translation>Todo sigue llegando a la bandeja, sin sonido ni aviso.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>After 1 hour</source>
        <translation>Después de 1 hora</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>After {n} minutes</source>
        <extracomment>One: After {n} minute</extracomment>
        <translation>
            <numerusform>Después de {n} minuto</numerusform>
            <numerusform>Después de {n} minutos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/keyboard.py"/>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/keyboard.py"/>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>For 1 hour</source>
        <translation>Durante 1 hora</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until tomorrow, {time}</source>
        <translation>Hasta mañana, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Until Monday, {time}</source>
        <translation>Hasta el lunes, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Until I turn it on</source>
        <translation>Hasta que lo active</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until I say so</source>
        <translation>hasta nuevo aviso</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until {when}</source>
        <translation>hasta {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until tomorrow</source>
        <translation>hasta mañana</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Others</source>
        <translation>Otros</translation>
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
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/quiet_hours.py"/>
        <source>Do not disturb turns itself on and off</source>
        <translation>«No molestar» se activa y desactiva solo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/quiet_hours.py"/>
        <source>Add quiet hours</source>
        <translation>Añadir horas de silencio</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Signed in as</source>
        <translation>Sesión de</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Way to the server</source>
        <translation>Camino al servidor</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Your company’s certificates</source>
        <translation>Certificados de su empresa</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Only the system’s</source>
        <translation>Solo los del sistema</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Choose …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>A file in PEM format, trusted besides the system’s.</source>
        <translation>Un archivo PEM, de confianza además de los del sistema.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>As the system says</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>For example “http://proxy:3128”.</source>
        <translation>Por ejemplo, «http://proxy:3128».</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Warm</source>
        <translation>Cálido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Glass</source>
        <translation>Cristal</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Wood</source>
        <translation>Madera</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Clear</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Insistent</source>
        <translation>Insistente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>As its priority</source>
        <translation>Según la prioridad</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Hear the sound</source>
        <translation>Oír el sonido</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Hear the sound of {what}</source>
        <translation>Oír el sonido de {what}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Play sounds</source>
        <translation>Reproducir sonidos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>At most one every few seconds.</source>
        <translation>Como mucho uno cada pocos segundos.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Sound by priority</source>
        <translation>Sonido por prioridad</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Only in the list; heard when you asked for a reminder.</source>
        <translation>Solo en la lista; se oye si pidió un recordatorio.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Sound by type</source>
        <translation>Sonido por tipo</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Preferences – Deskbell</source>
        <translation>Preferencias – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Interruptions</source>
        <translation>Interrupciones</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>For 30 minutes</source>
        <translation>Durante 30 minutos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until {time}</source>
        <translation>Hasta las {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until I turn it off</source>
        <translation>Hasta que lo desactive</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/rows.py"/>
        <source>Needs your answer</source>
        <translation>Espera su respuesta</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Search {n} notifications</source>
        <extracomment>One: Search {n} notification</extracomment>
        <translation>
            <numerusform>Buscar en {n} notificación</numerusform>
            <numerusform>Buscar en {n} notificaciones</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_card.py"/>
        <source>Deskbell notification</source>
        <translation>Notificación de Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_card.py"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <source>{n} notifications wait for you</source>
        <extracomment>One: {n} notification waits</extracomment>
        <translation>
            <numerusform>{n} notificación le espera</numerusform>
            <numerusform>{n} notificaciones le esperan</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_parts.py"/>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Open inbox ({n})</source>
        <translation>
            <numerusform>Abrir la bandeja de entrada ({n})</numerusform>
            <numerusform>Abrir la bandeja de entrada ({n})</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Open inbox</source>
        <translation>Abrir la bandeja de entrada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/undo.py"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Budgets</source>
        <translation>Presupuestos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unmute {type}</source>
        <translation>Dejar de silenciar: {type}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Mute {type}</source>
        <translation>Silenciar: {type}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>dddd d MMMM</source>
        <translation>dddd, d 'de' MMMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} min</source>
        <translation>
            <numerusform>{n} min</numerusform>
            <numerusform>{n} min</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>complete up to {time}</source>
        <translation>completo hasta las {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · this server keeps no history</source>
        <translation>Conectado · este servidor no guarda historial</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · fetching {n} missed</source>
        <translation>
            <numerusform>Conectado · descargando {n} perdida</numerusform>
            <numerusform>Conectado · descargando {n} perdidas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · catching up</source>
        <translation>Conectado · poniéndose al día</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Signed out</source>
        <translation>Sin sesión</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reconnecting since {time}</source>
        <translation>Reconectando desde las {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected, catching up</source>
        <translation>Conectado, poniéndose al día</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>The server refuses this device</source>
        <translation>El servidor rechaza este dispositivo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} unread</source>
        <translation>
            <numerusform>{n} sin leer</numerusform>
            <numerusform>{n} sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} urgent</source>
        <translation>
            <numerusform>{n} urgente</numerusform>
            <numerusform>{n} urgentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} selected</source>
        <translation>
            <numerusform>{n} seleccionada</numerusform>
            <numerusform>{n} seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} need your answer</source>
        <extracomment>One: {n} needs your answer</extracomment>
        <translation>
            <numerusform>{n} espera su respuesta</numerusform>
            <numerusform>{n} esperan su respuesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} unread of {total}</source>
        <translation>
            <numerusform>{n} sin leer de {total}</numerusform>
            <numerusform>{n} sin leer de {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} urgent of {total}</source>
        <translation>
            <numerusform>{n} urgente de {total}</numerusform>
            <numerusform>{n} urgentes de {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n}, all read</source>
        <translation>
            <numerusform>{n}, leída</numerusform>
            <numerusform>{n}, todas leídas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{quiet} until {when}</source>
        <translation>{quiet} hasta: {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{quiet}, except urgent</source>
        <translation>{quiet}, salvo lo urgente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>“{answer}”, not sent yet</source>
        <translation>«{answer}», aún sin enviar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Read, not sent yet</source>
        <translation>Leída, aún sin enviar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unread, not sent yet</source>
        <translation>No leída, aún sin enviar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Acknowledged, not sent yet</source>
        <translation>Confirmada, aún sin enviar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Restored, not sent yet</source>
        <translation>Restaurada, aún sin enviar</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>You answered “{answer}” at {at}</source>
        <translation>Respondió «{answer}» a las {at}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{name} acknowledged this</source>
        <translation>{name} lo confirmó</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>You acknowledged this at {at}</source>
        <translation>Confirmó esto a las {at}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Taken back by the sender at {time}.</source>
        <translation>El remitente la retiró a las {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Taken back by the sender on {day}.</source>
        <translation>El remitente la retiró: {day}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>It expired at {time}.</source>
        <translation>Caducó a las {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>It expired on {day}.</source>
        <translation>Caducó: {day}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder at {time}</source>
        <translation>Recordatorio a las {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder tomorrow, {time}</source>
        <translation>Recordatorio mañana, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder on {day}, {time}</source>
        <translation>Recordatorio el {day}, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Read</source>
        <translation>Leída</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>needs your answer</source>
        <translation>espera su respuesta</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>answered “{answer}”</source>
        <translation>respondida «{answer}»</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>acknowledged</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>updated</source>
        <translation>actualizada</translation>
    </message>
</context>
</TS>
