import { catalogue } from '@forum/i18n';

const french = {
  'database-ok': 'PostgreSQL {version} répond.',
  'database-old':
    'PostgreSQL {version} est trop ancien : passez à la version {oldest} ou à une plus récente.',
  'database-unreachable': '{reason}',
  'schema-ok': 'Le schéma de la base est à jour.',
  'schema-behind':
    'Il manque {count, plural, one {# migration} other {# migrations}} au schéma de la base : lancez la commande migrate.',
  'clock-ok': 'L’horloge de cette machine s’accorde avec celle de la base ({ms} ms).',
  'clock-skewed':
    'L’horloge de cette machine diffère de {seconds} s de celle de la base : synchronisez les deux (NTP).',
  'smtp-ok': 'Le serveur d’envoi {server} répond.',
  'smtp-failed': 'Le serveur d’envoi {server} ne prend pas nos courriels ({reason}) : vérifiez SMTP_URL.',
  'outbox-ok': 'Sans SMTP_URL, les courriels sont gardés dans {folder}.',
  'outbox-failed': 'On ne peut pas écrire dans {folder} : changez le propriétaire du dossier, ou DATA_DIR.',
  'disk-ok': 'Il reste {gigabytes} Go dans {folder}.',
  'disk-low': 'Il ne reste que {gigabytes} Go dans {folder} : libérez de quoi en avoir {needed}.',
  'disk-missing': 'Le dossier {folder} n’existe pas ou ne se lit pas : créez-le, ou changez DATA_DIR.',
  'log-ok':
    'Le journal est tel qu’il a été scellé ({entries, plural, one {# ligne} other {# lignes}}; empreinte {head}).',
  'log-broken':
    'Le journal a été modifié après coup : quelque chose a changé entre {from} et {until}. Comparez avec une sauvegarde.',
  'address-ok': 'Les liens des courriels mènent à {url}.',
  'address-trial': 'Les liens mènent à {url} : assez pour un essai sur cette machine.',
  'address-local':
    'Les liens des courriels mèneraient à {url}, que personne d’autre n’atteint : donnez BASE_URL.',
  'address-not-https':
    'L’adresse {url} n’est pas chiffrée : mettez un certificat devant, puis corrigez BASE_URL.',
  'secrets-ok':
    '{count, plural, one {Le secret de signature est donné} other {# secrets de signature sont donnés}}.',
  'secrets-own': 'Le forum crée et garde lui-même son secret de signature dans le dossier des données.',
  'secrets-weak': 'Un secret de SESSION_SECRETS se devine : remplacez-le par 32 caractères tirés au hasard.',
  'secrets-repeated': 'Un secret figure deux fois dans SESSION_SECRETS : retirez-en un.',
  'dns-no-smtp': 'Le DNS du courriel compte seulement quand SMTP_URL est donné.',
  'dns-unanswered': 'Le DNS n’a pas répondu pour {name} : vérifiez le réseau, puis relancez la commande.',
  'spf-ok': 'SPF : {domain} nomme ses serveurs d’envoi.',
  'spf-missing':
    'SPF : ajoutez à {domain} un enregistrement TXT « v=spf1 … -all » qui nomme votre serveur d’envoi.',
  'spf-twice': 'SPF : {domain} a plusieurs enregistrements « v=spf1 »; gardez-en un seul.',
  'dkim-ok': 'DKIM : la clé publiée à {name} est la nôtre.',
  'dkim-missing': 'DKIM : ajoutez à {name} un enregistrement TXT avec la clé publique de DKIM_PRIVATE_KEY.',
  'dkim-differs':
    'DKIM : la clé publiée à {name} n’est pas celle de DKIM_PRIVATE_KEY; corrigez l’une ou l’autre.',
  'dkim-elsewhere': 'DKIM : sans DKIM_DOMAIN, c’est au serveur d’envoi de signer.',
  'dmarc-ok': 'DMARC : une politique couvre {domain}.',
  'dmarc-missing': 'DMARC : ajoutez à _dmarc.{domain} un enregistrement TXT « v=DMARC1; p=none; … ».',
  'mx-ok': 'MX : {domain} reçoit du courriel.',
  'mx-missing': 'MX : ajoutez à {domain} un enregistrement MX, pour recevoir les retours et les réponses.',
  'ptr-ok': 'Nom inverse : l’adresse de {host} a un nom.',
  'ptr-missing': 'Nom inverse : demandez à votre hébergeur un enregistrement PTR pour {address} ({host}).',
  'ptr-no-address': 'Nom inverse : {host} n’a pas d’adresse dans le DNS; corrigez SMTP_URL.',
  'ptr-local': 'Nom inverse : {host} est un relais local; c’est à lui d’avoir un nom public.',
} as const;

const english = {
  'database-ok': 'PostgreSQL {version} answers.',
  'database-old': 'PostgreSQL {version} is too old: move to version {oldest} or later.',
  'database-unreachable': '{reason}',
  'schema-ok': 'The database schema is up to date.',
  'schema-behind':
    'The database schema lacks {count, plural, one {# migration} other {# migrations}}: run the command migrate.',
  'clock-ok': 'The clock of this machine agrees with the database’s ({ms} ms).',
  'clock-skewed':
    'The clock of this machine is {seconds} s away from the database’s: synchronise both (NTP).',
  'smtp-ok': 'The sending server {server} answers.',
  'smtp-failed': 'The sending server {server} does not take our mail ({reason}): check SMTP_URL.',
  'outbox-ok': 'Without SMTP_URL, mail is kept in {folder}.',
  'outbox-failed': 'Nothing can be written to {folder}: change the owner of the folder, or DATA_DIR.',
  'disk-ok': '{gigabytes} GB are left in {folder}.',
  'disk-low': 'Only {gigabytes} GB are left in {folder}: free enough to have {needed}.',
  'disk-missing': 'The folder {folder} does not exist or cannot be read: create it, or change DATA_DIR.',
  'log-ok':
    'The log is as it was sealed ({entries, plural, one {# line} other {# lines}}; fingerprint {head}).',
  'log-broken':
    'The log was changed afterwards: something between {from} and {until} is different. Compare it with a backup.',
  'address-ok': 'Links in mail lead to {url}.',
  'address-trial': 'Links lead to {url}: enough for a trial on this machine.',
  'address-local': 'Links in mail would lead to {url}, which nobody else can reach: give BASE_URL.',
  'address-not-https':
    'The address {url} is not encrypted: put a certificate in front, then correct BASE_URL.',
  'secrets-ok': '{count, plural, one {The signing secret is given} other {# signing secrets are given}}.',
  'secrets-own': 'The forum makes and keeps its own signing secret in the data folder.',
  'secrets-weak': 'A secret of SESSION_SECRETS can be guessed: replace it with 32 random characters.',
  'secrets-repeated': 'A secret stands twice in SESSION_SECRETS: remove one.',
  'dns-no-smtp': 'Mail’s DNS matters only once SMTP_URL is given.',
  'dns-unanswered': 'The DNS did not answer for {name}: check the network, then run this again.',
  'spf-ok': 'SPF: {domain} names its sending servers.',
  'spf-missing': 'SPF: add to {domain} a TXT record “v=spf1 … -all” that names your sending server.',
  'spf-twice': 'SPF: {domain} has several “v=spf1” records; keep one.',
  'dkim-ok': 'DKIM: the key published at {name} is ours.',
  'dkim-missing': 'DKIM: add to {name} a TXT record with the public key of DKIM_PRIVATE_KEY.',
  'dkim-differs': 'DKIM: the key published at {name} is not that of DKIM_PRIVATE_KEY; correct one of them.',
  'dkim-elsewhere': 'DKIM: without DKIM_DOMAIN, the sending server has to sign.',
  'dmarc-ok': 'DMARC: a policy covers {domain}.',
  'dmarc-missing': 'DMARC: add to _dmarc.{domain} a TXT record “v=DMARC1; p=none; …”.',
  'mx-ok': 'MX: {domain} receives mail.',
  'mx-missing': 'MX: add an MX record to {domain}, to receive bounces and replies.',
  'ptr-ok': 'Reverse name: the address of {host} has a name.',
  'ptr-missing': 'Reverse name: ask your host for a PTR record for {address} ({host}).',
  'ptr-no-address': 'Reverse name: {host} has no address in the DNS; correct SMTP_URL.',
  'ptr-local': 'Reverse name: {host} is a local relay; it has to have a public name itself.',
} as const;

export const findingMessages = catalogue({ fr: french, en: english });
export const findingKeys = Object.keys(french) as Array<keyof typeof french>;

export const doctorMessages = catalogue({
  fr: {
    description:
      'Vérifie la base, le courriel, l’horloge, le disque, le DNS, l’adresse et les secrets, et dit quoi corriger.',
    line: '{state} {sentence}',
    ok: '[OK]',
    failed: '[À CORRIGER]',
    skipped: '[SANS OBJET]',
    'to-fix': '{count, plural, one {Un point est à corriger.} other {# points sont à corriger.}}',
  },
  en: {
    description: 'Checks database, mail, clock, disk, DNS, address and secrets, and says what to fix.',
    line: '{state} {sentence}',
    ok: '[OK]',
    failed: '[TO FIX]',
    skipped: '[NOT NEEDED]',
    'to-fix': '{count, plural, one {One point needs fixing.} other {# points need fixing.}}',
  },
});
