"""As much of MySQL's protocol (version 4.1, text results) as it takes to ask a server that wants no password."""

import socket
import struct
import time

from measure.running import Failed


class Connection:
    def __init__(self, port):
        self.socket = self._connected(port)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.stream = self.socket.makefile("rb")
        self._packet()  # the server's greeting
        protocol_41, secure_connection = 0x200, 0x8000
        self._send(struct.pack("<IIB23x", protocol_41 | secure_connection, 1 << 24, 33) + b"bench\0" + b"\0", 1)
        self._refuse_error(self._packet())

    @staticmethod
    def _connected(port):
        """The server may have gone to the background before it listens."""
        for _ in range(200):
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=60)
            except ConnectionRefusedError:
                time.sleep(0.05)
        raise Failed("the server does not listen")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.socket.close()

    def ask(self, statement):
        """(rows of texts, seconds)"""
        begin = time.monotonic()
        self._send(b"\x03" + statement.encode(), 0)
        columns = self._refuse_error(self._packet())[0]
        for _ in range(columns + 1):  # their names, and the end of these
            self._packet()
        rows = []
        while (packet := self._refuse_error(self._packet()))[0] != 0xFE or len(packet) >= 9:
            rows.append(list(self._texts(packet)))
        return rows, time.monotonic() - begin

    def _send(self, payload, number):
        self.socket.sendall(struct.pack("<I", len(payload))[:3] + bytes([number]) + payload)

    def _packet(self):
        length = int.from_bytes(self.stream.read(4)[:3], "little")
        return self.stream.read(length)

    @staticmethod
    def _refuse_error(packet):
        if packet[0] == 0xFF:
            raise Failed(packet[3:].decode("utf-8", "replace"))
        return packet

    @staticmethod
    def _texts(packet):
        """Texts of a row, each with its length before it: one byte, or a mark and two or three."""
        position = 0
        while position < len(packet):
            length, position = packet[position], position + 1
            if length == 0xFB:
                yield None
                continue
            more = {0xFC: 2, 0xFD: 3}.get(length, 0)
            if more:
                length, position = int.from_bytes(packet[position:position + more], "little"), position + more
            yield packet[position:position + length].decode("utf-8", "replace")
            position += length
