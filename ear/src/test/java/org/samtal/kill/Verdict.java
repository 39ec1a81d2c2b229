package org.samtal.kill;

import java.util.List;
import org.samtal.kill.Finding.Kind;

/** What a round of kills came to: how many mails and replies were promised, and what was found about them. */
record Verdict(int mails, int replies, List<Finding> findings) {

    /** Nothing lost, doubled, invented or misplaced; an uncertain reply is told to a person, and allowed. */
    boolean isClean() {
        return findings.stream().allMatch(finding -> finding.kind() == Kind.UNCERTAIN);
    }

    long count(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
