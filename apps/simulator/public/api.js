// The simulator's own controls, as the page uses them.

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = response.status === 204 ? null : await response.json();
  if (!response.ok) throw new Error([answer?.message ?? `The simulator answered ${response.status}`].flat().join('. '));
  return answer;
}

export const accounts = async () => (await call('GET', '/sim/accounts')).accounts;
export const conversation = async (customer, business) =>
  (await call('GET', `/sim/conversation?${new URLSearchParams({ customer, business })}`)).messages;
export const text = (order) => call('POST', '/sim/texts', order);
export const addFault = (fault) => call('POST', '/sim/faults', fault);
export const addPlan = (plan) => call('POST', '/sim/receipt-plans', plan);
export const troubles = async () => {
  const [{ faults }, { plans }] = await Promise.all([call('GET', '/sim/faults'), call('GET', '/sim/receipt-plans')]);
  return faults.length + plans.length;
};
export const clearTroubles = () => Promise.all([call('DELETE', '/sim/faults'), call('DELETE', '/sim/receipt-plans')]);

/** Watches what happens. `onState` hears true when the stream stands and false when it is lost; the browser reconnects by itself. */
export function watch(onEvent, onState) {
  const stream = new EventSource('/sim/live');
  stream.onopen = () => onState(true);
  stream.onerror = () => onState(false);
  stream.onmessage = ({ data }) => onEvent(JSON.parse(data));
}
