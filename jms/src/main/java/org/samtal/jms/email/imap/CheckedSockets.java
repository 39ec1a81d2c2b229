package org.samtal.jms.email.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import org.samtal.kernel.Egress;

/** Makes the socket of one connection, which goes to checked addresses only, and can cut it from another thread. */
final class CheckedSockets extends SocketFactory {

    private final Egress egress;
    private volatile Socket socket = new Socket();

    CheckedSockets(Egress egress) {
        this.egress = egress;
    }

    /** Ends the connection at once; whoever reads from it gets an error. */
    void cut() throws IOException {
        socket.close();
    }

    @Override
    public Socket createSocket() {
        socket = new CheckedSocket(egress);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        var made = createSocket();
        made.connect(InetSocketAddress.createUnresolved(host, port));
        return made;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private static final class CheckedSocket extends Socket {

        private final Egress egress;

        CheckedSocket(Egress egress) {
            this.egress = egress;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            var wanted = (InetSocketAddress) endpoint;
            super.connect(
                    egress.addresses(wanted.getHostString(), wanted.getPort()).get(0), timeout);
        }
    }
}
