<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Deskbell</name>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/chooser.py"/>
        <source>This copy keeps to its own folder and is started by hand.</source>
        <translation>Cette copie reste dans son dossier et se lance à la main.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/run_key.py"/>
        <source>It is turned off in the Task Manager.</source>
        <translation>Désactivé dans le Gestionnaire des tâches.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/autostart/xdg.py"/>
        <source>It would start {program}, which is not there.</source>
        <translation>Cela lancerait {program}, qui est introuvable.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>Nobody signed in within five minutes.</source>
        <translation>Personne ne s’est connecté en cinq minutes.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>No browser could be opened on this computer. Sign in with a password.</source>
        <translation>Aucun navigateur n’a pu être ouvert sur cet ordinateur. Connectez-vous avec un mot de passe.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The sign-in was cancelled.</source>
        <translation>La connexion a été annulée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>You have no account on this server. Ask your administrator.</source>
        <translation>Vous n’avez pas de compte sur ce serveur. Demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The identity provider does not answer. Try again in a minute.</source>
        <translation>Le fournisseur d’identité ne répond pas. Réessayez dans une minute.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/browser_sign_in.py"/>
        <source>The identity provider’s answer was refused. Ask your administrator.</source>
        <translation>La réponse du fournisseur d’identité a été refusée. Demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/courier.py"/>
        <source>No test notification could be sent: {why}</source>
        <translation>Impossible d’envoyer la notification d’essai : {why}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/discovery.py"/>
        <source>Deskbell server</source>
        <translation>Serveur Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>{host} does not answer.</source>
        <translation>{host} ne répond pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>Check the address and the network, or ask your administrator.</source>
        <translation>Vérifiez l’adresse et le réseau, ou demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>What answers there says {status}.</source>
        <translation>La réponse reçue est {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/asking.py"/>
        <source>It may be a proxy or a log-in page; ask your administrator.</source>
        <translation>C’est peut-être un proxy ou une page de connexion ; demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <source>Test notification</source>
        <translation>Notification d’essai</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <source>The doctor shows this to see how long it takes.</source>
        <translation>Le diagnostic l’affiche pour en mesurer la durée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/bubble.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The notification daemon does not answer.</source>
        <translation>Le service de notification ne répond pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/examination.py"/>
        <source>It could not be looked at.</source>
        <translation>La vérification a échoué.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/examination.py"/>
        <source>No answer within {n} seconds.</source>
        <translation>
            <numerusform>Pas de réponse en {n} seconde.</numerusform>
            <numerusform>Pas de réponse en {n} secondes.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <source>Nobody is signed in on this desk.</source>
        <translation>Personne n’est connecté sur ce poste.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Sign in.</source>
        <translation>Connectez-vous.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/instruments.py"/>
        <source>The sign-in cannot be read while the keyring is locked.</source>
        <translation>La connexion ne peut être lue tant que le trousseau est verrouillé.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/errand.py"/>
        <source>There is no live connection.</source>
        <translation>Il n’y a pas de connexion active.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <source>There is no sign-in to use.</source>
        <translation>Il n’y a pas de connexion à utiliser.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/doctor/journey.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/errand.py"/>
        <source>This server sends no tests.</source>
        <translation>Ce serveur n’envoie pas d’essais.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/opening.py"/>
        <source>The notification history on this computer was damaged. It is kept beside the new one, which is being fetched from the server.</source>
        <translation>L’historique des notifications de cet ordinateur était endommagé. Il est conservé à côté du nouveau, en cours de récupération sur le serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/opening.py"/>
        <source>The notification history on this computer was damaged. It is kept beside a new one that begins today, because this server keeps no history.</source>
        <translation>L’historique des notifications de cet ordinateur était endommagé. Il est conservé à côté d’un nouveau qui commence aujourd’hui, car ce serveur ne garde pas d’historique.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>This computer's disk is full: new notifications cannot be stored. Make some room.</source>
        <translation>Le disque de cet ordinateur est plein : les nouvelles notifications ne peuvent être enregistrées. Libérez de l’espace.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>The folder of the notification history cannot be written to: {why}.</source>
        <translation>Impossible d’écrire dans le dossier de l’historique : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/journal/store.py"/>
        <source>The notification history was written by a newer Deskbell. Update this one.</source>
        <translation>L’historique a été écrit par un Deskbell plus récent. Mettez celui-ci à jour.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>The disk is full. Make some room, or choose another place.</source>
        <translation>Le disque est plein. Libérez de l’espace ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>“{name}” may not be written there. Choose another place.</source>
        <translation>« {name} » ne peut être enregistré à cet endroit. Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>The folder is not there any more. Choose another place.</source>
        <translation>Le dossier n’existe plus. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/keeping.py"/>
        <source>“{name}” could not be written: {why}.</source>
        <translation>« {name} » n’a pas pu être enregistré : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <location filename="../../../desktop/deskbell_desktop/adapters/web.py"/>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The certificate of {server} is not trusted: {why}.</source>
        <translation>Le certificat de {server} n’est pas approuvé : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <source>The server does not take the connection: it answers {status}.</source>
        <translation>Le serveur n’accepte pas la connexion : il répond {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <source>The server does not answer: {why}.</source>
        <translation>Le serveur ne répond pas : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/failure.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/connection.py"/>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Order updated</source>
        <translation>Commande mise à jour</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Stock is low</source>
        <translation>Stock bas</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Project updated</source>
        <translation>Projet mis à jour</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Task assigned</source>
        <translation>Tâche attribuée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Budget alert</source>
        <translation>Alerte de budget</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>System alert</source>
        <translation>Alerte système</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/foreign.py"/>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>The connection to the server was lost.</source>
        <translation>La connexion au serveur a été perdue.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server stopped answering.</source>
        <translation>Le serveur ne répond plus.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>What answers at the server's address is not a notification server.</source>
        <translation>Ce qui répond à l’adresse du serveur n’est pas un serveur de notifications.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/link/line.py"/>
        <source>The server refused the connection.</source>
        <translation>Le serveur a refusé la connexion.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/loopback.py"/>
        <source>You are signed in. This page can be closed.</source>
        <translation>Vous êtes connecté. Cette page peut être fermée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/loopback.py"/>
        <source>You are not signed in. Deskbell says why.</source>
        <translation>Vous n’êtes pas connecté. Deskbell dit pourquoi.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/native/daemons.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_layout.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/card_paint.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/places.py"/>
        <source>Deskbell cannot keep its files in {where}: {why}. Ask your administrator.</source>
        <translation>Deskbell ne peut pas conserver ses fichiers dans {where} : {why}. Demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/policy/reading.py"/>
        <source>Your organisation's settings have a mistake at “{name}”: {why}.</source>
        <translation>Les réglages de votre organisation contiennent une erreur à « {name} » : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/policy/reading.py"/>
        <source>Your organisation's settings in {where} cannot be used: {why}.</source>
        <translation>Les réglages de votre organisation dans {where} sont inutilisables : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>Sign in to receive notifications.</source>
        <translation>Connectez-vous pour recevoir des notifications.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>The server accepted the sign-in but sent no access token.</source>
        <translation>Le serveur a accepté la connexion mais n’a envoyé aucun jeton d’accès.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/registrar.py"/>
        <source>Ask your administrator for the address.</source>
        <translation>Demandez l’adresse à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>This computer has no password store that Deskbell may use. You stay signed in until Deskbell is closed.</source>
        <translation>Cet ordinateur n’a pas de trousseau que Deskbell puisse utiliser. Vous restez connecté jusqu’à la fermeture de Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>The password store of this computer is locked or does not answer.</source>
        <translation>Le trousseau de cet ordinateur est verrouillé ou ne répond pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>The password store of this computer did not take the sign-in.</source>
        <translation>Le trousseau de cet ordinateur n’a pas enregistré la connexion.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>Unlock it, or sign in again.</source>
        <translation>Déverrouillez-le ou reconnectez-vous.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/vault/vault.py"/>
        <source>You stay signed in until Deskbell is closed.</source>
        <translation>Vous restez connecté jusqu’à la fermeture de Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Correct it in the preferences under Server, or ask your administrator.</source>
        <translation>Corrigez-le dans les préférences, sous « Serveur », ou demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>Check the proxy in the preferences under Server, or ask your administrator.</source>
        <translation>Vérifiez le proxy dans les préférences, sous « Serveur », ou demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy wants a user name and password.</source>
        <translation>Le proxy demande un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy does not answer.</source>
        <translation>Le proxy ne répond pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy refuses the connection: it answers {status}.</source>
        <translation>Le proxy refuse la connexion : il répond {status}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/way.py"/>
        <source>The proxy’s address is not of the form “http://proxy:3128”.</source>
        <translation>L’adresse du proxy n’est pas de la forme « http://proxy:3128 ».</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/web.py"/>
        <source>The certificate file {file} cannot be read as certificates.</source>
        <translation>Le fichier {file} ne contient pas de certificats lisibles.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Name or password is wrong.</source>
        <translation>Le nom ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>This account may not do that.</source>
        <translation>Ce compte n’y est pas autorisé.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>This device was signed out.</source>
        <translation>Cet appareil a été déconnecté.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Too many requests.</source>
        <translation>Trop de demandes.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server cannot do this just now.</source>
        <translation>Le serveur ne peut pas le faire pour le moment.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The server's disk is full.</source>
        <translation>Le disque du serveur est plein.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>The server made a mistake.</source>
        <translation>Le serveur a fait une erreur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check both and try again.</source>
        <translation>Vérifiez les deux et réessayez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check the address and the network, then try again.</source>
        <translation>Vérifiez l’adresse et le réseau, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Install your company's certificate, then try again.</source>
        <translation>Installez le certificat de votre entreprise, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Check the address: something else answers there, perhaps a proxy or a log-in page.</source>
        <translation>Vérifiez l’adresse : autre chose y répond, peut-être un proxy ou une page de connexion.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>Tell the administrator the request id; its log has the details.</source>
        <translation>Indiquez à l’administrateur l’identifiant de la demande ; le journal contient les détails.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/adapters/wording.py"/>
        <source>{server} does not answer: {why}.</source>
        <translation>{server} ne répond pas : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/address.py"/>
        <source>That is not a server's address.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/answers.py"/>
        <source>“{title}”: “{chosen}” came too late, you answered “{given}” at {at}.</source>
        <translation>« {title} » : « {chosen} » est arrivé trop tard, vous avez répondu « {given} » à {at}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/autostart.py"/>
        <source>This could not be changed: {why}.</source>
        <translation>Modification impossible : {why}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/connection.py"/>
        <source>The sign-in could not be renewed in time.</source>
        <translation>La connexion n’a pas pu être renouvelée à temps.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/desk.py"/>
        <source>Something went wrong on this desk.</source>
        <translation>Un problème est survenu sur ce poste.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>A Socket.IO server without history · {how}</source>
        <translation>Serveur Socket.IO sans historique · {how}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>Something else answers there. Check the address.</source>
        <translation>Autre chose y répond. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>The certificate is not trusted. Install your company’s certificate, then try again.</source>
        <translation>Le certificat n’est pas approuvé. Installez le certificat de votre entreprise, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>That is not a server’s address.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>The address does not answer. Check it, or ask your administrator.</source>
        <translation>L’adresse ne répond pas. Vérifiez-la ou demandez à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>secure connection</source>
        <translation>connexion sécurisée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/discovery.py"/>
        <source>connection not encrypted</source>
        <translation>connexion non chiffrée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Tray</source>
        <translation>Zone de notification</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/cards.py"/>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Autostart</source>
        <translation>Démarrage automatique</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Certificate</source>
        <translation>Certificat</translation>
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
        <translation>Serveur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Live connection</source>
        <translation>Connexion active</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Whole path</source>
        <translation>Chemin complet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>This desk</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/finding.py"/>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This desktop has no notifications of its own.</source>
        <translation>Ce bureau n’a pas de notifications propres.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>No notification daemon runs on this desktop.</source>
        <translation>Aucun service de notification ne tourne sur ce bureau.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no session bus.</source>
        <translation>Il n’y a pas de bus de session.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications are switched off for Deskbell.</source>
        <translation>Les notifications sont désactivées pour Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no screen to look at.</source>
        <translation>Il n’y a pas d’écran.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The panel shows the bell.</source>
        <translation>La barre affiche la cloche.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is a panel for the bell.</source>
        <translation>Il y a une barre pour la cloche.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This desktop has no tray for the bell.</source>
        <translation>Ce bureau n’a pas de zone de notification pour la cloche.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Deskbell goes on in its window. On GNOME, an extension for tray icons helps.</source>
        <translation>Deskbell continue dans sa fenêtre. Sous GNOME, une extension pour les icônes aide.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The test notification appeared after {ms} ms.</source>
        <translation>La notification d’essai est apparue après {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The system shows none. {why}</source>
        <translation>Le système n’en affiche aucune. {why}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Deskbell shows its own until it does.</source>
        <translation>En attendant, Deskbell affiche les siennes.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications appear as Deskbell’s own.</source>
        <translation>Les notifications sont affichées par Deskbell.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off in your preferences.</source>
        <translation>Désactivé dans vos préférences.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This system does not tell; play one and listen.</source>
        <translation>Le système ne le dit pas ; jouez un son et écoutez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>There is no sound output.</source>
        <translation>Il n’y a pas de sortie audio.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Notifications come without sound.</source>
        <translation>Les notifications arrivent sans son.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is muted.</source>
        <translation>La sortie est coupée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Turn the volume up, then try again.</source>
        <translation>Montez le volume, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is on.</source>
        <translation>La sortie est active.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>The output is on, at {n} %.</source>
        <translation>
            <numerusform>La sortie est active, à {n} %.</numerusform>
            <numerusform>La sortie est active, à {n} %.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>On; starts with your session.</source>
        <translation>Activé ; démarre avec votre session.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off, as you chose.</source>
        <translation>Désactivé, comme vous l’avez choisi.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Off, though your preferences say on.</source>
        <translation>Désactivé, bien que vos préférences disent le contraire.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Turn it on in the preferences, or in your desktop’s settings.</source>
        <translation>Activez-le dans les préférences ou dans les réglages du bureau.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>After a restart you would have to start Deskbell yourself.</source>
        <translation>Après un redémarrage, vous devriez lancer Deskbell vous-même.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>After a restart you would have to sign in again.</source>
        <translation>Après un redémarrage, vous devriez vous reconnecter.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>This computer has no password store, so the sign-in cannot be kept.</source>
        <translation>Cet ordinateur n’a pas de trousseau ; la connexion ne peut être gardée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Install GNOME Keyring or KWallet, then sign in again.</source>
        <translation>Installez GNOME Keyring ou KWallet, puis reconnectez-vous.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Locked, so the sign-in cannot be kept.</source>
        <translation>Verrouillé ; la connexion ne peut être gardée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Unlock it; Deskbell does the rest.</source>
        <translation>Déverrouillez-le ; Deskbell fait le reste.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>It did not keep what it was given.</source>
        <translation>Il n’a pas gardé ce qu’on lui a confié.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Ask your administrator to look at it.</source>
        <translation>Demandez à votre administrateur de l’examiner.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/here.py"/>
        <source>Open; the sign-in is kept in it.</source>
        <translation>Ouvert ; la connexion y est gardée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>One problem</source>
        <translation>Un problème</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{n} problems</source>
        <extracomment>One: {n} problem</extracomment>
        <translation>
            <numerusform>{n} problème</numerusform>
            <numerusform>{n} problèmes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>one remark</source>
        <translation>une remarque</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{n} remarks</source>
        <extracomment>One: {n} remark</extracomment>
        <translation>
            <numerusform>{n} remarque</numerusform>
            <numerusform>{n} remarques</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>{problems} and {remarks}</source>
        <translation>{problems} et {remarks}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>Notifications reach you.</source>
        <translation>Les notifications vous parviennent.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/report.py"/>
        <source>Notifications do not reach you now.</source>
        <translation>Les notifications ne vous parviennent pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>No server is known yet.</source>
        <translation>Aucun serveur n’est encore connu.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Sign in once.</source>
        <translation>Connectez-vous une fois.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{host} answers in {ms} ms.</source>
        <translation>{host} répond en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The network is slow; notifications come late.</source>
        <translation>Le réseau est lent ; les notifications arrivent en retard.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{host} was not reached.</source>
        <translation>{host} n’a pas été joint.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>None needed.</source>
        <translation>Aucun nécessaire.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>By way of {proxy}.</source>
        <translation>Par {proxy}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The server’s time is not known.</source>
        <translation>L’heure du serveur n’est pas connue.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Agrees with the server’s.</source>
        <translation>Concorde avec celle du serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>ahead of</source>
        <translation>en avance sur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>behind</source>
        <translation>en retard sur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{time} {way} the server’s.</source>
        <translation>{time} {way} celle du serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Let your system set its clock over the network.</source>
        <translation>Laissez le système régler l’horloge par le réseau.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Times are shown wrongly.</source>
        <translation>Les heures affichées sont fausses.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} seconds</source>
        <extracomment>One: {n} second</extracomment>
        <translation>
            <numerusform>{n} seconde</numerusform>
            <numerusform>{n} secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} minutes</source>
        <extracomment>One: {n} minute</extracomment>
        <translation>
            <numerusform>{n} minute</numerusform>
            <numerusform>{n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>{n} hours</source>
        <extracomment>One: {n} hour</extracomment>
        <translation>
            <numerusform>{n} heure</numerusform>
            <numerusform>{n} heures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>None needed; the server is this computer.</source>
        <translation>Aucun nécessaire ; le serveur est cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The connection is not encrypted.</source>
        <translation>La connexion n’est pas chiffrée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Ask your administrator for an address with https.</source>
        <translation>Demandez à votre administrateur une adresse en https.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Others on the network can read along.</source>
        <translation>D’autres sur le réseau peuvent lire.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Trusted by this computer.</source>
        <translation>Approuvé par cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The server did not answer.</source>
        <translation>Le serveur n’a pas répondu.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Valid until {date}, from {issuer}.</source>
        <translation>Valable jusqu’au {date}, émis par {issuer}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Tell your administrator that it ends soon.</source>
        <translation>Dites à votre administrateur qu’il expire bientôt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Connecting.</source>
        <translation>Connexion en cours.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Down since {time}.</source>
        <translation>Interrompue depuis {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}; this server keeps no history.</source>
        <translation>Active depuis {time} ; ce serveur ne garde pas d’historique.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}.</source>
        <translation>Active depuis {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Up since {time}, complete up to {upto}.</source>
        <translation>Active depuis {time}, complète jusqu’à {upto}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>It could not be opened.</source>
        <translation>Elle n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Opens in {ms} ms.</source>
        <translation>S’ouvre en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>The test was sent and did not come.</source>
        <translation>L’essai a été envoyé mais n’est pas arrivé.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Test sent and received in {ms} ms.</source>
        <translation>Essai envoyé et reçu en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/doctor/there.py"/>
        <source>Test sent, received and shown in {ms} ms.</source>
        <translation>Essai envoyé, reçu et affiché en {ms} ms.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/errands.py"/>
        <source>A test notification needs a connection to the server.</source>
        <translation>Une notification d’essai nécessite une connexion au serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/errands.py"/>
        <source>This server has no test notifications.</source>
        <translation>Ce serveur n’a pas de notifications d’essai.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>This server keeps no history: what is sent while you are away does not arrive.</source>
        <translation>Ce serveur ne garde pas d’historique : ce qui est envoyé en votre absence n’arrive pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server's log does not go on.</source>
        <translation>Le journal du serveur ne se poursuit pas.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server did not take the renewed sign-in.</source>
        <translation>Le serveur n’a pas accepté la connexion renouvelée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/follower.py"/>
        <source>The server's answer was not understood.</source>
        <translation>La réponse du serveur n’a pas été comprise.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/formats.py"/>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
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
            <numerusform>{n} commande</numerusform>
            <numerusform>{n} commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} inventory</source>
        <translation>
            <numerusform>{n} alerte de stock</numerusform>
            <numerusform>{n} alertes de stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} projects</source>
        <extracomment>One: {n} project</extracomment>
        <translation>
            <numerusform>{n} projet</numerusform>
            <numerusform>{n} projets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} tasks</source>
        <extracomment>One: {n} task</extracomment>
        <translation>
            <numerusform>{n} tâche</numerusform>
            <numerusform>{n} tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} budgets</source>
        <extracomment>One: {n} budget</extracomment>
        <translation>
            <numerusform>{n} budget</numerusform>
            <numerusform>{n} budgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} system</source>
        <translation>
            <numerusform>{n} message système</numerusform>
            <numerusform>{n} messages système</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} information</source>
        <translation>
            <numerusform>{n} information</numerusform>
            <numerusform>{n} informations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} successes</source>
        <extracomment>One: {n} success</extracomment>
        <translation>
            <numerusform>{n} réussite</numerusform>
            <numerusform>{n} réussites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} warnings</source>
        <extracomment>One: {n} warning</extracomment>
        <translation>
            <numerusform>{n} avertissement</numerusform>
            <numerusform>{n} avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>{n} errors</source>
        <extracomment>One: {n} error</extracomment>
        <translation>
            <numerusform>{n} erreur</numerusform>
            <numerusform>{n} erreurs</numerusform>
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
        <translation>Commande</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Inventory</source>
        <translation>Stock</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Task</source>
        <translation>Tâche</translation>
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
        <translation>Système</translation>
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
        <translation>Réussite</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/kinds.py"/>
        <source>Error</source>
        <translation>Erreur</translation>
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
        <translation>Confirmer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Mark read</source>
        <translation>Marquer comme lue</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>New notification</source>
        <translation>Nouvelle notification</translation>
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
            <numerusform>{n} pendant « Ne pas déranger »</numerusform>
            <numerusform>{n} pendant « Ne pas déranger »</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/notices.py"/>
        <source>{n} during quiet hours</source>
        <translation>
            <numerusform>{n} pendant les heures calmes</numerusform>
            <numerusform>{n} pendant les heures calmes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>The notification history on this computer breaks again and again.</source>
        <translation>L’historique des notifications de cet ordinateur s’endommage sans cesse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>Your organisation lets this desk sign in at “{server}” only, and that is not a server's address. Ask your administrator to correct “server” in the policy.</source>
        <translation>Votre organisation n’autorise la connexion qu’à « {server} », qui n’est pas l’adresse d’un serveur. Demandez à votre administrateur de corriger « server » dans la stratégie.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/premises.py"/>
        <source>Your organisation lets this desk sign in at {server} only.</source>
        <translation>Votre organisation n’autorise la connexion qu’à {server}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>Your session has ended. Sign in to go on receiving.</source>
        <translation>Votre session a pris fin. Connectez-vous pour continuer à recevoir.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>This desktop was signed out from elsewhere. Sign in to go on receiving.</source>
        <translation>Ce bureau a été déconnecté depuis un autre endroit. Connectez-vous pour continuer à recevoir.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>Another desktop took over with the identity of this one.</source>
        <translation>Un autre bureau a repris l’identité de celui-ci.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server is restarting.</source>
        <translation>Le serveur redémarre.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server is busy.</source>
        <translation>Le serveur est occupé.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server asks this desktop to wait.</source>
        <translation>Le serveur demande de patienter.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>Signing in again by itself.</source>
        <translation>Reconnexion automatique.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server does not let this account in.</source>
        <translation>Le serveur n’admet pas ce compte.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/session.py"/>
        <source>The server ended the connection.</source>
        <translation>Le serveur a mis fin à la connexion.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{left} left of {usual}</source>
        <translation>reste {left} sur {usual}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>due today</source>
        <translation>pour aujourd’hui</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>due {when}</source>
        <translation>échéance : {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>over by {amount}</source>
        <translation>dépassé de {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{amount} left</source>
        <translation>reste {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} minutes ago</source>
        <extracomment>One: {n} minute ago</extracomment>
        <translation>
            <numerusform>il y a {n} minute</numerusform>
            <numerusform>il y a {n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} hours ago</source>
        <extracomment>One: {n} hour ago</extracomment>
        <translation>
            <numerusform>il y a {n} heure</numerusform>
            <numerusform>il y a {n} heures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} days ago</source>
        <extracomment>One: {n} day ago</extracomment>
        <translation>
            <numerusform>il y a {n} jour</numerusform>
            <numerusform>il y a {n} jours</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{start} to {end}</source>
        <translation>{start} à {end}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} while you were away</source>
        <translation>
            <numerusform>{n} en votre absence</numerusform>
            <numerusform>{n} en votre absence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/core/text.py"/>
        <source>{n} new notifications</source>
        <extracomment>One: {n} new notification</extracomment>
        <translation>
            <numerusform>{n} nouvelle notification</numerusform>
            <numerusform>{n} nouvelles notifications</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/links.py"/>
        <source>It is not a proper web address.</source>
        <translation>Ce n’est pas une adresse web valable.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It carries a user name, which can hide where it leads.</source>
        <translation>Elle contient un nom d’utilisateur, qui peut cacher sa destination.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It names no server.</source>
        <translation>Elle ne nomme aucun serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>Its address mixes writing systems, as forged addresses do.</source>
        <translation>Elle mélange des écritures, comme les adresses falsifiées.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It is not encrypted (http), and your settings allow encrypted ones only.</source>
        <translation>Elle n’est pas chiffrée (http), et vos réglages n’autorisent que les liens chiffrés.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/core/weblink.py"/>
        <source>It is no web link but “{scheme}”, which could start something.</source>
        <translation>Ce n’est pas un lien web mais « {scheme} », qui pourrait lancer quelque chose.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/doctor.py"/>
        <source>Deskbell is running; this looks at the same parts beside it, so it rings twice.</source>
        <translation>Deskbell est lancé ; ceci examine les mêmes éléments à côté, d’où deux sonneries.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/aloud.py"/>
        <source>{n} new</source>
        <translation>
            <numerusform>{n} nouvelle</numerusform>
            <numerusform>{n} nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/aloud.py"/>
        <source>Urgent. {title}. {message} {sender}.</source>
        <translation>Urgent. {title}. {message} {sender}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Updated</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Acknowledged</source>
        <translation>Confirmée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/card_look.py"/>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chip.py"/>
        <source>{label} {count} unread</source>
        <translation>{label} {count} non lues</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>More types</source>
        <translation>Autres types</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/chips.py"/>
        <source>{n} more types</source>
        <extracomment>One: {n} more type</extracomment>
        <translation>
            <numerusform>{n} autre type</numerusform>
            <numerusform>{n} autres types</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <source>Open as a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/compact.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>“{title}” deleted</source>
        <translation>« {title} » supprimée</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} notifications deleted</source>
        <extracomment>One: {n} notification deleted</extracomment>
        <translation>
            <numerusform>{n} notification supprimée</numerusform>
            <numerusform>{n} notifications supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} restored</source>
        <translation>
            <numerusform>{n} restaurée</numerusform>
            <numerusform>{n} restaurées</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>Muting is set by your organisation.</source>
        <translation>La mise en sourdine est fixée par votre organisation.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{type} muted: in the list, without bubble and sound</source>
        <translation>{type} : en sourdine, dans la liste sans bulle ni son</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{type} no longer muted</source>
        <translation>{type} : sourdine désactivée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>“{title}” waits for your answer: acknowledge it first</source>
        <translation>« {title} » attend votre réponse : confirmez-la d’abord</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/deeds.py"/>
        <source>{n} wait for your answer and stay</source>
        <extracomment>One: {n} waits for your answer and stays</extracomment>
        <translation>
            <numerusform>{n} attend votre réponse et reste</numerusform>
            <numerusform>{n} attendent votre réponse et restent</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/deep_links.py"/>
        <source>A link brought this address. Sign in only if you know it: {server}</source>
        <translation>Cette adresse vient d’un lien. Ne vous connectez que si vous la connaissez : {server}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Mark unread</source>
        <translation>Marquer comme non lue</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Remind later</source>
        <translation>Rappeler plus tard</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Mute this type</source>
        <translation>Mettre ce type en sourdine</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>Choose a notification to read it here.</source>
        <translation>Choisissez une notification pour la lire ici.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>{amount} spent</source>
        <translation>{amount} dépensés</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>{amount} limit</source>
        <translation>limite {amount}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>No. {seq}</source>
        <translation>Nº {seq}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>received {time}</source>
        <translation>reçue {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail.py"/>
        <source>updated {time}</source>
        <translation>mise à jour à {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Open link at {host}</source>
        <translation>Ouvrir le lien vers {host}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Not opened. {why}</source>
        <translation>Non ouvert. {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{n} % spent</source>
        <translation>
            <numerusform>{n} % dépensé</numerusform>
            <numerusform>{n} % dépensés</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Please acknowledge</source>
        <translation>Merci de confirmer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{sender} waits for an answer. It also stops the alert on your other devices.</source>
        <translation>{sender} attend une réponse. Elle arrête aussi l’alerte sur vos autres appareils.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{keys}: answer {sender}</source>
        <translation>{keys} : répondre à {sender}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>{sender} has your answer.</source>
        <translation>{sender} a votre réponse.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>One answer was enough.</source>
        <translation>Une seule réponse suffisait.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/detail_parts.py"/>
        <source>Not sent yet.</source>
        <translation>Pas encore envoyée.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/discovery_line.py"/>
        <source>Asking {address} …</source>
        <translation>Interrogation de {address}…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Play sound</source>
        <translation>Jouer un son</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/check_row.py"/>
        <source>Checking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/head.py"/>
        <source>Looking at this desk …</source>
        <translation>Examen de ce poste…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/head.py"/>
        <source>{done} of {of} checked.</source>
        <translation>{done} sur {of} vérifiés.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Doctor – Deskbell</source>
        <translation>Diagnostic – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Checked at {time}. The report contains no secrets.</source>
        <translation>Vérifié à {time}. Le rapport ne contient pas de secrets.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Copied. The report contains no secrets.</source>
        <translation>Copié. Le rapport ne contient pas de secrets.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/doctor/window.py"/>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
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
            <numerusform>Exporter {n} notification</numerusform>
            <numerusform>Exporter {n} notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/export.py"/>
        <source>{n} exported to {name}</source>
        <translation>
            <numerusform>{n} exportée vers {name}</numerusform>
            <numerusform>{n} exportées vers {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Item</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Item number</source>
        <translation>Référence</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Left</source>
        <translation>Restant</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Project number</source>
        <translation>Numéro de projet</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Task number</source>
        <translation>Numéro de tâche</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Assigned to</source>
        <translation>Attribuée à</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Budget number</source>
        <translation>Numéro de budget</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Over by</source>
        <translation>Dépassé de</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/facts.py"/>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/first_run.py"/>
        <source>The test notification arrived. All is set up.</source>
        <translation>La notification d’essai est arrivée. Tout est prêt.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/first_run.py"/>
        <source>The test notification has not arrived yet. Look at the connection below.</source>
        <translation>La notification d’essai n’est pas encore arrivée. Voyez la connexion ci-dessous.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <source>This desktop has no tray for the bell. Deskbell goes on in this window.</source>
        <translation>Ce bureau n’a pas de zone de notification pour la cloche. Deskbell continue dans cette fenêtre.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/front.py"/>
        <source>This notification is not on this computer.</source>
        <translation>Cette notification n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/inbox_frame.py"/>
        <source>Inbox – Deskbell</source>
        <translation>Boîte de réception – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Open the link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Answer with the sender’s first action</source>
        <translation>Répondre par la première action de l’expéditeur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>… the second</source>
        <translation>… la deuxième</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>… the third</source>
        <translation>… la troisième</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Mark read or unread</source>
        <translation>Marquer comme lue ou non lue</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Mark all read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Undo the deletion</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Remind me later</source>
        <translation>Me rappeler plus tard</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Mute this type, or no longer</source>
        <translation>Mettre ce type en sourdine, ou non</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Menu of a notification</source>
        <translation>Menu d’une notification</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Clear search, then selection, then close</source>
        <translation>Effacer la recherche, puis la sélection, puis fermer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Next area</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Export the selection</source>
        <translation>Exporter la sélection</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Connect now</source>
        <translation>Se connecter maintenant</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Move; with Shift extend the selection</source>
        <translation>Se déplacer ; avec Maj, étendre la sélection</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>↑  ↓  Home  End  Page</source>
        <translation>↑  ↓  Début  Fin  Page</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Select or not; select all</source>
        <translation>Sélectionner ou non ; tout sélectionner</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Ctrl+Space;  Ctrl+A</source>
        <translation>Ctrl+Espace;  Ctrl+A</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Choose a chip</source>
        <translation>Choisir un filtre</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source>Keyboard shortcuts – Deskbell</source>
        <translation>Raccourcis clavier – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/keys.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 30 minutes</source>
        <translation>Dans 30 minutes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 1 hour</source>
        <translation>Dans 1 heure</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>In 3 hours</source>
        <translation>Dans 3 heures</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Today, {time}</source>
        <translation>Aujourd’hui, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Tomorrow, {time}</source>
        <translation>Demain, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>On Monday, {time}</source>
        <translation>Lundi, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/later.py"/>
        <source>Do not remind me</source>
        <translation>Ne pas me rappeler</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>Carry on: what you do here is sent as soon as it is back.</source>
        <translation>Continuez : ce que vous faites ici sera envoyé dès son retour.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>No connection since {time}.</source>
        <translation>Pas de connexion depuis {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/list_pane.py"/>
        <source>The server refuses this device. Ask your administrator to allow it.</source>
        <translation>Le serveur refuse cet appareil. Demandez à votre administrateur de l’autoriser.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Sign in to Deskbell</source>
        <translation>Se connecter à Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Stay signed in on this computer</source>
        <translation>Rester connecté sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Back to the inbox</source>
        <translation>Retour à la boîte de réception</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/group.py"/>
        <source>Set by your organisation</source>
        <translation>Fixé par votre organisation</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Next: one test notification, so that you know it works.</source>
        <translation>Ensuite : une notification d’essai, pour vérifier que tout marche.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter the server’s address.</source>
        <translation>Saisissez l’adresse du serveur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter your user name.</source>
        <translation>Saisissez votre nom d’utilisateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Sign in with {name}</source>
        <translation>Se connecter avec {name}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Continue in your browser.</source>
        <translation>Continuez dans votre navigateur.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Signing in …</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Once. From then on the bell sits in your tray.</source>
        <translation>Une seule fois. Ensuite, la cloche reste dans la zone de notification.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/login.py"/>
        <source>Kept in the keyring; your password is not stored.</source>
        <translation>Gardé dans le trousseau ; votre mot de passe n’est pas enregistré.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Remind later …</source>
        <translation>Rappeler plus tard…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/several.py"/>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Send me a test</source>
        <translation>M’envoyer un essai</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Mute sound</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <source>Doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/menus.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>You have read everything.</source>
        <translation>Vous avez tout lu.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>No unread notifications</source>
        <translation>Aucune notification non lue</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>{type}: nothing here</source>
        <translation>{type} : rien ici</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New ones appear here.</source>
        <translation>Les nouvelles apparaissent ici.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Your notifications are being fetched.</source>
        <translation>Vos notifications sont en cours de récupération.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New notifications appear here.
You are connected and miss nothing.</source>
        <translation>Les nouvelles notifications apparaissent ici.
Vous êtes connecté et ne manquez rien.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>All quiet</source>
        <translation>Tout est calme</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>New notifications appear here once you are connected.</source>
        <translation>Les nouvelles notifications apparaîtront ici une fois connecté.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Your notifications are being read.</source>
        <translation>Vos notifications sont en cours de lecture.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Nothing found for “{words}”</source>
        <translation>Rien trouvé pour « {words} »</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched all {n}, in title, message and details.</source>
        <translation>
            <numerusform>Cherché dans {n} : titre, message et détails.</numerusform>
            <numerusform>Cherché dans les {n} : titre, message et détails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched {n} in “{type}”: title, message and details.</source>
        <translation>
            <numerusform>Cherché dans {n} de « {type} » : titre, message et détails.</numerusform>
            <numerusform>Cherché dans {n} de « {type} » : titre, message et détails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Searched {n} unread: title, message and details.</source>
        <translation>
            <numerusform>Cherché dans {n} non lue : titre, message et détails.</numerusform>
            <numerusform>Cherché dans {n} non lues : titre, message et détails.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/nothing.py"/>
        <source>Search all types</source>
        <translation>Chercher dans tous les types</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/popover.py"/>
        <source>Notifications – Deskbell</source>
        <translation>Notifications – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>At rest</source>
        <translation>En repos</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Another account</source>
        <translation>Autre compte</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Sign in …</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Nobody is signed in</source>
        <translation>Personne n’est connecté</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Use another account or server</source>
        <translation>Utiliser un autre compte ou serveur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>This one stays signed in, at rest.</source>
        <translation>Celui-ci reste connecté, en repos.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>Not connected; what came is fetched when you use it.</source>
        <translation>Non connecté ; ce qui est arrivé sera récupéré quand vous l’utiliserez.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/accounts.py"/>
        <source>{person} at {server}</source>
        <translation>{person} sur {server}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Look of the windows</source>
        <translation>Aspect des fenêtres</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Coloured</source>
        <translation>Colorée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Choose it when the bell is hard to see.</source>
        <translation>À choisir si la cloche se voit mal.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Panel behind the bell</source>
        <translation>Barre derrière la cloche</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Text and motion</source>
        <translation>Texte et mouvement</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>On top of the system’s own.</source>
        <translation>En plus de celle du système.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Windows and toasts appear without sliding or fading.</source>
        <translation>Fenêtres et bulles apparaissent sans glissement ni fondu.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/appearance_page.py"/>
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Mo</source>
        <translation>Lu</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Tu</source>
        <translation>Ma</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Tuesday</source>
        <translation>Mardi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>We</source>
        <translation>Me</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Wednesday</source>
        <translation>Mercredi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Th</source>
        <translation>Je</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Thursday</source>
        <translation>Jeudi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Fr</source>
        <translation>Ve</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Friday</source>
        <translation>Vendredi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Sa</source>
        <translation>Sa</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Su</source>
        <translation>Di</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/days.py"/>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Start with the session</source>
        <translation>Démarrer avec la session</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Language of the windows</source>
        <translation>Langue des fenêtres</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>It goes to the server and comes back as a real notification.</source>
        <translation>Il part au serveur et revient comme une vraie notification.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Version {version} is available</source>
        <translation>La version {version} est disponible</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>This is {version}.</source>
        <translation>Ceci est la version {version}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>Links that may be opened</source>
        <translation>Liens qui peuvent être ouverts</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/general.py"/>
        <source>The bell is in the tray as soon as you are.</source>
        <translation>La cloche est là dès que vous l’êtes.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>the next day</source>
        <translation>le lendemain</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/hours.py"/>
        <source>At set times</source>
        <translation>À heures fixes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Urgent notifications break through</source>
        <translation>Les notifications urgentes passent</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Notify me about</source>
        <translation>M’avertir pour</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>When you are away</source>
        <translation>En votre absence</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>One summary instead of single notifications</source>
        <translation>Un résumé au lieu de notifications isolées</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Type and sender only</source>
        <translation>Type et expéditeur seulement</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>On a locked or shared screen, show</source>
        <translation>Sur un écran verrouillé ou partagé, afficher</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Do not disturb is off</source>
        <translation>« Ne pas déranger » est désactivé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Turn on for …</source>
        <translation>Activer pour…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>Everything still arrives in the inbox, without sound or toast.</source>
        <translation>Tout arrive encore dans la boîte de réception, sans son ni bulle.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>After 1 hour</source>
        <translation>Après 1 heure</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/interruptions.py"/>
        <source>After {n} minutes</source>
        <extracomment>One: After {n} minute</extracomment>
        <translation>
            <numerusform>Après {n} minute</numerusform>
            <numerusform>Après {n} minutes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/keyboard.py"/>
        <source>In the list</source>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/keyboard.py"/>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>For 1 hour</source>
        <translation>Pendant 1 heure</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until tomorrow, {time}</source>
        <translation>Jusqu’à demain, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Until Monday, {time}</source>
        <translation>Jusqu’à lundi, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Until I turn it on</source>
        <translation>Jusqu’à ce que je l’active</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until I say so</source>
        <translation>jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until {when}</source>
        <translation>jusqu’à {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>until tomorrow</source>
        <translation>jusqu’à demain</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/kinds.py"/>
        <source>Others</source>
        <translation>Autres</translation>
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
        <translation>Heures calmes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/quiet_hours.py"/>
        <source>Do not disturb turns itself on and off</source>
        <translation>« Ne pas déranger » s’active et se désactive seul</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/quiet_hours.py"/>
        <source>Add quiet hours</source>
        <translation>Ajouter des heures calmes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Signed in as</source>
        <translation>Connecté en tant que</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Way to the server</source>
        <translation>Chemin vers le serveur</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Your company’s certificates</source>
        <translation>Certificats de votre entreprise</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Only the system’s</source>
        <translation>Seulement ceux du système</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>A file in PEM format, trusted besides the system’s.</source>
        <translation>Un fichier PEM, approuvé en plus de ceux du système.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>As the system says</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>For example “http://proxy:3128”.</source>
        <translation>Par exemple « http://proxy:3128 ».</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/server.py"/>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Soft</source>
        <translation>Doux</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Warm</source>
        <translation>Chaud</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Glass</source>
        <translation>Verre</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Wood</source>
        <translation>Bois</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Clear</source>
        <translation>Clair</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Insistent</source>
        <translation>Insistant</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>No sound</source>
        <translation>Aucun son</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>As its priority</source>
        <translation>Selon la priorité</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Hear the sound</source>
        <translation>Écouter le son</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Hear the sound of {what}</source>
        <translation>Écouter le son de {what}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Play sounds</source>
        <translation>Jouer des sons</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>At most one every few seconds.</source>
        <translation>Un au plus toutes les quelques secondes.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Sound by priority</source>
        <translation>Son par priorité</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Only in the list; heard when you asked for a reminder.</source>
        <translation>Dans la liste seulement ; s’entend si vous avez demandé un rappel.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Sound by type</source>
        <translation>Son par type</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/sounds.py"/>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Preferences – Deskbell</source>
        <translation>Préférences – Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Interruptions</source>
        <translation>Interruptions</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/preferences/window.py"/>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>For 30 minutes</source>
        <translation>Pendant 30 minutes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until {time}</source>
        <translation>Jusqu’à {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/quiet_menu.py"/>
        <source>Until I turn it off</source>
        <translation>Jusqu’à ce que je le désactive</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/rows.py"/>
        <source>Needs your answer</source>
        <translation>Attend votre réponse</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/search.py"/>
        <source>Search {n} notifications</source>
        <extracomment>One: Search {n} notification</extracomment>
        <translation>
            <numerusform>Chercher parmi {n}</numerusform>
            <numerusform>Chercher parmi {n}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_card.py"/>
        <source>Deskbell notification</source>
        <translation>Notification de Deskbell</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_card.py"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <source>{n} notifications wait for you</source>
        <extracomment>One: {n} notification waits</extracomment>
        <translation>
            <numerusform>{n} notification vous attend</numerusform>
            <numerusform>{n} notifications vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_fold.py"/>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/toast_parts.py"/>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Open inbox ({n})</source>
        <translation>
            <numerusform>Ouvrir la boîte de réception ({n})</numerusform>
            <numerusform>Ouvrir la boîte de réception ({n})</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Open inbox</source>
        <translation>Ouvrir la boîte de réception</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/tray_menu.py"/>
        <source>Snooze</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/undo.py"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unmute {type}</source>
        <translation>Réactiver : {type}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Mute {type}</source>
        <translation>Mettre en sourdine : {type}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>now</source>
        <translation>maintenant</translation>
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
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>complete up to {time}</source>
        <translation>complet jusqu’à {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · this server keeps no history</source>
        <translation>Connecté · ce serveur ne garde pas d’historique</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · fetching {n} missed</source>
        <translation>
            <numerusform>Connecté · récupération de {n} manquée</numerusform>
            <numerusform>Connecté · récupération de {n} manquées</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected · catching up</source>
        <translation>Connecté · rattrapage</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reconnecting since {time}</source>
        <translation>Reconnexion depuis {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Connected, catching up</source>
        <translation>Connecté, rattrapage</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>The server refuses this device</source>
        <translation>Le serveur refuse cet appareil</translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} unread</source>
        <translation>
            <numerusform>{n} non lue</numerusform>
            <numerusform>{n} non lues</numerusform>
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
            <numerusform>{n} sélectionnée</numerusform>
            <numerusform>{n} sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} need your answer</source>
        <extracomment>One: {n} needs your answer</extracomment>
        <translation>
            <numerusform>{n} attend votre réponse</numerusform>
            <numerusform>{n} attendent votre réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} unread of {total}</source>
        <translation>
            <numerusform>{n} non lue sur {total}</numerusform>
            <numerusform>{n} non lues sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n} urgent of {total}</source>
        <translation>
            <numerusform>{n} urgente sur {total}</numerusform>
            <numerusform>{n} urgentes sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{n}, all read</source>
        <translation>
            <numerusform>{n}, lue</numerusform>
            <numerusform>{n}, toutes lues</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{quiet} until {when}</source>
        <translation>{quiet} jusqu’à {when}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{quiet}, except urgent</source>
        <translation>{quiet}, sauf urgence</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>“{answer}”, not sent yet</source>
        <translation>« {answer} », pas encore envoyé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Read, not sent yet</source>
        <translation>Lue, pas encore envoyé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Unread, not sent yet</source>
        <translation>Non lue, pas encore envoyé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Acknowledged, not sent yet</source>
        <translation>Confirmée, pas encore envoyé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Restored, not sent yet</source>
        <translation>Restaurée, pas encore envoyé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>You answered “{answer}” at {at}</source>
        <translation>Vous avez répondu « {answer} » à {at}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>{name} acknowledged this</source>
        <translation>{name} l’a confirmé</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>You acknowledged this at {at}</source>
        <translation>Vous avez confirmé à {at}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Taken back by the sender at {time}.</source>
        <translation>Retirée par l’expéditeur à {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Taken back by the sender on {day}.</source>
        <translation>Retirée par l’expéditeur : {day}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>It expired at {time}.</source>
        <translation>Expirée à {time}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>It expired on {day}.</source>
        <translation>Expirée : {day}.</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder at {time}</source>
        <translation>Rappel à {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder tomorrow, {time}</source>
        <translation>Rappel demain, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Reminder on {day}, {time}</source>
        <translation>Rappel le {day}, {time}</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>Read</source>
        <translation>Lue</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>needs your answer</source>
        <translation>attend votre réponse</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>answered “{answer}”</source>
        <translation>répondu « {answer} »</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>acknowledged</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>withdrawn</source>
        <translation>retirée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <location filename="../../../desktop/deskbell_desktop/ui/words.py"/>
        <source>updated</source>
        <translation>mise à jour</translation>
    </message>
</context>
</TS>
