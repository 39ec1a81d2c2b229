package org.samtal.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A live socket opened by a program instead of a page, so that every part of the handshake can be wrong. */
final class LiveLine implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BEAT = "{\"beat\":true}";

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    private LiveLine() {}

    /** Opens a socket as a page of this origin would; an empty origin says nothing. */
    static LiveLine open(URI product, String ticket, String origin) {
        var line = new LiveLine();
        var builder = CLIENT.newWebSocketBuilder();
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        line.socket = builder.buildAsync(address(product, ticket), line).join();
        return line;
    }

    /** The status a handshake is refused with, 101 where it is not. */
    static int status(URI product, String ticket, String origin) {
        try {
            open(product, ticket, origin).socket.abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** All the server has told; its beats only show that the line lives and come at any time. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /** Completes with the code the server closed it with. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            keep(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    private void keep(String message) {
        if (!BEAT.equals(message)) {
            messages.add(message);
        }
    }

    private static URI address(URI product, String ticket) {
        return URI.create("ws://" + product.getAuthority() + "/live" + (ticket.isEmpty() ? "" : "?ticket=" + ticket));
    }
}
