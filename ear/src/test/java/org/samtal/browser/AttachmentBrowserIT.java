package org.samtal.browser;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.samtal.browser.page.InboxPage;
import org.samtal.harness.BrowserTest;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** Files from outside are saved, never shown; the only pictures are those we have drawn ourselves. */
@BrowserTest
class AttachmentBrowserIT {
    private static final String SCRIPT = "<html><body><script>alert(1)</script></body></html>";
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    private static final List<String> EXTENSIONS = List.of(
            "html",
            "htm",
            "xhtml",
            "shtml",
            "mht",
            "mhtml",
            "svg",
            "svgz",
            "xml",
            "xsl",
            "rdf",
            "atom",
            "pdf",
            "swf",
            "js",
            "mjs",
            "css",
            "json",
            "txt",
            "csv",
            "md",
            "php",
            "jsp",
            "hta",
            "htc",
            "vbs",
            "bat",
            "exe",
            "dll",
            "msi",
            "jar",
            "class",
            "wasm",
            "zip",
            "gz",
            "tar",
            "docm",
            "docx",
            "xlsm",
            "pptx",
            "odt",
            "rtf",
            "eml",
            "ics",
            "vcf",
            "webp",
            "avif",
            "bmp",
            "ico",
            "tiff",
            "mp4",
            "webm",
            "mp3",
            "ogg",
            "wav",
            "ttf",
            "woff2",
            "manifest",
            "appcache",
            "unknown");
    private static final List<String> TYPES = List.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "text/xml",
            "application/pdf",
            "text/javascript",
            "image/png",
            "multipart/x-mixed-replace",
            "application/x-shockwave-flash",
            "message/rfc822");

    private final Product product;
    private final Desk desk;

    AttachmentBrowserIT(Product product) {
        this.product = product;
        desk = new Desk(product);
    }

    /** S07. */
    @Test
    void everyFileShouldBeSavedWhateverItSaysItIs(Page page) {
        var mail = desk.mail();
        IntStream.range(0, EXTENSIONS.size())
                .forEach(number -> mail.attach(
                        "file." + EXTENSIONS.get(number), TYPES.get(number % TYPES.size()), SCRIPT.getBytes(UTF_8)));
        var conversation = Desk.id(desk.receive(mail));
        new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);

        var files = files(conversation);

        assertEquals(EXTENSIONS.size(), files.size());
        for (var file : files) {
            var answer = get(page, conversation, "attachments", file);
            assertEquals(
                    downloadHeaders(file.getString("name"), SCRIPT.length()), headers(answer), file.getString("name"));
            assertArrayEquals(SCRIPT.getBytes(UTF_8), answer.body());
        }
    }

    /** S08. */
    @Test
    void drawingsWithScriptsShouldNeverBeShown(Page page) {
        var mail = desk.mail()
                .attach("a.svg", "image/svg+xml", SVG.getBytes(UTF_8))
                .attach("b.png", "image/svg+xml", SVG.getBytes(UTF_8))
                .attach("c.svg", "image/png", SVG.getBytes(UTF_8))
                .attach("d.jpg", "image/jpeg", SVG.getBytes(UTF_8))
                .attach("e.svgz", "image/svg+xml", new byte[] {31, -117, 8, 0})
                .attach("f.png", "image/png", ("<svg" + SVG).getBytes(UTF_8))
                .attach("g.png", "image/png", SVG.getBytes(UTF_16))
                .attach("h.png", "image/png", ("\u0089PNG\r\n\u001a\n" + SVG).getBytes(UTF_8));
        var conversation = Desk.id(desk.receive(mail));
        new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);

        for (var file : files(conversation)) {
            assertEquals(404, get(page, conversation, "pictures", file).status(), file.getString("name"));
            var answer = get(page, conversation, "attachments", file);
            assertEquals("application/octet-stream", answer.headers().get("content-type"));
            assertTrue(answer.headers().get("content-disposition").startsWith("attachment;"));
        }
    }

    /** S07: what a browser shows is pixels that we have written. */
    @Test
    void pictureShouldBeDrawnAnew(Page page) throws IOException {
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", drawn);
        drawn.writeBytes(SCRIPT.getBytes(UTF_8));
        var conversation = Desk.id(desk.receive(desk.mail().attach("photo.png", "text/html", drawn.toByteArray())));
        new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);

        var answer = get(page, conversation, "pictures", files(conversation).get(0));

        assertEquals(200, answer.status());
        assertEquals("image/png", answer.headers().get("content-type"));
        assertEquals("nosniff", answer.headers().get("x-content-type-options"));
        assertEquals("sandbox; default-src 'none'", answer.headers().get("content-security-policy"));
        assertFalse(new String(answer.body(), UTF_8).contains("script"));
    }

    /** S09. */
    @Test
    void nameOfAFileShouldStayInsideItsHeader(Page page) {
        var mail = desk.mail();
        List.of(
                        "a\"; filename=evil.html",
                        "rapport åäö 漢.pdf",
                        "..\\..\\evil.exe",
                        "x\u202Egnp.exe",
                        "%0d%0aSet-Cookie: a=b.txt")
                .forEach(name -> mail.attach(name, "text/plain", "content".getBytes(UTF_8)));
        var conversation = Desk.id(desk.receive(mail));
        new InboxPage(page).open(Product.ADMIN, Product.PASSWORD);

        for (var file : files(conversation)) {
            var answer = get(page, conversation, "attachments", file);
            var disposition = answer.headers().get("content-disposition");
            assertTrue(
                    disposition.matches(
                            "attachment; filename=\"[^\"\\\\%;/\\p{Cntrl}]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+"),
                    disposition);
            assertFalse(disposition.toUpperCase(Locale.ROOT).contains("%E2%80%AE"), disposition);
            assertFalse(answer.headers().containsKey("set-cookie")
                    && answer.headers().get("set-cookie").contains("a=b"));
        }
    }

    private List<JsonObject> files(String conversation) {
        return desk.messages(conversation).get(0).getJsonArray("attachments").getValuesAs(JsonObject.class);
    }

    private APIResponse get(Page page, String conversation, String kind, JsonObject file) {
        return page.request().get(product.address() + "/app/files/" + conversation + "/" + kind + "/" + Desk.id(file));
    }

    private static Map<String, String> downloadHeaders(String name, int length) {
        return new TreeMap<>(Map.of(
                "content-type", "application/octet-stream",
                "content-length", Integer.toString(length),
                "content-disposition", "attachment; filename=\"" + name + "\"; filename*=UTF-8''" + name,
                "content-security-policy", "sandbox; default-src 'none'; frame-ancestors 'none'",
                "x-content-type-options", "nosniff",
                "cross-origin-resource-policy", "same-origin",
                "referrer-policy", "no-referrer",
                "cache-control", "private, no-store"));
    }

    /** Those that decide what a browser does with the bytes. */
    private static Map<String, String> headers(APIResponse answer) {
        var told = new TreeMap<>(answer.headers());
        told.keySet().retainAll(downloadHeaders("", 0).keySet());
        return told;
    }
}
