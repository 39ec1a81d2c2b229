package org.samtal.jms.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client that says to an SMTP server exactly what a test wants it to. */
final class Dialogue implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private Socket socket;
    private InputStream input;

    Dialogue(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends the text as it is. */
    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends a command and gives the last line of the answer. */
    String say(String command) throws IOException {
        write(command + "\r\n");
        return answer();
    }

    /** The last line of the next answer, empty where the server has hung up. */
    String answer() throws IOException {
        var line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = line();
        }
        return line;
    }

    /** The next line, empty at the end. */
    String line() throws IOException {
        var line = new StringBuilder();
        for (var character = input.read(); character >= 0 && character != '\n'; character = input.read()) {
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }

    /** Begins a mail and reads on until content is asked for. */
    void begin(String... recipients) throws IOException {
        answer();
        say("EHLO test.example");
        say("MAIL FROM:<ada@example.com>");
        for (var recipient : recipients) {
            say("RCPT TO:<" + recipient + ">");
        }
        say("DATA");
    }

    void startTls() throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secured.startHandshake();
        socket = secured;
        input = new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // The test's own certificate.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
