// Scores units over HTTP with nothing but Node's own fetch (Node 18 or later).
// usage: node score.mjs http://127.0.0.1:8080 [report.yaml]
import { readFile } from 'node:fs/promises';

const service = process.argv[2] ?? 'http://127.0.0.1:8080';
const key = process.env.ZHUNSHENG_KEY;

async function post(path, type, body) {
  const response = await fetch(service + path, {
    method: 'POST',
    headers: {
      'Content-Type': type,
      'Accept-Language': 'en',
      ...(key && { Authorization: `Bearer ${key}` }),
    },
    body,
  });
  if (!response.ok) {
    const problem = await response.json();
    for (const { code, path: where, line, column, message, mend } of problem.violations ?? []) {
      console.error(`${code} ${where} (line ${line}, column ${column}): ${message}; ${mend}`);
    }
    throw new Error(`${problem.status} ${problem.code}: ${problem.detail}`);
  }
  return response;
}

const dossier = (id, overdue) => ({
  zhunsheng: 'dossier/1',
  unit: { id, name: '示例县', kind: 'COUNTY' },
  from: '2023-01-01',
  to: '2023-12-31',
  claims: [{ code: 'approval.overdue', value: overdue }],
});

// One unit, from a report in a file or a dossier in code.
const report = process.argv[3];
const one = report
  ? await post('/v1/assessments', 'application/yaml', await readFile(report))
  : await post('/v1/assessments', 'application/json', JSON.stringify(dossier('one', 0)));
const { unit, total } = await one.json();
console.log(`${unit.id} ${total.low} – ${total.high} of ${total.available}`);

// Many units, a line each.
const lines = [0, 1, -1].map((overdue, i) => JSON.stringify(dossier(`unit-${i}`, overdue))).join('\n');
const batch = await post('/v1/assessments:batch', 'application/x-ndjson', lines);
for (const line of (await batch.text()).trim().split('\n').map(JSON.parse)) {
  console.log(line.result
    ? `${line.result.unit} ${line.result.low} – ${line.result.high}`
    : `line ${line.line} refused: ${line.problem.violations.map((violation) => violation.code)}`);
}
