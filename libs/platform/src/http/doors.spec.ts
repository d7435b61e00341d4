import { Doors } from './doors.js';

it('methods of an address are found by its pattern, not by what looks like it', () => {
  const doors = new Doors();
  doors.add('/sms/messages/:id', ['GET', 'HEAD']);
  doors.add('/sms/messages/:id/cancel', 'POST');
  doors.add('/sms/messages/newest', 'GET');
  doors.add('/openapi.json', 'GET');
  doors.add('*', 'OPTIONS');
  expect(doors.methodsAt('/sms/messages/msg_1?x=/y')).toEqual(['GET', 'HEAD']);
  expect(doors.methodsAt('/sms/messages/msg_1/cancel')).toEqual(['POST']);
  expect(doors.methodsAt('/sms/messages/newest')).toEqual(['GET', 'HEAD']);
  for (const address of ['/sms/messages', '/sms/messages/', '/sms/messages/a/b', '/openapiXjson', '/'])
    expect(doors.methodsAt(address)).toEqual([]);
});
