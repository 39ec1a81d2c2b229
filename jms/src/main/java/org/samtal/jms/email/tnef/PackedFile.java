package org.samtal.jms.email.tnef;

import java.util.Optional;
import java.util.function.Function;
import org.samtal.jms.email.tnef.TnefMessage.TnefFile;

/** A file while its attributes are read one by one. */
final class PackedFile {

    private static final int PROPERTY_LONG_NAME = 0x3707;
    private static final int PROPERTY_NAME = 0x3704;
    private static final int PROPERTY_TYPE = 0x370E;
    private static final int PROPERTY_CONTENT_ID = 0x3712;
    private static final int PROPERTY_CONTENT = 0x3701;

    private byte[] title = {};
    private Optional<byte[]> content = Optional.empty();
    private Optional<MapiProperties> properties = Optional.empty();

    void title(byte[] name) {
        title = name;
    }

    void content(byte[] bytes) {
        content = Optional.of(bytes);
    }

    void properties(MapiProperties named) {
        properties = Optional.of(named);
    }

    /** A message within the message, still packed. */
    Optional<byte[]> inner() {
        return properties.flatMap(named -> named.object(PROPERTY_CONTENT));
    }

    /** The file; empty where it has no content. */
    Optional<TnefFile> file(Function<byte[], String> decoder) {
        var bytes = content.or(() -> properties.flatMap(named -> named.bytes(PROPERTY_CONTENT)));
        return bytes.map(kept -> new TnefFile(
                name(decoder), text(PROPERTY_TYPE, decoder), contentId(text(PROPERTY_CONTENT_ID, decoder)), kept));
    }

    /** The long name says most. */
    String name(Function<byte[], String> decoder) {
        var named = text(PROPERTY_LONG_NAME, decoder);
        var shorter = named.isBlank() ? text(PROPERTY_NAME, decoder) : named;
        return shorter.isBlank() ? decoder.apply(title) : shorter;
    }

    private String text(int property, Function<byte[], String> decoder) {
        return properties.flatMap(named -> named.text(property, decoder)).orElse("");
    }

    private static String contentId(String written) {
        return written.replace("<", "").replace(">", "").strip();
    }
}
