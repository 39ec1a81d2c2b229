package org.samtal.web.file;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samtal.kernel.SafeHtml;

/** What HTML that was cleaned calls the pictures it shows: the content ids of other parts of its mail (RFC 2392). */
public final class PictureIds {

    static final Pattern PICTURE = Pattern.compile("(?<=<img )([^>]*?)src=\"cid:([^\"]*)\"");

    private PictureIds() {}

    /** The content ids of all pictures in the HTML, without angle brackets. */
    public static Set<String> in(SafeHtml html) {
        return PICTURE.matcher(html.value()).results().map(PictureIds::of).collect(Collectors.toSet());
    }

    static String of(MatchResult picture) {
        return picture.group(2)
                .replace("&#64;", "@")
                .replace("&#43;", "+")
                .replace("&#61;", "=")
                .replace("&amp;", "&");
    }
}
