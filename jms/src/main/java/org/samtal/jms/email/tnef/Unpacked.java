package org.samtal.jms.email.tnef;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samtal.jms.email.mime.TextDecoder;
import org.samtal.jms.email.tnef.TnefMessage.TnefFile;

/** A message while its attributes are read one by one. */
final class Unpacked {

    private static final int PROPERTY_HTML = 0x1013;
    private static final int PROPERTY_TEXT = 0x1000;
    private static final int PROPERTY_SUBJECT = 0x0037;
    private static final int PROPERTY_CODE_PAGE = 0x3FDE;
    private static final int MOST_FILES = 200;

    private final List<TnefFile> files = new ArrayList<>();
    private Optional<PackedFile> open = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<String> html = Optional.empty();
    private String subject = "";
    private int codePage = 1252;

    void codePage(int number) {
        codePage = number;
    }

    void subject(byte[] content) {
        subject = decoded(content);
    }

    void text(byte[] content) {
        text = Optional.of(decoded(content));
    }

    void properties(MapiProperties properties) {
        properties.text(PROPERTY_SUBJECT, this::decoded).ifPresent(words -> subject = words);
        properties.text(PROPERTY_TEXT, this::decoded).ifPresent(words -> text = Optional.of(words));
        var page = properties.number(PROPERTY_CODE_PAGE).orElse(codePage);
        properties.bytes(PROPERTY_HTML).ifPresent(content -> html = Optional.of(decoded(content, page)));
    }

    /** Another file begins. */
    void beginFile() {
        endFile();
        if (files.size() >= MOST_FILES) {
            throw new MalformedTnefException();
        }
        open = Optional.of(new PackedFile());
    }

    /** The file whose attributes follow; the first may come without a beginning. */
    PackedFile file() {
        if (open.isEmpty()) {
            beginFile();
        }
        return open.orElseThrow();
    }

    void add(List<TnefFile> others) {
        files.addAll(others);
    }

    TnefMessage message() {
        endFile();
        return new TnefMessage(
                subject,
                text.filter(words -> !words.isBlank()),
                html.filter(words -> !words.isBlank()),
                List.copyOf(files));
    }

    private void endFile() {
        open.flatMap(file -> file.file(this::decoded)).ifPresent(files::add);
        open = Optional.empty();
    }

    private String decoded(byte[] content) {
        return decoded(content, codePage);
    }

    /** Texts end with a zero byte. */
    private static String decoded(byte[] content, int codePage) {
        var words = TextDecoder.decode(content, Optional.of(charset(codePage))).text();
        var end = words.indexOf('\0');
        return end < 0 ? words : words.substring(0, end);
    }

    /** Windows numbers its character sets. */
    private static String charset(int codePage) {
        return switch (codePage) {
            case 65001 -> StandardCharsets.UTF_8.name();
            case 20127 -> StandardCharsets.US_ASCII.name();
            case 932 -> "shift_jis";
            case 936 -> "gb2312";
            case 949 -> "euc-kr";
            case 950 -> "big5";
            case 50220, 50221, 50222 -> "iso-2022-jp";
            case 20866 -> "koi8-r";
            case 21866 -> "koi8-u";
            default ->
                codePage > 28590 && codePage < 28606
                        ? "iso-8859-" + (codePage - 28590)
                        : codePage > 1249 && codePage < 1259 ? "windows-" + codePage : "ibm" + codePage;
        };
    }
}
