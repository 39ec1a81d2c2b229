package org.samtal.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** The live socket as a page of the product opens it, to see when the server closes it. */
public final class LiveLine implements WebSocket.Listener {
    private final CountDownLatch open = new CountDownLatch(1);

    /** Opens the line of somebody who is signed in. */
    public static LiveLine of(Product product, PlainBrowser browser) {
        var ticket =
                browser.post("/app/live/ticket", Map.of()).expect(200).json().getString("ticket");
        var line = new LiveLine();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", product.address().toString())
                .buildAsync(
                        URI.create("ws://" + product.address().getAuthority() + "/live?ticket=" + Rest.encode(ticket)),
                        line)
                .join();
        return line;
    }

    public boolean isClosed() {
        return open.getCount() == 0;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        open.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable problem) {
        open.countDown();
    }
}
