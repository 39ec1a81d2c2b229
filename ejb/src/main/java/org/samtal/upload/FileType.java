package org.samtal.upload;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a browser says a file is, as far as a mail may repeat it. */
final class FileType {

    static final String UNKNOWN = "application/octet-stream";

    private static final Pattern SIMPLE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}");

    private FileType() {}

    /**
     * Type and subtype without parameters. What is made of other parts or mails is not named, since such a part must not be
     * encoded (RFC 2045, 6.4) and would be taken apart by the reader.
     */
    static String of(String declared) {
        var type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var isWhole = !type.startsWith("multipart/") && !type.startsWith("message/");
        return isWhole && SIMPLE.matcher(type).matches() ? type : UNKNOWN;
    }
}
