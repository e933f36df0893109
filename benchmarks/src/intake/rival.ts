// The rival as a process of its own: bare fastify and pg, one row a request, nothing else.
import fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.RIVAL_DATABASE_URL, max: 10 })
await pool.query(
  'create table if not exists rival_leads (id uuid primary key default gen_random_uuid(), body jsonb not null)',
)

const app = fastify()
app.post('/v1/leads', async (request, reply) => {
  const { rows } = await pool.query('insert into rival_leads (body) values ($1) returning id', [request.body])
  return reply.status(201).send(rows[0])
})
await app.listen({ host: '127.0.0.1', port: Number(process.env.RIVAL_PORT) })
process.stdout.write('listening\n')
