package org.samtal.jms.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Makes the socket of one connection, which goes where its route leads, and keeps it in hand: to change its patience while
 * it is used, or to cut it from another thread.
 */
public final class MailSockets extends SocketFactory {

    /** Finds the addresses of a server, or refuses to connect to it. */
    public interface Route {

        /** Wherever the name leads: for servers that the installation itself names. */
        Route ANYWHERE = (host, port) -> List.of(new InetSocketAddress(host, port));

        List<InetSocketAddress> addresses(String host, int port) throws IOException;
    }

    private final Route route;
    private volatile Socket socket = new Socket();

    public MailSockets(Route route) {
        this.route = route;
    }

    /** How long to wait for the next byte from now on. */
    void waitAtMost(Duration time) throws IOException {
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
    }

    /** Ends the connection at once; whoever reads from it gets an error. */
    public void cut() throws IOException {
        socket.close();
    }

    @Override
    public Socket createSocket() {
        socket = new RoutedSocket(route);
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

    private static final class RoutedSocket extends Socket {

        private final Route route;

        RoutedSocket(Route route) {
            this.route = route;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            var wanted = (InetSocketAddress) endpoint;
            super.connect(
                    route.addresses(wanted.getHostString(), wanted.getPort()).get(0), timeout);
        }
    }
}
