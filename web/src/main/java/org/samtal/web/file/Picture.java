package org.samtal.web.file;

import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A picture from a mail, drawn anew by us.
 *
 * <p>What a browser shows is pixels that we have written, never the sender's bytes: a file that is a picture and
 * something else at once loses the something else (S07, S08). The kind is told by the content alone.
 */
public final class Picture {
    static final String CONTENT_TYPE = "image/png";

    private static final Set<String> KINDS = Set.of("png", "jpeg", "gif");
    private static final long MOST_PIXELS = 25_000_000;

    private Picture() {}

    /** Sends the bytes drawn anew, or 404 where they are no picture we draw. */
    public static void send(byte[] content, HttpServletResponse response) throws IOException {
        send(redraw(content), response);
    }

    /** Sends what was drawn; 404 where nothing was. */
    static void send(Optional<byte[]> pixels, HttpServletResponse response) throws IOException {
        if (pixels.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.hardened("sandbox; default-src 'none'").forEach(response::setHeader);
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setContentType(CONTENT_TYPE);
        response.getOutputStream().write(pixels.get());
    }

    /** The picture as PNG; empty where the bytes are no picture we draw, or one that is too large. */
    static Optional<byte[]> redraw(byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return isAcceptable(reader) ? Optional.of(png(reader.read(0))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            return Optional.empty();
        }
    }

    private static boolean isAcceptable(ImageReader reader) throws IOException {
        return KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
    }

    private static byte[] png(BufferedImage pixels) throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(pixels, "png", written);
        return written.toByteArray();
    }
}
