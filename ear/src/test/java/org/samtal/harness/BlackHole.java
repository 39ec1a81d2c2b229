package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes every connection and never says a word. */
public final class BlackHole implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Socket> swallowed = new CopyOnWriteArrayList<>();

    private BlackHole(ServerSocket listener) {
        this.listener = listener;
    }

    /** Listens on a free port of the loopback address. */
    public static BlackHole open() {
        try {
            var hole = new BlackHole(new ServerSocket(Ports.free(), 200, InetAddress.getByName("127.0.0.1")));
            var thread = new Thread(hole::swallow);
            thread.setDaemon(true);
            thread.start();
            return hole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections it has taken so far. */
    public int taken() {
        return swallowed.size();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var socket : swallowed) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void swallow() {
        try {
            while (!listener.isClosed()) {
                swallowed.add(listener.accept());
            }
        } catch (IOException closed) {
            return;
        }
    }
}
