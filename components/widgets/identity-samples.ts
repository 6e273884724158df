/** How a site's server says who its visitor is, with the field's libraries. */
export const IDENTITY_SAMPLES = {
  'Node.js': `import { SignJWT } from 'jose'

const secret = new TextEncoder().encode(process.env.PARLEY_SECRET)

export const parleyToken = (user) =>
  new SignJWT({ name: user.name, email: user.email })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(user.id)
    .setExpirationTime('1h')
    .sign(secret)`,
  PHP: `use Firebase\\JWT\\JWT;

function parley_token($user) {
    return JWT::encode([
        'sub' => (string) $user->id,
        'name' => $user->name,
        'email' => $user->email,
        'exp' => time() + 3600,
    ], getenv('PARLEY_SECRET'), 'HS256');
}`,
  Python: `import os, time, jwt  # PyJWT

def parley_token(user):
    return jwt.encode({
        "sub": str(user.id),
        "name": user.name,
        "email": user.email,
        "exp": int(time.time()) + 3600,
    }, os.environ["PARLEY_SECRET"], algorithm="HS256")`,
} as const

/** On the page: asked again before the token runs out. */
export const pageSample = (key: string) =>
  `Parley('boot', {
  widgetKey: '${key}',
  identity: async () => (await fetch('/parley-token')).text(),
})`
