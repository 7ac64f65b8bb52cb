// Sends letters through a pool of connections and says how many seconds that took.
const nodemailer = require('nodemailer');

const [port, count, connections, half] = process.argv.slice(2).map(Number);
const pool = nodemailer.createTransport({
  host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true, maxConnections: connections, maxMessages: Infinity
});
const words = 'Мигранттардын балдары мектепке кабыл алынат. ';
const text = words.repeat(Math.ceil(half / words.length)).slice(0, half);

async function main() {
  const began = process.hrtime.bigint();
  const sending = [];
  for (let number = 0; number < count; number++) {
    sending.push(pool.sendMail({
      from: 'Ashar <ashar@localhost>', to: `reader.${number}@example.org`, subject: 'Жаңылык', text: `${text} ${number}`,
      html: `<p>${text}</p><p>${number}</p>`,
      headers: { 'List-Unsubscribe': `<http://localhost/unsubscribe/${number}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    }));
  }
  await Promise.all(sending);
  console.log(Number(process.hrtime.bigint() - began) / 1e9);
  pool.close();
}

main().catch((error) => { console.error(error); process.exit(1); });
