package org.samtal.kill;

import java.util.List;
import java.util.stream.Stream;

/** What a round of kills came to. Only replies whose last byte was on the wire at a kill may be uncertain. */
record Verdict(int mails, int replies, List<String> lost, List<String> doubled, List<String> ghosts, int uncertain) {

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && ghosts.isEmpty();
    }

    Verdict plus(Verdict other) {
        return new Verdict(
                mails + other.mails,
                replies + other.replies,
                joined(lost, other.lost),
                joined(doubled, other.doubled),
                joined(ghosts, other.ghosts),
                uncertain + other.uncertain);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
