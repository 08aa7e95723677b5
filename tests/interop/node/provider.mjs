// A real identity provider (oidc-provider) for tests: `node provider.mjs PORT REDIRECT_URI AUDIENCE`.
// POST /faults sets what is wrong with its next answers; everybody signs in by name, without a password.
import { generateKeyPairSync, createPrivateKey } from 'node:crypto';
import Provider from 'oidc-provider';
import { SignJWT } from 'jose';

const [port, redirect, audience] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const pair = (kid) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
};
const ours = pair('ours');
const strange = pair('ours'); // the same name, another key
let faults = {};

const account = (id) => ({
  accountId: id,
  claims: () => ({
    sub: id,
    preferred_username: faults.username ?? id.replace('subject-', ''),
    ...(faults.groups === null ? {} : { groups: faults.groups ?? ['staff-warehouse'] }),
  }),
});

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'deskbell', client_secret: 'a secret of the client', redirect_uris: [redirect],
    grant_types: ['authorization_code'], response_types: ['code'],
  }],
  claims: { openid: ['sub'], profile: ['preferred_username', 'groups'] },
  conformIdTokenClaims: false,
  findAccount: (_context, id) => account(id),
  jwks: { keys: [ours] },
  pkce: { required: () => true },
  cookies: { keys: ['for tests only'] },
  ttl: { AccessToken: 600, IdToken: 600, Session: 600, Grant: 600, Interaction: 600, AuthorizationCode: 60 },
});
provider.on('server_error', (_context, error) => console.error(error));

const signed = async (claims, key = ours, typ = 'JWT') =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'ours', typ })
    .sign(createPrivateKey({ key, format: 'jwk' }));

const body = (context) => new Promise((done) => {
  let text = '';
  context.req.on('data', (part) => { text += part; });
  context.req.on('end', () => done(JSON.parse(text)));
});

provider.use(async (context, next) => {
  if (context.path === '/faults') {
    faults = await body(context);
    context.body = faults;
    return;
  }
  if (context.path === '/access') { // an access token as RFC 9068 has it
    const { typ = 'at+jwt', foreign = false, ...said } = await body(context);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: audience, iat: now, exp: now + 600, jti: 'x', client_id: 'erp', ...said };
    context.body = { token: await signed(claims, foreign ? strange : ours, typ) };
    return;
  }
  if (faults.down) {
    context.status = 503;
    context.body = 'down';
    return;
  }
  await next();
  if (context.path === '/token' && context.body?.id_token) {
    const claims = JSON.parse(Buffer.from(context.body.id_token.split('.')[1], 'base64url'));
    for (const [name, value] of Object.entries(faults.claims ?? {})) claims[name] = value;
    for (const name of faults.without ?? []) delete claims[name];
    const token = await signed(claims, faults.signature ? strange : ours);
    context.body = { ...context.body, id_token: faults.unsigned
      ? `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.` : token };
  }
});

provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
