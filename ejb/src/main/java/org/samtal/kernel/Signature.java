package org.samtal.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.kernel.DomainException.Rejected;

/** The lines below a mail that say who wrote it, as plain text. */
public final class Signature {

    private static final int LONGEST = 2_000;

    private Signature() {}

    /** As it is kept: with line feeds only, without blank lines around it. */
    public static String checked(String typed) {
        var signature = typed.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (signature.length() > LONGEST) {
            throw new Rejected("signature", "inbox.signature.length", LONGEST);
        }
        return signature;
    }

    /** The agent's first, then that of the inbox; empty where neither has one. */
    public static String joined(String agent, String inbox) {
        return Stream.of(agent, inbox).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
