package org.samtal.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    @Test
    void recipientsShouldComeBackAsTheyWereStored() {
        var recipients = List.of(new Recipient("Ada Lovelace", "ada@example.com"), new Recipient("", "bo@example.com"));

        assertEquals(recipients, Recipients.parse(Recipients.format(recipients)));
    }

    @Test
    void s31LineBreaksInANameShouldNotMakeAnotherRecipient() {
        var stored = Recipients.format(List.of(new Recipient("Ada\nevil@example.com\tEve", "ada@example.com")));

        assertEquals(List.of(new Recipient("Ada evil@example.com Eve", "ada@example.com")), Recipients.parse(stored));
    }

    @Test
    void nobodyShouldBeStoredAsNothing() {
        assertEquals(List.of(), Recipients.parse(Recipients.format(List.of())));
    }
}
